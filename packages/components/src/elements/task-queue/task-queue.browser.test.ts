import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import '../../define/task-queue'
import { FakeClient, FakeError } from '../../internal/testing/fake-client'
import {
  a11yProblems,
  all,
  cleanUp,
  deep,
  mount,
  press,
  settle,
  text,
  waitFor,
  XSS,
} from '../../internal/testing/page'
import { queueItem, queueItems, queueOf } from '../../internal/testing/queue'
import type { TaskQueue } from './task-queue'

const rows = (element: TaskQueue) => all(element, '.body [role=row]')
const show = (client: FakeClient, props: Partial<TaskQueue> = {}) =>
  mount<TaskQueue>('zx-task-queue', { client, ...props }, { width: 1280 })
const withQueue = (count: number) => new FakeClient({ 'task.queue': queueOf(queueItems(count)) })

beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})
afterEach(cleanUp)

describe('rows', () => {
  it('names every flag of the case, and what comes before others in another colour', async () => {
    const items = [
      queueItem(0, { priority: 0, flags: ['livelihood', 'intervention'] }),
      queueItem(1, { priority: 1, flags: ['intervention'] }),
      queueItem(2, { priority: 1, flags: [] }),
    ]
    const element = await show(new FakeClient({ 'task.queue': queueOf(items) }))
    const badges = rows(element).map((row) => row.querySelector('.c-case .badge'))
    expect(badges.map((badge) => badge?.textContent)).toEqual(['涉民生、不当干预', '不当干预', undefined])
    expect(badges.map((badge) => badge?.classList.contains('danger'))).toEqual([true, false, undefined])
  })

  it('shows what is in hand with time left in words, shape and colour', async () => {
    const element = await show(withQueue(30))
    expect(rows(element)[0]).toSatisfy(
      (row: Element) => /逾期 4 天/.test(text(row)) && row.matches('.overdue'),
    )
    expect(deep(element, '.urgency svg')).toBeTruthy()
    expect(text(rows(element)[0])).toContain('民生')
    expect(text(rows(element)[0])).toContain('（2026）甘1202执1000号')
    expect(text(rows(element)[5])).toContain('暂定')
    expect(text(rows(element)[4])).toContain('今天到期')
    const chip = (days: number) =>
      rows(element).find((row) => text(row).includes(`还剩 ${days} 天`))?.className
    expect(chip(2)).toContain('soon')
    expect(chip(3)).toContain('calm')
  })

  it('says k of n and goes on by keyset pages', async () => {
    const client = withQueue(250)
    const element = await show(client)
    expect(text(element)).toContain('已显示 100 / 250')
    const grid = deep(element, '.grid')
    grid.scrollTop = grid.scrollHeight
    await waitFor(() => text(element).includes('已显示 200 / 250'))
    expect(client.queries.at(-1)?.input).toMatchObject({ cursor: '100', limit: 100 })
    expect(element.counts).toEqual({ shown: 200, total: 250 })
  })

  it('keeps few rows in the page, however many there are', async () => {
    const items = queueItems(100_000)
    const client = new FakeClient({
      'task.queue': () => ({ items, total: items.length, totalIsCapped: false }),
    })
    const element = await show(client)
    expect(rows(element).length).toBeLessThan(40)
    expect(text(element)).toContain('已显示 100,000 / 100,000')
    await press(deep(element, '[data-index="0"]'), 'End')
    await waitFor(() => rows(element).some((row) => row.getAttribute('data-index') === '99999'))
    expect(rows(element).length).toBeLessThan(60)
  })

  it('marks a count that nobody finished with a plus', async () => {
    const client = new FakeClient({
      'task.queue': () => ({ items: queueItems(3), total: 10_000, totalIsCapped: true }),
    })
    expect(text(await show(client))).toContain('已显示 3 / 10,000+')
  })

  it('fits any width without scrolling sideways', async () => {
    for (const width of [1300, 1180, 1000, 660]) {
      const element = await mount<TaskQueue>('zx-task-queue', { client: withQueue(20) }, { width })
      const grid = deep(element, '.grid')
      expect(grid.scrollWidth, `at ${width} px`).toBeLessThanOrEqual(grid.clientWidth)
      cleanUp()
    }
  })

  it('becomes cards on a phone', async () => {
    const element = await mount<TaskQueue>('zx-task-queue', { client: withQueue(20) }, { width: 390 })
    await waitFor(() => deep(element, '.grid').matches('.cards'))
    expect(deep(element, '.grid').scrollWidth).toBeLessThanOrEqual(390)
  })
})

