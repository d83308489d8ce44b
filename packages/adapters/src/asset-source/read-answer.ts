import type { SourceAnswer, SourceSubject } from '@zhixing/core/ports'
import { answerNoOf, withoutAnswer } from './answers'
import type { AnswerMapping, ResultMeaning, SourceMapping } from './mapping'
import { upgraded } from './match'
import { readControl } from './read-control'
import { readHits } from './read-hits'
import { dayOf } from './values'
import { firstText, isRecord, listAt, textAt, type Unread, valueAt, type WireRecord } from './wire'

/** What reading needs beside the message. */
export interface ReadContext {
  /** Today at the court, `YYYY-MM-DD`: the day of books that have none. */
  readonly today: string
  /** Whom a request is about, as the court's books say. */
  readonly subjectOf?: (requestNo: string) => Promise<SourceSubject | undefined>
}

/** What a message holds. */
export interface MessageRead {
  readonly answers: readonly SourceAnswer[]
  /** Requests that the source says it is still working on. */
  readonly running: readonly string[]
  readonly unread: readonly Unread[]
}

/** Reads every answer in a message. What belongs to no request is named, and harms no other answer. */
export async function readMessage(
  mapping: SourceMapping,
  message: WireRecord,
  context: ReadContext,
): Promise<MessageRead> {
  const answers: SourceAnswer[] = []
  const running: string[] = []
  const unread: Unread[] = []
  const paths = [...new Set(mapping.answers.map(({ entries }) => entries))]
  for (const path of paths) {
    const list = path === '' ? { records: [message], unread: [] } : listAt(message, path)
    unread.push(...list.unread)
    for (const [index, entry] of list.records.entries()) {
      const at = path === '' ? 'answer' : `${path}[${index}]`
      const how = mapping.answers.find((one) => one.entries === path && fits(one, entry))
      const requestNo = how ? firstText(entry, how.requestNo) : ''
      if (!how || requestNo === '') {
        if (path !== '')
          unread.push({ at, reason: how ? `${how.requestNo[0] ?? ''} missing` : 'kind unknown' })
        continue
      }
      const read = await readEntry(mapping, how, entry, { ...context, requestNo, at })
      if (read === 'running') running.push(requestNo)
      else answers.push(read)
    }
  }
  return { answers, running, unread }
}

function fits({ when }: AnswerMapping, entry: WireRecord): boolean {
  return when === undefined || when.is.includes(textAt(entry, when.field))
}

type EntryContext = ReadContext & { readonly requestNo: string; readonly at: string }

async function readEntry(
  mapping: SourceMapping,
  how: AnswerMapping,
  entry: WireRecord,
  context: EntryContext,
): Promise<SourceAnswer | 'running'> {
  const code = textAt(entry, how.code)
  const text = firstText(entry, how.text ?? [])
  const meaning: ResultMeaning = Object.hasOwn(how.results, code)
    ? (how.results[code] ?? 'unknown')
    : 'unknown'
  if (meaning === 'running') return 'running'
  const { requestNo, today } = context
  const told = (how.errorCode === undefined ? '' : textAt(entry, how.errorCode)) || code || 'no-code'
  const fail = (outcome: 'failed' | 'unknown' | 'needs-person', why: string, retryable: boolean) =>
    withoutAnswer(requestNo, outcome, { code: told, text: why, retryable }, today)
  if (meaning === 'failed' || meaning === 'refused')
    return fail('failed', text || 'failed', meaning === 'failed')
  if (meaning === 'unknown') return fail('unknown', text || 'result code unknown', true)
  if (meaning === 'needs-person') return fail('needs-person', text, false)
  const part = partOf(how, entry)
  if (!part) return fail('unknown', 'part unreadable', true)
  const reading = { ...context, part }
  return meaning === 'done'
    ? controlAnswer(mapping, how, entry, reading, fail)
    : queryAnswer(mapping, how, entry, reading, fail)
}

type Reading = EntryContext & { readonly part: SourceAnswer['part'] }
type Fail = (outcome: 'failed' | 'unknown', why: string, retryable: boolean) => SourceAnswer

function controlAnswer(
  mapping: SourceMapping,
  how: AnswerMapping,
  entry: WireRecord,
  context: Reading,
  fail: Fail,
): SourceAnswer {
  const unread: Unread[] = []
  const control = how.control
    ? readControl(how.control, entry, { unit: mapping.unit, at: context.at, unread })
    : undefined
  if (!control) return fail('unknown', 'the answer does not say what was done', true)
  return { ...baseOf(how, entry, context, unread), outcome: 'done', hits: [], control }
}

