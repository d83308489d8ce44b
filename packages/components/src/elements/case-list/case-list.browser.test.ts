import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import '../../define/case-list'
import type { CaseSummary } from '../../internal/core'
import { FakeClient, FakeError } from '../../internal/testing/fake-client'
import { caseSummaries } from '../../internal/testing/money'
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
import type { CaseList } from './case-list'

function clientOf(cases: readonly CaseSummary[]): FakeClient {
  return new FakeClient({
    'case.list': ({ limit = 50, cursor, state, search = '' }) => {
      const found = cases.filter(
        (one) =>
          one.caseNumber.includes(search) &&
          (!state || one.state === state || (state === 'open' && one.state !== 'closed')),
      )
      const from = Number(cursor ?? 0)
      const next = from + limit < found.length ? { next: String(from + limit) } : {}
      return { items: found.slice(from, from + limit), total: found.length, totalIsCapped: false, ...next }
    },
  })
}
const show = (client: FakeClient, props: Partial<CaseList> = {}, width = 1280) =>
  mount<CaseList>('zx-case-list', { client, ...props }, { width })

beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})
afterEach(cleanUp)

describe('zx-case-list', () => {
  it('shows cases with claim in yuan, state and how they ended, k of n', async () => {
    const element = await show(clientOf(caseSummaries(130)))
    const [first, , third, fourth] = all(element, '.body [role=row]')
    expect(text(first)).toContain('123,456.78')
    expect(text(first)).toContain('民生')
    expect(text(third)).toContain('未分案')
    expect(text(fourth)).toContain('执行完毕')
    expect(text(element)).toContain('已显示 100 / 130')
  })

  it('fits any width without scrolling sideways', async () => {
    for (const width of [1300, 1090, 900, 660]) {
      const grid = deep(await show(clientOf(caseSummaries(9)), {}, width), '.grid')
      expect(grid.scrollWidth, `at ${width} px`).toBeLessThanOrEqual(grid.clientWidth)
      cleanUp()
    }
  })

  it('opens a case by keyboard and by click', async () => {
    const element = await show(clientOf(caseSummaries(10)))
    const opened: string[] = []
    element.addEventListener('zx-open-case', ({ detail }) => opened.push(detail.caseNumber))
    await press(deep(element, '[data-index="0"]'), 'ArrowDown')
    await press(deep(element, '[data-index="1"]'), 'Enter')
    deep(element, '[data-index="4"] .c-case').click()
    expect(opened).toEqual(['（2026）甘1202执1001号', '（2026）甘1202执1004号'])
    await press(deep(element, '[data-index="4"]'), '/')
    expect(element.shadowRoot?.activeElement?.matches('input')).toBe(true)
  })

  it('filters by state and searches, and clears', async () => {
    const client = clientOf(caseSummaries(12))
    const element = await show(client)
    all(element, '.segments button')[3]?.click()
    await settle(element)
    expect(client.queries.at(-1)?.input).toMatchObject({ state: 'closed' })
    expect(text(element)).toContain('已显示 2 / 2')
    element.search = 'xyz'
    await settle(element)
    expect(text(element)).toContain('没有符合条件的案件')
    deep(element, '.clear button').click()
    await settle(element)
    expect(text(element)).toContain('已显示 12 / 12')
  })

  it('says when there is nothing, when reading fails, and in English', async () => {
    expect(text(await show(clientOf([])))).toContain('还没有案件')
    const broken = new FakeClient({
      'case.list': () => {
        throw new FakeError('storage-unavailable')
      },
    })
    const element = await show(broken)
    expect(text(element)).toContain('storage-unavailable')
    element.locale = 'en'
    await waitFor(() => text(element).includes('The database is not reachable'))
  })

  it('has no accessibility problems, wide and as cards, and prints texts as texts', async () => {
    expect(await a11yProblems(await show(clientOf(caseSummaries(20))))).toEqual([])
    const [one] = caseSummaries(1)
    const bad = {
      ...(one as CaseSummary),
      caseNumber: XSS,
      applicantLabel: XSS,
      debtorLabel: XSS,
      cause: XSS,
      undertakerName: XSS,
      state: XSS,
    }
    const cards = await show(clientOf([bad, ...caseSummaries(3)]), {}, 390)
    expect(await a11yProblems(cards)).toEqual([])
    expect(cards.shadowRoot?.querySelector('img, script')).toBeNull()
    expect(text(cards)).toContain('<img src=x')
  })
})
