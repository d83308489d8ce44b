import { nothing } from 'lit'
import type { ConsoleListBlock, ConsoleOffers } from '../internal/core'
import { grouped, isFen, longDate, yuan } from '../internal/format'
import { consoleWords } from '../locales/console'
import type { ConsoleRow, Shown } from './registry-types'
import { textOf } from './values'
import type { ConsoleView } from './view'

type Column = ConsoleListBlock['columns'][number]
type Answer = ConsoleOffers['queries'][string]['answer'] | undefined

/** What a column is called: what the court wrote, else the word of its member. */
export function columnTitle(column: Column, { context, scope }: ConsoleView): string {
  if (column.label) return textOf(column.label, context.locale)
  if ('field' in column) return context.label('field', column.field)
  const part = scope.offers.parts.columns.find(({ name }) => name === column.column)
  return part ? textOf(part.label, context.locale) : column.column
}

/** Numbers stand to the right. */
export function isAmount(column: Column, answer: Answer): boolean {
  const kind = 'field' in column ? kindOf(column.field, answer) : undefined
  return kind === 'money' || kind === 'count'
}

function kindOf(field: string, answer: Answer): string | undefined {
  const rows: Readonly<Record<string, string | undefined>> = answer?.rows ?? {}
  return Object.hasOwn(rows, field) ? rows[field] : undefined
}

/** A cell; a column that is not there says so instead of staying empty. */
export function cellOf(column: Column, row: ConsoleRow, answer: Answer, view: ConsoleView): Shown {
  const { context, registry } = view
  const { locale } = context
  if ('column' in column) {
    const drawn = registry.columns.get(column.column)
    return drawn ? drawn.render(row, context) : consoleWords[locale]['column.unknown']
  }
  const kind = kindOf(column.field, answer)
  if (kind === undefined || !Object.hasOwn(row, column.field)) {
    return kind === undefined ? consoleWords[locale]['column.unknown'] : nothing
  }
  const value = row[column.field]
  const renderer = column.renderer === undefined ? undefined : registry.renderers.get(column.renderer)
  if (renderer)
    return renderer.render(kind.startsWith('code:') ? plain(value, kind, view) : value, row, context)
  return plain(value, kind, view)
}

/** A value of an answer as text. */
export function plain(value: unknown, kind: string, { context }: ConsoleView): string | typeof nothing {
  if (value === null || value === undefined || value === '') return nothing
  const { locale } = context
  if (kind.startsWith('code:')) return word(String(value), kind.slice('code:'.length), context)
  switch (kind) {
    case 'money':
      return isFen(value) ? yuan(value) : String(value)
    case 'count':
      return typeof value === 'number' ? grouped(value) : String(value)
    case 'date':
      return longDate(String(value), locale)
    case 'instant':
      return String(value).slice(0, 16).replace('T', ' ')
    case 'flag':
      return consoleWords[locale][value === true ? 'yes' : 'no']
    default:
      return String(value)
  }
}

/** The court’s word for a code, out of the first kind that has one. */
function word(code: string, kinds: string, { label }: ConsoleView['context']): string {
  const words = kinds.split(',').map((kind) => label(kind, code))
  return words.find((one) => one !== code) ?? code
}
