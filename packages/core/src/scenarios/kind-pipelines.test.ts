import { describe, expect, test } from 'vitest'
import type { CourseNode } from '../domain/node/contract'
import type { StagePath } from '../domain/stage/contract'
import { days } from '../law/index'
import { cityPlan, defineProfile, printProfile, profileToJson } from '../profiles/index'
import { filingOf } from './acts'
import { openLinshu } from './linshu-court'
import { workBy } from './own-profile'
import { openStage, type Stage } from './stage'

const FIRST = ['execution-notice', 'network-query', 'asset-investigation', 'payout', 'case-limit']
const OURS = ['preservation-start', 'preservation-report', 'case-limit']
const COMMON = ['assignment', 'closing-review']

type Sort = readonly [name: string, typeCode: string, said: object, nodes: readonly string[]]

/** One case of each kind, and of each matter of it, with everything its course begins with or foretells. */
const SORTS: readonly Sort[] = [
  ['first', '执', {}, [...FIRST, ...COMMON]],
  ['resumed', '执恢', {}, ['resumption-notice', ...FIRST.slice(1), ...COMMON]],
  ['objection', '执异', {}, ['objection-notice', 'objection-decision', 'objection-service', 'assignment']],
  ['reconsideration', '执复', {}, ['reconsideration-decision', 'reconsideration-service', 'assignment']],
  ['suit', '执他', { matter: 'suit' }, ['suit-judgment', 'assignment']],
  ['review', '执监', {}, ['supervision-decision', 'supervision-answer', 'assignment']],
  ['urging', '执监', { matter: 'urging' }, ['urging-report', 'assignment']],
  ['preservation', '执保', {}, ['preservation-start', 'preservation-notice', 'network-query', 'assignment']],
  ['advance', '执', { kind: 'advance' }, ['advance-start', 'network-query', 'case-limit', 'assignment']],
  ['reversal', '执', { kind: 'reversal' }, ['reversal-account', ...FIRST, ...COMMON]],
  [
    'bankruptcy',
    '执他',
    { kind: 'bankruptcy' },
    ['bankruptcy-consent', 'bankruptcy-transfer', 'bankruptcy-answer', 'assignment'],
  ],
]

async function fileOne(stage: Stage, n: number, [, typeCode, said]: Sort, court = '甘1202') {
  const filing = { ...filingOf(n, '2024-03-01'), caseNumber: `（2024）${court}${typeCode}${n}号`, ...said }
  return (await stage.must<{ caseId: string }>('filing', 'case.file', filing)).caseId
}

const courseOf = async (stage: Stage, caseId: string) =>
  (await stage.ask<CourseNode[]>('director', 'node.course', { caseId })).filter(
    // Papers that make themselves are no part of what is compared.
    ({ node }) => !node.startsWith('dossier-'),
  )

const formed = (stage: Stage, caseId: string, kind: string) =>
  stage.must('judge-1', 'dossier.form-material', {
    ...{ caseId, kind, title: kind, section: 'main', paper: true, pages: 1 },
  })

