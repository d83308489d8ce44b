import { describe, expect, test } from 'vitest'
import type { OpenParty, Reading } from '../domain/reading/contract'
import { createHandler } from '../http/index'
import { caseStream } from '../kernel/stream'
import { createMemoryFiles } from '../memory/index'
import { actorOf, countyCourt, establishCourt } from '../testing/court'
import { applicantOf, fileAndAssign, formPaper, handIn, ID_NUMBER, PHONE } from './acts'
import { openStage, STORAGES, type Stage } from './stage'

type Log = { readonly items: readonly Reading[]; readonly total: number }

const log = (stage: Stage, input: object = {}) => stage.ask<Log>('supervisor-1', 'reading.log', input)

describe.each(STORAGES)('who reads personal data or a file leaves a trace (%s)', (kind) => {
  test('the number of a party is shown whole only with a reason, and who, when, what and why is recorded', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    const partyId = await applicantOf(stage, caseId)
    expect((await log(stage)).total).toBe(0)
    const asked = { caseId, partyId, why: '核对身份' }
    const party = await stage.ask<OpenParty>('judge-1', 'reading.party', asked)
    expect(party).toMatchObject({ idNumber: ID_NUMBER, phone: PHONE })
    await stage.ask('affairs-1', 'reading.party', { ...asked, why: '网络查询' })
    await stage.ask('disposal-1', 'reading.party', { ...asked, why: '协助' })
    expect((await log(stage, { caseId })).items).toMatchObject([
      { readBy: 'disposal-1', standing: 'other', why: '协助' },
      { readBy: 'affairs-1', standing: 'holder', why: '网络查询', readByName: '吴芳' },
      {
        readBy: 'judge-1',
        readByName: '李明',
        standing: 'undertaker',
        kind: 'party',
        objectId: partyId,
        why: '核对身份',
        readOn: '2024-03-01',
        caseNumber: '（2024）甘1202执123号',
      },
    ])
    expect((await log(stage, { readBy: 'judge-1' })).total).toBe(1)
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('without a reason, without the post, or of another case nothing is shown and nothing recorded', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    const partyId = await applicantOf(stage, caseId)
    const asked = { caseId, partyId, why: '核对' }
    await expect(stage.ask('judge-1', 'reading.party', { ...asked, why: ' ' })).rejects.toMatchObject({
      code: 'input-invalid',
    })
    await expect(stage.ask('dossier-1', 'reading.party', asked)).rejects.toMatchObject({
      code: 'query-not-permitted',
    })
    expect(await stage.ask('judge-1', 'reading.party', { ...asked, caseId: 'case-other' })).toBeNull()
    await expect(stage.ask('judge-1', 'reading.log')).rejects.toMatchObject({ code: 'query-not-permitted' })
    expect((await log(stage)).total).toBe(0)
  })

  test('reading makes no conflict for who works on the case: its version stays', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    const asked = { caseId, partyId: await applicantOf(stage, caseId), why: '核对身份' }
    const court = stage.storage.forCourt('gan1202')
    const version = async () => (await court.read([{ stream: caseStream(caseId), tables: [] }]))[0]?.version
    const before = await version()
    await Promise.all(Array.from({ length: 8 }, () => stage.ask('judge-1', 'reading.party', asked)))
    expect(await version()).toBe(before)
    expect((await log(stage)).total).toBe(8)
  })

  test('a court above does not read past the log', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    const above = { kind: 'person', id: 'chief', courtId: 'gan12', roles: ['execution-director'] } as const
    const input = { caseId, partyId: await applicantOf(stage, caseId), why: '督导' }
    const city = {
      ...countyCourt,
      courtId: 'gan12',
      level: 'intermediate' as const,
      parentId: null,
      codeName: '甘12',
    }
    await establishCourt(stage.engine, city)
    const across = stage.engine.queryAcross({ name: 'reading.party', input, actor: above })
    await expect(across).rejects.toMatchObject({
      code: 'query-not-permitted',
    })
  })

  test('a file goes out only after its reading is recorded, with the case it lies in', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    const files = createMemoryFiles()
    const { hash } = await files.put(
      'gan1202',
      new TextEncoder().encode('%PDF-1.7 通知书'),
      'application/pdf',
    )
    const materialId = await formPaper(stage, caseId)
    await handIn(stage, caseId, materialId)
    const file = { hash, mediaType: 'application/pdf', size: 20 }
    const input = { caseId, materialId, file, section: 'general', pages: 2 }
    await stage.must('dossier-1', 'dossier.catalogue-material', input)
    const handler = createHandler({
      engine: stage.engine,
      files,
      identify: () => actorOf(countyCourt, 'assistant-1'),
    })
    const get = (address: string) => handler(new Request(`http://court.test/api/files/${address}`))
    const response = await get(`${hash}?why=${encodeURIComponent('准备谈话')}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect((await get('f'.repeat(64))).status).toBe(404)
    expect((await log(stage)).items).toMatchObject([
      { kind: 'file', objectId: hash, caseId, readBy: 'assistant-1', why: '准备谈话' },
    ])
  })
})
