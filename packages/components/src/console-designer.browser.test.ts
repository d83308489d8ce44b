import { describe, expect, it } from 'vitest'
import { TODAY } from '../.storybook/court'
import type { ConsoleElement } from './console/console'
import type { ConsoleDesigner } from './define/console-designer'
import './define/console-designer'
import { pageWith } from './internal/testing/console'
import {
  AUTHOR,
  CLERK,
  click,
  DIRECTOR,
  designerHouse,
  designer as openDesigner,
  write,
} from './internal/testing/designer'
import { inEveryLook } from './internal/testing/dialogs'
import { a11yProblems, all, cleanUp, deep, mount, settle, text, waitFor } from './internal/testing/page'

const house = designerHouse()
const designer = (person = AUTHOR) => openDesigner(house(), person)

/** A console as this person has it before him. */
async function consoleOf(person: string): Promise<ConsoleElement> {
  const element = await mount<ConsoleElement>('zx-console', {
    client: house().clientOf(person),
    today: TODAY,
    address: '#/own/',
  })
  await waitFor(() => deep(element, '.frame, [part=empty]'))
  return element
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
    const [one, two] = [house().clientOf(AUTHOR), house().clientOf(DIRECTOR)]
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
        { client: house().clientOf(AUTHOR), today: TODAY },
        { width },
      )
      await waitFor(() => deep(element, '[data-add=list]'))
      return element
    })
  })
})
