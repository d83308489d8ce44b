import { isZhixingError, ZhixingError } from '@zhixing/core'
import type {
  CalledSource,
  SourceAnswer,
  SourceReceipt,
  SourceRequest,
  SourceSubject,
} from '@zhixing/core/ports'
import { systemClock } from '../system/index'
import { reasonOf, withoutAnswer } from './answers'
import type { WireReply } from './codec'
import { type CallOptions, type CallReply, callOver } from './http-call'
import type { SourceMapping } from './mapping'
import { type MessageRead, readMessage } from './read-answer'
import { textAt } from './wire'
import { writeFields, writeRequest } from './write-request'

/** What every called source is made of, whatever it speaks. */
export interface CalledSourceOptions extends CallOptions {
  readonly id: string
  readonly mapping: SourceMapping
  /** Where requests are handed over. */
  readonly submitUrl: string
  /** Where answers are fetched; absent where the source answers at once or never. */
  readonly collectUrl?: string
  /** Name of the operation, for envelopes that carry one. */
  readonly operations?: { readonly submit: string; readonly collect: string }
  /** Today at the court; the machine's clock at China Standard Time when absent. */
  readonly today?: () => string
}

const clock = systemClock()

/** A source that is called: a mapping, a way to write and read, and two addresses. */
export function createCalledSource(options: CalledSourceOptions): CalledSource {
  const { id, mapping } = options
  const today = options.today ?? (() => clock.now().slice(0, 10))
  return {
    id,
    capabilities: { ...mapping.capabilities, transport: 'call' },
    submit: (request, { signal }) => submit(options, request, today(), signal),
    collect: (requestNo, { afterPart, signal, subject }) =>
      collect(options, { requestNo, afterPart, subject, today: today(), signal }),
  }
}

const named = (options: CalledSourceOptions) => options.operations ?? { submit: 'submit', collect: 'collect' }

async function submit(
  options: CalledSourceOptions,
  request: SourceRequest,
  today: string,
  signal: AbortSignal,
): Promise<SourceReceipt> {
  const { mapping, codec } = options
  const { requestNo, act } = request
  if (!mapping.capabilities.acts.includes(act))
    return { kind: 'refused', code: 'act-not-declared', text: `${options.id} was not declared for ${act}` }
  try {
    const record = writeRequest(mapping, request)
    const body = await codec.write({ [mapping.request.list]: [record] }, named(options).submit)
    const told = await callOver(options.submitUrl, body, options, signal)
    if (told.kind === 'status') return byStatus(told, requestNo, today)
    if (told.reply.kind === 'fault') return answeredFailed(requestNo, told.reply, today)
    const read = await readMessage(mapping, told.reply.message, {
      today,
      subjectOf: async (no) => (no === requestNo ? request.subject : undefined),
    })
    const answer = read.answers.find((one) => one.requestNo === requestNo)
    if (answer) return { kind: 'answered', answer }
    if (read.running.includes(requestNo)) return { kind: 'accepted' }
    return byAck(mapping, told.reply, requestNo, today)
  } catch (error) {
    // Nothing has left the court: it would not leave the next time either.
    if (isZhixingError(error) && error.code === 'source-request-invalid')
      return { kind: 'refused', code: error.code, text: reasonOf(error) }
    return { kind: 'unknown', text: reasonOf(error) }
  }
}

function byStatus(
  { meaning, code }: Extract<CallReply, { kind: 'status' }>,
  requestNo: string,
  today: string,
): SourceReceipt {
  if (meaning === 'accepted') return { kind: 'accepted' }
  if (meaning === 'refused') return { kind: 'refused', code, text: code }
  if (meaning === 'unknown') return { kind: 'unknown', text: code }
  // A wrong address or password is put right some day: the request stays and is asked again.
  return answeredFailed(requestNo, { code, text: code, retryable: true }, today)
}

/** What a source says of the message where it does not answer the request itself. */
function byAck(
  { ack }: SourceMapping,
  reply: Extract<WireReply, { kind: 'message' }>,
  requestNo: string,
  today: string,
): SourceReceipt {
  const code = ack ? textAt(reply.message, ack.code) : ''
  const text = (ack?.text === undefined ? '' : textAt(reply.message, ack.text)) || code
  const meaning = ack && Object.hasOwn(ack.codes, code) ? ack.codes[code] : undefined
  if (meaning === 'accepted') return { kind: 'accepted' }
  if (meaning === 'refused') return { kind: 'refused', code: code.slice(0, 60), text: text.slice(0, 500) }
  if (meaning === 'failed' || meaning === 'not-known')
    return answeredFailed(requestNo, { code, text, retryable: true }, today)
  return { kind: 'unknown', text: `reply without an answer ${code}`.trim().slice(0, 300) }
}

function answeredFailed(
  requestNo: string,
  { code, text, retryable }: { readonly code: string; readonly text: string; readonly retryable: boolean },
  today: string,
): SourceReceipt {
  return { kind: 'answered', answer: withoutAnswer(requestNo, 'failed', { code, text, retryable }, today) }
}

interface Collecting {
  readonly requestNo: string
  readonly afterPart: number
  readonly subject: SourceSubject | undefined
  readonly today: string
  readonly signal: AbortSignal
}

async function collect(
  options: CalledSourceOptions,
  { requestNo, afterPart, subject, today, signal }: Collecting,
): Promise<readonly SourceAnswer[] | 'not-known'> {
  const { id, mapping, codec, collectUrl } = options
  // Who answers at once is asked again; who may not be asked twice is left to a person.
  if (collectUrl === undefined) return mapping.capabilities.repeatable ? 'not-known' : []
  const unavailable = (reason: string) => new ZhixingError('source-unavailable', { source: id, reason })
  const fields = mapping.collect ?? mapping.request.fields.filter(({ from }) => from === 'requestNo')
  const record = writeFields(fields, { requestNo, orderNo: requestNo.slice(0, -5) })
  const body = await codec.write({ [mapping.request.list]: [record] }, named(options).collect)
  const told = await callOver(collectUrl, body, options, signal)
  if (told.kind === 'status') {
    if (told.meaning === 'not-known') return 'not-known'
    if (told.meaning === 'accepted') return []
    throw unavailable(told.code)
  }
  if (told.reply.kind === 'fault') throw unavailable(told.reply.code)
  const read: MessageRead = await readMessage(mapping, told.reply.message, {
    today,
    subjectOf: async (no) => (no === requestNo ? subject : undefined),
  })
  const mine = read.answers.filter((one) => one.requestNo === requestNo)
  if (mine.length > 0) return mine.filter(({ part }) => part.index > afterPart)
  if (read.running.includes(requestNo)) return []
  const said = byAck(mapping, told.reply, requestNo, today)
  if (said.kind === 'accepted') return []
  const { ack } = mapping
  if (ack && ack.codes[textAt(told.reply.message, ack.code)] === 'not-known') return 'not-known'
  throw unavailable('reply without an answer')
}
