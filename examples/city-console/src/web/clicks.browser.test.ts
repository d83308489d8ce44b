import { actorOf, countyCourt } from '@zhixing/core/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import './elements'
import { recogniseInability } from '../../../../packages/core/src/scenarios/inability-acts'
import type { Stage } from '../../../../packages/core/src/scenarios/stage'
import { CASE_ID } from './testing/fake-server'
import {
  a11yProblems,
  click,
  closed,
  find,
  focused,
  offered,
  pageText,
  send,
  until,
  words,
  write,
} from './testing/page'
import { served } from './testing/served'

// One court for the whole file: everything is begun where a person begins, on the own work list.
/** What proves that somebody carried an order out. */
const RECEIPT = 'b'.repeat(64)
const court = served('file')

const give = (personId: string, name: string, input: object) =>
  court.server.give(personId, name, { caseId: CASE_ID, ...input })

/** From the work list into the case, to one of its tabs. */
async function toCase(personId: string, tab: string): Promise<void> {
  await court.goOnAs(personId, '#/queue')
  await click('nav a[href="#/cases"]')
  await click('zx-case-list [data-index="0"], [data-index="0"]')
  await click(`[data-tab="${tab}"]`)
}

/** From the work list to a register of the court. */
async function toRegister(personId: string, page: string): Promise<void> {
  await court.goOnAs(personId, '#/queue')
  await click(`nav a[href="#/${page}"]`)
}

/** Sends the form, and is told so. */
async function done(title: string): Promise<void> {
  await send()
  await closed()
  await words(`已办理：${title}`)
}

describe('a thing in custody', () => {
  const row = () => pageText(find('[data-item]'))

  beforeAll(() =>
    give('judge-1', 'goods.take-in', {
      ...{ name: '挖掘机', kind: 'movable', quantity: 1, measure: '台', basis: '扣押裁定' },
      ...{ place: '城关停车场', keeperId: 'affairs-1', inherited: false },
      fromPartyId: null,
    }),
  )

  it('is moved by its keeper and looked at by another; the keyboard stays in the row', async () => {
    await toRegister('affairs-1', 'goods')
    await click('[data-act="goods.act.move"]')
    await write('place', '')
    await write('keeper', 'affairs-2')
    await send()
    await words('请填写此项')
    expect(focused()?.matches('[name=place]')).toBe(true)
    await write('place', '东江仓库2排')
    await write('reason', '停车场腾退')
    await done('移库移交')
    await until(() => /东江仓库2排 郑强/.test(row()))
    expect(focused()?.closest('[data-item]')).not.toBeNull()
    await click('[data-act="goods.act.check"]')
    await write('condition', 'damaged')
    await write('note', '左侧履带脱落')
    expect(await a11yProblems()).toEqual([])
    await done('盘点')
    await until(() => row().includes('损坏'))
    await click('[data-steps]')
    await words('左侧履带脱落')
  })

  it('stays when its hand-out is cancelled; whoever signs sees for whom and why', async () => {
    await toCase('judge-1', 'goods')
    await click('[data-act="goods.act.request"]')
    await write('purpose', 'sale')
    await write('recipient', '')
    await write('recipientName', '甘肃某拍卖公司')
    await write('basis', '拍卖裁定')
    await done('申请出库')
    await until(() => row().includes('待出库'))
    await toRegister('affairs-2', 'goods')
    await click('[data-act="goods.act.sign"]')
    await words('领取人 甘肃某拍卖公司；依据：拍卖裁定；已签 0 / 2')
    await click('dialog button[aria-label="关闭"]')
    await toCase('judge-1', 'goods')
    await click('[data-act="goods.act.cancel"]')
    await write('reason', '拍卖撤回')
    await done('取消出库')
    await until(() => row().includes('在库'))
  })
})

