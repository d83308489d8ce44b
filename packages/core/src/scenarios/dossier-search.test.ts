import { createAesPersonalData } from '@zhixing/adapters/crypto-node'
import { describe, expect, test } from 'vitest'
import type { DossierSearch } from '../domain/dossier/contract-search'
import type { Reading } from '../domain/reading/contract'
import { paperReader } from '../engine/index'
import { caseStream, textStream } from '../kernel/stream'
import { createMemoryFiles } from '../memory/index'
import type { MaterialReader } from '../ports/material-reader'
import { fileAndAssign } from './acts'
import { openStage, STORAGES, type Stage, type StorageKind } from './stage'

const COURT = 'gan1202'

/** Pages of a plain text, parted by a form feed. */
const plain: MaterialReader = {
  id: 'plain-1',
  async read({ mediaType, bytes }) {
    if (mediaType !== 'text/plain') throw new Error(`cannot read ${mediaType}`)
    const pages = new TextDecoder().decode(bytes).split('\f')
    return { pages: pages.map((text, at) => ({ page: at + 1, text })) }
  },
}

/** A court with sealed data whose papers are read; `destroyed` names the streams whose key is gone. */
async function library(kind: StorageKind = 'memory') {
  const destroyed = new Set<string>()
  const secret = new Uint8Array(32).fill(7)
  const personalData = createAesPersonalData({
    masterKey: new Uint8Array(32).fill(9),
    streamSecret: ({ stream }) => (destroyed.has(stream) ? undefined : secret),
  })
  const stage = await openStage(kind, { personalData })
  const files = createMemoryFiles()
  const reader = paperReader(stage.engine, { reader: plain, files })
  const form = async (caseId: string, text: string, kindOf = 'query-result', title = '查询反馈') => {
    const file = await files.put(COURT, new TextEncoder().encode(text), 'text/plain')
    const pages = text.split('\f').length
    const input = { caseId, kind: kindOf, title, paper: false, pages, file }
    return stage.must<{ materialId: string }>('judge-1', 'dossier.form-material', input)
  }
  const read = () => reader.run(COURT)
  const find = (who: string, words: string, more: object = {}) =>
    stage.ask<DossierSearch>(who, 'dossier.search', { words, ...more })
  return { stage, files, form, read, find, destroyed }
}

const shownOf = ({ items }: DossierSearch) => items.map((hit) => [hit.title, hit.page])
const linesOf = ({ items }: DossierSearch) =>
  items.flatMap((hit) =>
    hit.excerpts.map((pieces) => pieces.map(({ text, hit: is }) => (is ? `[${text}]` : text)).join('')),
  )
const log = (stage: Stage) =>
  stage.ask<{ items: readonly Reading[]; total: number }>('supervisor-1', 'reading.log', {})

