import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildHouse, COURT, type House, TODAY } from '../.storybook/court'
import './define/account-statement'
import './define/distribution-sheet'
import './define/interest-calculator'
import './define/money-trace'
import './define/payout-approval'
import './define/receipt-claims'
import './define/reconciliation-board'
import './define/unidentified-receipts'
import type { ZhixingClient } from './internal/core'
import { bent, chineseIn, large } from './internal/testing/bent'
import { a11yProblems, all, cleanUp, mount, settle, waitFor } from './internal/testing/page'
import type { ZxElement } from './internal/zx-element'

let house: House
const page = document.documentElement

beforeAll(async () => {
  house = await buildHouse()
})
afterEach(() => {
  page.lang = 'zh-CN'
  cleanUp()
})

const debt = { base: '9876543210123.45', dueOn: '2023-05-19', endOn: '2024-05-20', by: 'as-of' }
const payments = [{ on: '2023-08-08', amount: '123456.78' }]
const draft = { rate: '1.75', debts: [{ ...debt, payments }], stops: [], endDayCounts: true, rollDue: false }

/** Each element of case money, who looks at it, what it shows, and when it has come. */
const ELEMENTS = [
  ['zx-account-statement', 'director', () => ({ caseId: house.caseId }), '.entries tbody tr'],
  ['zx-payout-approval', 'director', () => ({ caseId: house.payoutCaseId }), '.payout'],
  ['zx-receipt-claims', 'director', () => ({}), '.parts'],
  ['zx-unidentified-receipts', 'fund-01', () => ({}), '.clue'],
  ['zx-distribution-sheet', 'judge-01', () => ({ caseId: house.planCaseId }), 'tbody tr'],
  ['zx-interest-calculator', 'director', () => ({ draft }), '.result tbody tr'],
  ['zx-money-trace', 'director', () => ({ caseId: house.caseId }), '.steps li'],
  ['zx-reconciliation-board', 'fund-01', () => ({}), '.sums'],
] as const

describe.each(ELEMENTS)('%s', (name, person, props, shown) => {
  const show = async (width: number, change?: (client: ZhixingClient) => ZhixingClient) => {
    const client = house.clientOf(`${COURT}-${person}`)
    const given = { client: change?.(client) ?? client, today: TODAY, ...props() } as unknown
    const element = await mount<ZxElement>(name, given as Partial<ZxElement>, { width })
    await waitFor(() => element.shadowRoot?.querySelector(shown))
    await settle(element)
    return element
  }

  it('has no accessibility problems, light and dark, in large type', async () => {
    for (const [theme, type] of [
      ['light', 'normal'],
      ['dark', 'large'],
    ] as const) {
      page.dataset.zxTheme = theme
      page.dataset.zxType = type
      expect(await a11yProblems(await show(1280))).toEqual([])
      cleanUp()
    }
  })

  it('cuts off no name of forty characters and no sum of thirteen digits, on a screen and on a phone', async () => {
    for (const width of [1280, 390]) {
      expect(cutOff(await show(width, (client) => bent(client, (answer) => large(answer))))).toEqual([])
      cleanUp()
    }
  })

  it('in English: what is Chinese is data, and no word is missing', async () => {
    page.lang = 'en'
    const data = new Set<string>()
    const element = await show(1280, (client) =>
      bent(client, (answer) => {
        chineseIn(answer, data)
        return answer
      }),
    )
    // An act is cited by its own number in every language.
    let words = wordsOf(element.shadowRoot ?? element).replace(/法释〔\d+〕\d+号|执行工作规定（2020）/g, '')
    for (const one of [...data].sort((a, b) => b.length - a.length)) words = words.replaceAll(one, '')
    expect(words.match(/.{0,12}\p{Script=Han}.{0,12}/gu)).toBeNull()
    expect(words).not.toMatch(/undefined|\{\w+\}|\b(col|sum|state|rank|check|field|step|entry|rules)\.[a-z]/)
  })
})

/** Texts and fields that reach beyond the element, or beyond what holds them; a table may scroll. */
function cutOff(element: ZxElement): string[] {
  const box = element.getBoundingClientRect()
  return all(element, '*')
    .filter((one) => !one.closest('.sr, svg, thead, dialog'))
    .filter((one) => {
      if (one instanceof HTMLInputElement) return one.scrollWidth > one.clientWidth + 1
      if (one.children.length > 0 || one.textContent?.trim() === '' || one.matches('option')) return false
      const { left, right } = one.getBoundingClientRect()
      return left < box.left - 1 || (right > box.right + 1 && box.width < 640) || right > scrolledTo(one, box)
    })
    .map((one) => `${one.tagName}.${one.className}: ${one.textContent}`)
}

function scrolledTo(one: HTMLElement, box: DOMRect): number {
  const table = one.closest('.tablebox')
  return table ? table.getBoundingClientRect().left + table.scrollWidth : box.right + 1
}

/** The words that are seen; an amount in Chinese capitals says so with `lang`. */
function wordsOf(node: Node): string {
  if (node instanceof Text) return node.data
  if (node instanceof Element && node.matches('style, script, [lang="zh-CN"]')) return ''
  const name = node instanceof Element ? (node.getAttribute('aria-label') ?? '') : ''
  return [name, ...[...node.childNodes].map(wordsOf)].join(' ')
}
