import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { defineUiPlugin } from './define-ui-plugin'
import type { PluginDrawing } from './plugin-part'
import type { ConsoleContext, UiPlugin } from './registry-types'

const client = { query: async () => 1 } as unknown as ConsoleContext['client']
const words = { labels: { 'role.judge': '法官' } }
const viewer = { courtId: 'c', personId: 'p', roles: ['clerk'], unitIds: [] }
const plain = { client, words, viewer, locale: 'zh-CN', label: (_kind: string, code: string) => code }
const context = plain as unknown as ConsoleContext
const thrown: unknown[] = []

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation((error) => void thrown.push(error))
})
afterEach(() => {
  vi.restoreAllMocks()
  thrown.length = 0
})

const boom = () => {
  throw new Error('王秀英')
}
/** What stands there: of a panel or page what its part draws, of one that fails the box. */
function standing(shown: unknown): unknown {
  const [drawing] = (shown as { values?: readonly unknown[] }).values ?? []
  const { draw, failed } = drawing as PluginDrawing
  try {
    return draw()
  } catch {
    return failed()
  }
}
const values = (shown: unknown) => JSON.stringify((shown as { values?: unknown }).values ?? shown)

describe('the browser half of a plugin', () => {
  const broken = defineUiPlugin({
    id: 'drone',
    panels: [{ name: 'drone.flights', render: boom }],
    columns: [{ name: 'drone.column', render: boom }],
    renderers: [{ name: 'drone.cell', render: boom }],
    pages: [{ name: 'drone.page', render: boom }],
    actions: [{ name: 'drone.act', run: async () => boom() }],
  })

  test('what fails is a box or a word that names it, and never what was thrown', async () => {
    const panel = standing(broken.panels?.[0]?.render({}, context))
    const page = standing(broken.pages?.[0]?.render({}, context))
    const [column, cell] = [
      broken.columns?.[0]?.render({}, context),
      broken.renderers?.[0]?.render('x', {}, context),
    ]
    expect(values(panel)).toContain('插件“drone”的“drone.flights”出错，没有显示')
    expect(values(page)).toContain('drone.page')
    for (const shown of [column, cell]) expect(values(shown)).toContain('出错')
    expect([panel, page, column, cell].map(values).join()).not.toContain('王秀英')
    await broken.actions?.[0]?.run(undefined, context)
    expect(thrown).toHaveLength(3)
  })

  test('what works is what it was', () => {
    const { panels, elements } = defineUiPlugin({
      id: 'drone',
      elements: [{ name: 'drone-map' }],
      panels: [{ name: 'drone.flights', render: ({ day }) => `flights of ${day}` }],
    })
    expect(standing(panels?.[0]?.render({ day: 'today' }, context))).toBe('flights of today')
    expect(elements).toEqual([{ name: 'drone-map' }])
  })

  test('what it is given belongs to it alone: nothing it does to it reaches another part', () => {
    const given: ConsoleContext[] = []
    const rows: object[] = []
    const row = { id: 'r', claimFen: 5n, parties: [{ name: '王秀英' }] }
    const spy = defineUiPlugin({
      id: 'drone',
      columns: [
        {
          name: 'drone.column',
          render: (own, context) => {
            rows.push(own)
            given.push(context)
            return ''
          },
        },
      ],
    })
    for (let n = 0; n < 2; n++) spy.columns?.[0]?.render(row, { ...context })
    const [one, two] = given
    if (!one || !two) throw new Error('not drawn')
    expect(one.client).toBe(two.client)
    expect(one.client).not.toBe(client)
    const writes = [
      () => Reflect.set(one.client, 'execute', 1),
      () => Reflect.set(one.words.labels, 'role.judge', '院长'),
      () => Reflect.set(one.viewer, 'roles', ['execution-director']),
      () => Reflect.set(one, 'may', () => true),
      () => Reflect.set(rows[0] ?? {}, 'id', 'x'),
      () =>
        Reflect.set(Reflect.get(Reflect.get(rows[0] ?? {}, 'parties') as object, 0) as object, 'name', 'x'),
    ]
    for (const write of writes) expect(write()).toBe(false)
    expect(rows[0]).toEqual(row)
    expect(words.labels['role.judge']).toBe('法官')
  })

  test.each([
    ['a panel of the court', { id: 'drone', panels: [{ name: 'fund.account', render: boom }] }],
    ['an element of the library', { id: 'drone', elements: [{ name: 'zx-task-queue' }] }],
    ['another prefix that begins alike', { id: 'drone', pages: [{ name: 'drones.page', render: boom }] }],
    ['one name twice', { id: 'drone', elements: [{ name: 'drone-map' }, { name: 'drone-map' }] }],
    ['no name', { id: 'drone', columns: [{ name: 'drone.<script>', render: boom }] }],
  ] as [string, UiPlugin][])('%s is refused', (_what, plugin) => {
    expect(() => defineUiPlugin(plugin)).toThrow(/has to begin with|twice|is no name/)
  })
})
