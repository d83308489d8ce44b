import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildHouse, COURT, type House, TODAY } from '../.storybook/court'
import type { ConsoleElement } from './console/console'
import type { ConsoleDesigner } from './define/console-designer'
import './define/console-designer'
import type { ConsoleDefinition } from './internal/core'
import { pageWith } from './internal/testing/console'
import { inEveryLook, look } from './internal/testing/dialogs'
import { a11yProblems, all, cleanUp, deep, mount, settle, text, waitFor } from './internal/testing/page'

let house: House
const AUTHOR = `${COURT}-administrator`
const DIRECTOR = `${COURT}-director`
const CLERK = `${COURT}-judge-01`

beforeEach(async () => {
  house ??= await buildHouse()
  look('zh-CN', 'light', 'normal')
})
afterEach(cleanUp)

async function designer(person = AUTHOR, width = 1440): Promise<ConsoleDesigner> {
  const element = await mount<ConsoleDesigner>(
    'zx-console-designer',
    { client: house.clientOf(person), today: TODAY },
    { width },
  )
  await waitFor(() => deep(element, '.tabs'))
  return element
}

/** A console as this person has it before him. */
async function consoleOf(person: string): Promise<ConsoleElement> {
  const element = await mount<ConsoleElement>('zx-console', {
    client: house.clientOf(person),
    today: TODAY,
    address: '#/own/',
  })
  await waitFor(() => deep(element, '.frame, [part=empty]'))
  return element
}

/** Clicks what a person would click; waits until it is there. */
async function click(element: Element, selector: string): Promise<void> {
  await waitFor(() => {
    const found = deep<HTMLButtonElement>(element, selector)
    return found && !found.disabled
  })
  deep(element, selector).click()
  await settle(element as ConsoleDesigner, 1)
}

async function write(element: Element, name: string, value: string): Promise<void> {
  await waitFor(() => deep(element, `[name="${name}"]`))
  const field = deep<HTMLInputElement>(element, `[name="${name}"]`)
  field.value = value
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  field.dispatchEvent(new Event('change', { bubbles: true }))
  await settle(element as ConsoleDesigner, 1)
}

const live = (element: Element, id: string) => deep(element, `[data-card="${id}"] zx-console`)
const codes = (element: Element) => all(element, '[data-jump]').map(({ dataset }) => dataset.jump)

describe('zx-console-designer: by clicking only', () => {
  it('a new page, a queue with three columns and a filter, a figure and an act: submitted, published by another, used, brought back', async () => {
    const author = await designer()
    await click(author, '[data-act=add-page]')
    await write(author, 'page.zh', '我的待办')
    await write(author, 'page.en', 'My work')
    await click(author, '[data-tab=acts]')
    await click(author, '[data-act=add-act]')
    await write(author, 'field.caseId', 'row.id')
    await click(author, '[data-tab=pages]')
    await click(author, '[data-add=list]')
    await write(author, 'title.zh', '逾期')
    await write(author, 'title.en', 'Overdue')
    await write(author, 'query', 'case.list')
    for (const field of ['debtorLabel', 'claimFen']) await click(author, `[name=column][value=${field}]`)
    for (const field of ['kind', 'cause']) await click(author, `ol [name=column][value=${field}]`)
    await write(author, 'state', 'open')
    await click(author, '[name=actions]')
    await waitFor(() => /已显示 \d+ \/ \d+/.test(text(live(author, 'list-1'))))
    await click(author, '[data-add=indicator]')
    await write(author, 'title.zh', '未结')
    await write(author, 'title.en', 'Open')
    await write(author, 'state', 'open')
    await click(author, '[data-add=action]')
    await click(author, '[data-act=submit]')
    await click(author, '[data-tab=problems]')
    await waitFor(() => codes(author).length > 0)
    expect(codes(author)).toEqual(['$.pages[0].rows[0].columns[0].blocks[2]'])
    expect(text(author)).toMatch(/系统已拦截.*控制台有错误.*这里没有这个值/)
    await click(author, '[data-jump]')
    expect(text(deep(author, '.card.chosen'))).toContain('操作按钮 · action-1')
    await click(author, '.card.chosen [data-act=remove]')
    await click(author, '[data-act=submit]')
    await waitFor(() => text(author).includes('已提交，等待另一人发布'))
    expect(await a11yProblems(author)).toEqual([])
    cleanUp()

    const before = await consoleOf(CLERK)
    expect(text(before)).toContain('本院还没有拼装页面')
    cleanUp()
    const director = await designer(DIRECTOR)
    await click(director, '[data-tab=versions]')
    await click(director, '[data-act=compare]')
    await waitFor(() => text(director).includes('pages[page-1]'))
    expect(text(deep(director, '.changes'))).toMatch(/增加 ?pages\[page-1\] ?我的待办/)
    await click(director, '[data-act=publish]')
    await waitFor(() => text(director).includes('已发布为第 1 版'))
    cleanUp()

    const clerk = await consoleOf(CLERK)
    expect(all(clerk, 'nav a').map((link) => text(link))).toEqual(['我的待办'])
    const list = deep(clerk, 'zx-console-list')
    await waitFor(() => all(list, 'tbody tr').length > 0)
    expect(all(list, 'th').map((head) => text(head))).toEqual(['案号', '被执行人', '执行标的（元）', '操作'])
    deep(list, '[data-act=act-1]').click()
    await waitFor(
      () =>
        deep(clerk, 'dialog zx-command-form') && deep(deep(clerk, 'dialog zx-command-form'), '[name=affair]'),
    )
    const form = deep(clerk, 'dialog zx-command-form')
    await write(form, 'affair', 'query-control')
    deep(form, '[type=submit]').click()
    await waitFor(() => /已办理|系统已拦截/.test(text(form)))
    cleanUp()

    const again = await designer(DIRECTOR)
    await click(again, '[data-tab=versions]')
    await click(again, '[data-act=roll-back-none]')
    await waitFor(() => text(again).includes('请先填写理由'))
    await write(again, 'reason', '试用结束')
    await click(again, '[data-act=roll-back-none]')
    await waitFor(() => text(again).includes('已恢复，成为第 2 版'))
    cleanUp()
    expect(text(await consoleOf(CLERK))).toContain('本院还没有拼装页面')
  }, 120_000)
})

