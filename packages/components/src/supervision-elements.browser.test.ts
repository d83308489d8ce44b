import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildHouse, CITY_COURT, COURT, type House } from '../.storybook/court'
import './define/accountability'
import './define/orders-board'
import type { ZhixingClient } from './internal/core'
import { fillIn, inEveryLook, look, openAct, rowOf, sendOff, submit, write } from './internal/testing/dialogs'
import { all, cleanUp, deep, text, waitFor } from './internal/testing/page'
import { saved } from './internal/testing/saved'
import { button, show as mounted, shown } from './internal/testing/show'

let house: House
const DIRECTOR = `${COURT}-director`
const SPECIALIST = `${COURT}-supervisor`

beforeAll(async () => {
  house = await buildHouse()
})
beforeEach(() => {
  look('zh-CN', 'light', 'normal')
})
afterEach(cleanUp)

const client = (person: string): ZhixingClient => house.clientOf(person)
const row = (element: Element, words: string) => rowOf(element, words) as HTMLElement

/** An element of the whole court as somebody sees it, once it has read. */
async function show(name: string, person: string, props: object = {}, width = 1280) {
  const element = await mounted(name, client(person), props, width)
  await waitFor(() => deep(element, '.titlebar') && !deep(element, '.skeleton'))
  return element
}

describe('zx-orders-board', () => {
  const board = (person: string, props: object = {}, width?: number) =>
    show('zx-orders-board', person, { courtNames: house.above.courtNames, ...props }, width)

  it('says who replies by when and what is overdue; every reply of an order is there to be read', async () => {
    const element = await board(DIRECTOR)
    const late = row(element, '请说明该案超期未结的原因')
    expect(text(late)).toMatch(
      /陇南市中级人民法院发出 王花莲回复 2024年6月11日.* 逾期 7 天.*2024年6月21日.* 前回复 ?待回复/,
    )
    expect(text(deep(element, '[part=footer]'))).toMatch(/已显示 2 \/ 2.*其中 1 件逾期/)
    button(element, '逾期未回复').click()
    await waitFor(() => all(element, 'tbody tr').length === 1)
    button(element, '全部').click()
    await waitFor(() => row(element, '财产线索应于十日内核查完毕'))
    const done = row(element, '财产线索应于十日内核查完毕')
    expect(text(done)).toMatch(/已认可.*无登记房产.*2024年5月28日.* 认可/)
    done.querySelector<HTMLElement>('[data-steps]')?.click()
    await shown(element, '.steps')
    const steps = all(element, '.steps li').map((each) => text(each))
    expect(steps).toHaveLength(5)
    expect(steps[0]).toMatch(
      /2024年5月6日.* 发出督办意见 陇南市中级人民法院.*2024年5月16日.* 前回复 ?依据：芜中法/,
    )
    expect(steps[1]).toMatch(/回复 王花莲 ?已向不动产登记机构发函/)
    expect(steps[2]).toMatch(/退回重新回复 陇南市中级人民法院 ?没有说明不动产的核查结果/)
    expect(steps[4]).toContain('认可，办结')
  })

  it('the director of the court below replies here; the court above sends it back and then accepts it', async () => {
    const below = await board(DIRECTOR, { shown: 'mine' })
    const opinion = '请说明该案超期未结的原因'
    const mine = () => row(below, opinion)
    await openAct(below, 'supervision.reply-order', mine())
    submit(below)
    await waitFor(() => text(below).includes('请填写：回复'))
    fillIn(below, { reply: '申请执行人变更，正在重新核对债权数额' })
    await sendOff(below)
    await waitFor(() => text(below).includes('没有等您回复的督办意见'))
    cleanUp()
    const above = await board(`${CITY_COURT}-director`, { shown: 'below', ...house.above })
    expect(text(row(above, opinion))).toMatch(/武都区人民法院.*重新核对债权数额/)
    await openAct(above, 'supervision.return-order', row(above, opinion))
    expect(deep<HTMLInputElement>(above, 'dialog [name=replyBy]').value).toBe('2024-07-08')
    fillIn(above, { reason: '没有说明办结的时间', replyBy: '2024-07-05' })
    await sendOff(above)
    await waitFor(() => text(row(above, opinion)).includes('退回理由：没有说明办结的时间'))
    const [order] = (await client(DIRECTOR).query('supervision.orders', { mine: true })).items
    const answer = { caseId: order?.caseId ?? '', orderId: order?.id ?? '', reply: '七月底前办结' }
    await client(DIRECTOR).execute('supervision.reply-order', answer)
    await above.refresh()
    await openAct(above, 'supervision.confirm-order', row(above, opinion))
    expect(text(deep(above, 'dialog'))).toContain('回复：七月底前办结')
    await sendOff(above)
    await waitFor(() => text(row(above, opinion)).includes('已认可'))
    cleanUp()
    // What the court above decides is offered to nobody of the court below.
    const after = await board(DIRECTOR, { shown: 'all' })
    expect(row(after, opinion).querySelectorAll('[data-act^=supervision]')).toHaveLength(0)
  })

  it('an order is issued for a case that is looked for, to who handles it or to the court; below, through the host', async () => {
    const given: object[] = []
    const supervise = async (order: { readonly courtId: string; readonly input: object }) => {
      given.push(order)
      return house.above.supervise(order as never)
    }
    const { items } = await client(DIRECTOR).query('case.list', { state: 'assigned', limit: 1 })
    const number = items[0]?.caseNumber ?? ''
    const element = await board(`${CITY_COURT}-director`, { ...house.above, supervise })
    await openAct(element, 'supervision.issue-order')
    write(element, 'dialog [name=court]', COURT)
    submit(element)
    fillIn(element, { opinion: '请报告被执行人财产情况' })
    await waitFor(() => text(deep(element, 'dialog .hint')).includes('请选择案件'))
    write(element, 'dialog [type=search]', number)
    await waitFor(() => deep(element, 'dialog .hit input'))
    deep(element, 'dialog .hit input').click()
    await waitFor(() => text(deep(element, 'dialog [name=to]')).includes(items[0]?.undertakerName ?? '—'))
    write(element, 'dialog [name=to]', 'undertaker')
    await sendOff(element)
    expect(given).toMatchObject([
      { courtId: COURT, act: 'issue-order', input: { toPersonId: items[0]?.undertakerId } },
    ])
    const asked = await client(items[0]?.undertakerId ?? '').query('supervision.orders', { mine: true })
    expect(asked.items.map(({ opinion }) => opinion)).toContain('请报告被执行人财产情况')
    cleanUp()
    const own = await board(SPECIALIST, { caseId: house.searchCaseId, shown: 'all' })
    await openAct(own, 'supervision.issue-order')
    fillIn(own, { opinion: '请核对申报财产', to: 'court', replyBy: '2024-07-01' })
    await sendOff(own)
    await waitFor(() => text(row(own, '请核对申报财产')).includes('王花莲回复'))
    const looking = await board(SPECIALIST, { readonly: true })
    expect(all(looking, '[data-act^=supervision]')).toHaveLength(0)
  })

  it('is taken away as a file, says that there is nothing, and is fine in every look', async () => {
    const element = await board(DIRECTOR, { shown: 'all' })
    expect((await saved(() => deep(element, '[data-act=xlsx]').click())).name).toMatch(/^督办意见.*\.xlsx$/)
    const none = await board('gan1221-director')
    await waitFor(() => text(none).includes('没有待回复的督办意见'))
    cleanUp()
    await inEveryLook(async (width) => {
      const each = await board(`${CITY_COURT}-director`, { shown: 'below', ...house.above }, width)
      deep(each, '[data-steps]').click()
      await shown(each, '.steps')
      return each
    })
  })
})

