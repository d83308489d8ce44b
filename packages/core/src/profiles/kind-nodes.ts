import type { NodeDefinition } from '../kernel/profile'
import { days, months } from '../law/index'
import { clock } from './clock'
import { caseClosed, whenEvent } from './pattern'

type Ending = Pick<NodeDefinition, 'limit' | 'source'> & Partial<NodeDefinition>

/** A clock from the filing of cases of a kind, or of a matter of it, until a paper is formed. */
function fromFiling(
  id: string,
  where: Readonly<Record<string, string>>,
  paper: string,
  more: Ending,
): NodeDefinition {
  return {
    ...clock({ id, from: 'case.Filed', where, to: 'dossier.MaterialFormed', ...more }),
    endsOn: [whenEvent('dossier.MaterialFormed', { kind: paper })],
    ...more,
  }
}

/** A clock from one paper to another; expected in the course after the node that the first paper ends. */
function afterPaper(
  id: string,
  [from, to]: readonly [string, string],
  more: Ending & Partial<Pick<NodeDefinition, 'follows'>>,
): NodeDefinition {
  return {
    ...fromFiling(id, { kind: from }, to, more),
    startsOn: [whenEvent('dossier.MaterialFormed', { kind: from })],
    expected: more.follows !== undefined,
  }
}

/** 执行裁判: 异议, 复议, 异议之诉. */
const adjudication: readonly NodeDefinition[] = [
  fromFiling('objection-notice', { matter: 'objection' }, 'remedy-notice', {
    limit: days(3),
    source: 'law 异议复议规定（2020） 2, 6: confirmed, the parties are told within three days',
  }),
  fromFiling('objection-decision', { matter: 'objection' }, 'objection-ruling', {
    limit: days(15),
    warnDaysBefore: [5, 3, 0],
    source:
      'law 民诉法（2023） 236, 238: confirmed, fifteen days from receipt; design: receipt is the filing',
  }),
  afterPaper('objection-service', ['objection-ruling', 'service-return'], {
    limit: days(5),
    follows: 'objection-decision',
    source: 'parameter: no number in the texts, a ruling is served; 5 days',
  }),
  afterPaper('reconsideration-forwarding', ['reconsideration-application', 'forwarding-letter'], {
    limit: days(5),
    source: 'law 执行程序解释（2020） 7: confirmed, the file goes to the higher court within five days',
  }),
  fromFiling('reconsideration-decision', { matter: 'reconsideration' }, 'reconsideration-ruling', {
    limit: days(30),
    warnDaysBefore: [7, 3, 0],
    extension: {
      by: ['president', 'vice-president-in-charge'],
      most: days(30),
      times: 1,
      source: 'law 执行程序解释（2020） 8: confirmed, thirty days more; parameter: who allows it',
    },
    source: 'law 民诉法（2023） 236: confirmed; law 执行程序解释（2020） 8: confirmed',
  }),
  afterPaper('reconsideration-service', ['reconsideration-ruling', 'service-return'], {
    limit: days(5),
    follows: 'reconsideration-decision',
    source: 'parameter: no number in the texts, a ruling is served; 5 days',
  }),
  fromFiling('suit-judgment', { matter: 'suit' }, 'suit-judgment', {
    limit: months(6),
    warnDaysBefore: [30, 7, 0],
    source: 'parameter: the texts of enforcement give a suit no limit; 6 months are watched here',
  }),
]

/** 执行监督: 审查类 and 督办类. */
const supervision: readonly NodeDefinition[] = [
  fromFiling('supervision-decision', { matter: 'review' }, 'supervision-ruling', {
    limit: months(3),
    warnDaysBefore: [15, 5, 0],
    source: 'parameter: seed 004:137 names supervision by review and gives no limit; 3 months',
  }),
  afterPaper('supervision-answer', ['supervision-ruling', 'service-return'], {
    limit: days(10),
    follows: 'supervision-decision',
    source: 'parameter: no number in the texts, whoever asked is answered; 10 days',
  }),
  fromFiling('urging-report', { matter: 'urging' }, 'urging-report', {
    limit: days(30),
    warnDaysBefore: [7, 3, 0],
    source: 'parameter: seed 004:137 names supervision by urging and gives no limit; 30 days',
  }),
]

/** 保全 and 先予执行. */
const provisional: readonly NodeDefinition[] = [
  fromFiling('preservation-start', { kind: 'preservation' }, 'assistance-notice', {
    limit: days(5),
    source: 'law 财产保全规定（2020） 4: confirmed, begun within five days; design: counted from its filing',
  }),
  afterPaper('preservation-notice', ['assistance-notice', 'preservation-notice'], {
    limit: days(5),
    follows: 'preservation-start',
    source: 'law 财产保全规定（2020） 18: confirmed, the last day is told; parameter: no number, 5 days',
  }),
  fromFiling('advance-start', { kind: 'advance' }, 'execution-notice', {
    limit: days(3),
    source: 'parameter: no number in the texts, an advance order suffers no delay; 3 days',
  }),
]

/** 恢复执行, 执行回转, 执转破. */
const others: readonly NodeDefinition[] = [
  fromFiling('resumption-notice', { kind: 'resumed' }, 'resumption-notice', {
    limit: days(10),
    source: 'parameter: no number in the texts, the parties are told that it goes on; 10 days',
  }),
  fromFiling('reversal-account', { kind: 'reversal' }, 'reversal-account', {
    limit: days(15),
    source: 'parameter: seed 001:124 names reversal and gives no limit; what is to be given back, 15 days',
  }),
  fromFiling('bankruptcy-consent', { kind: 'bankruptcy' }, 'bankruptcy-consent', {
    limit: days(10),
    source: 'law 民诉法解释（2022） 511: confirmed, one applicant or the debtor consents; parameter: 10 days',
  }),
  afterPaper('bankruptcy-transfer', ['bankruptcy-consent', 'bankruptcy-transfer'], {
    limit: days(10),
    follows: 'bankruptcy-consent',
    source: 'law 民诉法解释（2022） 511: confirmed, the file is transferred; parameter: no number, 10 days',
  }),
  afterPaper('bankruptcy-answer', ['bankruptcy-transfer', 'bankruptcy-answer'], {
    limit: days(30),
    follows: 'bankruptcy-transfer',
    source: 'law 民诉法解释（2022） 512: confirmed, answered within thirty days of receipt',
  }),
]

/** Nodes of the kinds of cases beside first executions: each begins only in a case of its own kind. */
export const nodesOfKinds: readonly NodeDefinition[] = [
  ...adjudication,
  ...supervision,
  ...provisional,
  ...others,
].map((node) => ({ ...node, cancelsOn: [caseClosed] }))
