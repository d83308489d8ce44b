import { describe, expect, it, vi } from 'vitest'
import './elements'
import { actorOf, countyCourt } from '@zhixing/core/testing'
import { CASE_ID } from './testing/fake-server'
import {
  a11yProblems,
  click,
  closed,
  find,
  open,
  pageText,
  send,
  signInAs,
  until,
  words,
  write,
} from './testing/page'
import { served } from './testing/served'

const court = served()

const signInAgainAs = async (personId: string, hash: string) => {
  await click('header button.tool[aria-label="切换身份"]')
  await signInAs(personId)
  await words('我的待办')
  location.hash = hash
}

describe('goods in custody', () => {
  const HERE = `#/case/${CASE_ID}/goods`

  it('a thing is taken in, asked for, signed for by two, and its whole way is shown', async () => {
    open(HERE)
    await signInAs('judge-1')
    await words('本案没有保管的物品')
    await words('登记来源、地点和保管人')
    expect(await a11yProblems()).toEqual([])
    await click('[data-act="goods.act.take-in"]')
    await write('name', '挖掘机')
    await write('basis', '扣押裁定')
    await write('place', '城关仓库')
    await write('keeper', 'affairs-1')
    const photo = await until(() => find<HTMLSelectElement>('dialog [name=photo]'))
    expect(photo.value).toBe('')
    photo.selectedIndex = 1
    await send()
    await words('照片 1')
    await words('城关仓库')
    await click('[data-act="goods.act.request"]')
    await write('purpose', 'return')
    await write('basis', '解除扣押裁定')
    await send()
    await words('待出库')
    await words('已签 0 / 2')
    await signInAgainAs('affairs-1', HERE)
    await click('[data-act="goods.act.sign"]')
    await send()
    await words('已签 1 / 2')
    // The same person does not sign twice: what stopped it is said.
    await click('[data-act="goods.act.sign"]')
    await send()
    await words('系统已拦截')
    await click('dialog button[aria-label="关闭"]')
    await signInAgainAs('affairs-2', HERE)
    await click('[data-act="goods.act.sign"]')
    await send()
    await words('已出库')
    await click('[data-steps]')
    await words('物品已入库')
    await words('解除扣押裁定')
    expect(await a11yProblems()).toEqual([])
  })

  it('the register of the court counts things and keeps what has left apart', async () => {
    await court.server.give('judge-1', 'goods.take-in', {
      ...{ caseId: CASE_ID, name: '和田玉手镯', kind: 'valuable', quantity: 1, measure: '只' },
      ...{
        basis: '扣押清单',
        place: '保险柜',
        keeperId: 'affairs-1',
        inherited: true,
        heldSince: '2021-01-04',
      },
    })
    open('#/goods')
    await signInAs('director')
    location.hash = '#/goods'
    await words('和田玉手镯')
    expect(pageText()).toMatch(/全部在管 1/)
    expect(pageText()).toMatch(/1095 天以上/)
    expect(await a11yProblems()).toEqual([])
    await click('[data-chip="handed-out"]')
    await words('没有符合条件的物品')
    await click('[data-tool="locale"]')
    await words('No such thing is held')
    await click('[data-chip="inherited"]')
    await words('valuable')
    expect(pageText()).toContain('1274 days')
  })
})

describe('the clean-up', () => {
  it('lists what is held with its reason, notes why, and shows a number that falls', async () => {
    await court.server.give('director', 'clearance.open-campaign', {
      ...{ name: '2024年清理', basis: '实施方案', jointWith: '人民检察院', inheritedUntil: '2024-06-30' },
    })
    open('#/clearance')
    await signInAs('fund-1')
    location.hash = '#/clearance'
    await words('陇南某建筑有限公司')
    expect(pageText()).toContain('20,000.00')
    expect(await a11yProblems()).toEqual([])
    await click('[data-act="clear.act.note"]')
    await write('cause', 'payee-not-found')
    await write('note', '电话停机')
    await send()
    await words('电话停机')
    await click('[data-chip="unclaimed"]')
    await words('找不到领款人')
    await click('[data-part="campaigns"]')
    await words('会同人民检察院')
    expect(pageText()).toMatch(/应清理 1 .*未清理 1/)
    expect(find('figure svg')?.getAttribute('aria-label')).toContain('2024年6月30日：1 项')
    expect(await a11yProblems()).toEqual([])
  })

  it('the register for the procuratorate is a file without a number of a person', async () => {
    open('#/clearance')
    await signInAs('director')
    location.hash = '#/clearance'
    const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:none')
    await click('[data-act="export"]')
    const blob = await until(() => saved.mock.calls[0]?.[0] as Blob | undefined)
    const text = await blob.text()
    expect(text).toContain('（2024）甘1202执123号')
    expect(text).not.toMatch(/\d{15,}/)
    saved.mockRestore()
  })

  it('the watch list is for supervisors, and says when there is nothing to look at', async () => {
    open('#/clearance')
    await signInAs('fund-1')
    location.hash = '#/clearance'
    await words('案款清理')
    await words('20,000.00')
    expect(find('[data-part="watch"]')).toBeUndefined()
    await signInAgainAs('director', '#/clearance')
    await click('[data-part="watch"]')
    await words('没有可疑发放')
    await words('收款人和依据都核对无误')
    expect(await a11yProblems()).toEqual([])
  })
})

describe('relief', () => {
  it('goes from application to check, and a grant without a true inability is stopped with its reason', async () => {
    const HERE = `#/case/${CASE_ID}/relief`
    open(HERE)
    await signInAs('judge-1')
    await words('没有救助申请')
    await click('[data-act="relief.act.apply"]')
    await write('ground', '患病就医，没有收入')
    await write('asked', '30000')
    await send()
    await words('患病就医，没有收入')
    await words('待审查')
    await signInAgainAs('affairs-1', HERE)
    await click('[data-act="relief.act.check"]')
    for (const condition of ['hardship', 'not-compensated', 'not-helped-before'])
      await write(`${condition}-evidence`, '社区证明')
    await send()
    await words('待决定')
    expect(await a11yProblems()).toEqual([])
    await signInAgainAs('director', '#/relief')
    await words('办理中')
    await click('[data-act="relief.act.grant"]')
    await write('granted', '20000')
    await write('reason', '符合条件')
    await send()
    await words('系统已拦截')
    await words('司法救助只用于确属执行不能的案件')
    await click('dialog button[aria-label="关闭"]')
    await closed()
    await click('[data-act="relief.act.refuse"]')
    await write('reason', '尚有财产可供执行')
    await send()
    await words('尚有财产可供执行')
    expect(await a11yProblems()).toEqual([])
    const { items } = await court.server.engine.query<{ items: readonly { state: string }[] }>({
      ...{ name: 'relief.list', input: { caseId: CASE_ID }, actor: actorOf(countyCourt, 'director') },
    })
    expect(items.map(({ state }) => state)).toEqual(['refused'])
  })
})
