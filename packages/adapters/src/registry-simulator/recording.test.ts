import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formerResidentId, isResidentId } from '@zhixing/core/law'
import { createRegistrySimulator, invented, plainDialect } from '@zhixing/core/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { maskText, readExchanges, recordExchanges, replayExchanges, serveRegistry } from './index'

const REAL = { name: '赵大勇', idNumber: '11010519491231002X', password: 's3cret-of-court' }
const options = { seed: 'county', nameFields: ['name'], secretFields: ['password'] }
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recording-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('what is recorded names nobody', () => {
  const masked = (text: string) => maskText(text, options)

  test('numbers become valid invented ones, the old number that of the same person', () => {
    const text = masked(
      `{"a":"${REAL.idNumber}","b":"110105491231002","c":"13812345678","d":"6217000010012345678"}`,
    )
    for (const real of [REAL.idNumber, '110105491231002', '13812345678', '6217000010012345678'])
      expect(text).not.toContain(real)
    const { a, b, c, d } = JSON.parse(text) as Record<string, string>
    expect(isResidentId(a ?? '')).toBe(true)
    expect(b).toBe(formerResidentId(a ?? ''))
    expect([c?.length, d?.length]).toEqual([11, 19])
  })

  test('names go wherever they stand, in JSON and in XML, and secrets go', () => {
    const json = masked(
      `{"name":"${REAL.name}","remark":"系${REAL.name}之配偶","password":"${REAL.password}"}`,
    )
    const xml = masked(
      `<x:name>${REAL.name}</x:name><bz>系${REAL.name}之配偶</bz><password>${REAL.password}</password>`,
    )
    for (const text of [json, xml]) {
      expect(text).not.toMatch(new RegExp(`${REAL.name}|${REAL.password}`))
      expect(text.split(invented('county').name(REAL.name))).toHaveLength(3)
    }
  })
})

test('an exchange with a real server is recorded, and played back without one', async () => {
  const registry = createRegistrySimulator({ seed: '3', today: '2024-03-01' })
  const server = await serveRegistry({ registry, dialect: plainDialect })
  const recorder = recordExchanges(options)
  const ask = async (send: typeof fetch, subject: { name: string; idNumber: string }, requestNo: string) => {
    const question = { requestNo, act: 'query', caseNumber: '1', subject: { kind: 'person', ...subject } }
    const body = JSON.stringify({ ...question, password: REAL.password })
    const response = await send(`${server.url}/requests`, {
      method: 'POST',
      body,
      headers: { authorization: REAL.password },
    })
    return [response.status, await response.text()] as const
  }
  registry.plan('Q1', {
    things: [
      {
        ref: 'A1',
        type: 'deposit',
        title: 'x',
        holders: [{ ...REAL, ownership: 'sole' }],
        encumbrances: [],
        details: {},
      },
    ],
  })
  const live = await ask(recorder.fetch, REAL, 'Q1')
  await server.close()
  const path = join(folder, 'exchanges.jsonl')
  await recorder.save(path)
  expect(live[1]).toContain(REAL.idNumber)
  expect(await readFile(path, 'utf8')).not.toMatch(
    new RegExp(`${REAL.name}|${REAL.idNumber}|${REAL.password}`),
  )
  const replay = replayExchanges(await readExchanges(path))
  const made = invented('county')
  const same = { name: made.name(REAL.name), idNumber: made.residentId(REAL.idNumber) }
  const [status, text] = await ask(replay, same, 'Q2')
  expect(status).toBe(200)
  expect(text).toBe(maskText(live[1], options))
  expect(text).toContain(same.idNumber)
  expect((await ask(replay, { name: 'x', idNumber: made.residentId('other') }, 'Q3'))[0]).toBe(404)
})
