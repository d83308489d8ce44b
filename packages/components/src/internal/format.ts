import type { Locale } from './core'

/** `123456n` → `1,234.56`; decimal strings (what JSON carries) too. Never goes through a JS number. */
export function yuan(fen: bigint | string | number): string {
  const value = typeof fen === 'bigint' ? fen : BigInt(fen)
  const digits = (value < 0n ? -value : value).toString().padStart(3, '0')
  const grouped = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${value < 0n ? '−' : ''}${grouped}.${digits.slice(-2)}`
}

/** True for what {@link yuan} can print. */
export function isFen(value: unknown): value is bigint | string | number {
  return (
    typeof value === 'bigint' ||
    (typeof value === 'number' && Number.isSafeInteger(value)) ||
    (typeof value === 'string' && /^-?\d{1,18}$/.test(value))
  )
}

/**
 * Replaces `{name}` by a parameter; amounts (`…Fen`) are printed as yuan; `{n|day|days}` adds the word for one or for many.
 * Unknown names stay visible.
 */
export function fill(text: string, params: Readonly<Record<string, unknown>> = {}): string {
  return text.replace(/\{(\w+)(?:\|(\w+)\|(\w+))?\}/g, (all, name: string, one?: string, many?: string) => {
    const value = params[name]
    if (value === undefined) return all
    if (value === null) return '—'
    if (one !== undefined) return `${value} ${Number(value) === 1 ? one : many}`
    return /Fen$/.test(name) && isFen(value) ? yuan(value) : String(value)
  })
}

/** `2026-03-09` → `3月9日` / `9 Mar`; with the year where it is not the given one. */
export function shortDate(date: string, locale: Locale, year?: string): string {
  const [y = '', m = '', d = ''] = date.slice(0, 10).split('-')
  if (!d) return date
  const sameYear = year === undefined || year === y
  if (locale === 'zh-CN') return `${sameYear ? '' : `${y}年`}${Number(m)}月${Number(d)}日`
  return `${Number(d)} ${MONTHS[Number(m) - 1] ?? m}${sameYear ? '' : ` ${y}`}`
}

/** `2026-03-09` → `2026年3月9日 周一` / `Mon 9 Mar 2026`. */
export function longDate(date: string, locale: Locale): string {
  const [y = ''] = date.split('-')
  const weekday = WEEKDAYS[locale][weekdayOf(date)] ?? ''
  return locale === 'zh-CN'
    ? `${y}年${shortDate(date, locale)} 周${weekday}`
    : `${weekday} ${shortDate(date, locale)} ${y}`
}

/** `2026-03-09T10:20:30+08:00` → `10:20`: the wall clock that was recorded, not the reader's time zone. */
export function clock(instant: string): string {
  return /T(\d{2}:\d{2})/.exec(instant)?.[1] ?? ''
}

/** Days between two plain dates; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** A plain date as a count of days. */
export function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / 86_400_000)
}

/** The plain date of a count of days. */
export function dateOfDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** Today at the court (UTC+8), as a plain date. */
export function courtToday(now = Date.now()): string {
  return new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)
}

/** The first letters of a hash, enough to compare by eye. */
export function hashPrefix(hash: string, length = 10): string {
  return hash.slice(0, length)
}

/** `1234567` → `1,234,567`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEKDAYS: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['日', '一', '二', '三', '四', '五', '六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}

function weekdayOf(date: string): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7
}
