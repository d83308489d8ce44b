import { addDays } from '../../law/index'
import { anybody, caseOf, type Make, wild } from './scene'

const LEADERS = ['director', 'vice-president']
const JUDGES = ['judge-1', 'judge-2']

/** A case goes to another judge in the middle of it. */
const assign: Make = (scene) => {
  const { random, model } = scene
  const caseId = caseOf(scene)
  const undertaker = model.cases.get(caseId)?.undertaker
  const others = ['judge-1', 'judge-2'].filter((id) => id !== undertaker)
  const undertakerId = wild(scene) ? anybody(random) : random.pick(others)
  const who = wild(scene) ? anybody(random) : random.pick(['director', 'filing'])
  return { name: 'case.assign', who, input: { caseId, undertakerId, reason: '工作调整' } }
}

/** A leader is away, and a judge stands in for him: one who may have a hand in the payout already. */
const leave: Make = (scene) => {
  const { random, today } = scene
  const personId = wild(scene) ? anybody(random) : random.pick(LEADERS)
  const deputyId = wild(scene) ? anybody(random) : random.pick(JUDGES)
  const until = addDays(today, wild(scene) ? -3 : random.int(10, 60))
  const who = wild(scene) ? anybody(random) : random.pick(LEADERS)
  const input = { personId, deputyId, from: today, until, reason: '公差' }
  return { name: 'organisation.record-absence', who, input }
}

export const officeMakers: readonly (readonly [Make, number])[] = [
  [assign, 2],
  [leave, 6],
]

export const assignMakers: readonly (readonly [Make, number])[] = [[assign, 0.6]]
