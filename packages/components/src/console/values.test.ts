import { describe, expect, test } from 'vitest'
import type { ConsoleOffers } from '../internal/core'
import { hiddenBecause, namedValue, type Scope, textOf, valuesOf } from './values'

const has = {
  affair: ['query-control'],
  node: [],
  stage: [],
  class: [],
  team: [],
  unit: [],
  duty: [],
  service: [],
}
const offers: ConsoleOffers = {
  viewer: { courtId: 'gan1202', personId: 'judge-1', roles: ['quota-judge'], unitIds: ['u1'] },
  today: '2024-06-28',
  profile: { id: 'city-plan', version: '1', has },
  commands: {},
  queries: {},
  parts: { elements: [], panels: [], columns: [], renderers: [], actions: [], pages: [] },
}
const scope: Scope = {
  offers,
  roles: offers.viewer.roles,
  params: { case: 'c1' },
  row: { state: 'issued', sumFen: 5n },
}

describe('named values', () => {
  test.each([
    ['person', 'judge-1'],
    ['today', '2024-06-28'],
    ['units', ['u1']],
    ['row.state', 'issued'],
    ['page.case', 'c1'],
    ['row.constructor', undefined],
    ['page.__proto__', undefined],
    ['window.location', undefined],
    ['toString', undefined],
  ])('%s', (name, value) => {
    expect(namedValue(scope, name)).toEqual(value)
  })

  test('what is named and not there is left out, what stands there stays', () => {
    const given = { caseId: { named: 'page.case' }, holderId: { named: 'row.nobody' }, overdue: true }
    expect(valuesOf(scope, given)).toEqual({ caseId: 'c1', overdue: true })
  })
})

describe('what is shown', () => {
  test.each([
    [{}, undefined],
    [{ roles: ['clerk' as const] }, { code: 'role', about: 'clerk' }],
    [{ when: [{ op: 'equals' as const, value: 'row.state', to: 'issued' }] }, undefined],
    [
      { when: [{ op: 'not-equals' as const, value: 'row.state', to: 'issued' }] },
      { code: 'condition', about: 'row.state' },
    ],
    [{ when: [{ op: 'equals' as const, value: 'row.sumFen', to: '5' }] }, undefined],
    [{ when: [{ op: 'in' as const, value: 'roles', of: ['clerk', 'quota-judge'] }] }, undefined],
    [{ when: [{ op: 'is-set' as const, value: 'page.case' }] }, undefined],
    [
      { when: [{ op: 'is-not-set' as const, value: 'page.case' }] },
      { code: 'condition', about: 'page.case' },
    ],
    [
      { when: [{ op: 'role-is-not' as const, roles: ['quota-judge' as const] }] },
      { code: 'condition', about: 'roles' },
    ],
    [{ when: [{ op: 'profile-has' as const, kind: 'affair' as const, code: 'query-control' }] }, undefined],
    [
      { when: [{ op: 'profile-has' as const, kind: 'stage' as const, code: 'fast' }] },
      { code: 'profile', about: 'stage.fast' },
    ],
    [{ when: [{ op: 'eval', value: 'person' }] as never }, { code: 'condition', about: 'person' }],
  ])('%j', (shown, why) => {
    expect(hiddenBecause(scope, shown)).toEqual(why)
  })
})

test('a label without English is shown in Chinese', () => {
  expect(textOf({ 'zh-CN': '待办' }, 'en')).toBe('待办')
  expect(textOf({ 'zh-CN': '待办', en: 'Work' }, 'en')).toBe('Work')
})
