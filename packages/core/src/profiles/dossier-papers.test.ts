import { describe, expect, test } from 'vitest'
import type { Profile } from '../kernel/profile'
import type { ExpectedPaper } from '../kernel/profile-paper'
import { workingDays } from '../law/index'
import { standardWords } from '../locales/index'
import { cityPlan, defineProfile, parseProfile, printProfile, profileToJson, standardProfiles } from './index'
import { validateProfile } from './validate'

const own = (more: Partial<Profile>) => validateProfile({ ...cityPlan, ...more })
const paper: ExpectedPaper = {
  id: 'photo',
  kind: 'photo',
  after: { affair: 'measures' },
  limit: workingDays(2),
  source: '院发〔2026〕1号',
}

describe('papers and their places in a profile', () => {
  test('every shipped profile files what it expects, and each entry comes back from JSON', () => {
    for (const profile of standardProfiles) {
      expect(profile.papers?.length, profile.id).toBeGreaterThan(4)
      const reasons = validateProfile(profile).map(({ reason }) => reason)
      expect(reasons, profile.id).not.toContain('paper-has-no-place')
      expect(parseProfile(profileToJson(profile)), profile.id).toEqual(profile)
    }
  })

  test('entries are merged by id', () => {
    const base = { id: 'ours', version: '1', effectiveFrom: '2026-01-01', source: '院发〔2026〕1号' }
    const later = { ...paper, id: 'application', kind: 'application' }
    const ours = defineProfile({
      ...base,
      extends: cityPlan,
      papers: [later, paper],
      disable: ['papers.report-order', 'cataloguing.inquiry-record'],
    })
    expect(ours.papers?.find(({ id }) => id === 'application')).toEqual(later)
    expect(ours.papers?.some(({ id }) => id === 'report-order')).toBe(false)
    expect(ours.papers?.at(-1)).toEqual(paper)
    expect(ours.cataloguing?.some(({ id }) => id === 'inquiry-record')).toBe(false)
  })

  test.each<[string, Partial<Profile>, string]>([
    ['affair-unknown', { papers: [{ ...paper, after: { affair: 'dance' } }] }, 'papers[photo].after.affair'],
    ['node-unknown', { papers: [{ ...paper, after: { node: 'dance' } }] }, 'papers[photo].after.node'],
    [
      'unit-kind-unknown',
      { papers: [{ ...paper, holder: { kind: 'unit', unitKind: 'choir' } }] },
      'papers[photo].holder.unitKind',
    ],
    [
      'gate-without-affair',
      { papers: [{ ...paper, after: { case: 'filed' }, gate: true }] },
      'papers[photo].gate',
    ],
    [
      'measure-unknown',
      { papers: [{ ...paper, after: { measure: 'dance' } }] },
      'papers[photo].after.measure',
    ],
    ['paper-has-no-place', { papers: [paper] }, 'papers[photo].kind'],
    [
      'names-nothing',
      {
        cataloguing: [{ id: 'all', volume: 'main', section: 'general', order: 1, source: '院发〔2026〕1号' }],
      },
      'cataloguing[all]',
    ],
  ])('%s is found', (reason, more, path) => {
    expect(own(more)).toContainEqual(expect.objectContaining({ reason, path }))
  })

  test('the printed paper says where papers belong, which are expected and by when', () => {
    const text = printProfile(
      { ...cityPlan, papers: [{ ...paper, gate: true }] },
      standardWords['zh-CN'].labels,
    )
    expect(text).toContain('卷宗编目规则')
    expect(text).toMatch(/案款发放审批表 \| 副卷 \| 执行案款/)
    expect(text).toMatch(/事务“.+”报告后.*2个工作日.*未移送不得确认办结/)
    const measure = [{ ...paper, after: { measure: 'detention' }, gate: true }]
    const other = printProfile({ ...cityPlan, papers: measure }, standardWords['zh-CN'].labels)
    expect(other).toMatch(/强制措施“拘留”执行后.*未移送不得登记执行/)
  })
})
