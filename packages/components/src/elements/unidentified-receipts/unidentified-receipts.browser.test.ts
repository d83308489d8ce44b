import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import '../../define/unidentified-receipts'
import { refused } from '../../internal/testing/fake-client'
import { receipt, receiptsClient } from '../../internal/testing/money'
import {
  a11yProblems,
  all,
  cleanUp,
  deep,
  mount,
  settle,
  text,
  waitFor,
  XSS,
} from '../../internal/testing/page'
import type { UnidentifiedReceipts } from './unidentified-receipts'

const show = (client = receiptsClient(), props: Partial<UnidentifiedReceipts> = {}, width = 1280) =>
  mount<UnidentifiedReceipts>('zx-unidentified-receipts', { client, ...props }, { width })
const submit = async (element: UnidentifiedReceipts) => {
  deep(element, 'dialog [type=submit]').click()
  await settle(element)
}

beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})
afterEach(cleanUp)

describe('zx-unidentified-receipts', () => {
  it('shows the sum that must reach zero, the lines, and clues with their reason', async () => {
    const element = await show()
    expect(text(deep(element, '.goal'))).toContain('16,388.80 元')
    expect(text(deep(element, '.goal'))).toContain('还有 3 笔、16,388.80 元没有认领到案件，须清零')
    await waitFor(() => text(element).includes('附言中有案号'))
    expect(text(all(element, 'tbody tr')[1])).toContain('没有线索')
    expect(text(all(element, 'tbody tr')[0])).toContain('6217 **** **** 8891')
  })

  it('identifies by a clue: case chosen, reason written, one command, list read again', async () => {
    const client = receiptsClient()
    const element = await show(client)
    await waitFor(() => deep(element, '.clue button'))
    deep(element, '.clue button').click()
    await settle(element)
    await submit(element)
    await waitFor(() => all(element, 'tbody tr').length === 2)
    expect(client.commands).toHaveLength(1)
    expect(client.commands[0]?.input).toEqual({ receiptId: '1', caseId: 'case-0', reason: '附言中有案号' })
    expect(text(deep(element, '.goal'))).toContain('3,888.80')
    expect(text(element)).toContain('已认领到 （2026）甘1202执1000号')
  })

  it('finds any case by searching, and sends nothing before one is chosen', async () => {
    const client = receiptsClient()
    const element = await show(client)
    all(element, '[data-act=identify]')[2]?.click()
    await settle(element)
    const area = deep<HTMLTextAreaElement>(element, 'textarea')
    area.value = '当事人来电确认'
    area.dispatchEvent(new InputEvent('input'))
    await submit(element)
    expect(text(deep(element, 'dialog'))).toContain('请先选定案件')
    const search = deep<HTMLInputElement>(element, 'dialog input[type=search]')
    search.value = '1007'
    search.dispatchEvent(new InputEvent('input'))
    await waitFor(() => all(element, '.hit').length === 1)
    deep(element, '.hit input').click()
    await submit(element)
    expect(client.commands[0]?.input).toMatchObject({
      receiptId: '3',
      caseId: 'case-7',
      reason: '当事人来电确认',
    })
  })

  it('shows a refusal in the dialog and keeps what was written', async () => {
    const client = receiptsClient()
    client.deciders['fund.identify-receipt'] = () => refused()
    const element = await show(client)
    await waitFor(() => deep(element, '.clue button'))
    deep(element, '.clue button').click()
    await settle(element)
    await submit(element)
    expect(text(deep(element, '.refused'))).toContain('系统已拦截')
    expect(deep<HTMLTextAreaElement>(element, 'textarea').value).toBe('附言中有案号')
    expect(all(element, 'tbody tr')).toHaveLength(3)
  })

  it('is glad at zero, offers nothing when read-only, names foreign money', async () => {
    expect(text(await show(receiptsClient([])))).toContain('已清零')
    const element = await show(receiptsClient([receipt('1', { currency: 'USD' })]), { readonly: true })
    expect(element.shadowRoot?.querySelector('tbody [data-act]')).toBeNull()
    expect(text(element)).toContain('USD 12,500.00')
  })

  it('has no accessibility problems, also with the dialog open, in English, narrow', async () => {
    document.documentElement.lang = 'en'
    const element = await show()
    expect(await a11yProblems(element)).toEqual([])
    await waitFor(() => deep(element, '.clue button'))
    deep(element, '.clue button').click()
    await settle(element)
    expect(await a11yProblems(element)).toEqual([])
    element.remove()
    expect(await a11yProblems(await show(receiptsClient(), {}, 390))).toEqual([])
  })

  it('prints texts as texts', async () => {
    const element = await show(
      receiptsClient([
        receipt('1', { payerName: XSS, remittance: XSS, payerAccount: XSS, serial: XSS, currency: XSS }),
      ]),
    )
    expect(element.shadowRoot?.querySelector('img, script')).toBeNull()
    expect(text(element)).toContain('<img src=x')
  })
})
