import type { OpenRequest } from '../domain/query/contract'
import { fromJson, type JsonObject } from '../kernel/json'
import type { CommandCall } from '../kernel/module'
import type { CountedPage } from '../kernel/query'
import { systemActor } from '../kernel/role'
import type { CourtId } from '../kernel/stream'
import { formerResidentId } from '../law/index'
import type {
  AssetSource,
  CalledSource,
  ControlTerms,
  SourceAnswer,
  SourceDocument,
  SourceRequest,
  SourceSubject,
} from '../ports/asset-source'
import type { FileStore } from '../ports/host'
import type { Engine } from './create-engine'
import type { OutgoingMessage, Sender } from './drain'

/** What the court tells every source of itself and takes its documents from. */
export interface AskOptions {
  readonly sources: readonly AssetSource[]
  /** Name of the court as the other side wants to see it. */
  readonly courtName: (courtId: CourtId) => string
  /** Where legal documents lie; needed when a source wants them. */
  readonly files?: FileStore
  /** How long a source may take over one call, in milliseconds; 30 seconds when absent. A guarded source has its own. */
  readonly timeoutMs?: number
}

/** A line as the outbox and `query.requests` hold it. */
type Line = Omit<OpenRequest, 'subject' | 'document' | 'attempts' | 'orderedAt'> & {
  readonly transport?: 'call' | 'poll'
  readonly subjectKind: 'person' | 'organisation'
  readonly subjectName: string
  readonly idNumber: string
  readonly documentNumber: string
  readonly documentName: string
  readonly documentHash: string | null
  readonly sentAt: string
  /** Of a control act: its terms, sealed until here. */
  readonly termsText?: string | null
}

const TIMEOUT = 30_000
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 300)

/**
 * The sender for `source.ask`: hands a line to its source and records what the source says at once. A time-out is recorded
 * as unknown. Lines of sources that come by themselves lie ready for them and are not sent.
 *
 * @example await engine.drain({ 'source.ask': askSources({ sources, courtName }) })
 */
export function askSources(options: AskOptions): Sender {
  const byId = new Map(options.sources.map((source) => [source.id, source]))
  const send = async ({ payload, courtId }: OutgoingMessage): Promise<readonly CommandCall[]> => {
    const line = payload as unknown as Line
    if (line.transport === 'poll') return []
    const source = byId.get(line.sourceId)
    if (!source || !isCalled(source)) throw new Error(`no adapter serves the source ${line.sourceId}`)
    const request = await requestOf(line, courtId, options)
    const told = await withTimeout(options, (signal) => source.submit(request, { signal })).catch(
      (error: unknown) => ({ kind: 'unknown', text: reasonOf(error) }) as const,
    )
    const about = { caseId: line.caseId, lineId: line.lineId }
    if (told.kind === 'answered') return [answerCall(about, told.answer)]
    return [{ name: 'query.record-receipt', input: { ...about, receipt: told } }]
  }
  return Object.assign(send, { laneOf: (payload: JsonObject) => String(payload.sourceId) })
}

const isCalled = (source: AssetSource): source is CalledSource => source.capabilities.transport === 'call'

function answerCall(
  about: { readonly caseId: string; readonly lineId: string },
  answer: SourceAnswer,
): CommandCall {
  return { name: 'query.record-answer', input: { ...about, answer } }
}

/**
 * An open request of `query.requests` as a source is handed it, with the bytes of its documents: for sources that come by
 * themselves, and for folders.
 *
 * @example source.write(await Promise.all(page.items.map((open) => sourceRequestOf(open, courtId, options))))
 */
export function sourceRequestOf(
  open: OpenRequest,
  courtId: CourtId,
  options: Pick<AskOptions, 'courtName' | 'files'>,
): Promise<SourceRequest> {
  const { subject, document, ...line } = open
  return requestOf(
    {
      ...line,
      subjectKind: subject.kind,
      subjectName: subject.name,
      idNumber: subject.idNumber,
      documentNumber: document.number,
      documentName: document.name,
      documentHash: document.hash,
      sentAt: open.orderedAt,
    },
    courtId,
    options,
  )
}

/** Whom an open request is about, as its source is told. */
export function sourceSubjectOf({ kind, name, idNumber }: OpenRequest['subject']): SourceSubject {
  const former = formerResidentId(idNumber)
  return {
    kind,
    name,
    idType: kind === 'person' ? 'resident-id' : 'credit-code',
    idNumber,
    ...(former === undefined ? {} : { formerIdNumber: former }),
  }
}

