import type { PayeeAccountModel } from './oracle/index'
import { anybody, caseOf, type Make, pickFrom, type Scene, wild } from './scene'

const CLERKS = ['fund-1', 'fund-2', 'filing', 'affairs-1']

/** The account that somebody names: that of the payee; seldom one of another, or one that has ended. */
export function payeeAccountOf(scene: Scene, caseId: string, party: string): string {
  const { random, model } = scene
  const all = [...model.payeeAccounts.values()]
  const own = all.filter((one) => one.caseId === caseId && one.party === party)
  const fitting = own.filter(({ stage }) => stage === 'confirmed')
  const others = random.chance(0.5) ? own : all
  return pickFrom(random, wild(scene) ? others : fitting)?.id ?? 'none'
}

/** A party says where he wants his money; now and then it is somebody else's. */
const register: Make = (scene) => {
  const { random, model } = scene
  const caseId = caseOf(scene)
  const parties = [...(model.cases.get(caseId)?.parties ?? [])]
  // Who is about to be paid changes his mind.
  const paid = [...model.payouts.values()].filter(
    (one) => one.caseId === caseId && (one.stage === 'requested' || one.stage === 'approved'),
  )
  const payee = random.chance(0.6) ? pickFrom(random, paid)?.payeeParty : undefined
  const found = parties.find(([id]) => id === payee) ?? pickFrom(random, parties)
  if (!found) return undefined
  const [partyId, { name }] = found
  const known = [...model.payeeAccounts.values()].find((one) => one.party === partyId)?.number
  const number = known && wild(scene) ? known : `62220213${random.digits(8)}`
  const holderName = wild(scene) ? '别的人' : name
  return {
    name: 'fund.register-payee-account',
    who: wild(scene) ? anybody(random) : random.pick([...CLERKS, 'judge-1', 'judge-2', 'director']),
    input: {
      ...{ caseId, partyId, holderName, payeeBank: '中国农业银行武都支行', evidence: '账户确认书' },
      payeeAccount: random.chance(0.3) ? typed(number) : number,
      ...(random.chance(0.1) ? { holderReason: '特别授权代理' } : {}),
    },
  }
}

/** As it stands on a card. */
function typed(number: string): string {
  return `${number.slice(0, 4)} ${number.slice(4, 8)}-${number.slice(8)}`
}

const ofAccount =
  (name: string, more: (scene: Scene, one: PayeeAccountModel) => object): Make =>
  (scene) => {
    const { random, model, onCase } = scene
    const all = [...model.payeeAccounts.values()].filter(({ caseId }) => !onCase || caseId === onCase)
    const ready = all.filter(({ stage }) => stage === 'registered')
    const one = pickFrom(random, ready)
    const other = one ?? (wild(scene) ? pickFrom(random, all) : undefined)
    if (!other) return undefined
    const people = [...CLERKS, 'cashier-1', 'director'].filter((id) => id !== other.registeredBy)
    const who = wild(scene) ? random.pick([other.registeredBy, anybody(random)]) : random.pick(people)
    const caseId = wild(scene) ? random.pick([...model.cases.keys()]) : other.caseId
    return { name, who, input: { caseId, payeeAccountId: other.id, ...more(scene, other) } }
  }

const confirm = ofAccount('fund.confirm-payee-account', (scene, { number }) => ({
  payeeAccount: wild(scene) ? `${number.slice(1)}0` : scene.random.chance(0.3) ? typed(number) : number,
}))

const reject = ofAccount('fund.reject-payee-account', () => ({ reason: '与确认书不符' }))

export const payeeMakers: readonly (readonly [Make, number])[] = [
  [register, 1.5],
  [confirm, 6],
  [reject, 1],
]
