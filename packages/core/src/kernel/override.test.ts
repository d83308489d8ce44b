import { expect, test } from 'vitest'
import { overrideOf } from './override'

const allowed = (id: string) => ({ id, role: 'execution-director', source: 'design a test' })

test('a rule is lifted only where the profile names it', () => {
  const policy = { supervision: { overrides: [allowed('closing.no-paper-on-loan')] } }
  expect(overrideOf('closing.no-paper-on-loan', policy)).toMatchObject({ role: 'execution-director' })
  expect(overrideOf('closing.no-open-task', policy)).toBeUndefined()
  expect(overrideOf('closing.no-paper-on-loan', {})).toBeUndefined()
})

test.each([
  'closing.no-money-inside',
  'closing.round-termination-after-three-months',
  'fund.agent-needs-authority',
  'access.other-court',
  'supervision.powers-kept-apart',
])('%s is never lifted, even when a profile names it', (id) => {
  expect(overrideOf(id, { supervision: { overrides: [allowed(id)] } })).toBeUndefined()
})

test('a denial of the court’s own is lifted by whom it names, and by nobody when it names none', () => {
  const label = { what: '', why: '', todo: '' }
  const denial = {
    id: 'no-cash',
    command: 'x.y',
    when: [],
    label: { 'zh-CN': label, en: label },
    source: 'design a test',
  }
  expect(overrideOf('denial.no-cash', { denials: [denial] })).toBeUndefined()
  expect(
    overrideOf('denial.no-cash', {
      denials: [denial],
      supervision: { overrides: [allowed('denial.no-cash')] },
    }),
  ).toBeUndefined()
  const may = { ...denial, override: { role: 'execution-director' } }
  expect(overrideOf('denial.no-cash', { denials: [may] })).toMatchObject({ role: 'execution-director' })
})
