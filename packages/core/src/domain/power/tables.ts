import { ladderAbove } from '../../kernel/ladder'
import type { QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { CaseRows } from '../case/model'
import type { Answerable, PowersOfCase } from './contract'
import type { PowerRows } from './model'
import { oneHandOf } from './rules'

type Rows = PowerRows & Pick<CaseRows, 'case_case'>

/** Who has exercised which power in a case. */
export async function readPowers(
  { caseId }: { readonly caseId: string },
  context: QueryContext,
): Promise<PowersOfCase> {
  const reader = context.reader<Rows>()
  const where = [{ column: 'caseId', op: 'eq', value: caseId }] as const
  const [found, hands, rulings] = await Promise.all([
    reader.get('case_case', caseId),
    readAll(reader, { table: 'power_hand', where }),
    readAll(reader, { table: 'power_ruling', where, orderBy: [{ column: 'ruledOn', direction: 'asc' }] }),
  ])
  const unitOf = (id: string) => context.directory.person(id)?.unitId ?? null
  const undertakerId = found?.undertakerId ?? null
  return {
    people: hands.map(({ personId, powers, sides, works, acts }) => ({
      personId,
      name: context.directory.person(personId)?.name ?? personId,
      unitId: unitOf(personId),
      powers,
      sides,
      works,
      acts,
    })),
    rulings,
    oneHand: undertakerId === null ? null : oneHandOf(undertakerId, hands, unitOf),
  }
}

/** 责任链: 直接责任人、执行局负责人及分管院长 (seed 001:208), with every rung between and above. */
export async function readAnswerable(
  { caseId, holderId }: { readonly caseId: string; readonly holderId?: string | undefined },
  context: QueryContext,
): Promise<readonly Answerable[]> {
  const found = await context.reader<Rows>().get('case_case', caseId)
  const id = holderId ?? found?.undertakerId ?? null
  if (!found || id === null) return []
  const { directory } = context
  const holder = directory.person(id)
  const own = holderId === undefined ? found.unitId : (holder?.unitId ?? null)
  return [
    { rung: 'holder' as const, personId: id, name: holder?.name ?? id, unitId: own },
    ...ladderAbove({ id, unitId: own }, directory).map(({ rung, person }) => ({
      rung,
      personId: person.id,
      name: person.name,
      unitId: person.unitId,
    })),
  ]
}
