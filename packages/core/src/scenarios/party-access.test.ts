import { expect, test } from 'vitest'
import { standardModules } from '../domain/index'
import type { DisclosureRow } from '../domain/node/model'
import type { OwnRequest, Requestable } from '../domain/task/contract-request'
import { checkAccess } from '../engine/access'
import { createRegistry } from '../engine/registry'
import { createDirectClient, createHandler } from '../http/index'
import { type Actor, COURT_STAFF, PARTY, ROLES } from '../kernel/role'
import { createMemoryFiles } from '../memory/index'
import { applicantOf, closeCase, fileAndAssign, journalOf } from './acts'
import { openStage, type Stage } from './stage'

/** What a party says for himself: a clue, what he has, an application, a request. */
const COMMANDS = [
  'clue.register',
  'declaration.note-change',
  'declaration.submit',
  'declaration.supplement',
  'investigation.apply',
  'measure.apply',
  'openness.complain',
  'openness.confirm-read',
  'openness.write',
  'task.request',
]
const QUERIES = [
  'dossier.party-catalogue',
  'dossier.party-file',
  'fund.party-statement',
  'node.disclosed',
  'node.upcoming',
  'openness.document',
  'openness.items',
  'openness.letters',
  'openness.my-case',
  'task.own-requests',
  'task.requestable',
]

/** The applicant of a case as the host's session knows him. */
async function partyOf(stage: Stage, caseId: string): Promise<Actor> {
  const id = await applicantOf(stage, caseId)
  return { kind: 'person', id, courtId: stage.court.courtId, roles: [PARTY] }
}

async function openCase() {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  const party = await partyOf(stage, caseId)
  const asked = { caseId, partyId: party.id, affair: 'measures', note: '请求拘留' }
  return { stage, caseId, party, asked }
}

const own = (stage: Stage, party: Actor) => stage.ask<OwnRequest[]>(party, 'task.own-requests')

test('a party asks for himself, and reads his requests with answers and reasons; an accepted one is an affair', async () => {
  const { stage, caseId, party, asked } = await openCase()
  const first = await stage.must<{ taskId: string }>(party, 'task.request', asked)
  const second = await stage.must<{ taskId: string }>(party, 'task.request', { ...asked, note: '请求搜查' })
  const written = (await journalOf(stage, caseId)).filter(({ type }) => type === 'task.Requested')
  expect(written.map(({ actor }) => actor)).toEqual([
    { kind: 'person', id: party.id },
    { kind: 'person', id: party.id },
  ])
  const waiting = { caseId, affair: 'measures', state: 'requested', answer: null }
  const dates = { askedOn: '2024-03-01', answerBy: '2024-03-08' }
  expect(await own(stage, party)).toMatchObject([
    { ...waiting, ...dates, id: first.taskId, note: '请求拘留' },
    { ...waiting, ...dates, id: second.taskId, note: '请求搜查' },
  ])
  const yes = { caseId, ...first, accepted: true, answer: '符合条件' }
  const affair = await stage.must<{ taskId: string }>('judge-1', 'task.answer-request', yes)
  const no = { caseId, ...second, accepted: false, answer: '无搜查必要' }
  await stage.must('judge-1', 'task.answer-request', no)
  const answered = await own(stage, party)
  expect(answered.map(({ state, answer }) => [state, answer])).toEqual([
    ['accepted', '符合条件'],
    ['declined', '无搜查必要'],
  ])
  // Who works on it, and the affair itself, are the court's own.
  expect(JSON.stringify(answered)).not.toMatch(/judge-1|affairs/)
  const affairs = await stage.ask<object[]>('judge-1', 'task.list', { caseId })
  expect(affairs).toContainEqual(
    expect.objectContaining({ id: affair.taskId, originId: first.taskId, state: 'issued' }),
  )
  expect((await stage.engine.verify()).differences).toEqual([])
})

test('a party is told what may be requested and by when it would be answered, and each of it is taken', async () => {
  const { stage, caseId, party, asked } = await openCase()
  const told = await stage.ask<Requestable>(party, 'task.requestable')
  expect(told).toMatchObject({ caseId, partyId: party.id, answerBy: '2024-03-08' })
  expect(told.affairs).toContain('measures')
  for (const affair of told.affairs) await stage.must(party, 'task.request', { ...asked, affair })
  expect((await own(stage, party)).every(({ answerBy }) => answerBy === told.answerBy)).toBe(true)
  const nobody = { ...party, id: 'nobody' }
  await expect(stage.ask(nobody, 'task.requestable')).rejects.toMatchObject({ code: 'query-not-permitted' })
  // A closed case takes no work, and offers none.
  const closedId = await fileAndAssign(stage, 125)
  await closeCase(stage, closedId)
  const later = await partyOf(stage, closedId)
  const closed = await stage.ask<Requestable>(later, 'task.requestable')
  const again = { ...asked, caseId: closedId, partyId: later.id }
  const refused = await stage.give(later, 'task.request', again)
  expect([closed.affairs.includes('measures'), refused.kind]).toEqual([false, 'refused'])
})

