import type {
  AssetSource,
  CalledSource,
  PollingSource,
  SourceAnswer,
  SourceReceipt,
  SourceRequest,
} from '../../ports/asset-source'
import type { RegistryCall, RegistrySaid } from '../registry/model'
import type { RegistrySimulator } from '../registry/simulator'
import { spoilt } from '../registry/spoil'
import type { OpenedSource, Words } from './kit'
import { confirmSaid } from './people'

/** Everything that came of one request, on either transport. */
export interface Told {
  readonly receipt: SourceReceipt | undefined
  /** As they came, repetitions included. */
  readonly answers: readonly SourceAnswer[]
  /** Each answer and part once, as the engine counts them. */
  readonly distinct: readonly SourceAnswer[]
  /** Of answers and of what was posted. */
  readonly unread: readonly { readonly at: string; readonly reason: string }[]
  /** What was thrown, with everything it says of itself. */
  readonly thrown: string | undefined
  /** The call did not even end after its signal had said stop. */
  readonly hung: boolean
}

export interface AskOptions {
  readonly patienceMs?: number
  /** When the signal says stop; never while a case lasts, when absent. */
  readonly abortAfterMs?: number
}

export const isCalled = (source: AssetSource): source is CalledSource =>
  source.capabilities.transport === 'call'

/** Hands one request over as the engine does, and gathers what comes of it. */
export async function askSource(
  opened: OpenedSource,
  registry: RegistrySimulator,
  request: SourceRequest,
  { patienceMs = 5000, abortAfterMs }: AskOptions = {},
): Promise<Told> {
  const answers: SourceAnswer[] = []
  const unread: { at: string; reason: string }[] = []
  let receipt: SourceReceipt | undefined
  const { source } = opened
  const stop = new AbortController()
  const timer = abortAfterMs === undefined ? undefined : setTimeout(() => stop.abort(), abortAfterMs)
  const work = async () => {
    if (!isCalled(source)) return await pollOnce(opened, source, registry, request, answers, unread)
    receipt = await source.submit(request, { signal: stop.signal })
    if (receipt.kind === 'answered') answers.push(receipt.answer)
    if (receipt.kind === 'answered' || receipt.kind === 'accepted')
      await collectAll(source, request, answers, stop.signal)
  }
  const ended = await patiently(work, patienceMs)
  clearTimeout(timer)
  if (ended.hung) stop.abort()
  const inAnswers = answers.flatMap((answer) => answer.unread ?? [])
  return { receipt, answers, distinct: distinctOf(answers), unread: [...unread, ...inAnswers], ...ended }
}

/** As the engine collects: again and again, from the first part on, until something is there. */
async function collectAll(
  source: CalledSource,
  { requestNo, subject }: SourceRequest,
  answers: SourceAnswer[],
  signal: AbortSignal,
): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    const told = await source.collect(requestNo, { afterPart: 0, signal, subject })
    if (told === 'not-known') return
    answers.push(...told)
    if (told.length > 0) return
  }
}

async function pollOnce(
  { dialect, people }: OpenedSource,
  source: PollingSource,
  registry: RegistrySimulator,
  request: SourceRequest,
  answers: SourceAnswer[],
  unread: { at: string; reason: string }[],
): Promise<void> {
  if (people) {
    const questions = await people.giveOut([request])
    for (const said of saidTo(registry, { kind: 'submit', questions }, request)) {
      const told = await confirmSaid(people, registry, said)
      answers.push(...told.answers)
      unread.push(...told.unread)
    }
    return
  }
  if (!dialect)
    throw new Error('make() has to give the dialect of the registry of a polling source, or people')
  const { requestNo } = request
  const written = source.write([request])
  const body = typeof written.body === 'string' ? new TextEncoder().encode(written.body) : written.body
  const call = dialect.readCall({ path: '/', contentType: written.contentType, body })
  const fault = registry.wireFault(requestNo)
  const subjectOf = async (no: string) => (no === requestNo ? request.subject : undefined)
  for (const one of saidTo(registry, call, request)) {
    const { contentType, body: text } = await dialect.writeSaid(one)
    const bytes = fault ? spoilt(fault, text) : new TextEncoder().encode(text)
    const read = await source.read(bytes, { contentType, subjectOf })
    answers.push(...read.answers)
    unread.push(...read.unread)
  }
}

/** Hands the questions over at the registry; what it has to say then, one thing after the other. */
function saidTo(
  registry: RegistrySimulator,
  call: RegistryCall,
  { requestNo }: SourceRequest,
): readonly RegistrySaid[] {
  const [first] = registry.hear(call)
  for (let round = 0; round < 4; round += 1) {
    const [again = first] = registry.hear({ kind: 'collect', requestNo, afterPart: 0 })
    const told = first?.kind === 'refused' ? first : again
    if (!told) return []
    if (told.kind !== 'replies') return [told]
    if (told.replies.length > 0) return told.replies.map((each) => ({ ...told, replies: [each] }))
  }
  return []
}

async function patiently(work: () => Promise<void>, ms: number) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const over = new Promise<'over'>((resolve) => {
    timer = setTimeout(() => resolve('over'), ms)
  })
  try {
    const ended = await Promise.race([work(), over])
    return { hung: ended === 'over', thrown: undefined }
  } catch (error) {
    return { hung: false, thrown: everythingOf(error) }
  } finally {
    clearTimeout(timer)
  }
}

/** What an error says, with its causes and its own members: all of it may end in a log. */
function everythingOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return String(error)
  const members = JSON.stringify(error, (_key, value) => (typeof value === 'bigint' ? String(value) : value))
  const cause = error.cause === undefined || depth > 3 ? '' : ` ← ${everythingOf(error.cause, depth + 1)}`
  return `${error.name}: ${error.message}${members === '{}' ? '' : ` ${members}`}${cause}`
}

function distinctOf(answers: readonly SourceAnswer[]): SourceAnswer[] {
  const seen = new Set<string>()
  return answers.filter(({ answerNo, part }) => {
    const key = `${answerNo} ${part.index}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** In one line, what came. */
export function cameOf({ receipt, distinct, unread, thrown, hung }: Told): Words {
  if (hung) return { zh: '调用一直没有结束', en: 'the call did not end' }
  if (thrown !== undefined)
    return { zh: `抛出错误“${thrown.slice(0, 200)}”`, en: `it threw "${thrown.slice(0, 200)}"` }
  const first = distinct[0]
  if (!first) {
    const kind = receipt?.kind ?? 'none'
    return { zh: `没有反馈（回执 ${kind}）`, en: `no answer (receipt: ${kind})` }
  }
  const outcomes = distinct.map(({ outcome, part }) => `${outcome} ${part.index}${part.last ? ' last' : ''}`)
  const hits = distinct.reduce((sum, each) => sum + each.hits.length, 0)
  const list = outcomes.join(', ')
  return {
    zh: `反馈 ${distinct.length} 件（${list}），财产 ${hits} 项，未读出 ${unread.length} 处`,
    en: `${distinct.length} answer(s) (${list}), ${hits} thing(s), ${unread.length} unread`,
  }
}
