import { addDays } from '../../law/index'
import type { Item } from './desk'
import type { Matter } from './matter'
import type { World } from './world'

/** Refused by a rule, a proposal is made again after so many days. */
const AGAIN_AFTER = 14

export async function closeAct(world: World, matter: Matter, item: Item, personId: string): Promise<void> {
  if (item.kind === 'closing') return propose(world, matter, item.ref)
  await review(world, matter, personId)
}

/** 提请结案: what is still out is confirmed, or withdrawn because nobody needs it any more. */
async function propose(world: World, matter: Matter, closingKind: string): Promise<void> {
  const { caseId } = matter
  matter.begun.delete('closing')
  if (matter.undertakerId === null) return
  for (const { id, state, issuedBy } of [...matter.tasks.values()]) {
    const of = { caseId, taskId: id }
    if (state === 'reported') await world.give(issuedBy, 'task.confirm', of)
    if (state === 'issued' || state === 'received' || state === 'returned') {
      await world.give(issuedBy, 'task.withdraw', { ...of, reason: '案件已具备结案条件' })
    }
  }
  const ground = closingKind === 'performed' ? '全部履行完毕' : '穷尽财产调查措施，未发现可供执行的财产'
  const outcome = await world.give(matter.undertakerId, 'closing.propose', { caseId, closingKind, ground })
  if (outcome.kind === 'refused') again(world, matter)
}

async function review(world: World, matter: Matter, reviewer: string): Promise<void> {
  const { caseId, proposalId } = matter
  if (proposalId === null) return
  if (matter.facts.rejectedOnce && matter.rejections === 0) {
    matter.rejections += 1
    await world.give(reviewer, 'closing.reject', { caseId, proposalId, reason: '补充财产调查记录' })
    return
  }
  const outcome = await world.give(reviewer, 'closing.confirm', { caseId, proposalId })
  if (outcome.kind === 'accepted') return
  await world.give(reviewer, 'closing.reject', { caseId, proposalId, reason: '尚不具备结案条件' })
  again(world, matter)
}

function again(world: World, matter: Matter): void {
  matter.notBefore = addDays(world.today, AGAIN_AFTER)
  world.wake(matter, matter.notBefore)
}
