import type { Engine } from '@zhixing/core'
import { actorOf } from '@zhixing/core/testing'
import { describe, expect, it } from 'vitest'
import type { ParsedRegister } from '../case-register/index'
import { importRegister } from './index'
import {
  ask,
  blockedActs,
  courtId,
  importCourt,
  openCourt,
  openStorage,
  registerFixture,
  registerOf,
  TODAY,
} from './test-support'

const run = (engine: Engine, parsed: ParsedRegister) =>
  importRegister({ engine, courtId, parsed, mode: 'run' })

const HEADER =
  '案号,立案日期,申请执行人,被执行人,执行依据,案由,申请标的,案件状态,当前流程,承办人,结案日期,结案方式,到账金额,发放金额'
const line = (changes: Readonly<Record<string, string>> = {}) => {
  const good: Readonly<Record<string, string>> = {
    案号: '（2024）甘1202执7号',
    立案日期: '2024-03-01',
    申请执行人: '王秀英',
    被执行人: '陇南某建筑有限公司',
    执行依据: '（2023）甘1202民初9号民事判决书',
    案由: '劳动争议',
    申请标的: '1000',
    案件状态: '执行中',
    当前流程: '网络查控',
    承办人: '周正',
  }
  return HEADER.split(',')
    .map((header) => changes[header] ?? good[header] ?? '')
    .join(',')
}
const one = async (changes: Readonly<Record<string, string>> = {}) => registerOf(HEADER, line(changes))

describe('where an imported case goes on', () => {
  const imported = async (changes: Readonly<Record<string, string>>) => {
    const engine = await openCourt(openStorage('memory'))
    const [row] = (await run(engine, await one(changes))).rows
    const { caseId } = row ?? expect.fail()
    const course = await ask(engine, 'node.course', { caseId })
    const open = course.filter(({ state }) => state === 'running' || state === 'suspended')
    return {
      engine,
      caseId,
      row,
      stored: (await ask(engine, 'case.get', { caseId })) ?? expect.fail(),
      nodes: open.map(({ node, holderId }) => `${node} ${holderId}`).sort(),
    }
  }
  const codes = (problems: readonly object[] | undefined) =>
    problems?.map((problem) => ('code' in problem ? problem.code : problem))

  it('keeps state and node of the older system as they were written', async () => {
    const { stored, nodes, row } = await imported({})
    expect(stored.legacyState).toBe('执行中／网络查控')
    expect([stored.state, stored.undertakerName]).toEqual(['assigned', '周正'])
    expect(stored.basisNumber).toBe('（2023）甘1202民初9号民事判决书')
    expect(nodes).toEqual(['asset-investigation old-0', 'case-limit old-0', 'network-query affairs-1'])
    expect(row?.warnings).toEqual([])
  })

  it('leaves a case of an unknown undertaker to the command centre: its assignment runs', async () => {
    const { stored, nodes, row } = await imported({ 承办人: '冯蕾' })
    expect([stored.state, stored.undertakerId]).toEqual(['filed', null])
    expect(nodes).toEqual(['assignment director', 'case-limit director', 'network-query affairs-1'])
    expect(row?.warnings).toEqual([
      { code: 'undertaker-unknown', params: { person: '冯蕾' }, field: 'undertaker' },
    ])
  })

  it('does not guess between two judges of one name', async () => {
    const engine = await openCourt(openStorage('memory'))
    await engine.execute({
      name: 'organisation.add-person',
      input: {
        personId: 'namesake',
        name: '周正',
        staffClass: 'quota-judge',
        roles: ['quota-judge'],
        unitId: 'team-1',
      },
      actor: { kind: 'person', id: 'administrator', courtId, roles: ['system-administrator'] },
    })
    const [row] = (await run(engine, await one())).rows
    expect(codes(row?.warnings)).toEqual(['undertaker-ambiguous'])
    expect((await ask(engine, 'case.get', { caseId: row?.caseId }))?.undertakerId).toBeNull()
  })

  it('keeps a suspended case suspended when it gets its undertaker here', async () => {
    const { engine, caseId, stored, nodes } = await imported({
      案件状态: '中止',
      当前流程: '财产处置',
      承办人: '',
    })
    expect(stored.state).toBe('suspended')
    expect(nodes).toContain('assignment director')
    const actor = { kind: 'person', id: 'director', courtId, roles: ['execution-director'] } as const
    const input = { caseId, undertakerId: 'old-0', reason: '分案' }
    expect(await engine.execute({ name: 'case.assign', input, actor })).toMatchObject({ kind: 'accepted' })
    const after = await ask(engine, 'case.get', { caseId })
    expect([after?.state, after?.undertakerId]).toEqual(['suspended', 'old-0'])
    const limit = (await ask(engine, 'node.course', { caseId })).find(({ node }) => node === 'case-limit')
    expect([limit?.state, limit?.holderId]).toEqual(['suspended', 'old-0'])
  })

  it.each([
    ['执行完毕', 'performed', []],
    ['终结本次执行程序', 'round-terminated', []],
    ['终结执行', 'terminated', []],
    ['不予执行', 'not-enforced', []],
    ['销案', 'case-cancelled', []],
    ['驳回申请', 'application-dismissed', []],
    ['', 'performed', ['register-closing-assumed']],
  ])('records the way of closing 「%s」 as %s', async (method, kind, warned) => {
    const closed = { 案件状态: '已结案', 当前流程: '', 结案日期: '2025-02-03', 结案方式: method }
    const { stored, nodes, row } = await imported(closed)
    expect([stored.state, stored.closingKind, stored.closedOn]).toEqual(['closed', kind, '2025-02-03'])
    const aftercare =
      kind === 'round-terminated' ? [expect.stringContaining('round-termination-recheck')] : []
    expect(nodes).toEqual(aftercare)
    expect(codes(row?.warnings)).toEqual(warned)
  })

  it('says when it had to assume the node', async () => {
    const { row, nodes } = await imported({ 当前流程: '' })
    expect(codes(row?.warnings)).toEqual(['register-node-assumed'])
    expect(nodes).toContain('execution-notice old-0')
  })

  it('takes over the money that the older system held', async () => {
    const { engine } = await imported({ 当前流程: '案款发放', 到账金额: '800', 发放金额: '300' })
    expect(await ask(engine, 'fund.totals', {}, actorOf(importCourt, 'fund-1'))).toMatchObject({
      receivedFen: 50_000n,
      heldFen: 50_000n,
    })
  })
})

