import { beforeEach, describe, expect, it, vi } from 'vitest'
import './elements'
import { actorOf, countyCourt } from '@zhixing/core/testing'
import { CASE_ID, registerPayee } from './testing/fake-server'
import { a11yProblems, click, find, pageText, until, words, write } from './testing/page'
import { served } from './testing/served'

const court = served()
const saved: Blob[] = []

beforeEach(() => {
  saved.length = 0
  const urlOf = URL.createObjectURL.bind(URL)
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob)
    return urlOf(blob)
  })
})

async function payments(personId: string): Promise<void> {
  await court.goOnAs(personId, '#/funds')
  await click('[data-part="payments"]')
  await until(() => find('[data-kind="payable"]'))
}

async function confirmAccount(): Promise<void> {
  const { bankAccountId } = (await court.server.give('fund-1', 'organisation.propose-bank-account', {
    purpose: 'case-money',
    holderName: '武都区人民法院',
    bank: '中国农业银行武都支行',
    courtAccountNumber: '270600120201040000',
    evidence: '开户许可证',
  })) as { bankAccountId: string }
  const courtAccountNumber = '2706 0012 0201 0400 00'
  const decide = { bankAccountId, approve: true, courtAccountNumber, reason: '核对一致' }
  await court.server.give('director', 'organisation.decide-bank-account', decide)
}

async function approved(amountFen: bigint): Promise<string> {
  const asked = (await court.server.give('judge-1', 'fund.request-payout', {
    caseId: CASE_ID,
    ...(await registerPayee(court.server, '6222000011113333')),
    amountFen,
    purpose: 'claim',
    basis: '发放案款审批表',
  })) as { payoutId: string; contentHash: string }
  await court.server.give('director', 'fund.approve-payout', { caseId: CASE_ID, ...asked })
  return asked.payoutId
}

const putInFile = (payoutId: string) =>
  court.server.give('cashier-1', 'fund.write-payment-file', { payments: [{ caseId: CASE_ID, payoutId }] })
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
    await write('format', 'csv')
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
    court.before((address) => {
      if (!address.includes('fund.write-payment-file')) return
      court.before(undefined)
      return putInFile(payoutId)
    })
    await click('[data-act="export"]')
    await words('这笔发放已列入付款文件')
    await words('没有写出新文件')
    expect(saved).toEqual([])
    expect(await a11yProblems()).toEqual([])
  })

  it('answers of the bank: recorded, known already and of nobody, each by its key', async () => {
    await putInFile(await approved(500_000n))
    await payments('fund-1')
    await words('由出纳导出')
    expect(find('[data-act="export"]')).toBeUndefined()
    const { payouts } = (await court.server.engine.query({
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
