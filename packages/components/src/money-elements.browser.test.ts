import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildHouse, COURT, type House } from '../.storybook/court'
import './define/money-trace'
import './define/payout-approval'
import { FakeClient, FakeError } from './internal/testing/fake-client'
import { a11yProblems, all, cleanUp, deep, text, waitFor } from './internal/testing/page'
import { saved } from './internal/testing/saved'
import { show, shown } from './internal/testing/show'

let house: House
const DIRECTOR = `${COURT}-director`

beforeAll(async () => {
  house = await buildHouse()
})
beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})
afterEach(cleanUp)

const broken = () =>
  new FakeClient({
    'fund.statement': () => {
      throw new FakeError('storage-unavailable')
    },
  })

describe('zx-money-trace', () => {
  const trace = async (width?: number) => {
    const element = await show('zx-money-trace', house.clientOf(DIRECTOR), { caseId: house.caseId }, width)
    await shown(element, '.steps')
    return element
  }

  it('follows a payout of the real core from the bank’s line to the payee, with who and why', async () => {
    const element = await trace()
    const client = house.clientOf(DIRECTOR)
    const statement = await client.query('fund.statement', { caseId: house.caseId })
    const newest = statement?.payouts[0]
    const way = await client.query('fund.trace', { caseId: house.caseId, payoutId: newest?.id ?? '' })
    expect(all(element, '.steps > li')).toHaveLength(way?.steps.length ?? -1)
    const words = text(element)
    expect(words).toContain(newest?.payeeName)
    expect(words).toContain(way?.receipts[0]?.serial)
    expect(words).toContain('银行流水已登记')
    expect(words).toContain('不是同一人')
    expect(words).toMatch(/\d+ 项规则逐项与记录核对，全部相符/)
    expect(words).not.toMatch(/undefined|\{\w+\}|check\.|field\./)
    expect(all(element, '.checks .bad')).toHaveLength(0)
  })

  it('cries out when the records do not bear a rule out', async () => {
    const client = house.clientOf(DIRECTOR)
    const statement = await client.query('fund.statement', { caseId: house.caseId })
    const payoutId = statement?.payouts[0]?.id ?? ''
    const way = await client.query('fund.trace', { caseId: house.caseId, payoutId })
    const bent = new FakeClient({
      'fund.statement': () => statement,
      'fund.trace': () =>
        way && {
          ...way,
          steps: way.steps.map((step) => ({
            ...step,
            checks: step.checks.map((check) => ({ ...check, holds: check.rule !== 'fund.payer-is-third' })),
          })),
        },
    })
    const element = await show('zx-money-trace', bent, { caseId: house.caseId })
    await shown(element, '.verdict.bad[role=alert]')
    expect(all(element, '.checks .bad').map((line) => text(line))[0]).toContain('与记录不符：')
  })

  it('goes to another payout, and is taken away as a table', async () => {
    const element = await trace()
    const csv = await (await saved(() => deep(element, '[data-act=csv]').click())).blob.text()
    expect(csv).toContain('✓ 收款人是本案当事人')
    const select = element.shadowRoot?.querySelector('select')
    if (!select) return
    const other = [...select.options].find(({ selected }) => !selected)?.value ?? ''
    select.value = other
    select.dispatchEvent(new Event('change'))
    await waitFor(() => (element as unknown as { payoutId: string }).payoutId === other)
  })

  it('says when there is nothing to follow, and when reading fails', async () => {
    const fresh = await show('zx-money-trace', house.clientOf(DIRECTOR), { caseId: house.freshCaseId })
    await waitFor(() => text(fresh).includes('没有可以追踪的发放'))
    const element = await show('zx-money-trace', broken(), { caseId: 'x' })
    await waitFor(() => text(element).includes('数据库暂时不可用'))
  })

  it('has no accessibility problems, wide and on a phone, in both languages', async () => {
    for (const [width, lang] of [
      [1280, 'zh-CN'],
      [390, 'en'],
    ] as const) {
      document.documentElement.lang = lang
      const element = await trace(width)
      expect(await a11yProblems(element)).toEqual([])
      expect(element.scrollWidth).toBeLessThanOrEqual(width)
      cleanUp()
    }
  })
})