describe('a case that is there already', () => {
  it('is refused with every field in which it differs, and stays as it is', async () => {
    const engine = await openCourt(openStorage('memory'))
    await run(engine, await one())
    const other = await one({ 立案日期: '2024-03-02', 申请标的: '2000', 被执行人: '李四' })
    const report = await run(engine, other)
    expect(report.counts).toEqual({ found: 1, filed: 0, unchanged: 0, refused: 1 })
    expect(report.rows[0]?.problems).toMatchObject([
      { code: 'register-case-differs', field: 'filedOn' },
      { code: 'register-case-differs', field: 'claim' },
      { code: 'register-case-differs', field: 'debtor' },
    ])
    expect((await ask(engine, 'case.get', { caseId: report.rows[0]?.caseId }))?.claimFen).toBe(100_000n)
  })

  it('is the same in another spelling: full-width letters, parties in another order', async () => {
    const engine = await openCourt(openStorage('memory'))
    const first = await run(engine, await one({ 被执行人: 'ＡＢＣ贸易有限公司、李四' }))
    expect(first.checksum.equal).toBe(true)
    const again = await run(
      engine,
      await one({ 被执行人: '李四、ABC贸易有限公司', 案号: '(2024)甘1202执7号' }),
    )
    expect(again.counts.unchanged).toBe(1)
    expect(again.checksum.equal).toBe(true)
  })
})

