import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildHouse, COURT, type House } from '../.storybook/court'
import './define/distribution-sheet'
import { FakeClient } from './internal/testing/fake-client'
import { a11yProblems, all, cleanUp, deep, settle, text, waitFor } from './internal/testing/page'
import { saved } from './internal/testing/saved'
import { show, shown } from './internal/testing/show'
import type { ZxElement } from './internal/zx-element'

let house: House
const DIRECTOR = `${COURT}-director`

beforeAll(async () => {
  house = await buildHouse()
})
beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})
afterEach(cleanUp)

describe('zx-distribution-sheet', () => {
  const sheet = async (personId: string, width?: number) => {
    const props = { caseId: house.planCaseId }
    const element = await show('zx-distribution-sheet', house.clientOf(personId), props, width)
    await shown(element, '.balance')
    return element
  }
  const planOf = async () => {
    const client = house.clientOf(DIRECTOR)
    const [plan] = await client.query('distribution.of-case', { caseId: house.planCaseId })
    if (!plan) throw new Error('no plan')
    return client.query('distribution.get', { caseId: plan.caseId, planId: plan.id })
  }
  const undertaker = async () => (await planOf())?.draftedBy ?? ''
  async function write(element: Element, at: number, value: string): Promise<void> {
    const field = all<HTMLInputElement>(element, 'td input')[at]
    if (!field) throw new Error('no field')
    field.value = value
    field.dispatchEvent(new InputEvent('input'))
    await settle(element as ZxElement)
  }
  const balanceOf = (element: Element) => all(element, '.balance dd').map((figure) => text(figure))

  it('adds up to the fen, as the law says, reckoned once more in the page', async () => {
    const element = await sheet(await undertaker())
    const plan = await planOf()
    expect(all(element, 'tbody tr')).toHaveLength(3)
    expect(balanceOf(element)).toEqual(['8,500.00', '691,500.01', '0.00', '700,000.01'])
    expect(text(element)).toContain('本页已按法律重新计算，与方案一致')
    const amounts = all<HTMLInputElement>(element, 'td input').map(({ value }) => value)
    expect(amounts[0]).toBe('300,000.00')
    expect(plan?.lines.reduce((sum, { amountFen }) => sum + amountFen, 0n)).toBe(69_150_001n)
  })

  it('explains every figure with its source, creditors by their names', async () => {
    const element = await sheet(DIRECTOR)
    all(element, '[data-why]')[1]?.click()
    await shown(element, 'tr.why')
    const words = text(deep(element, 'tr.why'))
    expect(words).toMatch(/按债权比例清偿.*民诉法解释/)
    expect(words).toContain('马建军')
    expect(words).not.toMatch(/plan-|\{\w+\}/)
    expect(await a11yProblems(element)).toEqual([])
  })

  it('says what is disputed of the surplus, and that it is kept', async () => {
    const client = house.clientOf(DIRECTOR)
    const query = async (...asked: Parameters<typeof client.query>) => {
      const found = await client.query(...asked)
      const more = { proceedsFen: 71_000_001n, surplusFen: 1_000_000n, disputedSurplusFen: 250_000n }
      return asked[0] === 'distribution.get' ? { ...(found as object), ...more } : found
    }
    const props = { caseId: house.planCaseId }
    const element = await show(
      'zx-distribution-sheet',
      Object.assign(Object.create(client), { query }),
      props,
    )
    await shown(element, '.balance .kept')
    expect(text(deep(element, '.balance .kept'))).toBe('其中争议 2,500.00，了结前留存')
    expect(balanceOf(element)[2]).toContain('10,000.00')
    const { blob } = await saved(() => deep(element, '[data-act=csv]').click())
    expect(await blob.text()).toContain('剩余退被执行人 10,000.00（其中争议 2,500.00，了结前留存）')
  })

  it('adds up while it is written into, and names what cannot stand', async () => {
    const element = await sheet(await undertaker())
    await write(element, 2, '100,000.00')
    const [, lines, surplus] = balanceOf(element)
    expect([lines, surplus]).not.toContain('691,500.01')
    expect(deep<HTMLButtonElement>(element, '[data-act=change]').disabled).toBe(false)
    await write(element, 0, '299,999.999')
    expect(text(element)).toContain('最多两位小数')
    expect(deep<HTMLButtonElement>(element, '[data-act=change]').disabled).toBe(true)
    await write(element, 0, '300,000.01')
    expect(text(element)).toContain('多于债权额')
    await write(element, 0, '300,000')
    await write(element, 2, '390,000')
    expect(text(deep(element, '.note.bad'))).toContain('分配合计多出可分配款')
    deep(element, '[data-act=drop]').click()
    await settle(element)
    expect(balanceOf(element)[1]).toBe('691,500.01')
  })

  it('cries out when the plan is not what the law gives', async () => {
    const plan = await planOf()
    const plans = await house.clientOf(DIRECTOR).query('distribution.of-case', { caseId: house.planCaseId })
    const bent = new FakeClient({
      'distribution.of-case': () => plans,
      'distribution.get': () =>
        plan && {
          ...plan,
          lines: plan.lines.map((line, at) => ({
            ...line,
            computedFen: line.computedFen + (at === 0 ? 1n : 0n),
          })),
        },
    })
    const element = await show('zx-distribution-sheet', bent, { caseId: 'x' })
    await shown(element, '.note.bad[role=alert]')
    expect(text(element)).toContain('重算为 300,000.00')
  })

  it('keeps a change with its reason beside the figure of the law', async () => {
    const element = await sheet(await undertaker())
    const before = await planOf()
    const [, second, third] = before?.lines ?? []
    if (!second || !third) throw new Error('no lines')
    const figure = (fen: bigint) => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`
    await write(element, 1, figure(second.amountFen - 10_000n))
    await write(element, 2, figure(third.amountFen + 10_000n))
    expect(balanceOf(element)).toEqual(['8,500.00', '691,500.01', '0.00', '700,000.01'])
    deep(element, '[data-act=change]').click()
    await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
    const area = deep<HTMLTextAreaElement>(element, 'textarea')
    area.value = '债权人自愿让与'
    area.dispatchEvent(new InputEvent('input'))
    expect(await a11yProblems(element)).toEqual([])
    deep(element, 'dialog [type=submit]').click()
    await waitFor(() => element.shadowRoot?.querySelector('dialog') === null)
    const after = await planOf()
    expect(after?.lines[1]?.changeReason).toBe('债权人自愿让与')
    expect(after?.lines[1]?.computedFen).toBe(second.computedFen)
    expect(after?.lines[1]?.amountFen).toBe(second.amountFen - 10_000n)
    await waitFor(() => text(element).includes('调整：债权人自愿让与'))
  })

  it('is taken away with the steps of the law, and has words when there is no plan', async () => {
    const element = await sheet(DIRECTOR)
    const csv = await (await saved(() => deep(element, '[data-act=csv]').click())).blob.text()
    expect(csv).toContain('赵桂兰')
    expect(csv).toContain('执行费用 8,500.00 + 分配合计')
    expect(csv).toContain('民诉法解释')
    const fresh = await show('zx-distribution-sheet', house.clientOf(DIRECTOR), { caseId: house.freshCaseId })
    await waitFor(() => text(fresh).includes('本案没有分配方案'))
  })

  it('offers only the acts that its page names', async () => {
    const element = await sheet(await undertaker())
    expect(all(element, 'td input').length).toBeGreaterThan(0)
    for (const [acts, inputs] of [
      ['', 0],
      ['approve', 0],
      ['change approve', 3],
    ] as const) {
      Object.assign(element, { acts })
      await settle(element as ZxElement)
      expect(all(element, 'td input')).toHaveLength(inputs)
    }
  })

  it('has no accessibility problems, wide and on a phone, in both languages', async () => {
    for (const [width, lang] of [
      [1280, 'zh-CN'],
      [390, 'en'],
    ] as const) {
      document.documentElement.lang = lang
      const element = await sheet(await undertaker(), width)
      expect(await a11yProblems(element)).toEqual([])
      expect(element.scrollWidth).toBeLessThanOrEqual(width)
      expect(text(element)).not.toMatch(/undefined|\{\w+\}/)
      cleanUp()
    }
  })
})
