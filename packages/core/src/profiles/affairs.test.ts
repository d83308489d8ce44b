import { describe, expect, test } from 'vitest'
import { standardWords } from '../locales/index'
import {
  cityPlan,
  defineProfile,
  linshuFullFlow,
  parseProfile,
  printProfile,
  profileToJson,
  standardProfiles,
  validateProfile,
} from './index'

const survey = {
  id: 'drone-survey',
  unitKind: 'disposal-team',
  limit: { unit: 'working-day' as const, count: 5 },
  standard: { text: { 'zh-CN': '航拍不少于十张', en: 'At least ten pictures' }, source: '院发1号' },
  material: [
    { id: 'ruling', label: { 'zh-CN': '查封裁定', en: 'Ruling' }, kind: 'seal-ruling', source: '院发1号' },
  ],
  form: {
    fields: [
      {
        id: 'flown-on',
        kind: 'date' as const,
        label: { 'zh-CN': '飞行日期', en: 'Flown on' },
        required: true,
      },
      {
        id: 'result',
        kind: 'choice' as const,
        label: { 'zh-CN': '结果', en: 'Result' },
        choices: [{ id: 'clear', label: { 'zh-CN': '清楚', en: 'Clear' } }],
      },
    ],
    conditions: [{ id: 'c', when: { result: 'clear' }, required: ['flown-on'], source: '院发1号' }],
    source: '院发1号',
  },
  follows: [{ when: { result: 'clear' }, affair: 'auction-aux', source: '院发1号' }],
  source: '院发1号',
}
const ours = (affair: object = survey) =>
  defineProfile({
    id: 'ours',
    version: '1',
    effectiveFrom: '2027-01-01',
    source: '院发1号',
    extends: cityPlan,
    affairs: [affair as never],
    labels: { 'zh-CN': { 'affair.drone-survey': '无人机勘查' } },
  })
const wrong = (affair: object) =>
  validateProfile(ours(affair)).flatMap(({ path, reason, id }) =>
    path.startsWith('affairs[drone-survey]')
      ? [[path.slice('affairs[drone-survey].'.length), reason, id]]
      : [],
  )

describe('affairs that come with the library', () => {
  test('each that a unit owns has a limit, a standard and a form that says where it comes from', () => {
    for (const profile of standardProfiles) {
      const owned = profile.affairs.filter(({ reservedToJudge }) => !reservedToJudge)
      for (const { id, unitKind, limit, standard, form } of owned) {
        expect([profile.unitKinds.includes(unitKind), limit.count > 0], id).toEqual([true, true])
        expect(standard?.source, id).toMatch(/parameter:|design/)
        expect(form?.source, id).toMatch(/parameter:|design|law/)
        expect(
          form?.fields.some(({ required }) => required),
          id,
        ).toBe(true)
      }
      expect(validateProfile(profile).filter(({ path }) => path.startsWith('affairs['))).toEqual([])
    }
  })

  test('the five measures of the flow stage each ask for the decision, the person or the result', () => {
    const five = ['dishonesty-list', 'query-control', 'fine', 'detention', 'refusal-transfer']
    const forms = five.map((id) => linshuFullFlow.affairs.find((affair) => affair.id === id)?.form)
    expect(forms.map((form) => form?.fields.find(({ kind }) => kind === 'party')?.required)).toEqual(
      five.map(() => true),
    )
  })
})

describe('an affair that a court adds as data', () => {
  test('comes back from JSON as it was, is checked, and stands on the paper', () => {
    const back = parseProfile(profileToJson(ours()))
    expect(back.affairs.find(({ id }) => id === survey.id)).toEqual(survey)
    const paper = printProfile(back, standardWords['zh-CN'].labels)
    expect(paper).toContain('| 无人机勘查 | 财产处置团队 | 5个工作日 | 航拍不少于十张 | 查封裁定 |')
    expect(paper).toContain('- 无人机勘查：飞行日期*、结果。查证后转：网络拍卖辅助。')
    expect(paper).toContain('身份证件号码*#')
  })

  const [flown, result] = survey.form.fields
  const withFields = (...fields: object[]) => ({ ...survey, follows: [], form: { source: 'x', fields } })
  test.each<[string, object, string[]]>([
    [
      'a field twice',
      withFields(flown ?? {}, flown ?? {}),
      ['form.fields[flown-on]', 'id-twice', 'flown-on'],
    ],
    [
      'a choice without answers',
      withFields({ ...result, choices: undefined }),
      ['form.fields[result].choices', 'choices-of-choice', 'result'],
    ],
    [
      'a list without parts',
      withFields({ ...flown, kind: 'list' }),
      ['form.fields[flown-on].parts', 'parts-of-list', 'flown-on'],
    ],
    [
      'a date that is personal',
      withFields({ ...flown, personal: true }),
      ['form.fields[flown-on].personal', 'personal-is-text', 'flown-on'],
    ],
    [
      'a condition about a field that is not there',
      {
        ...survey,
        form: { ...survey.form, conditions: [{ ...survey.form.conditions[0], when: { no: true } }] },
      },
      ['form.conditions[c]', 'field-unknown', 'no'],
    ],
    [
      'a condition that requires a field that is not there',
      {
        ...survey,
        form: { ...survey.form, conditions: [{ ...survey.form.conditions[0], required: ['no'] }] },
      },
      ['form.conditions[c].required', 'field-unknown', 'no'],
    ],
    [
      'a condition with an answer that is not there',
      {
        ...survey,
        form: { ...survey.form, conditions: [{ ...survey.form.conditions[0], only: { result: ['no'] } }] },
      },
      ['form.conditions[c]', 'field-value', 'result'],
    ],
    [
      'a next affair that is not there',
      { ...survey, follows: [{ ...survey.follows[0], affair: 'no' }] },
      ['follows[no]', 'affair-unknown', 'no'],
    ],
    [
      'a standard without source',
      { ...survey, standard: { ...survey.standard, source: '' } },
      ['standard.source', 'source-missing', 'drone-survey'],
    ],
  ])('%s is named', (_what, affair, finding) => {
    expect(wrong(affair)).toEqual([finding])
  })
})
