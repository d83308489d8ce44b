import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildHouse, COURT, type House, NEW_COURT } from '../.storybook/court'
import './define/reconciliation-board'
import { FakeClient, FakeError } from './internal/testing/fake-client'
import { a11yProblems, all, cleanUp, deep, text, waitFor } from './internal/testing/page'
import { saved } from './internal/testing/saved'
import { show, shown } from './internal/testing/show'

let house: House
const CLERK = `${COURT}-fund-01`

beforeAll(async () => {
  house = await buildHouse()
})
beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})
afterEach(cleanUp)

const board = async (personId = CLERK, width?: number) => {
  const element = await show('zx-reconciliation-board', house.clientOf(personId), {}, width)
  await shown(element, '.report')
  return element
}
async function dayOf() {
  const client = house.clientOf(CLERK)
  const [account] = await client.query('reconciliation.accounts', {})
  if (!account) throw new Error('no bank account')
  const { bankAccount, lastDay: day } = account
  return client.query('reconciliation.day', { bankAccount, day })
}

describe('zx-reconciliation-board', () => {
  it('shows the newest day: both sums, every divergence with its cause', async () => {
    const element = await board()
    const report = await dayOf()
    expect(all(element, '.divergences > li')).toHaveLength(report.divergences.length)
    expect(report.divergences.length).toBeGreaterThan(0)
    const words = text(element)
    expect(words).toContain('对账单没有导入')
    expect(words).not.toMatch(/undefined|\{\w+\}|divergence\./)
    expect(deep(element, '[aria-current=date]').dataset.day).toBe(report.day)
  })

  it('goes to another day', async () => {
    const element = await board()
    const other = all(element, '[data-day]').find((day) => !day.hasAttribute('aria-current'))
    const day = other?.dataset.day
    other?.click()
    await waitFor(
      () => element.shadowRoot?.querySelector('[aria-current=date]')?.getAttribute('data-day') === day,
    )
  })

  it('is compared and recorded, explained with a reason, and signed by the cashier over its digest', async () => {
    const element = await board()
    deep(element, '[data-act=run]').click()
    await waitFor(() => /于 .* 对账/.test(text(element)))
    for (let left = (await dayOf()).divergences.length; left > 0; left--) {
      deep(element, '[data-explain]').click()
      await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
      const area = deep<HTMLTextAreaElement>(element, 'textarea')
      area.value = '对账单次日补导'
      area.dispatchEvent(new InputEvent('input'))
      deep(element, 'dialog [type=submit]').click()
      await waitFor(() => all(element, '[data-explain]').length === left - 1)
    }
    cleanUp()
    const desk = await board(`${COURT}-cashier-01`)
    deep(desk, '[data-act=sign]').click()
    await waitFor(() => deep<HTMLDialogElement>(desk, 'dialog')?.open)
    expect(await a11yProblems(desk)).toEqual([])
    deep(desk, 'dialog [type=submit]').click()
    await waitFor(() => deep<HTMLButtonElement>(desk, '[data-act=sign]').disabled)
    expect(text(deep(desk, '[aria-current=date]'))).toContain('已签核')
    expect((await dayOf()).state).toBe('signed')
  })

  it('shows the bank’s balance beside the custody, red where a cause is not of every day, and asks who signs why', async () => {
    const client = house.clientOf(`${COURT}-cashier-01`)
    const fee = { kind: 'debit-without-payout', count: 1, partFen: -7_700n }
    const balance = { bankAccount: 'x', asOf: '2024-06-28', closingFen: 92_300n, heldFen: 100_000n }
    const more = { state: 'open', balance: { ...balance, differenceFen: -7_700n, causes: [fee] } }
    const sent: object[] = []
    const query = async (...asked: Parameters<typeof client.query>) => {
      const found = await client.query(...asked)
      const isDay = asked[0] === 'reconciliation.day'
      return isDay ? { ...(found as object), ...more, unexplained: [fee] } : found
    }
    const execute = async (_name: string, input: object) => {
      sent.push(input)
      return { kind: 'accepted', result: null, warnings: [] }
    }
    const element = await show(
      'zx-reconciliation-board',
      Object.assign(Object.create(client), { query, execute }),
    )
    await shown(element, '[part=balance]')
    const words = text(deep(element, '[part=balance]'))
    expect(words).toContain('银行付出、无对应发放')
    expect(words).toMatch(/923\.00.*1,000\.00.*[-−]77\.00/)
    expect(deep(element, '[part=balance] .note.bad').getAttribute('role')).toBe('alert')
    expect(await a11yProblems(element)).toEqual([])
    deep(element, '[data-act=sign]').click()
    await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
    deep(element, 'dialog [type=submit]').click()
    expect(sent).toEqual([])
    const area = deep<HTMLTextAreaElement>(element, 'textarea')
    area.value = '银行手续费，已申请退回'
    area.dispatchEvent(new InputEvent('input'))
    deep(element, 'dialog [type=submit]').click()
    await waitFor(() => sent.length === 1)
    expect(sent).toMatchObject([{ differenceFen: -7_700n, reason: '银行手续费，已申请退回' }])
  })

  it('says what stopped it when somebody may not compare', async () => {
    const element = await board(`${COURT}-director`)
    deep(element, '[data-act=run]').click()
    await shown(element, '.note.bad[role=alert]')
  })

  it('is taken away as a file, and has words for nothing and for a failure', async () => {
    const element = await board()
    const { name } = await saved(() => deep(element, '[data-act=xlsx]').click())
    expect(name).toMatch(/^银行对账-\d{4}-\d{2}-\d{2}\.xlsx$/)
    const fresh = await show('zx-reconciliation-board', house.clientOf(`${NEW_COURT}-director`))
    await waitFor(() => text(fresh).includes('还没有可以对账的银行账户'))
    const broken = new FakeClient({
      'reconciliation.accounts': () => {
        throw new FakeError('storage-unavailable')
      },
    })
    const failed = await show('zx-reconciliation-board', broken)
    await waitFor(() => text(failed).includes('数据库暂时不可用'))
  })

  it('has no accessibility problems, wide and on a phone, in both languages', async () => {
    for (const [width, lang] of [
      [1280, 'zh-CN'],
      [390, 'en'],
    ] as const) {
      document.documentElement.lang = lang
      const element = await board(CLERK, width)
      expect(await a11yProblems(element)).toEqual([])
      expect(element.scrollWidth).toBeLessThanOrEqual(width)
      cleanUp()
    }
  })
})
