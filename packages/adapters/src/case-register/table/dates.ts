import { plainText } from './text'

/**
 * A date as registers and banks write it: `20240301`, `2024-03-01`, `2024/3/1`, `2024.3.1`, `2024年3月1日`, each
 * with or without a time behind it. Full-width digits are fine. `undefined` when it is no existing day.
 */
export function parseDateText(text: string): string | undefined {
  const plain = plainText(text)
  const match =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]*\d{1,2}[:时]\d{1,2}.*)?$/.exec(
      plain,
    ) ?? /^(\d{4})(\d{2})(\d{2})(?:[T\s]?\d{2}:?\d{2}:?(?:\d{2})?)?$/.exec(plain)
  if (!match) return undefined
  return civilDate(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** The day of an Excel serial number written as text (`45352` → `2024-03-01`); years 1950–2100 only. */
export function parseDateSerial(text: string, system: '1900' | '1904' = '1900'): string | undefined {
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return undefined
  const days = Math.floor(Number(text)) - (system === '1904' ? 24_107 : 25_569)
  const date = new Date(days * 86_400_000)
  return civilDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

function civilDate(year: number, month: number, day: number): string | undefined {
  if (year < 1950 || year > 2100 || month < 1 || month > 12 || day < 1) return undefined
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
