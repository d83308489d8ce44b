import { describe, expect, test } from 'vitest'
import type { StagePath } from '../domain/stage/contract'
import { CASE_KINDS, type PipelineDefinition } from '../kernel/profile-stage'
import { days } from '../law/index'
import { filingOf } from './acts'
import { openLinshu } from './linshu-court'

/** Each kind has one stage of its own. */
const pipelines = CASE_KINDS.filter((kind) => kind !== 'first').map(
  (kind): PipelineDefinition => ({
    id: kind,
    kinds: [kind],
    ownership: 'case-moves',
    first: `stage-${kind}`,
    resumed: `stage-${kind}`,
    stages: [
      {
        id: `stage-${kind}`,
        owner: { kind: 'unit', unitKind: 'intensive-team' },
        limits: { '*': days(30) },
        prescribed: [],
        onExpiry: { kind: 'stay' },
        source: 'design: for this test',
      },
    ],
    source: 'design: for this test',
  }),
)

const kinds: readonly (readonly [typeCode: string, said: string | undefined, kind: string])[] = [
  ['执', undefined, 'first'],
  ['执恢', undefined, 'resumed'],
  ['执异', undefined, 'adjudication'],
  ['执复', undefined, 'adjudication'],
  ['执监', undefined, 'supervision'],
  ['执保', undefined, 'preservation'],
  ['执他', undefined, 'other'],
  ['执', 'advance', 'advance'],
  ['执', 'reversal', 'reversal'],
  ['执他', 'bankruptcy', 'bankruptcy'],
]

describe('kinds of cases', () => {
  test.each(kinds)('%s with %s is %s, and goes its own way', async (typeCode, said, kind) => {
    const stage = await openLinshu({ profile: { pipelines, teamKinds: [] } })
    const about = { caseNumber: `（2024）鲁1329${typeCode}1号`, ...(said ? { kind: said } : {}) }
    const filing = { ...filingOf(1, '2024-03-01'), ...about }
    const { caseId } = await stage.must<{ caseId: string }>('filing', 'case.file', filing)
    expect(await stage.ask('director', 'case.get', { caseId })).toMatchObject({ kind })
    const { stays } = await stage.ask<StagePath>('director', 'stage.path', { caseId })
    expect(stays.map((stay) => stay.stage)).toEqual([kind === 'first' ? 'fast' : `stage-${kind}`])
  })

  test.each(['执恢', '执异', '执监', '执保'])('a number of %s says its kind itself', async (typeCode) => {
    const stage = await openLinshu()
    const filing = {
      ...filingOf(1, '2024-03-01'),
      caseNumber: `（2024）鲁1329${typeCode}1号`,
      kind: 'reversal',
    }
    const refused = await stage.give('filing', 'case.file', filing)
    expect(refused).toMatchObject({ kind: 'refused', rule: 'case.kind-fits-number', params: { typeCode } })
  })
})
