import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildHouse, COURT, type House } from '../.storybook/court'
import './define/asset-board'
import { act, click, details, showBoard, shut } from './internal/testing/board'
import { chooseFile } from './internal/testing/choose-file'
import { inEveryLook, look, rowOf, submit, write } from './internal/testing/dialogs'
import { a11yProblems, all, cleanUp, deep, text, waitFor } from './internal/testing/page'

let house: House
const JUDGE = `${COURT}-judge-01`

beforeAll(async () => {
  house = await buildHouse()
})
beforeEach(() => {
  look('zh-CN', 'light', 'normal')
})
afterEach(cleanUp)

const board = (props?: object, width?: number, person = JUDGE) => showBoard(house, person, props, width)
const outcomes = (element: Element) =>
  Object.fromEntries(all(element, '[data-check]').map(({ dataset }) => [dataset.check, dataset.outcome]))

describe('zx-asset-board: before an order', () => {
  it('shows each check with outcome and source, and what would be held beside claim and costs', async () => {
    const element = await board()
    rowOf(element, '滨江路')?.querySelector<HTMLElement>('[data-act=control]')?.click()
    await waitFor(() => deep(element, '[data-sums]'))
    expect(outcomes(element)).toMatchObject({
      'control.term-within-law': 'pass',
      'control.once-in-a-case': 'pass',
      'control.not-clearly-excessive': 'warn',
    })
    expect(text(deep(element, '.looked'))).toMatch(/已控制 ?21,038\.30 本次 ?620,000\.00 合计 ?641,038\.30/)
    expect(text(deep(element, '.looked'))).toMatch(/执行标的 ?415,000\.00 执行费用 ?6,125\.00/)
    expect(text(deep(element, '[data-check="control.term-within-law"]'))).toMatch(
      /符合.*三年.*民诉法解释（2022）第485条/,
    )
    write(element, 'dialog [name=until]', '2029-06-27')
    await waitFor(() => outcomes(element)['control.term-within-law'] === 'deny')
    expect(text(deep(element, '[data-check="control.term-within-law"]'))).toMatch(
      /不予办理.*超过法定最长期限/,
    )
    expect(text(element)).not.toMatch(/undefined|NaN|\{\w+\}/)
    expect(await a11yProblems(element)).toEqual([])
  })
})

describe('zx-asset-board: visits', () => {
  it('takes a visit down with what was found, and one that found nothing', async () => {
    const element = await board()
    await act(element, 'asset.record-visit')
    expect(await a11yProblems(element)).toEqual([])
    submit(element)
    await waitFor(() => text(element).includes('请填写：查访的单位或者地点'))
    for (const [name, value] of [
      ['unit', '两水镇村委会'],
      ['purpose', '核查宅基地房屋'],
      ['proof', '现场笔录、照片 4 张'],
      ['title1', '两水镇后村 12 号院房屋'],
      ['ref1', '后村 12 号'],
      ['value1', '80000'],
    ] as const)
      write(element, `dialog [name=${name}]`, value)
    await click(element, 'dialog [data-act=more]')
    await waitFor(() => deep(element, 'dialog [name=title2]'))
    write(element, 'dialog [name=title2]', '果园承包地上的果树')
    write(element, 'dialog [name=ref2]', '后村果园')
    submit(element)
    await shut(element)
    await waitFor(() => rowOf(element, '后村 12 号院')?.textContent?.includes('80,000.00'))
    expect(text(rowOf(element, '后村 12 号院') as Element)).toMatch(/线下调查.*未控制/)
    await waitFor(() => rowOf(element, '果园'))
    await act(element, 'asset.record-visit')
    for (const [name, value] of [
      ['unit', '城关镇农机站'],
      ['purpose', '核查农机'],
      ['proof', '农机站书面答复'],
      ['outcome', 'nothing'],
    ] as const)
      write(element, `dialog [name=${name}]`, value)
    await waitFor(() => !deep(element, 'dialog [name=title1]'))
    submit(element)
    await shut(element)
    await waitFor(() => all(element, '[data-visit]').length === 3)
    expect(text(element)).toMatch(/线下调查（3）/)
    expect(text(element)).toMatch(/城关镇农机站 没有查到/)
    await details(element, '后村 12 号院')
    expect(text(deep(element, '.life'))).toMatch(
      /查访两水镇村委会 · 2024年6月28日 周五 · 核查宅基地房屋.*现场笔录、照片 4 张/,
    )
    expect(await a11yProblems(element)).toEqual([])
  })
})

