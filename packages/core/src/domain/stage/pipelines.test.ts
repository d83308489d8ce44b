import { describe, expect, test } from 'vitest'
import type { PipelineDefinition, StagePolicy } from '../../kernel/profile-stage'
import { days, months } from '../../law/index'
import { type Circumstances, given } from '../../testing/given'
import { aCase } from '../../testing/rows'
import { checkStay, enterStage, type StageView, screenCase } from './decide'
import { evolveStage } from './model-evolve'

const policy = (id: string, count: number): StagePolicy => ({
  ownership: 'undertaker-stays',
  first: `${id}-1`,
  resumed: `${id}-1`,
  stages: [
    {
      id: `${id}-1`,
      owner: { kind: 'unit', unitKind: 'team' },
      limits: { '*': days(count) },
      prescribed: [],
      onExpiry: { kind: 'next', stage: `${id}-2` },
      source: 'design: a test',
    },
    {
      id: `${id}-2`,
      owner: { kind: 'unit', unitKind: 'team' },
      limits: { '*': months(1) },
      prescribed: [],
      onExpiry: { kind: 'stay' },
      source: 'design: a test',
    },
  ],
  source: 'design: a test',
})
const simple: PipelineDefinition = { ...policy('simple', 5), id: 'simple', classes: ['simple'] }
const again: PipelineDefinition = { ...policy('again', 9), id: 'again', kinds: ['resumed'] }
const usual: Circumstances = {
  profile: { stages: policy('usual', 30), pipelines: [simple, again] },
  units: [{ id: 'a', name: 'a', functions: ['team'], headId: 'p' }],
  people: [
    { id: 'p', name: 'p', staffClass: 'quota-judge', roles: ['quota-judge'], unitId: 'a', active: true },
  ],
  today: '2026-03-02',
}
const input = { caseId: 'case-1' }

function filed(kind: 'first' | 'resumed' = 'first', circumstances: Circumstances = {}) {
  const court = given<StageView>({ case_case: [aCase({ kind })] }, { ...usual, ...circumstances })
  const entered = court.when(enterStage, { ...input, takesOver: true })
  court.record(evolveStage, entered.events, { today: '2026-03-02' })
  return court
}
const sorted = (court: ReturnType<typeof filed>, into: string) => {
  const { events } = court.when(screenCase, { ...input, class: into })
  court.record(evolveStage, events, { today: '2026-03-02' })
  return court
}
const open = (court: ReturnType<typeof filed>) =>
  court.view.all('stage_stay').filter(({ state }) => state === 'open')

describe('pipelines', () => {
  test('a case begins in the court’s stages, one of a kind with a pipeline in those of its own', () => {
    expect(open(filed())).toMatchObject([{ stage: 'usual-1', dueOn: '2026-04-01' }])
    expect(open(filed('resumed'))).toMatchObject([
      { stage: 'again-1', dueOn: '2026-03-11', entry: 'resumed' },
    ])
  })

  test('a class with a pipeline begins it as soon as the case is sorted; another class stays where it is', () => {
    expect(open(sorted(filed(), 'simple'))).toMatchObject([{ stage: 'simple-1', dueOn: '2026-03-07' }])
    expect(open(sorted(filed(), 'ordinary'))).toMatchObject([{ stage: 'usual-1' }])
  })

  test('the class goes before the kind; sorted again, the case goes back to the court’s stages', () => {
    const court = sorted(filed('resumed'), 'simple')
    expect(open(court)).toMatchObject([{ stage: 'simple-1' }])
    expect(open(sorted(court, 'ordinary'))).toMatchObject([{ stage: 'again-1' }])
    expect(open(sorted(sorted(filed(), 'simple'), 'ordinary'))).toMatchObject([{ stage: 'usual-1' }])
  })

  test('a stage expires inside its pipeline', () => {
    const court = sorted(filed(), 'simple')
    const [stay] = open(court)
    const { events } = court.when(checkStay, { ...input, stayId: stay?.id ?? '' }, { today: '2026-03-08' })
    court.record(evolveStage, events, { today: '2026-03-08' })
    expect(open(court)).toMatchObject([{ stage: 'simple-2', dueOn: '2026-04-08' }])
  })

  test('without stages of the court a case waits until its class has some', () => {
    const only = { ...usual.profile, stages: undefined } as unknown as NonNullable<Circumstances['profile']>
    const court = filed('first', { profile: only })
    expect(open(court)).toEqual([])
    expect(open(sorted(court, 'simple'))).toMatchObject([{ stage: 'simple-1', fromStayId: null }])
  })
})
