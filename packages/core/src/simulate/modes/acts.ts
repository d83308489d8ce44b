import { creditCode, residentId } from '../../testing/names'
import { randomOf } from '../../testing/random'
import { noteNones } from '../nones'
import { reportAffair, startAffair } from './acts-affair'
import { closeAct } from './acts-closing'
import { moneyAct } from './acts-money'
import { sort } from './assign'
import type { Item, Worker } from './desk'
import type { Matter } from './matter'
import type { World } from './world'

/** Does by commands what has had its minutes: the person who did it, or whoever holds the case, gives them. */
export async function act(world: World, item: Item, worker: Worker, ends: boolean): Promise<void> {
  const { matter } = item
  const personId = worker.person.id
  if (!ends) {
    if (matter.tasks.has(item.ref)) await startAffair(world, matter, item.ref, personId)
    return
  }
  matter.items.delete(item)
  world.touched.add(matter)
  switch (item.kind) {
    case 'filing':
      return file(world, matter, personId)
    case 'sorting':
      return sort(world, matter, personId, item.ref)
    case 'confirming':
      return confirm(world, matter, item.ref)
    case 'reading-in':
      return readIn(world, matter, item.ref)
    case 'answering':
      return answer(world, matter, item)
    case 'booking':
    case 'payout-request':
    case 'payout-approval':
    case 'payout-sending':
      return moneyAct(world, matter, item, personId)
    case 'closing':
    case 'closing-review':
      return closeAct(world, matter, item, personId)
    case 'archive-review':
    case 'archiving':
      return archive(world, matter, item.kind, personId)
    default:
      return reportAffair(world, matter, item, worker)
  }
}

async function file(world: World, matter: Matter, clerk: string): Promise<void> {
  const { no, claimant, claimFen, livelihood } = matter.facts
  const random = randomOf('parties', no)
  const party = (role: string, kind: string, name: string) => {
    const idNumber = kind === 'person' ? residentId(random, 'male') : creditCode(random)
    return { role, kind, name, idNumber, phone: null }
  }
  const caseNumber = caseNumberOf(matter)
  matter.filedOn = world.today
  await world.give(clerk, 'case.file', {
    caseNumber,
    filedOn: world.today,
    cause: '民间借贷纠纷',
    basis: { number: `（2023）甘1202民初${no}号`, issuedBy: '某基层人民法院' },
    claimFen,
    parties: [party('applicant', claimant, `申请人${no}`), party('debtor', 'person', `被执行人${no}`)],
    flags: livelihood ? ['livelihood'] : [],
  })
}

/** The court numbers its cases in the order of the caseload. */
export function caseNumberOf({ facts }: Matter): string {
  return `（${facts.filedOn.slice(0, 4)}）甘1202执${facts.no}号`
}

async function confirm(world: World, matter: Matter, taskId: string): Promise<void> {
  const task = matter.tasks.get(taskId)
  if (task?.state !== 'reported') return
  await world.give(task.issuedBy, 'task.confirm', { caseId: matter.caseId, taskId })
}

/** Who gets a case from a stage before reads it before he accepts it. */
async function readIn(world: World, matter: Matter, handoverId: string): Promise<void> {
  const holderId = matter.stage?.holderId
  if (holderId === undefined || handoverId !== matter.handoverId) return
  await world.give(holderId, 'stage.accept-handover', { caseId: matter.caseId, handoverId })
}

async function answer(world: World, matter: Matter, item: Item): Promise<void> {
  const found = world.gauge.finding(item.ref)
  if (!found || found.state === 'closed') return
  const { caseId } = matter
  const findingId = item.ref
  if (found.state === 'open') {
    const by = found.holderId ?? found.supervisorId
    if (by)
      await world.give(by, 'supervision.answer-finding', {
        caseId,
        findingId,
        answer: '已说明原因并抓紧办理',
      })
  } else if (found.supervisorId) {
    await world.give(found.supervisorId, 'supervision.close-finding', {
      caseId,
      findingId,
      outcome: '已核实',
    })
  }
}

/** 经办案人员审核, then bound and archived by the dossier clerks (seed 000:13). */
async function archive(world: World, matter: Matter, kind: Item['kind'], clerk: string): Promise<void> {
  const { caseId, undertakerId } = matter
  if (kind === 'archive-review') {
    if (!undertakerId) return
    const { engine } = world
    await noteNones(engine, world.actor(undertakerId), caseId)
    await world.give(undertakerId, 'dossier.review-for-archive', { caseId })
    return
  }
  await world.give(clerk, 'dossier.bind', { caseId, volumes: 1 })
  const archived = { caseId, archiveNumber: `${matter.facts.no}`, location: '1柜' }
  await world.give(clerk, 'dossier.archive', archived)
}
