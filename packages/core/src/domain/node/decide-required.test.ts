import { describe, expect, test } from 'vitest'
import type { NodeDefinition } from '../../kernel/profile'
import { days } from '../../law/index'
import { type Circumstances, given } from '../../testing/given'
import { aCase } from '../../testing/rows'
import type { CaseRows } from '../case/model'
import type { StageRows } from '../stage/model'
import { followEvent } from './decide-follow'
import { evolveNode, type NodeRows } from './model'

const visit: NodeDefinition = {
  id: 'visit',
  startsOn: [{ event: 'case.Filed' }],
  endsOn: [{ event: 'task.Confirmed', where: { affair: 'visit' } }],
  limit: days(7),
  roll: false,
  holder: { kind: 'undertaker' },
  warnDaysBefore: [1],
  expected: false,
  requires: [
    {
      id: 'record',
      label: { 'zh-CN': '现场笔录', en: 'Record of the visit' },
      on: { event: 'dossier.MaterialFormed', where: { kind: 'inquiry-record' } },
      source: 'design: a test',
    },
    { id: 'result', label: { 'zh-CN': '勘察结果', en: 'Result' }, field: 'result', source: 'design: a test' },
  ],
  source: 'design: a test',
}
const usual: Circumstances = {
  profile: { nodes: [visit, { ...visit, id: 'inside', stage: 'flow', requires: [] }] },
  people: [
    { id: 'p', name: 'p', staffClass: 'quota-judge', roles: ['quota-judge'], unitId: 'a', active: true },
  ],
  units: [{ id: 'a', name: 'a', functions: ['command-centre'], headId: 'p' }],
}
type Rows = CaseRows & NodeRows & Pick<StageRows, 'stage_stay'>

function court(stays: readonly object[] = []) {
  const made = given<Rows>({ case_case: [aCase()], stage_stay: stays as never }, usual)
  let seq = 0
  const happens = (event: string, data: Readonly<Record<string, unknown>> = {}) => {
    seq += 1
    const input = { caseId: 'case-1', event, seq, occurredOn: '2026-03-02', data }
    const outcome = made.when(followEvent, input)
    made.record(evolveNode, outcome.events)
    return outcome
  }
  const node = (id: string) => made.view.all('node_node').find((row) => row.node === id)
  return { happens, node }
}

describe('what a node requires', () => {
  test('is missing from the start, is ticked off by the event that records it, and refuses the end until then', () => {
    const { happens, node } = court()
    happens('case.Filed')
    expect(node('visit')?.missing).toEqual(['record'])
    const early = happens('task.Confirmed', { affair: 'visit', result: '已勘察' })
    expect(early.refused).toEqual({
      kind: 'refused',
      rule: 'node.required-data',
      params: { node: 'visit', requirement: 'record', count: 1 },
    })
    expect(happens('dossier.MaterialFormed', { kind: 'notice' }).events).toEqual([])
    happens('dossier.MaterialFormed', { kind: 'inquiry-record' })
    expect(node('visit')).toMatchObject({ state: 'running', missing: [] })
    const empty = happens('task.Confirmed', { affair: 'visit', result: ' ' })
    expect(empty.refused?.params).toMatchObject({ requirement: 'result', count: 1 })
    happens('task.Confirmed', { affair: 'visit', result: '已勘察' })
    expect(node('visit')?.state).toBe('met')
  })

  test('does not keep a clock from being cancelled or another node from ending', () => {
    const { happens } = court()
    happens('case.Filed')
    expect(happens('task.Confirmed', { affair: 'other' }).refused).toBeUndefined()
  })
})

describe('a node of a stage', () => {
  test('starts only while the case is in that stage', () => {
    const outside = court()
    outside.happens('case.Filed')
    expect(outside.node('inside')).toBeUndefined()
    const left = court([{ id: 's', state: 'left', stage: 'flow' }])
    left.happens('case.Filed')
    expect(left.node('inside')).toBeUndefined()
    const inside = court([{ id: 's', state: 'open', stage: 'flow' }])
    inside.happens('case.Filed')
    expect(inside.node('inside')?.state).toBe('running')
  })
})