describe.each(STORAGES)('what stands in the dossiers of a court is found (%s)', (kind) => {
  test('a house, a plate, a company: in which dossier, on which page, with the words around it', async () => {
    const { stage, form, read, find } = await library(kind)
    const first = await fileAndAssign(stage, 1)
    const second = await fileAndAssign(stage, 2)
    await form(first, '不动产登记查询结果\f权利人：趙大勇，坐落：泗州花園１２幢，建筑面积98.5㎡')
    await form(second, '案外人提出：泗州花园小区另有12幢车库', 'inquiry-record', '谈话笔录')
    await form(second, '车辆号牌 苏N·12345，登记在泗县宏远商贸有限公司名下')
    expect(await find('judge-1', '泗州花园')).toMatchObject({ total: 0, known: { read: 0, of: 7 } })
    // The texts that the court made itself are in the dossiers too, but lie in no file store here.
    expect(await read()).toEqual({ read: 3, empty: 0, unreadable: 0 })
    expect(await read()).toEqual({ read: 0, empty: 0, unreadable: 0 })

    const house = await find('judge-1', '泗州花园 12 幢')
    expect(house).toMatchObject({ total: 2, totalIsCapped: false, dossiers: 2, known: { read: 3, of: 7 } })
    expect(house.items[0]).toMatchObject({ caseId: first, page: 2, pages: 2, isWhole: true, times: 1 })
    expect(house.items[1]).toMatchObject({ caseId: second, title: '谈话笔录', isWhole: false })
    expect(linesOf(house)).toEqual([
      '权利人：趙大勇，坐落：[泗州花園１２幢]，建筑面积98.5㎡',
      '案外人提出：[泗州花园]小区另有[12][幢]车库',
    ])
    expect(shownOf(await find('judge-1', '苏N12345'))).toEqual([['查询反馈', 1]])
    expect(linesOf(await find('director', '宏远商贸'))).toEqual([
      '车辆号牌 苏N·12345，登记在泗县[宏远商贸]有限公司名下',
    ])
    expect((await find('judge-1', '泗州花园 13 幢')).total).toBe(0)
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('by kind of paper, period and case; page by page, and the count is that of what was found', async () => {
    const { stage, form, read, find } = await library(kind)
    const [one, two] = [await fileAndAssign(stage, 1), await fileAndAssign(stage, 2)]
    await form(one, '张三欠款\f张三还款\f李四')
    await stage.clock.set('2024-03-08')
    await form(two, '张三到庭', 'inquiry-record', '谈话笔录')
    await read()
    const all = await find('judge-1', '张三', { limit: 2 })
    // The newest paper first, and the pages of a case together.
    expect(all).toMatchObject({ total: 3, dossiers: 2, items: [{ caseId: two }, { caseId: one, page: 1 }] })
    const rest = await find('judge-1', '张三', { limit: 2, cursor: all.next })
    expect([rest.items.map(({ page }) => page), rest.total, rest.next]).toEqual([[2], 3, undefined])
    expect((await find('judge-1', '张三', { kind: 'inquiry-record' })).total).toBe(1)
    expect((await find('judge-1', '张三', { caseId: one })).total).toBe(2)
    expect((await find('judge-1', '张三', { formedFrom: '2024-03-02' })).items).toMatchObject([
      { caseId: two },
    ])
    expect((await find('judge-1', '张三', { formedTo: '2024-03-02' })).total).toBe(2)
    await expect(find('judge-1', '张')).rejects.toMatchObject({ code: 'input-invalid' })
  })

  test('what a machine read off a picture says so and how sure it is, page by page', async () => {
    const { stage, files, form, find } = await library(kind)
    const caseId = await fileAndAssign(stage)
    await form(caseId, '扫描件')
    const scanner: MaterialReader = {
      id: 'scanner-1',
      read: async () => ({
        pages: [
          { page: 1, text: '赵大勇名下账户', confidence: 86.6 },
          { page: 2, text: '赵大勇名下房屋' },
        ],
      }),
    }
    await paperReader(stage.engine, { reader: scanner, files }).run(COURT)
    const { items } = await find('judge-1', '赵大勇')
    expect(items.map(({ page, confidence }) => [page, confidence])).toEqual([
      [1, 87],
      [2, null],
    ])
    expect((await stage.engine.verify()).differences).toEqual([])
  })
})

test('who may not open a paper finds nothing of it and is told no number; work in the case opens it', async () => {
  const { stage, form, read, find } = await library()
  const caseId = await fileAndAssign(stage)
  await form(caseId, '赵大勇名下账户')
  await form(caseId, '赵大勇案款发放', 'payout-approval', '发放案款审批表')
  await read()
  const count = async (who: string) => (await find(who, '赵大勇')).total
  for (const who of ['director', 'affairs-2', 'judge-1', 'assistant-1', 'supervisor-1', 'dossier-1'])
    expect(await count(who), who).toBe(2)
  const other = await find('disposal-1', '赵大勇')
  expect([other.items, other.total, other.dossiers, other.totalIsCapped]).toEqual([[], 0, 0, false])
  expect(shownOf(await find('cashier-1', '赵大勇'))).toEqual([['发放案款审批表', 1]])
  await stage.must('judge-1', 'task.dispatch', {
    ...{ caseId, affair: 'asset-disposal', unitId: 'disposal-team', instruction: '评估' },
  })
  expect(await count('disposal-1')).toBe(2)
})

test('every search is recorded: what was asked, sealed, and of which dossiers words were shown', async () => {
  const { stage, form, read, find } = await library()
  const caseId = await fileAndAssign(stage)
  await form(caseId, '赵大勇名下账户')
  await form(caseId, '赵大勇名下车辆')
  await read()
  // One page of one is shown; what is kept is how much there was.
  await find('judge-1', '赵大勇', { limit: 1 })
  await find('disposal-1', '没有的人')
  const { items, total } = await log(stage)
  expect(total).toBe(1)
  expect(items[0]).toMatchObject({ kind: 'search', caseId, readBy: 'judge-1', sought: '赵大勇' })
  const stored = await stage.storage.forCourt(COURT).find({ table: 'reading_search', limit: 9 })
  expect(stored.items).toMatchObject([{ found: 2 }, { found: 0, readBy: 'disposal-1' }])
  expect(JSON.stringify(stored.items)).not.toMatch(/赵大勇|没有的人/)
  expect((await stage.engine.verify()).differences).toEqual([])
})

test('numbers of people that nobody asked for are shown by their ends, and of one that was asked for by its beginning only that', async () => {
  const { stage, form, read, find } = await library()
  const caseId = await fileAndAssign(stage)
  await form(
    caseId,
    '被执行人赵大勇，电话13812345678，账号 6222 0210 0100 1234 567，身份证11010519491231002X。',
  )
  await read()
  expect(linesOf(await find('judge-1', '赵大勇'))).toEqual([
    '被执行人[赵大勇]，电话138****5678，账号 ****4567',
  ])
  expect(linesOf(await find('judge-1', '110105'))[0]).toContain('[110105****]')
  expect(linesOf(await find('judge-1', '62220210'))[0]).toContain('138****5678')
  expect(linesOf(await find('judge-1', '62220210'))[0]).toContain(
    '[62220210****]，身份证1101051949****002X。',
  )
  expect(linesOf(await find('judge-1', '11010519491231002x'))[0]).toContain('[11010519491231002X]')
})

test('at rest nothing of it can be read: no words beside the sealed text, and the numbers of the index are another court’s no more', async () => {
  const { stage, form, read } = await library('sqlite')
  const caseId = await fileAndAssign(stage)
  await form(caseId, '机密之语：赵大勇藏匿财产')
  await read()
  const court = stage.storage.forCourt(COURT)
  const [snapshot] = await court.read([
    { stream: textStream(caseId), tables: ['dossier_page', 'dossier_page_text', 'dossier_text'] },
  ])
  const journal = await court.journal(textStream(caseId))
  expect(snapshot?.rows?.dossier_page).toHaveLength(1)
  for (const what of [snapshot, journal]) expect(JSON.stringify(what)).not.toMatch(/机密|赵大勇|藏匿/)
})

test('when the key of a case is destroyed nothing of it is found any more, and its index goes', async () => {
  const { stage, form, read, find, destroyed } = await library()
  const [one, two] = [await fileAndAssign(stage, 1), await fileAndAssign(stage, 2)]
  await form(one, '赵大勇名下账户')
  await form(two, '赵大勇到庭')
  await read()
  destroyed.add(caseStream(one))
  expect((await find('judge-1', '赵大勇')).items).toMatchObject([{ caseId: two }])
  expect(await stage.engine.reindex()).toEqual({ streams: 1, erased: 1 })
  const court = stage.storage.forCourt(COURT)
  expect(await court.count({ table: 'dossier_page' })).toBe(1)
  expect((await find('judge-1', '赵大勇')).total).toBe(1)
  const { erased, differences } = await stage.engine.verify()
  expect([erased, differences]).toEqual([[caseStream(one), textStream(one)], []])
})

test('an index that lost something is named by the check and made anew; reading papers makes no conflict for who works on the case', async () => {
  const { stage, form, read, find } = await library()
  const caseId = await fileAndAssign(stage)
  await form(caseId, '赵大勇名下账户')
  const court = stage.storage.forCourt(COURT)
  const version = async () => (await court.read([{ stream: caseStream(caseId), tables: [] }]))[0]?.version
  const before = await version()
  await read()
  expect(await version()).toBe(before)
  const stream = textStream(caseId)
  const tables = ['dossier_page', 'dossier_page_text', 'dossier_text']
  const [snapshot] = await court.read([{ stream, tables }])
  // As a copy is put back that does not carry the index.
  await court.replaceRows(stream, snapshot?.rows ?? {})
  expect((await find('judge-1', '赵大勇')).total).toBe(0)
  const [lost] = (await stage.engine.verify()).differences
  expect(lost).toMatchObject({
    stream,
    kind: 'index',
    detail: expect.stringContaining('not found by its words'),
  })
  await stage.engine.reindex()
  expect((await find('judge-1', '赵大勇')).total).toBe(1)
  expect((await stage.engine.verify()).differences).toEqual([])
})

test('only what stands in the file that lies there is taken down; a better reader takes the place of the one before', async () => {
  const { stage, files, form, read, find } = await library()
  const caseId = await fileAndAssign(stage)
  const { materialId } = await form(caseId, '赵大勇\f王芳\f李四')
  await read()
  const system = { kind: 'system', id: 'reader', courtId: COURT, roles: ['system'] } as const
  const fileHash = 'a'.repeat(64)
  const input = { caseId, materialId, fileHash, reader: 'x', of: 1, found: [] }
  expect(await stage.give(system, 'dossier.record-text', input)).toMatchObject({
    rule: 'dossier.text-of-the-file',
  })
  const text = await stage.storage.forCourt(COURT).get('dossier_text', materialId)
  const own = { ...input, fileHash: (text as unknown as { fileHash: string }).fileHash, from: 2 }
  expect(await stage.give(system, 'dossier.record-text', own)).toMatchObject({
    rule: 'dossier.text-begins-first',
  })
  await expect(stage.give('judge-1', 'dossier.record-text', own)).resolves.toMatchObject({
    rule: 'access.role-not-permitted',
  })
  // The newer reader sees fewer pages, and something else on them.
  const better: MaterialReader = {
    id: 'plain-2',
    read: async () => ({ pages: [{ page: 1, text: '赵大勇与王芳' }] }),
  }
  expect(await paperReader(stage.engine, { reader: better, files }).run(COURT)).toMatchObject({ read: 1 })
  expect(shownOf(await find('judge-1', '王芳'))).toEqual([['查询反馈', 1]])
  expect((await find('judge-1', '李四')).total).toBe(0)
  expect((await stage.engine.verify()).differences).toEqual([])
})

test('the same file in many dossiers is read once and found in each; what could not be read is tried anew', async () => {
  const { stage, files, form, find } = await library()
  for (const n of [1, 2, 3]) await form(await fileAndAssign(stage, n), '泗州花园')
  let reads = 0
  const slow: MaterialReader = {
    id: 'slow-1',
    read: async () => {
      reads += 1
      if (reads === 1) throw new Error('busy')
      return { pages: [{ page: 1, text: '泗州花园' }] }
    },
  }
  const reader = paperReader(stage.engine, { reader: slow, files })
  expect(await reader.run(COURT)).toEqual({ read: 2, empty: 0, unreadable: 1 })
  expect(reads).toBe(2)
  expect((await find('judge-1', '泗州花园')).total).toBe(2)
})
