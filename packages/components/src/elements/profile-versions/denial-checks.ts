import { type Condition, type Denial, type DenialFields, wayOf } from './denial-fields'

type Lack = 'lacks.here' | 'lacks.number' | 'lacks.yuan'

/** What is wrong at a place, which is said as the core says it: `denials[court-1].when[0].value`. */
export interface Wrong {
  readonly path: string
  readonly lack: Lack
}

/** What is not filled in, or is no value of its kind; what only the core knows it says itself. */
export function lacksOf(fields: DenialFields, denials: readonly Denial[]): readonly Wrong[] {
  return denials.flatMap((denial) => {
    const path = `denials[${denial.id}]`
    const conditions = denial.when.flatMap((one, at) => {
      const lack = ofValue(fields, denial.command, one)
      return lack ? [{ path: `${path}.when[${at}].value`, lack }] : []
    })
    const texts = (['zh-CN', 'en'] as const).flatMap((locale) =>
      (['what', 'why', 'todo'] as const).flatMap((part) =>
        denial.label[locale][part].trim() ? [] : [`${path}.label.${locale}.${part}`],
      ),
    )
    const source = denial.source.trim() ? [] : [`${path}.source`]
    return [...conditions, ...[...texts, ...source].map((at) => ({ path: at, lack: 'lacks.here' as const }))]
  })
}

function ofValue(fields: DenialFields, command: string, condition: Condition): Lack | undefined {
  const way = wayOf(condition)
  if (way === 'none' || way === 'some') return undefined
  const values = [condition.value].flat()
  if (values.length === 0 || values.includes('')) return 'lacks.here'
  const { kind } = fields.find(command, condition.field)
  if (kind !== 'money' && kind !== 'number') return undefined
  const isWhole = values.every((one) => typeof one === 'number' && Number.isSafeInteger(one))
  return isWhole ? undefined : kind === 'money' ? 'lacks.yuan' : 'lacks.number'
}
