import type { CaseView } from '../../internal/case-element'
import type { CommandName, MeasureItem } from '../../internal/core'
import type { Ask, Written } from '../../internal/form-act'
import { wordsIn } from '../../internal/part'
import { type StepForm, stepForm } from '../../internal/step-form'
import { measureWords } from '../../locales/measures'

/** What shows it, in words; a file of it is filed in the dossier. */
export const proofIn = (written: Written) => ({ evidence: written.text('evidence'), evidenceHash: null })

const one = ({ caseId, id: measureId }: MeasureItem) => ({ caseId, measureId })

/** Opens the form of a step of one measure. */
function step(view: CaseView, item: MeasureItem, command: CommandName, form: StepForm): void {
  const { id, kind, partyName, caseNumber } = item
  const subject = `${view.label('measure', kind)} · ${partyName} · ${caseNumber}`
  view.ask(() => stepForm(view, command, { id, subject }, form))
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
    send: (client, written, options) => {
      const decision = written.text('decision')
      const isPut = decision === 'grace'
      const said = {
        ...{ approve: decision !== 'no', reason: written.text('reason') },
        documentNumber: decision === 'no' ? null : written.some('number'),
        graceUntil: isPut ? written.some('grace') : null,
        commitment: isPut ? written.some('commitment') : null,
      }
      return client.execute('measure.decide', { ...one(item), ...said }, options)
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
      { name: 'file', label: t('evidence.file'), kind: 'file', optional: true },
    ],
    send: async (client, written, options) => {
      const done = {
        on: written.text('on'),
        result: written.text('result'),
        ...proofIn(written),
        evidenceHash: await written.upload(client, 'file'),
      }
      return client.execute('measure.carry-out', { ...one(item), ...done }, options)
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
    send: (client, written, options) =>
      client.execute(
        'measure.tell-family',
        { ...one(item), on: written.text('on'), how: written.text('how') },
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
  item.endsFor.find((each) => each === written.text('ground')) ?? 'wrong'

export function groundAct(view: CaseView, item: MeasureItem): void {
  const t = wordsIn(measureWords, view.locale)
  step(view, item, 'measure.note-ground', {
    note: item.kind === 'dishonesty-list' ? t('end-note') : undefined,
    texts: { on: view.today, ground: item.endsFor[0] ?? '' },
    asks: [
      grounds(view, item),
      { name: 'on', label: t('on'), kind: 'date' },
      { name: 'evidence', label: t('end-evidence'), max: 500 },
    ],
    send: (client, written, options) => {
      const seen = {
        ground: groundIn(item, written),
        on: written.text('on'),
        evidence: written.text('evidence'),
      }
      return client.execute('measure.note-ground', { ...one(item), ...seen }, options)
    },
  })
}

export function liftAct(view: CaseView, item: MeasureItem): void {
  const t = wordsIn(measureWords, view.locale)
  step(view, item, 'measure.lift', {
    note: t('lift-note'),
    texts: { ground: item.endsFor[0] ?? '' },
    asks: [grounds(view, item), { name: 'reason', label: t('reason'), kind: 'long', max: 1000 }],
    send: (client, written, options) =>
      client.execute(
        'measure.lift',
        { ...one(item), ground: groundIn(item, written), reason: written.text('reason') },
        options,
      ),
  })
}
