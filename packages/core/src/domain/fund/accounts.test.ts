import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RecordedEvent } from '../../kernel/event'
import type { JsonObject } from '../../kernel/json'
import { given, testContext } from '../../testing/given'
import { aCase, anAccount, aParty, aPayeeAccount, aReceipt } from '../../testing/rows'
import { accountIdOf, accountNumberOf, type FundView, openAccount, takeOver } from './decide'
import { requestPayout } from './decide-payout'
import { identifyReceipt } from './decide-receipt'
import { type AccountRow, type EntryKind, evolveFund, heldOn, LEDGERS_OF, move } from './model'
import { fundReactions } from './reactions'

const perPerson = { profile: { parameters: { 'fund.account-granularity': 'case-person' } } }
const debtors = [
  aParty({ id: 'party-2', role: 'debtor', name: '李四' }),
  aParty({ id: 'party-3', role: 'debtor', name: '王五' }),
]

/** A case in which each of two debtors has his own account. */
function twoDebtors() {
  const court = given<FundView>({ case_case: [aCase()], case_party: [aParty(), ...debtors] })
  for (const { id } of debtors) {
    const outcome = court.when(openAccount, { caseId: 'case-1', partyId: id }, perPerson)
    court.record(evolveFund, outcome.events)
  }
  return court
}

describe('一案一人一账号: an account for each case and person', () => {
  test('each debtor has his own, with his name and a number of its own; the case has none', () => {
    const court = twoDebtors()
    expect(court.when(openAccount, { caseId: 'case-1' }, perPerson).events).toEqual([])
    expect(court.view.all('fund_account')).toMatchObject([
      { id: 'case-1.party-2', partyId: 'party-2', debtorLabel: '李四' },
      { id: 'case-1.party-3', partyId: 'party-3', debtorLabel: '王五' },
    ])
    const numbers = court.view.all('fund_account').map(({ accountNumber }) => accountNumber)
    expect(new Set([...numbers, accountNumberOf(aCase().caseNumber)]).size).toBe(3)
  })

  test('nobody but a debtor has one, and nobody has two', () => {
    const court = twoDebtors()
    const open = (partyId: string) => court.when(openAccount, { caseId: 'case-1', partyId }, perPerson)
    expect(open('party-1').events).toEqual([])
    expect(open('party-2').events).toEqual([])
    expect(open('party-9').events).toEqual([])
  })

  test('a case that runs under one account for each case opens none for a person', () => {
    const court = given<FundView>({ case_case: [aCase()], case_party: debtors })
    expect(court.when(openAccount, { caseId: 'case-1', partyId: 'party-2' }).events).toEqual([])
    expect(court.when(openAccount, { caseId: 'case-1' }).events).toHaveLength(1)
  })

  test('a debtor who is entered gets it by himself, where the profile says so', () => {
    const reaction = fundReactions.find(({ id }) => id === 'fund.open-account-of-debtor')
    const react = (data: JsonObject, now = perPerson) =>
      reaction?.react({ type: 'case.PartyEntered', data } as RecordedEvent, given({}).view, testContext(now))
    const [debtor] = debtors
    expect(react({ ...debtor })).toEqual([
      { name: 'fund.open-account', input: { caseId: 'case-1', partyId: 'party-2' } },
    ])
    expect(react({ ...aParty() })).toEqual([])
    expect(react({ ...debtor }, { profile: { parameters: { 'fund.account-granularity': 'case' } } })).toEqual(
      [],
    )
  })

  test('money names the account when there are several; one of another case is none', () => {
    const rows = [
      anAccount({ id: 'case-1.party-2', partyId: 'party-2', availableFen: 500n, receivedFen: 500n }),
      anAccount({ id: 'case-1.party-3', partyId: 'party-3' }),
      anAccount({ id: 'case-2', caseId: 'case-2' }),
    ]
    const court = given<FundView>({
      case_case: [aCase()],
      case_party: [aParty(), ...debtors],
      fund_account: rows,
      fund_payee_account: [aPayeeAccount()],
      fund_receipt: [aReceipt()],
    })
    const identify = { receiptId: 'receipt-1', caseId: 'case-1', reason: '附言' }
    expect(court.when(identifyReceipt, identify).refused).toMatchObject({
      rule: 'fund.account-is-named',
      params: { count: 2 },
    })
    const elsewhere = court.when(identifyReceipt, { ...identify, accountId: 'case-2' })
    expect(elsewhere.refused?.rule).toBe('fund.case-has-account')
    const { events } = court.when(identifyReceipt, { ...identify, accountId: 'case-1.party-3' })
    court.record(evolveFund, events)
    expect(court.view.get('fund_account', 'case-1.party-3')).toMatchObject({ availableFen: 100_000n })
    expect(court.view.get('fund_account', 'case-1.party-2')).toMatchObject({ availableFen: 500n })
    const payout = { caseId: 'case-1', payeePartyId: 'party-1', payeeAccountId: 'payee-account-1' }
    const ask = { ...payout, amountFen: 501n, purpose: 'claim' as const, basis: '表 1' }
    expect(court.when(requestPayout, ask).refused?.rule).toBe('fund.account-is-named')
    const over = court.when(requestPayout, { ...ask, accountId: 'case-1.party-2' })
    expect(over.refused?.rule, 'the money of another debtor does not cover it').toBe(
      'fund.balance-covers-payout',
    )
  })

  test('what an older system held goes to the only debtor, or to the case when there are several', () => {
    const court = twoDebtors()
    const both = court.when(takeOver, { caseId: 'case-1', amountFen: 700n })
    expect(both.events).toMatchObject([
      { type: 'fund.AccountOpened', data: { id: 'case-1', partyId: null } },
      { type: 'fund.MoneyReceived', data: { accountId: 'case-1' } },
    ])
    const one = given<FundView>({
      case_case: [aCase()],
      fund_account: [anAccount({ id: accountIdOf('case-1', 'party-2'), partyId: 'party-2' })],
    })
    expect(one.when(takeOver, { caseId: 'case-1', amountFen: 700n }).events).toMatchObject([
      { data: { accountId: 'case-1.party-2' } },
    ])
  })
})