describe('keyboard', () => {
  it('moves the row, opens it with Enter and finds the search with a slash', async () => {
    const element = await show(withQueue(120))
    const opened: string[] = []
    element.addEventListener('zx-open-case', (event) => opened.push(event.detail.caseId))
    await press(deep(element, '[data-index="0"]'), 'ArrowDown')
    await press(deep(element, '[data-index="1"]'), 'ArrowDown')
    expect(element.shadowRoot?.activeElement?.getAttribute('data-index')).toBe('2')
    expect(all(element, '.body [role=row][tabindex="0"]')).toHaveLength(1)
    await press(deep(element, '[data-index="2"]'), 'Enter')
    expect(opened).toEqual(['case-2'])
    await press(deep(element, '[data-index="2"]'), 'End')
    await waitFor(() => element.shadowRoot?.activeElement?.getAttribute('data-index') === '99')
    await press(deep(element, '[data-index="99"]'), 'Home')
    await waitFor(() => element.shadowRoot?.activeElement?.getAttribute('data-index') === '0')
    await press(deep(element, '[data-index="0"]'), 'ArrowRight')
    expect(element.shadowRoot?.activeElement?.getAttribute('data-act')).toBe('receive')
    await press(deep(element, '[data-act]'), 'ArrowLeft')
    await press(deep(element, '[data-index="0"]'), '/')
    expect(element.shadowRoot?.activeElement?.matches('input[type=search]')).toBe(true)
  })
})

describe('focus', () => {
  it('stays on its row when that is scrolled away', async () => {
    const element = await show(withQueue(100))
    deep(element, '[data-index="1"]').focus()
    deep(element, '.grid').scrollTop = 3000
    await waitFor(() => deep(element, '[data-index="55"]'))
    expect(element.shadowRoot?.activeElement?.getAttribute('data-index')).toBe('1')
    await press(deep(element, '[data-index="1"]'), 'ArrowDown')
    await waitFor(() => element.shadowRoot?.activeElement?.getAttribute('data-index') === '2')
  })
})

describe('filters', () => {
  it('asks for overdue, for two working days and for a search after a pause', async () => {
    const client = withQueue(40)
    const element = await show(client, { dueBy: '2999-01-01' })
    all<HTMLButtonElement>(element, '.segments button')[1]?.click()
    await settle(element)
    expect(client.queries.at(-1)?.input).toMatchObject({ overdue: true })
    expect(text(element)).toContain('已显示 4 / 4')
    all<HTMLButtonElement>(element, '.segments button')[2]?.click()
    await settle(element)
    expect(client.queries.at(-1)?.input).toMatchObject({ dueBy: '2999-01-01' })
    const before = client.asked('task.queue')
    const search = deep<HTMLInputElement>(element, 'input[type=search]')
    for (const value of ['1', '10', '1003']) {
      search.value = value
      search.dispatchEvent(new Event('input'))
    }
    await waitFor(() => client.asked('task.queue') > before)
    await settle(element)
    expect(client.asked('task.queue')).toBe(before + 1)
    expect(client.queries.at(-1)?.input).toMatchObject({ search: '1003' })
  })

  it('says so when nothing matches, and clears', async () => {
    const element = await show(withQueue(40), { search: '没有的案号' })
    expect(text(element)).toContain('没有符合条件的待办')
    deep(element, '.clear button').click()
    await settle(element)
    expect(rows(element).length).toBeGreaterThan(5)
  })
})

