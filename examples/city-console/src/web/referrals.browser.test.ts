import { describe, expect, it } from 'vitest'
import './elements'
import { CASE_ID } from './testing/fake-server'
import { a11yProblems, click, find, offered, pageText, send, until, words, write } from './testing/page'
import { served } from './testing/served'

const court = served()

describe('a sum that somebody has to know', () => {
  const book = (serial: string) =>
    court.server.give('fund-1', 'fund.book-receipt', {
      ...{ bankAccount: '6222000011112222', serial, statementId: 'D3', direction: 'credit' },
      ...{ amountMinor: 120_000n, currency: 'CNY', bookedOn: '2024-06-24', payerName: '武小军' },
    })
  const refer = async (caseNumber: string) => {
    await court.goOnAs('fund-1', '#/funds')
    await click('[data-act="refer-receipt"]')
    await words('承办人在案件的“案款”页答复')
    await write('caseNumber', caseNumber)
    await write('note', '付款人是否为被执行人的家属')
    await send()
  }

  it('is referred to the undertaker, who says that it is not of his case', async () => {
    await book('S3')
    await refer('（2024）甘1202执999号')
    await words('系统已拦截')
    expect(pageText()).toContain('本院没有这个案件')
    await refer('(2024)甘1202执123号')
    await words('已办理：请承办人核对')
    await court.goOnAs('judge-1', `#/case/${CASE_ID}/account`)
    await words('请本案核对：付款人是否为被执行人的家属')
    expect(await a11yProblems()).toEqual([])
    await click('[data-act="act.answer-referral"]')
    await write('ours', 'no')
    await write('answer', '与本案当事人无关')
    await send()
    await words('已办理：答复来款核对')
    await until(() => !offered('act.answer-referral'))
    expect(pageText()).toMatch(/不是本案 武小军 1,200\.00 元.*李明 .*答复。 与本案当事人无关/)
  })

  it('is claimed by him when it is, and one comes from the claim to the account of the case', async () => {
    await book('S4')
    await refer('（2024）甘1202执123号')
    await words('已办理：请承办人核对')
    await court.goOnAs('judge-1', `#/case/${CASE_ID}/account`)
    await click('[data-act="act.answer-referral"]')
    await write('answer', '被执行人的会计')
    await send()
    await words('已认领 武小军 1,200.00 元')
    await court.goOnAs('director', '#/funds')
    await click('[data-part="claims"]')
    await words('流水号 S4')
    await click('zx-receipt-claims .parts .link, .parts .link')
    await until(() => location.hash === `#/case/${CASE_ID}/account`)
  })
})

describe('the ledger of a day', () => {
  it('says what was held before, what came in and went out, and leads to the case of each entry', async () => {
    await court.goOnAs('fund-1', '#/funds')
    await click('[data-part="day"]')
    await words('当日没有收支')
    await write('day', '2024-06-03')
    find<HTMLInputElement>('[name="day"]')?.dispatchEvent(new Event('change', { bubbles: true }))
    await words('前日结存 0.00')
    expect(pageText()).toMatch(/前日结存 0\.00 .*当日收入 20,000\.00 .*当日支出 0\.00 ＝ 当日结存 20,000\.00/)
    expect(pageText()).toMatch(/（2024）甘1202执123号 到账 20,000\.00/)
    expect(await a11yProblems()).toEqual([])
    await click('city-day-ledger td a, td a')
    await until(() => location.hash === `#/case/${CASE_ID}/account`)
  })
})