describe('a pipeline for each kind of case', () => {
  test('one case of each kind in one court gets the nodes of its kind, in its course, and no others', async () => {
    const stage = await openStage('memory')
    const courses = new Map<string, string>()
    for (const [at, sort] of SORTS.entries()) {
      const caseId = await fileOne(stage, at + 1, sort)
      const nodes = (await courseOf(stage, caseId)).map(({ node }) => node)
      expect([...nodes].sort(), sort[0]).toEqual([...sort[3]].sort())
      courses.set(sort[0], [...nodes].sort().join())
    }
    // No two kinds go the same way, and none but the first goes as a first enforcement.
    expect(new Set(courses.values()).size).toBe(SORTS.length)
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('the clocks are those of the texts: an objection within 15 days, a reconsideration within 30', async () => {
    const stage = await openStage('memory')
    const dates: Record<string, string> = {}
    for (const [at, sort] of SORTS.entries()) {
      const [root] = sort[3]
      const caseId = await fileOne(stage, at + 1, sort)
      const course = await courseOf(stage, caseId)
      for (const { node, state, dueOn } of course)
        if (state === 'running' && (node === root || node.endsWith('-decision'))) dates[node] = dueOn
    }
    expect(dates).toMatchObject({
      'objection-notice': '2024-03-04',
      'objection-decision': '2024-03-16',
      'reconsideration-decision': '2024-03-31',
      'preservation-start': '2024-03-06',
    })
  })

  test('a pipeline goes on by its own papers: consent, transfer, answer', async () => {
    const stage = await openStage('memory')
    const bankruptcy = SORTS.find(([name]) => name === 'bankruptcy')
    if (!bankruptcy) throw new Error('no bankruptcy')
    const caseId = await fileOne(stage, 1, bankruptcy)
    await stage.must('director', 'case.assign', { caseId, undertakerId: 'judge-1', reason: '指定' })
    const stateOf = async (id: string) =>
      (await courseOf(stage, caseId)).find(({ node }) => node === id)?.state
    expect(await stateOf('bankruptcy-transfer')).toBe('predicted')
    for (const [paper, next] of [
      ['bankruptcy-consent', 'bankruptcy-transfer'],
      ['bankruptcy-transfer', 'bankruptcy-answer'],
    ] as const) {
      await formed(stage, caseId, paper)
      expect(await stateOf(paper)).toBe('met')
      expect(await stateOf(next)).toBe('running')
    }
    // What first executions begin with an undertaker does not begin here.
    expect(await stateOf('asset-investigation')).toBeUndefined()
    // It is no implementation: it is not sorted, and its closing needs no six months.
    const facts = { caseId, answers: { 'one-go': 'no' }, basis: '—' }
    expect(await stage.give('director', 'triage.record-facts', facts)).toMatchObject({
      rule: 'triage.first-enforcement-only',
    })
    await formed(stage, caseId, 'bankruptcy-answer')
    const closing = { caseId, closingKind: 'terminated', ground: '已由破产法院受理' }
    const { proposalId } = await stage.must<{ proposalId: string }>('judge-1', 'closing.propose', closing)
    await stage.must('reviewer-1', 'closing.confirm', { caseId, proposalId })
    const open = (await courseOf(stage, caseId)).filter(({ holderId }) => holderId !== null)
    expect(open.map(({ node }) => node)).toEqual(['archive-review', 'archiving'])
  })

  test('where the case moves through stages, what is no implementation stays outside them', async () => {
    const stage = await openLinshu()
    for (const [at, sort] of SORTS.entries()) {
      const caseId = await fileOne(stage, at + 1, sort, '鲁1329')
      const { stays } = await stage.ask<StagePath>('director', 'stage.path', { caseId })
      const implements_ = ['first', 'resumed', 'advance', 'reversal'].includes(sort[0])
      expect(stays.length, sort[0]).toBe(implements_ ? 1 : 0)
    }
  })

  test('a court gives one kind another pipeline as data; the others stay as they are', async () => {
    const stage = await openStage('memory')
    const source = '院发〔2024〕3号'
    const ours = defineProfile({
      ...{ id: 'wudu', version: '1', effectiveFrom: '2024-03-01', source, extends: cityPlan },
      pipelines: [{ id: 'preservation', kinds: ['preservation'], nodes: OURS, source }],
      nodes: [
        {
          id: 'preservation-report',
          startsOn: [{ event: 'case.Filed' }],
          endsOn: [{ event: 'dossier.MaterialFormed', where: { kind: 'preservation-report' } }],
          ...{ limit: days(7), roll: false, holder: { kind: 'undertaker' }, warnDaysBefore: [1] },
          ...{ expected: true, source },
        },
      ],
      disable: ['nodes.preservation-notice'],
    })
    expect(ours.pipelines?.map(({ id }) => id)).toEqual(cityPlan.pipelines?.map(({ id }) => id))
    await workBy(stage, JSON.parse(profileToJson(ours)))
    for (const [at, sort] of SORTS.entries()) {
      const nodes = (await courseOf(stage, await fileOne(stage, at + 1, sort))).map(({ node }) => node)
      const expected = sort[0] === 'preservation' ? [...OURS, 'assignment'] : sort[3]
      expect([...nodes].sort(), sort[0]).toEqual([...expected].sort())
    }
    const paper = printProfile(cityPlan, stage.engine.words('zh-CN').labels)
    expect(paper).toContain('### 财产保全（适用于财产保全执行）')
    expect(paper).toContain('本类案件的节点：保全实施、保全期限告知')
  })
})
