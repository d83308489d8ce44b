import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildHouse, COURT, type House, TODAY } from '../.storybook/court'
import type { ConsoleElement } from './console/console'
import { createConsoleRegistry } from './console/registry'
import { standardConsoleParts } from './console/standard'
import './define/console'
import type { OpenCaseDetail } from './events'
import type { ConsoleDefinition, ConsoleInUse } from './internal/core'
import { asInUse, pageWith, publishConsole, usualConsole } from './internal/testing/console'
import { inEveryLook, look, write } from './internal/testing/dialogs'
import { a11yProblems, all, cleanUp, deep, mount, settle, text, waitFor, XSS } from './internal/testing/page'

let house: House
const JUDGE = `${COURT}-judge-01`

beforeAll(async () => {
  house = await buildHouse()
  await publishConsole(house, usualConsole)
})
beforeEach(() => look('zh-CN', 'light', 'normal'))
afterEach(() => {
  cleanUp()
  history.replaceState(null, '', location.pathname)
})

async function show(
  props: Partial<ConsoleElement> = {},
  person = JUDGE,
  width = 1280,
): Promise<ConsoleElement> {
  return mount<ConsoleElement>(
    'zx-console',
    { client: house.clientOf(person), today: TODAY, page: 'work', ...props },
    { width },
  )
}

const list = (element: Element) => deep(element, 'zx-console-list')
const form = (element: Element) => deep(element, 'dialog zx-command-form')
const rows = (element: Element) => (list(element) ? all(list(element), 'tbody tr') : [])

/** Writes into a field of a form. */
const fill = (element: Element, name: string, value: string) => write(element, `[name="${name}"]`, value)

