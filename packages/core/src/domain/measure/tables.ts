import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import type { Filter, QueryContext } from '../../kernel/query'
import { walk } from '../../kernel/read-all'
import { identityOf } from '../../law/identity'
import { indicatorRatio, isSameName } from '../../law/index'
import type { measureQueries } from './contract'
import { ends } from './decide-course'
import { END_GROUNDS, type MeasureKind, type MeasureRows, type MeasureState } from './model'

type Queries = typeof measureQueries
type ReadMeasure<N extends keyof Queries> = (
  input: InputOf<Queries[N]>,
  context: QueryContext,
) => Promise<ResultOf<Queries[N]>>

export const listMeasures: ReadMeasure<'measure.list'> = async ({ limit, cursor, ...wanted }, context) => {
  const page = await countedPage(context.reader<MeasureRows>(), {
    table: 'measure_measure',
    where: Object.entries(wanted).flatMap(([column, value]) =>
      value === undefined ? [] : [{ column, op: 'eq', value } as const],
    ),
    orderBy: [{ column: 'proposedOn', direction: 'asc' }],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
  const items = page.items.map((row) => ({ ...row, endsFor: END_GROUNDS.filter((why) => ends(row, why)) }))
  return { ...page, items }
}

const TOLD: readonly MeasureKind[] = ['dishonesty-list', 'consumption-limit', 'exit-ban']

/** Number and name have to agree: of a person of another name nothing is told. */
export const matchPerson: ReadMeasure<'measure.match'> = async ({ name, idNumber }, context) => {
  const key = context.fingerprint(identityOf(idNumber))
  const where: Filter[] = [
    { column: 'identityKey', op: 'eq', value: key },
    { column: 'state', op: 'eq', value: 'effective' },
  ]
  const { items } = await context.reader<MeasureRows>().find({ table: 'measure_measure', where, limit: 200 })
  const inForce = items.filter((row) => TOLD.includes(row.kind) && row.target === 'self')
  const own = inForce.filter((row) => isSameName(row.partyName, name))
  if (own.length === 0) return { outcome: inForce.length > 0 ? 'name-differs' : 'none', measures: [] }
  const measures = own.map(({ kind, from, until, caseNumber }) => ({ kind, from, until, caseNumber }))
  return { outcome: 'listed', measures }
}

export const listMatches: ReadMeasure<'measure.matches'> = ({ limit, cursor, askedBy }, context) =>
  countedPage(context.reader<MeasureRows>(), {
    table: 'measure_match',
    where: askedBy === undefined ? [] : [{ column: 'askedBy', op: 'eq', value: askedBy }],
    orderBy: [{ column: 'askedAt', direction: 'desc' }],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })

/** What counts most of several entries of one debtor: he is listed once, however often it was proposed. */
const WEIGHT: readonly MeasureState[] = ['refused', 'proposed', 'approved', 'grace', 'ended', 'effective']

/** 纳入率: of the debtors who were to be listed in the period, who was. An entry that was wrong was not one to be made. */
export const readInclusion: ReadMeasure<'measure.inclusion'> = async ({ from = null, to }, context) => {
  const until = to ?? context.today
  const where: Filter[] = [
    { column: 'kind', op: 'eq', value: 'dishonesty-list' },
    { column: 'proposedOn', op: 'lte', value: until },
    ...(from === null ? [] : [{ column: 'proposedOn', op: 'gte', value: from } as const]),
  ]
  const byDebtor = new Map<string, MeasureState>()
  await walk(context.reader<MeasureRows>(), { table: 'measure_measure', where }, (row) => {
    if (row.endedHow === 'revoked') return
    // Ended before it ever was in force, in the period of grace: that debtor did not have to be listed any more.
    const state = row.state === 'ended' && row.from === null ? 'grace' : row.state
    const known = byDebtor.get(row.partyId)
    if (known === undefined || WEIGHT.indexOf(state) > WEIGHT.indexOf(known)) byDebtor.set(row.partyId, state)
  })
  const states = [...byDebtor.values()]
  const count = (...of: readonly MeasureState[]) => states.filter((state) => of.includes(state)).length
  const [listed, due] = [count('effective', 'ended'), states.length]
  return {
    ...{ from, to: until, due, listed },
    ...{ inGrace: count('grace'), refused: count('refused'), waiting: count('proposed', 'approved') },
    percent: indicatorRatio(BigInt(listed), BigInt(due)).percent,
  }
}
