import { html, nothing, type TemplateResult } from 'lit'
import { listOf } from '../../console/designer/given'
import { line, pick, sign, ticks } from '../../console/designer/inputs'
import { yuan } from '../../internal/format'
import { wordsIn } from '../../internal/part'
import { fenOf } from '../../internal/yuan'
import { denialsWords } from '../../locales/profile-denials'
import { type Condition, conditionOf, type DenialField, type Way, wayOf, waysOf } from './denial-fields'
import type { Bench } from './denial-form'

type Value = Condition['value']

/** One condition: what is looked at, how it compares, with what. */
export function conditionPart(
  bench: Bench,
  place: { readonly command: string; readonly path: string; readonly at: number; readonly isOnly: boolean },
  condition: Condition,
  set: (next: Condition | undefined) => void,
): TemplateResult {
  const { view, fields, here } = bench
  const t = wordsIn(denialsWords, view.locale)
  const { command, path, at, isOnly } = place
  const field = fields.find(command, condition.field)
  const options = fields.of(command).map(({ name, text }) => ({
    ...{ value: name, text, group: t(name.startsWith('case.') ? 'group.case' : 'group.input') },
  }))
  const way = wayOf(condition)
  const ways = waysOf(field.kind)
  const look = (name: string) => {
    const next = waysOf(fields.find(command, name).kind)
    set(conditionOf(name, next.includes(way) ? way : (next[0] ?? 'some')))
  }
  const compare = (next: string) => set(conditionOf(condition.field, next as Way, condition.value))
  return html`<fieldset class="condition"><legend>${t('when.n', { n: at + 1 })}
      ${isOnly ? nothing : sign(t('when.remove', { n: at + 1 }), '✕', () => set(undefined), 'remove-condition')}</legend>
    ${pick('field', t('field'), condition.field, options, look)}
    ${pick(
      'way',
      t('op'),
      way,
      ways.map((value) => ({ value, text: t(`op.${value}`) })),
      compare,
    )}
    ${valuePart(bench, field, condition, (value) => set({ ...condition, value }))}
    ${here(`${path}.when[${at}]`)}</fieldset>`
}

function valuePart(
  { view }: Bench,
  { kind, choices }: DenialField,
  { op, value }: Condition,
  set: (value: Value) => void,
): TemplateResult | typeof nothing {
  const t = wordsIn(denialsWords, view.locale)
  if (op === 'missing') return nothing
  const isSeveral = op === 'in'
  const many = [value].flat()
  if (kind === 'yes-no') {
    const options = ['', 'true', 'false'].map((one) => ({
      value: one,
      text: one === '' ? '' : t(one === 'true' ? 'yes' : 'no'),
    }))
    return pick('value', t('value'), String(value), options, (one) => set(one === '' ? '' : one === 'true'))
  }
  if (choices.length > 0 && isSeveral) return ticks('value', t('value'), many.map(String), choices, set)
  if (choices.length > 0)
    return pick('value', t('value'), String(value), [{ value: '', text: '' }, ...choices], set)
  const words = kind === 'money' ? t('value.yuan') : isSeveral ? t('value.several') : t('value')
  const write = (text: string) => {
    const read = (isSeveral ? listOf(text) : [text.trim()]).map((one) => readValue(kind, one))
    set(isSeveral ? read : (read[0] ?? ''))
  }
  const shown = many.map((one) => (kind === 'money' && typeof one === 'number' ? yuan(BigInt(one)) : one))
  const type = kind === 'date' && !isSeveral ? 'date' : 'text'
  return line('value', words, shown.join('、'), write, type)
}

/** What was written, as it is compared; what is no number stays as it was written and is said to be none. */
function readValue(kind: DenialField['kind'], text: string): string | number {
  const fen = kind === 'money' ? fenOf(text) : undefined
  if (fen !== undefined) return Number(fen)
  return kind === 'number' && /^\d{1,15}$/.test(text) ? Number(text) : text
}
