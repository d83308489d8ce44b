import type { Locale } from '@zhixing/core'
import type { CommandInput, QueryResult } from '@zhixing/core/client'
import type { ActForm, Field, Written } from './act-form'
import type { Desk } from './console-element'
import { fenOf, yuan } from './format'
import { say, type WordKey } from './words'

export type Sheet = NonNullable<QueryResult<'distribution.get'>>
export type Objection = Sheet['objections'][number]

/** What is known about the distribution of a case. */
export interface PlanFacts {
  readonly detail: NonNullable<QueryResult<'case.get'>>
  readonly statement: QueryResult<'fund.statement'>
  readonly series: QueryResult<'series.of-case'>
  readonly plans: QueryResult<'distribution.of-case'>
  /** What distributions brought to this case, back to the lines of the bank. */
  readonly origins: QueryResult<'distribution.origin'>
  /** The plan that is looked at; the newest one when nothing was chosen. */
  readonly sheet: Sheet | null
}

/** What the forms of a plan are made from. */
export interface PlanView {
  readonly desk: Desk
  readonly locale: Locale
  readonly facts: PlanFacts
  readonly label: (kind: string, code: string) => string
}

type Texts = Written['texts']

/** A form about a plan, its subject the case and the sum. */
function formOf(
  { facts }: PlanView,
  sheet: Sheet,
  title: WordKey,
  rest: Pick<ActForm, 'fields' | 'send'> & { readonly note?: string },
): ActForm {
  return { title, subject: `${facts.detail.caseNumber} · ¥${yuan(sheet.proceedsFen)}`, ...rest }
}

const idsOf = ({ caseId, id }: Sheet) => ({ caseId, planId: id })

/** 送达: everybody, each with his own day. */
export function serveForm(view: PlanView, sheet: Sheet): ActForm {
  const { label, locale, desk } = view
  return formOf(view, sheet, 'act.plan-serve', {
    note: say(locale, 'plan.serve.note'),
    fields: sheet.recipients.map(({ name, role }, at) => ({
      ...{ name: `served-${at}`, label: 'act.plan-serve', type: 'date', value: desk.today },
      caption: `${name}（${label('recipient', role)}）`,
    })),
    send: (client, { texts }, key) =>
      client.execute(
        'distribution.serve',
        {
          ...idsOf(sheet),
          served: sheet.recipients.map(({ id }, at) => ({
            recipientId: id,
            servedOn: texts[`served-${at}`] ?? '',
          })),
        },
        { key },
      ),
  })
}

/** 异议: who was served, on which day, why, and which sums it is about. */
export function objectForm(view: PlanView, sheet: Sheet): ActForm {
  const { locale, desk } = view
  return formOf(view, sheet, 'act.plan-object', {
    note: say(locale, 'plan.object.note'),
    fields: [
      recipients('recipient', 'field.recipient', view, sheet),
      day('raisedOn', 'field.raisedOn', desk),
      day('notifiedOn', 'field.notifiedOn', desk),
      { name: 'ground', label: 'field.objectionGround', type: 'long', max: 1000 },
      ...sheet.lines.map(
        (line): Field => ({
          ...{ name: `disputed-${line.seq}`, label: 'field.disputed', type: 'amount', optional: true },
          caption: lineWords(view, line),
        }),
      ),
      ...(sheet.surplusFen > 0n ? [surplusField(view, sheet)] : []),
    ],
    send: (client, { texts }, key) =>
      client.execute(
        'distribution.object',
        {
          ...idsOf(sheet),
          recipientId: texts.recipient ?? '',
          raisedOn: texts.raisedOn ?? '',
          notifiedOn: texts.notifiedOn ?? '',
          ground: texts.ground ?? '',
          disputed: amountsIn(texts, 'disputed', sheet),
          surplusFen: fenOf(texts['disputed-surplus'] ?? '') ?? 0n,
        },
        { key },
      ),
  })
}

/** What should not go back to the debtor. */
function surplusField({ locale }: PlanView, { surplusFen }: Sheet): Field {
  return {
    ...{ name: 'disputed-surplus', label: 'field.disputed', type: 'amount', optional: true },
    caption: say(locale, 'plan.surplus', { amount: yuan(surplusFen) }),
  }
}

/** 反对意见 of another one who was served. */
export function opposeForm(view: PlanView, sheet: Sheet, objection: Objection): ActForm {
  const { desk } = view
  return formOf(view, sheet, 'act.plan-oppose', {
    note: objectionWords(view, objection),
    fields: [
      recipients('recipient', 'field.opponent', view, sheet, objection.partyId),
      day('opposedOn', 'field.opposedOn', desk),
      day('notifiedOn', 'field.toldOn', desk),
      { name: 'opposition', label: 'field.opposition', type: 'long', max: 1000 },
    ],
    send: (client, { texts }, key) =>
      client.execute(
        'distribution.oppose',
        {
          ...idsOf(sheet),
          objectionId: objection.id,
          recipientId: texts.recipient ?? '',
          opposedOn: texts.opposedOn ?? '',
          notifiedOn: texts.notifiedOn ?? '',
          opposition: texts.opposition ?? '',
        },
        { key },
      ),
  })
}

/** 分配方案异议之诉. */
export function suitForm(view: PlanView, sheet: Sheet, objection: Objection): ActForm {
  return formOf(view, sheet, 'act.plan-suit', {
    note: objectionWords(view, objection),
    fields: [
      { name: 'suitNumber', label: 'field.suitNumber', type: 'text', max: 100 },
      day('filedOn', 'field.filedOn', view.desk),
    ],
    send: (client, { texts }, key) =>
      client.execute(
        'distribution.record-suit',
        {
          ...idsOf(sheet),
          objectionId: objection.id,
          suitNumber: texts.suitNumber ?? '',
          filedOn: texts.filedOn ?? '',
        },
        { key },
      ),
  })
}

