import type { ControlResult, Encumbrance } from '@zhixing/core/ports'
import type { RegistryReply, RegistrySaid, RegistryThing } from '@zhixing/core/testing'
import type {
  AnswerMapping,
  ControlMapping,
  EncumbranceMapping,
  GroupMapping,
  SourceMapping,
} from '../asset-source/mapping'
import { type MoneyUnit, moneyText } from '../asset-source/values'
import type { WireRecord, WireValue } from '../asset-source/wire'
import { codeOf, type OpenRecord, put } from './wire-path'

const money = (fen: bigint | undefined, unit: MoneyUnit) =>
  fen === undefined ? undefined : moneyText(fen, unit)

/** What a registry says without an answer: taken, refused, never heard of. */
export function writeShort(mapping: SourceMapping, said: RegistrySaid): WireRecord {
  const message: OpenRecord = {}
  const { ack, answers } = mapping
  if (said.kind === 'refused') return writeFailure(mapping, said.requestNo, said.code, said.text)
  const meaning = said.kind === 'not-known' ? 'not-known' : 'accepted'
  const code = codeOf(ack?.codes, meaning)
  if (ack && code !== undefined) {
    put(message, ack.code, code)
    return message as WireRecord
  }
  const running = answers.find(({ results }) => codeOf(results, 'running') !== undefined)
  if (said.kind === 'not-known' || !running) throw new Error(`the mapping has no code for "${meaning}"`)
  return writeFailure(mapping, said.requestNo, codeOf(running.results, 'running') ?? '', '', running)
}

function writeFailure(
  { answers }: SourceMapping,
  requestNo: string,
  code: string,
  text: string,
  how = answers[0],
): WireRecord {
  const message: OpenRecord = {}
  if (!how) throw new Error('the mapping reads no answers')
  const entry: OpenRecord = {}
  put(entry, how.requestNo[0], requestNo)
  put(entry, how.code, code)
  put(entry, how.text?.[0], text)
  put(entry, how.when?.field, how.when?.is[0])
  if (how.entries === '') return entry as WireRecord
  put(message, how.entries, [entry as WireRecord])
  return message as WireRecord
}

/** Answers as the registry writes them; `empty` is how it writes a list without anything. */
export function writeReplies(
  mapping: SourceMapping,
  replies: readonly RegistryReply[],
  empty: WireValue,
): WireRecord {
  const message: OpenRecord = {}
  const { ack } = mapping
  if (ack) put(message, ack.code, codeOf(ack.codes, 'accepted'))
  const byPath = new Map<string, WireRecord[]>()
  for (const reply of replies) {
    const how = mapping.answers.find(
      ({ control }) => (control !== undefined) === (reply.control !== undefined),
    )
    if (!how)
      throw new Error(`the mapping reads no answers ${reply.control ? 'to control acts' : 'to queries'}`)
    const entry = writeEntry(mapping, how, reply, empty)
    byPath.set(how.entries, [...(byPath.get(how.entries) ?? []), entry])
  }
  for (const [path, entries] of byPath) {
    if (path === '') return entries[0] ?? {}
    put(message, path, entries)
  }
  return message as WireRecord
}

function writeEntry(
  { unit }: SourceMapping,
  how: AnswerMapping,
  reply: RegistryReply,
  empty: WireValue,
): WireRecord {
  const entry: OpenRecord = {}
  const meaning = reply.control ? 'done' : 'looked'
  const { part, subject, error } = reply
  put(entry, how.requestNo[0], reply.requestNo)
  put(entry, how.answerNo, reply.answerNo)
  put(entry, how.when?.field, how.when?.is[0])
  put(entry, how.code, error?.code ?? codeOf(how.results, meaning))
  put(entry, how.text?.[0], error?.text)
  put(entry, how.part?.index, String(part.index))
  put(entry, how.part?.count, String(part.last ? part.index : part.index + 1))
  if (part.last) put(entry, how.part?.last?.field, how.part?.last?.is)
  put(entry, how.subject?.name, subject.name)
  put(entry, how.subject?.idNumber, subject.idNumber)
  put(entry, how.asOf?.[0], reply.asOf)
  for (const { list } of how.groups ?? []) put(entry, list, empty)
  for (const thing of reply.things) writeThing(entry, how.groups ?? [], thing, unit)
  if (how.control && reply.control) writeControl(entry, how.control, reply.control, unit)
  return entry as WireRecord
}