describe('rows that the court does not take', () => {
  const withMoney = {
    案件状态: '已结案',
    当前流程: '',
    结案日期: '2025-02-03',
    到账金额: '800',
    发放金额: '300',
  }

  it('come back with the rule, and are recorded once however often they are tried', async () => {
    const engine = await openCourt(openStorage('memory'))
    const parsed = await registerOf(HEADER, line(withMoney), line({ 案号: '（2024）甘1202执8号' }))
    const preview = await importRegister({ engine, courtId, parsed, mode: 'preview' })
    expect(preview.counts).toEqual({ found: 2, filed: 1, unchanged: 0, refused: 1 })
    expect(await blockedActs(engine)).toBe(0)
    for (const filed of [1, 0, 0]) {
      const report = await run(engine, parsed)
      expect(report.counts).toEqual({ found: 2, filed, unchanged: 1 - filed, refused: 1 })
      expect(report.rows[0]?.problems).toMatchObject([
        { rule: 'fund.closed-import-holds-no-money', params: { heldFen: 50_000n } },
      ])
    }
    expect(await blockedActs(engine)).toBe(1)
  })

  it('are filed by the same register once the court has changed', async () => {
    const storage = openStorage('memory')
    const engine = await openCourt(storage, {
      ...(await import('./test-support')).importCourt,
      units: [],
      people: [],
    })
    const parsed = await one({ 承办人: '' })
    expect((await run(engine, parsed)).rows[0]?.problems).toMatchObject([{ rule: 'node.holder-exists' }])
    const actor = { kind: 'person', id: 'administrator', courtId, roles: ['system-administrator'] } as const
    const give = async (name: string, input: unknown) =>
      expect(await engine.execute({ name, input, actor })).toMatchObject({ kind: 'accepted' })
    await give('organisation.add-unit', {
      unitId: 'all',
      name: '执行局',
      functions: ['command-centre', 'case-filing', 'affairs-team'],
    })
    await give('organisation.add-person', {
      personId: 'head',
      name: '赵国庆',
      staffClass: 'quota-judge',
      roles: ['quota-judge'],
      unitId: 'all',
      head: true,
    })
    expect((await run(engine, parsed)).counts).toEqual({ found: 1, filed: 1, unchanged: 0, refused: 0 })
  })

  it('say which field the contract does not take', async () => {
    const engine = await openCourt(openStorage('memory'))
    const report = await run(engine, await one({ 申请标的: '999999999999999' }))
    expect(report.rows[0]?.problems).toMatchObject([
      { code: 'input-invalid', params: { fields: 'claimFen: out of range' } },
    ])
  })

  it('include a date of filing in the future', async () => {
    const engine = await openCourt(openStorage('memory'))
    const report = await run(engine, await one({ 立案日期: '2026-12-31', 案号: '（2026）甘1202执7号' }))
    expect(TODAY < '2026-12-31').toBe(true)
    expect(report.rows[0]?.problems).toMatchObject([{ rule: 'case.not-filed-in-future' }])
  })
})

describe('an import under way', () => {
  it('tells how far it is, with sums that add up', async () => {
    const engine = await openCourt(openStorage('memory'))
    const seen: string[] = []
    const parsed = await registerFixture('register-gbk.csv')
    await importRegister({
      engine,
      courtId,
      parsed,
      mode: 'preview',
      onProgress: ({ total, done, filed, unchanged, refused }) => {
        expect(filed + unchanged + refused).toBe(done)
        seen.push(`${done}/${total}`)
      },
    })
    expect(seen).toHaveLength(60)
    expect(seen.at(-1)).toBe('60/60')
  })

  it('stops at the signal; nothing is begun after it', async () => {
    const engine = await openCourt(openStorage('memory'))
    const stop = new AbortController()
    const parsed = await registerFixture('register-gbk.csv')
    const stopped = importRegister({
      engine,
      courtId,
      parsed,
      mode: 'run',
      signal: stop.signal,
      onProgress: ({ done }) => done === 5 && stop.abort(new Error('stopped')),
    })
    await expect(stopped).rejects.toThrow('stopped')
    const filed = (await ask(engine, 'case.list', {})).total
    expect(filed).toBeLessThan(30)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect((await ask(engine, 'case.list', {})).total).toBe(filed)
  })
})
