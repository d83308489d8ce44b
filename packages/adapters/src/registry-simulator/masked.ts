import { formerResidentId, isCreditCode, isResidentId, upgradeResidentId } from '@zhixing/core/law'
import { invented } from '@zhixing/core/testing'

/** What is personal in the texts of one registry. */
export interface MaskOptions {
  /** The same seed gives the same invented names and numbers, so that exchanges still belong together. */
  readonly seed: string
  /** Fields of JSON or XML that hold names of people, companies, addresses: `XM`, `qlrmc`. */
  readonly nameFields: readonly string[]
  /** Fields that hold passwords and signatures. */
  readonly secretFields?: readonly string[]
}

/**
 * Makes a text safe to keep: identity numbers, credit codes, telephone and account numbers become invented ones of the same
 * form, names in known fields become invented names wherever they stand, secrets go. Free text is not understood: look
 * through the file before you give it away.
 */
export function maskText(text: string, options: MaskOptions): string {
  const { seed, nameFields, secretFields = [] } = options
  let masked = text
  for (const secret of secretFields.flatMap((field) => valuesOf(text, field)))
    masked = masked.replaceAll(secret, '***')
  const names = [...new Set(nameFields.flatMap((field) => valuesOf(text, field)))].sort(
    (a, b) => b.length - a.length,
  )
  for (const name of names) masked = masked.replaceAll(name, invented(seed).name(name))
  return masked.replace(/(?<![0-9A-Za-z])[0-9A-Z]{11,19}(?![0-9A-Za-z])/g, (number) =>
    maskNumber(number, seed),
  )
}

function maskNumber(number: string, seed: string): string {
  const { residentId, creditCode, digits } = invented(seed)
  if (isResidentId(number)) return residentId(number)
  if (isCreditCode(number)) return creditCode(number)
  if (/^\d{15}$/.test(number)) return formerOf(number, residentId) ?? digits(number)
  return /^\d+$/.test(number) ? digits(number) : number
}

/** The old number of 15 digits becomes the old number of whom the new one became. */
function formerOf(number: string, residentId: (id: string) => string): string | undefined {
  try {
    return formerResidentId(residentId(upgradeResidentId(number)))
  } catch {
    return undefined
  }
}

/** What stands in a field, as JSON and as XML write it. */
function valuesOf(text: string, field: string): string[] {
  const name = field.replace(/[^\w.-]/g, '')
  const patterns = [
    new RegExp(`"${name}"\\s*:\\s*"((?:[^"\\\\]|\\\\.)+)"`, 'gi'),
    new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?>([^<]+)<`, 'gi'),
  ]
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)].map(([, value = '']) => value))
    .filter((each) => each.trim().length > 1)
}