describe('zx-asset-board: a living seal', () => {
  it('is ordered with what is permitted and when it is reported on, takes effect by hand, is reported on, breached and decided', async () => {
    const element = await board()
    const row = () => rowOf(element, '后村 12 号院') as Element
    row().querySelector<HTMLElement>('[data-act=control]')?.click()
    await waitFor(() => deep(element, 'dialog [value=living]'))
    for (const [name, value] of [
      ['number', '（2024）甘1202执9031号之六'],
      ['impact', '一家三口居住'],
      ['milder', '允许继续居住使用'],
    ] as const)
      write(element, `dialog [name=${name}]`, value)
    write(element, 'dialog textarea', '防止转让')
    const reason = deep<HTMLTextAreaElement>(element, 'dialog textarea')
    deep(element, 'dialog [value=living]').click()
    await waitFor(() => deep(element, 'dialog [name=permitted]'))
    submit(element)
    await waitFor(() => text(element).includes('请写明允许的行为'))
    write(element, 'dialog [name=permitted]', '继续居住\n日常维修')
    write(element, 'dialog [name=supervisor]', '村委会主任')
    write(element, 'dialog [name=date1]', '2024-09-02')
    await click(element, 'dialog [data-act=add-date]')
    await waitFor(() => deep(element, 'dialog [name=date2]'))
    write(element, 'dialog [name=date2]', '2024-12-02')
    expect(reason.isConnected).toBe(true)
    expect(await a11yProblems(element)).toEqual([])
    submit(element)
    await waitFor(() => text(row()).includes('查封 · 待生效'))
    // The claim is more than covered: what is to be known is said, and the order stands.
    if (deep<HTMLDialogElement>(element, 'dialog')?.open) await click(element, 'dialog footer button')
    await details(element, '后村 12 号院')
    expect(text(deep(element, '.weighed'))).toMatch(
      /对生产生活的影响 ?一家三口居住 考虑过的更小措施 ?允许继续居住使用/,
    )
    await act(element, 'control.record-service')
    write(element, 'dialog [name=evidence]', '查封公告、送达回证')
    // Nothing is done before its papers are there: the file goes with it (seed 000:13).
    chooseFile(element)
    submit(element)
    await waitFor(() => text(row()).includes('查封 · 有效'))
    await waitFor(() => text(deep(element, '.life')).includes('继续居住'))
    expect(text(deep(element, '.life'))).toMatch(
      /日常维修.*执行监管人 村委会主任.*2024年9月2日.* 待报告.*2024年12月2日.* 待报告/,
    )
    await act(element, 'control.record-report')
    write(element, 'dialog [name=told]', '房屋完好，未出租')
    submit(element)
    await waitFor(() => text(deep(element, '.life')).match(/2024年9月2日.* 已报告.*房屋完好，未出租/))
    await act(element, 'control.report-breach')
    write(element, 'dialog [name=told]', '拆除西侧厢房')
    write(element, 'dialog [name=evidence]', '现场照片')
    submit(element)
    await waitFor(() => deep(element, '[data-breach]'))
    expect(text(deep(element, '[data-breach]'))).toMatch(/待法官决定.*拆除西侧厢房/)
    expect(await a11yProblems(element)).toEqual([])
    await act(element, 'control.decide-breach')
    write(element, 'dialog [name=reason]', '擅自拆除，不再适合活查封')
    submit(element)
    await waitFor(() => text(deep(element, '.life')).includes('撤销允许，改为全面控制'))
  })
})

describe('zx-asset-board: alarms', () => {
  it('a sensor is put up; its alarm is seen, made a task, and looked into', async () => {
    // Where the court's way of working makes no work of an alarm by itself: what came out of alarms is not seen here.
    const real = house.clientOf(JUDGE)
    const query: typeof real.query = async (name, input) => {
      const answer = await real.query(name, input)
      if (name !== 'task.list') return answer
      return (answer as readonly { originId: string | null }[]).filter(
        ({ originId }) => originId === null,
      ) as never
    }
    const element = await board({ client: { ...real, query } })
    await details(element, '后村 12 号院')
    await act(element, 'asset.attach-sensor')
    write(element, 'dialog [name=sensor]', 'gps-7')
    write(element, 'dialog [name=name]', '门磁，正门')
    submit(element)
    await waitFor(() => text(deep(element, '.life')).includes('门磁，正门'))
    const { items } = await house
      .clientOf(JUDGE)
      .query('asset.list', { caseId: house.searchCaseId, limit: 50 })
    const asset = items.find(({ assetTitle }) => assetTitle.includes('12 号院'))
    const system = { kind: 'system', id: 'sensors', courtId: COURT, roles: ['system'] } as const
    for (const [signalNo, told] of [
      ['1', '正门 02:14 被打开'],
      ['2', '设备电量低'],
    ]) {
      const input = {
        caseId: house.searchCaseId,
        assetId: asset?.id,
        sensorId: 'gps-7',
        signalNo,
        told,
        code: '异常',
      }
      const at = `2024-06-28T0${signalNo}:14:00+08:00`
      await house.engine.execute({ name: 'asset.record-alarm', input: { ...input, at }, actor: system })
    }
    await element.refresh()
    await waitFor(() => all(element, '[data-alarm]').length === 2)
    expect(text(rowOf(element, '后村 12 号院') as Element)).toContain('2 条报警未核查')
    const door = () => all(element, '[data-alarm]').find((one) => text(one).includes('正门')) as HTMLElement
    expect(text(door())).toMatch(/未核查/)
    expect(text(door())).not.toContain('事务：')
    door().querySelector<HTMLElement>('[data-act="task.dispatch"]')?.click()
    await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
    expect(await a11yProblems(element)).toEqual([])
    submit(element)
    await waitFor(() => text(door()).includes('事务：'))
    if (deep<HTMLDialogElement>(element, 'dialog')?.open) await click(element, 'dialog footer button')
    await waitFor(() => !deep(element, 'dialog'))
    door().querySelector<HTMLElement>('[data-act="asset.check-alarm"]')?.click()
    await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
    write(element, 'dialog [name=result]', '经查为被执行人本人返家')
    submit(element)
    await waitFor(() => text(door()).includes('已核查：经查为被执行人本人返家'))
    await waitFor(() => text(rowOf(element, '后村 12 号院') as Element).includes('1 条报警未核查'))
  })
})

