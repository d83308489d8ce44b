import { hashText } from '../../kernel/hash'
import { addDays } from '../../law/index'
import { filledForm } from '../../testing/forms'
import type { Item, Worker } from './desk'
import { AFFAIR_KINDS } from './kinds'
import type { Matter } from './matter'
import type { World } from './world'

/** 接收: whoever begins the affair takes it on. */
export async function startAffair(
  world: World,
  matter: Matter,
  taskId: string,
  personId: string,
): Promise<void> {
  const task = matter.tasks.get(taskId)
  if (task?.state !== 'issued' && task?.state !== 'returned') return
  await world.give(personId, 'task.receive', { caseId: matter.caseId, taskId })
}

/** The minutes are spent. An auction still has its days to run before anything can be reported. */
export async function reportAffair(world: World, matter: Matter, item: Item, worker: Worker): Promise<void> {
  const { ref, kind } = item
  const personId = worker.person.id
  if (ref !== '') await startAffair(world, matter, ref, personId)
  if (AFFAIR_KINDS.some((each) => each === kind)) {
    world.gauge.affairDone(worker.isJudge, item.desk.unitId !== matter.unitId)
  }
  const begunOn = matter.tasks.get(ref)?.issuedOn ?? addDays(world.assumptions.from, item.since)
  const on = kind === 'disposal' ? addDays(begunOn, matter.facts.auctionDays) : world.today
  const wait = { ref, kind, personId, on }
  if (on <= world.today) return finish(world, matter, wait)
  matter.waiting.push(wait)
  world.wake(matter, on)
}

/** 反馈, by who received it; what is no affair is done. */
export async function finish(world: World, matter: Matter, wait: Matter['waiting'][number]): Promise<void> {
  if (wait.ref === '') {
    matter.done.set(wait.kind, world.today)
    return
  }
  const task = matter.tasks.get(wait.ref)
  if (task?.state !== 'received') return
  const form = world.profile.affairs.find(({ id }) => id === task.affair)?.form
  const { materialId, debtorId: partyId } = matter
  const results = filledForm(form, { today: world.today, partyId, ...(materialId ? { materialId } : {}) })
  const input = { caseId: matter.caseId, taskId: task.id, report: '已办理', results }
  await world.give(task.workerId, 'task.report', input)
  await handOver(world, matter, task)
}

/** What a mode makes a condition of confirming is handed over with the report (seed 000:13). */
async function handOver(
  world: World,
  { caseId, facts }: Matter,
  {
    id: taskId,
    affair,
    workerId,
  }: { readonly id: string; readonly affair: string; readonly workerId: string },
): Promise<void> {
  for (const { kind, gate, after } of world.profile.papers ?? []) {
    if (!gate || !('affair' in after) || after.affair !== affair) continue
    const file = { hash: hashText(`${kind} ${taskId} ${facts.no}`), mediaType: 'application/pdf', size: 1024 }
    await world.give(workerId, 'dossier.form-material', {
      caseId,
      kind,
      title: '执行回证',
      paper: false,
      pages: 1,
      file,
    })
  }
}
