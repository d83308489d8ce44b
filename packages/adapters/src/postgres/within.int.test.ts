import { canonicalJson, ZhixingError } from '@zhixing/core/ports'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileAndAssign, filingOf, ID_NUMBER } from '../../../core/src/scenarios/acts'
import { openStageOn, type Stage } from '../../../core/src/scenarios/stage'
import { actorOf } from '../../../core/src/testing/court'
import { createPostgresStorage, type HostTransaction, type PostgresStorage } from './index'
import { HOSTS, type Host, hostOn } from './testing/hosts'
import { startServer, type TestServer } from './testing/server'
import { fieldsOf } from './within'

let server: TestServer
let stage: Stage
let storage: PostgresStorage
let schema: string
const closing: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  server = await startServer()
  schema = server.schema()
  stage = await openStageOn(() => {
    storage = createPostgresStorage({ pool: server.pool(), schema })
    return storage
  })
  await server.sql(`CREATE TABLE ${schema}.host_row (note text)`)
}, 60_000)
afterAll(async () => {
  for (const close of closing) await close()
  await server.stop()
})

const hostRows = async (note: string) =>
  (await server.sql(`SELECT 1 FROM ${schema}.host_row WHERE note = $1`, [note])).length
const isFiled = async (n: number) => {
  const page = await stage.ask<{ items: unknown[] }>('director', 'case.list', { search: `执${n}号` })
  return page.items.length > 0
}

describe.each(HOSTS.map((name, at) => ({ name, n: 100 * (at + 1) })))(
  'a transaction of $name',
  ({ name, n }) => {
    let host: Host
    beforeAll(() => {
      const made = hostOn(server, name)
      host = made.host
      closing.push(made.close)
    })
    const act = (transaction: HostTransaction) => stage.engine.within(storage.within(transaction))
    const file = (number: number, key?: string) => ({
      name: 'case.file',
      input: { ...filingOf(number, '2024-03-01'), cause: `纠纷"\\,()' $1 ?${number}` },
      actor: actorOf(stage.court, 'filing'),
      ...(key ? { key } : {}),
    })
    const noteOf = (transaction: HostTransaction, note: string) =>
      transaction.query(`INSERT INTO ${schema}.host_row VALUES ($1)`, [note])

    test('the host commits: his row and the act are there, and listeners hear of it then', async () => {
      const heard: string[] = []
      const stop = stage.engine.on(({ type }) => heard.push(type))
      let committed: () => void = () => undefined
      await host(async (transaction) => {
        await noteOf(transaction, `${name} yes`)
        const engine = act(transaction)
        expect((await engine.execute(file(n))).kind).toBe('accepted')
        const assigned = { caseId: `${stage.court.courtId}`, undertakerId: 'judge-1', reason: '随机分案' }
        // A second act of the transaction sees the first: the case is there to be asked for.
        const list = await engine.query<{ items: { id: string }[] }>({
          name: 'case.list',
          input: { search: `执${n}号` },
          actor: actorOf(stage.court, 'director'),
        })
        const caseId = list.items[0]?.id
        const second = {
          name: 'case.assign',
          input: { ...assigned, caseId },
          actor: actorOf(stage.court, 'director'),
        }
        expect((await engine.execute(second)).kind).toBe('accepted')
        expect(await isFiled(n)).toBe(false)
        expect(heard).toEqual([])
        committed = engine.committed
      })
      committed()
      expect(heard).toContain('case.Filed')
      stop()
      expect(await isFiled(n)).toBe(true)
      expect(await hostRows(`${name} yes`)).toBe(1)
      expect((await stage.engine.verify()).differences).toEqual([])
    })

    test('the host undoes: nothing of the act is there, not its key, not the record of a refusal', async () => {
      const before = canonicalJson(await server.sql(`SELECT * FROM ${schema}.zx_stream ORDER BY stream`))
      const undone = host(async (transaction) => {
        await noteOf(transaction, `${name} no`)
        const engine = act(transaction)
        expect((await engine.execute(file(n + 1, `${name} key`))).kind).toBe('accepted')
        expect((await engine.execute({ ...file(n + 2), actor: actorOf(stage.court, 'fund-1') })).kind).toBe(
          'refused',
        )
        throw new Error('the host has thought better of it')
      })
      await expect(undone).rejects.toThrow('thought better')
      expect(await hostRows(`${name} no`)).toBe(0)
      expect(await isFiled(n + 1)).toBe(false)
      expect(await stage.storage.forCourt(stage.court.courtId).receipt(`${name} key`)).toBeUndefined()
      expect(canonicalJson(await server.sql(`SELECT * FROM ${schema}.zx_stream ORDER BY stream`))).toBe(
        before,
      )
      const again = await stage.engine.execute(file(n + 1, `${name} key`))
      expect(again.kind).toBe('accepted')
    })

    test('another commit that came first is told, not tried again; the host begins anew', async () => {
      const caseId = await fileAndAssign(stage, n + 3)
      const request = {
        name: 'task.dispatch',
        input: { caseId, kind: 'instruction', affair: 'measures' },
        actor: actorOf(stage.court, 'judge-1'),
      }
      const late = host(async (transaction) => {
        const within = storage.within(transaction)
        // Between reading and writing somebody else works on the case.
        const meddled = {
          ...within,
          forCourt: (courtId: string) => {
            const court = within.forCourt(courtId)
            const read: typeof court.read = async (requests) => {
              const snapshots = await court.read(requests)
              expect((await stage.engine.execute(request)).kind).toBe('accepted')
              return snapshots
            }
            return { ...court, read }
          },
        }
        await stage.engine.within(meddled).execute(request)
      })
      await expect(late).rejects.toMatchObject({ code: 'too-many-conflicts' })
      await host(async (transaction) => {
        expect((await act(transaction).execute(request)).kind).toBe('accepted')
      })
    })

    test('what the database refuses comes with the code of the library', async () => {
      const wrong = host(async (transaction) => {
        await transaction.query(`SET TRANSACTION READ ONLY`, [])
        await act(transaction).execute(file(n + 4))
      })
      await expect(wrong).rejects.toMatchObject({ code: 'storage-read-only' })
      await expect(wrong).rejects.toBeInstanceOf(ZhixingError)
    })
  },
)

test('texts of records are read as they were written', async () => {
  const values = [null, '', 'a', 'a,b', '"', '\\', '()', ' ', 'NULL', '\n', `x"y"\\z,''`, ID_NUMBER]
  for (const one of values) {
    const [row] = await server.sql('SELECT q::text AS record FROM (SELECT $1::text, 1, $2::text) AS q', [
      one,
      one,
    ])
    expect(fieldsOf(String(row?.record))).toEqual([one, '1', one])
  }
  expect(fieldsOf('()')).toEqual([null])
})
