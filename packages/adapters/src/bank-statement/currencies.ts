/**
 * Decimals of the currencies a Chinese court account may meet (ISO 4217). A currency that is not here is a
 * problem, not a guess: a wrong exponent multiplies money by a hundred.
 */
const DECIMALS: ReadonlyMap<string, number> = new Map([
  ...[
    'CNY',
    'HKD',
    'MOP',
    'TWD',
    'USD',
    'EUR',
    'GBP',
    'CHF',
    'SEK',
    'NOK',
    'DKK',
    'AUD',
    'NZD',
    'CAD',
    'SGD',
    'MYR',
  ].map((code): [string, number] => [code, 2]),
  ...[
    'THB',
    'PHP',
    'IDR',
    'INR',
    'PKR',
    'LKR',
    'MNT',
    'RUB',
    'KZT',
    'AED',
    'SAR',
    'QAR',
    'ILS',
    'TRY',
    'PLN',
    'CZK',
  ].map((code): [string, number] => [code, 2]),
  ...[
    'HUF',
    'RON',
    'BGN',
    'ZAR',
    'EGP',
    'KES',
    'NGN',
    'BRL',
    'MXN',
    'ARS',
    'PEN',
    'COP',
    'UAH',
    'LAK',
    'KHR',
    'MMK',
  ].map((code): [string, number] => [code, 2]),
  ...['JPY', 'KRW', 'VND', 'CLP', 'ISK', 'XAF', 'XOF', 'XPF', 'PYG', 'UGX', 'RWF'].map(
    (code): [string, number] => [code, 0],
  ),
  ...['KWD', 'BHD', 'OMR', 'JOD', 'TND', 'IQD', 'LYD'].map((code): [string, number] => [code, 3]),
])

/** Decimals of a currency per ISO 4217, or `undefined` when the code is not known here. */
export function currencyDecimals(code: string): number | undefined {
  return DECIMALS.get(code)
}

/** Result of {@link toMinor}: an amount, or the code of what is wrong with the text. */
export type MinorResult = { readonly minor: bigint } | { readonly code: 'amount-invalid' | 'amount-decimals' }

/**
 * A plain decimal as text → integer minor units, exactly. Zeros beyond the currency's decimals are harmless
 * (`8.850` EUR); any other digit there is `amount-decimals`. The sign is not accepted: direction is a field.
 */
export function toMinor(text: string, decimals: number): MinorResult {
  const match = /^\+?(\d{1,18})(?:\.(\d{0,10}))?$/.exec(text.trim())
  if (!match) return { code: 'amount-invalid' }
  const fraction = match[2] ?? ''
  if (/[1-9]/.test(fraction.slice(decimals))) return { code: 'amount-decimals' }
  return { minor: BigInt((match[1] ?? '') + fraction.slice(0, decimals).padEnd(decimals, '0')) }
}
