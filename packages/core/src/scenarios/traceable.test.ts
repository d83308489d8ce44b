import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { CourseNode } from '../domain/node/contract'
import type { RecordedEvent } from '../kernel/event'
import { nodeIsFor } from '../kernel/profile-stage'
import { fileAndAssign, formPaper, handIn, journalOf } from './acts'
import { runWholeCase } from './run'
import { openStage, STORAGES, type Stage } from './stage'

/** Canonical JSON and SHA-256 written anew after RFC 8785, to check the library by something else than itself. */
function canonical(value: unknown): string {
  if (typeof value === 'bigint') return JSON.stringify(value.toString())
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  members.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join()}}`
}

function hashOf(event: RecordedEvent): string {
  const { hash: _hash, ...sealed } = event
  return createHash('sha256').update(canonical(sealed), 'utf8').digest('hex')
}

/** Every way in which a chain may be broken; empty when it is whole. */
function faultsOf(journal: readonly RecordedEvent[]): string[] {
  let before = ''
  return journal.flatMap((event, at) => {
    const faults = [
      ...(event.seq === at + 1 ? [] : [`${at + 1}: number ${event.seq}`]),
      ...(event.prevHash === before ? [] : [`${at + 1}: does not follow`]),
      ...(event.hash === hashOf(event) ? [] : [`${at + 1}: changed`]),
    ]
    before = event.hash
    return faults
  })
}

/** From an event back by the hashes alone: the events it rests on, the first of the case last. */
function wayBack(journal: readonly RecordedEvent[], from: RecordedEvent): RecordedEvent[] {
  const byHash = new Map(journal.map((event) => [event.hash, event]))
  const way = [from]
  for (let last = from; last.prevHash !== ''; ) {
    const before = byHash.get(last.prevHash)
    if (!before) throw new Error(`nothing before ${last.seq}`)
    way.push(before)
    last = before
  }
  return way
}

/** Tables of a case whose rows have a state, and which event gives which. */
const STATE_AFTER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  case_case: {
    'case.Filed': 'filed',
    'case.Assigned': 'assigned',
    'case.Suspended': 'suspended',
    'case.Resumed': 'assigned',
    'closing.CaseClosed': 'closed',
  },
  node_node: {
    'node.Started': 'running',
    'node.Paused': 'suspended',
    'node.Resumed': 'running',
    'node.Met': 'met',
    'node.Cancelled': 'cancelled',
  },
  task_task: {
    'task.Dispatched': 'issued',
    'task.Received': 'received',
    'task.Reported': 'reported',
    'task.Returned': 'returned',
    'task.Confirmed': 'confirmed',
    'task.Withdrawn': 'withdrawn',
  },
  dossier_material: {
    'dossier.MaterialFormed': 'formed',
    'dossier.MaterialHandedIn': 'handed-in',
    'dossier.MaterialCatalogued': 'catalogued',
    'dossier.ResultTakenIn': 'catalogued',
  },
  dossier_loan: {
    'dossier.LoanRequested': 'requested',
    'dossier.LoanApproved': 'approved',
    'dossier.MaterialLent': 'out',
    'dossier.MaterialReturned': 'returned',
  },
  dossier_archive: {
    'dossier.ArchivingOrdered': 'ordered',
    'dossier.ReviewedForArchive': 'reviewed',
    'dossier.Bound': 'bound',
    'dossier.Archived': 'archived',
  },
  fund_payout: {
    'fund.PayoutRequested': 'requested',
    'fund.PayoutApproved': 'approved',
    'fund.PayoutSent': 'sent',
    'fund.PayoutPaid': 'paid',
  },
  closing_proposal: {
    'closing.Proposed': 'proposed',
    'closing.CaseClosed': 'confirmed',
    'closing.Rejected': 'rejected',
  },
}

async function rowsWithState(stage: Stage) {
  const court = stage.storage.forCourt(stage.court.courtId)
  const pages = await Promise.all(
    Object.keys(STATE_AFTER).map(async (table) => {
      const page = await court.find({ table, limit: 500 })
      return page.items.map((row) => ({ table, id: row.id, state: (row as { state?: string }).state }))
    }),
  )
  return pages.flat()
}

const course = (stage: Stage, caseId: string) => stage.ask<CourseNode[]>('judge-1', 'node.course', { caseId })

describe.each(STORAGES)('[S8] the whole course can be looked up, foreseen and traced back (%s)', (kind) => {
  test('from the first day: every expected node of the mode, with a date for those to come', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    const nodes = await course(stage, caseId)
    const { profile } = await stage.engine.describe({
      kind: 'person',
      id: 'x',
      courtId: 'gan1202',
      roles: [],
    })
    const ofKind = profile.nodes.filter(({ id }) => nodeIsFor(profile, 'first', id))
    const expected = ofKind.filter((node) => node.expected).map(({ id }) => id)
    expect(new Set(nodes.map(({ node }) => node))).toEqual(new Set(expected))
    expect(nodes.map(({ node, state, dueOn }) => `${node} ${state} ${dueOn}`).sort()).toEqual([
      'asset-investigation running 2024-04-01',
      'assignment met 2024-03-08',
      'case-limit running 2024-09-01',
      'closing-review predicted 2024-05-08',
      'execution-notice running 2024-03-11',
      'network-query running 2024-03-04',
      'payout predicted 2024-05-01',
    ])
    for (const node of nodes) {
      expect(node.dueOn, node.node).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(node.reason['zh-CN'], node.node).toContain(node.dueOn.slice(0, 4))
      expect(node.reason.en, node.node).toContain(node.dueOn.slice(0, 4))
      expect(node.source, node.node).not.toBe('')
      if (node.state !== 'met') expect(node.holderName, node.node).not.toBeNull()
      if (node.state === 'predicted') expect(node.dueOn >= stage.clock.today()).toBe(true)
    }
  })

  test('what was to come moves as the case goes on, and nothing is predicted once it is in the archive', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    const payoutOn = async () => (await course(stage, caseId)).find(({ node }) => node === 'payout')?.dueOn
    const first = await payoutOn()
    stage.clock.set('2024-03-15')
    const paper = await formPaper(stage, caseId, 'judge-1', 'investigation-report')
    await handIn(stage, caseId, paper)
    expect([first, await payoutOn()]).toEqual(['2024-05-01', '2024-04-14'])
    const closed = await openStage(kind)
    const whole = await course(closed, await runWholeCase(closed))
    expect(whole.length).toBeGreaterThan(12)
    expect(whole.filter(({ state }) => !['met', 'cancelled'].includes(state))).toEqual([])
    expect(whole.every(({ endedOn }) => endedOn !== null)).toBe(true)
  })

  test('any state goes back to an event, and by hashes alone to the filing', async () => {
    const stage = await openStage(kind)
    const caseId = await runWholeCase(stage)
    const journal = await journalOf(stage, caseId)
    const filing = journal[0]
    expect(filing).toMatchObject({ seq: 1, type: 'case.Filed', prevHash: '' })
    const rows = await rowsWithState(stage)
    expect(new Set(rows.map(({ table }) => table))).toEqual(new Set(Object.keys(STATE_AFTER)))
    for (const { table, id, state } of rows) {
      const states = STATE_AFTER[table] ?? {}
      const cause = journal.findLast(
        ({ type, data }) => type in states && Object.values(data).some((value) => value === id),
      )
      if (!cause) throw new Error(`no event gave ${table} ${id} its state`)
      expect(`${table} ${id} ${state}`).toBe(`${table} ${id} ${states[cause.type]}`)
      expect(wayBack(journal, cause).at(-1)).toEqual(filing)
    }
  })

  test('every clock names the event that started it', async () => {
    const stage = await openStage(kind)
    const caseId = await runWholeCase(stage)
    const journal = await journalOf(stage, caseId)
    const { items } = await stage.storage.forCourt('gan1202').find({ table: 'node_node', limit: 500 })
    for (const row of items as unknown as {
      id: string
      trigger: string
      triggerSeq: number
      startedOn: string
    }[]) {
      const trigger = journal[row.triggerSeq - 1]
      expect(trigger, row.id).toMatchObject({ type: row.trigger, occurredOn: row.startedOn })
      const started = journal.find(({ type, data }) => type === 'node.Started' && data.id === row.id)
      expect(started?.commandId, row.id).toBe(trigger?.commandId)
      expect(started?.seq).toBeGreaterThan(row.triggerSeq)
    }
  })

  test('the chain holds under a verifier that is not the library’s own, and it finds what was changed', async () => {
    const stage = await openStage(kind)
    await runWholeCase(stage)
    const court = stage.storage.forCourt('gan1202')
    let checked = 0
    for (const stream of await court.streams({ limit: 500 })) {
      const journal = await court.journal(stream, {})
      expect(faultsOf(journal), stream).toEqual([])
      checked += journal.length
      const [snapshot] = await court.read([{ stream, tables: [] }])
      expect(snapshot).toMatchObject({ version: journal.length, head: journal.at(-1)?.hash })
    }
    expect(checked).toBe((await stage.engine.verify()).events)
    const [stream] = await court.streams({ limit: 1 })
    const journal = stream ? await court.journal(stream, {}) : []
    const changed = journal.map((event, at) => (at === 3 ? { ...event, occurredOn: '2020-01-01' } : event))
    expect(faultsOf(changed)).toEqual(['4: changed'])
    expect(faultsOf(journal.toSpliced(3, 1))).toContain('4: does not follow')
  })

  test('the timeline shows people all of it, in order', async () => {
    const stage = await openStage(kind)
    const caseId = await runWholeCase(stage)
    const journal = await journalOf(stage, caseId)
    const timeline = await stage.ask<RecordedEvent[]>('supervisor-1', 'case.timeline', { caseId })
    expect(timeline.map(({ seq, type, hash }) => `${seq} ${type} ${hash}`)).toEqual(
      journal.map(({ seq, type, hash }) => `${seq} ${type} ${hash}`),
    )
  })
})
