import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildHouse, COURT, type House, TODAY } from '../.storybook/court'
import './define/declaration-comparison'
import './define/query-progress'
import type { ZhixingClient } from './internal/core'
import { inEveryLook, look, rowOf, submit, write } from './internal/testing/dialogs'
import { FakeClient, FakeError } from './internal/testing/fake-client'
import { a11yProblems, all, cleanUp, deep, mount, text, waitFor } from './internal/testing/page'
import { saved } from './internal/testing/saved'
import type { ZxElement } from './internal/zx-element'

let house: House
const JUDGE = `${COURT}-judge-01`

beforeAll(async () => {
  house = await buildHouse()
})
beforeEach(() => {
  look('zh-CN', 'light', 'normal')
})
afterEach(cleanUp)

async function show(client: ZhixingClient, props: object = {}, width = 1280, name = 'zx-query-progress') {
  const given = { client, today: TODAY, caseId: house.searchCaseId, ...props } as unknown
  return await mount<ZxElement>(name, given as Partial<ZxElement>, { width })
}
const progress = async (props?: object, width?: number) => {
  const element = await show(house.clientOf(JUDGE), props, width)
  await waitFor(() => element.shadowRoot?.querySelector('tbody tr'))
  return element
}
async function opened(element: Element, source: string, act: string): Promise<void> {
  rowOf(element, source)?.querySelector<HTMLElement>(`[data-act=${act}]`)?.click()
  await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
}

describe('zx-query-progress', () => {
  it('shows every source by itself: only an answer counts, and what failed never looks like nothing', async () => {
    const element = await progress()
    expect(text(element)).toContain('3 / 6')
    expect(text(element)).toMatch(/还有 3 项没有可以采用的反馈，不能据此认为被执行人没有财产/)
    const states = Object.fromEntries(
      all(element, '[data-state]').map((one) => [one.dataset.state, one.closest('tr')]),
    )
    expect(Object.keys(states).sort()).toEqual(['contradicted', 'failed', 'found', 'nothing', 'unknown'])
    expect(text(states.nothing as Element)).not.toContain('不等于无财产')
    for (const state of ['failed', 'unknown', 'contradicted']) {
      const row = states[state] as Element
      expect(text(row)).toContain('不等于无财产')
      expect(text(row)).not.toMatch(/无财产 0|0 条/)
      const shape = row.querySelector('[data-state] path')?.getAttribute('d')
      expect(shape).not.toBe(states.nothing?.querySelector('[data-state] path')?.getAttribute('d'))
    }
    expect(text(element)).toContain('系统繁忙')
    expect(text(element)).toContain('住房公积金中心')
    expect(text(element)).not.toMatch(/undefined|\{\w+\}/)
    // People say the number of the case and of the request in it; the long one is for the source.
    expect(text(element)).toMatch(/（2024）甘1202执\d+号-1-1/)
    expect(text(element)).not.toMatch(/query-/)
  })

  it('asks again under the same number, and the answer comes', async () => {
    const element = await progress()
    await opened(element, '企业登记', 'ask-again')
    submit(element)
    await waitFor(() => /请先填写/.test(text(element)))
    write(element, 'dialog textarea', '来源已恢复')
    submit(element)
    await waitFor(() => rowOf(element, '企业登记')?.querySelector('[data-state=ordered]'))
    await house.answer()
    await element.refresh()
    await waitFor(() => rowOf(element, '企业登记')?.querySelector('[data-state=nothing]'))
    expect(rowOf(element, '企业登记')?.textContent).toContain('2')
  })

  it('settles a line by hand, with evidence, and gives another one up', async () => {
    const element = await progress()
    await opened(element, '证券登记', 'confirm')
    write(element, 'dialog textarea', '电话催办无果，派员到场核实')
    submit(element)
    await waitFor(() => text(element).includes('请把上面各项填写完整'))
    expect(await a11yProblems(element)).toEqual([])
    write(element, 'dialog [name=outcome]', 'found')
    await waitFor(() => deep(element, 'dialog [name=title]'))
    write(element, 'dialog [name=title]', '股票账户，某某股份 2,000 股')
    write(element, 'dialog [name=ref]', 'A123456789')
    write(element, 'dialog [name=value]', '12000.50')
    write(element, 'dialog [name=evidence]', '登记结算公司书面回函')
    submit(element)
    await waitFor(() => rowOf(element, '证券登记')?.querySelector('[data-state=found]'))
    expect(text(rowOf(element, '证券登记') as Element)).toContain('登记结算公司书面回函')
    await opened(element, '网络资金', 'give-up')
    expect(text(element)).toContain('不能作为“无财产”的依据')
    write(element, 'dialog textarea', '已由人工核对')
    submit(element)
    await waitFor(() => rowOf(element, '网络资金')?.querySelector('[data-state=given-up]'))
    expect(text(rowOf(element, '网络资金') as Element)).toContain('不等于无财产')
  })

  it('orders a query of sources that nobody has asked', async () => {
    const element = await progress()
    deep(element, '[data-act=ask-these]').click()
    await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
    expect(
      all<HTMLInputElement>(element, 'dialog [name=sources]').filter(({ checked }) => checked),
    ).toHaveLength(1)
    expect(await a11yProblems(element)).toEqual([])
    write(element, 'dialog [name=number]', '（2024）甘1202执9031号之二')
    write(element, 'dialog textarea', '补充查询')
    submit(element)
    await waitFor(() => text(element).includes('本院登记的来源都已查询'))
    expect(rowOf(element, '住房公积金中心')?.querySelector('[data-state=ordered]')).not.toBeNull()
  })

  it('only shows when it is readonly, and is taken away as a file', async () => {
    const element = await progress({ readonly: true })
    expect(all(element, '[data-act=order], .rowacts')).toHaveLength(0)
    const { name } = await saved(() => deep(element, '[data-act=xlsx]').click())
    expect(name).toMatch(/^财产查询进展.*\.xlsx$/)
  })

  it('has words for a case without a query and for a failure', async () => {
    const fresh = await show(house.clientOf(JUDGE), { caseId: house.freshCaseId })
    await waitFor(() => text(fresh).includes('本案还没有查询过财产'))
    const broken = new FakeClient({
      'query.progress': () => {
        throw new FakeError('storage-unavailable')
      },
    })
    const failed = await show(broken)
    await waitFor(() => text(failed).includes('数据库暂时不可用'))
  })

  it('has no accessibility problems: light and dark, large type, a phone, in both languages', async () => {
    await inEveryLook((width) => progress({}, width))
  })
})

