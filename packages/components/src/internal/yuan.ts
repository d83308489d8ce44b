const YUAN = /^(\d{1,13})(?:\.(\d{1,2}))?$/

/** Yuan as people write it, in fen; undefined for anything else. */
export function fenOf(text: string): bigint | undefined {
  const [, yuan, cents = ''] = YUAN.exec(text.trim().replaceAll(',', '')) ?? []
  return yuan === undefined ? undefined : BigInt(yuan + cents.padEnd(2, '0'))
}
