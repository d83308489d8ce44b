import { createEngine } from '@zhixing/core'
import { establishCourt } from '@zhixing/core/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filingOf } from '../../../core/src/scenarios/acts'
import { actorOf, countyCourt, type DemoCourt } from '../../../core/src/testing/court'
import { manualClock, sequentialIds } from '../../../core/src/testing/host'
import { createPostgresStorage, type HostTransaction, type PostgresStorage } from './index'
import { HOSTS, type Host, hostOn } from './testing/hosts'
import { startServer, type TestServer } from './testing/server'

// The host signs in with the role of the application, and has begun a transaction of his own.

const OWN = countyCourt.courtId
const OTHER: DemoCourt = { ...countyCourt, courtId: 'gan1221', name: '成县人民法院' }

let server: TestServer
let schema: string
let app: string
let storage: PostgresStorage
let engine: Awaited<ReturnType<typeof createEngine>>
const closing: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  server = await startServer()
  schema = server.schema()
  const owner = await server.role()
  app = await server.role()
  await server.sql(`CREATE SCHEMA ${schema} AUTHORIZATION ${owner}`)
  const open = (user: string) => createPostgresStorage({ pool: server.pool({ user }), schema, appRole: app })
  const options = { clock: manualClock('2024-03-01'), ids: sequentialIds() }
  await createEngine({ ...options, storage: open(owner) })
  storage = open(app)
  engine = await createEngine({ ...options, storage })
  for (const court of [countyCourt, OTHER]) await establishCourt(engine, court)
}, 60_000)
afterAll(async () => {
  for (const close of closing) await close()
  await server.stop()
})

/** Which courts SQL written by hand sees at this point of the transaction. */
async function seenIn(transaction: HostTransaction): Promise<unknown> {
  const text = `SELECT coalesce(string_agg(DISTINCT court_id, ',' ORDER BY court_id), '') AS seen FROM ${schema}.zx_journal`
  return (await transaction.query(text, []))[0]?.seen
}

/** The host's transaction; beside each statement of the storage it is asked which courts can be seen there. */
function watched(transaction: HostTransaction, seen: Set<unknown>): HostTransaction {
  return {
    async query(text, values) {
      const told = await transaction.query(text, values)
      if (!text.includes('set_config')) seen.add(await seenIn(transaction))
      return told
    },
  }
}

const filing = (n: number, court: DemoCourt = countyCourt) => ({
  name: 'case.file',
  input: filingOf(n, '2024-03-01'),
  actor: actorOf(court, 'filing'),
})

describe.each(HOSTS.map((name, at) => ({ name, n: 100 * (at + 1) })))(
  'in a transaction of $name, as the role of the application',
  ({ name, n }) => {
    let host: Host
    beforeAll(() => {
      const made = hostOn(server, name, app)
      host = made.host
      closing.push(made.close)
    })

    test('reading and acting see the court of the call alone, and the host sees none of it afterwards', async () => {
      await host(async (transaction) => {
        expect(await seenIn(transaction)).toBe('')
        const seen = new Set<unknown>()
        const within = storage.within(watched(transaction, seen))
        expect(await within.forCourt(OWN).count({ table: 'org_person' })).toBeGreaterThan(2)
        expect([...seen], 'while reading').toEqual([OWN])
        expect(await seenIn(transaction), 'after reading').toBe('')
        expect((await engine.within(within).execute(filing(n))).kind).toBe('accepted')
        expect([...seen], 'while acting').toEqual([OWN])
        expect(await seenIn(transaction), 'after acting').toBe('')
        seen.clear()
        expect((await engine.within(within).execute(filing(n + 1, OTHER))).kind).toBe('accepted')
        expect([...seen], 'of the other court').toEqual([OTHER.courtId])
      })
    })

    test('a court that the host has named himself is named again afterwards; two questions at once keep apart', async () => {
      await host(async (transaction) => {
        await transaction.query(`SELECT set_config('zhixing.court', $1, true)`, [OTHER.courtId])
        const seen = new Set<unknown>()
        const within = storage.within(watched(transaction, seen))
        const of = (courtId: string) => within.forCourt(courtId).count({ table: 'org_person' })
        const [own, other] = await Promise.all([of(OWN), of(OTHER.courtId)])
        expect(own).toBe(other)
        expect([...seen].sort()).toEqual([OWN, OTHER.courtId])
        expect(await seenIn(transaction)).toBe(OTHER.courtId)
      })
    })

    test('a commit at a savepoint that is undone leaves no court behind', async () => {
      await host(async (transaction) => {
        await transaction.query('SAVEPOINT here', [])
        const wrong = storage.within(transaction).forCourt(OWN).get('org_person', '\u0000')
        await expect(wrong).rejects.toThrow()
        await transaction.query('ROLLBACK TO SAVEPOINT here', [])
        expect(await seenIn(transaction)).toBe('')
      })
    })

    test('what is recorded is neither changed nor removed there, not beside an act of the engine either', async () => {
      for (const text of [
        `UPDATE ${schema}.zx_journal SET actor_id = 'x'`,
        `DELETE FROM ${schema}.zx_journal`,
        `TRUNCATE ${schema}.zx_journal`,
        `UPDATE ${schema}.zx_receipt SET answer = 'x'`,
        `DELETE FROM ${schema}.zx_receipt`,
      ]) {
        const tried = host(async (transaction) => {
          expect((await engine.within(storage.within(transaction)).execute(filing(n + 2))).kind).toBe(
            'accepted',
          )
          await transaction.query(`SELECT set_config('zhixing.court', $1, true)`, [OWN])
          await transaction.query(text, [])
        })
        await expect(
          tried.catch((error) => Promise.reject(error.cause?.code ? error.cause : error)),
          text,
        ).rejects.toMatchObject({ code: '42501' })
      }
    })
  },
)
