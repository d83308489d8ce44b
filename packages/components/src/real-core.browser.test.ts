import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildHouse, COURT, type House, TODAY } from '../.storybook/court'
import './define/all'
import type { TaskQueue } from './elements/task-queue/task-queue'
import type { ZhixingClient } from './internal/core'
import { all, cleanUp, deep, mount, text, waitFor } from './internal/testing/page'
import type { ZxElement } from './internal/zx-element'

let house: House
const DIRECTOR = `${COURT}-director`
const AFFAIRS = `${COURT}-affairs-01`

beforeAll(async () => {
  house = await buildHouse()
})
beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
  // High enough for every row of the small court to be in the page.
  document.documentElement.style.setProperty('--zx-list-height', '4000px')
})
afterEach(cleanUp)

async function show<E extends ZxElement = ZxElement>(
  name: string,
  client: ZhixingClient,
  props: object = {},
) {
  return await mount<E>(name, { client, today: TODAY, ...props } as unknown as Partial<E>)
}
const says = (element: Element, words: string | RegExp) =>
  waitFor(() => (typeof words === 'string' ? text(element).includes(words) : words.test(text(element))))

describe('each element shows what the real core answers', () => {
  it('the queue: nodes and affairs, k of n', async () => {
    const { total } = await house.clientOf(DIRECTOR).query('task.queue', { all: true })
    const element = await show('zx-task-queue', house.clientOf(DIRECTOR), { all: true })
    await says(element, `${total} / ${total}`)
    expect(total).toBeGreaterThan(10)
    expect(text(element)).toContain('请发布限制消费令')
  })

  it('the cases: numbers, parties, k of n', async () => {
    const element = await show('zx-case-list', house.clientOf(DIRECTOR))
    await says(element, '（2024）甘1202执900号')
    expect(text(element)).toMatch(/已显示 (\d+) \/ \1/)
    expect(text(element)).toContain('杨建平')
  })

  it('the timeline: clocks with their reasons and the journal', async () => {
    const element = await show('zx-case-timeline', house.clientOf(DIRECTOR), { caseId: house.caseId })
    const found = await house.clientOf(DIRECTOR).query('case.get', { caseId: house.caseId })
    await says(element, found?.caseNumber ?? 'no case')
    expect(text(element)).toContain('立案')
    expect(text(element)).not.toContain('undefined')
  })

  it('the account: what came in, to the fen', async () => {
    const found = await house.clientOf(DIRECTOR).query('fund.statement', { caseId: house.caseId })
    const element = await show('zx-account-statement', house.clientOf(DIRECTOR), { caseId: house.caseId })
    const fen = found?.account.receivedFen ?? 0n
    const yuan = `${(fen / 100n).toLocaleString('en-US')}.${String(fen % 100n).padStart(2, '0')}`
    expect(fen).toBeGreaterThan(0n)
    await says(element, yuan)
  })

  it('the dossier: its papers, and a file whose hash is right', async () => {
    const element = await show('zx-dossier-viewer', house.clientOf(DIRECTOR), { caseId: house.caseId })
    await says(element, '执行申请书')
    deep(element, '[data-key^="m:"]').click()
    await waitFor(() => element.shadowRoot?.querySelector('.seal.ok'))
  })

  it('money that nobody knows: four receipts, one of them claimed, and a clue', async () => {
    const element = await show('zx-unidentified-receipts', house.clientOf(`${COURT}-fund-01`))
    await says(element, '雒小军')
    expect(text(element)).toContain('12,500.00')
    expect(text(element)).toMatch(/已显示 4 \/ 4/)
  })

  it('acts that rules stopped, with the source', async () => {
    const { items } = await house.clientOf(DIRECTOR).query('supervision.blocked-acts', {})
    const element = await show('zx-blocked-acts', house.clientOf(DIRECTOR))
    await says(element, items[0]?.actorName ?? 'nobody')
    expect(all(element, '[role=row], tbody tr').length).toBeGreaterThan(0)
  })
})

