import type { ActField, DocumentTemplate, FieldFill } from '../kernel/profile-document'
import { whenEvent } from './pattern'

const WORDING = 'design: the wording is an example that a court replaces by its own'
const GROWS = 'seed 000:14 全案电子卷宗随案生成; 002:3 同步生成'
const MATTER =
  '{applicant}与{debtor}{cause}一案，{basisIssuedBy}作出的{basisNumber}已经发生法律效力。因{reason}，依照{basis}，'

interface Form {
  readonly kind: string
  readonly paper: string
  readonly title: string
  readonly body: string
  readonly fills?: Readonly<Partial<Record<ActField, FieldFill>>>
  /** The list has its days of grace: its decision is made when the entry takes effect. */
  readonly onEffect?: boolean
  readonly law: string
}

/** What the measures of the room `measure` are decided by. Days and articles that nobody has verified are left to the court. */
const FORMS: readonly Form[] = [
  {
    ...{ kind: 'consumption-limit', paper: 'consumption-limit', title: '限制消费令' },
    body: '本院依法对你（单位）采取限制消费措施，你（单位）不得实施高消费以及非生活和工作必需的消费行为。',
    law: 'law 法释〔2015〕17号 4: from memory',
  },
  {
    ...{
      kind: 'dishonesty-list',
      paper: 'listing-decision',
      title: '纳入失信被执行人名单决定书',
      onEffect: true,
    },
    body: '决定将{person}纳入失信被执行人名单。',
    law: 'law 法释〔2017〕7号 1, 5: from memory',
  },
  {
    ...{ kind: 'exit-ban', paper: 'exit-ban-decision', title: '限制出境决定书' },
    body: '决定限制{person}出境。不服本决定的，可以依法申请复议。',
    law: 'law 民诉法（2023） 266; 异议复议规定 9',
  },
  {
    ...{
      kind: 'fine',
      paper: 'fine-decision',
      title: '罚款决定书',
      fills: { amount: { path: 'row.amountFen' } },
    },
    body: '决定对{person}罚款{amount}元。不服本决定的，可以依法申请复议。',
    law: 'law 民诉法（2023） 114, 118: from memory',
  },
  {
    ...{
      kind: 'detention',
      paper: 'detention-decision',
      title: '拘留决定书',
      fills: { days: { path: 'row.days' } },
    },
    body: '决定对{person}拘留{days}日。不服本决定的，可以依法申请复议。',
    law: 'law 民诉法（2023） 114, 118: from memory',
  },
  {
    ...{ kind: 'summons', paper: 'summons', title: '拘传票' },
    body: '决定对{person}拘传，到本院接受调查询问。',
    law: 'law 民诉法解释（2022） 482: from memory',
  },
  {
    ...{ kind: 'eviction', paper: 'eviction-notice', title: '强制腾退公告' },
    body: '责令{person}在本公告指定的期限内腾退；逾期不履行的，由本院强制执行。',
    law: 'law 民诉法（2023） 261: from memory',
  },
  {
    ...{ kind: 'refusal-transfer', paper: 'refusal-transfer', title: '涉嫌拒不执行判决、裁定罪案件移送函' },
    body: '{person}涉嫌拒不执行判决、裁定罪，现将有关材料移送。',
    law: 'law 刑法 313: from memory',
  },
]

/** As a sentence says them. */
const WORDS: Readonly<Record<string, string>> = {
  ...{ 'consumption-limit': '限制消费', 'dishonesty-list': '纳入失信被执行人名单', 'exit-ban': '限制出境' },
  ...{ fine: '罚款', detention: '拘留', summons: '拘传', eviction: '强制腾退', 'refusal-transfer': '移送' },
}

function decision({ kind, paper, title, body, fills = {}, onEffect, law }: Form): DocumentTemplate {
  return {
    id: `measure-${kind}`,
    on: onEffect
      ? whenEvent('measure.TookEffect', { kind })
      : whenEvent('measure.Decided', { kind, approved: true }),
    ...{ kind: paper, section: 'measures', title },
    text: ['{court}', title, '{actNumber}', '{addressee}：', `${MATTER}${body}`, '{court}', '{today}'].join(
      '\n',
    ),
    fills: { ...PERSON, ...fills },
    ...{ subject: 'measureId', party: 'row.partyId', addressee: 'debtor' as const },
    source: `${GROWS}; ${law}; ${WORDING}`,
  }
}

const PERSON = {
  actNumber: { path: 'row.documentNumber' },
  person: { path: 'row.partyName' },
  reason: { path: 'row.reason' },
  basis: { path: 'row.basis' },
} as const

/** 决定书 of every measure that is decided for, and what lifts or takes back one. */
export const measureDocuments: readonly DocumentTemplate[] = [
  ...FORMS.map(decision),
  ...(['lifted', 'revoked'] as const).map(
    (how): DocumentTemplate => ({
      id: `measure-${how}`,
      on: whenEvent('measure.Ended', { how }),
      ...{ kind: 'measure-end', section: 'measures' },
      title: how === 'lifted' ? '解除措施决定书' : '撤销措施决定书',
      text: [
        ...[
          '{court}',
          how === 'lifted' ? '解除措施决定书' : '撤销措施决定书',
          '{caseNumber}',
          '{addressee}：',
        ],
        `{applicant}与{debtor}{cause}一案，因{reason}，决定${how === 'lifted' ? '解除' : '撤销'}对{person}采取的{measure}措施。`,
        ...['{court}', '{today}'],
      ].join('\n'),
      fills: {
        person: { path: 'row.partyName' },
        reason: { path: 'reason' },
        measure: {
          path: 'kind',
          words: Object.fromEntries(FORMS.map(({ kind }) => [kind, WORDS[kind] ?? kind])),
        },
      },
      ...{ subject: 'measureId', party: 'row.partyId', addressee: 'debtor' },
      source: `${GROWS}; ${WORDING}`,
    }),
  ),
]
