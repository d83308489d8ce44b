import { describe, expect, test } from 'vitest'
import { standardWords } from '../locales/index'
import { cityPlan, defineProfile, labelsOf, linshuFullFlow, printProfile, standardProfiles } from './index'

const { labels } = standardWords['zh-CN']
const print = (profile: Parameters<typeof printProfile>[0]) => printProfile(profile, labels)

describe.each(standardProfiles.map((profile) => [profile.id, profile] as const))(
  '%s on paper',
  (_id, profile) => {
    test('has every heading of the document', () => {
      const headings = print(profile)
        .split('\n')
        .filter((line) => line.startsWith('#'))
      expect(headings).toMatchSnapshot()
    })

    test('names every node, affair, duty and service in Chinese', () => {
      const paper = print(profile)
      const wanted = [
        ...profile.nodes.map(({ id }) => `node.${id}`),
        ...profile.affairs.map(({ id }) => `affair.${id}`),
        ...(profile.duties ?? []).map(({ id }) => `duty.${id}`),
        ...(profile.services ?? []).map(({ id }) => `service.${id}`),
        ...(profile.serviceItems ?? []).map(({ id }) => `service-item.${id}`),
        ...(profile.stages?.stages ?? []).map(({ id }) => `stage.${id}`),
        ...(profile.triage?.classes ?? []).map(({ id }) => `class.${id}`),
        ...(profile.triage?.criteria ?? []).map(({ id }) => `criterion.${id}`),
        ...(profile.supervision?.domains ?? []).map(({ id }) => `domain.${id}`),
        ...profile.unitKinds.map((kind) => `unit.${kind}`),
      ]
      const names: Readonly<Record<string, string>> = { ...labels, ...labelsOf(profile, 'zh-CN') }
      expect(wanted.filter((key) => !names[key] || !paper.includes(names[key] ?? ''))).toEqual([])
    })

    test('says in Chinese when each clock starts', () => {
      const nodes = print(profile).split('## 四、节点表')[1]?.split('## 五')[0] ?? ''
      expect(nodes.match(/\b[a-z]+\.[A-Z]\w+/g) ?? []).toEqual([])
    })
  },
)

describe('the paper that a court signs', () => {
  test('has a line for each signature', () => {
    for (const post of ['院长', '分管副院长', '执行局长', '经办人'])
      expect(print(cityPlan)).toContain(`| ${post} |  |  |`)
  })

  test('the flow stage shows both limits and the five measures', () => {
    const line = print(linshuFullFlow)
      .split('\n')
      .find((text) => text.startsWith('| 流程程序 |'))
    expect(line).toContain('上一段筛选过滤出：3个月；上一段未能执结：2个月')
    expect(line).toContain('纳入失信名单、线上线下查控、罚款、拘留、拒执移送')
  })

  test('a ladder longer than the statute is told to those who sign', () => {
    expect(print(linshuFullFlow)).toContain('各段期限相加超过法定六个月')
  })

  test('what is a parameter, or still to be compared, is marked', () => {
    expect(print(cityPlan)).toContain('含自定参数')
    expect(print(cityPlan)).toContain('条文待核对')
  })

  test('a name with a bar does not break the table', () => {
    const odd = defineProfile({
      id: 'odd',
      version: 'a|b',
      effectiveFrom: '2026-01-01',
      source: '院发1号',
      extends: cityPlan,
    })
    expect(print(odd)).toContain('| 版本 | a｜b |')
  })
})
