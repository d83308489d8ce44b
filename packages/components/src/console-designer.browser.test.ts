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
    for (const field of ['filedOn', 'cause']) await click(author, `ol [name=column][value=${field}]`)
    await write(author, 'state', 'open')
    await click(author, '[name=actions]')
    await waitFor(() => /已显示 \d+ \/ \d+/.test(text(live(author, 'list-1'))))
    await click(author, '[data-add=indicator]')
    await write(author, 'title.zh', '未结')
    await write(author, 'title.en', 'Open')
    await write(author, 'state', 'open')
    await click(author, '[data-add=action]')
    // A button beside the lists has an act of its own; the one of the rows does not fit.
    await write(author, 'action', 'act-1')
    await click(author, '[data-act=submit]')
    await click(author, '[data-tab=problems]')
    await waitFor(() => codes(author).length > 0)
    expect(codes(author)).toEqual(['$.pages[0].rows[0].columns[0].blocks[2]'])
    expect(text(author)).toMatch(/系统已拦截.*控制台有错误.*“交办事务”要用“取自所在行：编号”，这里没有/)
    await click(author, '[data-jump]')
    expect(text(deep(author, '.card.chosen header'))).toMatch(/交办事务 ?操作按钮/)
    await click(author, '.card.chosen [data-act=remove]')
    expect(text(author)).toContain('已删除“交办事务”，可以撤销')
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
    await waitFor(() => all(director, '.changes li').length > 0)
    expect(all(director, '.changes li').map((line) => text(line).replace(/^＋ ?/, ''))).toEqual([
      '增加页面“我的待办”。',
      '增加导航项“我的待办”。',
      '增加操作“交办事务”。',
      '增加操作“交办事务”。',
    ])
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
    await click(again, '[data-act=confirm]')
    await waitFor(() => text(again).includes('请先填写理由'))
    await write(again, 'reason', '试用结束')
    await click(again, '[data-act=confirm]')
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
    // Alt and an arrow do what dragging does; where it stands is said, and the focus goes with it.
    const key = { key: 'ArrowRight', altKey: true, bubbles: true, composed: true, cancelable: true }
    deep(element, '[data-card=text-2] [data-act=select]').dispatchEvent(new KeyboardEvent('keydown', key))
    await settle(element)
    expect(order()).toEqual(['', 'text-2,text-1', ''])
    expect(text(element)).toContain('“新内容”移到第 2 行第 1 栏第 1 个')
    expect(element.renderRoot.querySelector(':focus')?.closest('[data-card]')).toBe(
      deep(element, '[data-card=text-2]'),
    )
  })

  it('what can be added stands where a court person looks, is found, and is seen before it is added', async () => {
    const element = await designer()
    await click(element, '[data-pattern=fund]')
    await waitFor(() => all(element, '[data-card]').length === 3)
    expect(text(deep(element, '[data-page][aria-current]'))).toBe('案款')
    const groups = () => all(element, '[data-group]').map(({ dataset }) => dataset.group)
    expect(groups()).toEqual([
      ...['own', 'work', 'case', 'asset', 'fund', 'dossier', 'supervision', 'figures', 'public'],
    ])
    await write(element, 'find-part', '余额')
    expect(groups()).toEqual(['fund'])
    expect(text(deep(element, '[data-add=zx-account-statement]'))).toContain('一个案件的收款、付款和余额')
    await click(element, '[data-peek=zx-account-statement]')
    const shown = () => deep(element, '.peek zx-console')
    await waitFor(() => shown() && deep(shown(), 'zx-account-statement'))
    expect(all(element, '[data-card]')).toHaveLength(3)
    await write(element, 'find-part', '没有这种东西')
    expect(text(element)).toContain('没有与“没有这种东西”有关的内容')
  })

  it('previews what people of a role see, and nothing that they may not do', async () => {
    const element = await designer()
    await click(element, '[data-act=add-page]')
    await click(element, '[data-add=zx-task-queue]')
    await click(element, '[data-tab=preview]')
    const preview = () => deep(element, 'zx-console.preview')
    await waitFor(() => preview() && deep(preview(), '[data-block]'))
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
    await waitFor(() => text(deep(third, '[role=alert]')).includes('文件没有导入，有 1 处与本院不合：'))
    expect(text(deep(third, '[role=alert]'))).toMatch(/什么都没有改变.*不是控制台文件$/)
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