describe('states', () => {
  it('shows bars while reading, friendly words when empty', async () => {
    const client = new FakeClient({ 'task.queue': () => new Promise(() => {}) })
    expect(deep(await show(client), '.skeleton')).toBeTruthy()
    expect(text(await show(withQueue(0)))).toContain('手上没有待办')
  })

  it('shows the words of an error with its code, and tries again', async () => {
    let broken = true
    const client = new FakeClient({
      'task.queue': (input) => {
        if (broken) throw new FakeError('storage-unavailable')
        return queueOf(queueItems(5))(input)
      },
    })
    const element = await show(client)
    expect(text(deep(element, '[role=alert]'))).toContain('数据库暂时不可用')
    expect(text(deep(element, '[role=alert]'))).toContain('storage-unavailable')
    broken = false
    deep(element, '.error button').click()
    await settle(element)
    expect(rows(element)).toHaveLength(5)
  })

  it('keeps the rows when a refresh or a further page fails', async () => {
    const client = withQueue(150)
    const element = await show(client)
    client.answers['task.queue'] = () => {
      throw new FakeError('storage-unavailable')
    }
    await element.refresh()
    await settle(element)
    expect(text(element)).toContain('刷新未成功')
    expect(rows(element).length).toBeGreaterThan(5)
    const grid = deep(element, '.grid')
    grid.scrollTop = grid.scrollHeight
    await waitFor(() => text(element).includes('后续内容没有读到'))
    expect(text(element)).toContain('已显示 100 / 150')
  })

  it('shows what was asked last, however late an earlier answer comes', async () => {
    const client = new FakeClient({
      'task.queue': async ({ search }) => {
        if (search === 'slow') await new Promise((done) => setTimeout(done, 80))
        const items = [queueItem(0, { debtorLabel: `${search}` })]
        return { items, total: 1, totalIsCapped: false }
      },
    })
    const element = await show(client, { search: 'slow' })
    element.search = 'quick'
    await settle(element)
    await new Promise((done) => setTimeout(done, 120))
    await settle(element)
    expect(text(rows(element)[0])).toContain('quick')
  })

  it('keeps as many rows as there were, and the active one, when it is refreshed', async () => {
    const items = queueItems(250)
    const client = new FakeClient({ 'task.queue': (input) => queueOf(items)(input) })
    const element = await show(client)
    deep(element, '.grid').scrollTop = 100_000
    await waitFor(() => element.counts.shown === 200)
    deep(element, '.grid').scrollTop = 0
    await waitFor(() => deep(element, '[data-index="3"]'))
    deep(element, '[data-index="3"]').focus()
    items.splice(0, 2)
    await element.refresh()
    await settle(element)
    expect(element.counts).toEqual({ shown: 200, total: 248 })
    expect(deep(element, '[tabindex="0"][role=row]').dataset.index).toBe('1')
  })

  it('tells, but does not move, a reader of thousands of rows', async () => {
    const client = new FakeClient({
      'task.queue': () => ({ items: queueItems(600), total: 600, totalIsCapped: false }),
    })
    const element = await show(client)
    client.happen('task.Received')
    await waitFor(() => text(element).includes('队列有更新'))
    expect(client.asked('task.queue')).toBe(1)
    deep(element, '.foot button').click()
    await waitFor(() => client.asked('task.queue') === 2)
  })

  it('reads once more after many changes, and not for other rooms', async () => {
    const client = withQueue(10)
    const element = await show(client)
    for (let i = 0; i < 20; i++) client.happen('task.Received')
    client.happen('dossier.MaterialFormed')
    await waitFor(() => client.asked('task.queue') === 2)
    element.remove()
    expect(client.listeners.size).toBe(0)
  })
})

describe('everybody', () => {
  it('speaks the page language and follows it', async () => {
    const element = await show(withQueue(10))
    document.documentElement.lang = 'en'
    await waitFor(() => text(element).includes('Work queue'))
    await waitFor(() => text(element).includes('10 of 10 shown') && text(element).includes('Asset search'))
  })

  it('has no accessibility problems that axe finds, light and dark', async () => {
    const element = await show(withQueue(40), { dueBy: '2999-01-01' })
    expect(await a11yProblems(element)).toEqual([])
    document.documentElement.setAttribute('data-zx-theme', 'dark')
    await settle(element)
    expect(await a11yProblems(element)).toEqual([])
  })

  it('prints texts as texts', async () => {
    const item = queueItem(0, {
      caseNumber: XSS,
      debtorLabel: XSS,
      holderName: XSS,
      note: XSS,
      code: XSS,
      state: XSS,
    })
    const element = await show(new FakeClient({ 'task.queue': queueOf([item]) }))
    expect(text(rows(element)[0])).toContain('<img src=x')
    expect(element.shadowRoot?.querySelector('img, script')).toBeNull()
    expect('hacked' in window).toBe(false)
  })
})
