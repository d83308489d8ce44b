import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildHouse, COURT, type House, TODAY } from '../.storybook/court'
import './define/asset-board'
import './define/control-calendar'
import './define/task-queue'
import type { ZhixingClient } from './internal/core'
import { inEveryLook, look, rowOf, submit, write } from './internal/testing/dialogs'
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

async function show(client: ZhixingClient, props: object = {}, width = 1280, name = 'zx-asset-board') {
  const given = { client, today: TODAY, caseId: house.searchCaseId, ...props } as unknown
  return await mount<ZxElement>(name, given as Partial<ZxElement>, { width })
}
describe('zx-asset-board', () => {
  const board = async (props?: object, width?: number) => {
    const element = await show(house.clientOf(JUDGE), props, width, 'zx-asset-board')
    await waitFor(() => element.shadowRoot?.querySelector('tbody tr'))
    return element
  }
  const flat = (element: Element) => rowOf(element, '滨江路')

  it('shows whose a thing is, what lies on it, what it is worth, who said so, and who holds it', async () => {
    const element = await board()
    expect(text(flat(element) as Element)).toMatch(/陈国梁 1\/2.*陈玉梅 1\/2.*另有 1 名权利人/)
    expect(text(flat(element) as Element)).toMatch(/查封 成县人民法院.*抵押 农业银行武都支行.*260,000\.00/)
    expect(text(flat(element) as Element)).toMatch(/620,000\.00.*不动产登记中心.*未控制/)
    expect(text(rowOf(element, '建设银行') as Element)).toMatch(
      /18,635\.20.*余额.*银行存款（总对总）.*冻结 · 有效.*至 2024年7月5日/,
    )
    expect(text(element)).not.toMatch(/undefined|\{\w+\}|6217003820\d/)
  })

  it('an entry of the guideline that the court has loaded refuses in its own words, with its source', async () => {
    const real = house.clientOf(JUDGE)
    const says = (what: string) => ({ what, why: '不得明显超标的额。', todo: '请减少控制范围。' })
    const entry = {
      ...{ rule: 'control.guideline', entry: 'not-above-claim', outcome: 'deny', params: {}, source: 'x' },
      words: { 'zh-CN': says('控制财产价值明显超过执行标的。'), en: says('More is held than claimed.') },
      sourceText: { 'zh-CN': '查扣冻规定（2020）第19条', en: 'art. 19' },
    }
    const query: typeof real.query = async (name, input) => {
      const answer = await real.query(name, input)
      if (name !== 'control.checks' || answer === null) return answer
      const { checks, ...rest } = answer as { checks: readonly object[] }
      return { ...rest, checks: [...checks, entry] } as never
    }
    const element = await board({ client: { ...real, query } })
    flat(element)?.querySelector<HTMLElement>('[data-act=control]')?.click()
    await waitFor(() => deep(element, '[data-check="not-above-claim"]'))
    expect(text(deep(element, '.looked'))).toMatch(/1 项不予办理/)
    // What refuses comes first.
    expect(text(deep(element, '.looked li'))).toMatch(
      /不予办理.*控制财产价值明显超过执行标的。.*请减少控制范围。.*出处：查扣冻规定（2020）第19条/,
    )
    expect(await a11yProblems(element)).toEqual([])
  })

  it('turns a hit into a control order; what is not said is asked for, and the registry answers', async () => {
    const element = await board()
    expect(flat(element)?.querySelectorAll('[data-act=control]')).toHaveLength(1)
    flat(element)?.querySelector<HTMLElement>('[data-act=control]')?.click()
    await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
    expect(deep<HTMLInputElement>(element, 'dialog [name=until]').value).toBe('2027-06-27')
    expect(await a11yProblems(element)).toEqual([])
    write(element, 'dialog textarea', '防止转移')
    submit(element)
    await waitFor(() => text(element).includes('请把上面各项填写完整'))
    write(element, 'dialog [name=number]', '（2024）甘1202执9031号之四')
    write(element, 'dialog [name=impact]', '被执行人一家居住使用，查封不影响居住')
    write(element, 'dialog [name=milder]', '存款不足以清偿')
    submit(element)
    await waitFor(() => text(flat(element) as Element).includes('查封 · 待生效'))
    await house.answer()
    await element.refresh()
    await waitFor(() => /查封 · 轮候/.test(text(flat(element) as Element)))
  })

  it('only shows when it is readonly, has words for nothing, and no accessibility problems', async () => {
    const fresh = await show(house.clientOf(JUDGE), { caseId: house.freshCaseId }, 1280, 'zx-asset-board')
    await waitFor(() => text(fresh).includes('本案还没有查到财产'))
    const looking = await board({ readonly: true })
    expect(all(looking, '[data-act=control]')).toHaveLength(0)
    const { name } = await saved(() => deep(looking, '[data-act=xlsx]').click())
    expect(name).toMatch(/^标的物.*\.xlsx$/)
    await inEveryLook((width) => board({}, width))
  })
})

