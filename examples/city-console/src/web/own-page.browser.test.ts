import type { Actor } from '@zhixing/core'
import { cityPlan, profileToJson } from '@zhixing/core/profiles'
import { actorOf, countyCourt } from '@zhixing/core/testing'
import { describe, expect, it } from 'vitest'
import './elements'
import { CASE_ID } from './testing/fake-server'
import { click, find, findAll, pageText, until, words, write } from './testing/page'
import { served } from './testing/served'

const court = served()

it('who designs the pages is offered the panel of the plugin, and sees it drawn with a case', async () => {
  await court.goOnAs('director', '#/designer')
  await click('[data-act=add-page]')
  await click('[data-add="livelihood.case"]')
  await write('caseId', CASE_ID)
  find('[name=caseId]')?.dispatchEvent(new Event('change', { bubbles: true }))
  await until(() => find('livelihood-case'))
  await words('涉及人数')
  expect(pageText()).not.toMatch(/没有显示|没有安装/)
}, 30_000)

describe('pages of the court’s own in the side bar', () => {
  const director = actorOf(countyCourt, 'director')
  const administrator: Actor = { ...director, id: 'administrator', roles: ['system-administrator'] }
  const must = async (actor: Actor, name: string, input: object) => {
    const outcome = await court.server.engine.execute({ name, input, actor })
    if (outcome.kind === 'refused') throw new Error(`${name}: ${outcome.rule}`)
    return outcome.result as { versionId: string }
  }
  const text = (zh: string, en: string) => ({ 'zh-CN': zh, en })
  const page = (id: string, title: ReturnType<typeof text>, more: object = {}) => ({
    ...{ id, title, ...more },
    rows: [
      {
        id: 'r1',
        columns: [
          { id: 'c1', width: 12, blocks: [{ kind: 'text', id: `t-${id}`, text: text(`这是${id}`, id) }] },
        ],
      },
    ],
  })
  const drones = [{ op: 'profile-has', kind: 'affair', code: 'drone-survey' }]
  const definition = {
    schema: 1,
    title: text('本院', 'Ours'),
    navigation: [
      { id: 'morning', label: text('每日晨会', 'Morning'), page: 'morning', after: 'queue' },
      {
        ...{ id: 'watch', label: text('督办', 'Watch'), after: 'supervision' },
        children: [{ id: 'leaders', label: text('领导看板', 'For leaders'), page: 'leaders' }],
      },
      { id: 'drones', label: text('无人机勘察', 'Drones'), page: 'drones', after: 'cases' },
      { id: 'last', label: text('资料', 'Papers'), page: 'papers' },
    ],
    pages: [
      page('morning', text('每日晨会', 'Morning')),
      page('leaders', text('领导看板', 'For leaders'), { roles: ['execution-director'] }),
      page('drones', text('无人机勘察', 'Drones'), { when: drones }),
      page('papers', text('资料', 'Papers')),
    ],
    actions: [],
  }
  const publish = async () => {
    const { versionId } = await must(administrator, 'console.save-draft', {
      content: JSON.stringify(definition),
    })
    await must(administrator, 'console.submit', { versionId })
    await must(director, 'console.publish', { versionId })
  }
  const entries = () => findAll('nav a, nav .heading').map((entry) => pageText(entry).trim())

  it('stand among the built-in entries at the place the definition says; everybody sees his own', async () => {
    await publish()
    await court.goOnAs('director', '#/queue')
    await until(() => entries().includes('每日晨会'))
    const all = entries()
    expect(all[all.indexOf('待办') + 1]).toBe('每日晨会')
    expect(all.slice(all.indexOf('监管') + 1, all.indexOf('监管') + 3)).toEqual(['督办', '领导看板'])
    expect(all.slice(-2)).toEqual(['资料', '控制台设计'])
    expect(all).not.toContain('本院页面')
    await click('nav [data-own=leaders]')
    await words('这是leaders')
    expect(find('main h1') ?? find('h1')).toBeTruthy()
    await until(() => find('nav [data-own=leaders][aria-current=page]'))
    await court.goOnAs('judge-1', '#/queue')
    await until(() => entries().includes('每日晨会'))
    expect(entries()).not.toContain('领导看板')
    expect(entries()).not.toContain('督办')
  }, 30_000)

  it('another way of working changes what is offered while somebody works, and nobody touches the pages', async () => {
    await publish()
    await court.goOnAs('judge-1', '#/queue')
    await until(() => entries().includes('资料'))
    expect(entries()).not.toContain('无人机勘察')
    const content = JSON.parse(profileToJson(cityPlan))
    Object.assign(content, {
      id: 'wudu',
      version: '1',
      effectiveFrom: '2024-07-01',
      source: '院发〔2024〕1号',
    })
    const [unitKind] = content.unitKinds
    content.affairs.push({
      id: 'drone-survey',
      unitKind,
      limit: { unit: 'working-day', count: 5 },
      source: '院发〔2024〕1号',
    })
    const { versionId } = await must(administrator, 'profile.propose', { content })
    await must(director, 'profile.publish', { versionId })
    await must(director, 'profile.adopt', {
      profileId: 'wudu',
      fromOn: '2024-07-01',
      reason: '院长办公会决定',
    })
    await until(() => entries().includes('无人机勘察'))
    const all = entries()
    expect(all[all.indexOf('案件') + 1]).toBe('无人机勘察')
  }, 30_000)
})