test('a party sees what was disclosed in his case, and of another case neither that nor how it stands', async () => {
  const { stage, caseId, party, asked } = await openCase()
  const otherId = await fileAndAssign(stage, 124)
  const other = await partyOf(stage, otherId)
  const shown = (caseOf: string) => stage.ask<DisclosureRow[]>(party, 'node.disclosed', { caseId: caseOf })
  expect((await shown(caseId)).length).toBeGreaterThan(0)
  expect(await shown(caseId)).toEqual(await stage.ask('judge-1', 'node.disclosed', { caseId }))
  await expect(shown(otherId)).rejects.toMatchObject({ code: 'query-not-permitted' })
  await expect(shown('case-9')).rejects.toMatchObject({ code: 'query-not-permitted' })

  const refused = (partyId: string) => ({ kind: 'refused', rule: 'task.party-of-case', params: { partyId } })
  await stage.must(other, 'task.request', { ...asked, caseId: otherId, partyId: other.id })
  const wrong = (more: object) => stage.give(party, 'task.request', { ...asked, ...more })
  expect(await wrong({ caseId: otherId })).toMatchObject(refused(party.id))
  expect(await wrong({ caseId: otherId, partyId: other.id })).toMatchObject(refused(other.id))
  const { parties } = await stage.ask<{ parties: { id: string }[] }>('judge-1', 'case.get', { caseId })
  const opponent = parties.find(({ id }) => id !== party.id)?.id ?? ''
  expect(await wrong({ partyId: opponent })).toMatchObject(refused(opponent))
  // What the court wrote down for the other party of the same case is that one's alone.
  await stage.must('affairs-1', 'task.request', { ...asked, partyId: opponent })
  expect(await own(stage, party)).toEqual([])
  expect(await own(stage, { ...party, id: opponent })).toHaveLength(1)
  expect(await own(stage, other)).toHaveLength(1)
  expect(await own(stage, { ...party, id: 'nobody' })).toEqual([])
  expect(await own(stage, { ...party, courtId: 'gan1221' })).toEqual([])
})

test.each(['bidder', 'objector', 'cooperating-unit'])('a %s has not the rights of a party', async (role) => {
  const { stage, caseId, party, asked } = await openCase()
  const entered = { caseId, role, kind: 'organisation', name: '某资产公司', idNumber: null, phone: null }
  const { partyId } = await stage.must<{ partyId: string }>('judge-1', 'case.enter-party', entered)
  const bidder = { ...party, id: partyId }
  for (const who of [bidder, 'affairs-1']) {
    expect(await stage.give(who, 'task.request', { ...asked, partyId })).toMatchObject({
      kind: 'refused',
      rule: 'task.party-of-case',
    })
  }
  await expect(stage.ask(bidder, 'node.disclosed', { caseId })).rejects.toMatchObject({
    code: 'query-not-permitted',
  })
})

test('of all commands and queries of the engine a party may give and ask exactly these', async () => {
  const { stage, party } = await openCase()
  const { commandNames, queryNames, ...registry } = createRegistry(standardModules)
  const { commands, queries } = await stage.engine.describe(party)
  expect(commands.length).toBe(commandNames.length)
  const directory = { person: () => undefined } as never
  // A session that also claims every post of the court makes no officer of a party.
  const officer: Actor = { ...party, roles: [...ROLES, PARTY] }
  for (const actor of [party, officer]) {
    const at = { courtId: party.courtId, directory, today: '2024-03-01' }
    const open = commands.filter(({ name }) => !checkAccess(registry.command(name), actor, at))
    expect(open.map(({ name }) => name)).toEqual(COMMANDS)
    const asked: string[] = []
    for (const { name } of queries) {
      const answer = await stage.ask(actor, name).catch((error: { code: string }) => error.code)
      if (answer !== 'query-not-permitted') asked.push(name)
      await expect(stage.engine.queryAcross({ name, input: {}, actor })).rejects.toThrow()
    }
    expect(asked.sort()).toEqual(QUERIES)
    const shown = await stage.engine.describe(actor)
    const permitted = [...shown.commands, ...shown.queries].filter((each) => each.permitted)
    expect(permitted.map(({ name }) => name).sort()).toEqual([...COMMANDS, ...QUERIES].sort())
  }
  expect(COURT_STAFF).not.toContain(PARTY)
  const denied = await stage.give(party, 'task.dispatch', { caseId: 'case-1', affair: 'measures' })
  expect(denied).toMatchObject({ kind: 'refused', rule: 'access.role-not-permitted' })
})

