import { describe, expect, it } from 'vitest'
import type { ConsoleDesigner } from './define/console-designer'
import './define/console-designer'
import type { ConsoleDefinition } from './internal/core'
import { AUTHOR, click, designerHouse, designer as openDesigner, write } from './internal/testing/designer'
import { a11yProblems, all, deep, settle, text, waitFor } from './internal/testing/page'

const house = designerHouse()
const designer = () => openDesigner(house())
const live = (element: Element, id: string) => deep(element, `[data-card="${id}"] zx-console`)

describe('zx-console-designer: everything that a definition may hold', () => {
  /** What the court would be handed now. */
  async function definitionOf(element: ConsoleDesigner): Promise<ConsoleDefinition> {
    await click(element, '[data-act=save]')
    await waitFor(() => text(element).includes('草稿已保存'))
    const client = house().clientOf(AUTHOR)
    const open = (await client.query('console.versions', {})).find(({ state }) => state === 'draft')
    return (await client.query('console.content', { versionId: open?.id ?? '' })) as ConsoleDefinition
  }

  /** A page with one list, and an act that its rows offer. */
  async function withList(element: ConsoleDesigner): Promise<void> {
    await click(element, '[data-act=add-page]')
    await click(element, '[data-tab=acts]')
    await click(element, '[data-act=add-act]')
    await click(element, '[data-tab=pages]')
    await click(element, '[data-add=list]')
    await write(element, 'query', 'case.list')
    await waitFor(() => all(element, '[name=actions]').length > 0)
    all<HTMLInputElement>(element, '[name=actions]').at(-1)?.click()
    await settle(element)
  }
  const pageAt = ({ pages }: ConsoleDefinition) => pages.at(-1)
  const blockOf = (definition: ConsoleDefinition) => pageAt(definition)?.rows[0]?.columns[0]?.blocks[0]

  it('columns: their names in both languages, how they are drawn, their order by dragging', async () => {
    const element = await designer()
    await withList(element)
    const names = () => all(element, '[data-column]').map(({ dataset }) => dataset.column)
    const [first, second, third] = names()
    await write(element, `column.${second}.zh`, '案由名称')
    await write(element, `column.${second}.en`, 'What about')
    await write(element, `renderer.${second}`, 'badge')
    await write(element, 'pageSize', '50')
    deep(element, `[data-column=${third}]`).dispatchEvent(new DragEvent('dragstart', { bubbles: true }))
    deep(element, `[data-column=${first}]`).dispatchEvent(
      new DragEvent('drop', { bubbles: true, cancelable: true }),
    )
    await settle(element)
    expect(names()).toEqual([third, first, second])
    await click(element, `[data-column=${third}] [data-act=column-down]`)
    await click(element, '[data-act=undo]')
    const block = blockOf(await definitionOf(element))
    expect(block).toMatchObject({
      pageSize: 50,
      columns: [
        { field: third },
        { field: first },
        { field: second, label: { 'zh-CN': '案由名称', en: 'What about' }, renderer: 'badge' },
      ],
    })
    const list = deep(live(element, 'list-1'), 'zx-console-list')
    await waitFor(() => all(list, 'th').length > 0)
    expect(all(list, 'th').map((head) => text(head))[2]).toBe('案由名称')
  })

  it('conditions of a block, of an act and of a page are chosen from fixed operators; undone one by one', async () => {
    const element = await designer()
    await withList(element)
    await click(element, '[data-act=add-condition]')
    await write(element, 'subject', 'role')
    await click(element, '[name="when.roles"][value=quota-judge]')
    await click(element, '[data-tab=acts]')
    const act = () => all(element, '[data-action]').at(-1) as HTMLElement
    act().querySelector<HTMLElement>('[data-act=add-condition]')?.click()
    await settle(element)
    const choose = async (name: string, value: string) => {
      const field = act().querySelector<HTMLSelectElement>(`[name="${name}"]`) as HTMLSelectElement
      field.value = value
      field.dispatchEvent(new Event('change', { bubbles: true }))
      await settle(element)
    }
    await choose('subject', 'value:row.state')
    await choose('op', 'in')
    const states = [...act().querySelectorAll<HTMLInputElement>('[name="when.of"]')]
    expect(states.length).toBeGreaterThan(3)
    const unchosen = states.find(({ checked }) => !checked)
    unchosen?.click()
    await settle(element)
    await click(element, '[data-tab=pages]')
    await click(element, '[data-act=undo]')
    await click(element, '[data-act=redo]')
    const definition = await definitionOf(element)
    expect(blockOf(definition)?.when).toEqual([
      { op: 'role-is', roles: expect.arrayContaining(['quota-judge']) },
    ])
    expect(definition.actions.at(-1)?.when).toEqual([
      { op: 'in', value: 'row.state', of: [states[0]?.value, unchosen?.value] },
    ])
    expect(await a11yProblems(element)).toEqual([])
  })

  it('navigation: entries below entries, their order, who sees them, where they stand in the side bar', async () => {
    const element = await designer()
    element.hostEntries = [{ id: 'funds', text: '案款' }]
    await click(element, '[data-act=add-page]')
    await click(element, '[data-tab=navigation]')
    const before = all(element, '[data-entry]').length
    await click(element, '[data-act=add-entry]')
    const ids = () => all(element, '[data-entry]').map(({ dataset }) => dataset.entry ?? '')
    const added = ids().at(-1) ?? ''
    const of = (act: string) => `[data-entry=${added}] [data-act=${act}]`
    await click(element, of('entry-level'))
    expect(deep(element, `.entries .entries [data-entry=${added}]`)).toBeTruthy()
    await click(element, of('entry-level'))
    await click(element, of('entry-up'))
    expect(ids().indexOf(added)).toBe(before - 1)
    expect(
      element.renderRoot.querySelector(':focus')?.closest('[data-entry]')?.getAttribute('data-entry'),
    ).toBe(added)
    const card = () => deep(element, `[data-entry=${added}]`)
    const set = async (name: string, value: string) => {
      const field = card().querySelector<HTMLInputElement>(`[name="${name}"]`) as HTMLInputElement
      field.value = value
      field.dispatchEvent(new Event('change', { bubbles: true }))
      await settle(element)
    }
    await set('entry.zh', '领导看板')
    await set('entry.en', 'For leaders')
    await set('after', 'funds')
    const posts = () =>
      [...card().querySelectorAll<HTMLInputElement>('[name=roles]')].filter(({ checked }) => checked)
    // What is kept from some posts is chosen like what only some see; changing the choice keeps the posts.
    await set('who', 'except')
    const [first] = posts()
    card().querySelector<HTMLInputElement>('[name=roles][value=execution-director]')?.click()
    await settle(element)
    first?.click()
    await settle(element)
    expect(posts().map(({ value }) => value)).toEqual(['execution-director'])
    const entries = (await definitionOf(element)).navigation
    expect(entries.find(({ id }) => id === added)?.when).toEqual([
      { op: 'role-is-not', roles: ['execution-director'] },
    ])
    await set('who', 'only')
    const { navigation } = await definitionOf(element)
    expect(navigation.find(({ id }) => id === added)).toEqual({
      ...{ id: added, label: { 'zh-CN': '领导看板', en: 'For leaders' }, after: 'funds' },
      ...{ page: expect.any(String), roles: ['execution-director'] },
    })
    expect(await a11yProblems(element)).toEqual([])
  })

  it('what is wrong is said at its place, in words, before anybody submits', async () => {
    const element = await designer()
    await click(element, '[data-act=add-page]')
    await click(element, '[data-add=zx-stage-path]')
    await waitFor(() => all(element, '.card.chosen [data-problem]').length > 0)
    expect(text(deep(element, '.card.chosen .problems'))).toContain('缺少必填的属性 案件')
    expect(text(deep(element, '.inspector .problems'))).toContain('缺少必填的属性 案件')
    await click(element, '[data-tab=problems]')
    expect(text(element)).toMatch(/新页面 · 第 1 行 · 组件“流转路径”/)
    await click(element, '[data-jump$="blocks[0].properties"]')
    // A case is named by its number, as people know it.
    const [one] = (await house().clientOf(AUTHOR).query('case.list', { limit: 1 })).items
    await write(element, 'caseId', '没有这个案号')
    await waitFor(() => text(element).includes('没有找到'))
    await write(element, 'caseId', one?.caseNumber ?? '')
    await waitFor(() => all(element, '.card.chosen [data-problem]').length === 0)
    await waitFor(() => deep<HTMLInputElement>(element, '[name=caseId]').value === one?.caseNumber)
  })

  it('keys take back and do again', async () => {
    const element = await designer()
    const pages = () => all(element, '[data-page]').length
    const before = pages()
    await click(element, '[data-act=add-page]')
    const press = async (key: string) => {
      deep(element, '[data-tab=pages]').dispatchEvent(
        new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, composed: true, cancelable: true }),
      )
      await settle(element)
    }
    await press('z')
    expect(pages()).toBe(before)
    await press('y')
    expect(pages()).toBe(before + 1)
  })
})
