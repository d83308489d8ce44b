import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildHouse, COURT, type House } from '../.storybook/court'
import './define/terminated-board'
import { fillIn, inEveryLook, look, openAct, rowOf, sendOff, submit } from './internal/testing/dialogs'
import { all, cleanUp, deep, text, waitFor } from './internal/testing/page'
import { saved } from './internal/testing/saved'
import { button, show, shown } from './internal/testing/show'

let house: House
const KEEPER = `${COURT}-reviewer-01`

beforeAll(async () => {
  house = await buildHouse()
})
beforeEach(() => {
  look('zh-CN', 'light', 'normal')
})
afterEach(cleanUp)

async function board(person = KEEPER, props: object = {}, width?: number) {
  const element = await show('zx-terminated-board', house.clientOf(person), props, width)
  await waitFor(() => deep(element, '.titlebar') && !deep(element, '.skeleton'))
  return element
}
const row = (element: Element, words: string) => rowOf(element, words) as HTMLElement

describe('zx-terminated-board', () => {
  it('lists terminated cases with state, next check, clues and applications, and what happened since', async () => {
    const element = await board()
    const list = await house.clientOf(KEEPER).query('maintenance.list', { limit: 50 })
    expect(all(element, '[data-entry]')).toHaveLength(list.total)
    const [checked, asked] = list.items
    const entry = (caseId: string | undefined) => deep(element, `[data-entry="${caseId}"]`)
    expect(text(entry(checked?.caseId))).toMatch(
      /还剩 \d+ 天 ?第 2 次.*上次 2024年6月20日.* 核查 ?连续 1 次没有发现财产/,
    )
    expect(text(entry(asked?.caseId))).toMatch(/1 条线索待核查 ?有恢复申请/)
    entry(asked?.caseId).querySelector<HTMLElement>('[data-steps]')?.click()
    await shown(element, '.steps')
    const steps = all(element, '.steps li').map((each) => text(each))
    expect(steps[0]).toContain('终结本次执行程序，转入维护')
    expect(steps[1]).toMatch(/收到线索 ?被执行人在武都区东江镇租有仓库/)
    expect(steps[2]).toMatch(/恢复执行申请（依申请） ?发现被执行人仓库内存放的建材/)
    button(element, '三十日内核查').click()
    await waitFor(() => text(element).includes('三十日内没有到期的核查'))
  })

  it('a check is recorded; an application is decided, filed again under its own number, and shown as resumed', async () => {
    const element = await board(KEEPER, { shown: 'applications' })
    const asked = () => row(element, '发现被执行人仓库内存放的建材')
    expect(text(asked())).toMatch(/依申请.*申请 ?待审查/)
    await openAct(element, 'maintenance.decide-resumption', asked())
    submit(element)
    await waitFor(() => text(element).includes('请填写：理由'))
    fillIn(element, { granted: 'yes', reason: '线索属实，准予恢复' })
    await sendOff(element)
    await waitFor(() => text(element).includes('没有待审查的恢复执行申请'))
    button(element, '维护中').click()
    await waitFor(() => deep(element, '[data-act="maintenance.record-check"]'))
    const { items } = await house.clientOf(KEEPER).query('maintenance.list', { limit: 50 })
    const last = () => deep(element, `[data-entry="${items.at(-1)?.caseId}"]`)
    await openAct(element, 'maintenance.record-check', last())
    fillIn(element, { channel: 'offline', found: 'no', result: '走访村委会，没有发现财产' })
    await sendOff(element)
    await waitFor(() => /上次 2024年6月28日/.test(text(last())))
    cleanUp()
    const filing = await board(`${COURT}-filing-01`, { shown: 'granted' })
    await openAct(filing, 'maintenance.file-resumed', row(filing, '发现被执行人仓库内存放的建材'))
    fillIn(filing, { number: '（2024）甘1202执恢901号', claim: '52000.00' })
    await sendOff(filing)
    await waitFor(() => !row(filing, '发现被执行人仓库内存放的建材'))
    button(filing, '已恢复执行').click()
    await waitFor(() => text(filing).includes('恢复为 （2024）甘1202执恢901号'))
  })

  it('ends an inability by two people; who only looks is offered nothing; taken away as a file; fine in every look', async () => {
    const element = await board()
    const [checked] = (await house.clientOf(KEEPER).query('maintenance.list', { limit: 1 })).items
    const entry = () => deep(element, `[data-entry="${checked?.caseId}"]`)
    await openAct(element, 'maintenance.propose-exit', entry())
    fillIn(element, { ground: '被执行人死亡且没有遗产' })
    await sendOff(element)
    await waitFor(() => text(entry()).includes('已提出退出：被执行人死亡且没有遗产'))
    await openAct(element, 'maintenance.decide-exit', entry())
    fillIn(element, { reason: '同意' })
    submit(element)
    await waitFor(() => text(deep(element, 'dialog')).includes('maintenance.exit-by-another'))
    cleanUp()
    const other = await board(`${COURT}-reviewer-02`)
    await openAct(other, 'maintenance.decide-exit', deep(other, `[data-entry="${checked?.caseId}"]`))
    fillIn(other, { reason: '材料齐全，同意' })
    await sendOff(other)
    await waitFor(() => !deep(other, `[data-entry="${checked?.caseId}"]`))
    const file = await saved(() => deep(other, '[data-act=csv]').click())
    expect(file.name).toMatch(/^终本案件管理.*\.csv$/)
    const looking = await board(KEEPER, { readonly: true })
    expect(all(looking, '[data-act^=maintenance]')).toHaveLength(0)
    cleanUp()
    await inEveryLook((width) => board(KEEPER, {}, width))
    await inEveryLook((width) => board(KEEPER, { shown: 'granted' }, width))
  })
})
