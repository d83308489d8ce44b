import type { TaskRow } from '../../domain/task/model'
import { addDays } from '../../law/index'
import { kindOfAffair } from './kinds'
import type { Hear, Heard } from './listen'
import type { Matter } from './matter'
import { dueOf } from './plan'
import type { World } from './world'

/** Affairs, money and closing: what was recorded puts the next piece of work on its desk. */
export const listenWork: Readonly<Record<string, Hear>> = {
  'case.PartyEntered': ({ data, matter }) => {
    if (data.role === 'applicant') matter.applicantId = String(data.id)
    else matter.debtorId = String(data.id)
  },
  'maintenance.CheckScheduled': ({ data, matter, world }) => {
    world.rechecks.set(matter.caseId, { dueOn: String(data.dueOn), holderId: String(data.holderId) })
  },
  'dossier.MaterialFormed': ({ data, matter }) => {
    matter.materialId = String(data.id ?? data.materialId)
  },
  'task.Dispatched': (heard) => dispatched(heard),
  'task.Received': ({ data, matter }) => {
    const task = matter.tasks.get(String(data.taskId))
    if (task) Object.assign(task, { state: 'received', workerId: String(data.workerId) })
  },
  'task.LeaseExpired': ({ data, matter }) => {
    const task = matter.tasks.get(String(data.taskId))
    if (task) Object.assign(task, { state: 'issued', workerId: String(data.to) })
  },
  'task.Reported': ({ data, matter, world }) => {
    const task = matter.tasks.get(String(data.taskId))
    if (!task) return
    task.state = 'reported'
    const isHolder = task.issuedBy === matter.undertakerId
    const desk = isHolder ? world.deskOf(task.issuedBy) : world.deskFor('command-centre')
    world.push(matter, { kind: 'confirming', desk, due: task.dueOn, ref: task.id, ofHolder: isHolder })
  },
  'task.Confirmed': ({ data, matter, world }) => {
    const task = matter.tasks.get(String(data.taskId))
    if (task) task.state = 'confirmed'
    matter.done.set(kindOfAffair(String(data.affair)) ?? String(data.affair), world.today)
  },
  'task.Withdrawn': ({ data, matter, world }) => {
    const task = matter.tasks.get(String(data.taskId))
    if (task) task.state = 'withdrawn'
    for (const item of matter.items) if (item.ref === data.taskId) world.drop(item)
  },
  'fund.MoneyReceived': ({ data, matter, world }) => {
    const amount = data.amountFen as bigint
    matter.paymentsCome += 1
    matter.receivedFen += amount
    matter.availableFen += amount
    matter.heldFen += amount
    if (matter.moneySince === '') matter.moneySince = world.today
  },
  'fund.PayoutRequested': (heard) => {
    const { data, matter, world } = heard
    matter.availableFen -= data.amountFen as bigint
    const due = dueOf(world, matter, 'payout-approval')
    const desk = world.desk('leaders')
    world.push(matter, { kind: 'payout-approval', desk, role: 'quota-judge', due, ref: String(data.id) })
  },
  'fund.PayoutApproved': ({ data, matter, world }) => {
    const due = dueOf(world, matter, 'payout-sending')
    const desk = world.desk('funds')
    world.push(matter, { kind: 'payout-sending', desk, role: 'cashier', due, ref: String(data.payoutId) })
  },
  'fund.PayoutPaid': ({ data, matter }) => {
    matter.heldFen -= data.amountFen as bigint
  },
  'closing.Proposed': ({ data, matter, world }) => {
    matter.proposalId = String(data.id)
    const due = addDays(world.today, 3)
    world.push(matter, { kind: 'closing-review', desk: world.desk('review'), role: 'closing-reviewer', due })
  },
  'closing.Rejected': ({ matter }) => {
    matter.proposalId = null
  },
  'closing.CaseClosed': ({ matter, world }) => {
    matter.isClosed = true
    matter.closedOn = world.today
    for (const item of [...matter.items]) if (item.kind !== 'answering') world.drop(item)
  },
  'dossier.ArchivingOrdered': ({ matter, world }) => {
    if (matter.undertakerId === null) return
    const desk = world.deskOf(matter.undertakerId)
    world.push(matter, { kind: 'archive-review', desk, due: addDays(world.today, 10) })
  },
  'dossier.ReviewedForArchive': ({ matter, world }) => {
    world.push(matter, { kind: 'archiving', desk: world.desk('dossier'), due: addDays(world.today, 14) })
  },
  'supervision.FindingRaised': ({ data, matter, world }) => {
    const by = (data.holderId ?? data.supervisorId) as string | null
    if (by !== null) finding(world, matter, by, String(data.id), String(data.dueOn))
  },
  'supervision.FindingAnswered': ({ data, matter, world }) => {
    const found = world.gauge.finding(String(data.findingId))
    if (found?.supervisorId)
      finding(world, matter, found.supervisorId, String(data.findingId), addDays(world.today, 3))
  },
}

function finding(world: World, matter: Matter, personId: string, ref: string, due: string): void {
  world.push(matter, { kind: 'answering', desk: world.deskOf(personId), due, ref })
}

/** An affair lies on the desk of its unit until one of its people has the minutes. */
function dispatched({ data, matter, world }: Heard): void {
  const row = data as unknown as TaskRow
  const { id, affair, unitId, workerId, issuedBy, dueOn, issuedOn } = row
  matter.tasks.set(id, { id, affair, unitId, workerId, issuedBy, dueOn, issuedOn, state: 'issued' })
  const desk = unitId === null ? world.deskOf(workerId) : world.desk(unitId)
  const { kind, minutes } = world.affairMinutes(matter, affair, unitId !== matter.unitId)
  const reserved = world.profile.affairs.find((each) => each.id === affair)?.reservedToJudge
  const role = reserved ? ({ role: 'quota-judge' } as const) : {}
  world.push(matter, { kind, desk, due: dueOn, ref: id, minutes, ...role })
}
