import type { QueryResult, ZhixingClient } from '../../internal/core'

export type Centre = QueryResult<'organisation.centre-boards'>[number]
type Chart = QueryResult<'organisation.chart'>
type Staffing = QueryResult<'organisation.staffing'>

/** What a figure counts; its list is asked for with the same words. */
export type Figure =
  | { readonly of: 'centre'; readonly centre: Centre['centre']; readonly overdue: boolean }
  | { readonly of: 'warnings'; readonly level: number }
  | { readonly of: 'duty' | 'service'; readonly code: string }
  | { readonly of: 'present' }
  | { readonly of: 'absent' }

/** One line of a list behind a figure. */
export interface Entry {
  readonly id: string
  readonly label: readonly [kind: string, code: string] | null
  readonly name: string
  readonly kind: 'affair' | 'node' | 'matter' | 'finding' | null
  readonly on: string | null
  readonly isDue: boolean
  readonly isLate: boolean
  readonly case: { readonly id: string; readonly number: string } | null
}

export interface Page {
  readonly entries: readonly Entry[]
  readonly total: number
  readonly next?: string
}

export interface Person {
  readonly id: string
  readonly name: string
  readonly unitName: string
  readonly until: string | null
  readonly deputyName: string | null
}

/** A count as the server gives it: capped ones say so. */
export interface Count {
  readonly n: number
  readonly isCapped: boolean
}

export interface Screen {
  readonly courtName: string
  readonly centres: readonly { readonly board: Centre; readonly open: Count; readonly overdue: Count }[]
  readonly levels: readonly { readonly level: number; readonly count: Count }[]
  readonly todayDuties: ReadonlyMap<string, number>
  readonly todayServices: ReadonlyMap<string, number>
  readonly present: readonly Person[]
  readonly absent: readonly Person[]
}

/** More levels than any court uses. */
const LEVELS = [1, 2, 3, 4, 5] as const
const LABEL = { affair: 'affair', node: 'node', matter: 'service-item', finding: 'domain' } as const

/** Everything of the screen at once; each figure is the count of the very list that it opens. */
export async function readScreen(client: ZhixingClient, today: string): Promise<Screen> {
  const [boards, chart, staffing, levels, todayDuties, todayServices] = await Promise.all([
    client.query('organisation.centre-boards', {}),
    client.query('organisation.chart', {}),
    client.query('organisation.staffing', {}),
    Promise.all(
      LEVELS.map(async (level) => ({
        level,
        count: countOf(await client.query('supervision.findings', { state: 'open', level, limit: 1 })),
      })),
    ),
    doneToday(client, 'duty', today),
    doneToday(client, 'service', today),
  ])
  const centres = await Promise.all(
    boards.map(async (board) => {
      const of = { centre: board.centre, limit: 1 }
      const [open, overdue] = await Promise.all([
        client.query('organisation.centre-queue', of),
        client.query('organisation.centre-queue', { ...of, overdue: true }),
      ])
      return { board, open: countOf(open), overdue: countOf(overdue) }
    }),
  )
  return {
    courtName: chart.court?.name ?? '',
    centres,
    levels: levels.filter(({ count }) => count.n > 0),
    ...{ todayDuties, todayServices },
    ...peopleOf(chart, staffing, today),
  }
}

/** The list behind a figure, page by page. */
export async function readList(
  client: ZhixingClient,
  figure: Exclude<Figure, { readonly of: 'present' | 'absent' }>,
  cursor?: string,
): Promise<Page> {
  const page = { limit: 30, ...(cursor === undefined ? {} : { cursor }) }
  if (figure.of === 'centre') {
    const { centre, overdue } = figure
    const found = await client.query('organisation.centre-queue', { centre, overdue, ...page })
    return pageOf(
      found,
      ({ kind, id, code, rule, caseId, caseNumber, holderName, dueOn, overdue: isLate }) => ({
        ...{
          id: `${kind}:${id}`,
          label: rule === null ? ([LABEL[kind], code] as const) : (['watch', rule] as const),
          name: holderName ?? '',
          kind,
        },
        ...{ on: dueOn, isDue: true, isLate, case: { id: caseId, number: caseNumber ?? '' } },
      }),
    )
  }
  if (figure.of === 'warnings') {
    const input = { state: 'open', level: figure.level, ...page } as const
    const found = await client.query('supervision.findings', input)
    return pageOf(found, ({ id, rule, holderName, dueOn, overdue: isLate, caseId, caseNumber }) => ({
      ...{ id, label: ['watch', rule] as const, name: holderName ?? '', kind: null },
      ...{ on: dueOn, isDue: true, isLate, case: { id: caseId, number: caseNumber } },
    }))
  }
  const found = await client.query('task.records', { kind: figure.of, code: figure.code, ...page })
  return pageOf(found, ({ id, performedOn, performedByName, result, caseId }) => ({
    ...{ id, label: null, name: `${performedByName}：${result}`, kind: null },
    ...{ on: performedOn, isDue: false, isLate: false, case: caseId ? { id: caseId, number: '' } : null },
  }))
}

function pageOf<T>(
  found: { readonly items: readonly T[]; readonly total: number; readonly next?: string },
  entry: (item: T) => Entry,
): Page {
  const { items, total, next } = found
  return { entries: items.map(entry), total, ...(next === undefined ? {} : { next }) }
}

const countOf = (page: { readonly total: number; readonly totalIsCapped?: boolean }): Count => ({
  n: page.total,
  isCapped: page.totalIsCapped === true,
})

/** How often each was done today: the newest records, as long as they are of today. */
async function doneToday(client: ZhixingClient, kind: 'duty' | 'service', today: string) {
  const { items } = await client.query('task.records', { kind, limit: 200 })
  const done = new Map<string, number>()
  for (const { code, performedOn } of items)
    if (performedOn === today) done.set(code, (done.get(code) ?? 0) + 1)
  return done
}

function peopleOf({ people, units }: Chart, { absences, lent }: Staffing, today: string) {
  const nameOf = new Map(people.map(({ id, name }) => [id, name]))
  const unitOf = new Map(units.map(({ id, name }) => [id, name]))
  const away = new Map(
    absences
      .filter(({ fromOn, untilOn }) => fromOn <= today && today <= untilOn)
      .map((each) => [each.personId, each]),
  )
  const notYet = new Set(
    lent.filter(({ fromOn, untilOn }) => today < fromOn || untilOn < today).map(({ personId }) => personId),
  )
  const all = people
    .filter(({ active, id }) => active && !notYet.has(id))
    .map(({ id, name, unitId }): Person => {
      const absence = away.get(id)
      return {
        ...{ id, name, unitName: unitOf.get(unitId ?? '') ?? '' },
        until: absence?.untilOn ?? null,
        deputyName: absence ? (nameOf.get(absence.deputyId) ?? null) : null,
      }
    })
  return {
    present: all.filter(({ until }) => until === null),
    absent: all.filter(({ until }) => until !== null),
  }
}
