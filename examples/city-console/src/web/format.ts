import type { Locale } from '@zhixing/core'

/** `123456n` → `1,234.56`; never goes through a JS number. */
export function yuan(fen: bigint | string | number): string {
  const value = BigInt(fen)
  const digits = (value < 0n ? -value : value).toString().padStart(3, '0')
  return `${value < 0n ? '−' : ''}${grouped(digits.slice(0, -2))}.${digits.slice(-2)}`
}

/** `1234567` → `1,234,567`. */
export function grouped(count: number | string): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `12,000.5` → `1200050n`; `undefined` for what is no positive amount. */
export function fenOf(text: string): bigint | undefined {
  const found = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text.replaceAll(/[,，\s]/g, ''))
  if (!found) return undefined
  const fen = BigInt(found[1] ?? '0') * 100n + BigInt((found[2] ?? '').padEnd(2, '0') || '0')
  return fen > 0n ? fen : undefined
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2024-07-03` → `7月3日` / `3 Jul`. */
export function shortDate(date: string, locale: Locale): string {
  const [, month = '', day = ''] = date.split('-')
  return locale === 'en'
    ? `${Number(day)} ${MONTHS[Number(month) - 1] ?? month}`
    : `${Number(month)}月${Number(day)}日`
}

/** `2024-07-03` → `2024年7月3日` / `3 Jul 2024`. */
export function longDate(date: string, locale: Locale): string {
  const year = date.slice(0, 4)
  return locale === 'en' ? `${shortDate(date, locale)} ${year}` : `${year}年${shortDate(date, locale)}`
}
