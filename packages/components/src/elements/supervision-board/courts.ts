import type { QueryInput, QueryResult, SupervisionBoardPage, ZhixingClient } from '../../internal/core'

type Asked = 'supervision.board' | 'supervision.units'

/**
 * How the courts below are asked: the host passes on `engine.queryAcross`, which answers for each court by itself. With a court
 * named, of that one only.
 */
export type AskCourts = <N extends Asked>(
  name: N,
  input: QueryInput<N>,
  courtId?: string,
) => Promise<
  readonly { readonly courtId: string; readonly courtName: string; readonly answer: QueryResult<N> }[]
>

/** The own court has no code on the board. */
export const OWN = ''

/** Asks the own court, or one below it. */
export async function askCourt<N extends Asked>(
  of: { readonly client: ZhixingClient; readonly across: AskCourts | undefined; readonly courtId: string },
  name: N,
  input: QueryInput<N>,
): Promise<QueryResult<N>> {
  if (of.courtId === OWN || !of.across) return of.client.query(name, input)
  const [found] = await of.across(name, input, of.courtId)
  if (!found) throw new Error(`court ${of.courtId} has not answered`)
  return found.answer
}

/** 各级法院: one line for the own court and one for each below it; the total is their sum. */
export async function courtsOf(
  client: ZhixingClient,
  across: AskCourts,
): Promise<SupervisionBoardPage & { readonly ofCourts: true }> {
  const input = { limit: 1 }
  const [own, below] = await Promise.all([
    client.query('supervision.board', input),
    across('supervision.board', input),
  ])
  const lines = [
    { code: OWN, name: '', nextDueOn: null, ...own.total },
    ...below.map(({ courtId, courtName, answer }) => ({
      ...{ code: courtId, name: courtName, nextDueOn: null },
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