describe('the clean-up', () => {
  it('is begun and ended by a leader, who is told what is still open', async () => {
    await toRegister('director', 'clearance')
    await click('[data-part="campaigns"]')
    await click('[data-act="clear.act.open"]')
    await send()
    await words('请填写此项')
    expect(focused()?.matches('[name=basis]')).toBe(true)
    await write('basis', '专项清理方案')
    await write('jointWith', '人民检察院')
    await done('启动专项清理')
    await words('会同人民检察院')
    await click('[data-act="clear.act.close"]')
    await words('应清理 2 项，已清理 0 项，未清理 2 项（20,000.00 元）')
    await write('summary', '转入日常清理')
    expect(await a11yProblems()).toEqual([])
    await done('结束专项清理')
    await words('转入日常清理')
    await until(() => !offered('clear.act.close'))
    expect(focused()).toBeDefined()
  })
})

describe('relief', () => {
  async function apply() {
    await toCase('judge-1', 'relief')
    await click('[data-act="relief.act.apply"]')
    await write('ground', '患病就医，没有收入')
    await write('asked', '30000')
    await done('申请救助')
    await words('待审查')
  }

  beforeAll(async () => {
    const { engine } = court.server
    const actor = (personId: string) => actorOf(countyCourt, personId)
    const stage = {
      must: court.server.give,
      give: (personId: string, name: string, input: unknown) =>
        engine.execute({ name, input, actor: actor(personId) }),
      ask: (personId: string, name: string, input: unknown) =>
        engine.query({ name, input, actor: actor(personId) }),
      clock: { today: () => '2024-07-01' },
    } as unknown as Stage
    const tasks = await stage.ask<readonly { id: string }[]>('judge-1', 'task.list', { caseId: CASE_ID })
    for (const { id } of tasks) await give('judge-1', 'task.withdraw', { taskId: id, reason: '改为重新查询' })
    await recogniseInability(stage, CASE_ID)
  })

  it('is withdrawn, applied for again, checked, granted and paid: each by whom it belongs to', async () => {
    await apply()
    await click('[data-act="relief.act.withdraw"]')
    await write('reason', '申请人已就业')
    await done('撤回申请')
    await words('申请人已就业')
    await apply()
    await toRegister('affairs-1', 'relief')
    await click('[data-act="relief.act.check"]')
    for (const condition of ['hardship', 'not-compensated', 'not-helped-before'])
      await write(`${condition}-evidence`, '社区证明')
    await done('审查条件')
    await toRegister('director', 'relief')
    await click('[data-act="relief.act.grant"]')
    await write('granted', '两万')
    await write('reason', '符合条件')
    await send()
    await until(() => focused()?.matches('[name=granted][aria-invalid=true]'))
    await write('granted', '20000')
    await done('决定救助')
    await words('救助金额 20,000.00')
    await toRegister('cashier-1', 'relief')
    await click('[data-act="relief.act.pay"]')
    await write('reference', '救助2024-7')
    await done('登记发放')
    await words('救助2024-7')
    expect(pageText()).toMatch(/已发放 符合条件 \S+ 救助2024-7/)
    expect(await a11yProblems()).toEqual([])
  })
})

