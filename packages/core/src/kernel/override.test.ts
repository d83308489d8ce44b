import { expect, test } from 'vitest'
import { overrideOf } from './override'

const allowed = (id: string) => ({ id, role: 'execution-director', source: 'design a test' })

test('a rule is lifted only where the profile names it', () => {
  const policy = { overrides: [allowed('closing.no-paper-on-loan')] }
  expect(overrideOf('closing.no-paper-on-loan', policy)).toMatchObject({ role: 'execution-director' })
  expect(overrideOf('closing.no-open-task', policy)).toBeUndefined()
  expect(overrideOf('closing.no-paper-on-loan', undefined)).toBeUndefined()
  expect(overrideOf('closing.no-paper-on-loan', {})).toBeUndefined()
})

test.each([
  'closing.no-money-inside',
  'closing.round-termination-after-three-months',
  'fund.agent-needs-authority',
  'access.other-court',
  'supervision.powers-kept-apart',
])('%s is never lifted, even when a profile names it', (id) => {
  expect(overrideOf(id, { overrides: [allowed(id)] })).toBeUndefined()
})
