import { describe, expect, test } from 'vitest'
import { standardModules } from '../domain/index'
import { WorkingState } from '../engine/working-state'
import type { RecordedEvent } from '../kernel/event'
import type { QueryContext } from '../kernel/query'
import { asked } from '../testing/asked'
import { countyCourt } from '../testing/court'
import { caseNumber, filingOf, journalOf } from './acts'
import { runWholeCase } from './run'
import { openStage, STORAGES } from './stage'

/** `person work`, one for each open node and affair. */
type Hands = readonly string[]

interface Work {
  holder: string
  issuer: string
  worker: string
  isReported: boolean
}

/** Who has what in hand after these events, told from the events alone: nothing of the library is used. */
function handsAfter(events: readonly RecordedEvent[]): Hands {
  const open = new Map<string, Work>()
  for (const { type, data } of events as readonly { type: string; data: Record<string, unknown> }[]) {
    const id = String(data.nodeId ?? data.taskId ?? data.id)
    const work = open.get(id)
    const to = (holder: string) => work && Object.assign(work, { holder })
    if (type === 'node.Started' || type === 'task.Dispatched') {
      const holder = String(data.holderId)
      open.set(id, { holder, worker: holder, issuer: String(data.issuedBy), isReported: false })
    } else if (type === 'node.HandedOver') to(String(data.to))
    else if (type === 'task.Received' && work) {
      Object.assign(work, { holder: data.workerId, worker: data.workerId, isReported: false })
    } else if (type === 'task.Reported' && work)
      Object.assign(work, { holder: work.issuer, isReported: true })
    else if (type === 'task.Returned' && work) Object.assign(work, { holder: work.worker, isReported: false })
    else if (/^(node\.(Met|Cancelled)|task\.(Confirmed|Withdrawn))$/.test(type)) open.delete(id)
    else if (type === 'case.Assigned') {
      for (const other of open.values()) {
        if (other.issuer === data.from) other.issuer = String(data.undertakerId)
        if (other.isReported) other.holder = other.issuer
      }
    }
  }
  return [...open].map(([id, { holder }]) => `${holder} ${id}`).sort()
}

const holdersQuery = standardModules.find(({ name }) => name === 'case')?.read['case.holders']
const queueQuery = standardModules.find(({ name }) => name === 'task')?.read['task.queue']

/** The court as it stood after these events, for queries to be asked of. */
async function asOf(events: readonly RecordedEvent[]): Promise<QueryContext> {
  const state = new WorkingState()
  for (const event of events) {
    for (const { evolve } of standardModules) {
      const apply = evolve[event.type]
      if (apply) state.apply(apply(state, event), event.stream)
    }
  }
  const tables = standardModules.flatMap((module) => module.tables)
  return asked(tables, state.tables() as never)
}

type Holder = { readonly holderId: string; readonly workId: string }
type Item = { readonly id: string; readonly holderId: string; readonly kind: string }
type Queue = { readonly items: readonly Item[] }

/** Prompts of supervision lie in the queue, too, but are no work of the case in hand. */
const work = ({ items }: Queue) => items.filter(({ kind }) => kind !== 'prompt')

const people = countyCourt.people.map(({ id }) => id)

