import { isResidentId } from '../law/index'

/** A mobile number, and what may be an identity number, that stands alone in a text. */
const PHONE = /(?<![0-9A-Za-z])1[3-9]\d{9}(?![0-9A-Za-z])/
const IDENTITY = /(?<![0-9A-Za-z])\d{17}[0-9Xx](?![0-9A-Za-z])/g

/** How many personal texts of a plugin are remembered: enough for one act, and no register of people. */
const REMEMBERED = 500
/** Shorter ones are found in any text. */
const SHORTEST = 5

/** The personal texts that a plugin was shown, so that it does not put them where everybody reads. */
export class Shown {
  readonly #texts = new Set<string>()

  add(text: string): void {
    if (text.length < SHORTEST) return
    this.#texts.add(text)
    if (this.#texts.size <= REMEMBERED) return
    for (const oldest of this.#texts) {
      this.#texts.delete(oldest)
      return
    }
  }

  within(text: string): boolean {
    for (const each of this.#texts) if (text.includes(each)) return true
    return false
  }
}

/** The first member under a public name that holds something personal, or nothing. */
export function personalMember(
  value: unknown,
  names: ReadonlySet<string>,
  shown: readonly Shown[],
  key = '',
): string | undefined {
  if (typeof value === 'string') {
    return names.has(key) || !(looksPersonal(value) || shown.some((each) => each.within(value)))
      ? undefined
      : key
  }
  if (typeof value !== 'object' || value === null) return undefined
  const members = Array.isArray(value) ? value.map((item) => [key, item] as const) : Object.entries(value)
  for (const [name, member] of members) {
    const found = personalMember(member, names, shown, name)
    if (found !== undefined) return found
  }
  return undefined
}

function looksPersonal(text: string): boolean {
  return PHONE.test(text) || [...text.matchAll(IDENTITY)].some(([number]) => isResidentId(number))
}
