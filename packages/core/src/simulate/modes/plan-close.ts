import type { ClosingKind } from '../../kernel/closing-kind'
import type { Matter } from './matter'
import { dueOf, roundEndsOn } from './plan'
import type { World } from './world'

/** Proposes nothing by itself: puts the closing on the holder's desk when the facts allow it. */
export async function closeWhenDone(world: World, matter: Matter): Promise<void> {
  if (matter.undertakerId === null || matter.begun.has('closing') || matter.proposalId !== null) return
  if (matter.notBefore > world.today) return world.wake(matter, matter.notBefore)
  const kind = endingOf(world, matter)
  if (kind === undefined) return
  matter.begun.add('closing')
  const desk = world.deskOf(matter.undertakerId)
  world.push(matter, {
    kind: 'closing',
    desk,
    role: 'quota-judge',
    due: dueOf(world, matter, 'closing'),
    ref: kind,
    ofHolder: true,
  })
}

/** Fully performed when all the claim came in; else the round is terminated after three months and all efforts. */
function endingOf(world: World, matter: Matter): ClosingKind | undefined {
  const { facts, done } = matter
  const busy = matter.heldFen > 0n || matter.paymentsCome < facts.payments.length
  if (busy || !done.has('notice') || !done.has('query') || !done.has('investigation')) return undefined
  if (matter.receivedFen >= facts.claimFen) return 'performed'
  if (facts.property !== 'sufficient' && !done.has('measures')) return undefined
  if (facts.needsDisposal && !done.has('disposal')) return undefined
  const earliest = roundEndsOn(matter)
  if (world.today < earliest) {
    world.wake(matter, earliest)
    return undefined
  }
  return 'round-terminated'
}
