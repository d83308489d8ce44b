import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHouse, COURT, type House } from '../.storybook/court'
import './define/measure-board'
import type { MeasureBoard } from './elements/measure-board/measure-board'
import { chooseFile } from './internal/testing/choose-file'
import { fillIn, inEveryLook, look, openAct, rowOf, sendOff, submit } from './internal/testing/dialogs'
import { FakeClient, FakeError } from './internal/testing/fake-client'
import { a11yProblems, cleanUp, deep, mount, text, waitFor } from './internal/testing/page'
import { saved } from './internal/testing/saved'
import { showCase } from './internal/testing/show'

let house: House
beforeAll(async () => {
  house = await buildHouse()
})
beforeEach(() => {
  look('zh-CN', 'light', 'normal')
})
afterEach(() => {
  cleanUp()
  vi.restoreAllMocks()
})

const show = (person = 'judge-01', props: object = {}, width = 1280) =>
  showCase('zx-measure-board', house, `${COURT}-${person}`, props, width)
const row = (element: Element, words: string) => rowOf(element, words) as HTMLElement
describe('zx-measure-board', () => {
  it('says what is in force and what waits for whom; the judge proposes, the law’s limits are told before', async () => {
    const element = await show()
    expect(text(row(element, '限制消费'))).toMatch(/对 陈国梁.*未履行.*按规则提出.*无固定期限.*生效.*限1号/)
    expect(text(row(element, '罚款'))).toMatch(/罚款 5,000\.00 元.*待执行/)
    await openAct(element, 'measure.propose')
    expect(await a11yProblems(element)).toEqual([])
    fillIn(element, { kind: 'detention' })
    await waitFor(() => deep(element, 'dialog [name=days]'))
    fillIn(element, { ground: 'not-appearing', days: '20', on: '2024-06-27', basis: '民诉法（2023）119' })
    fillIn(element, { reason: '经两次传唤拒不到场', evidence: '传票两份' })
    submit(element)
    await waitFor(() => text(element).includes('1 至 15 的整数'))
    fillIn(element, { days: '5' })
    await sendOff(element)
    await waitFor(() => row(element, '拘留 5 日'))
    expect(text(row(element, '拘留 5 日'))).toMatch(/待决定/)
  })

  it('the president decides, an officer carries it out, and the family is told within a day', async () => {
    const president = await show('president')
    await openAct(president, 'measure.decide', row(president, '拘留 5 日'))
    fillIn(president, { number: '（2024）甘1202执拘1号', reason: '符合拘留条件' })
    await sendOff(president)
    await waitFor(() => text(row(president, '拘留 5 日')).includes('待执行'))
    const judge = await show()
    await openAct(judge, 'measure.carry-out', row(judge, '拘留 5 日'))
    fillIn(judge, { result: '已送交拘留所', evidence: '执行回执' })
    chooseFile(judge)
    await sendOff(judge)
    await waitFor(() => text(row(judge, '拘留 5 日')).includes('前通知家属（24 小时内）'))
    await openAct(judge, 'measure.tell-family', row(judge, '拘留 5 日'))
    fillIn(judge, { how: '电话告知其妻，记录在卷' })
    await sendOff(judge)
    await waitFor(() => text(row(judge, '拘留 5 日')).includes('已通知家属'))
  })

  it('an entry on the list is put off for a grace, and ends for a ground that fits it alone', async () => {
    const judge = await show()
    if (!text(judge).includes('纳入失信名单')) {
      await openAct(judge, 'measure.propose')
      fillIn(judge, { kind: 'dishonesty-list' })
      await waitFor(() => deep(judge, 'dialog [name=listing-ground]'))
      fillIn(judge, { basis: '法释〔2017〕7号 1', reason: '有能力而拒不履行', evidence: '查控结果' })
      await sendOff(judge)
    }
    await waitFor(() => row(judge, '纳入失信名单'))
    const president = await show('president')
    await openAct(president, 'measure.decide', row(president, '纳入失信名单'))
    fillIn(president, { decision: 'grace' })
    await waitFor(() => deep(president, 'dialog [name=commitment]'))
    fillIn(president, { number: '（2024）甘1202执失1号', grace: '2024-12-31', commitment: '七月底前付清' })
    fillIn(president, { reason: '有还款计划' })
    submit(president)
    await waitFor(() => text(president).includes('2024-09-28'))
    fillIn(president, { grace: '2024-07-31' })
    await sendOff(president)
    await waitFor(() => text(row(president, '纳入失信名单')).includes('宽限至'))
    await openAct(president, 'measure.lift', row(president, '纳入失信名单'))
    const offered = [...(deep(president, 'dialog [name=ground]') as HTMLSelectElement).options]
    expect(offered.map(({ value }) => value)).not.toContain('guarantee')
    fillIn(president, { ground: 'performed', reason: '已全部履行' })
    await sendOff(president)
    await waitFor(() => text(row(president, '纳入失信名单')).includes('已结束'))
  })

  it('is empty in words, fails in words, offers only what the post permits, goes out as a file', async () => {
    const empty = await show('judge-01', { caseId: house.freshCaseId })
    expect(text(empty)).toContain('本案还没有强制措施')
    const quiet = await show('judge-01', { permitted: [] })
    expect(deep(quiet, '[data-act^=measure]')).toBeNull()
    const broken = new FakeClient({
      'measure.list': () => {
        throw new FakeError('storage-unavailable')
      },
    })
    const failed = await mount<MeasureBoard>('zx-measure-board', { client: broken as never, caseId: 'x' })
    await waitFor(() => deep(failed, '[role=alert]'))
    const element = await show()
    expect((await saved(() => deep(element, '[data-act=xlsx]').click())).name).toMatch(/^强制措施.*\.xlsx$/)
  })

  it('stands in every look', async () => {
    await inEveryLook((width) => show('judge-01', {}, width))
  })
})
