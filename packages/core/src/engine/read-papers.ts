import type { MaterialRow } from '../domain/dossier/model'
import type { TextRow } from '../domain/dossier/model-text'
import { hashBytes } from '../kernel/hash'
import { systemActor } from '../kernel/role'
import { type CourtId, type StreamId, streamKey, streamKind } from '../kernel/stream'
import type { FileStore, StoredFile } from '../ports/host'
import type { MaterialReader, ReadMaterial } from '../ports/material-reader'
import type { CourtStorage } from '../ports/storage'
import type { Engine } from './create-engine'

/** What one run came to. */
export interface PapersRead {
  /** Papers with words that can be found now. */
  readonly read: number
  readonly empty: number
  readonly unreadable: number
}

/** Reads what nobody has read yet. */
export interface PaperReader {
  /** Begins where the run before ended; a first one looks through all papers. Run it as often as wanted, on any server. */
  run(courtId: CourtId): Promise<PapersRead>
}

const PAGE = 200
/** Of one command: a long paper is taken down in parts, so that nobody who works waits for it. */
const PAGES_AT_ONCE = 5
const MOST_SIGNS = 50_000
/** Files that are remembered as read: the same notice or picture often lies in many dossiers, one after the other. */
const REMEMBERED = 32

/**
 * Has the papers of all dossiers read so that they are found: outside of the acts that bring them, as fast as the reader is. A file
 * that the reader cannot open is noted, and tried again only by another reader (a newer version has another id).
 *
 * @example
 * const papers = paperReader(engine, { reader, files })
 * setInterval(() => papers.run('gan12'), 2000)
 */
export function paperReader(
  engine: Pick<Engine, 'execute' | 'storage'>,
  { reader, files }: { readonly reader: MaterialReader; readonly files: FileStore },
): PaperReader {
  const positions = new Map<CourtId, number>()
  /** Their files are still on the way to the file store. */
  const waiting = new Map<CourtId, readonly MaterialRow[]>()
  const remembered = rememberingReader(reader)
  return {
    async run(courtId) {
      const court = engine.storage.forCourt(courtId)
      const now = await court.position()
      const before = positions.get(courtId)
      const counts = { read: 0, empty: 0, unreadable: 0 }
      const papers = before === undefined ? allPapers(court) : newPapers(court, before, now)
      const late: MaterialRow[] = []
      const readSome = async (some: readonly MaterialRow[]) => {
        for (const paper of await unread(court, some, reader.id)) {
          const done = await take(engine, courtId, paper, { reader: remembered, files })
          if (done === 'waits') late.push(paper)
          else counts[done] += 1
        }
      }
      await readSome(waiting.get(courtId) ?? [])
      for await (const some of papers) await readSome(some)
      positions.set(courtId, now)
      waiting.set(courtId, late)
      return counts
    },
  }
}

/** Only what is in the dossier with its file. */
const hasFile = ({ state, fileHash }: MaterialRow) => state === 'catalogued' && fileHash !== null

async function* allPapers(court: CourtStorage): AsyncGenerator<readonly MaterialRow[]> {
  let cursor: string | undefined
  do {
    const page = await court.find({
      table: 'dossier_material',
      where: [{ column: 'fileHash', op: 'not-null' }],
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    })
    yield (page.items as unknown as readonly MaterialRow[]).filter(hasFile)
    cursor = page.next
  } while (cursor !== undefined)
}

/** Papers of the cases in which something about a dossier was recorded meanwhile. */
async function* newPapers(
  court: CourtStorage,
  from: number,
  to: number,
): AsyncGenerator<readonly MaterialRow[]> {
  for (let after = from; after < to; ) {
    const page = await court.feed({ after, limit: PAGE })
    const streams = new Set<StreamId>()
    for (const { event } of page) {
      const isOfPaper = event.type === 'dossier.MaterialCatalogued' && streamKind(event.stream) === 'case'
      if (isOfPaper) streams.add(event.stream)
    }
    for (const stream of streams) {
      const where = [{ column: 'caseId', op: 'eq', value: streamKey(stream) } as const]
      const { items } = await court.find({ table: 'dossier_material', where, limit: 10_000 })
      yield (items as unknown as readonly MaterialRow[]).filter(hasFile)
    }
    after = page.at(-1)?.position ?? to
  }
}

async function unread(court: CourtStorage, papers: readonly MaterialRow[], readerId: string) {
  if (papers.length === 0) return []
  const ids = papers.map(({ id }) => id)
  const { items } = await court.find({
    table: 'dossier_text',
    where: [{ column: 'id', op: 'in', value: ids }],
    limit: ids.length,
  })
  const known = new Map((items as unknown as readonly TextRow[]).map((row) => [row.id, row]))
  return papers.filter(({ id, fileHash }) => {
    const text = known.get(id)
    return text?.fileHash !== fileHash || text?.readerId !== readerId
  })
}

async function take(
  engine: Pick<Engine, 'execute'>,
  courtId: CourtId,
  { id: materialId, caseId, fileHash }: MaterialRow,
  by: { readonly reader: MaterialReader; readonly files: FileStore },
): Promise<keyof PapersRead | 'waits'> {
  const hash = fileHash ?? ''
  const file = await by.files.get(courtId, hash).catch(asError)
  if (file === undefined) return 'waits'
  const made = file instanceof Error ? file : await readFile(by.reader, file)
  const trouble = made instanceof Error ? made.message.slice(0, 300) || 'unreadable' : null
  const pages = made instanceof Error ? [] : made.pages
  const of = pages.reduce((most, { page }) => Math.max(most, page), 0)
  const words = pages.filter(({ text }) => text.trim() !== '')
  for (let at = 0; at === 0 || at < words.length; at += PAGES_AT_ONCE) {
    const found = words.slice(at, at + PAGES_AT_ONCE)
    const input = {
      ...{ caseId, materialId, fileHash: hash, reader: by.reader.id, of, trouble },
      from: at === 0 ? 1 : (found[0]?.page ?? 1),
      found: found.map(({ page, text, confidence }) => ({
        ...{ page, pageText: text.slice(0, MOST_SIGNS) },
        ...(confidence === undefined ? {} : { confidence: percentOf(confidence) }),
      })),
    }
    const actor = systemActor(courtId, `reader:${by.reader.id}`)
    const outcome = await engine.execute({ name: 'dossier.record-text', input, actor })
    // The paper has another file by now: it comes again.
    if (outcome.kind === 'refused') break
  }
  return trouble !== null ? 'unreadable' : words.length > 0 ? 'read' : 'empty'
}

async function readFile(
  reader: MaterialReader,
  { file, bytes }: { readonly file: StoredFile; readonly bytes: Uint8Array },
): Promise<ReadMaterial | Error> {
  try {
    return await reader.read({ mediaType: file.mediaType, bytes })
  } catch (error) {
    return asError(error)
  }
}

/** Reads a file once; its hash is what it is. What could not be read is tried again. */
function rememberingReader(reader: MaterialReader): MaterialReader {
  const known = new Map<string, ReadMaterial>()
  return {
    id: reader.id,
    async read(file) {
      const key = `${file.mediaType} ${hashBytes(file.bytes)}`
      const made = known.get(key) ?? (await reader.read(file))
      known.delete(key)
      known.set(key, made)
      const [oldest] = known.keys()
      if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest)
      return made
    },
  }
}

const percentOf = (confidence: number) => Math.round(Math.min(100, Math.max(0, confidence)))
const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)))
