import type {
  BoardLine,
  QueryInput,
  QueryName,
  QueryResult,
  SupervisionBoardPage,
  ZhixingClient,
} from '../../internal/core'

/**
 * How the courts below are asked: the host passes on `engine.queryAcross`, which answers for each court by itself. With a court
 * named, of that one only.
 */
export type AskCourts = <N extends QueryName>(
  name: N,
  input: QueryInput<N>,
  courtId?: string,
) => Promise<
  readonly {
    readonly courtId: string
    readonly courtName: string
    /** `supreme`, `high`, `intermediate`, `basic`, `special`, and the court above: then the courts stand as their tree. */
    readonly level?: string
    readonly parentId?: string | null
    readonly answer: QueryResult<N>
  }[]
>

/** A line of a court: how deep it stands below the own one, and its level where the host tells it. */
export interface CourtLine extends BoardLine {
  readonly depth: number
  readonly courtLevel?: string
}

/** The own court has no code on the board. */
export const OWN = ''

/** Asks the own court, or one below it. */
export async function askCourt<N extends QueryName>(
  of: { readonly client: ZhixingClient; readonly across: AskCourts | undefined; readonly courtId: string },
  name: N,
  input: QueryInput<N>,
): Promise<QueryResult<N>> {
  if (of.courtId === OWN || !of.across) return of.client.query(name, input)
  const [found] = await of.across(name, input, of.courtId)
  if (!found) throw new Error(`court ${of.courtId} has not answered`)
  return found.answer
}

interface InTree {
  readonly courtId: string
  readonly parentId?: string | null
}

/** Each court under the one above it; whose superior is not among them stands right below the own court. */
function asTree<C extends InTree>(
  courts: readonly C[],
): readonly { readonly court: C; readonly depth: number }[] {
  const known = new Set(courts.map(({ courtId }) => courtId))
  const above = ({ parentId }: C) => (parentId && known.has(parentId) ? parentId : '')
  const under = (
    parentId: string,
    depth: number,
  ): readonly { readonly court: C; readonly depth: number }[] =>
    depth > courts.length
      ? []
      : courts
          .filter((court) => above(court) === parentId)
          .flatMap((court) => [{ court, depth }, ...under(court.courtId, depth + 1)])
  return under('', 1)
}

/** 各级法院: one line for the own court and one for each below it; the total is their sum. */
export async function courtsOf(
  client: ZhixingClient,
  across: AskCourts,
): Promise<SupervisionBoardPage & { readonly ofCourts: true; readonly lines: readonly CourtLine[] }> {
  const input = { limit: 1 }
  const [own, below] = await Promise.all([
    client.query('supervision.board', input),
    across('supervision.board', input),
  ])
  const lines = [
    { code: OWN, name: '', nextDueOn: null, depth: 0, ...own.total },
    ...asTree(below).map(({ court: { courtId, courtName, level, answer }, depth }) => ({
      ...{ code: courtId, name: courtName, nextDueOn: null, depth },
      ...(level === undefined ? {} : { courtLevel: level }),
      ...answer.total,
    })),
  ]
  const sum = (key: 'cases' | 'openNodes' | 'overdueNodes' | 'findings' | 'objects' | 'recordings') =>
    lines.reduce((all, line) => all + line[key], 0)
  const total = {
    cases: sum('cases'),
    openNodes: sum('openNodes'),
    overdueNodes: sum('overdueNodes'),
    findings: sum('findings'),
    objects: sum('objects'),
    recordings: sum('recordings'),
    heldFen: lines.reduce((all, line) => all + BigInt(line.heldFen), 0n),
  }
  return { level: 'unit', total, lines, count: lines.length, ofCourts: true }
}
