import { describe, expect, it } from 'vitest'
import './elements'
import { countyCourt } from '@zhixing/core/testing'
import { CASE_ID, registerPayee } from './testing/fake-server'
import {
  a11yProblems,
  click,
  closed,
  find,
  offered,
  pageText,
  send,
  until,
  words,
  write,
} from './testing/page'
import { served } from './testing/served'

const court = served()

/** Goes on as somebody else, to the money. */
async function goOnAs(personId: string) {
  await court.goOnAs(personId, `#/case/${CASE_ID}/account`)
  await until(() => find('zx-account-statement'))
}

/** A payout that the director has approved, and that the cashier may have sent. */
async function approved(purpose: 'claim' | 'deposit', sent = false): Promise<string> {
  const { payoutId, contentHash } = (await court.server.give('judge-1', 'fund.request-payout', {
    caseId: CASE_ID,
    ...(await registerPayee(court.server, '6222000011113333')),
    amountFen: 500_000n,
    purpose,
    basis: '发放案款审批表',
  })) as { payoutId: string; contentHash: string }
  await court.server.give('director', 'fund.approve-payout', { caseId: CASE_ID, payoutId, contentHash })
  if (sent) await court.server.give('cashier-1', 'fund.send-payout', { caseId: CASE_ID, payoutId })
  return payoutId
}

describe('postponing the payout', () => {
  it('is asked for by the undertaker, approved by a leader who sees why, and ended', async () => {
    await goOnAs('judge-1')
    await click('[data-act="act.postpone"]')
    await write('amount', '8000.555')
    await write('reason', '等待分配方案')
    await send()
    await words('最多两位小数')
    await write('amount', '8,000')
    await send()
    await words('已办理：申请暂缓发放')
    await words('等待分配方案')
    await words('其中 8,000.00 元')
    await until(() => !offered('act.postpone'))
    await goOnAs('director')
    await click('[data-act="act.decide-postponement"]')
    await words('申请：等待分配。等待分配方案')
    await write('reason', '同意')
    await send()
    await words('三十日期限停止计算')
    expect(await a11yProblems()).toEqual([])
    await goOnAs('judge-1')
    await click('[data-act="act.end-postponement"]')
    await write('reason', '分配方案已生效')
    await send()
    await words('十日内发放')
    await until(() => offered('act.postpone'))
  })

  it('is refused with the rule and its source when the payout had gone meanwhile', async () => {
    await goOnAs('judge-1')
    await click('[data-act="act.postpone"]')
    await write('reason', '等待分配方案')
    await court.server.give('judge-1', 'fund.request-postponement', {
      caseId: CASE_ID,
      ground: 'other',
      reason: '另一窗口已申请',
    })
    await send()
    await words('系统已拦截')
    expect(pageText()).toMatch(/为什么.*怎么办.*法发〔2017〕6号.*fund.postponed-once-at-a-time/)
  })
})

describe('the time left for the money', () => {
  it('is told of the case and of the step of each payout, and stands still while a postponement is approved', async () => {
    await approved('claim')
    await goOnAs('judge-1')
    const clocks = () => pageText(find('[data-part="clocks"]'))
    await until(() => clocks().includes('提交付款'))
    // Identified on 3 June; approved on 1 July, so that the cashier has five working days.
    expect(clocks()).toMatch(/还有 2 天 案款发放.*7月3日 到期/)
    expect(clocks()).toMatch(/还有 7 天 提交付款.*王秀英 5,000\.00 元.*7月8日 到期/)
    const why = { caseId: CASE_ID, ground: 'other', reason: '协商' }
    const { postponementId } = (await court.server.give('judge-1', 'fund.request-postponement', why)) as {
      postponementId: string
    }
    const approve = { caseId: CASE_ID, postponementId, approve: true, reason: '同意' }
    await court.server.give('director', 'fund.decide-postponement', approve)
    await goOnAs('judge-1')
    await until(() => /暂停计算 案款发放/.test(clocks()))
    expect(await a11yProblems()).toEqual([])
  })
})

describe('performance outside the account', () => {
  it('is recorded with who confirms it, and is no money of the account', async () => {
    await goOnAs('judge-1')
    await click('[data-act="act.performance"]')
    await write('amount', '3,000')
    await write('on', '2024-06-20')
    await write('evidence', '收条照片')
    await send()
    await words('已办理：记录场外履行')
    await words('计入执行到位，不入账')
    expect(pageText()).toContain('20,000.00')
  })
})

describe('deposits', () => {
  it('go out of an approved payout by the cashier, and are collected by a payout of their own', async () => {
    await approved('deposit')
    await goOnAs('cashier-1')
    expect(offered('act.send-payout')).toBe(false)
    await click('[data-act="act.deposit"]')
    await send()
    await words('已办理：办理提存')
    await goOnAs('judge-1')
    await click('[data-act="act.collect"]')
    await write('basis', '领取申请')
    await send()
    await words('已办理：申请领取提存款')
    await until(() => !offered('act.collect'))
  })
})

