import { expect, test } from 'vitest'
import type { RecordedEvent } from './event'
import { eventHash, hashedEvent } from './event-hash'
import { canonicalJson } from './json'

const made: Omit<RecordedEvent, 'hash'> = {
  courtId: 'court "一"',
  stream: 'case/（2024）甘1202执1号\n',
  seq: 12,
  type: 'fund.MoneyReceived',
  data: {
    z: [null, { b: 1.5, a: true }],
    amountFen: 5_000_000n,
    note: 'a"b\\c\u0007',
    left: undefined,
  } as never,
  actor: { kind: 'person', id: 'judge-\ud800' },
  commandId: 'act-1',
  occurredOn: '2024-03-01',
  recordedAt: '2024-03-01T09:00:00.000+08:00',
  prevHash: 'f'.repeat(64),
}

test('an event that is made gets the hash that whoever checks it finds', () => {
  const first = { ...made, seq: 1, prevHash: '' }
  expect(hashedEvent(made).recorded.hash).toBe(eventHash(made))
  expect(hashedEvent(first).recorded.hash).toBe(eventHash(first))
})

test('what is given to the storage of an event is the canonical text of its data', () => {
  expect(hashedEvent(made).dataText).toBe(canonicalJson(made.data))
})
