import type { ManualClock } from '../../testing/host'
import { act } from './acts'
import type { Matter } from './matter'
import { plan } from './plan'
import { recheckTerminated } from './rechecks'
import type { World } from './world'

interface Days {
  readonly courtId: string
  readonly until: string
  readonly minutesPerDay: number
  readonly onProgress?: ((progress: { readonly day: string; readonly commands: number }) => void) | undefined
}

/** Every working day: the clock acts, cases come in, and each desk does what its people have the minutes for. */
export async function workThrough(
  world: World,
  clock: ManualClock,
  matters: readonly Matter[],
  { courtId, until, minutesPerDay, onProgress }: Days,
): Promise<void> {
  const { calendar } = world.engine
  let next = 0
  for (let day = calendar.rollForward(world.today); day < until; day = calendar.addWorkdays(day, 1)) {
    world.today = day
    clock.set(day)
    const { stuck, failed } = await world.engine.tick(courtId)
    if (stuck.length + failed.length > 0)
      throw new Error(`the clock does not move on: ${stuck[0] ?? failed[0]?.reason}`)
    for (let matter = matters[next]; matter && matter.facts.filedOn <= day; matter = matters[next]) {
      world.push(matter, { kind: 'filing', desk: world.desk('filing'), role: 'case-filing-clerk', due: day })
      next += 1
    }
    for (const matter of world.due()) world.touched.add(matter)
    await recheckTerminated(world)
    await lookAt(world)
    const before = minutesOf(world)
    for (const desk of world.desks.values()) {
      for (const { item, worker, ends } of desk.day(minutesPerDay, world.dayNumber)) {
        await act(world, item, worker, ends)
        if (ends) await lookAt(world)
      }
    }
    const month = world.gauge.month(day)
    const after = minutesOf(world)
    month.minutesUsed += after.used - before.used
    month.minutesAvailable += after.available - before.available
    onProgress?.({ day, commands: world.commands })
  }
}

/** Cases in which something has happened are looked at until nothing more follows. */
async function lookAt(world: World): Promise<void> {
  while (world.touched.size > 0) {
    const matters = [...world.touched]
    world.touched.clear()
    for (const matter of matters) await plan(world, matter)
  }
}

function minutesOf({ desks }: World): { used: number; available: number } {
  let used = 0
  let available = 0
  for (const desk of desks.values()) {
    used += desk.judgeMinutes + desk.otherMinutes
    available += desk.minutesAvailable
  }
  return { used, available }
}
