import { expect, it } from 'vitest'
import './elements'
import { changeSettings } from './settings'
import { CASE_ID } from './testing/fake-server'
import { a11yProblems, click, find, offered, pageText, send, until, words, write } from './testing/page'
import { served } from './testing/served'

const court = served()

async function showMoneyTo(personId: string): Promise<void> {
  await court.goOnAs(personId, `#/case/${CASE_ID}/account`)
  await words('财产分配办理')
}

it('takes a plan from the money on the account to the service, and says why the rest waits', async () => {
  await showMoneyTo('judge-1')
  await words('账户可分配 20,000.00 元')
  expect(await a11yProblems()).toEqual([])
  await click('[data-act="act.plan-draft"]')
  await words('扣除费用后可分 20,000.00 元 不足清偿，差 30,000.00 元')
  await write('costs', '500')
  await words('扣除费用后可分 19,500.00 元 不足清偿，差 30,500.00 元')
  expect(await a11yProblems()).toEqual([])
  await write('order', 'pro-rata')
  await send()
  await words('请填写此项')
  await write('planBasis', '拍卖成交裁定')
  await send()
  await words('李明 于 2024年7月1日 制作')
  await until(() => find('zx-distribution-sheet'))
  await words('在下表直接改分配额')
  await click('[data-act="act.plan-serve"]')
  await words('15 日异议期从各自送达之日起算')
  await send()
  await words('异议期至 2024年7月16日，还有 15 天')
  await words('异议期 2024年7月16日 届满后才能审批')
  expect(offered('act.plan-approve')).toBe(false)
  expect(await a11yProblems()).toEqual([])
})

it('takes an objection to the surplus that would go back to the debtor, and keeps that sum', async () => {
  await showMoneyTo('judge-1')
  await click('[data-act="act.plan-draft"]')
  await write('order', 'pro-rata')
  const claim = await until(() => find<HTMLInputElement>('[name^="claim-"]'))
  await write(claim.name, '12000')
  await write('planBasis', '拍卖成交裁定')
  await words('剩余 8,000.00 元')
  await send()
  await words('李明 于 2024年7月1日 制作')
  await click('[data-act="act.plan-serve"]')
  await send()
  await click('[data-act="act.plan-object"]')
  await words('剩余退被执行人 8,000.00 元')
  expect(await a11yProblems()).toEqual([])
  await write('ground', '债权额少计利息')
  await write('disputed-surplus', '3000')
  await send()
  await words('争议 3,000.00 元')
  await words('其中争议 3,000.00，了结前留存')
  await click('[data-act="act.plan-settle"]')
  await words('的债权额，现为 12,000.00 元')
  expect(await a11yProblems()).toEqual([])
  court.server.setDay('2024-07-17')
  await showMoneyTo('director')
  await click('[data-act="act.plan-approve"]')
  await send()
  await showMoneyTo('cashier-1')
  await click('[data-act="act.plan-execute"]')
  await send()
  await words('其余 3,000.00 元因异议留存，了结后再次审批')
})

it('lets somebody else only know why an act is not his', async () => {
  await showMoneyTo('director')
  await words('由承办人李明制作')
  expect(offered('act.plan-draft')).toBe(false)
  changeSettings({ locale: 'en' })
  await words('The undertaker, 李明, drafts it.')
  expect(pageText()).not.toMatch(/undefined|\{\w+\}/)
})