describe('zx-console', () => {
  it('shows the console in use: navigation, a list with chosen columns, a figure, an act', async () => {
    const element = await show()
    await waitFor(() => rows(element).length === 5)
    expect(all(element, 'nav a').map((link) => text(link))).toEqual(['事务', '队列'])
    expect(all(list(element), 'th').map((head) => text(head))).toEqual([
      '案号',
      '状态',
      '执行标的（元）',
      '立案',
      '操作',
    ])
    expect(text(list(element))).toMatch(/已显示 5 \/ \d+/)
    expect(text(rows(element)[0])).toMatch(/（20\d\d）甘1202执\d+号 .* [\d,]+\.\d\d/)
    const figure = deep(element, 'zx-console-indicator')
    await waitFor(() => /已结案件 ?\d+/.test(text(figure)))
    expect(await a11yProblems(element)).toEqual([])
  })

  it('columns stand side by side where there is room, and one below the other on a phone', async () => {
    const tops = (element: Element) =>
      new Set(all(element, '.column').map((column) => column.getBoundingClientRect().top))
    const [wide, narrow] = [await show(), await show({}, JUDGE, 390)]
    await waitFor(() => rows(wide).length === 5 && rows(narrow).length === 5)
    expect(all(wide, '.column').length).toBeGreaterThan(1)
    expect(tops(wide).size).toBe(1)
    expect(tops(narrow).size).toBe(all(narrow, '.column').length)
  })

  it('what a post may not do is absent, and why can be read', async () => {
    const element = await show()
    await waitFor(() => rows(element).length === 5)
    expect(deep(element, '[data-act=unit]')).toBeNull()
    expect(text(deep(element, '.why'))).toMatch(/1 项没有显示 增设部门：您的岗位不能办理：/)
    const window = await show({}, `${COURT}-director`)
    await waitFor(() => rows(window).length === 5)
    expect(all(window, 'nav a').map((link) => text(link))).toContain('领导')
  })

  it('a page for others says so when its address is opened', async () => {
    const element = await show({ page: 'leaders' })
    await waitFor(() => text(element).includes('这个页面现在不显示：只给这些岗位：执行局长'))
    element.page = 'nowhere'
    await waitFor(() => text(element).includes('没有这个页面：nowhere'))
  })

  it('goes by addresses: a link, a figure, the way back', async () => {
    const element = await show({ page: undefined as never, address: '#/own/' })
    await waitFor(() => rows(element).length === 5)
    expect(all<HTMLAnchorElement>(element, 'nav a')[1]?.getAttribute('href')).toBe('#/own/queue')
    all<HTMLAnchorElement>(element, 'nav a')[1]?.click()
    await waitFor(() => deep(element, 'zx-task-queue'))
    await waitFor(() => text(deep(element, 'zx-task-queue')).includes('待办队列'))
    location.hash = '#/own/work'
    await waitFor(() => rows(element).length === 5)
    location.hash = '#/funds'
    await settle(element)
    expect(text(element)).not.toContain('没有这个页面')
  })

  it('a case is opened from its row, and an act is done from it', async () => {
    const element = await show()
    await waitFor(() => rows(element).length === 5)
    const heard: OpenCaseDetail[] = []
    element.addEventListener('zx-open-case', (event) =>
      heard.push((event as CustomEvent<OpenCaseDetail>).detail),
    )
    rows(element)[0]?.querySelector<HTMLElement>('.link')?.click()
    expect(heard[0]?.caseNumber).toMatch(/甘1202执/)
    rows(element)[0]?.querySelector<HTMLElement>('[data-act=dispatch]')?.click()
    await waitFor(() => form(element) && deep(form(element), '[name=affair]'))
    expect(await a11yProblems(element)).toEqual([])
    expect(deep(form(element), '[data-field=caseId]')).toBeNull()
    deep(form(element), '[type=submit]').click()
    await waitFor(() => text(form(element)).includes('处需要更正'))
    fill(form(element), 'affair', 'query-control')
    await waitFor(() => deep(form(element), '[data-check]'))
    expect(text(form(element))).toMatch(/检查通过|现在提交会被拦截/)
    deep(form(element), '[type=submit]').click()
    await waitFor(() => /已办理|系统已拦截/.test(text(form(element))))
  })

  it.each([
    ['element', { kind: 'element', id: 'x', element: 'zx-hologram' }],
    ['panel', { kind: 'panel', id: 'x', panel: 'drone.flights' }],
    ['act', { kind: 'action', id: 'x', action: 'gone' }],
    ['kind', { kind: 'hologram', id: 'x' }],
  ] as const)('an unknown %s is a box that names it, and the rest is there', async (_what, block) => {
    const blocks = [{ kind: 'text', id: 't', text: { 'zh-CN': '其余内容' } }, block] as never
    const element = await show({ inUse: await asInUse(house, JUDGE, pageWith(blocks)) })
    await waitFor(() => text(element).includes('其余内容'))
    if (block.kind !== 'action')
      expect(text(deep(element, '.unknown'))).toMatch(/无法显示“.*(hologram|flights).*”/)
    expect(await a11yProblems(element)).toEqual([])
  })

  it('draws what plugins bring, and a panel that breaks is one box', async () => {
    const panels = [
      { name: 'drone.flights', render: () => '今天飞行 3 次' },
      {
        name: 'drone.broken',
        render: () => {
          throw new Error('broken')
        },
      },
    ]
    const registry = createConsoleRegistry([standardConsoleParts, { id: 'drone', panels }])
    const inUse = await asInUse(
      house,
      JUDGE,
      pageWith([
        { kind: 'panel', id: 'a', panel: 'drone.flights' },
        { kind: 'panel', id: 'b', panel: 'drone.broken' },
      ]),
    )
    const element = await show({ inUse, registry })
    await waitFor(() => text(element).includes('今天飞行 3 次'))
    expect(text(deep(element, '.unknown'))).toContain('“drone.broken”没有显示出来')
  })

  it('another way of working changes what is offered, and the definition stays', async () => {
    const blocks = [
      {
        kind: 'text',
        id: 'a',
        text: { 'zh-CN': '有快执' },
        when: [{ op: 'profile-has', kind: 'stage', code: 'fast' }],
      },
      {
        kind: 'text',
        id: 'b',
        text: { 'zh-CN': '没有快执' },
        when: [{ op: 'profile-lacks', kind: 'stage', code: 'fast' }],
      },
    ] as never
    const inUse = await asInUse(house, JUDGE, pageWith(blocks))
    const [without, fast]: ConsoleInUse[] = [
      inUse,
      { ...inUse, profile: { ...inUse.profile, has: { ...inUse.profile.has, stage: ['fast'] } } },
    ]
    const element = await show({ inUse: without })
    await waitFor(() => deep(element, '[data-block=b]'))
    expect(deep(element, '[data-block=a]')).toBeNull()
    element.inUse = fast
    await waitFor(() => deep(element, '[data-block=a]'))
    expect(deep(element, '[data-block=b]')).toBeNull()
  })

  it('stands in every look', async () => {
    await inEveryLook(async (width) => {
      const element = await show(
        { roles: ['execution-director', 'affairs-clerk'], locale: undefined as never },
        JUDGE,
        width,
      )
      await waitFor(() => rows(element).length === 5)
      return element
    })
  })
})

