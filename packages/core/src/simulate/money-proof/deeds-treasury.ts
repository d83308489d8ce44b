import { feeLeft, least, yearsAfter } from './oracle/index'
import { accountOf, anybody, caseOf, type Make, named, ofPayout, pickFrom, wild } from './scene'

/** The undertaker asks for the fee: what the law takes and what is there; seldom a fen more. */
const fee: Make = (scene) => {
  const { random, model } = scene
  const caseId = caseOf(scene)
  const subject = model.cases.get(caseId)
  const account = accountOf(scene, caseId)
  if (!subject || !account) return undefined
  const left = feeLeft(model, caseId)
  const most = least(left, account.available)
  const isTempted = account.available > left && random.chance(0.3)
  const beyond = (random.chance(0.6) ? left : account.available) + 1n
  const some = random.chance(0.4) ? most : 1n + (most * BigInt(random.int(1, 99))) / 100n
  const amountFen = isTempted ? left + 1n : wild(scene) ? beyond : least(some, most)
  if (amountFen < 1n) return undefined
  const who = wild(scene) ? anybody(random) : subject.undertaker
  const input = { caseId, ...named(scene, account), amountFen, basis: '执行申请费' }
  return { name: 'fund.request-fee', who, input }
}

const lapsed = ofPayout(
  'fund.hand-to-state',
  ['deposited'],
  ({ random, model }, { caseId }) =>
    random.chance(0.7) ? (model.cases.get(caseId)?.undertaker ?? 'director') : 'director',
  () => ({ basis: '逾期无人领取' }),
)

/** Seldom before the last day on which the payee may come. */
const toState: Make = (scene) => {
  const made = lapsed(scene)
  const deposit = scene.model.payouts.get(String(made?.input.payoutId))
  const isOver = deposit !== undefined && scene.today >= yearsAfter(deposit.keptSince)
  return isOver || wild(scene) ? made : undefined
}

const propose: Make = (scene) => {
  const { random, model, onCase } = scene
  if (onCase) return undefined
  const known = [...model.treasury.values()].at(-1)
  const number = wild(scene) ? known?.number : `27000100${random.digits(8)}`
  const bank = '中国农业银行武都支行'
  const input = { purpose: 'treasury', holderName: '财政局（非税收入）', bank, courtAccountNumber: number }
  return {
    name: 'organisation.propose-bank-account',
    who: wild(scene) ? anybody(random) : random.pick(['fund-1', 'fund-2', 'director']),
    input: { ...input, evidence: '缴款通知书' },
  }
}

const decide: Make = (scene) => {
  const { random, model, onCase } = scene
  const all = [...model.treasury.values()]
  const waits = all.filter(({ stage }) => stage === 'proposed')
  const one = pickFrom(random, waits.length > 0 || !wild(scene) ? waits : all)
  if (!one || onCase) return undefined
  const leaders = ['director', 'vice-president'].filter((id) => id !== one.proposedBy)
  const who = wild(scene) ? random.pick([one.proposedBy, anybody(random)]) : random.pick(leaders)
  const courtAccountNumber = wild(scene) ? `${one.number}0` : one.number
  const approve = random.chance(0.8)
  const input = { bankAccountId: one.id, approve, courtAccountNumber, reason: '核对一致' }
  return { name: 'organisation.decide-bank-account', who, input }
}

export const feeMakers: readonly (readonly [Make, number])[] = [[fee, 2]]
export const stateMakers: readonly (readonly [Make, number])[] = [[toState, 25]]
export const treasuryMakers: readonly (readonly [Make, number])[] = [
  [propose, 3],
  [decide, 8],
]
