import { describe, expect, test } from 'vitest'
import { standardWords } from '../locales/index'
import {
  cityPlan,
  linshuFullFlow,
  mergeProfile,
  parseProfile,
  printProfile,
  profileToJson,
  standardProfiles,
  validateProfile,
  wuhu2016,
} from './index'
import { recognitionStandard } from './recognition-standard'

const labels = standardWords['zh-CN'].labels
const withStandard = (recognition: object) =>
  mergeProfile(cityPlan, { recognition: { ...recognitionStandard, ...recognition } })
const [first] = recognitionStandard.inability

describe('the standard of recognition', () => {
  test('every shipped way of working has it, comes back from JSON with it, and prints it', () => {
    for (const profile of standardProfiles) {
      expect(profile.recognition?.inability.length, profile.id).toBeGreaterThan(5)
      expect(parseProfile(profileToJson(profile)).recognition, profile.id).toEqual(profile.recognition)
      expect(printProfile(profile, labels), profile.id).toContain('认定为执行不能的，下列各项同时具备')
    }
    // What the affair has to say stands on the paper in its own words.
    const paper = printProfile(cityPlan, labels)
    expect(paper).toContain('车辆：已反馈')
    expect(paper).toContain('结论：未查到财产')
  })

  test('Wuhu warns before a round ends and has a panel of three; Linshu lets only inabilities out', () => {
    expect(wuhu2016.recognition).toMatchObject({ reviewers: 2, roundTermination: 'warn' })
    expect(linshuFullFlow.recognition).toMatchObject({ reviewers: 1, exit: 'deny' })
    expect(printProfile(linshuFullFlow, labels)).toContain('未经认定即退出终本维护的，不予办理')
  })

  test.each<[string, object, string]>([
    ['id-twice', { inability: [first, first] }, 'report-order'],
    [
      'field-unknown',
      { inability: [{ ...first, anyOf: [{ affair: 'query-control', where: { no: true } }] }] },
      'no',
    ],
    [
      'field-unknown',
      { inability: [{ ...first, anyOf: [{ affair: 'measures', debtorField: 'who' }] }] },
      'who',
    ],
    ['affair-unknown', { inability: [{ ...first, anyOf: [{ affair: 'seance' }] }] }, 'report-order'],
    ['source-missing', { inability: [{ ...first, source: ' ' }] }, 'report-order'],
  ])('%s is found', (reason, changed, id) => {
    expect(
      validateProfile(withStandard(changed)).filter(({ severity }) => severity === 'error'),
    ).toMatchObject([{ reason, id }])
  })

  test('a court may do without it', () => {
    const { recognition } = mergeProfile(cityPlan, { disable: ['recognition'] })
    expect(recognition).toBeUndefined()
    const own = { ...cityPlan, recognition: { ...recognitionStandard, reviewers: 0 } }
    expect(() => parseProfile(JSON.stringify(own))).toThrow('recognition.reviewers')
  })
})
