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

/** The rules that the records of these three people do not bear out. */
function broken(maker: string, checker: string, payer: string, change: Partial<TraceFacts> = {}): string[] {
  const journal = [
    recorded(1, 'case.Assigned', 'director', { undertakerId: 'judge-1' }),
    recorded(2, 'fund.PayoutRequested', maker, { contentHash: HASH }),
    recorded(3, 'fund.PayoutApproved', checker, { contentHash: HASH }),
    recorded(4, 'fund.PayoutSent', payer, {}),
    recorded(5, 'fund.PayoutPaid', 'bank', { amountFen: payout.amountFen }),
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
    'fund.payee-is-party',
  ])
  expect(broken('judge-1', 'director', 'cashier', { payout: { ...payout, amountFen: 1n } })).toEqual([
    'fund.payout-state',
  ])
  expect(broken('judge-1', 'director', 'cashier', { payee: undefined })).toEqual([
    'fund.payee-is-party',
    'fund.payee-entered-by-another',
  ])
})
