import type { Act } from '../../controllers/command-dialog'
import type { CaseView } from '../../internal/case-element'
import type { CommandName, MeasureItem, ZhixingClient } from '../../internal/core'
import { type Ask, formAct, type Written } from '../../internal/form-act'
import { wordsIn } from '../../internal/part'
import { measureWords } from '../../locales/measures'

type One = { caseId: string; measureId: string }
interface Form {
  readonly asks: readonly Ask[]
  readonly texts?: Readonly<Record<string, string>>
  readonly note?: string
  readonly send: (
    client: ZhixingClient,
    written: Written,
    one: One,
    options: { key: string },
  ) => ReturnType<Act['send']>
}

/** What shows it, in words; a file of it is filed in the dossier. */
export const proofIn = (written: Written) => ({ evidence: written.text('evidence'), evidenceHash: null })

/** Opens the form of a step of one measure, called what the court calls its command. */
function step(view: CaseView, item: MeasureItem, command: CommandName, form: Form): void {
  const { locale, label } = view
  const { caseId, id: measureId, kind, partyName, caseNumber } = item
  view.ask(() =>
    formAct({
      ...{ title: label('command', command), locale, draft: view.draft({ texts: { ...form.texts } }) },
      subject: `${label('measure', kind)} · ${partyName} · ${caseNumber}`,
      ...(form.note ? { note: form.note } : {}),
      asks: form.asks,
      send: (client, key, _text, written) => form.send(client, written, { caseId, measureId }, { key }),
      done: () => view.done(command, measureId),
    }),
  )
}

/** 决定: taken, taken after a grace (an entry on the list only), or not; a reason either way. */
export function decideAct(view: CaseView, item: MeasureItem): void {
  const t = wordsIn(measureWords, view.locale)
  const choices =
    item.kind === 'dishonesty-list' ? (['yes', 'grace', 'no'] as const) : (['yes', 'no'] as const)
  const options = choices.map((value) => ({ value, text: t(`decision.${value}`) }))
  const taken = ({ decision }: Readonly<Record<string, string>>) => decision !== 'no'
  const put = ({ decision }: Readonly<Record<string, string>>) => decision === 'grace'
  step(view, item, 'measure.decide', {
    note: item.reason,
    texts: { decision: 'yes' },
    asks: [
      { name: 'decision', label: t('decision'), kind: 'choice', options },
      { name: 'number', label: t('number'), max: 120, when: taken },
      { name: 'grace', label: t('grace-until'), kind: 'date', when: put },
      { name: 'commitment', label: t('commitment'), kind: 'long', max: 500, when: put },
      { name: 'reason', label: t('reason'), kind: 'long', max: 1000 },
    ],
    send: (client, written, one, options) => {
      const decision = written.text('decision')
      const isPut = decision === 'grace'
      const said = {
        ...{ approve: decision !== 'no', reason: written.text('reason') },
        documentNumber: decision === 'no' ? null : written.some('number'),
        graceUntil: isPut ? written.some('grace') : null,
        commitment: isPut ? written.some('commitment') : null,
      }
      return client.execute('measure.decide', { ...one, ...said }, options)
    },
  })
}

export function carryOutAct(view: CaseView, item: MeasureItem): void {
  const t = wordsIn(measureWords, view.locale)
  step(view, item, 'measure.carry-out', {
    texts: { on: view.today },
    asks: [
      { name: 'on', label: t('on'), kind: 'date' },
      { name: 'result', label: t('result'), kind: 'long', max: 1000 },
      { name: 'evidence', label: t('evidence'), max: 500 },
    ],
    send: (client, written, one, options) => {
      const done = {
        on: written.text('on'),
        result: written.text('result'),
        ...proofIn(written),
      }
      return client.execute('measure.carry-out', { ...one, ...done }, options)
    },
  })
}

export function tellFamilyAct(view: CaseView, item: MeasureItem): void {
  const t = wordsIn(measureWords, view.locale)
  step(view, item, 'measure.tell-family', {
    texts: { on: view.today },
    asks: [
      { name: 'on', label: t('on'), kind: 'date' },
      { name: 'how', label: t('how'), max: 300 },
    ],
    send: (client, written, one, options) =>
      client.execute(
        'measure.tell-family',
        { ...one, on: written.text('on'), how: written.text('how') },
        options,
      ),
  })
}

/** Grounds for which this measure ends; the court says which. */
const grounds = (view: CaseView, item: MeasureItem): Ask => ({
  name: 'ground',
  label: wordsIn(measureWords, view.locale)('end-ground'),
  kind: 'choice',
  options: item.endsFor.map((value) => ({ value, text: view.label('measure-end', value) })),
})
const groundIn = (item: MeasureItem, written: Written) =>
  item.endsFor.find((one) => one === written.text('ground')) ?? 'wrong'

export function groundAct(view: CaseView, item: MeasureItem): void {
  const t = wordsIn(measureWords, view.locale)
  step(view, item, 'measure.note-ground', {
    ...(item.kind === 'dishonesty-list' ? { note: t('end-note') } : {}),
    texts: { on: view.today, ground: item.endsFor[0] ?? '' },
    asks: [
      grounds(view, item),
      { name: 'on', label: t('on'), kind: 'date' },
      { name: 'evidence', label: t('end-evidence'), max: 500 },
    ],
    send: (client, written, one, options) => {
      const seen = {
        ground: groundIn(item, written),
        on: written.text('on'),
        evidence: written.text('evidence'),
      }
      return client.execute('measure.note-ground', { ...one, ...seen }, options)
    },
  })
}

export function liftAct(view: CaseView, item: MeasureItem): void {
  const t = wordsIn(measureWords, view.locale)
  step(view, item, 'measure.lift', {
    note: t('lift-note'),
    texts: { ground: item.endsFor[0] ?? '' },
    asks: [grounds(view, item), { name: 'reason', label: t('reason'), kind: 'long', max: 1000 }],
    send: (client, written, one, options) =>
      client.execute(
        'measure.lift',
        { ...one, ground: groundIn(item, written), reason: written.text('reason') },
        options,
      ),
  })
}
