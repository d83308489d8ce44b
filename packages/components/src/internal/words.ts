import type { Locale, RefusalWords, Words, ZhixingClient } from './core'
import { fill } from './format'

/** UI words of an element in every language. */
export type UiWords<K extends string> = Readonly<Record<Locale, Readonly<Record<K, string>>>>

const cache = new WeakMap<ZhixingClient, Map<Locale, Promise<Words>>>()
const NONE: Words = { labels: {} }

/** The domain words of a client, asked for once; an element without words still shows codes. */
export function wordsOf(client: ZhixingClient, locale: Locale): Promise<Words> {
  let byLocale = cache.get(client)
  if (!byLocale) {
    byLocale = new Map()
    cache.set(client, byLocale)
  }
  const known = byLocale.get(locale)
  if (known) return known
  const asked = client.words(locale).catch(() => {
    cache.get(client)?.delete(locale)
    return NONE
  })
  byLocale.set(locale, asked)
  return asked
}

/** What stopped an act, in the reader's language: the court's words for the rule, else those that came with the answer. */
export function refusalText(
  words: Words,
  refusal: {
    readonly rule: string
    readonly text: RefusalWords
    readonly params: Readonly<Record<string, unknown>>
  },
): RefusalWords {
  const text = words.refusals?.[refusal.rule] ?? refusal.text
  const params = inWords(words, refusal.rule, refusal.params)
  return { what: fill(text.what, params), why: fill(text.why, params), todo: fill(text.todo, params) }
}

/** Whose states a room speaks of when a parameter is called `state`. */
const STATES_OF_ROOM: Readonly<Record<string, readonly string[]>> = {
  fund: ['payout', 'receipt'],
  closing: ['proposal', 'case'],
}

/** Codes among the parameters (a state, a node, a command) by their labels; everything else as it is. */
function inWords(
  { labels }: Words,
  rule: string,
  params: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const room = rule.split('.')[0] ?? ''
  const kinds = STATES_OF_ROOM[room] ?? [room]
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const isState = name === 'state' || name === 'needed'
      const kind = name === 'holder' ? 'unit' : name
      const keys = isState ? kinds.map((one) => `state.${one}.${value}`) : [`${kind}.${value}`]
      return [name, keys.map((key) => labels[key]).find((label) => label !== undefined) ?? value]
    }),
  )
}

/** The code of an error that the library or a network made. */
export function errorCode(error: unknown): string {
  if (error !== null && typeof error === 'object' && 'code' in error && typeof error.code === 'string') {
    return error.code
  }
  return 'unreachable'
}

/** What happened and what to do, when the court has words for the code. */
export function errorText(words: Words, error: unknown): { what: string; todo: string } | undefined {
  const text = words.errors?.[errorCode(error)]
  if (!text) return undefined
  const params =
    error !== null && typeof error === 'object' && 'params' in error
      ? (error.params as Record<string, unknown>)
      : {}
  return { what: fill(text.what, params), todo: fill(text.todo, params) }
}
