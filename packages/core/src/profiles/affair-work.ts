import type { AffairDefinition } from '../kernel/profile'
import type { AffairFollow, AffairForm, AffairMaterial, FormMatch, Label } from '../kernel/profile-affair'
import type { Limit } from '../kernel/time'
import { workingDays } from '../law/index'
import {
  auctionAux,
  delegated,
  firstReception,
  formatDocuments,
  measures,
  queryControl,
} from './affair-forms'
import {
  assetDisposal,
  detention,
  dishonestyList,
  fine,
  hotline,
  investigationResult,
  petitionReception,
  refusalTransfer,
  resumptionClue,
  resumptionProposal,
  serviceOfProcess,
  terminatedCheck,
} from './affair-forms-more'

const STANDARD = 'parameter: the seed asks for standards (seed 004:55) and gives none; a court sets its own'
const MATERIAL = 'design: what the unit needs in hand; the seed does not list it'

type Work = Required<Pick<AffairDefinition, 'standard' | 'form'>> & Pick<AffairDefinition, 'material'>
type Words = readonly [chinese: string, english: string]

const label = ([chinese, english]: Words): Label => ({ 'zh-CN': chinese, en: english })

function work(form: AffairForm, standard: Words, ...needed: readonly (readonly [string, ...Words])[]): Work {
  const material = needed.map(
    ([id, ...words]): AffairMaterial => ({ id, label: label(words), source: MATERIAL }),
  )
  return {
    standard: { text: label(standard), source: STANDARD },
    ...(material.length > 0 ? { material } : {}),
    form,
  }
}

const DECISION = ['decision', '决定书或者裁定书', 'The decision'] as const

/** Standard, material and form of every affair that the shipped ways of working know (标准、材料、成果). */
export const affairWork = {
  'first-reception': work(
    firstReception,
    [
      '一次告知：核对身份，登记联系方式和收款账户，收取线索，告知风险',
      'Told once: identity, contact, account, clues, risk notice',
    ],
    ['filing-papers', '立案材料', 'Papers of the filing'],
  ),
  'format-documents': work(
    formatDocuments,
    [
      '统一模板、统一文号，逐案记载文书种类、文号和制发日期',
      'One template; kind, number and day for each case',
    ],
    ['filing-papers', '立案材料', 'Papers of the filing'],
  ),
  'query-control': work(
    queryControl,
    [
      '逐源记载反馈情况；有失败或者未反馈的，不得认定无财产',
      'Every source with its answer; without all answers nothing is called "no property"',
    ],
    ['debtor-identity', '被执行人身份信息', 'Identity of the debtor'],
  ),
  delegated: work(
    delegated,
    ['收发均有日期，结果书面回复', 'Days of sending and receiving, a written reply'],
    ['order', '委托函和执行依据', 'The order and the enforcement basis'],
  ),
  measures: work(
    measures,
    ['有决定、有实施人、有日期', 'A decision, a person who carried it out, a day'],
    DECISION,
  ),
  'auction-aux': work(
    auctionAux,
    [
      '勘查、拍照、展示、看样、交付逐项记载',
      'Survey, photographs, display, viewing and delivery, each recorded',
    ],
    ['seal-ruling', '查封、扣押、冻结裁定', 'The ruling that seals the object'],
  ),
  'petition-reception': work(petitionReception, [
    '有访必接、诉求和答复逐件记载',
    'Everybody is received; demand and answer are recorded',
  ]),
  hotline: work(hotline, ['有电必接、处理情况逐件记载', 'Every call is taken and what was done is recorded']),
  'resumption-clue': work(
    resumptionClue,
    ['逐条核查，查证属实的提出恢复执行建议', 'Every clue is checked; a verified one proposes the resumption'],
    ['clue', '线索', 'The clue'],
  ),
  investigation: work(
    investigationResult,
    [
      '成果附卷，涉及财产的逐条登记为线索',
      'The result goes into the dossier, every property it names is a clue',
    ],
    ['commission', '调查令、委托书或者悬赏公告', 'Order, commission or notice'],
  ),
  'resumption-proposal': work(resumptionProposal, [
    '对查证属实的线索作出处理并说明理由',
    'What is verified is decided, with the ground',
  ]),
  'asset-disposal': work(
    assetDisposal,
    ['处置方式、结果和价款逐件记载', 'Way, outcome and price of every object'],
    ['seal-ruling', '查封、扣押、冻结裁定', 'The ruling that seals the object'],
  ),
  'service-of-process': work(
    serviceOfProcess,
    ['送达方式、结果和回证逐件记载', 'Method, result and proof of every service'],
    ['paper', '需送达的文书', 'The paper to be served'],
  ),
  'dishonesty-list': work(
    dishonestyList,
    ['有决定、有期限、有录入日期', 'A decision, a term, a day of listing'],
    DECISION,
  ),
  fine: work(fine, ['有决定、有金额、有实施日期', 'A decision, an amount, a day'], DECISION),
  detention: work(detention, ['有决定、有起止日期', 'A decision, the days of beginning and end'], DECISION),
  'refusal-transfer': work(
    refusalTransfer,
    ['拒执事实清楚、移送机关和日期明确', 'Facts, authority and day of the transfer'],
    ['evidence', '拒执证据', 'Evidence of the refusal'],
  ),
  'terminated-check': work(terminatedCheck, [
    '逐源记载反馈情况；有失败或者未反馈的，不得认定无财产',
    'Every source with its answer; without all answers nothing is called "no property"',
  ]),
} satisfies Readonly<Record<string, Work>>

/** An affair with its owner and limit, and the standard, material and form that all ways of working share. */
export function affairOf(
  id: keyof typeof affairWork,
  unitKind: string,
  limit: Limit,
  source: string,
): AffairDefinition {
  return { id, unitKind, limit, ...affairWork[id], source }
}

/** A verified clue proposes the resumption: to the team that keeps terminated rounds, answered for by the undertaker. */
export function proposesResumption(when: FormMatch): readonly AffairFollow[] {
  return [{ when, affair: 'resumption-proposal', source: 'seed 000:11; seed 003:29' }]
}

/** What a verified clue becomes: the team for terminated rounds answers it. */
export function resumptionProposed(unitKind: string): AffairDefinition {
  const source = 'seed 003:29; parameter: the seed gives no limit'
  const proposal = affairOf('resumption-proposal', unitKind, workingDays(5), source)
  return { ...proposal, outsideCatalogue: true, afterRoundTermination: true }
}

/** 审计调查、律师调查令、悬赏 once they are granted (seed 001:90, 000:17). */
export function investigated(unitKind: string): AffairDefinition {
  const source = 'seed 001:90; seed 000:17; parameter: the seeds give no limit'
  return { ...affairOf('investigation', unitKind, workingDays(20), source), outsideCatalogue: true }
}

/** 送达法律文书 as an affair with method, result and proof. */
export function processServed(unitKind: string): AffairDefinition {
  const source = 'seed 003:11; parameter: the seed gives no limit'
  return { ...affairOf('service-of-process', unitKind, workingDays(10), source), outsideCatalogue: true }
}