const FIGURES = ['receivedFen', 'availableFen', 'reservedFen', 'depositedFen', 'paidFen'] as const
const SOURCE = {
  available: 'availableFen',
  reserved: 'reservedFen',
  deposited: 'depositedFen',
  paid: 'paidFen',
} as const

test('entries of every kind keep received = paid + held on each account, and each figure is the sum of its entries', () => {
  const kinds = Object.keys(LEDGERS_OF) as EntryKind[]
  const seen = new Set<EntryKind>()
  const posting = fc.record({
    kind: fc.constantFrom(...kinds),
    amountFen: fc.bigInt({ min: 1n, max: 500n }),
    account: fc.constantFrom('case-1', 'case-2'),
  })
  const property = fc.property(fc.array(posting, { minLength: 40, maxLength: 80 }), (postings) => {
    const court = given<FundView>({
      fund_account: [anAccount(), anAccount({ id: 'case-2', caseId: 'case-2' })],
    })
    for (const [seq, { kind, amountFen, account: id }] of postings.entries()) {
      const before = court.view.get('fund_account', id) as AccountRow
      const [from] = LEDGERS_OF[kind]
      // What a decision refuses: taking from a figure more than there is.
      const figure = from in SOURCE ? SOURCE[from as keyof typeof SOURCE] : undefined
      if (figure !== undefined && before[figure] < amountFen) continue
      seen.add(kind)
      const entry = { caseId: id, accountId: id, kind, amountFen, receiptId: null, payoutId: null }
      const recordIt = {
        posted: (view: typeof court.view) => move(view, { seq, occurredOn: '2026-03-02' }, entry),
      }
      court.record(recordIt, [{ type: 'posted', data: {} }])
      for (const account of court.view.all('fund_account'))
        checkAccount(court.view.all('fund_entry'), account)
    }
  })
  fc.assert(property, { numRuns: 300, seed: 20240102 })
  expect([...seen].sort()).toEqual(kinds.sort())
})

type Entries = ReturnType<FundCourt['view']['all']>
type FundCourt = ReturnType<typeof given<FundView>>

function checkAccount(entries: Entries, account: AccountRow): void {
  expect(account.receivedFen).toBe(account.paidFen + heldOn(account))
  for (const figure of FIGURES) expect(account[figure] >= 0n, figure).toBe(true)
  expect(account.holdingSince !== null).toBe(account.availableFen + account.reservedFen > 0n)
  const net = (...ledgers: string[]) =>
    (entries as readonly { accountId: string; fromLedger: string; toLedger: string; amountFen: bigint }[])
      .filter(({ accountId }) => accountId === account.id)
      .reduce((sum, entry) => {
        const came = ledgers.includes(entry.toLedger) ? entry.amountFen : 0n
        return sum + came - (ledgers.includes(entry.fromLedger) ? entry.amountFen : 0n)
      }, 0n)
  expect(net('available')).toBe(account.availableFen)
  expect(net('reserved')).toBe(account.reservedFen)
  expect(net('deposited')).toBe(account.depositedFen)
  expect(net('paid')).toBe(account.paidFen)
  expect(-net('bank', 'other-account')).toBe(account.receivedFen)
}