describe('zx-console-designer: everything that a definition may hold', () => {
  /** What the court would be handed now. */
  async function definitionOf(element: ConsoleDesigner): Promise<ConsoleDefinition> {
    await click(element, '[data-act=save]')
    await waitFor(() => text(element).includes('草稿已保存'))
    const client = house.clientOf(AUTHOR)
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
    card().querySelector<HTMLInputElement>('[name=roles][value=execution-director]')?.click()
    await settle(element)
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
    expect(text(deep(element, '.card.chosen .problems'))).toContain('案件（caseId）')
    expect(text(deep(element, '.inspector .problems'))).toContain('案件（caseId）')
    await click(element, '[data-tab=problems]')
    expect(text(element)).toMatch(/新页面 · 第 1 行 · 组件 · element-1/)
    await click(element, '[data-jump$="blocks[0].properties"]')
    await write(element, 'caseId', 'case-1')
    await waitFor(() => all(element, '.card.chosen [data-problem]').length === 0)
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

describe('zx-console-designer', () => {
  it('moves blocks by keys and by dragging, takes back and does again', async () => {
    const element = await designer()
    await click(element, '[data-act=add-page]')
    await click(element, '[data-act=add-row-two]')
    for (let n = 0; n < 2; n++) await click(element, '[data-add=text]')
    const order = () =>
      all(element, '[data-slot]').map((slot) =>
        [...slot.querySelectorAll<HTMLElement>('[data-card]')].map(({ dataset }) => dataset.card).join(),
      )
    expect(order()).toEqual(['', '', 'text-1,text-2'])
    await click(element, '[data-card=text-2] [data-act=up]')
    expect(order()).toEqual(['', '', 'text-2,text-1'])
    await click(element, '[data-card=text-1] [data-act=left]')
    expect(order()).toEqual(['', 'text-1', 'text-2'])
    deep(element, '[data-card=text-2]').dispatchEvent(new DragEvent('dragstart', { bubbles: true }))
    deep(element, '[data-slot="0.0"]').dispatchEvent(
      new DragEvent('drop', { bubbles: true, cancelable: true }),
    )
    await settle(element)
    expect(order()).toEqual(['text-2', 'text-1', ''])
    await click(element, '[data-act=undo]')
    expect(order()).toEqual(['', 'text-1', 'text-2'])
    await click(element, '[data-act=redo]')
    expect(order()).toEqual(['text-2', 'text-1', ''])
  })

  it('previews what people of a role see, and nothing that they may not do', async () => {
    const element = await designer()
    await click(element, '[data-act=add-page]')
    await click(element, '[data-add=zx-task-queue]')
    await click(element, '[data-tab=preview]')
    const preview = () => deep(element, 'zx-console.preview')
    await waitFor(() => preview() && deep(preview(), '[data-block]'))
    await write(element, 'preview-as', 'import')
    await write(element, 'preview-as', 'system-administrator')
    await waitFor(() => text(preview()).length > 0)
  })

  it('what another has saved since is not overwritten; a wrong file is refused in words', async () => {
    const [one, two] = [house.clientOf(AUTHOR), house.clientOf(DIRECTOR)]
    const element = await designer()
    await click(element, '[data-act=add-page]')
    const content = JSON.stringify(pageWith([]))
    const open = (await two.query('console.versions', {})).find(({ state }) => state === 'draft')
    expect((await two.execute('console.save-draft', { content, basedOn: open?.hash ?? null })).kind).toBe(
      'accepted',
    )
    await click(element, '[data-act=save]')
    await waitFor(() => text(element).includes('草稿在您打开之后已由他人保存'))
    cleanUp()
    const third = await designer()
    await click(third, '[data-tab=versions]')
    const files = new DataTransfer()
    files.items.add(new File(['{"kind":"zhixing-console"}'], 'x.json', { type: 'application/json' }))
    deep<HTMLInputElement>(third, '[name=import]').files = files.files
    deep(third, '[name=import]').dispatchEvent(new Event('change'))
    await waitFor(() => text(third).includes('文件不能导入：不是控制台文件'))
    expect((await one.query('console.versions', {})).filter(({ state }) => state === 'draft')).toHaveLength(1)
  })

  it('stands in every look', async () => {
    await inEveryLook(async (width) => {
      const element = await mount<ConsoleDesigner>(
        'zx-console-designer',
        { client: house.clientOf(AUTHOR), today: TODAY },
        { width },
      )
      await waitFor(() => deep(element, '[data-add=list]'))
      return element
    })
  })
})
