import { type Control, type ControlFormView, openControlForm as open } from '../../internal/control-form'
import { searchActs } from '../../locales/search-acts'

/** 轮候转正: what stood before has ended elsewhere, and somebody has it on paper; the court's own line moves by itself. */
export function moveUp(view: ControlFormView, control: Control): void {
  const t = searchActs(view.locale)
  open(view, control, {
    command: 'control.move-up',
    note: t('move-up.note'),
    asks: [
      { name: 'on', label: t('move-up.on'), kind: 'date' },
      { name: 'evidence', label: t('evidence'), kind: 'long' },
    ],
    send: (written, one) => (client, options) => {
      const said = { effectiveOn: written.text('on'), evidence: written.text('evidence') }
      return client.execute('control.move-up', { ...one, ...said }, options)
    },
  })
}

/** 保全转执行: the term runs on. */
export function convert(view: ControlFormView, control: Control): void {
  const t = searchActs(view.locale)
  open(view, control, {
    command: 'control.convert',
    note: t('convert.note'),
    asks: [{ name: 'number', label: t('number'), max: 120 }],
    send: (written, one) => (client, options) =>
      client.execute('control.convert', { ...one, documentNumber: written.text('number') }, options),
  })
}

/** An order that surely holds nothing is taken back. */
export function withdraw(view: ControlFormView, control: Control): void {
  const t = searchActs(view.locale)
  open(view, control, {
    command: 'control.withdraw',
    note: t('withdraw.note'),
    asks: [{ name: 'reason', label: t('reason'), kind: 'long', max: 300 }],
    send: (written, one) => (client, options) =>
      client.execute('control.withdraw', { ...one, reason: written.text('reason') }, options),
  })
}