describe('hostile definitions', () => {
  const hostile: ConsoleDefinition = {
    ...pageWith([
      { kind: 'text', id: 'text', text: { 'zh-CN': XSS, en: XSS } },
      {
        kind: 'list',
        id: 'list',
        title: { 'zh-CN': XSS },
        query: 'case.list',
        columns: [
          { field: XSS },
          { field: 'caseNumber', renderer: XSS, label: { 'zh-CN': XSS } },
          { field: '__proto__' },
          { field: 'constructor' },
        ],
        actions: ['bad'],
      },
      { kind: 'list', id: 'nothing', title: { 'zh-CN': XSS }, query: XSS, columns: [{ column: XSS }] },
      {
        kind: 'indicator',
        id: 'figure',
        title: { 'zh-CN': XSS },
        query: 'case.list',
        figure: 'constructor',
        page: 'javascript:alert(1)',
      },
      { kind: 'indicator', id: 'proto', title: { 'zh-CN': XSS }, query: '__proto__', figure: XSS },
      { kind: 'element', id: 'script', element: 'script', properties: { textContent: 'window.hacked=1' } },
      { kind: 'element', id: 'frame', element: 'iframe', properties: { src: 'javascript:window.hacked=1' } },
      {
        kind: 'element',
        id: 'queue',
        element: 'zx-task-queue',
        properties: { innerHTML: XSS, onclick: 'window.hacked=1', search: XSS },
      },
      { kind: 'panel', id: 'panel', panel: XSS },
      { kind: 'action', id: 'act', action: 'bad' },
    ]),
    navigation: [
      { id: 'work', label: { 'zh-CN': XSS }, page: 'work' },
      { id: 'link', label: { 'zh-CN': '链接' }, page: 'javascript:window.hacked=1' },
      { id: 'part', label: { 'zh-CN': '插件' }, part: '"><script>window.hacked=1</script>' },
    ],
    actions: [
      {
        id: 'bad',
        label: { 'zh-CN': XSS },
        command: 'task.dispatch',
        fields: [{ name: '__proto__', label: { 'zh-CN': XSS }, value: XSS }],
      },
    ],
  }

  it('are text and boxes: nothing of them runs', async () => {
    const element = await show(
      { inUse: await asInUse(house, `${COURT}-director`, hostile) },
      `${COURT}-director`,
    )
    await waitFor(() => rows(element).length > 0)
    all<HTMLElement>(element, 'nav a')[1]?.click()
    await settle(element)
    expect(element.shadowRoot?.querySelector('script, iframe, img')).toBeNull()
    expect(text(element)).toContain('没有这个页面：javascript:')
    element.page = 'work'
    await waitFor(() => rows(element).length > 0)
    for (const link of all<HTMLAnchorElement>(element, 'a')) expect(link.protocol).toMatch(/^https?:$/)
    list(element).shadowRoot?.querySelector<HTMLElement>('[data-act=bad]')?.click()
    await waitFor(() => form(element) && deep(form(element), '[name=affair]'))
    expect(text(deep(element, '[data-block=script]'))).toContain('无法显示“script”')
    expect(text(list(element))).toContain('没有这一列')
    expect((window as { hacked?: unknown }).hacked).toBeUndefined()
    expect(({} as { hacked?: unknown }).hacked).toBeUndefined()
  })

  it('are refused by the core in words with a place, however large or wrong', async () => {
    const author = house.clientOf(`${COURT}-administrator`)
    const tried = async (content: string) => author.execute('console.save-draft', { content, basedOn: null })
    expect(await tried(JSON.stringify(hostile))).toMatchObject({ kind: 'refused', rule: 'console.has-form' })
    expect(await tried('{"schema":1,"__proto__":{"hacked":1}}')).toMatchObject({
      kind: 'refused',
      params: { problem: 'key-forbidden' },
    })
    await expect(tried(`"${'x'.repeat(5_000_000)}"`)).rejects.toMatchObject({ code: 'input-invalid' })
    expect(({} as { hacked?: unknown }).hacked).toBeUndefined()
  })

  it('one that contains itself is shown and does not hang', async () => {
    const cyclic = pageWith([{ kind: 'text', id: 'a', text: { 'zh-CN': '还在' } }]) as ConsoleDefinition & {
      self?: unknown
    }
    cyclic.self = cyclic
    const element = await show({ inUse: await asInUse(house, JUDGE, cyclic) })
    await waitFor(() => text(element).includes('还在'))
  })
})
