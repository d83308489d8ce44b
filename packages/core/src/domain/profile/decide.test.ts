import { describe, expect, test } from 'vitest'
import { baseline, cityPlan, defineProfile, jiangsu854, profileToJson } from '../../profiles/index'
import { type Circumstances, given, person } from '../../testing/given'
import { aCase } from '../../testing/rows'
import type { CaseRows } from '../case/model'
import { adopt, propose, publish, reject } from './decide'
import { migrateCase } from './decide-migrate'
import { adoptedOn, evolveProfile, type ProfileRows, publishedVersions } from './model'

const ours = defineProfile({
  ...{ id: 'ours', version: '1', effectiveFrom: '2026-04-01', source: '院发〔2026〕1号' },
  extends: baseline,
  parameters: { 'org.unit-separation': 'people' },
})
const kinds = [...new Set([...baseline.unitKinds, ...cityPlan.unitKinds])]
const author = person('author', 'system-administrator')
const director = person('director', 'execution-director')
const usual: Circumstances = {
  actor: author,
  today: '2026-03-02',
  units: kinds.map((kind) => ({ id: kind, name: kind, functions: [kind], headId: 'director' })),
}
const court = () => given<ProfileRows>({}, usual)
const content = profileToJson(ours)

function proposed() {
  const made = court()
  const { events, result } = made.when(propose, { content })
  made.record(evolveProfile, events, { stream: 'court/self', actor: author })
  return { made, versionId: result?.versionId ?? '' }
}

describe('proposing', () => {
  test('waits for another person, with its content and hash', () => {
    const { made, versionId } = proposed()
    expect(made.view.get('profile_version', versionId)).toMatchObject({
      ...{ id: 'ours@1', state: 'proposed', proposedBy: 'author', effectiveFrom: '2026-04-01', position: 0 },
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(publishedVersions(made.view)).toEqual([])
    expect(made.when(propose, { content }).refused?.rule).toBe('profile.decided-first')
  })

  test('an id and version that are there name one content for ever', () => {
    const taken = { ...ours, id: cityPlan.id, version: cityPlan.version }
    const { refused } = court().when(propose, { content: profileToJson(taken) })
    expect(refused).toMatchObject({ rule: 'profile.version-is-fixed', params: { profile: 'city-plan' } })
  })

  test('a day that has passed, a broken entry and missing units are refused', () => {
    const late = court().when(propose, { content }, { today: '2026-04-02' })
    expect(late.refused?.rule).toBe('profile.not-in-the-past')
    expect(court().when(propose, { content }, { today: '2026-04-01' }).refused).toBeUndefined()
    const broken = court().when(propose, { content: { ...ours, unitKinds: 5 } as never })
    expect(broken.refused).toMatchObject({ rule: 'profile.is-valid', params: { path: 'unitKinds' } })
    expect(court().when(propose, { content }, { units: [] }).refused?.rule).toBe('profile.fits-court')
  })
})

describe('publishing', () => {
  test('by another person; then it is published, in order', () => {
    const { made, versionId } = proposed()
    expect(made.when(publish, { versionId }).refused?.rule).toBe('profile.maker-is-not-checker')
    const system = { ...director, kind: 'system' as const }
    expect(made.when(publish, { versionId }, { actor: system }).refused?.rule).toBe(
      'profile.maker-is-not-checker',
    )
    const { events } = made.when(publish, { versionId }, { actor: director })
    made.record(evolveProfile, events, { stream: 'court/self', actor: director })
    expect(publishedVersions(made.view)).toMatchObject([
      { id: versionId, position: 1, decidedBy: 'director' },
    ])
    expect(made.when(publish, { versionId }, { actor: director }).refused?.rule).toBe('profile.is-proposed')
    expect(made.when(reject, { versionId, reason: '晚了' }).refused?.rule).toBe('profile.is-proposed')
  })

  test('units that have gone since then keep it back', () => {
    const { made, versionId } = proposed()
    const gone = made.when(publish, { versionId }, { actor: director, units: [] })
    expect(gone.refused?.rule).toBe('profile.fits-court')
  })

  test('what was sent back may be proposed again', () => {
    const { made, versionId } = proposed()
    const { events } = made.when(reject, { versionId, reason: '补充依据' })
    made.record(evolveProfile, events, { stream: 'court/self' })
    expect(made.view.get('profile_version', versionId)).toMatchObject({
      state: 'rejected',
      reason: '补充依据',
    })
    expect(made.when(propose, { content }).refused).toBeUndefined()
  })
})

describe('adopting', () => {
  const input = { profileId: 'baseline', version: null, fromOn: '2026-03-02', reason: '试行' }

  test('from today or later, what is there and in force on the day', () => {
    expect(court().when(adopt, input).events).toMatchObject([
      { data: { profileId: 'baseline', position: 1 } },
    ])
    const refused = (change: object) => court().when(adopt, { ...input, ...change }).refused?.rule
    expect(refused({ fromOn: '2026-03-01' })).toBe('profile.not-in-the-past')
    expect(refused({ profileId: 'gone' })).toBe('profile.is-known')
    expect(refused({ version: '9' })).toBe('profile.is-known')
    expect(refused({ profileId: jiangsu854.id })).toBe('profile.fits-court')
  })

  test('the latest day that has come decides, of two on one day the later one', () => {
    const row = (profileId: string, fromOn: string, position: number) => ({
      ...{
        id: `a${position}`,
        profileId,
        version: null,
        fromOn,
        reason: '',
        decidedBy: 'd',
        decidedOn: fromOn,
      },
      position,
    })
    const rows = [row('b', '2026-05-01', 1), row('a', '2026-04-01', 2), row('c', '2026-05-01', 3)]
    const on = (day: string) => adoptedOn(day, rows, 'founding')?.profileId
    expect([on('2026-03-31'), on('2026-04-01'), on('2026-05-01')]).toEqual(['founding', 'a', 'c'])
    expect(adoptedOn('2026-03-31', rows, undefined)).toBeUndefined()
  })
})

test('only an open case goes over, to a version that is in force and another one than it has', () => {
  const row = aCase({ profileId: cityPlan.id, profileVersion: cityPlan.version })
  const input = {
    ...{ caseId: row.id, profileId: 'baseline', version: baseline.version, stageTargets: {}, dates: {} },
    reason: '统一',
  }
  const rule = (columns: Partial<typeof row>, change: object = {}) =>
    given<CaseRows>({ case_case: [{ ...row, ...columns }] }, usual).when(migrateCase, { ...input, ...change })
      .refused?.rule
  expect(rule({})).toBeUndefined()
  expect(rule({ state: 'closed' })).toBe('profile.migrates-open-case')
  expect(rule({}, { version: '9' })).toBe('profile.is-known')
  expect(rule({ profileId: 'baseline', profileVersion: baseline.version })).toBe('profile.migration-changes')
  expect(rule({}, { profileId: jiangsu854.id, version: jiangsu854.version })).toBe('profile.fits-court')
})
