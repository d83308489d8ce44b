import { readXlsx } from 'hucre/xlsx'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHouse, COURT, type House, TODAY } from '../.storybook/court'
import './define/account-statement'
import './define/distribution-sheet'
import './define/payout-approval'
import './define/reconciliation-board'
import './define/unidentified-receipts'
import { all, cleanUp, deep, mount, settle, text, waitFor } from './internal/testing/page'
import { saved } from './internal/testing/saved'
import type { ZxElement } from './internal/zx-element'

let house: House
const NAME = '武都区人民法院'

beforeAll(async () => {
  house = await buildHouse()
})
beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})
afterEach(() => {
  vi.restoreAllMocks()
  cleanUp()
})

async function show(name: string, person: string, props: object, shown: string) {
  const given = { client: house.clientOf(`${COURT}-${person}`), today: TODAY, ...props }
  const element = await mount<ZxElement>(name, given as Partial<ZxElement>)
  await waitFor(() => element.shadowRoot?.querySelector(shown))
  await settle(element)
  return element
}

async function bookOf(element: ZxElement) {
  const { name, blob } = await saved(() => deep(element, '[data-act=xlsx]').click())
  const { sheets } = await readXlsx(new Uint8Array(await blob.arrayBuffer()))
  return { name, rows: sheets[0]?.rows ?? [] }
}
const rowOf = (rows: readonly (readonly unknown[])[], first: string) => rows.find(([cell]) => cell === first)
/** `1,234.56` on the screen → 1234.56. */
const number = (words: string) => Number(words.replace(/[^\d.]/g, ''))

describe('what is taken away is what is on the screen', () => {
  it('the statement: court, case and period above, what came in and went out below, as values', async () => {
    const element = await show('zx-account-statement', 'director', { caseId: house.caseId }, 'tbody tr')
    const { rows } = await bookOf(element)
    expect(rows[0]?.[0]).toMatch(new RegExp(`^${NAME} 案款账户 （2024）甘1202执\\d+号$`))
    expect(rows[2]?.[0]).toMatch(/^期间：2024-\d\d-\d\d 至 2024-06-28$/)
    const figures = all(element, '.figure strong').map((one) => number(text(one)))
    const total = rowOf(rows, '合计')
    expect(total?.slice(2, 4)).toEqual(figures.slice(0, 2))
    const ins = rows.slice(5, 5 + all(element, 'tbody tr').length).map((row) => Number(row[2] ?? 0))
    expect(ins.reduce((sum, one) => sum + one, 0)).toBeCloseTo(figures[0] ?? 0, 2)
  })

  it('the plan: every claim, and the sum that the screen shows', async () => {
    const props = { caseId: house.planCaseId }
    const element = await show('zx-distribution-sheet', 'judge-01', props, 'tbody tr')
    const { rows } = await bookOf(element)
    expect(rowOf(rows, '合计')?.[5]).toBe(number(text(all(element, '.balance dd')[1])))
    expect(rows.at(-1)?.[0]).toContain('经办：')
  })

  it('what nobody has identified: every receipt, with the sum that must reach zero', async () => {
    const element = await show('zx-unidentified-receipts', 'fund-01', {}, 'tbody tr')
    const { name, rows } = await bookOf(element)
    expect(name).toBe('待认领来款-2024-06-28.xlsx')
    expect(rowOf(rows, '合计')?.[3]).toBe(number(text(deep(element, '.goal strong'))))
    expect(rows.filter(([, payer]) => payer === '雒小军')).toHaveLength(1)
  })

  it('in English there is no Chinese word on the sheet but data', async () => {
    document.documentElement.lang = 'en'
    const { rows } = await bookOf(await show('zx-reconciliation-board', 'fund-01', {}, '.sums'))
    // The court and who signed are names.
    const words = rows
      .flat()
      .join(' ')
      .replaceAll(NAME, '')
      .replace(/Signed by [^,]+/, '')
    expect(words).toContain('Amounts in yuan')
    expect(words).not.toMatch(/\p{Script=Han}/u)
  })
})

describe('what is printed', () => {
  /** What stands in the element while it is printed, and the rules of the page. */
  const paperOf = async (element: ZxElement) => {
    const pages = document.adoptedStyleSheets.length
    const paper = { words: '', signs: 0, rules: '' }
    vi.spyOn(window, 'print').mockImplementation(() => {
      paper.words = text(element)
      paper.signs = all(element, '.signs').length
      paper.rules = document.adoptedStyleSheets.at(-1)?.cssRules[0]?.cssText ?? ''
    })
    deep(element, '[data-act=print]').click()
    await waitFor(() => paper.words !== '')
    window.dispatchEvent(new Event('afterprint'))
    expect(all(element, '.court, .signs')).toEqual([])
    expect(document.adoptedStyleSheets).toHaveLength(pages)
    return paper
  }

  it('has the court and the day above, lines to sign below, title and number on every page', async () => {
    const props = { caseId: house.caseId }
    const element = await show('zx-account-statement', 'director', props, 'tbody tr')
    const { words, rules, signs } = await paperOf(element)
    expect(words).toMatch(new RegExp(`^${NAME} ?单位：元 制表日期：2024-06-28`))
    expect(words).toMatch(/经办：\s*复核：\s*审批：$/)
    expect(signs).toBe(1)
    expect(rules).toMatch(new RegExp(`@top-left \\{ content: "${NAME} 案款账户 （2024）甘1202执`))
    expect(rules).toContain('"第 " counter(page) " 页，共 " counter(pages) " 页"')
    await element.refresh()
    await settle(element)
    expect(all(element, 'h2')).toHaveLength(1)
  })

  it('each voucher is signed on its own', async () => {
    const element = await show(
      'zx-payout-approval',
      'director',
      { caseId: house.payoutCaseId },
      '[part=payout]',
    )
    const { words, signs } = await paperOf(element)
    expect(signs).toBe(all(element, '[part=payout]').length)
    expect(words).toContain('壹万贰仟元伍角陆分')
  })
})
