import type { Act } from '../controllers/command-dialog'
import { type SearchActKey, searchActs } from '../locales/search-acts'
import type { CaseView } from './case-element'
import type { CommandName, ControlItem, ZhixingClient } from './core'
import { type Ask, formAct, type Written } from './form-act'
import { longDate } from './format'
import { longestEnd, nextDay } from './longest-term'

export type Control = ControlItem

/** What a form of an act on a control needs of its element: the board of one case, or the calendar of a court. */
export interface ControlFormView extends Pick<CaseView, 'locale' | 'today' | 'label' | 'done' | 'draft'> {
  /** Opens the dialog of an act. */
  ask(act: () => Act): void
}

type Send = (
  written: Written,
  one: { caseId: string; controlId: string },
) => (client: ZhixingClient, options: { key: string }) => ReturnType<Act['send']>

interface Form {
  readonly command: CommandName
  /** What it is called; what the court calls its command when nothing is said. */
  readonly title?: string
  readonly asks: readonly Ask[]
  readonly texts?: Readonly<Record<string, string>>
  readonly note?: string
  readonly lacks?: (texts: Readonly<Record<string, string>>) => string | undefined
  readonly send: Send
}

/** Opens the form of an act on one control. */
export function openControlForm(view: ControlFormView, control: Control, form: Form): void {
  const { locale, label } = view
  const { caseId, id: controlId, caseNumber, kind, assetTitle } = control
  view.ask(() => {
    const draft = view.draft({ texts: { on: view.today, ...form.texts } })
    return formAct({
      title: form.title ?? label('command', form.command),
      ...{ locale, draft, asks: form.asks },
      subject: `${label('control', kind)} · ${assetTitle} · ${caseNumber}`,
      ...(form.note ? { note: form.note } : {}),
      lacks: () => form.lacks?.(draft.texts),
      send: (client, key, _text, written) => form.send(written, { caseId, controlId })(client, { key }),
      done: () => view.done(form.command, controlId),
    })
  })
}

/** The document that orders an act, and why. */
export const paperAsks = (t: (key: SearchActKey) => string): readonly Ask[] => [
  { name: 'number', label: t('number'), max: 120 },
  { name: 'name', label: t('name'), max: 120 },
  { name: 'reason', label: t('reason'), kind: 'long', max: 300 },
]

export const paperIn = (written: Written) => ({
  document: { number: written.text('number'), name: written.text('name'), hash: null },
  reason: written.text('reason'),
})

/** What a renewal or a release of this control is called: 续行冻结, 解除查封. */
export function actName(
  { locale, label }: Pick<CaseView, 'locale' | 'label'>,
  act: 'renew' | 'release',
  { kind }: Pick<Control, 'kind'>,
): string {
  return searchActs(locale)(`act.${act}`, { kind: label('control', kind) })
}

/** Whether it can be renewed today: it holds, and nothing about it waits for an answer. */
export const renewable = ({ state, pending, daysLeft }: Control) =>
  state === 'effective' && pending === null && (daysLeft ?? -1) >= 0

/** Whether it can be released: also while it only waits in line. */
export const releasable = ({ state, pending }: Control) =>
  (state === 'effective' || state === 'waiting') && pending === null

/** 续行: begins where the old term ends, for as long as the law gives; both can be written otherwise. */
export function renew(view: ControlFormView, control: Control): void {
  const { locale, today } = view
  const t = searchActs(locale)
  const ends = control.expiresOn ?? today
  const from = nextDay(ends)
  openControlForm(view, control, {
    command: 'control.renew',
    title: actName(view, 'renew', control),
    note: t('renew.note', { day: longDate(ends, locale) }),
    texts: { from, until: longestEnd(control.assetType, from), name: t('ruling') },
    asks: [
      { name: 'from', label: t('renew.from'), kind: 'date' },
      { name: 'until', label: t('renew.until'), kind: 'date' },
      ...paperAsks(t),
    ],
    send: (written, one) => (client, options) => {
      const term = { from: written.text('from'), until: written.text('until') }
      return client.execute('control.renew', { ...one, ...term, ...paperIn(written) }, options)
    },
  })
}

export function release(view: ControlFormView, control: Control): void {
  const t = searchActs(view.locale)
  openControlForm(view, control, {
    command: 'control.release',
    title: actName(view, 'release', control),
    texts: { name: t('ruling') },
    asks: paperAsks(t),
    send: (written, one) => (client, options) =>
      client.execute('control.release', { ...one, ...paperIn(written) }, options),
  })
}
