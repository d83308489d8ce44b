import { describe, expect, test } from 'vitest'
import { refusalWords } from '../locales/index'
import { administrator, type Editable, setUpDroneTeam, withDrones } from './own-profile'
import { openStage } from './stage'

const wrong: [what: string, change: (json: Editable) => void, path: string, reason: string][] = [
  [
    'a limit below nothing',
    (json) => set(json.nodes, 'site-visit', { limit: { unit: 'day', count: -1 } }),
    'nodes[site-visit].limit.count',
    'too-small',
  ],
  [
    'a team that is not declared',
    (json) => set(json.affairs, 'drone-survey', { unitKind: 'pilots' }),
    'affairs[drone-survey].unitKind',
    'unit-kind-unknown',
  ],
  [
    'a member that nobody reads',
    (json) => set(json.affairs, 'drone-survey', { limt: 5 }),
    'affairs[drone-survey].limt',
    'member-unknown',
  ],
  [
    'an entry without a source',
    (json) => set(json.nodes, 'site-visit', { source: ' ' }),
    'nodes[site-visit].source',
    'too-small',
  ],
  [
    'the same id twice',
    (json) => json.affairs.push({ ...json.affairs[0] }),
    'affairs[first-reception]',
    'id-twice',
  ],
  [
    'a setting that does not exist',
    (json) => Object.assign(json.parameters, { 'org.size': 'big' }),
    'parameters.org.size',
    'parameter-unknown',
  ],
  [
    'a name for nothing',
    (json) => Object.assign(json, { labels: { 'zh-CN': { 'node.gone': '无' } } }),
    'labels.zh-CN.node.gone',
    'label-of-nothing',
  ],
]

function set(list: readonly Record<string, unknown>[], id: string, members: object): void {
  Object.assign(list.find((entry) => entry.id === id) ?? {}, members)
}

describe('a wrong edit', () => {
  test.each(wrong)('%s is refused with place and reason', async (_what, change, path, reason) => {
    const stage = await openStage('memory')
    await setUpDroneTeam(stage)
    const content = withDrones()
    change(content)
    const outcome = await stage.give(administrator, 'profile.propose', { content })
    expect(outcome).toMatchObject({ kind: 'refused', rule: 'profile.is-valid', params: { path, reason } })
    if (outcome.kind !== 'refused') return
    const { what } = refusalWords(outcome.rule, outcome.params, stage.engine.words('zh-CN'), 'zh-CN')
    expect(what).toContain(path)
    expect(what).not.toContain(reason)
  })

  test('text that is no JSON is refused too, and a code without a name is told', async () => {
    const stage = await openStage('memory')
    await setUpDroneTeam(stage)
    const broken = await stage.give(administrator, 'profile.propose', { content: '{ "id": ' })
    expect(broken).toMatchObject({ rule: 'profile.is-valid', params: { reason: 'not-json' } })
    const { labels: _labels, ...nameless } = withDrones()
    const { warnings } = await stage.must<{ warnings: { id: string; reason: string }[] }>(
      administrator,
      'profile.propose',
      { content: JSON.stringify(nameless) },
    )
    const told = warnings.filter(({ reason }) => reason === 'label-missing').map(({ id }) => id)
    expect(told).toEqual(['profile.wudu', 'unit.drone-team', 'node.site-visit', 'affair.drone-survey'])
  })
})
