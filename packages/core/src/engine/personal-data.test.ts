import { readFileSync } from 'node:fs'
import { createAesPersonalData } from '@zhixing/adapters/crypto-node'
import { describe, expect, test } from 'vitest'
import { standardModules } from '../domain/index'
import { toJson } from '../kernel/json'
import {
  fileAndAssign,
  ID_NUMBER,
  journalOf,
  PAYEE_ACCOUNT,
  PAYER_ACCOUNT,
  PHONE,
  payoutInput,
  receiveMoney,
} from '../scenarios/acts'
import { runWholeCase } from '../scenarios/run'
import { openStage, STORAGES, type Stage } from '../scenarios/stage'

const SECRETS = [ID_NUMBER, PHONE, PAYEE_ACCOUNT, PAYER_ACCOUNT]
const key = new Uint8Array(32).fill(7)
const sealed = () => ({ personalData: createAesPersonalData({ masterKey: key }) })

/** Everything a thief of the storage has: journals, rows, messages, answers to keys, and the file itself. */
async function dump(stage: Stage, keys: readonly string[] = []): Promise<string> {
  const court = stage.storage.forCourt('gan1202')
  const tables = standardModules.flatMap((module) => module.tables.map(({ name }) => name))
  const parts = [
    await court.feed({ after: 0, limit: 10_000 }),
    await Promise.all(tables.map((table) => court.find({ table, limit: 500 }))),
    await court.takeOutbox({ now: '2030', leaseUntil: '2000', limit: 50 }),
    await Promise.all(keys.map((name) => court.receipt(name))),
  ]
  const files = stage.path ? [stage.path, `${stage.path}-wal`] : []
  return [...parts.map((part) => toJson(part)), ...files.map((path) => readFileSync(path, 'latin1'))].join(
    '\n',
  )
}

const inClear = (text: string) => SECRETS.filter((secret) => text.includes(secret))

describe.each(STORAGES)('personal data (%s)', (kind) => {
  test('lies open without a key, so that the next test looks at the right places', async () => {
    const stage = await openStage(kind)
    await runWholeCase(stage)
    expect(inClear(await dump(stage))).toEqual(SECRETS)
  })

  test('is nowhere in the storage in clear, and everything still verifies', async () => {
    const stage = await openStage(kind, sealed())
    const heard: unknown[] = []
    stage.engine.on((event) => heard.push(event))
    const caseId = await runWholeCase(stage)
    const next = await fileAndAssign(stage, 2)
    await receiveMoney(stage, next, 'line-2', 100n)
    const input = await payoutInput(stage, next, 100n)
    const keys = { key: 'k1' }
    await stage.must('judge-1', 'fund.request-payout', input, keys)
    await stage.give('judge-1', 'fund.request-payout', input, { key: 'k2' })
    expect(inClear(await dump(stage, ['k1', 'k2']))).toEqual([])
    expect(inClear(toJson(heard as never))).toEqual([])
    expect((await stage.engine.verify()).differences).toEqual([])
    const filed = (await journalOf(stage, caseId)).find(({ type }) => type === 'case.PartyEntered')
    expect(String(filed?.data.idNumber)).toMatch(/^v1:/)
  })

  test('is shown masked, also in the timeline', async () => {
    const stage = await openStage(kind, sealed())
    const caseId = await runWholeCase(stage)
    const found = await stage.ask<{ parties: { idNumber: string | null }[] }>('judge-1', 'case.get', {
      caseId,
    })
    expect(found.parties[0]?.idNumber).toMatch(/^1.*\*.*4$/)
    for (const name of ['case.get', 'case.timeline', 'fund.statement']) {
      const answer = await stage.ask('fund-1', name, { caseId })
      expect(inClear(toJson(answer as never)), name).toEqual([])
    }
  })

  test('opens for a server with the key only; rebuilt rows are sealed too', async () => {
    const stage = await openStage(kind, sealed())
    await runWholeCase(stage)
    await stage.engine.rebuild()
    expect(inClear(await dump(stage))).toEqual([])
    expect((await stage.engine.verify()).differences).toEqual([])
    expect((await (await stage.beside(sealed())).engine.verify()).differences).toEqual([])
    const wrong = { personalData: createAesPersonalData({ masterKey: new Uint8Array(32).fill(8) }) }
    const thief = await stage.beside(wrong)
    const { differences } = await thief.engine.verify()
    expect(differences.map(({ detail }) => detail).join()).toContain('cannot be read')
  })

  test('of a case whose key is destroyed is gone for good, and its chain still verifies', async () => {
    let isErased = false
    const streamSecret = () => (isErased ? undefined : new Uint8Array(16).fill(5))
    const personalData = createAesPersonalData({ masterKey: key, streamSecret })
    const stage = await openStage(kind, { personalData })
    const caseId = await runWholeCase(stage)
    isErased = true
    const again = await stage.beside({
      personalData: createAesPersonalData({ masterKey: key, streamSecret }),
    })
    const report = await again.engine.verify()
    expect(report.differences).toEqual([])
    expect(report.erased).toContain(`case/${caseId}`)
    await again.engine.rebuild()
    expect((await again.engine.verify()).differences).toEqual([])
  })

  test('the bank gets the account number open when the message is sent', async () => {
    const stage = await openStage(kind, sealed())
    const seen: unknown[] = []
    await runWholeCase(stage)
    await stage.engine.drain({
      'bank.pay': async ({ payload }) => {
        seen.push(payload.payeeAccount)
        return []
      },
    })
    expect(seen).toEqual([PAYEE_ACCOUNT, PAYEE_ACCOUNT])
  })
})
