import type { ZhixingClient } from '../../internal/core'
import type { Covered } from './flat-copy'
import { fold, placesOf } from './fold'
import type { Mark, PageSource } from './pages'

export type Ground = 'name' | 'id-number' | 'phone' | 'account' | 'address' | 'drawn'

export interface Cover extends Covered {
  readonly ground: Ground
}

/** What is known of people and should not be read. */
export interface Known {
  readonly ground: Ground
  readonly words: string
}

/** What was found, and what could not be looked through. */
export interface Proposal {
  readonly covers: readonly Cover[]
  /** Pages without a text layer: a scan has to be looked through by eye. */
  readonly blind: readonly number[]
  /** Pages with pictures beside their text: what stands in a picture was not looked for. */
  readonly pictured: readonly number[]
  /** Only names and forms of numbers were looked for: this reader may not see the numbers of the parties. */
  readonly namesOnly: boolean
}

/** The personal data of the parties of a case. Reading it is recorded, with the reason. */
export async function knownOf(
  client: ZhixingClient,
  caseId: string,
  why: string,
): Promise<{ readonly known: readonly Known[]; readonly namesOnly: boolean }> {
  const detail = await client.query('case.get', { caseId })
  const known: Known[] = []
  let namesOnly = false
  for (const { id, name } of detail?.parties ?? []) {
    known.push({ ground: 'name', words: name })
    const open = await client.query('reading.party', { caseId, partyId: id, why }).catch(() => null)
    if (!open) namesOnly = true
    const { idNumber, phone, serviceAddress } = open ?? {}
    if (idNumber) known.push({ ground: 'id-number', words: idNumber })
    if (phone) known.push({ ground: 'phone', words: phone })
    if (serviceAddress) known.push({ ground: 'address', words: serviceAddress })
  }
  return { known: known.filter(({ words }) => words.trim().length > 1), namesOnly }
}

/** Finds them in the text layer, and every long number whosesoever it is. A person looks it through and adds what is missing. */
export async function proposeCovers(
  source: PageSource,
  { known, namesOnly }: Awaited<ReturnType<typeof knownOf>>,
): Promise<Proposal> {
  const covers: Cover[] = []
  const blind: number[] = []
  const pictured: number[] = []
  for (let page = 1; page <= source.pages; page++) {
    const text = await source.text(page).catch(() => '')
    if (text.trim() === '') blind.push(page)
    else if (await source.pictures?.(page)) pictured.push(page)
    const found = [...numbersIn(text)]
    for (const { ground, words } of known)
      found.push(...placesOf(text, words).map((place) => ({ ...place, ground })))
    for (const { from, to, ground } of found) {
      const marks = await source.marks(page, from, to)
      covers.push(...marks.map((mark) => ({ page, ground, mark: wider(mark, source.ratioOf(page)) })))
    }
  }
  return { covers, blind, pictured, namesOnly }
}

/** Eleven digits and more: identity numbers, telephones, accounts; longer ones that run together are covered as one. */
function* numbersIn(text: string): Generator<{ from: number; to: number; ground: Ground }> {
  const { text: folded, at } = fold(text)
  for (const { 0: number, index } of folded.matchAll(/\d(?:-?\d){10,}x?/g)) {
    const plain = number.replaceAll('-', '')
    const ground = /^\d{17}[\dx]$/.test(plain) ? 'id-number' : /^1\d{10}$/.test(plain) ? 'phone' : 'account'
    yield { from: at[index] ?? 0, to: (at[index + number.length - 1] ?? 0) + 1, ground }
  }
}

/** What hangs below the line and what stands out at the sides is covered too: where letters stand is known only about. */
function wider({ x, y, width, height }: Mark, ratio: number): Mark {
  // As large as its letters, whether they run across the page or down it.
  const letter = Math.min(height * ratio, width)
  const [side, above] = [letter * 0.6, (letter / ratio) * 0.35]
  const [left, top] = [Math.max(0, x - side), Math.max(0, y - above)]
  const right = Math.min(1, x + width + side)
  const bottom = Math.min(1, y + height + above)
  return { x: left, y: top, width: right - left, height: bottom - top }
}