function append(entry: OpenRecord, list: string, record: OpenRecord): void {
  const before = entry[list]
  entry[list] = [...(Array.isArray(before) ? before : []), record as WireRecord]
}

function writeThing(
  entry: OpenRecord,
  groups: readonly GroupMapping[],
  thing: RegistryThing,
  unit: MoneyUnit,
): void {
  const group = groups.find((each) => each.as === 'asset' && each.type === thing.type)
  if (!group) throw new Error(`the mapping has no group for ${thing.type}`)
  const record: OpenRecord = {}
  put(record, group.ref[0], thing.ref)
  put(record, group.title[0], thing.title)
  put(record, group.balance, money(thing.balanceFen, unit))
  put(record, group.available, money(thing.availableFen, unit))
  put(record, group.value, money(thing.valueFen, unit))
  for (const { field, as } of group.details) put(record, field, thing.details[as])
  writeHolders(record, group, thing)
  for (const one of thing.encumbrances) {
    const inside = group.inside?.find((each) => fits(each, one))
    if (inside) append(record, inside.list, writeRight({}, inside, one, unit))
    const beside = groups.find((each) => each.encumbrance !== undefined && fits(each.encumbrance, one))
    if (inside || !beside?.encumbrance) continue
    const right: OpenRecord = {}
    put(right, beside.ref[0], thing.ref)
    put(right, beside.title[0], thing.title)
    append(entry, beside.list, writeRight(right, beside.encumbrance, one, unit))
  }
  append(entry, group.list, record)
}

function writeHolders(record: OpenRecord, { holders }: GroupMapping, thing: RegistryThing): void {
  if (!holders) return
  const list = holders.list === undefined ? thing.holders.slice(0, 1) : thing.holders
  for (const holder of list) {
    const one: OpenRecord = holders.list === undefined ? record : {}
    put(one, holders.name, holder.name)
    put(one, holders.idNumber, holder.idNumber)
    put(one, holders.ownership, codeOf(holders.ownershipCodes, holder.ownership))
    put(one, holders.share?.[0], holder.share)
    if (holders.list !== undefined) append(record, holders.list, one)
  }
}

const fits = ({ kind, kindCodes }: EncumbranceMapping, one: Encumbrance) =>
  kind === one.kind || codeOf(kindCodes, one.kind) !== undefined

function writeRight(
  record: OpenRecord,
  how: EncumbranceMapping,
  one: Encumbrance,
  unit: MoneyUnit,
): OpenRecord {
  put(record, how.kindField, codeOf(how.kindCodes, one.kind))
  put(record, how.holder[0], one.holder)
  put(record, how.amount?.[0], money(one.amountFen, unit))
  put(record, how.from, one.from)
  put(record, how.until, one.until)
  put(record, how.rank, one.rank?.toString())
  put(record, how.basis, one.basis)
  return record
}

function writeControl(entry: OpenRecord, how: ControlMapping, told: ControlResult, unit: MoneyUnit): void {
  const record: OpenRecord = how.list === undefined ? entry : {}
  put(record, how.assetRef[0], told.assetRef)
  put(record, how.kindField, codeOf(how.kindCodes, told.kind))
  put(record, how.asked, money(told.askedFen, unit))
  put(record, how.held, money(told.heldFen, unit))
  put(record, how.balance, money(told.balanceFen, unit))
  put(record, how.available, money(told.availableFen, unit))
  put(record, how.from, told.from)
  put(record, how.until, told.until)
  put(record, how.serial, told.serial)
  put(record, how.text?.[0], told.text)
  for (const each of told.before) {
    const one: OpenRecord = {}
    put(one, how.before?.authority, each.authority)
    put(one, how.before?.limit, money(each.limitFen, unit))
    put(one, how.before?.until, each.until)
    if (how.before) append(record, how.before.list, one)
  }
  if (how.list !== undefined) put(entry, how.list, [record as WireRecord])
}
