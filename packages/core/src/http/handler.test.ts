import { beforeEach, describe, expect, it } from 'vitest'
import { createClient } from '../client/index'
import { caseIdOf } from '../domain/case/contract'
import { createEngine, type Engine } from '../engine/index'
import type { Actor } from '../kernel/role'
import { createMemoryFiles, createMemoryStorage } from '../memory/index'
import { actorOf, countyCourt, establishCourt } from '../testing/court'
import { manualClock, sequentialIds } from '../testing/host'
import { createHandler, type Handler } from './index'

const filing = {
  caseNumber: '(2024)甘1202执123号',
  filedOn: '2024-03-01',
  cause: '买卖合同纠纷',
  basis: { number: '（2023）甘1202民初88号', issuedBy: '武都区人民法院' },
  claimFen: 5_000_000n,
  parties: [
    {
      role: 'applicant' as const,
      kind: 'person' as const,
      name: '王秀英',
      idNumber: null,
      phone: '13800138000',
    },
    {
      role: 'debtor' as const,
      kind: 'organisation' as const,
      name: '陇南某建筑有限公司',
      idNumber: null,
      phone: null,
    },
  ],
  flags: [],
  seriesId: null,
}

let engine: Engine
let handler: Handler
let actor: Actor | null

beforeEach(async () => {
  engine = await createEngine({
    storage: createMemoryStorage(),
    clock: manualClock('2024-03-01'),
    ids: sequentialIds(),
  })
  await establishCourt(engine, countyCourt)
  actor = actorOf(countyCourt, 'filing')
  handler = createHandler({ engine, files: createMemoryFiles(), identify: () => actor, maxBody: 4096 })
})

const client = () =>
  createClient({
    baseUrl: 'http://court.test/api',
    fetch: (input, init) => handler(new Request(input as string, init)),
  })

const send = (path: string, init: RequestInit = {}) =>
  handler(new Request(`http://court.test/api${path}`, init))
const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

describe('handler and client', () => {
  it('files a case and reads it back with money as bigint and the telephone masked', async () => {
    const outcome = await client().execute('case.file', filing)
    expect(outcome).toMatchObject({ kind: 'accepted', result: { caseId: caseIdOf('（2024）甘1202执123号') } })
    const found = await client().query('case.get', { caseId: caseIdOf(filing.caseNumber) })
    expect(found?.claimFen).toBe(5_000_000n)
    expect(found?.parties[0]?.phone).not.toContain('13800138000')
  })

  it('answers a refusal as problem+json with rule, source and words in the language asked for', async () => {
    await client().execute('case.file', filing)
    const again = { ...json({ input: { ...filing, claimFen: '5000000' } }) }
    for (const [language, words] of [
      ['zh-CN', '已经立案'],
      ['en', 'already filed'],
    ] as const) {
      const response = await send('/commands/case.file', {
        ...again,
        headers: { 'content-type': 'application/json', 'accept-language': language },
      })
      expect(response.status).toBe(409)
      expect(response.headers.get('content-type')).toContain('application/problem+json')
      const problem = await response.json()
      expect(problem.rule).toBe('case.number-once')
      expect(problem.source).toContain('法〔2015〕137号')
      expect(problem.title).toContain(words)
    }
  })

  it('refuses whom it does not know, other methods, unknown addresses and large or broken bodies', async () => {
    expect((await send('/commands/none', json({ input: {} }))).status).toBe(404)
    expect((await send('/nothing')).status).toBe(404)
    expect((await send('/commands/case.file')).status).toBe(405)
    expect((await send('/commands/case.file', json('{'))).status).toBe(400)
    expect((await send('/commands/case.file', json({ input: 'x'.repeat(5000) }))).status).toBe(413)
    expect((await send('/commands/case.file', { method: 'POST', body: '{}' })).status).toBe(415)
    actor = null
    expect((await send('/describe')).status).toBe(401)
  })

  it('names the field of a malformed input and writes nothing', async () => {
    const before = await engine.storage.forCourt(countyCourt.courtId).position()
    const response = await send('/commands/case.file', json({ input: { ...filing, claimFen: '1.5' } }))
    expect(response.status).toBe(400)
    expect((await response.json()).params.fields).toContain('claimFen')
    expect(await engine.storage.forCourt(countyCourt.courtId).position()).toBe(before)
  })

  it('takes pdf and images by their content, and gives them back by hash to the same court only', async () => {
    const pdf = new Blob(['%PDF-1.7 …'], { type: 'application/pdf' })
    const stored = await client().upload(pdf)
    expect(await (await client().file(stored.hash)).text()).toBe('%PDF-1.7 …')
    const script = new Blob(['<script>alert(1)</script>'], { type: 'application/pdf' })
    await expect(client().upload(script)).rejects.toMatchObject({ code: 'media-type-refused' })
    actor = { ...actorOf(countyCourt, 'filing'), courtId: 'gan1221' }
    await expect(client().file(stored.hash)).rejects.toMatchObject({ code: 'file-unknown' })
  })

  it('tells of changes as they are committed, and goes on after a position', async () => {
    const response = await send('/changes?after=0')
    const reader = response.body
      ?.pipeThrough(new TextDecoderStream() as never)
      .getReader() as ReadableStreamDefaultReader<string>
    await client().execute('case.file', filing)
    let text = ''
    while (!text.includes('case.Filed')) text += (await reader.read()).value
    await reader.cancel()
    expect(text).toContain('organisation.CourtEstablished')
    expect(text).not.toContain('王秀英')
  })
})
