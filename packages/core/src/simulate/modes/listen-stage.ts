import type { Hear, Heard } from './listen'

/** Who has the case, where it stands, and its clocks. */
export const listenStage: Readonly<Record<string, Hear>> = {
  'case.Assigned': (heard) => assigned(heard),
  'triage.Decided': ({ data, matter }) => {
    matter.sorted = String(data.class)
  },
  'stage.Entered': ({ data, matter }) => {
    const of = { id: String(data.stage), stayId: String(data.id), holderId: String(data.holderId) }
    matter.stage = { ...of, dueOn: String(data.dueOn) }
  },
  'stage.HandedOver': ({ data, matter, world }) => {
    matter.handoverId = String(data.id)
    if (data.fromHolderId === data.toHolderId) return
    const desk = world.deskOf(String(data.toHolderId))
    const task = {
      kind: 'reading-in',
      desk,
      due: world.today,
      role: 'quota-judge',
      ref: String(data.id),
    } as const
    world.push(matter, { ...task, ofHolder: true })
  },
  'node.Started': ({ data, matter }) => {
    matter.due.set(String(data.node), String(data.dueOn))
  },
  'node.Resumed': ({ data, matter }) => {
    matter.due.set(String(data.node), String(data.dueOn))
  },
  'node.Extended': ({ data, matter }) => {
    matter.due.set(String(data.node), String(data.to))
  },
  'node.Met': ({ data, matter }) => {
    matter.due.delete(String(data.node))
  },
}

/** What lay with the people of who had the case goes to those of who has it now; affairs stay where they are. */
function assigned({ data, matter, world }: Heard): void {
  const to = String(data.undertakerId)
  const from = matter.undertakerId
  matter.undertakerId = to
  matter.unitId = (data.unitId as string | null) ?? null
  matter.holders.add(to)
  if (matter.stage) matter.stage.holderId = to
  for (const task of matter.tasks.values()) if (task.issuedBy === from) task.issuedBy = to
  if (from === null || from === to) return
  const desk = world.deskOf(to)
  for (const item of [...matter.items]) {
    if (!item.ofHolder || item.desk === desk || item.kind === 'reading-in') continue
    const { kind, role, due, ref, minutesLeft } = item
    world.drop(item)
    world.push(matter, {
      kind,
      desk,
      due,
      ref,
      minutes: minutesLeft,
      ofHolder: true,
      ...(role ? { role } : {}),
    })
  }
}