describe('answers of the bank', () => {
  it('are recorded as paid, then as sent back with the line of the statement', async () => {
    await approved('claim', true)
    await goOnAs('cashier-1')
    expect(offered('act.returned')).toBe(false)
    await click('[data-act="act.bank-paid"]')
    await write('reference', 'R-1')
    await send()
    await words('已办理：记录银行已付')
    await words('发送银行 褚红')
    await court.server.give('fund-1', 'fund.book-receipt', {
      bankAccount: '6222000011112222',
      serial: 'S9',
      statementId: 'D2',
      direction: 'credit',
      amountMinor: 500_000n,
      currency: 'CNY',
      bookedOn: '2024-07-01',
      payerName: '退汇',
    })
    await goOnAs('cashier-1')
    await click('[data-act="act.returned"]')
    const line = await until(() => find<HTMLSelectElement>('form [name=line]'))
    expect(line.options[1]?.text).toContain('S9')
    line.selectedIndex = 1
    await write('reference', 'R-2')
    await write('text', '账号已销户')
    await send()
    await words('已办理：记录银行退回')
    await until(() => !offered('act.returned'))
  })

  it('of an unknown result are not invented by who sent it', async () => {
    const payoutId = await approved('claim', true)
    await court.server.engine.execute({
      name: 'fund.record-bank-answer',
      input: { caseId: CASE_ID, payoutId, answer: { kind: 'unknown', text: 'timeout' } },
      actor: { kind: 'system', id: 'system', courtId: countyCourt.courtId, roles: ['system'] },
    })
    await goOnAs('cashier-1')
    await click('[data-act="act.bank-refused"]')
    await words('款项一直预留，不得重发')
    await write('code', 'AC04')
    await write('text', '账户不存在')
    await send()
    await words('系统已拦截')
    expect(pageText()).toContain('fund.answer-by-another')
    await goOnAs('fund-1')
    await click('[data-act="act.bank-refused"]')
    await write('code', 'AC04')
    await write('text', '账户不存在')
    await send()
    await words('已办理：记录银行拒付')
    await until(() => !offered('act.bank-refused'))
  })
})

describe('the page of money', () => {
  it('lists what is postponed, deposited, unclear and sent back, each with the way to its case', async () => {
    const system = { kind: 'system', id: 'system', courtId: countyCourt.courtId, roles: ['system'] } as const
    const answered = (payoutId: string, answer: object) =>
      court.server.engine.execute({
        name: 'fund.record-bank-answer',
        input: { caseId: CASE_ID, payoutId, answer },
        actor: system,
      })
    await answered(await approved('claim', true), { kind: 'unknown', text: 'timeout' })
    const back = await approved('claim', true)
    await answered(back, { kind: 'paid', reference: 'R-1', on: '2024-07-01' })
    await answered(back, { kind: 'returned', code: 'AC04', text: '销户', reference: 'R-2', on: '2024-07-01' })
    const kept = await approved('deposit')
    await court.server.give('cashier-1', 'fund.deposit', { caseId: CASE_ID, payoutId: kept })
    const why = { caseId: CASE_ID, ground: 'suspended', amountFen: 100_000n, reason: '中止执行' }
    await court.server.give('judge-1', 'fund.request-postponement', why)
    await goOnAs('director')
    location.hash = '#/funds'
    await click('[data-part="unsettled"]')
    const of = async (kind: string) => pageText(await until(() => find(`[data-kind="${kind}"]`)))
    expect(await of('postponed')).toMatch(/待审批 案件中止或暂缓 中止执行/)
    expect(await of('deposited')).toMatch(/5,000\.00 已提存.*领取至 2029-07-01/)
    expect(await of('unclear')).toMatch(/银行未回复，结果不明 timeout/)
    expect(await of('returned')).toMatch(/银行已退回.*款项仍在账上/)
    expect(await a11yProblems()).toEqual([])
    await click('[data-kind="returned"] a')
    await until(() => find('zx-account-statement'))
    expect(location.hash).toBe(`#/case/${CASE_ID}/account`)
  })
})

describe('identifications', () => {
  it('are undone by two persons, with all cases of the claim', async () => {
    const { receiptId } = (await court.server.give('fund-1', 'fund.book-receipt', {
      bankAccount: '6222000011112222',
      serial: 'S2',
      statementId: 'D2',
      direction: 'credit',
      amountMinor: 700_000n,
      currency: 'CNY',
      bookedOn: '2024-06-20',
      payerName: '某公司',
    })) as { receiptId: string }
    const parts = [{ caseId: CASE_ID, amountFen: 700_000n }]
    const { claimId } = (await court.server.give('fund-1', 'fund.claim-receipt', {
      receiptId,
      parts,
      reason: '付款人是被执行人',
    })) as { claimId: string }
    await court.server.give('director', 'fund.confirm-claim', { receiptId, claimId, caseIds: [CASE_ID] })
    await goOnAs('judge-1')
    await click('[data-act="act.undo-claim"]')
    await write('reason', '付款人另有一案')
    await send()
    await words('已办理：申请撤销认领')
    await goOnAs('director')
    await click('[data-act="act.confirm-undo"]')
    await words('付款人另有一案')
    await send()
    await words('已办理：确认撤销认领')
    await until(() => !offered('act.confirm-undo'))
  })

  it('are set aside on the page of money, for another person to confirm', async () => {
    await court.server.give('fund-1', 'fund.book-receipt', {
      bankAccount: '6222000011112222',
      serial: 'S3',
      statementId: 'D2',
      direction: 'credit',
      amountMinor: 123n,
      currency: 'CNY',
      bookedOn: '2024-06-21',
      payerName: '开户银行',
    })
    await goOnAs('fund-1')
    location.hash = '#/funds'
    await click('[data-act="set-aside"]')
    await write('reason', '银行结息')
    await send()
    await closed()
    await click('[data-part="claims"]')
    await words('专户利息')
    await words('银行结息')
  })
})
