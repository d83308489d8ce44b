import { isResidentId, parseCreditCode, parseResidentId, upgradeResidentId } from '@zhixing/core/law'
import { cleanText, plainText } from './table/text'
import type { PartyRole, RegisterField, RegisterParty, RegisterProblem } from './types'

/** Texts of the cells that describe the parties of one role. */
export interface PartyCells {
  readonly names: string
  readonly idNumbers: string
  readonly phones: string
}

/** Parties read, or what keeps them from being read. */
export interface PartiesResult {
  readonly parties: RegisterParty[]
  readonly problems: RegisterProblem[]
  readonly warnings: RegisterProblem[]
}

/** Cuts a cell at 、 ； ; or a line break, but not inside brackets; numbering (`1.` `2、`) is dropped. */
export function splitList(text: string): string[] {
  const unnumbered = cleanText(text).replace(
    /(^|[；;、\n])\s*[(（]?[0-9０-９]{1,2}[)）.．、]\s*(?=\D)/g,
    '$1',
  )
  const parts: string[] = []
  let part = ''
  let depth = 0
  for (const char of unnumbered) {
    if ('(（'.includes(char)) depth += 1
    if (')）'.includes(char)) depth = Math.max(0, depth - 1)
    if (char === '\n' || (depth === 0 && '、；;'.includes(char))) {
      parts.push(part)
      part = ''
      depth = 0
    } else part += char
  }
  return [...parts, part].map((one) => cleanText(one)).filter((one) => one !== '')
}

/** Reads the parties of one role. Numbers are given to parties by their order, and only when they are as many. */
export function readParties(role: PartyRole, field: RegisterField, cells: PartyCells): PartiesResult {
  const problems: RegisterProblem[] = []
  const warnings: RegisterProblem[] = []
  const names = splitList(cells.names)
  const abbreviated = names.findIndex((name) =>
    /等(?:共?[\d０-９一二三四五六七八九十]+[人户家名])?$/.test(name),
  )
  if (abbreviated >= 0)
    problems.push({ code: 'register-party-abbreviated', params: { party: abbreviated + 1 }, field })
  if (new Set(names).size < names.length)
    warnings.push({ code: 'register-party-repeated', params: {}, field })
  const ids = matching(splitNumbers(cells.idNumbers), names.length, 'idNumber', warnings)
  const phones = matching(splitNumbers(cells.phones), names.length, 'phone', warnings)
  const parties = names.map((name, index): RegisterParty => {
    const id = readId(ids[index] ?? '')
    const guess = kindByName(name)
    const kind = id?.kind ?? guess.kind
    if (id && !id.valid)
      warnings.push({ code: 'register-id-invalid', params: { party: index + 1 }, field: 'idNumber' })
    if (id?.kind === undefined && !guess.sure) {
      warnings.push({ code: 'register-party-kind-guessed', params: { party: index + 1, kind }, field })
    }
    const phone = phones[index]
    return {
      role,
      kind,
      name,
      ...(id && { idKind: id.idKind, idNumber: id.idNumber }),
      ...(phone && { phone }),
    }
  })
  return { parties, problems, warnings }
}

interface ReadId {
  readonly idKind: 'resident-id' | 'credit-code' | 'other'
  readonly idNumber: string
  readonly kind?: 'person' | 'organisation'
  readonly valid: boolean
}

function readId(text: string): ReadId | undefined {
  if (text === '') return undefined
  const number = plainText(text).replace(/\s/g, '').toUpperCase()
  if (isResidentId(number)) {
    return { idKind: 'resident-id', idNumber: parseResidentId(number).id, kind: 'person', valid: true }
  }
  try {
    return { idKind: 'credit-code', idNumber: parseCreditCode(number), kind: 'organisation', valid: true }
  } catch {
    // not a credit code
  }
  try {
    if (/^\d{15}$/.test(number)) {
      return { idKind: 'resident-id', idNumber: upgradeResidentId(number), kind: 'person', valid: true }
    }
  } catch {
    // not an old resident number
  }
  return { idKind: 'other', idNumber: number, valid: false }
}

function splitNumbers(text: string): string[] {
  return plainText(text)
    .split(/[、;,\n/\s]+/)
    .filter((part) => part !== '')
}

function matching(
  numbers: readonly string[],
  parties: number,
  field: 'idNumber' | 'phone',
  warnings: RegisterProblem[],
): readonly string[] {
  if (numbers.length === 0 || numbers.length === parties) return numbers
  warnings.push({ code: 'register-number-count', params: { parties, numbers: numbers.length }, field })
  return []
}

const ORGANISATION =
  /(?:公司|厂|银行|支行|分行|信用社|合作社|集团|商店|经营部|门市部|酒店|饭店|医院|学校|大学|学院|幼儿园|委员会|政府|协会|商会|基金会|事务所|研究院|研究所|中心|管理局|公安局|税务局|财政局|法院|检察院|合伙\)|合伙）|工作室|养殖场|农场|超市)(?:[(（][^)）]*[)）])?$/

function kindByName(name: string): { kind: 'person' | 'organisation'; sure: boolean } {
  if (ORGANISATION.test(name)) return { kind: 'organisation', sure: true }
  const bare = name.replace(/[(（].*$/, '')
  const person = [...bare].length <= 4 || bare.includes('·')
  return person ? { kind: 'person', sure: true } : { kind: 'organisation', sure: false }
}
