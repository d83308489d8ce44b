import type { ActField, DocumentTemplate, FieldFill } from '../kernel/profile-document'
import { caseClosed, whenEvent } from './pattern'

const WORDING = 'design: the wording is an example that a court replaces by its own'
const GROWS = 'seed 000:14 全案电子卷宗随案生成; 002:3 同步生成'
const HELD = 'law 查扣冻规定（2020） 1; law 民诉法解释（2022） 485'
const QUIET = 'design: told before the source has done it, the debtor could move it (不利于执行)'

/** 查封, 扣押, 冻结 as the papers say it. */
const HOLDING: FieldFill = { path: 'row.kind', words: { seal: '查封', seize: '扣押', freeze: '冻结' } }
const MATTER =
  '本院在执行{applicant}与{debtor}{cause}一案中，{basisIssuedBy}作出的{basisNumber}已经发生法律效力，被执行人尚未履行生效法律文书确定的义务。'
const BY_LAW =
  '依照《中华人民共和国民事诉讼法》、《最高人民法院关于人民法院民事执行中查封、扣押、冻结财产的规定》和《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》的有关规定，裁定如下：'

interface Act {
  readonly id: string
  readonly on: DocumentTemplate['on']
  readonly body: string
  readonly fills: Readonly<Partial<Record<ActField, FieldFill>>>
}

const TERM = { from: { path: 'act.from' }, until: { path: 'act.until' } } as const
const common = {
  actNumber: { path: 'act.documentNumber' },
  actor: { path: 'act.orderedBy', as: 'person' },
  property: { path: 'row.assetTitle', as: 'thing' },
  measure: HOLDING,
} as const

/** What a judge orders of a thing: the order first, then what follows under the same control. */
const ACTS: readonly Act[] = [
  ...(
    [
      [
        'freeze',
        '{measure}被执行人{addressee}的下列财产：{property}，限额{amount}元，期限自{from}起至{until}止。',
      ],
      ['seal', '{measure}被执行人{addressee}的下列财产：{property}，期限自{from}起至{until}止。'],
      ['seize', '{measure}被执行人{addressee}的下列财产：{property}，期限自{from}起至{until}止。'],
    ] as const
  ).map(([kind, body]) => ({
    id: kind,
    on: whenEvent('control.Ordered', { 'row.kind': kind, 'row.phase': 'enforcement' }),
    body,
    fills: { ...TERM, ...(kind === 'freeze' ? { amount: { path: 'row.limitFen' } } : {}) },
  })),
  {
    id: 'renew',
    on: whenEvent('control.ActOrdered', { 'act.act': 'renew' }),
    body: '继续{measure}被执行人{addressee}的下列财产：{property}，期限自{from}起至{until}止。',
    fills: TERM,
  },
  {
    id: 'release',
    on: whenEvent('control.ActOrdered', { 'act.act': 'release' }),
    body: '解除对被执行人{addressee}下列财产的{measure}：{property}。解除事由：{reason}。',
    fills: { reason: { path: 'act.reason' } },
  },
  {
    id: 'deduct',
    on: whenEvent('control.ActOrdered', { 'act.act': 'deduct' }),
    body: '扣划被执行人{addressee}的下列财产：{property}，金额{amount}元，划入本院执行款专户。',
    fills: { amount: { path: 'act.amountFen' } },
  },
]

function ruling({ id, on, body, fills }: Act): DocumentTemplate {
  return {
    ...{ id: `${id}-ruling`, ...(on ? { on } : {}), kind: 'control-ruling', section: 'measures' },
    title: '执行裁定书',
    text: [
      ...['{court}', '执行裁定书', '{actNumber}'],
      ...['申请执行人：{applicant}。', '被执行人：{addressee}。', MATTER, BY_LAW, body],
      ...['本裁定立即执行。', '{actor}', '{today}'],
    ].join('\n'),
    ...held(fills),
    source: `${GROWS}; ${HELD}; ${QUIET}; ${WORDING}`,
  }
}

function notice({ id, on, body, fills }: Act): DocumentTemplate {
  return {
    ...{ id: `${id}-assistance`, ...(on ? { on } : {}), kind: 'assistance-notice', section: 'measures' },
    title: '协助执行通知书',
    text: [
      ...['{court}', '协助执行通知书', '{actNumber}', '协助执行单位：'],
      '{applicant}与{debtor}{cause}一案，本院作出的执行裁定书已经发生法律效力，请协助执行下列事项：',
      ...[body, '附：执行裁定书。', '联系人：{actor}。', '{court}', '{today}'],
    ].join('\n'),
    ...held(fills),
    source: `${GROWS}; ${HELD}; ${QUIET}; ${WORDING}`,
  }
}

