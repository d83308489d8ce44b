import { expect, test } from 'vitest'
import { judge, type Report } from './judge-systems.ts'

const systems = [
  { id: 'S4', zh: '案事分离', en: 'case and affairs' },
  { id: 'S43', zh: '一案一账号', en: 'one case, one account' },
]

const report = (...results: [string, string][]): Report => ({
  testResults: [
    {
      name: 'x.test.ts',
      status: 'passed',
      assertionResults: results.map(([fullName, status]) => ({ fullName, status })),
    },
  ],
})

const working = (tests: Report) => judge(systems, tests).map((verdict) => verdict.works)

test('a passing tagged test makes its system work, and no other', () => {
  expect(working(report(['[S43] pays once', 'passed']))).toEqual([false, true])
})

test('one failed or skipped test among several is enough to say no', () => {
  expect(working(report(['[S4] a', 'passed'], ['[S4] b', 'failed']))).toEqual([false, false])
  expect(working(report(['[S4] a', 'passed'], ['[S4] b', 'skipped']))).toEqual([false, false])
  expect(working(report(['[S4] a', 'passed'], ['[S4] b', 'todo']))).toEqual([false, false])
})

test('a test may prove several systems, and the tag may stand on the group', () => {
  expect(working(report(['fund [S4][S43] pays', 'passed'], ['plain', 'skipped']))).toEqual([true, true])
})