describe('zx-control-calendar', () => {
  const calendar = async (props?: object, width?: number) => {
    const element = await show(house.clientOf(JUDGE), props, width, 'zx-control-calendar')
    await waitFor(() => element.shadowRoot?.querySelector('tbody tr'))
    return element
  }
  const ends = (element: Element) => all(element, 'tbody tr').map((row) => text(row))

  it('says what lapses when, the next first, and narrows to the days before which the court warns', async () => {
    const element = await calendar()
    await waitFor(() => ends(element).length === 2)
    expect(ends(element)[0]).toMatch(/还有 7 天.*2024年7月5日.*建设银行.*冻结 · 存款/)
    expect(ends(element)[1]).toMatch(/还有 28 天.*农业银行/)
    expect(text(element)).toMatch(/7 天内 1.*15 天内 1.*30 天内 2/)
    expect(text(element)).toContain('已显示 2 / 2')
    deep(element, '[data-days="7"]').click()
    await waitFor(() => ends(element).length === 1)
    deep(element, '[data-days="1"]').click()
    await waitFor(() => text(element).includes('这段时间没有控制措施到期'))
    expect(text(element)).not.toMatch(/undefined|\{\w+\}/)
  })

  it('goes on page by page, to the case, and only to what somebody has to look after', async () => {
    const element = await calendar({ pageSize: 1 })
    expect(text(element)).toContain('已显示 1 / 2')
    all<HTMLButtonElement>(element, 'button')
      .find((one) => text(one).includes('显示更多'))
      ?.click()
    await waitFor(() => ends(element).length === 2)
    const opened = new Promise<string>((go) =>
      element.addEventListener('zx-open-case', (event) => go((event as CustomEvent).detail.caseId)),
    )
    deep(element, 'tbody .link').click()
    expect(await opened).toBe(house.searchCaseId)
    const other = await show(
      house.clientOf(JUDGE),
      { handlerId: `${COURT}-judge-02` },
      1280,
      'zx-control-calendar',
    )
    await waitFor(() => text(other).includes('这段时间没有控制措施到期'))
  })

  it('has no accessibility problems: light and dark, large type, a phone, in both languages', async () => {
    await inEveryLook((width) => calendar({}, width))
  })

  it('the queue tells whoever holds the case that a control is about to lapse', async () => {
    const element = await show(house.clientOf(JUDGE), {}, 1280, 'zx-task-queue')
    const { items } = await house.clientOf(JUDGE).query('task.queue', { limit: 500 })
    const lapsing = items.filter(
      ({ code, caseId }) => code === 'control-renewal' && caseId === house.searchCaseId,
    )
    expect(lapsing.map(({ dueOn }) => dueOn)).toEqual(['2024-07-05', '2024-07-26'])
    await waitFor(() => text(element).includes('查封扣押冻结到期前续行'))
  })
  it('a freeze under which the account goes on is a 活冻结, here and on the board', async () => {
    const real = house.clientOf(JUDGE)
    const living = (row: object) => ({ ...row, living: true })
    const query: typeof real.query = async (name, input) => {
      const answer = await real.query(name, input)
      const page = answer as unknown as { items: { controls: object[] }[] }
      if (name === 'control.calendar') return { ...page, items: page.items.map(living) } as never
      if (name !== 'asset.list') return answer
      const items = page.items.map((one) => ({ ...one, controls: one.controls.map(living) }))
      return { ...page, items } as never
    }
    for (const name of ['zx-control-calendar', 'zx-asset-board']) {
      const element = await show({ ...real, query }, {}, 1280, name)
      await waitFor(() => rowOf(element, '建设银行'))
      const account = text(rowOf(element, '建设银行') as Element)
      expect(account).toContain('活冻结')
      expect(account).not.toContain('活查封')
    }
  })

  it('is renewed from its row, in time and not for longer than the law gives; only looked at when it is readonly', async () => {
    const element = await calendar()
    const row = () => rowOf(element, '建设银行') as Element
    const act = async (name: string) => {
      row().querySelector<HTMLElement>(`[data-act="${name}"]`)?.click()
      await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
    }
    await act('control.renew')
    expect(text(deep(element, 'dialog'))).toMatch(/续行冻结.*建设银行.*现有期限到 2024年7月5日/)
    const field = (name: string) => deep<HTMLInputElement>(element, `dialog [name=${name}]`).value
    expect([field('from'), field('until')]).toEqual(['2024-07-06', '2025-07-05'])
    expect(await a11yProblems(element)).toEqual([])
    write(element, 'dialog [name=number]', '（2024）甘1202执9031号之九')
    write(element, 'dialog [name=reason]', '期限将满，债务未清')
    write(element, 'dialog [name=until]', '2025-07-20')
    submit(element)
    await waitFor(() => text(deep(element, '.refused')).includes('法定最长期限'))
    write(element, 'dialog [name=until]', '2025-07-05')
    const told = new Promise((go) =>
      element.addEventListener('zx-done', (event) => go((event as CustomEvent).detail)),
    )
    submit(element)
    expect(await told).toMatchObject({ command: 'control.renew', caseId: house.searchCaseId })
    await waitFor(() => text(row()).includes('续行 · 待反馈'))
    expect(row().querySelector('[data-act^="control."]')).toBeNull()
    await house.answer()
    await element.refresh()
    await waitFor(() => !rowOf(element, '建设银行'))
    deep(element, '[data-days="0"]').click()
    await waitFor(() => /2025年7月5日/.test(text(row())))
    await act('control.release')
    expect(text(deep(element, 'dialog'))).toContain('解除冻结')
    write(element, 'dialog [name=number]', '（2024）甘1202执9031号之十')
    write(element, 'dialog [name=reason]', '已经履行')
    submit(element)
    await waitFor(() => text(row()).includes('解除 · 待反馈'))
    await house.answer()
    await element.refresh()
    await waitFor(() => !rowOf(element, '建设银行'))
    for (const props of [{ readonly: true }, { permitted: ['control.order'] }])
      expect(all(await calendar({ ...props, days: 0 }), '[data-act^="control."]')).toHaveLength(0)
  })
})
