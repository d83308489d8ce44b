import type { Encumbrance } from '@zhixing/core/ports'
import type { EncumbranceMapping } from './mapping'
import { dayOf, fenOf, type MoneyUnit } from './values'
import { firstText, textAt, type Unread, type WireRecord } from './wire'

/** Where something is read, and where what cannot be read is named. */
export interface Place {
  readonly unit: MoneyUnit
  readonly at: string
  readonly unread: Unread[]
}

/** Money at a path; what is no amount is named and left out. */
export function readMoney(
  path: string | undefined,
  record: WireRecord,
  { unit, at, unread }: Place,
): bigint | undefined {
  const text = path === undefined ? '' : textAt(record, path)
  if (text === '') return undefined
  const fen = fenOf(text, unit)
  if (fen === undefined) unread.push({ at: `${at}.${path}`, reason: 'no amount' })
  return fen
}

/** A day at a path; what is no day is named and left out. */
export function readDay(
  path: string | undefined,
  record: WireRecord,
  { at, unread }: Place,
): string | undefined {
  const text = path === undefined ? '' : textAt(record, path)
  if (text === '') return undefined
  const day = dayOf(text)
  if (day === undefined) unread.push({ at: `${at}.${path}`, reason: 'no day' })
  return day
}

/** Somebody else's right in a thing. */
export function readEncumbrance(mapping: EncumbranceMapping, record: WireRecord, place: Place): Encumbrance {
  const code = mapping.kindField === undefined ? '' : textAt(record, mapping.kindField)
  const codes = mapping.kindCodes ?? {}
  const path = (mapping.amount ?? []).find((one) => textAt(record, one) !== '')
  const amountFen = readMoney(path, record, place)
  const from = readDay(mapping.from, record, place)
  const until = readDay(mapping.until, record, place)
  const rank = mapping.rank === undefined ? '' : textAt(record, mapping.rank)
  const basis = mapping.basis === undefined ? '' : textAt(record, mapping.basis)
  return {
    kind: Object.hasOwn(codes, code) ? (codes[code] ?? mapping.kind) : mapping.kind,
    holder: firstText(record, mapping.holder).slice(0, 200),
    ...(amountFen === undefined ? {} : { amountFen }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(/^[1-9]\d{0,3}$/.test(rank) ? { rank: Number(rank) } : {}),
    ...(basis === '' ? {} : { basis: basis.slice(0, 200) }),
  }
}
