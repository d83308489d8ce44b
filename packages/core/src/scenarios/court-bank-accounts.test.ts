import { writePain001 } from '@zhixing/adapters/bank-payment'
import { createAesPersonalData } from '@zhixing/adapters/crypto-node'
import { expect, test } from 'vitest'
import type { CaseAccount } from '../domain/fund/contract'
import type { BankAccountView } from '../domain/organisation/contract-bank-account'
import { payThrough } from '../engine/index'
import { courtStream } from '../kernel/stream'
import type { PaymentOrder } from '../ports/bank'
import { openBankAccounts } from '../testing/bank-accounts'
import { fileAndAssign, receiveMoney, sendOut } from './acts'
import { openStage } from './stage'

const NUMBER = '2700010004000123456'

/** A court whose personal data is sealed, and what its bank is told. */
async function court() {
  const stage = await openStage('memory', {
    personalData: createAesPersonalData({ masterKey: new Uint8Array(32).fill(7) }),
  })
  const orders: PaymentOrder[] = []
  const tellBank = async () => {
    const submit = async (order: PaymentOrder) => {
      orders.push(order)
      return { kind: 'accepted' as const }
    }
    await stage.engine.drain({
      'bank.pay': payThrough({ id: 'file', submit, status: async () => ({ kind: 'pending' }) }),
    })
    return orders
  }
  const caseId = await fileAndAssign(stage)
  await receiveMoney(stage, caseId, 'line-1', 1_000_000n)
  return { stage, caseId, tellBank }
}

test('case money lies in the account that two people have put into force: shown masked, and payer of every order', async () => {
  const { stage, caseId, tellBank } = await court()
  const accounts = () => stage.ask<readonly CaseAccount[]>('fund-1', 'fund.accounts', { caseId })
  expect((await accounts()).map(({ pooled }) => pooled)).toEqual([null])
  await openBankAccounts(stage.engine, stage.court)
  const [account] = await accounts()
  expect(account?.accountNumber).toMatch(/^ZX\d{16}$/)
  expect(account?.pooled).toMatchObject({ holderName: expect.stringContaining('执行款专户') })
  const listed = await stage.ask<readonly BankAccountView[]>('judge-1', 'organisation.bank-accounts', {})
  expect(listed.map(({ purpose, state }) => `${purpose} ${state}`).sort()).toEqual([
    'case-money in-force',
    'treasury in-force',
  ])
  expect(JSON.stringify([account?.pooled, listed])).not.toContain(NUMBER)
  await sendOut(stage, caseId, 300_000n)
  await sendOut(stage, caseId, 50_000n)
  const payments = await tellBank()
  expect(payments.map(({ payer }) => payer?.account)).toEqual([NUMBER, NUMBER])
  const batch = { id: 'B1', createdAt: '2024-03-01T10:00:00+08:00', executeOn: '2024-03-01', payments }
  const file = new TextDecoder().decode(writePain001(batch))
  expect(file).toContain(`<DbtrAcct><Id><Othr><Id>${NUMBER}</Id>`)
})

test('a leader who types another number than the clerk confirms nothing, and the attempt stays on record without it', async () => {
  const { stage } = await court()
  const said = {
    purpose: 'case-money',
    holderName: '武都区人民法院',
    bank: '农行武都支行',
    evidence: '开户许可证',
  }
  const { bankAccountId } = await stage.must<{ bankAccountId: string }>(
    'fund-1',
    'organisation.propose-bank-account',
    { ...said, courtAccountNumber: NUMBER },
  )
  const decide = (courtAccountNumber: string) =>
    stage.give('director', 'organisation.decide-bank-account', {
      ...{ bankAccountId, approve: true, reason: '核对一致', courtAccountNumber },
    })
  expect(await decide('2700010004000123465')).toMatchObject({
    rule: 'organisation.bank-account-typed-twice',
  })
  const listed = await stage.ask<readonly BankAccountView[]>('judge-1', 'organisation.bank-accounts', {})
  expect(listed.map(({ state }) => state)).toEqual(['proposed'])
  const blocked = await stage.ask<{ items: readonly object[] }>('supervisor-1', 'supervision.blocked-acts')
  expect(blocked.items).toMatchObject([
    { rule: 'organisation.bank-account-typed-twice', actorId: 'director' },
  ])
  expect(JSON.stringify(blocked)).not.toContain('123465')
  expect(await decide('2700 0100 0400 0123 456')).toMatchObject({ kind: 'accepted' })
})

test('its number is sealed in the court’s journal and in the orders that the cases keep', async () => {
  const { stage, caseId } = await court()
  await openBankAccounts(stage.engine, stage.court)
  await sendOut(stage, caseId, 300_000n)
  const storage = stage.storage.forCourt(stage.court.courtId)
  for (const stream of [courtStream, `case/${caseId}` as const]) {
    const page = await storage.journal(stream, { limit: 500 })
    expect(
      JSON.stringify(page, (_key, value) => (typeof value === 'bigint' ? `${value}` : value)),
    ).not.toContain(NUMBER)
  }
  expect((await stage.engine.verify()).differences).toEqual([])
})

test('an order of a court that has not said from where is paid as the host says', async () => {
  const { stage, caseId, tellBank } = await court()
  await sendOut(stage, caseId, 300_000n)
  const [order] = await tellBank()
  expect(order).not.toHaveProperty('payer')
})
