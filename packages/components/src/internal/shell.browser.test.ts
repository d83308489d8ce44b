import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TaskQueue } from '../elements/task-queue/task-queue'
import { provideClient } from './context'
import { define } from './define'
import { FakeClient } from './testing/fake-client'
import { cleanUp, settle, text, waitFor } from './testing/page'
import { queueItems, queueOf } from './testing/queue'
import '../define/all'

beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
  document.body.style.width = '1280px'
})
afterEach(() => {
  cleanUp()
  document.body.removeAttribute('style')
})
const clientOf = (count: number) => new FakeClient({ 'task.queue': queueOf(queueItems(count)) })

describe('registration', () => {
  it('leaves a name to whoever came first', () => {
    const first = customElements.get('zx-task-queue')
    define('zx-task-queue', class Other extends HTMLElement {})
    expect(customElements.get('zx-task-queue')).toBe(first)
    expect(first).toBe(TaskQueue)
  })

  it('registers all seven', () => {
    const names = [
      'task-queue',
      'case-list',
      'case-timeline',
      'account-statement',
      'dossier-viewer',
      'blocked-acts',
      'unidentified-receipts',
    ]
    for (const name of names) expect(customElements.get(`zx-${name}`)).toBeTruthy()
  })
})

describe('client', () => {
  it('comes from the surroundings, may change, and never from the network', async () => {
    const asked: unknown[] = []
    const { fetch } = window
    window.fetch = (input) => {
      asked.push(input)
      return Promise.reject(new Error('no network'))
    }
    const box = document.createElement('div')
    document.body.append(box)
    const change = provideClient(box, clientOf(3))
    const element = document.createElement('zx-task-queue')
    box.append(element)
    await settle(element)
    expect(text(element)).toContain('3 / 3')
    const next = clientOf(5)
    change(next)
    await waitFor(() => text(element).includes('5 / 5'))
    expect(next.listeners.size).toBe(1)
    expect(asked).toEqual([])
    window.fetch = fetch
  })

  it('of the element itself goes before that of the surroundings', async () => {
    const box = document.createElement('div')
    document.body.append(box)
    provideClient(box, clientOf(3))
    const element = document.createElement('zx-task-queue')
    element.client = clientOf(7)
    box.append(element)
    await settle(element)
    expect(text(element)).toContain('7 / 7')
  })

  it('is listened to again after the element was moved', async () => {
    const client = clientOf(3)
    const element = document.createElement('zx-task-queue')
    element.client = client
    document.body.append(element)
    await settle(element)
    element.remove()
    expect(client.listeners.size).toBe(0)
    document.body.append(element)
    await settle(element)
    expect(client.listeners.size).toBe(1)
  })
})

describe('appearance', () => {
  it('takes type size and theme from the page', async () => {
    const element = document.createElement('zx-task-queue')
    element.client = clientOf(20)
    document.body.append(element)
    await settle(element)
    const size = () => Number.parseFloat(getComputedStyle(element).fontSize)
    const before = size()
    document.documentElement.setAttribute('data-zx-type', 'large')
    document.documentElement.setAttribute('data-zx-theme', 'dark')
    await settle(element)
    expect(size()).toBeCloseTo(before * 1.25)
    expect(getComputedStyle(element).colorScheme).toBe('dark')
    const row = element.shadowRoot?.querySelector('.body .row')
    expect(row?.getBoundingClientRect().height).toBe(75)
  })
})