describe('zx-asset-board: a deduction', () => {
  it('is not more than is held, goes to the bank, and its result is shown', async () => {
    const element = await board()
    await details(element, '建设银行')
    await act(element, 'control.deduct')
    expect(text(deep(element, 'dialog'))).toContain('现已冻结 18,635.20 元')
    write(element, 'dialog [name=sum]', '20000')
    write(element, 'dialog [name=number]', '（2024）甘1202执9031号之七')
    write(element, 'dialog [name=name]', '扣划裁定书')
    write(element, 'dialog [name=reason]', '逾期不履行')
    submit(element)
    await waitFor(() => text(element).includes('扣划金额超过已冻结的金额'))
    write(element, 'dialog [name=sum]', '18635.20')
    expect(await a11yProblems(element)).toEqual([])
    submit(element)
    await waitFor(() => text(deep(element, '.life')).includes('扣划 · 待反馈'))
    await house.answer()
    await element.refresh()
    await waitFor(() => text(deep(element, '.life')).match(/扣划 · 已办理 18,635\.20 元/))
    expect(text(deep(element, '.life'))).toMatch(/已扣划 ?18,635\.20 元/)
  })
})

describe('zx-asset-board: everything open', () => {
  it('a waiting control names its place and who is first', async () => {
    const element = await board()
    rowOf(element, '滨江路')?.querySelector<HTMLElement>('[data-act=control]')?.click()
    await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
    for (const [name, value] of [
      ['number', '（2024）甘1202执9031号之八'],
      ['impact', '不影响居住'],
      ['milder', '没有其他财产'],
    ] as const)
      write(element, `dialog [name=${name}]`, value)
    write(element, 'dialog textarea', '防止转移')
    submit(element)
    const row = () => text(rowOf(element, '滨江路') as Element)
    await waitFor(() => row().includes('查封 · 待生效'))
    if (deep<HTMLDialogElement>(element, 'dialog')?.open) await click(element, 'dialog footer button')
    await house.answer()
    await element.refresh()
    await waitFor(() => /查封 · 轮候 轮候第 2 位 首封：成县人民法院/.test(row()))
    await details(element, '滨江路')
    expect(text(deep(element, '.queue'))).toMatch(/成县人民法院 首先查封.*本案第 2 位/)
  })

  it('one thing, its whole life: what sources said of it, its place for disposal, and what was recorded of it', async () => {
    const element = await board()
    const client = house.clientOf(JUDGE)
    const caseId = house.searchCaseId
    const { items } = await client.query('asset.list', { caseId, limit: 50 })
    const assetId = items.find(({ hit }) => hit.title.includes('滨江路'))?.id ?? ''
    const [film] = (await client.query('recording.list', { state: 'unlinked', limit: 1 })).items
    const of = { recordingId: film?.id ?? '', officerId: JUDGE, caseId, assetId, reason: '查封房屋时拍摄' }
    expect(await client.execute('recording.link', of)).toMatchObject({ kind: 'accepted' })
    await details(element, '滨江路')
    const part = (name: string) => text(deep(element, `[data-part=${name}]`))
    const [life, recorded] = await Promise.all([
      client.query('asset.get', { caseId, assetId }),
      client.query('recording.list', { caseId, assetId, limit: 20 }),
    ])
    expect(all(element, '[data-part=queries] [data-finding]')).toHaveLength(life?.findings.length ?? -1)
    expect(life?.findings.length).toBeGreaterThan(0)
    expect(part('queries')).toMatch(/不动产登记.*滨江路.*数据截至 2024年/)
    expect(part('disposal')).toContain('还没有在本系统登记')
    expect(recorded.total).toBe(1)
    expect(all(element, '[data-part=recordings] [data-recording]')).toHaveLength(1)
    expect(part('recordings')).toMatch(/执法音视频（1 \/ 1）.*送达.*2024-06-27/)
  })

  it('has no accessibility problems: light and dark, large type, a phone, in both languages; only shows when it is readonly', async () => {
    await inEveryLook(async (width) => {
      const element = await board({}, width)
      await details(element, '后村 12 号院')
      return element
    })
    const looking = await board({ readonly: true })
    await details(looking, '后村 12 号院')
    expect(all(looking, '[data-act^="control."], [data-act^="asset."], [data-act^="task."]')).toHaveLength(0)
    const some = await board({ permitted: [] })
    expect(all(some, '[data-act="asset.record-visit"], [data-act=control]')).toHaveLength(0)
  })
})
