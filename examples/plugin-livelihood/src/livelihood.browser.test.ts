import {
  type ConsoleElement,
  createConsoleRegistry,
  defineUiPlugin,
  standardConsoleParts,
} from '@zhixing/components'
import '@zhixing/components/define/console'
import { type Actor, createEngine, type Engine, type Plugin } from '@zhixing/core'
import { withPlugins, type ZhixingClient } from '@zhixing/core/client'
import { createDirectClient } from '@zhixing/core/http'
import { createMemoryStorage } from '@zhixing/core/memory'
import {
  actorOf,
  countyCourt,
  establishCourt,
  type ManualClock,
  manualClock,
  sequentialIds,
} from '@zhixing/core/testing'
import { html } from 'lit'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  all,
  cleanUp,
  deep,
  mount,
  text,
  waitFor,
} from '../../../packages/components/src/internal/testing/page'
import { livelihood } from './server'
import { livelihoodUi } from './ui'

type ConsoleInUse = NonNullable<ConsoleElement['inUse']>

const COURT = countyCourt.courtId
const judge = actorOf(countyCourt, 'judge-1')
let engine: Engine
let clock: ManualClock
let caseId = ''
let client: ZhixingClient

async function must(actor: Actor, name: string, input: object) {
  const outcome = await engine.execute({ name, input, actor })
  if (outcome.kind === 'refused') throw new Error(`${name}: ${outcome.rule}`)
  return outcome
}

async function court(plugins: readonly Plugin[]): Promise<void> {
  clock = manualClock('2024-03-01')
  engine = await createEngine({ storage: createMemoryStorage(), clock, ids: sequentialIds(), plugins })
  await establishCourt(engine, countyCourt)
  const filed = await must(actorOf(countyCourt, 'filing'), 'case.file', {
    caseNumber: '（2024）甘1202执123号',
    filedOn: '2024-03-01',
    cause: '追索劳动报酬纠纷',
    basis: { number: '（2023）甘1202民初88号', issuedBy: '武都区人民法院' },
    claimFen: 5_000_000n,
    parties: [
      { role: 'applicant', kind: 'person', name: '王秀英' },
      { role: 'debtor', kind: 'organisation', name: '陇南某建筑有限公司' },
    ],
  })
  caseId = (filed.result as { caseId: string }).caseId
  await must(actorOf(countyCourt, 'director'), 'case.assign', {
    caseId,
    undertakerId: 'judge-1',
    reason: '分案',
  })
  client = createDirectClient({ engine, actor: judge })
}

const label = (zh: string) => ({ 'zh-CN': zh, en: zh })
const brokenUi = defineUiPlugin({
  id: 'broken',
  panels: [
    {
      name: 'broken.panel',
      render: () => {
        throw new Error('broken')
      },
    },
    {
      name: 'broken.later',
      // Handed over well, and fails when the page is put together.
      render: () => html`<p>${{ toString: () => Reflect.get(Object(null), 'x').y }}</p>`,
    },
  ],
})

/** A console with the parts of the plugin among others, as the court would publish it. */
async function inUse(): Promise<ConsoleInUse> {
  const catalog = await client.query('console.catalog', {})
  const list = {
    ...{ kind: 'list', id: 'l', title: label('民生'), query: 'livelihood.cases' },
    columns: [{ field: 'caseNumber' }, { field: 'kind' }, { column: 'livelihood.kind' }],
  }
  const blocks = [
    { kind: 'panel', id: 'b', panel: 'broken.panel' },
    { kind: 'panel', id: 'c', panel: 'broken.later' },
    { kind: 'panel', id: 'p', panel: 'livelihood.case', properties: { caseId } },
    list,
  ]
  const definition = {
    ...{ schema: 1, title: label('本院'), actions: [] },
    navigation: [
      { id: 'work', label: label('事务'), page: 'work' },
      { id: 'all', label: label('民生案件'), part: 'livelihood.all' },
    ],
    pages: [
      { id: 'work', title: label('事务'), rows: [{ id: 'r', columns: [{ id: 'c', width: 12, blocks }] }] },
    ],
  }
  return { ...catalog, number: 1, publishedOn: '2024-03-01', definition } as ConsoleInUse
}

const registry = createConsoleRegistry([standardConsoleParts, livelihoodUi, brokenUi])
const show = async () =>
  mount<ConsoleElement>(
    'zx-console',
    { client, today: '2024-03-01', page: 'work', inUse: await inUse(), registry },
    { width: 1100 },
  )

describe('the plugin in a console', () => {
  beforeEach(async () => {
    document.documentElement.lang = 'zh-CN'
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await court([livelihood])
  })
  afterEach(() => {
    vi.restoreAllMocks()
    cleanUp()
  })

  it('its panel records, its column and list show it, its page finds it; a broken plugin is one box', async () => {
    const element = await show()
    /** What a panel or page of a plugin has drawn, in the part of its own. */
    const drawn = (selector: string) =>
      all(element, 'zx-console-part').flatMap((part) => all(part, selector))[0] as HTMLElement
    await waitFor(() => drawn('livelihood-case'))
    const boxes = () => all(element, 'zx-console-part').map((part) => text(deep(part, '.unknown')))
    expect(boxes().slice(0, 2)).toEqual([
      expect.stringContaining('“broken.panel”出错，没有显示'),
      expect.stringContaining('“broken.later”出错，没有显示'),
    ])
    const panel = drawn('livelihood-case')
    await waitFor(() => deep(panel, '[name=kind]'))
    deep<HTMLSelectElement>(panel, '[name=kind]').value = 'wages'
    deep<HTMLInputElement>(panel, '[name=people]').value = '120'
    deep(panel, 'button').click()
    await waitFor(() => text(panel).includes('已登记'))
    await element.refresh()
    const list = () => deep(element, 'zx-console-list')
    await waitFor(() => all(list(), 'tbody tr').length === 1)
    expect(text(all(list(), 'tbody tr')[0])).toMatch(/甘1202执123号 劳动报酬 劳动报酬/)
    element.page = 'part:livelihood.all'
    await waitFor(() => drawn('livelihood-list'))
    const page = drawn('livelihood-list')
    await waitFor(() => text(page).includes('120'))
    expect(text(page)).toContain('已显示 1 / 1')
  })

  it('warns when such a case is suspended, and its clock runs to the third working day and ends with the first step', async () => {
    const own = withPlugins<[typeof livelihood]>(client)
    await own.execute('livelihood.set-fields', { caseId, kind: 'support' })
    const nodes = async () =>
      (await own.query('node.course', { caseId })).filter(({ node }) => node === 'livelihood-first-step')
    expect(await nodes()).toMatchObject([{ state: 'running', dueOn: '2024-03-06' }])
    const outcome = await engine.execute({
      name: 'case.suspend',
      input: { caseId, reason: '等待评估' },
      actor: judge,
      dryRun: true,
    })
    expect(outcome).toMatchObject({ kind: 'accepted', warnings: [{ rule: 'livelihood.waits' }] })
    await must(judge, 'task.dispatch', { kind: 'affair', caseId, affair: 'query-control', note: '查询' })
    expect(await nodes()).toMatchObject([{ state: 'met' }])
    expect((await engine.verify(COURT)).differences).toEqual([])
  })
})
