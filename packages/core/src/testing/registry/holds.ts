import type { ControlResult } from '../../ports/asset-source'
import type { RegistryQuestion, RegistryThing } from './model'

/** What a registry has done for courts: who holds which thing, in order. */
export interface Holds {
  act(question: RegistryQuestion, things: readonly RegistryThing[]): ControlResult
  /** How often something was done under this number. */
  times(requestNo: string): number
}

interface Hold {
  readonly requestNo: string
  readonly until?: string
  heldFen?: bigint
}

const SEALS: readonly string[] = ['seal', 'freeze']

/** The books of seals and freezes of one registry. */
export function createHolds(): Holds {
  const byRef = new Map<string, Hold[]>()
  const done = new Map<string, number>()

  function hold(question: RegistryQuestion, thing: RegistryThing, mine: Hold[]): ControlResult {
    const { control } = question
    const { limitFen, from, until } = control ?? {}
    const before = thing.encumbrances
      .filter(({ kind }) => SEALS.includes(kind))
      .map(({ holder, amountFen, until: their }) => ({
        authority: holder,
        ...(amountFen === undefined ? {} : { limitFen: amountFen }),
        ...(their === undefined ? {} : { until: their }),
      }))
    const free = (thing.availableFen ?? 0n) - mine.reduce((sum, { heldFen }) => sum + (heldFen ?? 0n), 0n)
    const heldFen = limitFen === undefined ? undefined : free < limitFen ? free : limitFen
    const isMoney = thing.type === 'deposit' && limitFen !== undefined
    const full = isMoney ? (heldFen ?? 0n) >= limitFen : before.length === 0
    mine.push({
      requestNo: question.requestNo,
      ...(until === undefined ? {} : { until }),
      ...(isMoney && heldFen !== undefined ? { heldFen } : {}),
    })
    return {
      kind: full ? 'effective' : isMoney && (heldFen ?? 0n) > 0n ? 'partial' : 'waiting',
      assetRef: thing.ref,
      ...(limitFen === undefined ? {} : { askedFen: limitFen }),
      ...(isMoney && heldFen !== undefined ? { heldFen } : {}),
      before,
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
      serial: `S${question.requestNo}`,
    }
  }

  function follow(question: RegistryQuestion, thing: RegistryThing, mine: Hold[]): ControlResult {
    const { limitFen, until, earlierRequestNo } = question.control ?? {}
    const earlier = mine.find(({ requestNo }) => requestNo === earlierRequestNo)
    const base = { assetRef: thing.ref, before: [], serial: `S${question.requestNo}` }
    if (!earlier) return { ...base, kind: 'refused', text: '未找到在先控制 nothing to follow' }
    if (question.act === 'release') mine.splice(mine.indexOf(earlier), 1)
    if (question.act !== 'deduct')
      return { ...base, kind: 'effective', ...(until === undefined ? {} : { until }) }
    const there = earlier.heldFen ?? 0n
    const heldFen = limitFen !== undefined && limitFen < there ? limitFen : there
    earlier.heldFen = there - heldFen
    const asked = limitFen === undefined ? {} : { askedFen: limitFen }
    return {
      ...base,
      ...asked,
      kind: limitFen !== undefined && heldFen < limitFen ? 'partial' : 'effective',
      heldFen,
    }
  }

  return {
    act(question, things) {
      const ref = question.control?.assetRef ?? ''
      const thing = things.find((each) => each.ref === ref)
      done.set(question.requestNo, (done.get(question.requestNo) ?? 0) + 1)
      if (!thing) return { kind: 'refused', assetRef: ref, before: [], text: '名下无此财产 no such thing' }
      const mine = byRef.get(ref) ?? []
      byRef.set(ref, mine)
      const isNew = question.act === 'seal' || question.act === 'seize' || question.act === 'freeze'
      return isNew ? hold(question, thing, mine) : follow(question, thing, mine)
    },
    times: (requestNo) => done.get(requestNo) ?? 0,
  }
}
