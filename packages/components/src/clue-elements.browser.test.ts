import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHouse, COURT, type House } from '../.storybook/court'
import './define/clue-register'
import './define/investigation-board'
import { fillIn, inEveryLook, look, openAct, rowOf, sendOff, submit, write } from './internal/testing/dialogs'
import { FakeClient, FakeError } from './internal/testing/fake-client'
import { a11yProblems, all, cleanUp, deep, mount, text, waitFor } from './internal/testing/page'
import { saved } from './internal/testing/saved'
import { showCase } from './internal/testing/show'
import type { ZxElement } from './internal/zx-element'

let house: House
const JUDGE = `${COURT}-judge-01`
type Name = 'zx-clue-register' | 'zx-investigation-board'

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

const show = (name: Name, props: object = {}, width = 1280, person = JUDGE) =>
  showCase(name, house, person, props, width)
const row = (element: Element, words: string) => rowOf(element, words) as HTMLElement

describe('zx-clue-register', () => {
  it('takes a clue down, shows its seven days or three, its result, and that the giver was told', async () => {
    const element = await show('zx-clue-register')
    await openAct(element, 'clue.register')
    expect(element.shadowRoot?.activeElement?.getAttribute('name')).toBe('origin')
    expect(await a11yProblems(element)).toEqual([])
    submit(element)
    await waitFor(() => text(element).includes('请填写：线索内容'))
    fillIn(element, { content: '被执行人在两水镇有一处院落出租', type: 'real-estate', on: '2024-06-27' })
    await sendOff(element)
    await waitFor(() => row(element, '两水镇有一处院落'))
    expect(text(row(element, '两水镇有一处院落'))).toMatch(
      /不动产 · 关于 陈国梁.*申请执行人 ?杨春生.*还有 6 天 2024年7月4日.* 前核查（7 日）.*待核查/,
    )
    await openAct(element, 'clue.register')
    write(element, 'dialog [name=origin]', 'tip-call')
    write(element, 'dialog [name=giver]', '')
    await waitFor(() => deep(element, 'dialog [name=contact]'))
    fillIn(element, { name: '李某', contact: '13900000000', content: '今晚将转移库房里的建材' })
    deep(element, 'dialog [value=urgent]').click()
    await sendOff(element)
    await waitFor(() => row(element, '库房里的建材'))
    const urgent = () => text(row(element, '库房里的建材'))
    expect(urgent()).toMatch(/紧急.*举报电话 ?身份保密.*还有 3 天.*（3 日）/)
    expect(text(element)).not.toMatch(/李某|13900000000/)
    await openAct(element, 'clue.verify', row(element, '库房里的建材'))
    expect(text(deep(element, 'dialog'))).toContain('今晚将转移库房里的建材')
    fillIn(element, { finding: '库房内有价值约两万元建材', evidence: '现场笔录' })
    await sendOff(element)
    await waitFor(() => /已核查 ?属实 ?库房内有价值约两万元建材 · 现场笔录/.test(urgent()))
    await openAct(element, 'clue.tell', row(element, '库房里的建材'))
    write(element, 'dialog [name=how]', '电话告知已查封')
    await sendOff(element)
    await waitFor(() => /已反馈.*2024年6月28日.* 反馈：电话告知已查封/.test(urgent()))
    expect(row(element, '库房里的建材').querySelector('[data-act]')).toBeNull()
  })

  it('is taken away as a file; has words for nothing, a failure and a reader; no accessibility problems', async () => {
    const looking = await show('zx-clue-register', { readonly: true })
    expect(all(looking, '[data-act^=clue]')).toHaveLength(0)
    expect((await saved(() => deep(looking, '[data-act=xlsx]').click())).name).toMatch(/^财产线索.*\.xlsx$/)
    const fresh = await show('zx-clue-register', { caseId: house.freshCaseId })
    await waitFor(() => text(fresh).includes('本案还没有财产线索'))
    const broken = new FakeClient({
      'clue.list': () => {
        throw new FakeError('storage-unavailable')
      },
    })
    const failed = await mount<ZxElement>('zx-clue-register', { client: broken, caseId: 'x' } as never)
    await waitFor(() => text(failed).includes('数据库暂时不可用'))
    cleanUp()
    for (const name of ['zx-clue-register', 'zx-investigation-board'] as const) {
      await inEveryLook((width) => show(name, {}, width))
    }
  })
})

