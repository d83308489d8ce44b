import type { CommittedEvent } from '../../engine/index'
import { caseNumberOf } from './acts'
import { listenStage } from './listen-stage'
import { listenWork } from './listen-work'
import type { Matter } from './matter'
import type { World } from './world'

/** What an event says, as far as the simulation reads it. */
export type Facts = Readonly<Record<string, unknown>>
export type Heard = {
  readonly event: CommittedEvent
  readonly data: Facts
  readonly matter: Matter
  readonly world: World
}
export type Hear = (heard: Heard) => void

/** Keeps the desks and the memory of every case in step with what the engine recorded: nothing is read back. */
export function listen(world: World, filings: ReadonlyMap<string, Matter>): () => void {
  return world.engine.on((event) => {
    const data = event.data as Facts
    if (event.type === 'case.Filed') enter(world, filings, data)
    const caseId = event.stream.startsWith('case/') ? event.stream.slice('case/'.length) : ''
    const matter = world.matters.get(caseId)
    if (!matter) return
    if (event.actor.kind === 'person') matter.lastActionOn = world.today
    const heard = { event, data, matter, world }
    listenWork[event.type]?.(heard)
    listenStage[event.type]?.(heard)
    world.gauge.hear(heard)
    world.touched.add(matter)
  })
}

function enter(world: World, filings: ReadonlyMap<string, Matter>, data: Facts): void {
  const matter = filings.get(String(data.caseNumber))
  if (!matter) throw new Error(`nobody filed ${String(data.caseNumber)}`)
  matter.caseId = String(data.id)
  world.matters.set(matter.caseId, matter)
}

/** Cases by the number under which they will be filed. */
export function filingsOf(matters: readonly Matter[]): ReadonlyMap<string, Matter> {
  return new Map(matters.map((matter) => [caseNumberOf(matter), matter]))
}
