import { expect, test } from 'vitest'
import type { RecordedEvent } from '../../kernel/event'
import type { JsonObject } from '../../kernel/json'
import { caseStream } from '../../kernel/stream'
import { aParty, aPayout } from '../../testing/rows'
import { checksOf, type TraceFacts } from './tables-trace-checks'

const HASH = 'a'.repeat(64)
const payout = aPayout({ id: 'payout-1', contentHash: HASH })

function recorded(seq: number, type: string, by: string, data: JsonObject): RecordedEvent {
  return {
    courtId: 'gan1202',
    stream: caseStream('case-1'),
    seq,
    type,
    data: { payoutId: 'payout-1', ...data },
    actor: { kind: 'person', id: by },
    commandId: `command-${seq}`,
    occurredOn: '2026-03-02',
    recordedAt: '2026-03-02T09:00:00+08:00',
    prevHash: '',
    hash: `${seq}`,
  }
}

interface Holder {
  readonly by?: readonly [string, string]
  readonly name?: string
  readonly reason?: string
}

/** How the account of the payee was registered and confirmed. */
function registration({ by = ['fund-1', 'cashier-2'], name = payout.payeeName, reason }: Holder) {
  const id = payout.payeeAccountId ?? ''
  const holder = { id, holderName: name, holderReason: reason ?? null }
  return [
    recorded(2, 'fund.PayeeAccountRegistered', by[0], holder),
    recorded(3, 'fund.PayeeAccountConfirmed', by[1], { payeeAccountId: id }),
  ]
}

/** The rules that the records of these three people do not bear out. */
function broken(
  maker: string,
  checker: string,
  payer: string,
  change: Partial<TraceFacts> = {},
  holder: Holder = {},
): string[] {
  const journal = [
    recorded(1, 'case.Assigned', 'director', { undertakerId: 'judge-1' }),
    ...registration(holder),
    recorded(4, 'fund.PayoutRequested', maker, { contentHash: HASH }),
    recorded(5, 'fund.PayoutApproved', checker, { contentHash: HASH }),
    recorded(6, 'fund.PayoutSent', payer, {}),
    recorded(7, 'fund.PayoutPaid', 'bank', { amountFen: payout.amountFen }),
  ]
  const payee = aParty({ id: payout.payeePartyId, name: payout.payeeName, enteredBy: 'filing' })
  const facts: TraceFacts = { payout, payee, journal, name: (id) => id, ...change }
  return journal
    .flatMap((event) => checksOf(event, facts))
    .flatMap(({ rule, holds }) => (holds ? [] : [rule]))
}

test('three people and an unchanged content bear every rule out', () => {
  expect(broken('judge-1', 'director', 'cashier')).toEqual([])
})

test('records that were bent are named by the rule that they break', () => {
  expect(broken('judge-1', 'judge-1', 'cashier')).toEqual(['fund.maker-is-not-checker'])
  expect(broken('judge-1', 'director', 'director')).toEqual(['fund.payer-is-third'])
  expect(broken('judge-2', 'director', 'cashier')).toEqual(['fund.undertaker-requests'])
  expect(
    broken('judge-1', 'director', 'cashier', { payout: { ...payout, contentHash: 'b'.repeat(64) } }),
  ).toEqual(['fund.approval-bound-to-content'])
  expect(broken('judge-1', 'director', 'cashier', { payout: { ...payout, payeeName: '他人' } })).toEqual([
    'fund.payee-account-holder',
  ])
  expect(broken('judge-1', 'director', 'cashier', { payout: { ...payout, amountFen: 1n } })).toEqual([
    'fund.payout-state',
  ])
  expect(broken('judge-1', 'director', 'cashier', { payee: undefined })).toEqual([
    'fund.payee-is-party',
    'fund.payee-entered-by-another',
    'fund.payee-account-holder',
  ])
})

test('who receives for the payee with a registered reason is no failure, without one he is', () => {
  const byAgent = { payout: { ...payout, payeeName: '李律师' } }
  const holder = { name: '李律师', reason: '特别授权代理人代收' }
  expect(broken('judge-1', 'director', 'cashier', byAgent, holder)).toEqual([])
  expect(broken('judge-1', 'director', 'cashier', byAgent, { name: '李律师' })).toEqual([
    'fund.payee-account-holder',
  ])
})

test('who had a hand in the account and asked for or approved what is paid to it is named', () => {
  expect(broken('judge-1', 'director', 'cashier', {}, { by: ['judge-1', 'cashier-2'] })).toEqual([
    'fund.payee-account-not-by-requester',
  ])
  expect(broken('judge-1', 'director', 'cashier', {}, { by: ['fund-1', 'fund-1'] })).toEqual([
    'fund.payee-account-by-two',
  ])
  for (const by of [
    ['director', 'fund-1'],
    ['fund-1', 'director'],
  ] as const) {
    expect(broken('judge-1', 'director', 'cashier', {}, { by })).toEqual([
      'fund.payee-account-not-by-approver',
    ])
  }
})
