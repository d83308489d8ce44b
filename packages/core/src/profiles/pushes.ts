import type { PushDefinition, PushField, PushKind } from '../kernel/profile-push'

/** The wording is ours; that it is told, and to whom, is the seed's. */
const SIX = 'seed 000:17 六类推送; design: the wording is an example that a court replaces'
/** Not to the debtor, also where all parties are told: what is found could be moved before it is held. */
const SEARCH = `${SIX}; design: to the applicant alone`

const date = (name: string, field = name): PushField => ({ name, field, as: 'date' })
const money = (name: string, field = name): PushField => ({ name, field, as: 'money' })
const code = (name: string, label: string, field = name): PushField => ({ name, field, as: 'code', label })

type More = Pick<PushDefinition, 'fields' | 'to' | 'receipt'> & {
  readonly where?: Readonly<Record<string, string | boolean>>
  readonly source?: string
}

const push = (
  id: string,
  kind: PushKind,
  event: string,
  zh: string,
  en: string,
  { where, source, ...more }: More = {},
): PushDefinition => ({
  id,
  kind,
  on: where ? { event, where } : { event },
  text: { 'zh-CN': zh, en },
  ...more,
  source: source ?? SIX,
})

const found = { to: 'applicant', source: SEARCH } as const

/** 六类推送 (seed 000:17); the sixth, 流程节点, follows from the nodes that are open. */
export const sixPushes: readonly PushDefinition[] = [
  push(
    'risk-notice',
    'node',
    'case.Filed',
    '执行有风险：被执行人没有可供执行的财产时，案件可能依法终结本次执行程序。请及时提供财产线索。请确认已阅知。',
    'Enforcement has its risk: where the debtor has nothing that can be taken, this round may end by law. Tell the court of any property you know of, and confirm that you have read this.',
    {
      receipt: true,
      to: 'applicant',
      source:
        'seed 001:116 在立案阶段强化执行风险告知; design: the wording is an example that a court replaces',
    },
  ),
  push(
    'measure-taken',
    'measure',
    'measure.TookEffect',
    '对被执行人采取的“{kind}”已于{from}生效。',
    '"{kind}" against the debtor took effect on {from}.',
    {
      fields: [code('kind', 'measure'), date('from')],
    },
  ),
  push(
    'measure-ended',
    'measure',
    'measure.Ended',
    '对被执行人采取的“{kind}”已经结束。',
    '"{kind}" against the debtor has ended.',
    {
      fields: [code('kind', 'measure')],
    },
  ),
  push(
    'property-found',
    'query-result',
    'query.Found',
    '查到被执行人的财产：{type}。',
    'Property of the debtor was found: {type}.',
    {
      fields: [code('type', 'asset')],
      ...found,
    },
  ),
  push(
    'query-notice',
    'query-result',
    'document.Generated',
    '财产查控结果告知书已经作出，可以查看。',
    'The notice of what was found and held has been made and can be read.',
    {
      where: { template: 'query-notice' },
      ...found,
    },
  ),
  push(
    'control-effective',
    'query-result',
    'control.TookEffect',
    '财产已经控制，至{expiresOn}止；控制金额{held}元。',
    'Property is held until {expiresOn}; sum held: {held} yuan.',
    {
      fields: [date('expiresOn'), money('held', 'heldFen')],
    },
  ),
  push(
    'control-waits',
    'query-result',
    'control.Waits',
    '对财产的控制已经轮候登记，顺位第{rank}。',
    'A control of property waits in line, in place {rank}.',
    {
      fields: [{ name: 'rank', field: 'rank', as: 'number' }],
    },
  ),
  push(
    'control-released',
    'query-result',
    'control.Released',
    '一项财产控制已经解除。',
    'A control of property has been released.',
  ),
  push(
    'disposal-begun',
    'disposal',
    'asset.DisposalBegun',
    '一项财产开始处置，方式：{way}。',
    'The disposal of a thing has begun: {way}.',
    {
      fields: [code('way', 'disposal-way')],
    },
  ),
  push(
    'disposed',
    'disposal',
    'asset.Disposed',
    '一项财产已经处置，方式：{way}；所得{proceeds}元。',
    'A thing was disposed of: {way}; proceeds {proceeds} yuan.',
    {
      fields: [code('way', 'disposal-way'), money('proceeds', 'proceedsFen')],
    },
  ),
  push(
    'money-arrived',
    'money',
    'fund.MoneyReceived',
    '本案到账案款{amount}元。',
    'Case money has arrived: {amount} yuan.',
    {
      fields: [money('amount', 'amountFen')],
    },
  ),
  push(
    'money-paid',
    'money',
    'fund.PayoutPaid',
    '一笔案款已经发放。',
    'A sum of case money has been paid out.',
  ),
  push(
    'closing-notice',
    'closing-document',
    'document.Generated',
    '结案通知书已经作出，可以查看。',
    'The notice of closing has been made and can be read.',
    {
      where: { template: 'closing-notice' },
    },
  ),
  push(
    'case-closed',
    'closing-document',
    'closing.CaseClosed',
    '本案已经结案，方式：{closingKind}。',
    'The case is closed: {closingKind}.',
    {
      fields: [code('closingKind', 'closing')],
    },
  ),
]
