import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { defineUiPlugin } from './define-ui-plugin'
import type { ConsoleContext, UiPlugin } from './registry-types'

const context = { locale: 'zh-CN', label: (_kind: string, code: string) => code } as unknown as ConsoleContext
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
    const [panel, page] = [broken.panels?.[0]?.render({}, context), broken.pages?.[0]?.render({}, context)]
    const [column, cell] = [
      broken.columns?.[0]?.render({}, context),
      broken.renderers?.[0]?.render('x', {}, context),
    ]
    expect(values(panel)).toContain('插件“drone”的“drone.flights”出错，没有显示')
    expect(values(page)).toContain('drone.page')
    for (const shown of [column, cell]) expect(values(shown)).toContain('出错')
    expect([panel, page, column, cell].map(values).join()).not.toContain('王秀英')
    await broken.actions?.[0]?.run(undefined, context)
    expect(thrown).toHaveLength(5)
  })

  test('what works is what it was', () => {
    const { panels, elements } = defineUiPlugin({
      id: 'drone',
      elements: [{ name: 'drone-map' }],
      panels: [{ name: 'drone.flights', render: ({ day }) => `flights of ${day}` }],
    })
    expect(panels?.[0]?.render({ day: 'today' }, context)).toBe('flights of today')
    expect(elements).toEqual([{ name: 'drone-map' }])
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
