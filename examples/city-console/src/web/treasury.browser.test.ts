import { describe, expect, it } from 'vitest'
import './elements'
import { CASE_ID } from './testing/fake-server'
import { a11yProblems, click, find, offered, pageText, send, until, words, write } from './testing/page'
import { served } from './testing/served'

const court = served()

async function propose(number: string) {
  await click('[data-act="propose-bank-account"]')
  await write('purpose', 'treasury')
  await write('holder', '武都区财政局（非税收入）')
  await write('bank', '中国农业银行武都支行')
  await write('number', number)
  await write('evidence', '财政局通知〔2024〕3号')
  await send()
}

async function treasury() {
  await court.goOnAs('fund-1', '#/funds')
  await propose('2700 0100 0900 0654 321')
  await until(() => find('[data-proposed]'))
  await court.goOnAs('director', '#/funds')
  await click('[data-act="decide-bank-account"]')
  await write('number', '2700010009000654321')
  await write('reason', '与财政局通知核对一致')
  await send()
}

const inForce = async () => pageText(await until(() => find('[data-purpose=treasury]')))

describe('the bank accounts of the court', () => {
  it('are proposed by one person, confirmed by a leader, and shown masked where the money is', async () => {
    await court.goOnAs('fund-1', '#/funds')
    expect(await inForce()).toContain('尚未登记')
    expect(find('[data-act="decide-bank-account"]')).toBeUndefined()
    await treasury()
    await until(() => find('[data-proposed]') === undefined)
    const shown = await inForce()
    expect(shown).toContain('武都区财政局（非税收入） · 中国农业银行武都支行')
    expect(shown).not.toContain('2700010009000654321')
    expect(await a11yProblems()).toEqual([])
  })

  it('are not confirmed by who proposed them: the refusal says so', async () => {
    await court.goOnAs('director', '#/funds')
    await propose('2700010009000654321')
    await click('[data-act="decide-bank-account"]')
    await write('number', '2700010009000654321')
    await write('reason', '一致')
    await send()
    await words('organisation.bank-account-by-two')
  })

  it('are confirmed by who types the number from the paper: what was typed wrong confirms nothing', async () => {
    await court.goOnAs('fund-1', '#/funds')
    await propose('2700010009000654321')
    await until(() => find('[data-proposed]'))
    await court.goOnAs('director', '#/funds')
    await click('[data-act="decide-bank-account"]')
    await words('照原件重新输入账号')
    expect(await a11yProblems()).toEqual([])
    await write('number', '2700010009000654312')
    await write('reason', '核对一致')
    await send()
    await words('organisation.bank-account-typed-twice')
    expect(find('[data-proposed]')).toBeDefined()
  })

  it('are sent back with a reason, and nothing is in force', async () => {
    await court.goOnAs('fund-1', '#/funds')
    await propose('2700010009000654321')
    await until(() => find('[data-proposed]'))
    await court.goOnAs('director', '#/funds')
    await click('[data-act="decide-bank-account"]')
    await write('decision', 'decline')
    await write('reason', '账号与通知不符')
    await send()
    await until(() => find('[data-proposed]') === undefined)
    expect(await inForce()).toContain('尚未登记')
  })
})

describe('what goes to the treasury', () => {
  it('is the fee, with base, brackets and sources beside the amount, asked for by the undertaker', async () => {
    await treasury()
    await court.goOnAs('judge-1', `#/case/${CASE_ID}/account`)
    await click('[data-act="act.request-fee"]')
    // 20,000 yuan came in: 50 up to 10,000, and 1.5 % of the rest.
    await words('计费基数 20,000.00 元，应收执行费 200.00 元，已申请 0.00 元，还可申请 200.00 元。')
    await words('诉讼费用交纳办法（2006）')
    const amount = await until(() => find<HTMLInputElement>('form [name=amount]'))
    expect(amount.value).toBe('200.00')
    expect(await a11yProblems()).toEqual([])
    await write('amount', '200.01')
    await send()
    await words('fund.fee-within-law')
    await write('amount', '200.00')
    await send()
    await words('已办理：申请扣缴执行费')
    await until(() => find('[data-act="act.request-fee"]') === undefined)
  })

  it('is a deposit that nobody collected, and only once its five years are over', async () => {
    await treasury()
    const asked = (await court.server.give('judge-1', 'fund.request-payout', {
      caseId: CASE_ID,
      payeePartyId: await court.server.partyOf('applicant'),
      amountFen: 500_000n,
      purpose: 'deposit',
      basis: '发放案款审批表',
    })) as { payoutId: string; contentHash: string }
    await court.server.give('director', 'fund.approve-payout', { caseId: CASE_ID, ...asked })
    await court.server.give('cashier-1', 'fund.deposit', { caseId: CASE_ID, payoutId: asked.payoutId })
    await court.goOnAs('judge-1', `#/case/${CASE_ID}/account`)
    await until(() => find('[data-act="act.collect"]'))
    expect(find('[data-act="act.hand-to-state"]')).toBeUndefined()
    court.server.setDay('2029-07-02')
    await court.goOnAs('judge-1', `#/case/${CASE_ID}/account`)
    await click('[data-act="act.hand-to-state"]')
    await write('basis', '提存期满五年')
    await send()
    await words('已办理：申请上缴国库')
    await until(() => !offered('act.hand-to-state'))
    await words('武都区财政局（非税收入） 待审批')
  })
})
