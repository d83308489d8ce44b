import type { CaseView } from '../../internal/case-element'
import { type Control, openControlForm as open, paperAsks, paperIn } from '../../internal/control-form'
import type { ControlLife } from '../../internal/core'
import { yuan } from '../../internal/format'
import { fenOf } from '../../internal/yuan'
import { searchActs } from '../../locales/search-acts'

type Breach = ControlLife['reports'][number]

/** 扣划: not more than is held; the court refuses more, and so does the form. */
export function deduct(view: CaseView, control: Control): void {
  const t = searchActs(view.locale)
  const heldFen = BigInt(control.heldFen ?? 0)
  open(view, control, {
    command: 'control.deduct',
    note: t('deduct.note', { heldFen }),
    texts: { sum: yuan(heldFen).replaceAll(',', '') },
    asks: [{ name: 'sum', label: t('deduct.sum'), kind: 'sum' }, ...paperAsks(t)],
    lacks: ({ sum = '' }) => ((fenOf(sum) ?? 0n) > heldFen ? t('deduct.more') : undefined),
    send: (written, one) => (client, options) => {
      const input = { ...one, ...paperIn(written), amountFen: written.fen('sum') ?? 0n }
      return client.execute('control.deduct', input, options)
    },
  })
}

const OUTCOMES = ['effective', 'partial', 'waiting', 'refused'] as const

/** What the other side did with an order, a renewal, a release or a deduction: served by hand, on evidence. */
export function recordService(view: CaseView, control: Control): void {
  const t = searchActs(view.locale)
  const waits = ({ outcome }: Readonly<Record<string, string>>) => outcome === 'waiting'
  const holds = ({ outcome }: Readonly<Record<string, string>>) =>
    outcome === 'effective' || outcome === 'partial'
  open(view, control, {
    command: 'control.record-service',
    texts: { outcome: 'effective' },
    asks: [
      {
        name: 'outcome',
        label: t('served.outcome'),
        kind: 'choice',
        options: OUTCOMES.map((value) => ({ value, text: t(`served.${value}`) })),
      },
      { name: 'on', label: t('served.on'), kind: 'date' },
      { name: 'held', label: t('served.held'), kind: 'sum', optional: true, when: holds },
      { name: 'before', label: t('served.before'), kind: 'lines', when: waits },
      { name: 'told', label: t('served.told'), max: 300, optional: true },
      { name: 'evidence', label: t('evidence'), kind: 'long' },
      { name: 'file', label: t('evidence.file'), kind: 'file', optional: true },
    ],
    send: (written, one) => async (client, options) => {
      const evidenceHash = await written.upload(client, 'file')
      const held = written.fen('held')
      const told = written.some('told')
      const outcome = OUTCOMES.find((each) => each === written.text('outcome')) ?? 'effective'
      const service = {
        ...{
          ...one,
          outcome,
          servedOn: written.text('on'),
          evidence: written.text('evidence'),
          evidenceHash,
        },
        ...(held === null ? {} : { heldFen: held }),
        ...(told === null ? {} : { told }),
        before: outcome === 'waiting' ? written.lines('before').map((authority) => ({ authority })) : [],
      }
      return client.execute('control.record-service', service, options)
    },
  })
}

/** 监管报告 of a living control. */
export function report(view: CaseView, control: Control): void {
  const t = searchActs(view.locale)
  open(view, control, {
    command: 'control.record-report',
    asks: [
      { name: 'on', label: t('report.on'), kind: 'date' },
      { name: 'told', label: t('report.told'), kind: 'long', max: 2000 },
      { name: 'evidence', label: t('evidence'), optional: true, max: 500 },
    ],
    send: (written, one) => (client, options) => {
      const evidence = written.some('evidence')
      const said = { ...one, on: written.text('on'), told: written.text('told') }
      return client.execute('control.record-report', { ...said, ...(evidence ? { evidence } : {}) }, options)
    },
  })
}

/** The debtor did what he was not permitted. */
export function breach(view: CaseView, control: Control): void {
  const t = searchActs(view.locale)
  open(view, control, {
    command: 'control.report-breach',
    asks: [
      { name: 'on', label: t('breach.on'), kind: 'date' },
      { name: 'told', label: t('breach.told'), kind: 'long', max: 2000 },
      { name: 'evidence', label: t('evidence'), max: 500 },
    ],
    send: (written, one) => (client, options) => {
      const said = { on: written.text('on'), told: written.text('told'), evidence: written.text('evidence') }
      return client.execute('control.report-breach', { ...one, ...said }, options)
    },
  })
}

/** Revoked or kept, with the reason. */
export function decideBreach(view: CaseView, control: Control, { id: breachId, told }: Breach): void {
  const t = searchActs(view.locale)
  open(view, control, {
    command: 'control.decide-breach',
    note: told,
    texts: { decision: 'revoke' },
    asks: [
      {
        name: 'decision',
        label: t('breach.decision'),
        kind: 'choice',
        options: (['revoke', 'keep'] as const).map((value) => ({ value, text: t(`breach.${value}`) })),
      },
      { name: 'reason', label: t('reason'), kind: 'long' },
    ],
    send: (written, one) => (client, options) => {
      const decision = written.text('decision') === 'keep' ? ('keep' as const) : ('revoke' as const)
      const input = { ...one, breachId, decision, reason: written.text('reason') }
      return client.execute('control.decide-breach', input, options)
    },
  })
}
