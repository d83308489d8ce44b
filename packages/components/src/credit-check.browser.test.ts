import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { buildHouse, COURT, type House } from '../.storybook/court'
import './define/credit-check'
import type { CreditCheck } from './elements/credit-check/credit-check'
import { inEveryLook, look } from './internal/testing/dialogs'
import { FakeClient, FakeError } from './internal/testing/fake-client'
import { a11yProblems, cleanUp, deep, mount, settle, text, waitFor } from './internal/testing/page'

const LISTED = { name: '陈国梁', idNumber: '622621197809210015', why: '贷款审查' }
const OTHER = { name: '周明', idNumber: '622621199001010016', why: '贷款审查' }

let house: House
beforeAll(async () => {
  house = await buildHouse()
})
beforeEach(() => look('zh-CN', 'light', 'normal'))
afterEach(() => {
  cleanUp()
  vi.restoreAllMocks()
})

const show = (props: object = {}, width = 900) =>
  mount<CreditCheck>('zx-credit-check', { client: house.clientOf(`${COURT}-judge-01`), ...props }, { width })
const matches = async () =>
  (await house.clientOf(`${COURT}-director`).query('measure.matches', { limit: 100 })).total

it('compares by itself, once for each person, and says which measures are in force since when', async () => {
  const before = await matches()
  const element = await show(LISTED)
  await waitFor(() => text(element).includes('陈国梁 是被执行人'))
  expect(text(element)).toMatch(/限制消费 ?自 2024年6月17日.*甘1202执9031号/)
  expect(await a11yProblems(element)).toEqual([])
  element.requestUpdate()
  await element.refresh()
  await settle(element)
  expect(await matches()).toBe(before + 1)
  Object.assign(element, OTHER)
  await waitFor(() => text(element).includes('没有查到'))
  expect(await matches()).toBe(before + 2)
})

it('prompts for a listed person only, where the page asks for that', async () => {
  const told = vi.fn()
  const tell = ({ detail }: HTMLElementEventMap['zx-matched']) => told(detail.outcome)
  document.body.addEventListener('zx-matched', tell)
  const element = await show({ ...OTHER, promptOnly: true })
  await waitFor(() => told.mock.calls.length > 0)
  expect(text(element)).toBe('')
  expect(element.offsetHeight).toBe(0)
  Object.assign(element, LISTED)
  await waitFor(() => deep(element, '.prompt'))
  expect(told.mock.calls).toEqual([['none'], ['listed']])
  document.body.removeEventListener('zx-matched', tell)
})

it('asks where nothing is given; what is missing is named; a failure is told in words', async () => {
  const element = await show()
  deep(element, 'button').click()
  await waitFor(() => text(element).includes('请填写：姓名或者名称'))
  for (const [name, value] of [
    ['name', '陈国良'],
    ['id-number', LISTED.idNumber],
    ['why', '不动产登记'],
  ] as const) {
    const field = deep<HTMLInputElement>(element, `[name=${name}]`)
    field.value = value
    field.dispatchEvent(new InputEvent('input'))
  }
  deep(element, 'button').click()
  await waitFor(() => text(element).includes('证件号码相符而姓名不符'))
  const client = new FakeClient({
    'measure.match': () => {
      throw new FakeError('storage-unavailable')
    },
  })
  const failed = await show({ ...LISTED, client })
  await waitFor(() => text(failed).includes('数据库暂时不可用'))
})

it('stands in every look', async () => {
  await inEveryLook(async (width) => {
    const element = await show(LISTED, width)
    await waitFor(() => deep(element, '.prompt'))
    return element
  })
})