/** The request as a source is handed it, with the bytes of its documents. */
async function requestOf(
  line: Line,
  courtId: CourtId,
  options: Pick<AskOptions, 'courtName' | 'files'>,
): Promise<SourceRequest> {
  const { subjectKind: kind, subjectName: name, idNumber } = line
  const control = line.control ?? (line.termsText ? fromJson<ControlTerms>(line.termsText) : undefined)
  return {
    requestNo: line.requestNo,
    act: line.act,
    caseNumber: line.caseNumber,
    courtId,
    courtName: options.courtName(courtId),
    handler: { name: line.handlerName },
    subject: sourceSubjectOf({ kind, name, idNumber }),
    assetTypes: line.assetTypes,
    ...(control === undefined ? {} : { control }),
    documents: await documentsOf(line, courtId, options.files),
    urgent: line.urgent,
    sentAt: line.sentAt,
  }
}

async function documentsOf(
  line: Line,
  courtId: CourtId,
  files: FileStore | undefined,
): Promise<SourceDocument[]> {
  if (line.documentHash === null || !files) return []
  const found = await files.get(courtId, line.documentHash)
  if (!found)
    throw new Error(
      `the document ${line.documentHash.slice(0, 12)} of ${line.requestNo} is not in the file store`,
    )
  const { file, bytes } = found
  const names = { number: line.documentNumber, name: line.documentName }
  return [{ kind: 'legal-document', ...names, mediaType: file.mediaType, hash: file.hash, bytes }]
}

async function withTimeout<T>(
  { timeoutMs = TIMEOUT }: AskOptions,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const signal = AbortSignal.timeout(timeoutMs)
  // A source that does not listen to the signal is left behind as well.
  const over = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error(`no answer within ${timeoutMs} ms`)), {
      once: true,
    })
  })
  return Promise.race([call(signal), over])
}

/** What a round of collecting came to. */
export interface CollectReport {
  readonly asked: number
  readonly answers: number
  /** Lines whose source could not be asked now; they are asked in the next round. */
  readonly failed: readonly { readonly lineId: string; readonly reason: string }[]
  /** Answers that a rule stopped: recorded as blocked acts. */
  readonly refused: readonly { readonly lineId: string; readonly rule: string }[]
}

/**
 * Asks every called source after the answers that are still to come. Run it as often as the sources permit, on any server:
 * an answer that is known changes nothing. Sources are asked side by side; one that hangs delays only its own lines.
 *
 * @example setInterval(() => void collectAnswers(engine, { ...options, courtId }).catch(console.error), 60_000)
 */
export async function collectAnswers(
  engine: Pick<Engine, 'query' | 'execute'>,
  options: AskOptions & { readonly courtId: CourtId },
): Promise<CollectReport> {
  const report = {
    asked: 0,
    answers: 0,
    failed: [] as { lineId: string; reason: string }[],
    refused: [] as { lineId: string; rule: string }[],
  }
  await Promise.all(
    options.sources.filter(isCalled).map((source) => collectFrom(engine, source, options, report)),
  )
  return report
}

async function collectFrom(
  engine: Pick<Engine, 'query' | 'execute'>,
  source: CalledSource,
  options: AskOptions & { readonly courtId: CourtId },
  report: {
    asked: number
    answers: number
    failed: { lineId: string; reason: string }[]
    refused: { lineId: string; rule: string }[]
  },
): Promise<void> {
  const actor = systemActor(options.courtId, `source:${source.id}`)
  let cursor: string | undefined
  do {
    const input = {
      sourceId: source.id,
      states: ['sent', 'answering', 'unknown'],
      limit: 100,
      ...(cursor && { cursor }),
    }
    const page = await engine.query<CountedPage<OpenRequest>>({ name: 'query.requests', input, actor })
    for (const { caseId, lineId, requestNo, subject } of page.items) {
      report.asked += 1
      const about = { caseId, lineId }
      try {
        const told = await withTimeout(options, (signal) =>
          source.collect(requestNo, { afterPart: 0, signal, subject: sourceSubjectOf(subject) }),
        )
        const calls: readonly CommandCall[] =
          told === 'not-known'
            ? [{ name: 'query.ask-again', input: { ...about, reason: 'the source has never taken it' } }]
            : told.map((answer) => answerCall(about, answer))
        for (const call of calls) {
          const outcome = await engine.execute({ ...call, actor })
          if (outcome.kind === 'refused') report.refused.push({ lineId, rule: outcome.rule })
          else report.answers += told === 'not-known' ? 0 : 1
        }
      } catch (error) {
        report.failed.push({ lineId, reason: reasonOf(error) })
      }
    }
    cursor = page.next
  } while (cursor !== undefined)
}
