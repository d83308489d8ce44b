import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import type { Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { NodeRows } from '../node/model'
import type { deskQueries } from './contract-desk'
import type { DossierRows, LoanRow, MaterialRow } from './model'

type Queries = typeof deskQueries
type DeskState = InputOf<Queries['dossier.desk']>['state']

/** What begins the clock of a paper in this state. */
const BEGAN: Readonly<Record<string, string>> = {
  formed: 'dossier.MaterialFormed',
  'handed-in': 'dossier.MaterialHandedIn',
}

/** 待接收、待扫描编目、在库: papers of the court in one state with their clocks, oldest first. */
export async function desk(
  input: InputOf<Queries['dossier.desk']>,
  context: QueryContext,
): Promise<ResultOf<Queries['dossier.desk']>> {
  return papers(input, input.state, [], context)
}

/** 我应移交的: what the asker formed and still has in hand. */
export async function ownPapers(
  input: InputOf<Queries['dossier.own-papers']>,
  context: QueryContext,
): Promise<ResultOf<Queries['dossier.own-papers']>> {
  const mine: Filter = { column: 'producedBy', op: 'eq', value: context.actor.id }
  return papers(input, 'formed', [mine], context)
}

/** Papers of the court in one state with their clocks, oldest first. */
async function papers(
  input: InputOf<Queries['dossier.own-papers']>,
  state: DeskState,
  where: readonly Filter[],
  context: QueryContext,
): Promise<ResultOf<Queries['dossier.desk']>> {
  const reader = context.reader<DossierRows & NodeRows>()
  const page = await countedPage(reader, {
    table: 'dossier_material',
    where: [
      { column: 'state', op: 'eq', value: state },
      { column: 'paper', op: 'eq', value: true },
      ...where,
      ...ofCase(input.caseId),
    ],
    orderBy: [{ column: 'formedOn', direction: 'asc' }],
    ...paging(input),
  })
  const due = await clocksOf(page.items, state, context)
  const items = page.items.map((one) => ({
    ...one,
    producedByName: nameOf(one.producedBy, context),
    dueOn: due.get(one.id) ?? null,
  }))
  return { ...page, items }
}

/** The clocks that run for these papers: each paper has its own, known by what began it. */
async function clocksOf(
  papers: readonly MaterialRow[],
  state: string,
  context: QueryContext,
): Promise<ReadonlyMap<string, string>> {
  const began = BEGAN[state]
  if (began === undefined || papers.length === 0) return new Map()
  const nodes = await readAll<NodeRows, 'node_node'>(context.reader<NodeRows>(), {
    table: 'node_node',
    where: [
      { column: 'caseId', op: 'in', value: [...new Set(papers.map(({ caseId }) => caseId))] },
      { column: 'subjectId', op: 'in', value: papers.map(({ id }) => id) },
      { column: 'trigger', op: 'eq', value: began },
      { column: 'state', op: 'eq', value: 'running' },
    ],
  })
  return new Map(nodes.map(({ subjectId, dueOn }) => [subjectId, dueOn]))
}

/** 借出、借阅、复制登记簿 of the whole court, newest first. */
export async function register(
  input: InputOf<Queries['dossier.register']>,
  context: QueryContext,
): Promise<ResultOf<Queries['dossier.register']>> {
  const ofState: readonly Filter[] =
    input.state === undefined ? [] : [{ column: 'state', op: 'eq', value: input.state }]
  const page = await countedPage(context.reader<DossierRows>(), {
    table: 'dossier_loan',
    where: [...ofState, ...ofCase(input.caseId)],
    orderBy: [{ column: 'requestedOn', direction: 'desc' }],
    ...paging(input),
  })
  return { ...page, items: page.items.map((loan) => withName(loan, context)) }
}

/** 我的借阅: asked for, approved or out. */
export async function ownLoans(
  input: InputOf<Queries['dossier.own-loans']>,
  context: QueryContext,
): Promise<ResultOf<Queries['dossier.own-loans']>> {
  const page = await countedPage(context.reader<DossierRows>(), {
    table: 'dossier_loan',
    where: [
      { column: 'state', op: 'in', value: ['requested', 'approved', 'out'] },
      { column: 'requestedBy', op: 'eq', value: context.actor.id },
      ...ofCase(input.caseId),
    ],
    orderBy: [{ column: 'requestedOn', direction: 'asc' }],
    ...paging(input),
  })
  return { ...page, items: page.items.map((loan) => withName(loan, context)) }
}

export function withName(
  loan: LoanRow,
  context: QueryContext,
): LoanRow & { readonly requestedByName: string } {
  return { ...loan, requestedByName: nameOf(loan.requestedBy, context) }
}

export function nameOf(personId: string, context: QueryContext): string {
  return context.directory.person(personId)?.name ?? personId
}

export function ofCase(caseId: string | undefined): readonly Filter[] {
  return caseId === undefined ? [] : [{ column: 'caseId', op: 'eq', value: caseId }]
}

export function paging({ limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined }) {
  return { limit, ...(cursor === undefined ? {} : { cursor }) }
}
