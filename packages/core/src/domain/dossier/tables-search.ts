import { placeOfPaper, readsPapersOf } from '../../kernel/case-standing'
import type { InputOf } from '../../kernel/contract'
import type { PaperPlace } from '../../kernel/dossier-access'
import { isZhixingError } from '../../kernel/errors'
import { type Asked, askedOf, matchOn, termNumbers } from '../../kernel/plain-words'
import type { Filter, QueryContext } from '../../kernel/query'
import type { CaseRow } from '../case/model'
import type { DossierSearch, SearchHit, searchQueries } from './contract-search'
import { type DossierRows, isOfCase, type MaterialRow } from './model'
import type { PlaceRows } from './model-place'
import type { PageRow, TextRows } from './model-text'
import { mayAsk } from './tables-access'
import { excerptsOf } from './tables-excerpt'

type Input = InputOf<(typeof searchQueries)['dossier.search']>
type Work = { readonly id: string; readonly caseId: string }
type Rows = DossierRows & PlaceRows & TextRows & { case_case: CaseRow; node_node: Work; task_task: Work }

/** What was found; the words around it are cut out only of what is shown. */
type Hit = Omit<SearchHit, 'excerpts'> & { readonly excerpts: () => SearchHit['excerpts'] }

/** How many pages of the index are looked at for one search, and how many are opened; beyond, the answer says that there are more. */
const LOOKED_AT = 20_000
const OPENED = 1_000
const STEP = 2_000
/** Opened rows are large: so many at a time. */
const AT_ONCE = 500

/** 全文检索: the index says where it may stand, access is asked as for opening the paper, and only then is a page opened and compared. */
export async function search(input: Input, context: QueryContext): Promise<DossierSearch> {
  const asked = askedOf(input.words)
  const { hits, isCapped } = await hitsOf(asked, input, context)
  const ordered = inOrder(hits)
  const at = begin(input.cursor, ordered)
  const items = ordered
    .slice(at, at + input.limit)
    .map(({ excerpts, ...hit }): SearchHit => ({ ...hit, excerpts: excerpts() }))
  const last = items.at(-1)
  const end = at + items.length
  return {
    items,
    total: ordered.length,
    totalIsCapped: isCapped,
    dossiers: new Set(hits.map(({ caseId }) => caseId)).size,
    readBy: context.actor.id,
    ...(last && end < ordered.length ? { next: `${end}:${last.id}` } : {}),
    ...(input.cursor === undefined ? { known: await knownOf(context) } : {}),
  }
}

async function hitsOf(asked: Asked, input: Input, context: QueryContext) {
  const reader = context.reader<Rows>()
  const readable = readableBy(context)
  const where = [
    { column: 'words', op: 'has', value: termNumbers(asked.terms, context.fingerprint) } as const,
    ...within(input),
  ]
  const hits: Hit[] = []
  let opened = 0
  let cursor: string | undefined
  for (let seen = 0; seen < LOOKED_AT; seen += STEP) {
    const candidates = await reader.find({
      table: 'dossier_page',
      where,
      orderBy: [{ column: 'formedOn', direction: 'desc' }],
      limit: STEP,
      ...(cursor === undefined ? {} : { cursor }),
    })
    const papers = await readable(candidates.items)
    const pages = papers.filter(({ material }) => input.kind === undefined || material.kind === input.kind)
    hits.push(...(await compared(pages.slice(0, OPENED - opened), asked, context)))
    opened += pages.length
    cursor = candidates.next
    if (cursor === undefined) return { hits, isCapped: opened > OPENED }
    if (opened >= OPENED) break
  }
  return { hits, isCapped: true }
}

function within({ caseId, formedFrom, formedTo }: Input): readonly Filter[] {
  return [
    ...(caseId === undefined ? [] : [{ column: 'caseId', op: 'eq', value: caseId } as const]),
    ...(formedFrom === undefined ? [] : [{ column: 'formedOn', op: 'gte', value: formedFrom } as const]),
    ...(formedTo === undefined ? [] : [{ column: 'formedOn', op: 'lte', value: formedTo } as const]),
  ]
}

/** A page of a paper that this reader may open now. */
interface Readable {
  readonly page: PageRow
  readonly material: MaterialRow
  readonly subject: CaseRow
}

/** The same decision as for opening a paper, for many at once: each case is asked once. */
function readableBy(context: QueryContext) {
  const reader = context.reader<Rows>()
  const cases = new Map<string, { subject: CaseRow; reads: (place: PaperPlace) => boolean }>()
  const rowsOf = async <N extends keyof Rows & string>(table: N, ids: readonly string[]) => {
    if (ids.length === 0) return new Map<string, Rows[N]>()
    const { items } = await reader.find({
      table,
      where: [{ column: 'id', op: 'in', value: ids }],
      limit: STEP,
    })
    return new Map(items.map((row): [string, Rows[N]] => [row.id, row]))
  }
  const learn = async (ids: readonly string[]) => {
    const [subjects, held] = await Promise.all([rowsOf('case_case', ids), heldOf(ids, context)])
    for (const subject of subjects.values()) {
      const reads = await readsPapersOf(subject, context, async (caseId) => held.has(caseId))
      cases.set(subject.id, { subject, reads })
    }
  }
  return async (pages: readonly PageRow[]): Promise<readonly Readable[]> => {
    const ids = [...new Set(pages.map(({ materialId }) => materialId))]
    const news = [...new Set(pages.map(({ caseId }) => caseId))].filter((caseId) => !cases.has(caseId))
    const [materials, texts, places] = await Promise.all([
      rowsOf('dossier_material', ids),
      rowsOf('dossier_text', ids),
      rowsOf('dossier_place', ids),
      learn(news),
    ])
    return pages.flatMap((page) => {
      const material = materials.get(page.materialId)
      const known = cases.get(page.caseId)
      // Of the file that lies there now: what was read of another one is nothing of this paper.
      const isOfFile = material?.fileHash === texts.get(page.materialId)?.fileHash
      if (!material || !known || !isOfFile || material.state !== 'catalogued') return []
      const place = placeOfPaper(material, places.get(material.id))
      const isOpen = isOfCase(material) && mayAsk(material.origin, context)
      return isOpen && known.reads(place) ? [{ page, material, subject: known.subject }] : []
    })
  }
}

