import type { ErrorParam, ErrorParams } from '../kernel/errors'
import { yuanGrouped } from '../kernel/money'
import { isDenial } from '../kernel/profile-denial'
import { sourceWords } from '../kernel/source-words'
import type { ErrorWords, Locale, RefusalWords, Words } from './words'

/** Whose states a room speaks of when a parameter is called `state`. */
const STATES_OF_ROOM: Readonly<Record<string, readonly string[]>> = {
  fund: ['payout', 'receipt', 'payee-account', 'postponement'],
  closing: ['proposal', 'case'],
  profile: ['profile', 'case'],
}

/**
 * Puts parameters into a text; amounts (`…Fen`) are printed in yuan, codes by their label where there is one.
 * `room` is the part of a rule's id before the dot: it tells whose state is meant.
 */
export function fillWords(text: string, params: ErrorParams, words: Words, room = ''): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name]
    return value === undefined ? whole : print(name, value, words, room)
  })
}

function print(name: string, value: ErrorParam, words: Words, room: string): string {
  if (value === null) return '—'
  if (name.endsWith('Fen')) return yuanGrouped(BigInt(value))
  if (typeof value !== 'string') return String(value)
  if (name === 'changes') {
    const changes = value.split(' ').map((change) => words.labels[`change.${change}`] ?? change)
    return changes.join(', ')
  }
  if (name === 'fields') {
    return value
      .split(' ')
      .map((field) => words.labels[`document-field.${field}`] ?? field)
      .join(', ')
  }
  return labelOf(name, value, words, room) ?? value
}

/** A parameter named `node` or `state` holds a code: its label says it in words. */
function labelOf(name: string, code: string, words: Words, room: string): string | undefined {
  if (name === 'state' || name === 'needed') {
    const kinds = STATES_OF_ROOM[room] ?? [room]
    return kinds.map((kind) => words.labels[`state.${kind}.${code}`]).find((label) => label !== undefined)
  }
  // In the dossier a kind is one of material.
  const kind = name === 'holder' ? 'unit' : name === 'kind' && room === 'dossier' ? 'material' : name
  return words.labels[`${kind}.${code}`]
}

/** The words of a refusal, filled in; a rule without words says its id, so that nothing is ever silent. */
export function refusalWords(rule: string, params: ErrorParams, words: Words, locale: Locale): RefusalWords {
  // A denial that a court has added brings its own words.
  const found = words.refusals?.[isDenial(rule) ? 'profile.denial' : rule]
  const room = rule.slice(0, rule.indexOf('.'))
  if (!found) {
    const what = locale === 'en' ? `Refused by rule ${rule}.` : `被规则 ${rule} 拦截。`
    return { what, why: rule, todo: '' }
  }
  return {
    what: fillWords(found.what, params, words, room),
    why: fillWords(found.why, params, words, room),
    todo: fillWords(found.todo, params, words, room),
  }
}

/** A finding in words, with its source spelled out. */
export function findingText(
  finding: { readonly rule: string; readonly source: string; readonly params: ErrorParams },
  words: Words,
  locale: Locale,
): RefusalWords & { readonly source: string } {
  return {
    ...refusalWords(finding.rule, finding.params, words, locale),
    source: sourceWords(finding.source, locale),
  }
}

/** The words of an error, filled in. */
export function errorWords(code: string, params: ErrorParams, words: Words): ErrorWords {
  const found = words.errors?.[code]
  return found
    ? { what: fillWords(found.what, params, words), todo: fillWords(found.todo, params, words) }
    : { what: code, todo: '' }
}