describe.each(STORAGES)('[S5] who has a node or an affair in hand handles the case (%s)', (kind) => {
  test('after every command, holders are the owners of what is open, and queues are the inverse', async () => {
    const stage = await openStage(kind)
    let caseId = ''
    let looks = 0
    stage.after = async () => {
      const [filed] = (await stage.ask<{ items: { id: string }[] }>('judge-1', 'case.list')).items
      if (!filed) return
      caseId = filed.id
      const expected = handsAfter(await journalOf(stage, caseId))
      const holders = await stage.ask<Holder[]>('judge-1', 'case.holders', { caseId })
      expect(holders.map((one) => `${one.holderId} ${one.workId}`).sort()).toEqual(expected)
      const queues = await Promise.all(
        people.map((holderId) => stage.ask<Queue>('supervisor-1', 'task.queue', { holderId, limit: 500 })),
      )
      const queued = queues.flatMap((queue, at) => work(queue).map(({ id }) => `${people[at]} ${id}`))
      expect(queued.sort()).toEqual(expected)
      looks += 1
    }
    await runWholeCase(stage)
    expect(looks).toBeGreaterThan(50)
    const journal = await journalOf(stage, caseId)
    expect(new Set(journal.map(({ type }) => type))).toEqual(new Set(WANTED))
  })

  test('at every event of the run, also between two events of one commit', async () => {
    const stage = await openStage(kind)
    const caseId = await runWholeCase(stage)
    const journal = await journalOf(stage, caseId)
    const closedAt = journal.findIndex(({ type }) => type === 'closing.CaseClosed')
    const startedAt = journal.findIndex(({ type }) => type === 'node.Started')
    for (let count = 1; count <= journal.length; count += 1) {
      const events = journal.slice(0, count)
      const context = await asOf(events)
      const holders = (await holdersQuery?.({ caseId } as never, context)) as Holder[]
      const expected = handsAfter(events)
      expect(holders.map((one) => `${one.holderId} ${one.workId}`).sort(), `event ${count}`).toEqual(expected)
      const queue = (await queueQuery?.({ all: true, limit: 500 } as never, context)) as Queue
      expect(
        work(queue)
          .map((one) => `${one.holderId} ${one.id}`)
          .sort(),
      ).toEqual(expected)
      // Never in nobody's hands while it is open.
      if (count > startedAt && count <= closedAt) expect(expected).not.toEqual([])
    }
    expect(handsAfter(journal)).toEqual([])
  })

  test('two cases do not get into each other’s hands', async () => {
    const stage = await openStage(kind)
    const first = await runWholeCase(stage, 1)
    stage.clock.set('2024-07-01')
    await stage.must('filing', 'case.file', filingOf(2, '2024-07-01'))
    expect(await stage.ask<Holder[]>('judge-1', 'case.holders', { caseId: first })).toEqual([])
    type Numbered = { items: (Item & { caseNumber: string })[] }
    const queue = await stage.ask<Numbered>('judge-1', 'task.queue', { all: true })
    const numbers = queue.items.filter(({ kind }) => kind !== 'prompt').map((item) => item.caseNumber)
    expect([...new Set(numbers)]).toEqual([caseNumber(2)])
  })
})

/** What the run has to contain, so that it stays a run that proves something. */
const WANTED = [
  'case.Assigned',
  'case.Filed',
  'case.PartyEntered',
  'case.Resumed',
  'case.Suspended',
  'closing.CaseClosed',
  'closing.Proposed',
  'closing.Rejected',
  'document.Generated',
  'dossier.Archived',
  'dossier.ArchivingOrdered',
  'dossier.Bound',
  'dossier.LoanApproved',
  'dossier.LoanRequested',
  'dossier.MaterialCatalogued',
  'dossier.MaterialFormed',
  'dossier.MaterialHandedIn',
  'dossier.MaterialLent',
  'dossier.MaterialReturned',
  'dossier.PaperNotedNone',
  'dossier.ResultTakenIn',
  'dossier.ReviewedForArchive',
  'fund.AccountEmptied',
  'fund.AccountOpened',
  'fund.MoneyReceived',
  'fund.PayeeAccountConfirmed',
  'fund.PayeeAccountRegistered',
  'fund.PayoutApproved',
  'fund.PayoutPaid',
  'fund.PayoutRequested',
  'fund.PayoutSent',
  'node.Breached',
  'node.Cancelled',
  'node.Disclosed',
  'node.Extended',
  'node.HandedOver',
  'node.Met',
  'node.Paused',
  'node.Resumed',
  'node.Started',
  'node.Warned',
  'openness.PartyToldLate',
  'openness.Published',
  'supervision.FindingRaised',
  'task.Confirmed',
  'task.Dispatched',
  'task.Received',
  'task.Reported',
  'task.Returned',
  'task.Withdrawn',
]
