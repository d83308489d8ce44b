import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildHouse, COURT, type House, TODAY } from '../.storybook/court'
import './define/receipt-claims'
import './define/unidentified-receipts'
import type { QueryResult } from './internal/core'
import { FakeClient, FakeError } from './internal/testing/fake-client'
import { a11yProblems, all, cleanUp, deep, settle, text, waitFor } from './internal/testing/page'
import { show, shown } from './internal/testing/show'
import type { ZxElement } from './internal/zx-element'

let house: House
const DIRECTOR = `${COURT}-director`
const CLERK = `${COURT}-fund-01`

beforeAll(async () => {
  house = await buildHouse()
})
beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})
afterEach(cleanUp)

const claims = async (personId: string, props: object = {}, width?: number) => {
  const element = await show('zx-receipt-claims', house.clientOf(personId), props, width)
  await waitFor(() => element.shadowRoot?.querySelector('.claims, .state'))
  return element
}

async function submit(element: ZxElement, reason?: string): Promise<void> {
  await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
  if (reason !== undefined) {
    const area = deep<HTMLTextAreaElement>(element, 'textarea')
    area.value = reason
    area.dispatchEvent(new InputEvent('input'))
  }
  deep(element, 'dialog [type=submit]').click()
  await settle(element)
}

describe('a sum that belongs to several cases', () => {
  it('is claimed in parts, with what is left always in view', async () => {
    const element = await show('zx-unidentified-receipts', house.clientOf(CLERK))
    await waitFor(() => text(element).includes('雒小军'))
    const row = all(element, 'tbody tr').find((each) => text(each).includes('雒小军'))
    row?.querySelector<HTMLElement>('[data-act=split]')?.click()
    await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
    const search = deep<HTMLInputElement>(element, 'dialog input[type=search]')
    const amount = () => deep<HTMLInputElement>(element, 'dialog [name=part]')
    const add = () => deep<HTMLButtonElement>(element, '[data-act=add-part]')
    expect(add().disabled).toBe(true)
    search.value = '执'
    search.dispatchEvent(new InputEvent('input'))
    await waitFor(() => all(element, '.hit').length > 1)
    const [first, second] = all(element, '.hit input')
    first?.click()
    await settle(element)
    const write = async (value: string) => {
      amount().value = value
      amount().dispatchEvent(new InputEvent('input'))
      await settle(element)
    }
    await write('99999999')
    expect(add().disabled).toBe(true)
    await write('10000')
    add().click()
    await settle(element)
    expect(text(deep(element, 'dialog'))).toContain('还剩 9,421.00 元未归入')
    second?.click()
    await settle(element)
    add().click()
    await settle(element)
    expect(text(deep(element, 'dialog'))).toContain('还剩 0.00 元未归入')
    expect(await a11yProblems(element)).toEqual([])
    await submit(element, '当事人来电')
    await waitFor(() => element.shadowRoot?.querySelector('dialog') === null)
    await waitFor(() => text(element).includes('待另一人核对'))
  })
})

describe('zx-receipt-claims', () => {
  it('shows what was claimed, for which cases, by whom and why', async () => {
    const element = await claims(DIRECTOR)
    const words = text(element)
    expect(words).toContain('9,000.00 元')
    expect(words).toContain('付款人来电说明分属两案')
    const claim = all(element, '.claims > li').find((one) => text(one).includes('分属两案'))
    expect(claim?.querySelectorAll('.parts li')).toHaveLength(2)
    expect(words).not.toMatch(/undefined|\{\w+\}/)
  })

  it('is not confirmed by who made it, with the rule', async () => {
    const element = await claims(CLERK)
    deep(element, '[data-act=confirm]').click()
    await submit(element)
    await shown(element, '.refused')
    expect(text(deep(element, '.refused'))).toContain('fund.claim-confirmed-by-another')
  })

  it('is confirmed by another, taken back by two, and is then open again', async () => {
    const desk = await claims(DIRECTOR)
    const count = all(desk, '.claims > li').length
    deep(desk, '[data-act=confirm]').click()
    await submit(desk)
    await waitFor(() => all(desk, '.claims > li').length === count - 1)
    cleanUp()
    const clerk = await claims(CLERK, { state: 'confirmed' })
    const undo = all(clerk, '.claims > li').find((one) => /分属两案|当事人来电/.test(text(one)))
    undo?.querySelector<HTMLElement>('[data-act=undo]')?.click()
    await submit(clerk, '付款人更正')
    await waitFor(() => clerk.shadowRoot?.querySelector('dialog') === null)
    cleanUp()
    const checker = await claims(DIRECTOR, { state: 'undo-requested' })
    // Who asks, on top of who claimed and who confirmed: three lines of one history.
    expect(text(checker)).toMatch(/于 \S+ 申请撤销：付款人更正/)
    expect(text(checker)).toMatch(/于 \S+ 核对确认/)
    deep(checker, '[data-act=confirm-undo]').click()
    await submit(checker)
    await waitFor(() => text(checker).includes('没有这一类认领'))
  })

  it('shows what was done last first, each with the bank’s serial and who confirmed it, page by page', async () => {
    const one: QueryResult<'fund.claims'>['items'][number] = {
      ...{ id: 'claim-1', receiptId: 'r1', target: 'case', as: 'receipt', amountMinor: 100n },
      ...{ receiptMinor: 100n, currency: 'CNY', counterReceiptId: null, rejection: null },
      ...{ undoAskedBy: null, undoAskedOn: null, undoAskedByName: null, undoneBy: null, undoneOn: null },
      ...{ claimedBy: 'fund-1', decidedBy: null, decidedOn: null, decidedByName: null },
      ...{ reason: '来函', evidence: null, state: 'confirmed', claimedByName: '叶洁英', claimedOn: TODAY },
      ...{ parts: [], payerName: '张三', bookedOn: TODAY, serial: '20240624002091', undoReason: null },
    }
    const first = { ...one, decidedByName: '孔莲', decidedOn: TODAY }
    const second = { ...one, id: 'claim-2', serial: '20240101000001' }
    const client = new FakeClient({
      'fund.claims': ({ cursor }) =>
        cursor === undefined
          ? { items: [first], total: 2, totalIsCapped: false, next: 'c' }
          : { items: [second], total: 2, totalIsCapped: false },
    })
    const element = await show('zx-receipt-claims', client, { state: 'confirmed' })
    await waitFor(() => text(element).includes('流水号 20240624002091'))
    expect(text(element)).toMatch(/孔莲 于 .* 核对确认/)
    expect(text(element)).toContain('1 / 2')
    deep(element, '.foot .btn').click()
    await waitFor(() => text(element).includes('流水号 20240101000001'))
    expect(text(element)).toContain('按本院设置无须第二人核对')
    // What is only read aloud makes no page longer.
    expect(getComputedStyle(element).position).toBe('relative')
  })

  it('has words for a failure, and no accessibility problems, wide and on a phone', async () => {
    const broken = new FakeClient({
      'fund.claims': () => {
        throw new FakeError('storage-unavailable')
      },
    })
    const failed = await show('zx-receipt-claims', broken)
    await waitFor(() => text(failed).includes('数据库暂时不可用'))
    cleanUp()
    for (const [width, lang] of [
      [1280, 'zh-CN'],
      [390, 'en'],
    ] as const) {
      document.documentElement.lang = lang
      const element = await claims(DIRECTOR, { state: 'confirmed' }, width)
      expect(await a11yProblems(element)).toEqual([])
      expect(element.scrollWidth).toBeLessThanOrEqual(width)
      cleanUp()
    }
  })
})
