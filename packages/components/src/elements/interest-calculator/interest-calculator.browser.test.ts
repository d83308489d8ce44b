import { readXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import '../../define/interest-calculator'
import { a11yProblems, all, cleanUp, deep, mount, settle, text, waitFor } from '../../internal/testing/page'
import { saved } from '../../internal/testing/saved'
import { blankDraft, type DebtDraft, type InterestDraft } from './draft'
import type { InterestCalculator } from './interest-calculator'

const debt = (over: Partial<DebtDraft> = {}): DebtDraft => ({
  base: '500000.00',
  dueOn: '2023-05-19',
  by: 'performed',
  endOn: '2024-05-20',
  payments: [],
  ...over,
})
const payments = [
  { on: '2023-08-08', amount: '123,456.78' },
  { on: '2024-01-02', amount: '200000' },
]

async function show(draft: Partial<InterestDraft> = {}, width = 1280): Promise<InterestCalculator> {
  const element = await mount<InterestCalculator>(
    'zx-interest-calculator',
    { draft: { ...blankDraft(), ...draft } },
    { width },
  )
  await waitFor(() => deep(element, '.form'))
  return element
}
async function write(element: InterestCalculator, name: string, value: string): Promise<void> {
  const field = deep<HTMLInputElement>(element, `[name="${name}"]`)
  field.value = value
  field.dispatchEvent(new InputEvent('input'))
  await settle(element)
}
const sumOf = (element: Element) => text(deep(element, '.sum strong'))

beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})
afterEach(cleanUp)

