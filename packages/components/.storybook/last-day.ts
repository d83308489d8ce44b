// What happens on the day of the stories, so that every element has something of everything to show.
import type { QueryResult, ZhixingClient } from '@zhixing/core/client'

type Act = <R>(personId: string, name: string, input: object) => Promise<R>
type Cases = QueryResult<'case.list'>

/** Gives out affairs, books money that nobody knows, files a case; says which cases are worth looking at. */
export async function lastDay(
  act: Act,
  director: ZhixingClient,
): Promise<{ caseId: string; freshCaseId: string; payoutCaseId: string; planCaseId: string }> {
  const { items } = await director.query('case.list', { state: 'assigned', limit: 50 })
  const open = items.filter(({ undertakerId }) => undertakerId !== null)
  const [first, second, third, fourth] = open
  if (!first || !second || !third || !fourth) throw new Error('the court has too few open cases')
  await affairs(act, director, [first, second, third, fourth])
  const clues = [
    { payerName: second.debtorLabel, remittance: `${second.caseNumber}执行款` },
    { payerName: third.debtorLabel.replace(/等.*/, ''), remittance: '案款' },
    { payerName: '雒小军', remittance: '' },
  ]
  for (const [at, clue] of clues.entries()) await receipt(act, at, clue)
  await claim(act, [second, third])
  const filed = await act<{ caseId: string }>('gan1202-filing-01', 'case.file', {
    caseNumber: '（2024）甘1202执900号',
    filedOn: '2024-06-28',
    cause: '民间借贷纠纷',
    basis: { number: '（2024）甘1202民初318号', issuedBy: '武都区人民法院' },
    claimFen: 8_600_000n,
    parties: [
      { role: 'applicant', kind: 'person', name: '何秀英' },
      { role: 'debtor', kind: 'person', name: '杨建平' },
    ],
  })
  const payoutCaseId = await askForPayout(act, director, open)
  const planCaseId = await draftPlan(act, director)
  return { caseId: await richest(director, open), freshCaseId: filed.caseId, payoutCaseId, planCaseId }
}

/** Money has come in for a case, and its undertaker asks for a part of it. */
async function askForPayout(act: Act, director: ZhixingClient, cases: Cases['items']): Promise<string> {
  const found = cases[4]
  const detail = found && (await director.query('case.get', { caseId: found.id }))
  const payee = detail?.parties.find(({ role }) => role === 'applicant')
  if (!detail || !payee) throw new Error('the court has too few open cases')
  const caseId = detail.id
  const clue = { payerName: detail.debtorLabel, remittance: `${detail.caseNumber}执行款` }
  const { receiptId } = await receipt(act, 7, clue)
  await act('gan1202-fund-01', 'fund.identify-receipt', { caseId, receiptId, reason: '附言中有案号' })
  const payeeAccount = '6228480215000188772'
  const { payeeAccountId } = await act<{ payeeAccountId: string }>(
    'gan1202-fund-01',
    'fund.register-payee-account',
    {
      ...{ caseId, partyId: payee.id, payeeAccount, payeeBank: '中国农业银行武都支行' },
      ...{ holderName: payee.name, evidence: '当面签署的收款账户确认书，身份证复印件' },
    },
  )
  const typed = { caseId, payeeAccountId, payeeAccount }
  await act('gan1202-cashier-01', 'fund.confirm-payee-account', typed)
  await act(detail.undertakerId ?? '', 'fund.request-payout', {
    caseId,
    payeePartyId: payee.id,
    payeeAccountId,
    amountFen: 1_200_056n,
    basis: detail.basisNumber,
  })
  return caseId
}

/** A sum that belongs to two cases: one person says so, another has not looked at it yet. */
async function claim(
  act: Act,
  [first, second]: readonly { id: string; debtorLabel: string }[],
): Promise<void> {
  const { receiptId } = await receipt(
    act,
    6,
    { payerName: first?.debtorLabel ?? '', remittance: '两案执行款' },
    900_000n,
  )
  const parts = [
    { caseId: first?.id, amountFen: 600_000n },
    { caseId: second?.id, amountFen: 300_000n },
  ]
  await act('gan1202-fund-01', 'fund.claim-receipt', { receiptId, parts, reason: '付款人来电说明分属两案' })
}

