import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import './elements'
import { actorOf, countyCourt } from '@zhixing/core/testing'
import { changeSettings } from './settings'
import { CASE_ID, type FakeServer, fakeServer, registerPayee } from './testing/fake-server'
import { a11yProblems, find, open, pageText, until, words } from './testing/page'

let server: FakeServer
/** What happens at the court between the look and the act. */
let meanwhile: (() => Promise<unknown>) | undefined
const saved: Blob[] = []

beforeEach(async () => {
  server = await fakeServer()
  meanwhile = undefined
  saved.length = 0
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    if (meanwhile && String(input).includes('fund.write-payment-file')) {
      const happens = meanwhile
      meanwhile = undefined
      await happens()
    }
    return server.fetch(input, init)
  })
  const urlOf = URL.createObjectURL.bind(URL)
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob)
    return urlOf(blob)
  })
  changeSettings({ locale: 'zh-CN', theme: 'light', large: false })
})

afterEach(() => {
  document.body.replaceChildren()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const click = async (selector: string) => (await until(() => find(selector))).click()

async function payments(personId: string): Promise<void> {
  document.body.replaceChildren()
  const body = JSON.stringify({ courtId: countyCourt.courtId, personId })
  await server.fetch('/console/session', { method: 'POST', body })
  open('#/funds')
  await click('[data-part="payments"]')
  await until(() => find('[data-kind="payable"]'))
}

async function confirmAccount(): Promise<void> {
  const { bankAccountId } = (await server.give('fund-1', 'organisation.propose-bank-account', {
    purpose: 'case-money',
    holderName: '武都区人民法院',
    bank: '中国农业银行武都支行',
    courtAccountNumber: '270600120201040000',
    evidence: '开户许可证',
  })) as { bankAccountId: string }
  const decide = { bankAccountId, approve: true, reason: '核对一致' }
  await server.give('director', 'organisation.decide-bank-account', decide)
}

async function approved(amountFen: bigint): Promise<string> {
  const asked = (await server.give('judge-1', 'fund.request-payout', {
    caseId: CASE_ID,
    ...(await registerPayee(server, '6222000011113333')),
    amountFen,
    purpose: 'claim',
    basis: '发放案款审批表',
  })) as { payoutId: string; contentHash: string }
  await server.give('director', 'fund.approve-payout', { caseId: CASE_ID, ...asked })
  return asked.payoutId
}

const write = (payoutId: string) =>
  server.give('cashier-1', 'fund.write-payment-file', { payments: [{ caseId: CASE_ID, payoutId }] })
const textOf = async (blob: Blob | undefined) => (blob ? blob.text() : '')

/** Gives a file to the page as a person would choose it. */
async function choose(name: string, text: string): Promise<void> {
  const input = await until(() => find<HTMLInputElement>('[name="answers"]'))
  const list = new DataTransfer()
  list.items.add(new File([text], name))
  input.files = list.files
  input.dispatchEvent(new Event('change'))
}

describe('payments for a bank without a line', () => {
  it('the cashier chooses approved payouts and has them in a file, which can be had again', async () => {
    const larger = await approved(500_000n)
    await approved(7n)
    await payments('cashier-1')
    await words('执行款专户尚未登记并确认')
    await confirmAccount()
    await payments('cashier-1')
    await words('已选 0 笔')
    expect(await a11yProblems()).toEqual([])
    await click(`input[data-payouts="${larger}"]`)
    await words('已选 1 笔，合计 ¥5,000.00')
    const format = await until(() => find<HTMLSelectElement>('[name="format"]'))
    format.value = 'csv'
    format.dispatchEvent(new Event('change'))
    await click('[data-act="export"]')
    await words('已生成并下载')
    await words('已付 0，拒付 0，未答复 1')
    expect(await textOf(saved[0])).toContain('合计,,1,,,5000.00,CNY')
    await click('[data-format="csv"]')
    await until(() => saved.length === 2)
    expect(await textOf(saved[1])).toBe(await textOf(saved[0]))
    await click('[data-format="pain.001"]')
    await until(() => saved.length === 3)
    expect(await textOf(saved[2])).toContain('pain.001')
  })

  it('a payout that somebody has put into a file meanwhile is refused with the words of the rule', async () => {
    const payoutId = await approved(500_000n)
    await confirmAccount()
    await payments('cashier-1')
    await click('thead input[type=checkbox]')
    await words('已选 1 笔')
    meanwhile = () => write(payoutId)
    await click('[data-act="export"]')
    await words('这笔发放已列入付款文件')
    await words('没有写出新文件')
    expect(saved).toEqual([])
    expect(await a11yProblems()).toEqual([])
  })

  it('answers of the bank: recorded, known already and of nobody, each by its key', async () => {
    await write(await approved(500_000n))
    await payments('fund-1')
    await words('由出纳导出')
    expect(find('[data-act="export"]')).toBeUndefined()
    const { payouts } = (await server.engine.query({
      name: 'fund.statement',
      input: { caseId: CASE_ID },
      actor: actorOf(countyCourt, 'judge-1'),
    })) as { payouts: readonly { bankKey: string }[] }
    const key = payouts[0]?.bankKey ?? ''
    const file = `业务编号,状态,银行流水号,交易日期,返回码,失败原因\n${key},成功,B77,20240701,,\nZXNOBODY,成功,B78,20240701,,\n,成功,B79,20240701,,\n`
    await choose('回单.csv', file)
    await words('回单.csv：共 3 笔，新登记 1 笔，已知 0 笔，未登记 2 笔')
    expect(pageText(await until(() => find('tr[data-fate="recorded"]')))).toContain(key)
    await words('本院没有业务编号为 ZXNOBODY 的发放')
    await words('没有业务编号')
    await words('已付 1，拒付 0，未答复 0')
    await choose('回单.csv', file)
    await words('新登记 0 笔，已知 1 笔，未登记 2 笔')
    expect(await a11yProblems()).toEqual([])
    await choose('不是回单.csv', '一,二\n三,四\n')
    await words('银行回单文件无法读取')
  })
})
