import { addDays } from '../../law/index'
import type { World } from './world'

/** So many days before its date a check of a terminated round is made. */
const AHEAD = 7

/** The registries are asked online on their dates: nobody's minutes, and nothing new is found (not part of the comparison). */
export async function recheckTerminated(world: World): Promise<void> {
  const until = addDays(world.today, AHEAD)
  for (const [caseId, { dueOn, holderId }] of [...world.rechecks]) {
    if (dueOn > until) continue
    world.rechecks.delete(caseId)
    const check = { caseId, channel: 'online', found: false, result: '网络查询未发现新的财产' }
    await world.give(holderId, 'maintenance.record-check', check)
  }
}
