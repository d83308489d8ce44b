import { upgradeResidentId } from '@zhixing/core/law'
import type { AssetHolder, HitMatch, SourceSubject } from '@zhixing/core/ports'

/** A name for comparison: without blanks, with ordinary letters and brackets, one kind of dot between foreign names. */
function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[·•・‧．｡.]/g, '·')
    .toUpperCase()
}

const plainNumber = (text: string) => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

/** Stars stand for characters that the source does not tell. */
function fitsMask(masked: string, whole: string): boolean {
  return (
    [...masked].length === [...whole].length &&
    [...masked].every((sign, at) => sign === '*' || sign === [...whole][at])
  )
}

/** How a name in an answer agrees with the one asked for. */
export function matchName(asked: string, told: string): HitMatch['name'] {
  const [one, other] = [plainName(asked), plainName(told)]
  if (one === '' || other === '') return 'not-compared'
  if (one === other) return 'same'
  if (other.includes('*')) return fitsMask(other, one) ? 'similar' : 'different'
  return one.includes(other) || other.includes(one) ? 'similar' : 'different'
}

/** How a number agrees: the old one of 15 digits counts, a masked one is never "the same". */
export function matchNumber(
  asked: Pick<SourceSubject, 'idNumber' | 'formerIdNumber'>,
  told: string,
): HitMatch['number'] {
  const [one, other] = [plainNumber(asked.idNumber), plainNumber(told)]
  if (one === '' || other === '') return 'not-compared'
  if (one === other) return 'same'
  if (other.includes('*')) return fitsMask(other, one) ? 'not-compared' : 'different'
  if (other === asked.formerIdNumber || upgraded(other) === one || upgraded(one) === other) return 'former-15'
  return 'different'
}

/** The number of 18 digits that follows from one of 15; `undefined` for anything else. */
export function upgraded(number: string): string | undefined {
  if (!/^\d{15}$/.test(number)) return undefined
  try {
    return upgradeResidentId(number)
  } catch {
    return undefined
  }
}

const BEST_NAME = ['same', 'similar', 'not-compared', 'different'] as const
const BEST_NUMBER = ['same', 'former-15', 'not-compared', 'different'] as const

/** How one right-holder agrees, and whether he is the one asked after. A person is told by the number where there is one. */
export function matchHolder(
  subject: SourceSubject | undefined,
  holder: { readonly name: string; readonly idNumber?: string },
): HitMatch & { readonly isSubject: boolean } {
  if (!subject) return { name: 'not-compared', number: 'not-compared', isSubject: false }
  const name = matchName(subject.name, holder.name)
  const number = matchNumber(subject, holder.idNumber ?? '')
  const byNumber = number === 'same' || number === 'former-15'
  // Of an organisation the number of an old licence may stand in the register: its name alone is enough.
  const byName = name === 'same' && (number === 'not-compared' || subject.kind === 'organisation')
  return { name, number, isSubject: byNumber || byName }
}

/** How a thing agrees, by the right-holder that agrees best. */
export function bestMatch(subject: SourceSubject | undefined, holders: readonly AssetHolder[]): HitMatch {
  const all = holders.map((holder) => matchHolder(subject, holder))
  const [first] = all.sort((a, b) => rankOf(a) - rankOf(b))
  return first ? { name: first.name, number: first.number } : { name: 'not-compared', number: 'not-compared' }
}

const rankOf = (match: HitMatch) =>
  BEST_NUMBER.indexOf(match.number) * BEST_NAME.length + BEST_NAME.indexOf(match.name)