/** The end of an objection: what is likely is chosen already. */
export function settleForm(view: PlanView, sheet: Sheet, objection: Objection): ActForm {
  const { locale, label } = view
  const likely = { open: 'unopposed', opposed: 'no-suit', sued: 'judged', settled: 'withdrawn' }[
    objection.state
  ]
  const outcomes = ['unopposed', 'withdrawn', 'no-suit', 'judged']
  const open = sheet.state === 'executed' ? [] : sheet.lines
  return formOf(view, sheet, 'act.plan-settle', {
    note: `${objectionWords(view, objection)}。${say(locale, open.length > 0 ? 'plan.settle.note' : 'plan.settle.gone')}`,
    fields: [
      {
        ...{ name: 'outcome', label: 'field.outcome', type: 'choice', value: likely },
        options: outcomes.map((value) => ({ value, text: label('outcome', value) })),
      },
      { name: 'document', label: 'field.document', type: 'text', max: 300 },
      ...open.map(
        (line): Field => ({
          ...{ name: `amount-${line.seq}`, label: 'field.newAmount', type: 'amount', optional: true },
          ...{ caption: lineWords(view, line), value: yuan(line.amountFen) },
        }),
      ),
      ...(objection.surplusFen > 0n ? open.map((line) => claimField(view, line)) : []),
    ],
    send: (client, { texts }, key) => {
      const outcome = texts.outcome as CommandInput<'distribution.settle'>['outcome']
      const stands = outcome === 'withdrawn' || outcome === 'no-suit'
      const before = new Map(sheet.lines.map(({ id, amountFen }) => [id, amountFen]))
      const claims = new Map(amountsIn(texts, 'claim', sheet).map((one) => [one.lineId, one.amountFen]))
      const lines = amountsIn(texts, 'amount', sheet)
        .filter(({ lineId, amountFen }) => before.get(lineId) !== amountFen || claims.has(lineId))
        .map((one) => ({ ...one, claimFen: claims.get(one.lineId) }))
      return client.execute(
        'distribution.settle',
        {
          ...idsOf(sheet),
          ...{ objectionId: objection.id, outcome, document: texts.document ?? '' },
          lines: stands ? [] : lines,
        },
        { key },
      )
    },
  })
}

/** 审批: exactly what is in view, by its hash. */
export function approveForm(view: PlanView, sheet: Sheet): ActForm {
  const { contentHash } = sheet
  return formOf(view, sheet, 'act.plan-approve', {
    note: say(view.locale, 'plan.approve.ready', { hash: contentHash }),
    fields: [],
    send: (client, _written, key) =>
      client.execute('distribution.approve', { ...idsOf(sheet), contentHash }, { key }),
  })
}

/** 划转: everything that nobody disputes, in one act. */
export function executeForm(view: PlanView, sheet: Sheet): ActForm {
  const { caseIds } = sheet
  return formOf(view, sheet, 'act.plan-execute', {
    note: say(view.locale, 'plan.execute.ready', { amount: yuan(dueOf(sheet)), n: caseIds.length }),
    fields: [],
    send: (client, _written, key) =>
      client.execute('distribution.execute', { ...idsOf(sheet), caseIds: [...caseIds] }, { key }),
  })
}

/** 撤回. */
export function withdrawForm(view: PlanView, sheet: Sheet): ActForm {
  return formOf(view, sheet, 'act.plan-withdraw', {
    fields: [{ name: 'reason', label: 'field.reason', type: 'long', max: 300 }],
    send: (client, { texts }, key) =>
      client.execute('distribution.withdraw', { ...idsOf(sheet), reason: texts.reason ?? '' }, { key }),
  })
}

/** What may go out now. */
export function dueOf({ lines }: Sheet): bigint {
  return lines.reduce((sum, { dueFen }) => sum + dueFen, 0n)
}

/** Whose objection, about how much. */
export function objectionWords({ locale }: PlanView, { name, disputed, surplusFen }: Objection): string {
  const fen = disputed.reduce((sum, { amountFen }) => sum + amountFen, surplusFen)
  return say(locale, 'plan.objection', { name, amount: yuan(fen) })
}

/** A disputed surplus goes to a creditor only with a larger claim. */
function claimField({ locale }: PlanView, { seq, creditorName, claimFen }: Sheet['lines'][number]): Field {
  return {
    ...{ name: `claim-${seq}`, label: 'field.newAmount', type: 'amount', optional: true },
    caption: say(locale, 'plan.newClaim', { name: creditorName, amount: yuan(claimFen) }),
  }
}

function lineWords({ locale, label }: PlanView, line: Sheet['lines'][number]): string {
  return say(locale, 'plan.line', {
    name: line.creditorName,
    case: line.caseNumber,
    rank: label('rank', line.rank),
    amount: yuan(line.amountFen),
  })
}

function amountsIn(texts: Texts, name: string, { lines }: Sheet) {
  return lines.flatMap(({ id, seq }) => {
    const text = texts[`${name}-${seq}`] ?? ''
    const amountFen = /^0+(\.0{1,2})?$/.test(text) ? 0n : fenOf(text)
    return amountFen === undefined ? [] : [{ lineId: id, amountFen }]
  })
}

function recipients(name: string, label: WordKey, view: PlanView, sheet: Sheet, besides?: string): Field {
  const options = sheet.recipients
    .filter(({ partyId }) => partyId !== besides)
    .map(({ id, name: who, role }) => ({ value: id, text: `${who}（${view.label('recipient', role)}）` }))
  return { name, label, type: 'choice', options }
}

function day(name: string, label: WordKey, { today }: Desk): Field {
  return { name, label, type: 'date', value: today }
}
