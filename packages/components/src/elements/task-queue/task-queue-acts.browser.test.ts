import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import '../../define/task-queue'
import { accepted, FakeClient, refused } from '../../internal/testing/fake-client'
import { all, cleanUp, deep, mount, settle, text, waitFor } from '../../internal/testing/page'
import { queueItems, queueOf } from '../../internal/testing/queue'
import type { TaskQueue } from './task-queue'

const rows = (element: TaskQueue) => all(element, '.body [role=row]')
const show = (client: FakeClient, props: Partial<TaskQueue> = {}) =>
  mount<TaskQueue>('zx-task-queue', { client, ...props }, { width: 1280 })
const withQueue = (count: number) => new FakeClient({ 'task.queue': queueOf(queueItems(count)) })

beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})
afterEach(cleanUp)
describe('acts', () => {
  it('fit the state of the task; nodes have none', async () => {
    const element = await show(withQueue(12))
    const acts = (state: string) => {
      const row = rows(element).find((one) => text(one.querySelector('.c-state')) === state)
      return [...(row?.querySelectorAll<HTMLElement>('[data-act]') ?? [])].map((button) => button.dataset.act)
    }
    expect(acts('待接收')).toEqual(['receive'])
    expect(acts('已退回')).toEqual(['receive'])
    expect(acts('办理中')).toEqual(['report'])
    expect(acts('待确认')).toEqual(['confirm', 'return'])
    expect(acts('进行中')).toEqual([])
  })

  it('receives a task at once with a key, says so and reads again', async () => {
    const client = withQueue(10)
    client.deciders['task.receive'] = () => accepted(null)
    const element = await show(client)
    deep(element, '[data-act=receive]').click()
    await waitFor(() => client.asked('task.queue') === 2)
    expect(client.commands[0]).toMatchObject({
      name: 'task.receive',
      input: { caseId: 'case-0', taskId: 'task-0' },
    })
    expect(client.commands[0]?.options?.key).toMatch(/^[0-9a-f-]{36}$/)
    expect(text(element)).toContain('已接收')
  })

  it('asks for a report, refuses an empty one, sends the text', async () => {
    const client = withQueue(10)
    client.deciders['task.report'] = () => accepted(null)
    const element = await show(client)
    deep(element, '[data-act=report]').click()
    await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
    deep(element, 'dialog [type=submit]').click()
    await settle(element)
    expect(text(deep(element, 'dialog'))).toContain('请先填写内容')
    expect(client.commands).toHaveLength(0)
    const area = deep<HTMLTextAreaElement>(element, 'textarea')
    area.value = ' 已查明 '
    area.dispatchEvent(new InputEvent('input'))
    deep(element, 'dialog [type=submit]').click()
    await waitFor(() => element.shadowRoot?.querySelector('dialog') === null)
    expect(client.commands[0]).toMatchObject({ name: 'task.report', input: { report: '已查明' } })
  })

  it('shows a refusal with rule, reason, source and the way out, in both languages', async () => {
    const client = withQueue(10)
    client.deciders['task.receive'] = () => refused()
    const element = await show(client)
    deep(element, '[data-act=receive]').click()
    await waitFor(() => element.shadowRoot?.querySelector('.refused'))
    const panel = text(deep(element, '.refused'))
    for (const words of ['系统已拦截', '12,345.00', '先把案款发放', '法释〔2020〕21号', 'fund-balance-left'])
      expect(panel).toContain(words)
    element.locale = 'en'
    await settle(element)
    expect(text(deep(element, '.refused'))).toContain('12,345.00 yuan are still on its account')
  })

  it('sends the same key again after a broken line, another one after another text', async () => {
    const client = withQueue(10)
    client.deciders['task.report'] = () => {
      throw new TypeError('network')
    }
    const element = await show(client)
    deep(element, '[data-act=report]').click()
    await settle(element)
    const write = async (value: string) => {
      const area = deep<HTMLTextAreaElement>(element, 'textarea')
      area.value = value
      area.dispatchEvent(new InputEvent('input'))
      deep(element, 'dialog [type=submit]').click()
      await settle(element)
    }
    await write('甲')
    await write('甲')
    await write('乙')
    const keys = client.commands.map((call) => call.options?.key)
    expect(keys[0]).toBe(keys[1])
    expect(keys[2]).not.toBe(keys[1])
    expect(text(deep(element, '.failed'))).toContain('unreachable')
  })

  it('offers no acts when read-only', async () => {
    expect(all(await show(withQueue(10), { readonly: true }), '[data-act]')).toHaveLength(0)
  })
})

describe('the form of an affair', () => {
  const label = (text: string) => ({ 'zh-CN': text, en: text })
  const form = {
    affair: 'query-control',
    unitKind: 'affairs-team',
    standard: { text: label('逐源记载'), source: 'design' },
    material: [{ id: 'identity', label: label('身份信息'), source: 'design', present: null }],
    form: {
      source: 'design',
      fields: [
        { id: 'queried-on', kind: 'date' as const, label: label('查询日期'), required: true },
        { id: 'whole', kind: 'yes-no' as const, label: label('完整'), required: true },
        {
          id: 'found',
          kind: 'list' as const,
          label: label('财产'),
          parts: [{ id: 'estimate', kind: 'fen' as const, label: label('估值'), required: true }],
        },
      ],
    },
  }
  const fill = async (element: TaskQueue, selector: string, value: string, type: 'input' | 'change') => {
    const control = deep<HTMLInputElement>(element, selector)
    control.value = value
    control.dispatchEvent(new Event(type))
    await settle(element)
  }

  it('is drawn from data, asks for what is missing, and is sent with money in fen', async () => {
    const client = withQueue(10)
    client.answers['task.form'] = () => form
    client.deciders['task.report'] = () => accepted(null)
    const element = await show(client)
    deep(element, '[data-act=report]').click()
    await waitFor(() => element.shadowRoot?.querySelector<HTMLDialogElement>('dialog')?.open)
    const dialog = () => text(deep(element, 'dialog'))
    for (const words of ['逐源记载', '身份信息', '查询日期 *', '完整 *', '财产'])
      expect(dialog()).toContain(words)
    const send = async () => {
      deep(element, 'dialog [type=submit]').click()
      await settle(element)
    }
    await fill(element, 'textarea', '已查明', 'input')
    await send()
    expect(dialog()).toContain('请填写：查询日期')
    await fill(element, '[name=queried-on]', '2026-03-02', 'input')
    await fill(element, '[name=whole]', 'no', 'change')
    deep(element, '[data-add=found]').click()
    await settle(element)
    await send()
    expect(dialog()).toContain('请填写：财产 · 估值')
    await fill(element, '[name="found.estimate.0"]', '12,345.6', 'input')
    await send()
    await waitFor(() => element.shadowRoot?.querySelector('dialog') === null)
    expect(client.commands[0]?.input).toMatchObject({
      report: '已查明',
      results: { 'queried-on': '2026-03-02', whole: false, found: [{ estimate: '1234560' }] },
    })
  })
})
