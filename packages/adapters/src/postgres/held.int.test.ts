import type { Storage } from '@zhixing/core/ports'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileAndAssign, journalOf } from '../../../core/src/scenarios/acts'
import { openStageOn, type Stage } from '../../../core/src/scenarios/stage'
import { createPostgresStorage, type PgPool } from './index'
import { startServer, type TestServer } from './testing/server'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
}, 60_000)
afterAll(() => server.stop())

/** A pool that counts what travels: every `connect` is one flight of statements. */
function counting(pool: PgPool): { readonly pool: PgPool; flights: number } {
  const counted = {
    flights: 0,
    pool: {
      connect() {
        counted.flights += 1
        return pool.connect()
      },
      end: () => pool.end(),
    },
  }
  return counted
}

test('an act on a case is one round trip, two where the server does not know the case; it rests on who is at work now', async () => {
  const schema = server.schema()
  let line = counting(server.pool())
  const open = (): Storage => {
    line = counting(server.pool())
    return createPostgresStorage({ pool: line.pool, schema })
  }
  const stage = await openStageOn(open)
  const own = line
  const [first, untouched] = [await fileAndAssign(stage, 1), await fileAndAssign(stage, 2)]
  const form = (at: Stage, title: string, caseId = first) =>
    at.give(
      'assistant-1',
      'dossier.form-material',
      { caseId, kind: 'interview-record', title, paper: true, pages: 2 },
      { key: title },
    )
  const flightsOf = async (at: Stage, of: { readonly flights: number }, title: string) => {
    const before = of.flights
    expect(await form(at, title)).toMatchObject({ kind: 'accepted' })
    return of.flights - before
  }
  expect(await flightsOf(stage, own, '笔录1')).toBe(1)
  const beside = await stage.beside()
  await beside.ask('judge-1', 'task.queue')
  expect(await flightsOf(beside, line, '笔录2')).toBe(2)
  expect(await flightsOf(beside, line, '笔录3')).toBe(1)
  // Nobody but the first server has ever touched its other case: only the court's version tells it of the person.
  const administrator = {
    kind: 'person',
    id: 'administrator',
    courtId: 'gan1202',
    roles: ['system-administrator'],
  } as const
  const gone = { personId: 'assistant-1', active: false, reason: '调离' }
  await beside.must(administrator, 'organisation.change-person', gone)
  const before = (await journalOf(stage, untouched)).length
  expect(await form(stage, '笔录4', untouched)).toMatchObject({ kind: 'refused' })
  const after = (await journalOf(stage, untouched)).slice(before)
  expect(after.map(({ type }) => type)).toEqual(['supervision.ActBlocked'])
  // A repeat gets its first answer, whatever has become of the person; the other server as well.
  expect(await form(beside, '笔录2')).toMatchObject({ kind: 'accepted' })
  expect(await form(stage, '笔录3')).toMatchObject({ kind: 'accepted' })
  expect((await stage.engine.verify()).differences).toEqual([])
})