describe('zx-accountability', () => {
  const board = (props: object = {}, width?: number, person = SPECIALIST) =>
    show('zx-accountability', person, props, width)

  it('shows who is to answer for what, and every step from the warning on with its source', async () => {
    const element = await board({ shown: 'decided' })
    const notice = row(element, '书面通知')
    expect(text(notice)).toMatch(/流程节点逾期 ?（2024）甘1202执恢1号/)
    expect(text(notice)).toMatch(/直接责任人 乔珍丽.*执行局负责人 王花莲.*分管院长/)
    expect(text(notice)).toMatch(/书面通知 ?追究：直接责任人 乔珍丽 ?经两次督促仍未按期办理/)
    notice.querySelector<HTMLElement>('[data-steps]')?.click()
    await shown(element, '.steps')
    const steps = all(element, '.steps li').map((each) => text(each))
    expect(steps.map((each) => each.replace(/^\S+ \S+ /, '').split(' ')[0])).toEqual([
      '发现问题，警示',
      '仍未整改，第',
      '仍未整改，第',
      '期满仍未整改，应当追责',
      '决定：书面通知',
    ])
    for (const each of steps) expect(each).toContain('依据：')
    expect(steps[3]).toContain('芜中法〔2016〕104号第156段')
  })

  it('a record is decided: outcome, who is responsible, why; who is one of them is stopped', async () => {
    const element = await board({}, undefined, DIRECTOR)
    const first = () => all(element, '[data-record]')[0] as HTMLElement
    const name = first().dataset.record
    await openAct(element, 'supervision.decide-accountability', first())
    submit(element)
    await waitFor(() => text(element).includes('请填写：追究谁的责任'))
    deep(element, 'dialog [value=director]').click()
    fillIn(element, { outcome: 'circular', ground: '经警示、督促仍未查询财产' })
    submit(element)
    await waitFor(() => text(deep(element, 'dialog')).includes('任何人不得决定对自己的追责'))
    cleanUp()
    const other = await board()
    const due = all(other, '[data-record]').length
    await openAct(other, 'supervision.decide-accountability', all(other, '[data-record]')[0])
    deep(other, 'dialog [value=director]').click()
    deep(other, 'dialog [value=direct]').click()
    fillIn(other, { outcome: 'circular', ground: '经警示、督促仍未查询财产' })
    await sendOff(other)
    await waitFor(() => all(other, '[data-record]').length === due - 1)
    button(other, '已决定').click()
    await waitFor(() => deep(other, `[data-record="${name}"]`))
    expect(text(deep(other, `[data-record="${name}"]`))).toMatch(
      /通报 ?追究：直接责任人 侯欢俊、执行局负责人 王花莲/,
    )
  })

  it('is answered to leaders and specialists only; what is warned of stands before; fine in every look', async () => {
    const judge = await mounted('zx-accountability', client(`${COURT}-judge-01`))
    await waitFor(() => deep(judge, '[part=error]'))
    expect(all(judge, '[data-record]')).toHaveLength(0)
    const element = await board({ shown: 'ladder' })
    const warned = await client(SPECIALIST).query('supervision.findings', { state: 'open', growing: true })
    expect(warned.total).toBeGreaterThan(0)
    expect(all(element, '[data-finding]')).toHaveLength(warned.total)
    expect(text(element)).toMatch(/已警示.* 发现/)
    expect((await saved(() => deep(element, '[data-act=csv]').click())).name).toMatch(/^追责问责.*\.csv$/)
    cleanUp()
    await inEveryLook(async (width) => {
      const each = await board({}, width)
      deep(each, '[data-steps]').click()
      await shown(each, '.steps')
      return each
    })
  })
})