describe('zx-interest-calculator', () => {
  it('reckons while one writes, without any client: 100,000 over 30 days are 525.00', async () => {
    const element = await show()
    expect(text(element)).toContain('填写债务金额、履行期间最后一日和截止日')
    await write(element, 'debts.0.base', '100,000')
    await write(element, 'debts.0.dueOn', '2024-03-08')
    expect(element.result).toBeUndefined()
    await write(element, 'debts.0.endOn', '2024-04-07')
    expect(sumOf(element)).toBe('525.00 元')
    expect(text(deep(element, '.sum'))).toContain('计息 30 日 · 没有尾数')
    expect(element.result?.fen).toBe(52_500n)
  })

  it('shows every stretch with base and days, and rounds once at the end', async () => {
    const element = await show({ debts: [debt({ payments })] })
    expect(sumOf(element)).toBe('21,068.49 元')
    expect(text(deep(element, '.sum'))).toContain('精确值 21,068.488161 元')
    const rows = all(element, '.periods tbody tr').map((row) => text(row))
    expect(rows).toHaveLength(3)
    expect(rows[0]).toContain('500,000.00 × 0.0175% × 81')
    expect(rows[1]).toContain('376,543.22 × 0.0175% × 147')
    expect(rows[2]).toContain('176,543.22 × 0.0175% × 139')
    expect(text(deep(element, 'tfoot'))).toContain('21,068.488161')
    expect(text(deep(element, '.rule'))).toContain('法释〔2014〕8号第1-4条')
  })

  it('leaves out a retrial, runs on through an auction and says so with the source', async () => {
    const stops = [
      { ground: 'retrial', from: '2023-06-01', to: '2023-06-10' },
      { ground: 'auction', from: '2023-07-01', to: '2023-07-31' },
    ] as const
    const element = await show({ debts: [debt({ base: '100000', endOn: '2023-06-18' })], stops })
    const [row] = all(element, '.periods tbody tr')
    const cells = [...(row?.querySelectorAll('td') ?? [])].map((cell) => text(cell))
    expect(cells.slice(3, 6)).toEqual(['30', '−10', '20'])
    expect(sumOf(element)).toBe('350.00 元')
    const remarks = all(element, '.remarks li').map((line) => text(line))
    expect(remarks[0]).toMatch(/不计.*10 日 · 再审中止.*法释〔2014〕8号第3条/)
    expect(remarks[1]).toMatch(/照计.*拍卖、变卖/)
  })

  it('adds instalments, payments and stops, and takes them away again', async () => {
    const element = await show({ debts: [debt({ base: '10000', dueOn: '2024-01-31', endOn: '2024-05-31' })] })
    deep(element, '[data-add=debt]').click()
    await settle(element)
    await write(element, 'debts.1.base', '10000')
    await write(element, 'debts.1.dueOn', '2024-02-29')
    await write(element, 'debts.1.endOn', '2024-05-31')
    expect(sumOf(element)).toBe('372.75 元')
    deep(element, '[data-add=payment]').click()
    await settle(element)
    expect(element.result).toBeUndefined()
    await write(element, 'debts.0.payments.0.on', '2024-03-31')
    await write(element, 'debts.0.payments.0.amount', '10000')
    expect(all(element, '.periods tbody tr')).toHaveLength(2)
    deep(element, '.line .remove').click()
    await settle(element)
    deep(element, '[data-add=stop]').click()
    await settle(element)
    expect(all(element, '.stops .line')).toHaveLength(1)
    deep(element, '.stops .remove').click()
    await settle(element)
    expect(sumOf(element)).toBe('372.75 元')
    deep(element, '[data-act=clear]').click()
    await settle(element)
    expect(deep<HTMLInputElement>(element, '[name="debts.0.base"]').value).toBe('')
  })

  it('names the field that is wrong and gives no sum', async () => {
    const element = await show({ debts: [debt({ base: '100000', payments })] })
    expect(text(element)).toContain('部分履行合计多于这笔债务')
    expect(deep(element, '[name="debts.0.base"]').getAttribute('aria-invalid')).toBe('true')
    expect(element.shadowRoot?.querySelector('.sum')).toBeNull()
    await write(element, 'debts.0.base', '12.345')
    expect(text(element)).toContain('最多两位小数')
    await write(element, 'rate', '0')
    expect(text(element)).toContain('请填写大于零的数')
    const stops = [{ ground: 'retrial', from: '2024-02-02', to: '2024-02-01' }] as const
    expect(text(await show({ debts: [debt()], stops }))).toContain('不能早于开始日期')
  })

  it('leaves to the court what no text decides: last day, day off, rate', async () => {
    const holiday = { debts: [debt({ base: '60000', dueOn: '2024-10-01', endOn: '2024-10-18' })] }
    expect(sumOf(await show(holiday))).toBe('178.50 元')
    expect(sumOf(await show({ ...holiday, rollDue: true }))).toBe('105.00 元')
    expect(sumOf(await show({ ...holiday, endDayCounts: false }))).toBe('168.00 元')
    expect(sumOf(await show({ ...holiday, rate: '1' }))).toBe('102.00 元')
    const old = await show({ debts: [debt({ base: '100000', dueOn: '2014-07-01', endOn: '2014-09-01' })] })
    expect(sumOf(old)).toBe('560.00 元')
    expect(text(old)).toContain('2014年8月1日之前的日数适用原规定')
  })

  it('is taken away as xlsx and CSV with the same figures', async () => {
    const element = await show({ debts: [debt({ payments })] })
    const xlsx = await saved(() => deep(element, '[data-act=xlsx]').click())
    expect(xlsx.name).toBe('迟延履行利息计算.xlsx')
    const { sheets } = await readXlsx(new Uint8Array(await xlsx.blob.arrayBuffer()))
    const day = (date: string) => new Date(`${date}T00:00:00Z`)
    const first = sheets[0]?.rows[4]?.slice(0, 7)
    expect(first).toEqual([1, day('2023-05-20'), day('2023-08-08'), 81, 0, 81, 500_000])
    const csv = await (await saved(() => deep(element, '[data-act=csv]').click())).blob.text()
    expect(csv).toContain('1,2023-08-09,2024-01-02,147,0,147,376543.22,"9,686.5743345"')
    expect(csv).toContain('21,068.49 元')
  })

  it('has no accessibility problems, wide and on a phone, in both languages, empty and wrong', async () => {
    const stops = [{ ground: 'retrial', from: '2023-06-01', to: '2023-06-10' }] as const
    for (const width of [1280, 390]) {
      for (const draft of [{}, { debts: [debt({ payments })], stops }, { debts: [debt({ base: 'x' })] }]) {
        const element = await show(draft, width)
        expect(await a11yProblems(element)).toEqual([])
        expect(element.scrollWidth).toBeLessThanOrEqual(width)
        cleanUp()
      }
    }
    document.documentElement.lang = 'en'
    const element = await show({ debts: [debt({ payments })], stops })
    expect(text(element)).toMatch(/Doubled interest.*21,068\.49|Interest for delay/)
    expect(text(element)).not.toMatch(/undefined|\{\w+\}|[\u4e00-\u9fff]{6}/)
    expect(await a11yProblems(element)).toEqual([])
  })
})
