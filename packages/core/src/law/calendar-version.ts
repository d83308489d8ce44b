import type { PlainDate } from './date'
import type { YearNotice } from './notice'

/**
 * A short name for the contents of a calendar: `cn-2004-2026-1k2j3h4g5f`, with `+local` when the court has days of its
 * own. Equal contents give equal names, on every machine. Not a protection against forgery.
 */
export function calendarVersion(
  notices: readonly YearNotice[],
  localRestDays: readonly PlainDate[],
  localWorkdays: readonly PlainDate[],
): string {
  const contents = JSON.stringify([
    notices.map(({ year, version, source, holidays, workdays }) => [
      year,
      version,
      source,
      [...holidays].sort(),
      [...workdays].sort(),
    ]),
    localRestDays,
    localWorkdays,
  ])
  const first = notices.at(0)?.year ?? 'none'
  const last = notices.at(-1)?.year ?? 'none'
  const local = localRestDays.length + localWorkdays.length > 0 ? '+local' : ''
  return `cn-${first}-${last}${local}-${fingerprint(contents)}`
}

/** 53 bits of a text in base 36 (cyrb53). */
function fingerprint(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    a = Math.imul(a ^ code, 2_654_435_761)
    b = Math.imul(b ^ code, 1_597_334_677)
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909)
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909)
  return (4_294_967_296 * (b & 2_097_151) + (a >>> 0)).toString(36)
}
