import { simplified } from './traditional'

/**
 * A text cut into what it can be found by. Chinese has no spaces, so each of its signs is a unit; letters and digits make words.
 * Where a unit stands in the text as it was given is kept, for showing it.
 */
export interface Unit {
  readonly text: string
  readonly isWord: boolean
  /** Stands right behind the one before: only spaces, line breaks, middle dots and brackets lie between. */
  readonly joined: boolean
  readonly from: number
  readonly to: number
}

const HAN = /^\p{Script=Han}$/u
const WORD = /^[\p{L}\p{N}]$/u
const DIGIT = /^\d$/
/** What a line break, a layout or a habit of writing puts between what belongs together. */
const PASSED_OVER = /^[\s\u200b-\u200f\u2060\ufeff·•‧・()[\]{}〔〕【】]$/u
const MIDDLE_DOT = /^[\u200b-\u200f\u2060\ufeff·•‧・]$/u

interface Sign {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Cuts a text: full-width and traditional forms, capitals and thousands separators make no difference afterwards. */
export function unitsOf(text: string): readonly Unit[] {
  const signs = folded(text)
  const units: Unit[] = []
  let joined = false
  for (let at = 0; at < signs.length; ) {
    const sign = signs[at] as Sign
    if (isHan(sign.text)) {
      units.push({ text: sign.text, from: sign.from, to: sign.to, isWord: false, joined })
      joined = true
      at += 1
    } else if (isOfWord(sign.text)) {
      const word = wordAt(signs, at)
      units.push({ ...word, isWord: true, joined })
      joined = true
      at = word.next
    } else {
      if (!PASSED_OVER.test(sign.text)) joined = false
      at += 1
    }
  }
  return units
}

// Thousands of pages are compared in one search: what nearly all signs are is told by their number, without an expression.
function isHan(sign: string): boolean {
  const code = sign.charCodeAt(0)
  return isUnified(code) || (code > 0x2e00 && HAN.test(sign))
}

function isOfWord(sign: string): boolean {
  const code = sign.charCodeAt(0)
  if (code < 0x80) return (code > 0x60 && code < 0x7b) || (code > 0x2f && code < 0x3a)
  return !isHan(sign) && WORD.test(sign)
}

const isUnified = (code: number) => code >= 0x4e00 && code <= 0x9fff

/** Sign by sign, so that each keeps its place: ㎡ is m2, 鈔 is 钞. */
function folded(text: string): readonly Sign[] {
  const signs: Sign[] = []
  let from = 0
  for (const sign of text) {
    const to = from + sign.length
    const code = sign.charCodeAt(0)
    if (isUnified(code)) signs.push({ text: simplified(sign), from, to })
    else if (code < 0x80) signs.push({ text: sign.toLowerCase(), from, to })
    else {
      for (const part of sign.normalize('NFKC').toLowerCase())
        signs.push({ text: simplified(part), from, to })
    }
    from = to
  }
  return signs
}

/** Letters and digits in a row. A separator of thousands, a dot inside of a plate and the gaps of a bank card do not end it. */
function wordAt(signs: readonly Sign[], begin: number) {
  const isWord = (at: number) => isOfWord(signs[at]?.text ?? '')
  const digits = (from: number, count: number) =>
    Array.from({ length: count }, (_, n) => signs[from + n]?.text ?? '').every((sign) => DIGIT.test(sign))
  let text = ''
  let at = begin
  while (at < signs.length) {
    const sign = signs[at]?.text ?? ''
    if (isWord(at)) {
      text += sign
      at += 1
    } else if (sign === ',' && /\d$/.test(text) && digits(at + 1, 3) && !digits(at + 4, 1)) at += 1
    else if (MIDDLE_DOT.test(sign) && isWord(at + 1)) at += 1
    else if (sign === ' ' && inGroups(text) && groupsGoOn(at)) at += 1
    else break
  }
  return { text, from: signs[begin]?.from ?? 0, to: signs[at - 1]?.to ?? 0, next: at }

  /** 6222 0210 0100 1234 567: three groups of four digits at least. */
  function groupsGoOn(gap: number): boolean {
    if (text.length >= 12) return digits(gap + 1, 1)
    if (!digits(gap + 1, 4) || digits(gap + 5, 1)) return false
    return text.length >= 8 || (signs[gap + 5]?.text === ' ' && digits(gap + 6, 4))
  }
}

const inGroups = (text: string) => text.length % 4 === 0 && text.length > 0 && /^\d+$/.test(text)

const LONGEST_BEGINNING = 8

/** Words that are asked for by their beginning: a number of four digits or more, two letters or more. 12 means 12, not 1202. */
export function hasBeginnings(word: string): boolean {
  return /^\d+$/.test(word) ? word.length >= 4 : word.length >= 2
}

/**
 * What the index holds of a text: each two Chinese signs that follow each other, each word, and the beginnings of long words.
 * Only whether it occurs, not how often nor where.
 */
export function termsOf(text: string): readonly string[] {
  const units = unitsOf(text)
  const terms = new Set<string>()
  for (const [at, unit] of units.entries()) {
    if (!unit.isWord) {
      const next = units[at + 1]
      if (next?.joined && !next.isWord) terms.add(unit.text + next.text)
      continue
    }
    terms.add(`=${unit.text}`)
    if (!hasBeginnings(unit.text)) continue
    const least = /^\d+$/.test(unit.text) ? 4 : 2
    for (let n = least; n <= Math.min(LONGEST_BEGINNING, unit.text.length); n += 1)
      terms.add(`^${unit.text.slice(0, n)}`)
  }
  return [...terms]
}

/** The numbers by which rows with these terms are found: of a hash under a key of the court, so that they say nothing without it. */
export function termNumbers(terms: readonly string[], keyed: (plain: string) => string): readonly number[] {
  return [...new Set(terms.map((term) => Number.parseInt(keyed(`term ${term}`).slice(0, 8), 16) | 0))]
}

/** What somebody asks for: parts that must all stand on the page, each of them as it is written. */
export interface Asked {
  readonly parts: readonly (readonly Unit[])[]
  /** What the index is asked for, the most telling first. */
  readonly terms: readonly string[]
}

const MOST_TERMS = 16

/** Reads what was typed: spaces and marks part it; the last word of a part may be the beginning of a longer one. */
export function askedOf(typed: string): Asked {
  const parts = typed
    .trim()
    .split(/\s+/)
    .flatMap((piece) => runsOf(unitsOf(piece)))
  const terms = new Set<string>()
  for (const part of parts) {
    for (const [at, unit] of part.entries()) {
      const next = part[at + 1]
      if (unit.isWord) terms.add(next || !hasBeginnings(unit.text) ? `=${unit.text}` : begins(unit.text))
      else if (next && !next.isWord) terms.add(unit.text + next.text)
    }
  }
  return { parts, terms: [...terms].slice(0, MOST_TERMS) }
}

const begins = (word: string) => `^${word.slice(0, LONGEST_BEGINNING)}`

function runsOf(units: readonly Unit[]): Unit[][] {
  const runs: Unit[][] = []
  for (const unit of units) {
    const last = runs.at(-1)
    if (last && unit.joined) last.push(unit)
    else runs.push([unit])
  }
  return runs
}

/** Whether it can be looked for at all: two Chinese signs in a row, or a word. */
export const canBeAsked = (typed: string): boolean => askedOf(typed).terms.length > 0

/** A place on a page, in the text as it was given. */
export interface Place {
  readonly from: number
  readonly to: number
}

/** Where it stands on a page: as one whole, else each part by itself; nothing where a part is missing. */
export interface Matched {
  readonly isWhole: boolean
  readonly places: readonly Place[]
}

/** Compares a page with what is asked: the index only says where it may stand. */
export function matchOn(page: string, { parts }: Asked): Matched | undefined {
  const units = unitsOf(page)
  const whole = placesOf(units, parts.flat())
  if (whole.length > 0) return { isWhole: true, places: whole }
  if (parts.length < 2) return undefined
  const found = parts.map((part) => placesOf(units, part))
  if (found.some((places) => places.length === 0)) return undefined
  return { isWhole: false, places: found.flat().sort((a, b) => a.from - b.from) }
}

function placesOf(units: readonly Unit[], wanted: readonly Unit[]): Place[] {
  const places: Place[] = []
  const last = wanted.length - 1
  const [begin] = wanted
  for (let at = 0; at + last < units.length; at += 1) {
    // Nearly every place fails at the first sign.
    if (last > 0 && units[at]?.text !== begin?.text) continue
    const fits = wanted.every((want, n) => {
      const unit = units[at + n] as Unit
      if (unit.isWord !== want.isWord || (n > 0 && !unit.joined)) return false
      return unit.text === want.text || (n === last && isBeginning(unit, want))
    })
    const first = units[at]
    const end = units[at + last]
    if (fits && first && end) {
      places.push({ from: first.from, to: end.to })
      at += last
    }
  }
  return places
}

const isBeginning = (unit: Unit, want: Unit) =>
  want.isWord && hasBeginnings(want.text) && unit.text.startsWith(want.text)