test('知情权、参与权、监督权、请求权: what a party may do stands in four groups, and each of them has something', async () => {
  const { stage, party } = await openCase()
  const shown = await stage.engine.describe(party)
  const open = [...shown.commands, ...shown.queries].filter(({ permitted }) => permitted)
  const of = (right: string) => open.filter((each) => each.right === right).map(({ name }) => name)
  expect(open.filter(({ right }) => right === undefined)).toEqual([])
  expect(of('know')).toEqual([
    'openness.confirm-read',
    'dossier.party-catalogue',
    'dossier.party-file',
    'fund.party-statement',
    'node.disclosed',
    'node.upcoming',
    'openness.document',
    'openness.items',
    'openness.my-case',
  ])
  expect(of('participate')).toEqual([
    'clue.register',
    'declaration.note-change',
    'declaration.submit',
    'declaration.supplement',
    'openness.write',
    'openness.letters',
  ])
  expect(of('supervise')).toEqual(['openness.complain'])
  expect(of('request')).toEqual([
    'investigation.apply',
    'measure.apply',
    'task.request',
    'task.own-requests',
    'task.requestable',
  ])
  // What parties may not do has no right of theirs.
  const closed = [...shown.commands, ...shown.queries].filter(({ permitted }) => !permitted)
  expect(closed.filter(({ right }) => right !== undefined)).toEqual([])
})

test('nobody of the court is given the role of a party', async () => {
  const { stage } = await openCase()
  const admin: Actor = { kind: 'person', id: 'admin', courtId: 'gan1202', roles: ['system-administrator'] }
  const input = { id: 'x', name: '王某', staffClass: 'clerk', unitId: 'team-1', roles: [PARTY] }
  await expect(stage.give(admin, 'organisation.add-person', input)).rejects.toMatchObject({
    code: 'input-invalid',
  })
})

test('over HTTP a party reaches commands, queries and words; no file, no change and no description of the court', async () => {
  const { stage, caseId, party, asked } = await openCase()
  const files = createMemoryFiles()
  const { engine } = stage
  const handler = createHandler({ engine, files, identify: () => party })
  const send = (path: string, body?: unknown, type = 'application/json') =>
    handler(
      new Request(`http://court/api/${path}`, {
        ...(body === undefined
          ? {}
          : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': type } }),
      }),
    )
  expect((await send('commands/task.request', { input: asked })).status).toBe(200)
  expect(await (await send('queries/task.own-requests', {})).json()).toHaveLength(1)
  expect((await send('words/zh-CN')).status).toBe(200)
  expect((await send('queries/case.get', { caseId })).status).toBe(403)
  expect((await send('commands/task.dispatch', { input: { caseId, affair: 'measures' } })).status).toBe(403)
  const stored = await files.put(party.courtId, new TextEncoder().encode('%PDF-1.7'), 'application/pdf')
  for (const path of ['describe', 'changes?after=0', `files/${stored.hash}`]) {
    expect((await send(path)).status, path).toBe(403)
  }
  expect((await send('files', {}, 'application/pdf')).status).toBe(403)

  const client = createDirectClient({ engine, actor: party, files })
  await expect(client.file(stored.hash)).rejects.toMatchObject({ code: 'query-not-permitted' })
  await expect(client.upload(new Blob(['%PDF-1.7']))).rejects.toMatchObject({ code: 'query-not-permitted' })
  expect(() => client.subscribe(() => undefined)).toThrow()
})

test('a party declares, applies and tells of property in his own case only, and of another one learns nothing', async () => {
  const { stage, caseId, party } = await openCase()
  const otherId = await fileAndAssign(stage, 124)
  const clue = { origin: 'tip-call', content: '某小区车位' }
  const tell = (where: string) => stage.give(party, 'clue.register', { ...clue, caseId: where })
  expect(await tell(caseId)).toMatchObject({ kind: 'accepted' })
  for (const where of [otherId, 'case-of-nobody']) {
    const told = await tell(where)
    expect(told).toMatchObject({ kind: 'refused' })
    const apply = { caseId: where, kind: 'audit', applicantPartyId: party.id, partyId: 'x', ground: '—' }
    expect(await stage.give(party, 'investigation.apply', apply)).toMatchObject({ kind: 'refused' })
    const declare = { caseId: where, orderId: 'declaration-1', items: [] }
    expect(await stage.give(party, 'declaration.submit', declare)).toMatchObject({ kind: 'refused' })
  }
  const rules = async (name: string, more: object) =>
    ((await stage.give(party, name, { caseId: otherId, ...more })) as { rule: string }).rule
  expect(await rules('clue.register', clue)).toBe('clue.party-of-case')
  expect(await rules('declaration.submit', { orderId: 'x', items: [] })).toBe('declaration.by-the-debtor')
})
