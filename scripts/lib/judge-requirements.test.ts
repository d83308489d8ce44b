import { describe, expect, test } from 'vitest'
import {
  citations,
  count,
  hasPassed,
  hasTitle,
  judge,
  type Requirement,
  testOf,
} from './judge-requirements.ts'

const row = (slug: string, priority: Requirement['priority'] = 'core'): Requirement => ({
  id: slug,
  slug,
  group: slug.split('/')[0] ?? '',
  priority,
  kind: 'hold',
  statement: 'Hold it.',
})

const file = 'packages/core/src/a.test.ts'
const rows = [row('org/tree'), row('org/hub'), row('fund/trace', 'important'), row('nsw/x', 'not software')]

describe('a reference', () => {
  test('is a path and the beginning of a title, which may hold the sign again', () => {
    expect(testOf(`${file} > a > b`)).toEqual({ file, title: 'a > b' })
    expect(testOf(file)).toEqual({ file, title: '' })
  })

  test.each([
    ["test('pays once', () => {})", 'pays', true],
    ["  it('pays once', () => {})", 'pays once', true],
    ['describe.each(STORAGES)("pays (%s)", run)', 'pays (', true],
    ["test.each([\n  [1],\n])('pays %i', run)", 'pays', true],
    ["test(\n  'pays once',\n  run)", 'pays', true],
    ["test('it pays once', run)", 'pays', false],
    ["expect(words).toContain('pays')", 'pays', false],
    ["greatest('pays')", 'pays', false],
    ["test('pays', run)", '', false],
    ["test('[S4] a.b', run)", '[S4] a.b', true],
    ["test('[S4] aab', run)", '[S4] a.b', false],
  ])('%s: %j is %s', (text, title, expected) => {
    expect(hasTitle(text, title)).toBe(expected)
  })
})

describe('what passed', () => {
  const report = (...statuses: string[]) => ({
    testResults: [
      {
        name: `/somewhere/${file}`,
        status: 'passed',
        assertionResults: statuses.map((status, at) => ({
          fullName: `group t${at}`,
          ancestorTitles: ['group (memory)'],
          title: `t${at}`,
          status,
        })),
      },
    ],
  })

  test('is every test of that title, alone or by its group', () => {
    expect(hasPassed(report('passed', 'passed'), `${file} > group`)).toBe(true)
    expect(hasPassed(report('passed', 'failed'), `${file} > group`)).toBe(false)
    expect(hasPassed(report('passed', 'failed'), `${file} > t0`)).toBe(true)
    expect(hasPassed(report('skipped'), `${file} > t0`)).toBe(false)
  })

  test('may have values where the source has %s or $name', () => {
    expect(hasPassed(report('passed', 'failed'), `${file} > group (%s)`)).toBe(false)
    expect(hasPassed(report('passed'), `${file} > group (%s)`)).toBe(true)
    expect(hasPassed(report('passed'), `${file} > group ($kind)`)).toBe(true)
    expect(hasPassed(report('passed'), `${file} > group %s)`)).toBe(true)
    expect(hasPassed(report('passed'), `${file} > group .memory`)).toBe(false)
  })

  test('is nothing that did not run, or runs in another file', () => {
    expect(hasPassed(report('passed'), `${file} > other`)).toBe(false)
    expect(hasPassed(report('passed'), 'b/a.test.ts > t0')).toBe(false)
  })
})

describe('a requirement', () => {
  const standings = (...[map, holds]: [Parameters<typeof judge>[1], (reference: string) => boolean]) =>
    judge(rows, map, holds).map(({ standing }) => standing)
  const always = () => true

  test('is carried by tests that hold, with nothing open', () => {
    const map = { 'org/tree': { tests: ['a > b'] } }
    expect(standings(map, always)).toEqual(['carried', 'open', 'open', 'not software'])
    expect(standings(map, () => false)[0]).toBe('open')
  })

  test('is partly carried when something is open, or one of its tests does not hold', () => {
    expect(standings({ 'org/tree': { tests: ['a > b'], open: 'no query' } }, always)[0]).toBe('partly')
    const two = { 'org/tree': { tests: ['a > b', 'a > c'] } }
    expect(standings(two, (reference) => reference === 'a > b')[0]).toBe('partly')
    expect(judge(rows, two, (reference) => reference === 'a > b')[0]?.missing).toEqual(['a > c'])
  })

  test('is not carried by code that cites it', () => {
    const cited = citations(rows, [{ path: 'r.ts', text: "rule('x', 'seed 001:1; requirement org-tree')" }])
    const [tree] = judge(rows, {}, always, cited)
    expect(tree).toMatchObject({ standing: 'open', code: ['r.ts'] })
  })
})

test('a citation is by group and name, or by the name alone where only one has it', () => {
  const list = [row('org/tree'), row('flow/pipeline'), row('disp/pipeline')]
  const cite = (text: string) => [...citations(list, [{ path: 'r.ts', text: `requirement ${text}` }]).keys()]
  expect(cite('tree: more words')).toEqual(['org/tree'])
  expect(cite('flow-pipeline')).toEqual(['flow/pipeline'])
  expect([cite('pipeline'), cite('nobody')]).toEqual([[], []])
})

test('counts are of core rows first; a group without any has no percentage', () => {
  const map = { 'org/tree': { tests: ['a > b'] }, 'fund/trace': { tests: ['a > b'], open: 'x' } }
  expect(count(judge(rows, map, () => true))).toEqual([
    { group: 'org', coreCarried: 1, core: 2, percent: 50, carried: 1, partly: 0, all: 2 },
    { group: 'fund', coreCarried: 0, core: 0, percent: null, carried: 0, partly: 1, all: 1 },
    { group: 'nsw', coreCarried: 0, core: 0, percent: null, carried: 0, partly: 0, all: 1 },
    { group: 'all', coreCarried: 1, core: 2, percent: 50, carried: 1, partly: 1, all: 4 },
  ])
})