/** Those of these cases in which the reader holds some work, as `holdsWork` says for one. */
async function heldOf(ids: readonly string[], { actor, reader }: QueryContext): Promise<ReadonlySet<string>> {
  if (ids.length === 0 || actor.kind !== 'person') return new Set()
  const where: readonly Filter[] = [
    { column: 'holderId', op: 'eq', value: actor.id },
    { column: 'caseId', op: 'in', value: ids },
  ]
  const held = new Set<string>()
  for (const table of ['node_node', 'task_task'] as const) {
    let cursor: string | undefined
    do {
      const page = await reader<Rows>().find({ table, where, limit: STEP, ...(cursor ? { cursor } : {}) })
      for (const { caseId } of page.items) held.add(caseId)
      cursor = page.next
    } while (cursor !== undefined)
  }
  return held
}

/** Opens the pages and keeps those on which it really stands. */
async function compared(
  pages: readonly Readable[],
  asked: Asked,
  context: QueryContext,
): Promise<readonly Hit[]> {
  const opened = await textsOf(
    pages.map(({ page }) => page.id),
    context,
  )
  return pages.flatMap(({ page, material, subject }): Hit[] => {
    const found = opened.get(page.id)
    const matched = found && matchOn(found.pageText, asked)
    if (!found || !matched) return []
    const { title, kind, catalogueNumber, formedOn, fileHash: hash, mediaType } = material
    return [
      {
        ...{
          id: page.id,
          caseId: subject.id,
          caseNumber: subject.caseNumber,
          debtorLabel: subject.debtorLabel,
        },
        ...{ materialId: material.id, title, kind, catalogueNumber, formedOn, hash: hash ?? '', mediaType },
        confidence: page.confidence,
        ...{ page: page.page, pages: material.pages, isWhole: matched.isWhole, times: matched.places.length },
        excerpts: () => excerptsOf(found.pageText, matched, asked),
      },
    ]
  })
}

type Opened = TextRows['dossier_page_text']

/** What belongs to a case whose key was destroyed cannot be opened any more: it is not found. */
async function textsOf(ids: readonly string[], context: QueryContext): Promise<ReadonlyMap<string, Opened>> {
  const reader = context.reader<Rows>()
  const texts = new Map<string, Opened>()
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE)
    const found = await unlessErased(() =>
      reader.find({
        table: 'dossier_page_text',
        where: [{ column: 'id', op: 'in', value: some }],
        limit: AT_ONCE,
      }),
    )
    const rows =
      found?.items ??
      (await Promise.all(some.map((id) => unlessErased(() => reader.get('dossier_page_text', id)))))
    for (const row of rows) if (row) texts.set(row.id, row)
  }
  return texts
}

async function unlessErased<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    if (isZhixingError(error) && error.code === 'personal-data-erased') return undefined
    throw error
  }
}

/** Case by case; those first in which it stands as it was typed, then those with the newest paper. */
function inOrder(hits: readonly Hit[]): readonly Hit[] {
  const best = new Map<string, Hit>()
  for (const hit of hits) {
    const before = best.get(hit.caseId)
    if (!before || byWorth(hit, before) < 0) best.set(hit.caseId, hit)
  }
  return [...hits].sort((a, b) => {
    const cases = byWorth(best.get(a.caseId) ?? a, best.get(b.caseId) ?? b)
    if (a.caseId !== b.caseId) return cases || (a.caseId < b.caseId ? -1 : 1)
    return (
      byWorth(a, b) ||
      (a.materialId === b.materialId ? a.page - b.page : a.materialId < b.materialId ? -1 : 1)
    )
  })
}

const byWorth = (a: Hit, b: Hit) =>
  Number(b.isWhole) - Number(a.isWhole) || (a.formedOn === b.formedOn ? 0 : a.formedOn > b.formedOn ? -1 : 1)

/** Behind the last one of the page before; where that is gone, as far as the page before went. */
function begin(cursor: string | undefined, hits: readonly Hit[]): number {
  if (cursor === undefined) return 0
  const [count = '', ...id] = cursor.split(':')
  const at = hits.findIndex((hit) => hit.id === id.join(':'))
  return at >= 0 ? at + 1 : Math.min(Number(count) || 0, hits.length)
}

/** Papers of the court whose words are known, of all with a file. */
async function knownOf({ reader }: QueryContext): Promise<{ readonly read: number; readonly of: number }> {
  const [read, of] = await Promise.all([
    reader<Rows>().count({ table: 'dossier_text', where: [{ column: 'state', op: 'eq', value: 'read' }] }),
    reader<Rows>().count({ table: 'dossier_material', where: [{ column: 'fileHash', op: 'not-null' }] }),
  ])
  return { read, of }
}
