import type { ErrorParam, ErrorParams } from '../kernel/errors'
import { yuanGrouped } from '../kernel/money'
import type { ErrorWords, Locale, RefusalWords, Words } from './words'

/** Puts parameters into a text; amounts (`…Fen`) are printed in yuan, codes by their label where there is one. */
export function fillWords(text: string, params: ErrorParams, words: Words): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name]
    return value === undefined ? whole : print(name, value, words)
  })
}

function print(name: string, value: ErrorParam, words: Words): string {
  if (value === null) return '—'
  if (name.endsWith('Fen')) return yuanGrouped(BigInt(value))
  if (typeof value !== 'string') return String(value)
  return labelOf(name, value, words) ?? value
}

/** A parameter named `node` or `state` holds a code: its label says it in words. */
function labelOf(name: string, code: string, words: Words): string | undefined {
  if (name === 'state' || name === 'needed') {
    const key = Object.keys(words.labels).find(
      (label) => label.startsWith('state.') && label.endsWith(`.${code}`),
    )
    return key && words.labels[key]
  }
  const kind = name === 'holder' ? 'unit' : name
  return words.labels[`${kind}.${code}`]
}

/** The words of a refusal, filled in; a rule without words says its id, so that nothing is ever silent. */
export function refusalWords(rule: string, params: ErrorParams, words: Words, locale: Locale): RefusalWords {
  const found = words.refusals?.[rule]
  if (!found) {
    const what = locale === 'en' ? `Refused by rule ${rule}.` : `被规则 ${rule} 拦截。`
    return { what, why: rule, todo: '' }
  }
  return {
    what: fillWords(found.what, params, words),
    why: fillWords(found.why, params, words),
    todo: fillWords(found.todo, params, words),
  }
}

/** The words of an error, filled in. */
export function errorWords(code: string, params: ErrorParams, words: Words): ErrorWords {
  const found = words.errors?.[code]
  return found
    ? { what: fillWords(found.what, params, words), todo: fillWords(found.todo, params, words) }
    : { what: code, todo: '' }
}