async function queryAnswer(
  mapping: SourceMapping,
  how: AnswerMapping,
  entry: WireRecord,
  context: Reading,
  fail: Fail,
): Promise<SourceAnswer> {
  const groups = how.groups ?? []
  const isThere = groups.some(({ list }) => valueAt(entry, list) !== undefined)
  // A source that has changed the names of its lists would otherwise have found nothing, for ever.
  if (!isThere && !how.listsMayBeAbsent) return fail('unknown', 'no list of property in the answer', true)
  const subject = await context.subjectOf?.(context.requestNo)
  const told = how.subject
    ? { name: textAt(entry, how.subject.name), idNumber: textAt(entry, how.subject.idNumber) }
    : { name: '', idNumber: '' }
  const about = subject ?? subjectTold(told)
  const { hits, unread } = readHits(groups, entry, { unit: mapping.unit, subject: about, at: context.at })
  const strange = unknownLists(how, entry).map((name) => ({
    at: `${context.at}.${name}`,
    reason: 'list unknown',
  }))
  return {
    ...baseOf(how, entry, context, [...unread, ...strange]),
    outcome: hits.length > 0 ? 'found' : 'nothing',
    hits,
  }
}

/** Whom the answer says it is about stands in for the court's books where nobody looked into them. */
function subjectTold({ name, idNumber }: SourceAnswer['subject']): SourceSubject | undefined {
  if (name === '' && idNumber === '') return undefined
  const full = upgraded(idNumber)
  if (full !== undefined)
    return { kind: 'person', name, idType: 'resident-id', idNumber: full, formerIdNumber: idNumber }
  const kind = /^\d{17}[\dXx]$/.test(idNumber) ? 'person' : 'organisation'
  return { kind, name, idType: kind === 'person' ? 'resident-id' : 'credit-code', idNumber }
}

function baseOf(
  how: AnswerMapping,
  entry: WireRecord,
  { requestNo, today, at, part }: Reading,
  unread: Unread[],
) {
  const written = firstText(entry, how.asOf ?? [])
  const day = written === '' ? today : dayOf(written)
  if (day === undefined) unread.push({ at: `${at}.${how.asOf?.[0] ?? ''}`, reason: 'no day' })
  const told = how.answerNo === undefined ? '' : textAt(entry, how.answerNo)
  const isWhole = part.index === 1 && part.last
  return {
    requestNo,
    answerNo:
      told === '' ? (isWhole ? answerNoOf(requestNo, entry) : `${requestNo}-parts`) : told.slice(0, 120),
    part,
    subject: {
      name: how.subject ? textAt(entry, how.subject.name) : '',
      idNumber: how.subject ? textAt(entry, how.subject.idNumber) : '',
    },
    asOf: day ?? today,
    ...(unread.length === 0 ? {} : { unread: unread.slice(0, 500).map(short) }),
  }
}

const short = ({ at, reason }: Unread): Unread => ({ at: at.slice(0, 300), reason: reason.slice(0, 300) })

/** Which part it is; a whole answer where no part is named, nothing where the naming makes no sense. */
function partOf({ part }: AnswerMapping, entry: WireRecord): SourceAnswer['part'] | undefined {
  const index = part ? textAt(entry, part.index) : ''
  if (!part || index === '') return { index: 1, last: true }
  if (!NUMBER.test(index)) return undefined
  if (part.count === undefined)
    return {
      index: Number(index),
      last: part.last !== undefined && textAt(entry, part.last.field) === part.last.is,
    }
  const count = textAt(entry, part.count)
  if (!NUMBER.test(count) || Number(index) > Number(count)) return undefined
  return { index: Number(index), last: index === count }
}

const NUMBER = /^[1-9]\d{0,4}$/

/** Lists with something in them that the mapping does not know: property may lie in them. */
function unknownLists(how: AnswerMapping, entry: WireRecord): string[] {
  const { groups = [], control, ignore = [], subject, part, requestNo, text = [], asOf = [] } = how
  // Records that single fields are read out of hold no property either.
  const fields = [subject?.name, subject?.idNumber, part?.index, part?.count, how.code, how.answerNo]
  const paths = [
    ...groups.map(({ list }) => list),
    control?.list,
    ...ignore,
    ...fields,
    ...requestNo,
    ...text,
    ...asOf,
  ]
  const known = paths.map((path) => path?.split('.')[0]?.toLowerCase() ?? '')
  return Object.entries(entry)
    .filter(
      ([name, value]) => !known.includes(name.toLowerCase()) && (isRecord(value) || Array.isArray(value)),
    )
    .filter(([name]) => listAt(entry, name).records.length > 0)
    .map(([name]) => name)
}