describe('zx-investigation-board', () => {
  const KIND = { 'lawyer-order': '律师调查令', reward: '悬赏举报', audit: '委托审计调查' } as const
  const apply = async (element: Element, kind: keyof typeof KIND, ground: string) => {
    await openAct(element, 'investigation.apply')
    fillIn(element, { kind, ground })
    await sendOff(element)
    await waitFor(() => row(element, ground))
  }

  it('[S16] a lawyer’s order: applied for, granted with number and validity, printed, its result in dossier and clues', async () => {
    const element = await show('zx-investigation-board')
    await apply(element, 'lawyer-order', '查询被执行人微信、支付宝流水')
    const order = () => row(element, '微信、支付宝流水')
    expect(text(order())).toMatch(/杨春生 · 调查对象 陈国梁/)
    expect(text(order())).toMatch(/还有 10 天 ?2024年7月8日.* 前审查.*待审查/)
    await openAct(element, 'investigation.decide', order())
    expect(await a11yProblems(element)).toEqual([])
    fillIn(element, { number: '（2024）甘1202执9031号调1' })
    submit(element)
    await waitFor(() => text(element).includes('请填写：持令律师和律师事务所'))
    fillIn(element, { agent: '张律师，甘肃某律师事务所', reason: '当事人自行取证确有困难' })
    await sendOff(element)
    await waitFor(() => /张律师.*有效期至 2024年7月13日.*还有 15 天.*进行中/.test(text(order())))
    const paper: string[] = []
    vi.spyOn(window, 'print').mockImplementation(() => {
      paper.push(text(deep(element, '.order-paper')))
    })
    order().querySelector<HTMLElement>('[data-act=print-order]')?.click()
    await waitFor(() => paper.length === 1)
    expect(paper[0]).toMatch(/武都区人民法院 ?律师调查令 （2024）甘1202执9031号调1/)
    expect(paper[0]).toMatch(/杨春生申请执行陈国梁一案，案号（2024）甘1202执9031号。/)
    expect(paper[0]).toMatch(
      /持令律师 ?张律师，甘肃某律师事务所.*查询被执行人微信、支付宝流水.*自2024年6月28日至2024年7月13日，期满失效.*回执/,
    )
    window.dispatchEvent(new Event('afterprint'))
    expect(deep(element, '.order-paper')).toBeNull()
    await openAct(element, 'investigation.return-result', order())
    fillIn(element, { result: '查得微信账户一个', clues: '微信零钱约三千元\n在某平台有网店' })
    await sendOff(element)
    await waitFor(() => text(order()).includes('成果待确认'))
    const { items } = await house
      .clientOf(JUDGE)
      .query('clue.list', { caseId: house.searchCaseId, limit: 50 })
    expect(
      items
        .filter(({ origin, result }) => origin === 'lawyer' && result === null)
        .map(({ content }) => content)
        .sort(),
    ).toEqual(['微信零钱约三千元', '在某平台有网店'].sort())
    // Who brought the result does not accept it: what stopped it is said, with its rule.
    await openAct(element, 'investigation.accept-result', order())
    write(element, 'dialog [name=note]', '属实')
    submit(element)
    await waitFor(() => text(deep(element, 'dialog')).includes('investigation.accepted-by-another'))
  })

  it('[S24] a reward: published, its first true clue is paid for once, and the payment is shown', async () => {
    const element = await show('zx-investigation-board')
    await apply(element, 'reward', '悬赏征集被执行人财产线索')
    const notice = () => row(element, '悬赏举报')
    await openAct(element, 'investigation.decide', notice())
    fillIn(element, { number: '（2024）甘1202执9031号悬1', sum: '5000', reason: '符合条件' })
    await sendOff(element)
    await waitFor(() => /悬赏金 5,000\.00 元.*公告尚未发布/.test(text(notice())))
    await openAct(element, 'investigation.publish', notice())
    write(element, 'dialog [name=channel]', '本院公众号')
    await sendOff(element)
    await waitFor(() => text(notice()).match(/发布：本院公众号/))
    const register = await show('zx-clue-register')
    await openAct(register, 'clue.register')
    write(register, 'dialog [name=origin]', 'reward')
    write(register, 'dialog [name=giver]', '')
    await waitFor(() => deep(register, 'dialog [name=investigation]'))
    fillIn(register, { name: '赵某', content: '被执行人在邻县有一辆货车' })
    await sendOff(register)
    await waitFor(() => row(register, '邻县有一辆货车'))
    await openAct(register, 'clue.verify', row(register, '邻县有一辆货车'))
    fillIn(register, { finding: '车辆登记在被执行人名下', evidence: '车管所回函' })
    await sendOff(register)
    const paying = await show(
      'zx-investigation-board',
      { permitted: ['investigation.record-reward'] },
      1280,
      `${COURT}-cashier-01`,
    )
    await waitFor(() => row(paying, '悬赏举报'))
    expect(all(paying, '[data-act="investigation.apply"]')).toHaveLength(0)
    await openAct(paying, 'investigation.record-reward', row(paying, '悬赏举报'))
    expect(await a11yProblems(paying)).toEqual([])
    write(paying, 'dialog [name=reference]', '银行回单 0719')
    await sendOff(paying)
    await waitFor(() => /已支付悬赏金 5,000\.00 元（银行回单 0719）/.test(text(row(paying, '悬赏举报'))))
    expect(row(paying, '悬赏举报').querySelector('[data-act]')).toBeNull()
  })

  it('is refused without its terms, and only applied for while none of the kind is open', async () => {
    const element = await show('zx-investigation-board')
    await apply(element, 'audit', '审计被执行人经营的农资店')
    await openAct(element, 'investigation.apply')
    fillIn(element, { kind: 'audit', ground: '再次申请' })
    submit(element)
    await waitFor(() => text(deep(element, 'dialog')).includes('investigation.one-open'))
    deep(element, 'dialog header button').click()
    await waitFor(() => !deep(element, 'dialog'))
    await openAct(element, 'investigation.decide', row(element, '委托审计调查'))
    write(element, 'dialog [name=granted]', 'no')
    await waitFor(() => !deep(element, 'dialog [name=agent]'))
    write(element, 'dialog [name=reason]', '费用与可能的收益不相称')
    await sendOff(element)
    await waitFor(() => /不准许.*费用与可能的收益不相称/.test(text(row(element, '委托审计调查'))))
  })
})