/** Three creditors of one debtor share what a deal has brought; it lies on the account of the first case. */
async function draftPlan(act: Act, director: ZhixingClient): Promise<string> {
  const undertakerId = 'gan1202-judge-01'
  const claims = []
  for (const [at, name] of ['赵桂兰', '马建军', '陇南某混凝土有限公司'].entries()) {
    const { caseId } = await act<{ caseId: string }>('gan1202-filing-01', 'case.file', {
      caseNumber: `（2024）甘1202执${910 + at}号`,
      filedOn: '2024-06-28',
      cause: '买卖合同纠纷',
      basis: { number: `（2024）甘1202民初${420 + at}号`, issuedBy: '武都区人民法院' },
      claimFen: BigInt(30_000_000 + at * 4_500_000),
      parties: [
        { role: 'applicant', kind: at === 2 ? 'organisation' : 'person', name },
        { role: 'debtor', kind: 'person', name: '冯国栋' },
      ],
    })
    const detail = await director.query('case.get', { caseId })
    await act('gan1202-director', 'case.assign', {
      caseId,
      undertakerId,
      reason: '同一被执行人',
    })
    claims.push({
      caseId,
      partyId: detail?.parties.find(({ role }) => role === 'applicant')?.id,
      rank: at === 0 ? 'priority' : 'ordinary',
      amountFen: BigInt(30_000_000 + at * 4_500_000),
    })
  }
  const caseId = claims[0]?.caseId ?? ''
  const { receiptId } = await receipt(
    act,
    8,
    { payerName: '网络司法拍卖', remittance: '成交价款' },
    70_000_001n,
  )
  await act('gan1202-fund-01', 'fund.identify-receipt', { caseId, receiptId, reason: '拍卖成交确认书' })
  const plan = { caseId, order: 'pro-rata', basis: '（2024）甘1202执910号成交裁定', claims }
  await act(undertakerId, 'distribution.draft', { ...plan, proceedsFen: 70_000_001n, costsFen: 850_000n })
  return caseId
}

/** The case on whose account most has happened. */
async function richest(director: ZhixingClient, cases: Cases['items']): Promise<string> {
  let best = { id: '', entries: -1 }
  for (const { id } of cases) {
    const statement = await director.query('fund.statement', { caseId: id })
    const entries = statement?.entries.items.length ?? 0
    if (entries > best.entries) best = { id, entries }
  }
  return best.id
}

const QUERY = {
  channel: 'online',
  'queried-on': '2024-06-28',
  deposits: 'answered',
  'network-funds': 'answered',
  vehicles: 'answered',
  'real-estate': 'unknown',
  securities: 'answered',
  conclusion: 'open',
}

/** One affair in each state: given out, given out to the second unit, in work, reported. */
async function affairs(
  act: Act,
  director: ZhixingClient,
  cases: readonly Cases['items'][number][],
): Promise<void> {
  const worker = 'gan1202-affairs-01'
  for (const [at, { id: caseId, undertakerId }] of cases.entries()) {
    const { taskId } = await act<{ taskId: string }>(undertakerId ?? '', 'task.dispatch', {
      caseId,
      affair: at === 1 ? 'measures' : 'query-control',
      note: at === 1 ? '请发布限制消费令' : '请对被执行人补充查询网络资金账户',
      workerId: worker,
    })
    if (at >= 2) await act(worker, 'task.receive', { caseId, taskId })
    if (at < 3) continue
    const found = await director.query('case.get', { caseId })
    const debtor = found?.parties.find(({ role }) => role === 'debtor')?.id ?? ''
    const results = { ...QUERY, debtor }
    await act(worker, 'task.report', { caseId, taskId, report: '已补充查询，反馈已归卷', results })
  }
}

async function receipt(
  act: Act,
  at: number,
  clue: { readonly payerName: string; readonly remittance: string },
  amountMinor = BigInt(1_250_000 + at * 346_050),
): Promise<{ receiptId: string }> {
  return act('gan1202-fund-01', 'fund.book-receipt', {
    // The one account of the court that its bank knows: the statement of this day has not come yet.
    bankAccount: '270600120201040000',
    serial: `202406280009${at}`,
    statementId: 'gan1202-2024-06-28',
    direction: 'credit',
    amountMinor,
    currency: 'CNY',
    bookedOn: '2024-06-28',
    payerAccount: `622848021500018${at}772`,
    ...clue,
  })
}
