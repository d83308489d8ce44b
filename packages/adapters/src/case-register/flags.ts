import { plainText } from './table/text'

/** Names in registers, and the flags of the library that they mean: a flag that no profile knows would have no effect. */
export const REGISTER_FLAGS: readonly (readonly [RegExp, string])[] = [
  [/涉民生|民生案件/, 'livelihood'],
  [/涉党政|党政机关/, 'party-or-government-debtor'],
  [/群体性|涉众|敏感/, 'mass-or-sensitive'],
  [/重大影响|重大案件/, 'significant-influence'],
  [/特殊主体/, 'special-subject'],
  [/干预/, 'intervention'],
  [/暴力抗拒|暴力抗法/, 'violent-resistance'],
  [/海事小标的/, 'maritime-small-amount'],
  [/骨头案/, 'bone-case'],
]
const YES = /^(?:是|Y|YES|TRUE|1|√|✓|有)$/i
const NO = /^(?:|否|N|NO|FALSE|0|×|-|无)$/i

/** The flag a yes/no column such as 是否涉民生 sets. */
export function flagOfHeader(key: string): string | undefined {
  return REGISTER_FLAGS.find(([pattern]) => pattern.test(key))?.[1]
}

/** Flags of a cell: yes/no in a column of one flag, or a list of names; `unknown` names none here knows. */
export function readFlags(
  text: string,
  columnFlag: string | undefined,
): { flags: string[]; unknown: string[] } {
  const plain = plainText(text)
  if (columnFlag !== undefined) {
    if (YES.test(plain)) return { flags: [columnFlag], unknown: [] }
    return { flags: [], unknown: NO.test(plain) ? [] : [plain] }
  }
  const flags: string[] = []
  const unknown: string[] = []
  for (const name of plain.split(/[、;,\n/|]/).map((part) => part.trim())) {
    if (NO.test(name)) continue
    const flag = flagOfHeader(name)
    if (flag === undefined) unknown.push(name)
    else if (!flags.includes(flag)) flags.push(flag)
  }
  return { flags, unknown }
}