describe('zx-payout-approval', () => {
  const approval = async (personId: string, width?: number) => {
    const props = { caseId: house.payoutCaseId }
    const element = await show('zx-payout-approval', house.clientOf(personId), props, width)
    await shown(element, '.payout')
    return element
  }
  const payoutOf = async () => {
    const statement = await house.clientOf(DIRECTOR).query('fund.statement', { caseId: house.payoutCaseId })
    return statement?.payouts[0]
  }

  it('shows everything that the approval is bound to, with the whole hash and where it comes from', async () => {
    const element = await approval(DIRECTOR)
    const payout = await payoutOf()
    const content = text(deep(element, '.content'))
    for (const part of [payout?.caseNumber, payout?.payeeName, payout?.payeeBank, payout?.basis]) {
      expect(content).toContain(part)
    }
    expect(content).toContain('12,000.56 元')
    expect(content).toContain('壹万贰仟元伍角陆分')
    expect(content).toContain(payout?.contentHash)
    expect(content).not.toContain('6228480215000188772')
    expect(text(deep(element, '.facts'))).toMatch(/申请.*收款人由.*录入.*用款 12,000\.56 元/)
    expect(text(deep(element, '.rules.ok'))).toContain('没有写入任何内容')
  })

  it('names the approvals that are missing, why they are needed, and who may not give them', async () => {
    const element = await approval(DIRECTOR)
    const payout = await payoutOf()
    expect(text(deep(element, '.missing'))).toMatch(/还需一人审批：.*执行局长.*每笔发放都要审批/)
    const facts = text(deep(element, '.facts'))
    const { registeredByName, decidedByName } = payout?.provenance ?? {}
    expect(facts).toContain(`${payout?.requestedByName} 是申请人，不能审批`)
    expect(facts).toContain(`${registeredByName} 登记了收款账户，不能审批`)
    expect(facts).toContain(`${decidedByName} 复核了收款账户，不能审批`)
  })

  it('tells where the account comes from: who saw what, who looked again, what is unusual, in both languages', async () => {
    const { registeredByName, decidedByName, cautions = [] } = (await payoutOf())?.provenance ?? {}
    const element = await approval(DIRECTOR)
    const facts = text(deep(element, '.facts'))
    expect(facts).toMatch(
      new RegExp(`收款账户由 ${registeredByName} 于 .*登记：当面签署的收款账户确认书，身份证复印件`),
    )
    expect(facts).toMatch(new RegExp(`收款账户由 ${decidedByName} 于 .*复核`))
    const shown = all(element, '.caution').map((one) => text(one))
    expect(shown).toContain('首次向该账户付款')
    expect(shown).toHaveLength(cautions.length)
    cleanUp()
    document.documentElement.lang = 'en'
    const english = await approval(DIRECTOR)
    expect(text(deep(english, '.facts'))).toMatch(/Account registered by .* Account confirmed by .*/)
    expect(all(english, '.caution')).toHaveLength(cautions.length)
  })

  it('tells who may not, before anything is done; what was tried out leaves no trace', async () => {
    const payout = await payoutOf()
    const element = await approval(payout?.requestedBy ?? '')
    expect(text(deep(element, '.rules.bad'))).toMatch(/maker-is-not-checker|role-not-permitted/)
    expect((await payoutOf())?.state).toBe('requested')
  })

  it('has no accessibility problems, wide and on a phone, in both languages', async () => {
    for (const [width, lang] of [
      [1280, 'zh-CN'],
      [390, 'en'],
    ] as const) {
      document.documentElement.lang = lang
      const element = await approval(DIRECTOR, width)
      expect(await a11yProblems(element)).toEqual([])
      expect(element.scrollWidth).toBeLessThanOrEqual(width)
      expect(text(element)).not.toMatch(/undefined|\{\w+\}/)
      cleanUp()
    }
  })

  it('is approved as it stands, by its hash, and then waits for a third person', async () => {
    const element = await approval(DIRECTOR)
    deep(element, '[data-act=approve]').click()
    await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
    expect(await a11yProblems(element)).toEqual([])
    deep(element, 'dialog [type=submit]').click()
    await shown(element, '[data-act=send]')
    expect((await payoutOf())?.state).toBe('approved')
    // Who approved may not send it.
    expect(text(deep(element, '.rules.bad'))).toMatch(/payer-is-third|role-not-permitted/)
    expect(text(deep(element, '.facts'))).toContain('审批')
  })

  it('says when nothing waits, and when reading fails', async () => {
    const fresh = await show('zx-payout-approval', house.clientOf(DIRECTOR), { caseId: house.freshCaseId })
    await waitFor(() => text(fresh).includes('没有等待审批或者发送的发放'))
    const element = await show('zx-payout-approval', broken(), { caseId: 'x' })
    await waitFor(() => text(element).includes('数据库暂时不可用'))
  })
})
