import type { QueryContext } from '../../kernel/query'
import type { CaseRows } from '../case/model'
import type { NodeRows } from '../node/model'
import type { SupervisionRows } from '../supervision/model'
import type { TaskRows } from '../task/model'
import type { Upgrade, UpgradeId } from './contract'
import { isUndertaker } from './decide-place'

type Rows = CaseRows & NodeRows & TaskRows & Pick<SupervisionRows, 'supervision_finding'>
type Ratio = readonly [of: number, among: number]

/** The seed names the five upgrades and gives none of them a measure: these are what the records can say. */
const SOURCE = 'seed 002:2; design: the seed gives no measure'

/**
 * 五大提升 as five groups of a report, one value each: 理念 affairs done by the centre instead of the one who has the case, 规范
 * clocks that ended in time, 管理 findings answered before they grew, 能力 closed cases for each who may undertake, 质效 closed
 * of all cases.
 */
export async function readUpgrades(_input: object, context: QueryContext): Promise<readonly Upgrade[]> {
  const reader = context.reader<Rows>()
  const { directory } = context
  const centre = directory.units().filter(({ functions }) => functions.includes('command-centre'))
  const undertakers = directory.people().filter(isUndertaker).length
  const met = { column: 'state', op: 'eq', value: 'met' } as const
  const [affairs, byCentre, ended, inTime, findings, answered, cases, closed] = await Promise.all([
    reader.count({ table: 'task_task' }),
    reader.count({
      table: 'task_task',
      where: [{ column: 'unitId', op: 'in', value: centre.map(({ id }) => id) }],
    }),
    reader.count({ table: 'node_node', where: [met] }),
    reader.count({ table: 'node_node', where: [met, { column: 'breached', op: 'eq', value: false }] }),
    reader.count({ table: 'supervision_finding' }),
    reader.count({ table: 'supervision_finding', where: [{ column: 'level', op: 'eq', value: 1 }] }),
    reader.count({ table: 'case_case' }),
    reader.count({ table: 'case_case', where: [{ column: 'state', op: 'eq', value: 'closed' }] }),
  ])
  const groups: readonly (readonly [UpgradeId, Ratio])[] = [
    ['concept', [byCentre, affairs]],
    ['norms', [inTime, ended]],
    ['management', [answered, findings]],
    ['ability', [closed, undertakers]],
    ['quality', [closed, cases]],
  ]
  return groups.map(([id, [of, among]]) => ({
    id,
    of,
    among,
    value: among === 0 ? null : of / among,
    source: SOURCE,
  }))
}
