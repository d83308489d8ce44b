import type { CaseDetail } from '../domain/case/contract'
import type { MaintainedCase } from '../domain/maintenance/contract'
import type { Page } from '../kernel/query'
import { actIn, type Strand, type World } from './life'
import type { Staff } from './staff'

/**
 * Rounds of one court that were terminated, for a demonstration: a check that found nothing, a clue that nobody has looked into, an
 * application of a party that waits, and one that was granted and is to be filed.
 */
export async function* terminatedStrand(world: World, staff: Staff): Strand {
  const [keeper] = staff.inUnit('round-termination-team')
  if (!keeper) return
  const asked = { name: 'maintenance.list', input: { limit: 4 }, actor: keeper.actor }
  const give = (name: string, input: object) => actIn<never>(world, keeper.actor, name, input)
  const partyOf = async (caseId: string) => {
    const { engine } = world
    const detail = await engine.query<CaseDetail>({
      name: 'case.get',
      input: { caseId },
      actor: keeper.actor,
    })
    return detail.parties.find(({ role }) => role === 'applicant')?.id ?? null
  }
  yield '2024-06-20'
  const [first, second, third] = (await world.engine.query<Page<MaintainedCase>>(asked)).items
  if (!first || !second || !third) return
  await give('maintenance.record-check', {
    ...{ caseId: first.caseId, channel: 'online', found: false },
    result: '网络查控系统反馈：存款、车辆、证券均无变化',
  })
  const said = { origin: 'applicant', giverPartyId: await partyOf(second.caseId) }
  const content = '被执行人在武都区东江镇租有仓库，存放建材'
  await give('clue.register', { caseId: second.caseId, ...said, content })
  yield '2024-06-24'
  await give('maintenance.apply-resumption', {
    ...{ caseId: second.caseId, entrance: 'application', partyId: await partyOf(second.caseId) },
    ground: '发现被执行人仓库内存放的建材，可供执行',
  })
  const { applicationId } = await actIn<{ applicationId: string }>(
    world,
    keeper.actor,
    'maintenance.apply-resumption',
    { caseId: third.caseId, entrance: 'ex-officio', ground: '核查发现被执行人名下新登记车辆一辆' },
  )
  yield '2024-06-25'
  await give('maintenance.decide-resumption', {
    ...{ caseId: third.caseId, applicationId, granted: true },
    reason: '有财产可供执行，准予恢复',
  })
}
