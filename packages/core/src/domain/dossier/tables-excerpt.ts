import type { Asked, Matched, Place } from '../../kernel/plain-words'
import { maskAccount, maskIdNumber, maskPhone } from '../../law/identity'
import type { ExcerptPiece } from './contract-search'

const BEFORE = 24
const BEHIND = 40
const MOST = 2

/**
 * The words around the first places. Long numbers that nobody asked for are shown by their ends: whoever needs them opens the paper,
 * which is recorded. Of a number that was asked for by its beginning only the beginning is shown.
 */
export function excerptsOf(
  page: string,
  { places }: Matched,
  asked: Asked,
): readonly (readonly ExcerptPiece[])[] {
  const windows: { from: number; to: number; places: Place[] }[] = []
  for (const place of places) {
    const last = windows.at(-1)
    const from = Math.max(0, place.from - BEFORE)
    const to = Math.min(page.length, place.to + BEHIND)
    if (last && from <= last.to) {
      last.to = to
      last.places.push(place)
    } else if (windows.length < MOST) windows.push({ from, to, places: [place] })
    else break
  }
  return windows.map((window) => piecesOf(page, window, typedNumbers(asked)))
}

function piecesOf(
  page: string,
  window: { readonly from: number; readonly to: number; readonly places: readonly Place[] },
  typed: readonly string[],
): readonly ExcerptPiece[] {
  const pieces: ExcerptPiece[] = []
  const add = (text: string, hit: boolean) => {
    if (text !== '') pieces.push({ text, hit })
  }
  let at = signAt(page, window.from)
  for (const { from, to } of window.places) {
    // Of places that lie over each other what was shown already is not shown again.
    add(masked(page.slice(at, from)), false)
    add(shownHit(page.slice(Math.max(at, from), to), typed), true)
    at = Math.max(at, to)
  }
  add(masked(page.slice(at, signAt(page, window.to))), false)
  return pieces
}

/** Never in the middle of a number, so that it is masked as a whole, nor of a sign of two halves. */
function signAt(page: string, at: number): number {
  let to = at
  while (isInNumber(page, to)) to += 1
  return /[\udc00-\udfff]/.test(page.charAt(to)) ? to + 1 : to
}

const isInNumber = (page: string, at: number) =>
  /\d[ -]?$/.test(page.slice(Math.max(0, at - 2), at)) && /^[ -]?[\dXx]/.test(page.slice(at, at + 2))

/** Eleven digits and more, in groups or not: telephones, identity numbers, accounts. */
const LONG_NUMBER = /\d(?:[ -]?\d){9,}[ -]?[\dXx]/g

const masked = (text: string) =>
  text.replace(LONG_NUMBER, (number) => maskOf(number.replace(/[ -]/g, ''))).replace(/\s+/g, ' ')

function maskOf(number: string): string {
  if (number.length === 18 || number.length === 15) return maskIdNumber(number)
  return number.length === 11 ? maskPhone(number) : maskAccount(number)
}

function shownHit(text: string, typed: readonly string[]): string {
  const whole = text.replace(LONG_NUMBER, (found) => {
    const number = found.replace(/[ -]/g, '').toLowerCase()
    const known = typed.filter((each) => number.startsWith(each)).sort((a, b) => b.length - a.length)[0]
    if (known === number) return found
    return known === undefined ? maskOf(number) : `${known.toUpperCase()}****`
  })
  return whole.replace(/\s+/g, ' ')
}

const typedNumbers = ({ parts }: Asked): readonly string[] =>
  parts.flat().flatMap((unit) => (unit.isWord ? [unit.text] : []))