describe('zx-declaration-comparison', () => {
  const comparison = async (props?: object, width?: number) => {
    const element = await show(house.clientOf(JUDGE), props, width, 'zx-declaration-comparison')
    await waitFor(() => element.shadowRoot?.querySelector('tbody tr'))
    return element
  }
  const raised = (element: Element) => element.shadowRoot?.querySelector('[data-flag].raised')

  it('sets what was declared beside what was found, each line with its kind in words and shape', async () => {
    const element = await comparison()
    const kinds = all(element, '[data-kind]').map((one) => one.dataset.kind)
    expect(new Set(kinds)).toEqual(new Set(['undeclared', 'unclear', 'agrees', 'unconfirmed']))
    const flat = all(element, 'tbody tr').find((row) => text(row).includes('滨江路'))
    expect(text(flat as Element)).toMatch(/未申报.*没有申报.*不动产登记中心/)
    expect(text(element)).toContain('还有查询没有反馈，比对还不完整')
    expect(text(element)).toMatch(/申报不实.*待法官决定.*没有申报：.*滨江路/)
    expect(text(element)).not.toMatch(/undefined|\{\w+\}|6217003820\d/)
  })

  it('is decided by a judge: with sanctions and a reason, and never twice', async () => {
    const element = await comparison()
    deep(element, '[data-act=confirm]').click()
    await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
    expect(await a11yProblems(element)).toEqual([])
    const boxes = () =>
      all<HTMLInputElement>(element, 'dialog [type=checkbox]').filter(({ checked }) => checked)
    expect(
      boxes()
        .map(({ value }) => value)
        .sort(),
    ).toEqual(['detention', 'dishonesty-list', 'fine'])
    for (const box of boxes()) box.click()
    write(element, 'dialog textarea', '隐瞒名下房产')
    submit(element)
    await waitFor(() => text(element).includes('请至少选择一项措施'))
    all(element, 'dialog [value=fine]')[0]?.click()
    submit(element)
    await waitFor(() => !raised(element))
    expect(text(element)).toMatch(/已认定.*决定：罚款/)
  })

  it('a change of property is noted, and the ten days for the supplement run', async () => {
    const element = await comparison()
    deep(element, '[data-act="declaration.note-change"]').click()
    await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
    expect(await a11yProblems(element)).toEqual([])
    write(element, 'dialog [name=on]', '2024-06-24')
    submit(element)
    await waitFor(() => text(element).includes('请填写：变化情况'))
    write(element, 'dialog [name=note]', '面包车已转让，申请执行人告知')
    submit(element)
    await waitFor(() => text(element).includes('财产有变化，应当在 2024年7月4日 周四 前补充申报'))
  })

  it('compares again, and shows no acts when it is readonly', async () => {
    const element = await comparison()
    const done = new Promise((go) => element.addEventListener('zx-done', go, { once: true }))
    deep(element, '[data-act=compare]').click()
    await done
    const looking = await comparison({ readonly: true })
    expect(all(looking, '[data-act=compare], [data-act=confirm], [data-act^="declaration."]')).toHaveLength(0)
    const { name } = await saved(() => deep(looking, '[data-act=xlsx]').click())
    expect(name).toMatch(/^申报与查询比对.*\.xlsx$/)
  })

  it('has words for a case without an order, and no accessibility problems', async () => {
    const fresh = await show(
      house.clientOf(JUDGE),
      { caseId: house.freshCaseId },
      1280,
      'zx-declaration-comparison',
    )
    await waitFor(() => text(fresh).includes('本案还没有签发报告财产令'))
    await inEveryLook((width) => comparison({}, width))
  })
})
