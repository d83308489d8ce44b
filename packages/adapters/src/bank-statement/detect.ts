import { parseCamt053 } from './camt053'
import { type BankCsvOptions, parseBankCsv } from './csv'
import type { StatementFile } from './types'

/**
 * Reads a bank statement of either kind. The content decides (a markup character first means XML); the file
 * name only speaks where the content does not.
 *
 * @throws ZhixingError `bank-statement-invalid` { line, element, reason }
 * @example parseBankStatement(new Uint8Array(await file.arrayBuffer()), file.name)
 */
export function parseBankStatement(
  bytes: Uint8Array,
  fileName: string,
  options: BankCsvOptions = {},
): StatementFile {
  const head = [...bytes.subarray(0, 64)].filter((byte) => byte > 0x20 && byte < 0x80)
  const looksLikeXml = head[0] === 0x3c || (head.length === 0 && /\.xml$/i.test(fileName))
  return looksLikeXml || /\.xml$/i.test(fileName)
    ? parseCamt053(bytes, options)
    : parseBankCsv(bytes, options)
}
