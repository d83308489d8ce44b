import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import '../../define/task-queue'
import { look } from '../../internal/testing/dialogs'
import { FakeClient } from '../../internal/testing/fake-client'
import { a11yProblems, all, cleanUp, deep, mount, settle, text, waitFor } from '../../internal/testing/page'
import { queueItems, queueOf } from '../../internal/testing/queue'
import type { TaskQueue } from './task-queue'

const ALL = 'urgency case debtor kind work note flags state holder due days actions'

const queue = (props: object, rows = 40, width = 1400) =>
  mount<TaskQueue>(
    'zx-task-queue',
    { client: new FakeClient({ 'task.queue': queueOf(queueItems(rows)) }), ...props },
    { width },
  )
const heads = (element: Element) => all(element, '[role=columnheader]').map((head) => text(head))

beforeEach(() => look('zh-CN', 'light', 'normal'))
afterEach(cleanUp)

describe('columns of a queue', () => {
  it('are the usual eight, or those that are chosen in their order, up to twelve', async () => {
    const element = await queue({})
    await waitFor(() => deep(element, '[data-index]'))
    expect(heads(element)).toHaveLength(8)
    element.columns = ALL
    await settle(element)
    expect(heads(element)).toEqual([
      ...[
        '期限',
        '案号',
        '被执行人',
        '类别',
        '事项',
        '备注',
        '特殊标识',
        '状态',
        '经办人',
        '到期日',
        '剩余天数',
        '操作',
      ],
    ])
    const [first] = all(element, '[data-index="0"] [role=gridcell]').map(({ className }) => className)
    expect(first).toContain('c-urgency')
    expect(all(element, '[data-index="0"] [role=gridcell]')).toHaveLength(12)
    expect(deep(element, '[role=grid]').getAttribute('aria-colcount')).toBe('12')
    expect(await a11yProblems(element)).toEqual([])
    element.columns = 'due  case,nonsense'
    await settle(element)
    expect(heads(element)).toEqual(['到期日', '案号'])
  })

  it('chosen ones become the same cards on a phone', async () => {
    const element = await queue({ columns: ALL }, 5, 390)
    await waitFor(() => deep(element, '[data-index]'))
    const row = deep(element, '[data-index="0"]')
    expect(row.scrollWidth).toBeLessThanOrEqual(row.clientWidth)
    expect(getComputedStyle(deep(element, '[data-index="0"] .c-note')).display).toBe('none')
  })
})

it('scrolling draws the rows alone: what stands around them is not drawn again', async () => {
  const element = await queue({ pageSize: 500 }, 5_000)
  await waitFor(() => deep(element, '[data-index]'))
  const drawn = vi.spyOn(element, 'render' as never)
  const grid = deep(element, '.grid')
  grid.scrollTop = 60 * 400
  await waitFor(() => deep(element, '[data-index="402"]'))
  expect(drawn).not.toHaveBeenCalled()
  expect(all(element, '[data-index]').length).toBeLessThan(40)
  expect(deep(element, '[data-index="402"]').getAttribute('aria-rowindex')).toBe('404')
})