function held(fills: Act['fills']): Partial<DocumentTemplate> {
  return {
    fills: { ...common, ...fills },
    ...{ subject: 'controlId', party: 'row.partyId', when: { missing: 'act.documentHash' } },
    ...{ addressee: 'debtor', quietUntil: 'control-return' },
  }
}

/** 执行裁定书 and 协助执行通知书 of every order, renewal, release and deduction; an act that brings its own document needs none. */
export const controlDocuments: readonly DocumentTemplate[] = ACTS.flatMap((act) => [ruling(act), notice(act)])

const PURPOSES = {
  ...{
    claim: '执行款',
    refund: '退款',
    costs: '支付垫付费用',
    deposit: '提存',
    fee: '划缴执行申请费',
    state: '上缴国库',
  },
} as const
const CLOSINGS = {
  performed: '执行完毕',
  'round-terminated': '终结本次执行程序',
  terminated: '终结执行',
  'case-cancelled': '销案',
  'not-enforced': '不予执行',
  'application-dismissed': '驳回申请',
} as const

/** 立案审批表, 案款发放审批表, 结案审批表: what leaders sign inside the court. */
export const approvalDocuments: readonly DocumentTemplate[] = [
  {
    id: 'filing-approval',
    on: whenEvent('case.Filed'),
    ...{ kind: 'filing-approval', section: 'filing', title: '执行案件立案审批表' },
    text: [
      ...['{court}', '执行案件立案审批表', '案号：{caseNumber}', '案由：{cause}'],
      ...['申请执行人：{applicant}', '被执行人：{debtor}', '执行依据：{basisIssuedBy}{basisNumber}'],
      ...['申请执行标的：{claim}元', '立案日期：{filedOn}'],
    ].join('\n'),
    source: `${GROWS}; law 法发〔2006〕11号: from memory, the first paper of a bound dossier; ${WORDING}`,
  },
  {
    id: 'payout-approval',
    on: whenEvent('fund.PayoutApproved'),
    ...{ kind: 'payout-approval', section: 'funds', title: '执行款发放审批表' },
    text: [
      ...[
        '{court}',
        '执行款发放审批表',
        '案号：{caseNumber}',
        '申请执行人：{applicant}',
        '被执行人：{debtor}',
      ],
      ...[
        '收款人：{person}',
        '开户银行：{bank}',
        '款项性质：{purpose}',
        '发放金额：{amount}元',
        '发放依据：{basis}',
      ],
      ...['经办人：{actor}（{actedOn}）', '审批人：{approvedBy}（{approvedOn}）'],
    ].join('\n'),
    fills: {
      person: { path: 'row.payeeName' },
      bank: { path: 'row.payeeBank' },
      purpose: { path: 'row.purpose', words: PURPOSES },
      amount: { path: 'row.amountFen' },
      basis: { path: 'row.basis' },
      actor: { path: 'row.requestedBy', as: 'person' },
      actedOn: { path: 'row.requestedOn' },
      approvedBy: { path: 'row.approvedBy', as: 'person' },
      approvedOn: { path: 'row.approvedOn' },
    },
    subject: 'payoutId',
    source: `${GROWS}; law 法发〔2017〕6号 10; ${WORDING}`,
  },
  {
    id: 'closing-approval',
    on: caseClosed,
    // What an older system had closed was approved there.
    when: { given: 'proposalId' },
    ...{ kind: 'closing-approval', section: 'closing', title: '执行案件结案审批表' },
    text: [
      ...[
        '{court}',
        '执行案件结案审批表',
        '案号：{caseNumber}',
        '申请执行人：{applicant}',
        '被执行人：{debtor}',
      ],
      ...['申请执行标的：{claim}元', '执行到位：{received}元', '已发放：{paid}元', '结案方式：{outcome}'],
      ...['结案理由：{reason}', '承办人：{actor}（{actedOn}）', '审查人：{approvedBy}（{approvedOn}）'],
    ].join('\n'),
    fills: {
      outcome: { path: 'closingKind', words: CLOSINGS },
      reason: { path: 'row.ground' },
      actor: { path: 'row.proposedBy', as: 'person' },
      actedOn: { path: 'row.proposedOn' },
      approvedBy: { path: 'row.decidedBy', as: 'person' },
      approvedOn: { path: 'row.decidedOn' },
    },
    subject: 'proposalId',
    source: `${GROWS}; seed 000:12 结案审查; ${WORDING}`,
  },
]
