import { describe, expect, test } from 'vitest'
import { systemActor } from '../../kernel/role'
import { given, person } from '../../testing/given'
import { decideBankAccount, proposeBankAccount } from './decide-bank-account'
import { evolveOrganisation, type OrganisationRows } from './model'

const clerk = person('fund-1', 'fund-clerk')
const director = person('director-1', 'execution-director')
const account = {
  purpose: 'case-money',
  holderName: '武都区人民法院（执行款专户）',
  bank: '中国农业银行武都支行',
  courtAccountNumber: '2700010004000123456',
  evidence: '开户许可证',
} as const

/** A court in which one account has been written down by the fund clerk. */
function court() {
  const it = given<OrganisationRows>({}, { actor: clerk })
  it.record(evolveOrganisation, it.when(proposeBankAccount, account).events, { actor: clerk })
  return it
}
const idOf = (it: ReturnType<typeof court>, at = 0) => it.view.all('org_bank_account')[at]?.id ?? ''
const decide = (
  it: ReturnType<typeof court>,
  actor = director,
  bankAccountId = idOf(it),
  courtAccountNumber = account.courtAccountNumber as string,
) => {
  const input = { bankAccountId, approve: true, courtAccountNumber, reason: '核对一致' }
  return it.when(decideBankAccount, input, { actor })
}
const states = (it: ReturnType<typeof court>) => it.view.all('org_bank_account').map(({ state }) => state)

describe('an account of the court', () => {
  test('is in force once another person has compared it with the paper; the next one takes its place', () => {
    const it = court()
    expect(states(it)).toEqual(['proposed'])
    it.record(evolveOrganisation, decide(it).events, { actor: director })
    expect(it.view.all('org_bank_account')).toMatchObject([
      { state: 'in-force', proposedBy: 'fund-1', decidedBy: 'director-1', reason: '核对一致' },
    ])
    const moved = { ...account, courtAccountNumber: '2700010004000999999' }
    it.record(evolveOrganisation, it.when(proposeBankAccount, moved).events, { actor: clerk })
    it.record(evolveOrganisation, decide(it, director, idOf(it, 1), moved.courtAccountNumber).events, {
      actor: director,
    })
    expect(states(it)).toEqual(['replaced', 'in-force'])
  })

  test('is confirmed neither by who wrote it down, also as a leader, nor by the system', () => {
    const rule = (actor: typeof director) => decide(court(), actor).refused?.rule
    expect(rule(person('fund-1', 'execution-director'))).toBe('organisation.bank-account-by-two')
    expect(rule(systemActor('gan12', 'clock'))).toBe('organisation.bank-account-by-two')
    expect(rule(director)).toBeUndefined()
  })

  test('is confirmed by who types its number from the paper, with whatever spaces; another one is refused', () => {
    const rule = (typed: string) => decide(court(), director, undefined, typed).refused?.rule
    expect(rule('2700 0100 0400 0123-456')).toBeUndefined()
    expect(rule('2700010004000123465')).toBe('organisation.bank-account-typed-twice')
    expect(rule('****3456')).toBe('organisation.bank-account-typed-twice')
    const it = court()
    const untyped = { bankAccountId: idOf(it), approve: true, reason: '核对一致' }
    expect(it.when(decideBankAccount, untyped, { actor: director }).refused?.rule).toBe(
      'organisation.bank-account-typed-twice',
    )
    expect(states(it)).toEqual(['proposed'])
  })

  test('is written down once: not while one waits, nor again what is in force', () => {
    const it = court()
    expect(it.when(proposeBankAccount, account).refused?.rule).toBe('organisation.bank-account-proposed')
    const other = it.when(proposeBankAccount, { ...account, purpose: 'treasury' })
    expect(other.refused, 'the other purpose has a place of its own').toBeUndefined()
    it.record(evolveOrganisation, decide(it).events, { actor: director })
    expect(it.when(proposeBankAccount, account).refused?.rule).toBe('organisation.bank-account-in-force')
  })

  test('that is rejected changes nothing, and is decided once', () => {
    const it = court()
    const rejected = it.when(
      decideBankAccount,
      { bankAccountId: idOf(it), approve: false, reason: '账号不符' },
      { actor: director },
    )
    it.record(evolveOrganisation, rejected.events, { actor: director })
    expect(states(it)).toEqual(['rejected'])
    expect(decide(it).refused).toMatchObject({
      rule: 'organisation.bank-account-state',
      params: { state: 'rejected' },
    })
    expect(decide(it, director, 'nothing').refused?.rule).toBe('organisation.bank-account-unknown')
  })
})
