import { expect, test } from 'vitest'
import type { RecordedEvent } from '../../kernel/event'
import type { JsonObject } from '../../kernel/json'
import { caseStream } from '../../kernel/stream'
import { distributionRules } from '../distribution/rules'
import { claimChecks } from './tables-trace-checks'
import { PLAN_RULES, planChecks } from './tables-trace-plan'

function recorded(seq: number, type: string, by: string, data: JsonObject, on = '2026-03-20'): RecordedEvent {
  const actor = { kind: 'person', id: by } as const
  const at = { occurredOn: on, recordedAt: `${on}T09:00:00.000+08:00`, prevHash: '', hash: `${seq}` }
  const place = { courtId: 'gan1202', stream: caseStream('case-1'), seq, commandId: `command-${seq}` }
  return { ...place, ...at, type, data: { planId: 'plan-1', ...data }, actor }
}

/** The rules that the records of these people do not bear out. */
function broken(editor: string, checker: string, payer: string, approvedOn = '2026-03-20'): string[] {
  const journal = [
    recorded(1, 'distribution.Drafted', 'judge-1', {}),
    recorded(2, 'distribution.LinesChanged', editor, {}),
    recorded(3, 'distribution.Served', 'judge-1', { objectUntil: '2026-03-17' }),
    recorded(4, 'distribution.Approved', 'somebody', { planId: 'plan-2' }),
    recorded(5, 'distribution.Approved', checker, {}, approvedOn),
    recorded(6, 'distribution.Executed', payer, {}),
  ]
  const checks = journal
    .filter(({ seq }) => seq !== 4)
    .flatMap((event) => planChecks(event, journal, (id) => id))
  expect(checks).toHaveLength(3)
  return checks.flatMap(({ rule, holds }) => (holds ? [] : [rule]))
}

test('three people after the period for objections bear every rule of a plan out', () => {
  expect(broken('judge-2', 'director', 'cashier')).toEqual([])
})

test('records of a plan that were bent are named by the rule that they break', () => {
  expect(broken('director', 'director', 'cashier')).toEqual(['distribution.maker-is-not-checker'])
  expect(broken('judge-2', 'director', 'judge-2')).toEqual(['distribution.executor-is-third'])
  expect(broken('judge-2', 'director', 'director')).toEqual(['distribution.executor-is-third'])
  expect(broken('judge-2', 'director', 'cashier', '2026-03-17')).toEqual(['distribution.period-over'])
})

test('the sources are those of the rules of the room distribution', () => {
  const known = distributionRules.filter(({ id }) => id in PLAN_RULES)
  expect(Object.fromEntries(known.map(({ id, source }) => [id, source]))).toEqual(PLAN_RULES)
})

test('who claims alone takes no more than the line has brought', () => {
  const booked = recorded(1, 'fund.ReceiptBooked', 'import', { amountMinor: 500n as never })
  const holds = (taken: bigint) => {
    const event = recorded(2, 'fund.ReceiptIdentified', 'fund-1', { amountMinor: taken as never })
    return claimChecks(event, { receiptJournal: [booked, event], name: (id) => id }).map((one) => one.holds)
  }
  expect([holds(500n), holds(501n)]).toEqual([[true], [false]])
})
