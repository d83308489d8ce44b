import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildHouse, CITY_COURT, COURT, type House } from '../.storybook/court'
import './define/accountability'
import './define/orders-board'
import './define/profile-versions'
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

describe('zx-profile-versions', () => {
  const board = (person = DIRECTOR, props: object = {}, width?: number) =>
    show('zx-profile-versions', person, props, width)
  const version = (element: Element, id: string) => deep(element, `[data-version="${id}"]`)

  it('says what is in force, who proposed and confirmed each version, and what it says otherwise in words', async () => {
    const element = await board()
    expect(text(deep(element, '.now'))).toMatch(/现行办案模式 ?市级执行改革方案 第 1 版 ?建院时设定/)
    const own = version(element, 'wudu@1@published')
    expect(text(own)).toMatch(/本院执行办案模式.*第 1 版.*董桂萌提出.*王花莲确认发布.*已发布/)
    own.querySelector<HTMLElement>('[data-steps]')?.click()
    await shown(element, '.changes')
    const said = all(element, '.changes ul')[0]
    expect(text(said)).toBe(
      '→流程节点“财产调查”：期限 1 个月 → 24 日 →事务“线上线下查控”：期限 3 日 → 4 个工作日 →事务“送达法律文书”：期限 10 个工作日 → 4 个工作日 ＋增加“名称用语”部分',
    )
    // What it means for open cases is the court's own preview.
    const preview = await client(DIRECTOR).query('profile.migration-preview', {
      ...{ profileId: 'wudu', version: '1', limit: 100 },
    })
    const changed = preview.items.filter(({ changes }) => changes.length > 0)
    expect(all(element, '.changes [data-case]')).toHaveLength(changed.length)
    expect(text(deep(element, '.changes'))).toContain('启用不改变在办案件')
  })

  it('one person proposes a file, another confirms it and puts it in use, and the court goes back', async () => {
    const author = await board(`${COURT}-administrator`)
    await openAct(author, 'profile.propose')
    const content = await client(DIRECTOR).query('profile.content', { profileId: 'wudu', version: '2' })
    const pick = async (text: string) => {
      const files = new DataTransfer()
      files.items.add(new File([text], 'wudu-3.json', { type: 'application/json' }))
      const field = deep<HTMLInputElement>(author, 'dialog [name=profile]')
      field.files = files.files
      field.dispatchEvent(new Event('change', { bubbles: true }))
      await new Promise((done) => setTimeout(done, 50))
    }
    await pick('no json')
    submit(author)
    await waitFor(() => text(deep(author, 'dialog .hint')).includes('文件不是 JSON'))
    await pick(JSON.stringify({ ...content, version: '3', effectiveFrom: '2024-06-28' }))
    await sendOff(author)
    await waitFor(() => version(author, 'wudu@3@proposed'))
    expect(version(author, 'wudu@3@proposed').querySelector('[data-act="profile.publish"]')).toBeTruthy()
    cleanUp()
    const leader = await board()
    await openAct(leader, 'profile.publish', version(leader, 'wudu@3@proposed'))
    await sendOff(leader)
    await waitFor(() => version(leader, 'wudu@3@published'))
    const adopt = async (id: string, reason: string) => {
      await openAct(leader, 'profile.adopt', version(leader, id))
      expect(deep<HTMLInputElement>(leader, 'dialog [name=fromOn]').value).toBe('2024-06-28')
      fillIn(leader, { reason })
      await sendOff(leader)
    }
    await adopt('wudu@3@published', '院长办公会决定')
    await waitFor(() =>
      /本院执行办案模式 第 3 版.*王花莲决定：院长办公会决定/.test(text(deep(leader, '.now'))),
    )
    expect(text(version(leader, 'city-plan@1@standard'))).toContain('改回此版')
    await adopt('city-plan@1@standard', '试行中发现问题')
    await waitFor(() => /市级执行改革方案 第 1 版.*试行中发现问题/.test(text(deep(leader, '.now'))))
    expect(text(deep(leader, '.now details'))).toMatch(/采用经过.*本院执行办案模式.*市级执行改革方案/)
  })

  it('shows to look at only what may not be decided, and is fine in every look', async () => {
    const looking = await board(`${COURT}-judge-01`, { readonly: true })
    expect(all(looking, '[data-act^=profile]')).toHaveLength(0)
    cleanUp()
    await inEveryLook(async (width) => {
      const each = await board(DIRECTOR, {}, width)
      deep(each, '[data-steps="wudu@1@published"]').click()
      await shown(each, '.changes')
      return each
    })
  })
})