describe('reports of property and controls', () => {
  beforeAll(async () => {
    const hit = {
      ...{ ref: '6222021234567890123', type: 'deposit', title: '武都农商行存款' },
      match: { name: 'same', number: 'not-compared' },
      holders: [{ name: '陇南某建筑有限公司', ownership: 'sole', isSubject: true }],
      ...{ encumbrances: [], balanceFen: 8_000_000n, details: {} },
    }
    const partyId = await court.server.partyOf('debtor')
    const { assetId } = (await give('judge-1', 'asset.record', { partyId, hit, evidence: '现场查询' })) as {
      assetId: string
    }
    const { controlId } = (await give('judge-1', 'control.order', {
      ...{ assetId, kind: 'freeze', from: '2024-07-01', until: '2024-10-01', limitFen: 8_000_000n },
      document: { number: '（2024）甘1202执123号之一', name: '执行裁定书' },
      ...{ impact: '不影响基本生活', milder: '无其他财产', reason: '被执行人有存款' },
    })) as { controlId: string }
    await give('judge-1', 'control.record-service', {
      ...{ controlId, outcome: 'effective', servedOn: '2024-07-01', heldFen: 8_000_000n },
      ...{ evidence: '协助冻结存款通知书回执', evidenceHash: RECEIPT },
    })
  })

  const controls = () =>
    court.server.engine.query<readonly { id: string }[]>({
      ...{ name: 'control.list', input: { caseId: CASE_ID, open: true } },
      actor: actorOf(countyCourt, 'judge-1'),
    })

  it('the debtor is ordered to report, is served, and what he declares is taken down', async () => {
    await toCase('judge-1', 'search')
    await click('[data-act="act.report-order"]')
    await send()
    await until(() => focused()?.matches('[name=due][aria-invalid=true]'))
    await write('due', '2024-07-15')
    await done('签发报告财产令')
    await words('（2024）甘1202执123号报告财产令')
    await click('[data-act="act.report-serve"]')
    await done('登记报告令送达')
    await click('[data-act="act.report-extend"]')
    await write('due', '2024-07-25')
    await write('reason', '账册在外地，确有困难')
    await done('延长申报期限')
    await words('7月25日')
    await click('[data-act="act.report-submit"]')
    // Nobody has declared that there is nothing by not choosing.
    await send()
    await until(() => focused()?.matches('[name=type][aria-invalid=true]'))
    await write('type', 'vehicle')
    await write('title', '五菱小货车')
    await write('value', '三万')
    await send()
    await until(() => focused()?.matches('[name=value][aria-invalid=true]'))
    await write('value', '30000')
    await done('登记财产申报')
    await words('五菱小货车')
    await click('[data-act="act.report-submit"]')
    await words('本次登记为补充申报')
    expect(find('dialog option[value=none]')).toBeUndefined()
    await write('type', 'deposit')
    await write('title', '甘肃银行存款')
    await done('登记财产申报')
    await words('甘肃银行存款')
    expect(await a11yProblems()).toEqual([])
  })

  /** Everything about the thing that is held. */
  const opened = () => click('zx-asset-board [data-act=more], [data-thing] [data-act=more]')

  it('what lapses stands in the queue, and leads to the control that is renewed', async () => {
    await court.goOnAs('judge-1', '#/queue')
    const row = () =>
      [...(find('zx-task-queue')?.shadowRoot?.querySelectorAll<HTMLElement>('[data-index]') ?? [])].find(
        (one) => pageText(one).includes('到期前续行'),
      )
    const lapsing = await until(row)
    lapsing.click()
    await until(() => location.hash.endsWith('/search'))
    await words('武都农商行存款')
    await opened()
    await until(() => offered('control.renew'))
  })

  it('a control is renewed, which waits for its answer, and released', async () => {
    await toCase('judge-1', 'search')
    await opened()
    await click('[data-act="control.renew"]')
    await words('现有期限到 2024年10月1日')
    await write('number', '（2024）甘1202执123号之二')
    await write('until', '2024-09-01')
    await write('reason', '期限将满，债务未清')
    await send()
    await words('系统已拦截')
    await write('until', '2025-06-30')
    await send()
    await until(() => !offered('control.renew'))
    await words('续行已决定（（2024）甘1202执123号之二，2024年7月1日），等待协助单位回执：武都农商行存款')
    const [control] = await controls()
    const proof = { evidence: '续行冻结回执', evidenceHash: RECEIPT }
    const answer = { outcome: 'effective', servedOn: '2024-07-01', ...proof }
    await give('judge-1', 'control.record-service', { controlId: control?.id, ...answer })
    await toCase('judge-1', 'search')
    await words('2025年6月30日')
    await opened()
    await click('[data-act="control.release"]')
    await write('number', '（2024）甘1202执123号之三')
    await write('reason', '被执行人已履行')
    expect(await a11yProblems()).toEqual([])
    await send()
    await until(() => !offered('control.release'))
    await words('解除已决定（（2024）甘1202执123号之三')
  })
})
