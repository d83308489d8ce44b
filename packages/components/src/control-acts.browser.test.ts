import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildHouse, COURT, type House } from '../.storybook/court'
import './define/asset-board'
import { act, details, showBoard } from './internal/testing/board'
import { chooseFile } from './internal/testing/choose-file'
import { look, rowOf, submit, write } from './internal/testing/dialogs'
import { a11yProblems, all, cleanUp, deep, text, waitFor } from './internal/testing/page'

let house: House
const JUDGE = `${COURT}-judge-01`

beforeAll(async () => {
  house = await buildHouse()
  look('zh-CN', 'light', 'normal')
})
afterEach(cleanUp)

const board = () => showBoard(house, JUDGE)
const life = () => text(deep(document.querySelector('zx-asset-board') as Element, '.life'))

/** Orders a control of the flat by hand, as another screen would. */
async function order(more: object) {
  const caseId = house.searchCaseId
  const client = house.clientOf(JUDGE)
  const { items } = await client.query('asset.list', { caseId, limit: 50 })
  const flat = items.find(({ assetTitle }) => assetTitle.includes('滨江路'))
  const { items: found } = await client.query('query.findings', { caseId, limit: 50 })
  const findingId = found.find(({ hit }) => hit.title.includes('滨江路'))?.id
  const input = {
    ...(flat ? { assetId: flat.id } : { findingId }),
    ...{ caseId, kind: 'seal', phase: 'enforcement', from: '2024-06-28', until: '2027-06-27' },
    document: { number: '（2024）甘1202执9031号之四', name: '执行裁定书', hash: null },
    ...{ impact: '不影响居住', milder: '没有其他财产', reason: '防止转移', ...more },
  }
  const outcome = await client.execute('control.order', input as never, { key: crypto.randomUUID() })
  expect(outcome.kind).toBe('accepted')
}

describe('zx-asset-board: acts on a control', () => {
  it('a control is renewed in its details and released; while one waits for its answer nothing else is offered', async () => {
    const element = await board()
    await details(element, '农业银行武都支行 *')
    await act(element, 'control.renew')
    expect(text(deep(element, 'dialog'))).toMatch(/续行冻结.*农业银行.*现有期限到 2024年7月26日/)
    write(element, 'dialog [name=number]', '（2024）甘1202执9031号之十一')
    write(element, 'dialog [name=until]', '2024-07-20')
    write(element, 'dialog [name=reason]', '债务未清')
    submit(element)
    await waitFor(() => deep(element, '.refused'))
    write(element, 'dialog [name=until]', '2025-07-26')
    submit(element)
    await waitFor(() => life().includes('续行 · 待反馈'))
    expect(all(element, '[data-act="control.renew"], [data-act="control.release"]')).toHaveLength(0)
    await house.answer()
    await element.refresh()
    await waitFor(() => life().match(/– 2025年7月26日.*续行 · 已办理/))
    await act(element, 'control.release')
    expect(await a11yProblems(element)).toEqual([])
    submit(element)
    await waitFor(() => text(element).includes('请填写：文书编号'))
    write(element, 'dialog [name=number]', '（2024）甘1202执9031号之十二')
    write(element, 'dialog [name=reason]', '被执行人已履行')
    submit(element)
    await waitFor(() => life().includes('解除 · 待反馈'))
    await house.answer()
    await element.refresh()
    await waitFor(() => text(rowOf(element, '农业银行武都支行 *') as Element).includes('未控制'))
  })

  it('a preservation that waits is turned into enforcement, moves up on evidence, and is taken back no more', async () => {
    await order({ phase: 'preservation' })
    const element = await board()
    await details(element, '滨江路')
    // Ordered by mistake: nothing is held yet, and it is taken back.
    await act(element, 'control.withdraw')
    expect(await a11yProblems(element)).toEqual([])
    write(element, 'dialog [name=reason]', '地址写错，另行决定')
    submit(element)
    await waitFor(() => text(rowOf(element, '滨江路') as Element).includes('未控制'))
    await order({ phase: 'preservation' })
    await element.refresh()
    await waitFor(() => life().match(/查封 · 待生效 保全/))
    await act(element, 'control.record-service')
    write(element, 'dialog [name=outcome]', 'waiting')
    await waitFor(() => deep(element, 'dialog [name=before]'))
    write(element, 'dialog [name=before]', '成县人民法院')
    write(element, 'dialog [name=evidence]', '轮候查封回执')
    chooseFile(element)
    submit(element)
    await waitFor(() => life().includes('本案第 2 位'))
    expect(all(element, '[data-act="control.withdraw"]')).toHaveLength(0)
    await act(element, 'control.convert')
    write(element, 'dialog [name=number]', '（2024）甘1202执9031号之五')
    submit(element)
    await waitFor(() => life().includes('查封 · 轮候') && !life().includes('查封 · 轮候 保全'))
    expect(all(element, '[data-act="control.convert"]')).toHaveLength(0)
    await act(element, 'control.move-up')
    expect(await a11yProblems(element)).toEqual([])
    submit(element)
    await waitFor(() => text(element).includes('请填写：凭据'))
    write(element, 'dialog [name=on]', '2024-06-20')
    write(element, 'dialog [name=evidence]', '成县人民法院解除查封通知书')
    submit(element)
    // It cannot have held before it waited.
    await waitFor(() => deep(element, '.refused'))
    write(element, 'dialog [name=on]', '2024-06-28')
    submit(element)
    await waitFor(() => life().match(/查封 · 有效.*期限 ?2024年6月28日/))
    expect(text(rowOf(element, '滨江路') as Element)).toContain('查封 · 有效')
    expect(life()).toMatch(/标的物已登记 系统自动/)
  })
})