describe('acts of the queue go through the real core', () => {
  const queueOf = (personId: string, props: Partial<TaskQueue> = {}) =>
    show('zx-task-queue', house.clientOf(personId), props)
  const rowOf = (element: Element, note: string) =>
    all(element, '.body [role=row]').find((row) => text(row).includes(note))
  const buttonOf = (element: Element, note: string, act: string) =>
    rowOf(element, note)?.querySelector<HTMLElement>(`[data-act=${act}]`)

  /** An affair that the case's undertaker gives to the affairs team. */
  async function dispatched(note: string): Promise<{ undertakerId: string; state(): Promise<string> }> {
    const { caseId } = house
    const found = await house.clientOf(DIRECTOR).query('case.get', { caseId })
    const undertakerId = found?.undertakerId ?? ''
    const input = { kind: 'affair', caseId, affair: 'query-control', note, workerId: AFFAIRS } as const
    const outcome = await house.clientOf(undertakerId).execute('task.dispatch', input)
    if (outcome.kind === 'refused') throw new Error(outcome.rule)
    const { taskId } = outcome.result
    const state = async () => {
      const tasks = await house.clientOf(DIRECTOR).query('task.list', { caseId })
      return tasks.find(({ id }) => id === taskId)?.state ?? 'gone'
    }
    return { undertakerId, state }
  }

  async function press(element: Element, note: string, act: string): Promise<void> {
    await waitFor(() => buttonOf(element, note, act))
    buttonOf(element, note, act)?.click()
  }

  /** Writes something fitting into every field that the court's form asks for. */
  async function fillForm(element: Element): Promise<void> {
    const fits = { date: TODAY, number: '1', text: '银行存款' } as Readonly<Record<string, string>>
    for (const add of all<HTMLElement>(element, 'dialog [data-add]')) add.click()
    await waitFor(() => element.shadowRoot?.querySelector('dialog [name]'))
    for (const field of all<HTMLInputElement | HTMLSelectElement>(element, 'dialog [name]')) {
      const isChoice = field instanceof HTMLSelectElement
      field.value = isChoice
        ? ([...field.options].find(({ value }) => value !== '')?.value ?? '')
        : field.name.includes('estimate')
          ? '100'
          : (fits[field.type] ?? '1')
      field.dispatchEvent(new Event(isChoice ? 'change' : 'input'))
    }
  }

  async function submit(element: Element, words?: string): Promise<void> {
    await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
    const area = deep<HTMLTextAreaElement>(element, 'textarea')
    if (words !== undefined) {
      area.value = words
      area.dispatchEvent(new InputEvent('input'))
      await fillForm(element)
    }
    deep(element, 'dialog [type=submit]').click()
    await waitFor(() => element.shadowRoot?.querySelector('dialog') === null)
  }

  it('received, reported, and confirmed by who gave it', async () => {
    const note = '请查询不动产登记'
    const task = await dispatched(note)
    const desk = await queueOf(AFFAIRS)
    await press(desk, note, 'receive')
    await waitFor(() => buttonOf(desk, note, 'report'))
    expect(await task.state()).toBe('received')
    await press(desk, note, 'report')
    await submit(desk, '名下无不动产')
    expect(await task.state()).toBe('reported')
    // Its holder is now who gave it.
    await waitFor(() => !rowOf(desk, note))
    const judge = await queueOf(task.undertakerId)
    await press(judge, note, 'confirm')
    await submit(judge)
    expect(await task.state()).toBe('confirmed')
    await waitFor(() => !rowOf(judge, note))
  })

  it('a prompt of supervision is answered, and leaves the queue of its handler', async () => {
    const { items } = await house.clientOf(DIRECTOR).query('task.queue', { all: true, kind: 'prompt' })
    const prompt = items[0]
    if (!prompt) throw new Error('the court has no prompts')
    const own = house.clientOf(prompt.holderId)
    const before = (await own.query('task.queue', { kind: 'prompt' })).total
    const desk = await show('zx-task-queue', own)
    const row = () =>
      all(desk, '.body [role=row]').find(
        (each) => text(each).includes('监管提示') && text(each).includes(prompt.caseNumber),
      )
    await waitFor(() => row()?.querySelector('[data-act=report]'))
    let done = ''
    desk.addEventListener('zx-done', ({ detail }) => {
      done = detail.command
    })
    row()?.querySelector<HTMLElement>('[data-act=report]')?.click()
    await waitFor(() => deep<HTMLDialogElement>(desk, 'dialog')?.open)
    const area = deep<HTMLTextAreaElement>(desk, 'textarea')
    area.value = '已补办'
    area.dispatchEvent(new InputEvent('input'))
    deep(desk, 'dialog [type=submit]').click()
    await waitFor(() => desk.shadowRoot?.querySelector('dialog') === null)
    expect(done).toBe('supervision.answer-finding')
    expect((await own.query('task.queue', { kind: 'prompt' })).total).toBe(before - 1)
  })

  it('refused to somebody of another unit, with the rule, and recorded', async () => {
    const note = '请查询股权'
    const task = await dispatched(note)
    const element = await queueOf(DIRECTOR, { all: true })
    await press(element, note, 'receive')
    await waitFor(() => element.shadowRoot?.querySelector('.refused'))
    expect(text(deep(element, '.refused'))).toContain('task.only-unit-receives')
    expect(await task.state()).toBe('issued')
    const { items } = await house.clientOf(DIRECTOR).query('supervision.blocked-acts', {})
    expect(items[0]).toMatchObject({ rule: 'task.only-unit-receives', actorId: DIRECTOR })
  })
})
