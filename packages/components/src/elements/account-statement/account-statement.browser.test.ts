import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import '../../define/account-statement'
import { CASE_ID } from '../../internal/testing/case'
import { FakeClient, FakeError } from '../../internal/testing/fake-client'
import { fundStatement, payout } from '../../internal/testing/money'
import {
  a11yProblems,
  all,
  cleanUp,
  deep,
  mount,
  settle,
  text,
  waitFor,
  XSS,
} from '../../internal/testing/page'
import { saved } from '../../internal/testing/saved'
import type { AccountStatement } from './account-statement'

const clientOf = (statement = fundStatement()) => new FakeClient({ 'fund.statement': () => statement })
const show = (client = clientOf(), width = 1280) =>
  mount<AccountStatement>('zx-account-statement', { client, caseId: CASE_ID }, { width })

beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})
afterEach(cleanUp)

describe('zx-account-statement', () => {
  it('shows account, figures in yuan and that received = paid + held', async () => {
    const element = await show()
    expect(text(element)).toContain('2701 2026 0001 000')
    expect(text(deep(element, '.figures'))).toMatch(
      /已收 850,000\.50.*已付 300,000\.00.*已预留 350,000\.00.*可用 200,000\.50/,
    )
    const line = deep(element, '.invariant')
    expect(text(line)).toContain('收 = 付 + 存 850,000.50 = 300,000.00 + 550,000.50')
    expect(line.matches('.ok')).toBe(true)
    const widths = all(element, '.spread i').map((bar) => Number.parseFloat(bar.style.width))
    expect(widths.reduce((sum, width) => sum + width)).toBeGreaterThan(99.9)
  })

  it('cries out when the books do not balance, be it by one fen', async () => {
    const statement = fundStatement()
    const element = await show(
      clientOf({ ...statement, account: { ...statement.account, paidFen: 29_999_999n } }),
    )
    expect(deep(element, '.invariant').matches('.bad[role=alert]')).toBe(true)
    expect(text(deep(element, '.invariant'))).toContain('≠')
  })

  it('shows entries with running balance: in, out, reserved', async () => {
    const element = await show()
    const cells = (row: number) => all(element, 'tbody tr')[row]?.querySelectorAll('td')
    const words = (row: number) => [...(cells(row) ?? [])].map((cell) => text(cell))
    expect(words(1).slice(2)).toEqual(['500,000.50', '', '', '550,000.50'])
    expect(words(2).slice(2)).toEqual(['', '300,000.00', '−300,000.00', '50,000.00'])
    expect(words(3).slice(2)).toEqual(['', '', '+300,000.00', '350,000.00'])
    expect(text(element)).toContain('共 5 条，已全部显示')
  })

  it('shows how far every payout is, by whom, with hash; voided ones with the reason', async () => {
    const element = await show()
    const [approved, paid, voided] = all(element, '.payout')
    expect([...(approved?.querySelectorAll('.steps li') ?? [])].map((step) => step.className)).toEqual([
      'done',
      'here',
      'ahead',
      'ahead',
    ])
    expect(text(approved)).toMatch(/申请 周文清.*审批 何建国/)
    expect(approved?.querySelector('[aria-current=step]')).toBeTruthy()
    expect(paid?.querySelectorAll('.done')).toHaveLength(4)
    expect(text(paid)).toContain('ABC20261113001')
    expect(text(paid)).toContain('内容哈希 c0ffeec0ff')
    expect(text(paid)).toContain('6228 **** **** 1234')
    expect(text(voided)).toContain('撤销原因：收款账号有误')
  })

  it('reads further entries by keyset', async () => {
    const first = fundStatement()
    const client = new FakeClient({
      'fund.statement': ({ cursor }) => ({
        ...first,
        entries: cursor === 'p2' ? first.entries : { ...first.entries, next: 'p2' },
      }),
    })
    const element = await show(client)
    expect(text(element)).toContain('共 5 条，还有更多')
    deep(element, '.foot button').click()
    await settle(element)
    expect(client.queries.at(-1)?.input).toMatchObject({ cursor: 'p2', caseId: CASE_ID })
    expect(all(element, 'tbody tr')).toHaveLength(10)
  })

  it('says when there is no account, and when reading fails; follows the money of this case', async () => {
    const none = new FakeClient({ 'fund.statement': () => null })
    expect(text(await show(none))).toContain('没有案款账户')
    const broken = new FakeClient({
      'fund.statement': () => {
        throw new FakeError('storage-unavailable')
      },
    })
    expect(text(await show(broken))).toContain('数据库暂时不可用')
    const client = clientOf()
    await show(client)
    client.happen('fund.MoneyReceived', CASE_ID)
    await waitFor(() => client.asked('fund.statement') === 2)
  })

  it('shows one account of several: figures and entries of that debtor only, all of them at first', async () => {
    const { account, ...rest } = fundStatement()
    const accounts = ['甲', '乙'].map((debtorLabel, at) => ({
      ...account,
      id: `a${at}`,
      partyId: `p${at}`,
      debtorLabel,
      depositedFen: BigInt(at),
      receivedFen: account.receivedFen + BigInt(at),
      pooled: null,
    }))
    const client = new FakeClient({
      'fund.statement': ({ accountId }) => {
        const chosen = accounts.filter(({ id }) => accountId === undefined || id === accountId)
        return { ...rest, account: chosen[0] ?? account, accounts: chosen }
      },
      'fund.accounts': () => accounts,
    })
    const element = await show(client)
    const [everybody, , second] = all(element, '.accounts button')
    expect(all(element, '.accounts button').map((one) => text(one))).toEqual(['全部账户', '甲', '乙'])
    expect(everybody?.getAttribute('aria-pressed')).toBe('true')
    second?.click()
    await settle(element)
    expect(client.queries.filter(({ name }) => name === 'fund.statement').at(-1)?.input).toMatchObject({
      accountId: 'a1',
    })
    expect(all(element, '.accounts button')).toHaveLength(3)
    expect(text(deep(element, '.figures'))).toContain('已提存 0.01')
    expect(deep(element, '.invariant').matches('.ok')).toBe(true)
    expect(await a11yProblems(element)).toEqual([])
  })

  it('asks the host to follow a payout, and is taken away with every entry, not only the page', async () => {
    const first = fundStatement()
    const client = new FakeClient({
      'fund.statement': ({ cursor }) => ({
        ...first,
        entries: cursor === 'p2' ? first.entries : { ...first.entries, next: 'p2' },
      }),
    })
    const element = await show(client)
    let followed: unknown
    element.addEventListener('zx-select', ({ detail }) => {
      followed = detail
    })
    deep(element, '[data-follow=p1]').click()
    expect(followed).toEqual({ caseId: CASE_ID, kind: 'payout', id: 'p1' })
    const { name, blob } = await saved(() => deep(element, '[data-act=csv]').click())
    expect(name).toMatch(/^案款账户-.*\.csv$/)
    const lines = (await blob.text()).trim().split('\r\n')
    expect(lines.filter((line) => line.includes('来款'))).toHaveLength(4)
    expect(lines).toContainEqual(expect.stringMatching(/支付,,300000\.00,-300000\.00,50000\.00$/))
    expect(lines.at(-2)).toContain('已收 850,000.50 = 已付 300,000.00 + 留存 550,000.50')
  })

  it('has no accessibility problems: light, dark, English, narrow; prints texts as texts', async () => {
    expect(await a11yProblems(await show())).toEqual([])
    document.documentElement.setAttribute('data-zx-theme', 'dark')
    document.documentElement.lang = 'en'
    const statement = fundStatement()
    const bad = payout('x', {
      payeeName: XSS,
      payeeBank: XSS,
      basis: XSS,
      requestedByName: XSS,
      voidReason: XSS,
      state: 'voided',
    })
    const element = await show(clientOf({ ...statement, payouts: [bad, ...statement.payouts] }), 390)
    expect(await a11yProblems(element)).toEqual([])
    expect(text(element)).toContain('The books balance')
    expect(element.shadowRoot?.querySelector('img, script')).toBeNull()
  })
})
