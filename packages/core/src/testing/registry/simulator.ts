import { hashValue } from '../../kernel/hash'
import { formerResidentId } from '../../law/index'
import type { AssetType } from '../../ports/asset-hit'
import type { ControlResult } from '../../ports/asset-source'
import { randomOf } from '../random'
import { inventPeople, inventThings } from './books'
import { createHolds, type Holds } from './holds'
import {
  REGISTRY_FAULTS,
  type RegistryCall,
  type RegistryFault,
  type RegistryPerson,
  type RegistryQuestion,
  type RegistryReply,
  type RegistrySaid,
  type RegistryThing,
  WIRE_FAULTS,
  type WireFault,
} from './model'
import { faultyReplies, partsOf } from './replies'

/** What one request will meet, instead of what seed and books say. */
export interface RegistryPlan {
  readonly fault?: RegistryFault
  /** What is found. */
  readonly things?: readonly RegistryThing[]
  /** As whom the books name the subject. */
  readonly subject?: { readonly name: string; readonly idNumber: string }
  readonly error?: { readonly code: string; readonly text: string; readonly retryable: boolean }
  readonly refused?: { readonly code: string; readonly text: string }
  readonly control?: ControlResult
  readonly answers?: 'at-once' | 'later'
  /** Into how many parts the answer is cut. */
  readonly parts?: number
}

export interface RegistrySimulatorOptions {
  /** The same seed and the same calls give the same registry. */
  readonly seed: string
  /** The day its books stand at, `YYYY-MM-DD`. */
  readonly today: string
  /** How many people and companies it knows; 40 when absent. */
  readonly people?: number
  /** Kinds of property it keeps; all five when absent. */
  readonly types?: readonly AssetType[]
  readonly answers?: 'at-once' | 'later'
  /** How often each fault happens, as weights beside `none`; without it nothing goes wrong. */
  readonly faults?: Readonly<Partial<Record<RegistryFault | 'none', number>>>
}

/** A registry for tests and demonstrations. It knows no JSON, XML or HTTP: a `RegistryDialect` writes what it says. */
export interface RegistrySimulator {
  readonly people: readonly RegistryPerson[]
  thingsOf(person: RegistryPerson): readonly RegistryThing[]
  /** Told before the request is handed over. */
  plan(requestNo: string, plan: RegistryPlan): void
  /** What it says to a call; to several questions at once it says one thing each. */
  hear(call: RegistryCall): readonly RegistrySaid[]
  /** What happens on the line to the answer of this request. */
  wireFault(requestNo: string): WireFault | undefined
  /** Every question it has understood, oldest first, repetitions included. */
  readonly received: readonly RegistryQuestion[]
  /** How often it has really done something under this number: 0 or 1 in a registry that keeps its word. */
  doneTimes(requestNo: string): number
}

interface Held {
  readonly question: RegistryQuestion
  readonly fingerprint: string
  readonly replies: readonly RegistryReply[]
  /** How often it was looked into. */
  readonly times: number
  collected: number
}

/**
 * A registry that is deterministic by its seed: invented people with real estate, deposits, vehicles, securities and
 * shares, co-owners, mortgages and earlier seals. What goes wrong with a request follows from seed and number alone.
 *
 * @example const registry = createRegistrySimulator({ seed: '7', today: '2024-03-01', faults: { none: 8, late: 1, hang: 1 } })
 */
export function createRegistrySimulator(options: RegistrySimulatorOptions): RegistrySimulator {
  return new SimulatedRegistry(options)
}

class SimulatedRegistry implements RegistrySimulator {
  readonly people: readonly RegistryPerson[]
  readonly received: RegistryQuestion[] = []
  readonly #options: RegistrySimulatorOptions
  readonly #plans = new Map<string, RegistryPlan>()
  readonly #held = new Map<string, Held>()
  readonly #holds: Holds = createHolds()

  constructor(options: RegistrySimulatorOptions) {
    this.#options = options
    this.people = inventPeople(options.seed, options.people ?? 40)
  }

  thingsOf(person: RegistryPerson): readonly RegistryThing[] {
    const { seed, today, types } = this.#options
    return inventThings(seed, person, today).filter(({ type }) => types?.includes(type) ?? true)
  }

  plan(requestNo: string, plan: RegistryPlan): void {
    this.#plans.set(requestNo, plan)
  }

  hear(call: RegistryCall): readonly RegistrySaid[] {
    if (call.kind === 'collect') return [this.#collect(call.requestNo, call.afterPart)]
    return call.questions.map((question) => this.#take(question))
  }

  wireFault(requestNo: string): WireFault | undefined {
    const fault = this.#faultOf(requestNo)
    return WIRE_FAULTS.find((each) => each === fault)
  }

  doneTimes(requestNo: string): number {
    return this.#holds.times(requestNo)
  }

  #take(question: RegistryQuestion): RegistrySaid {
    this.received.push(question)
    const { requestNo } = question
    const plan = this.#plans.get(requestNo) ?? {}
    if (plan.refused) return { kind: 'refused', requestNo, ...plan.refused }
    const { act, caseNumber, subject, control } = question
    const fingerprint = hashValue({ act, caseNumber, subject, ...(control ? { control } : {}) })
    const known = this.#held.get(requestNo)
    if (known && known.fingerprint !== fingerprint)
      return { kind: 'refused', requestNo, code: '1009', text: '请求单号已用于其他请求 number already used' }
    // What it could not look into it looks into anew; what it has said it says again.
    const isSaid = known?.replies.some(({ outcome }) => outcome !== 'failed')
    const times = (known?.times ?? 0) + 1
    const held =
      known && isSaid
        ? known
        : { question, fingerprint, replies: this.#repliesTo(question, plan, times), times, collected: 0 }
    this.#held.set(requestNo, held)
    const later = (plan.answers ?? this.#options.answers) === 'later' || this.#faultOf(requestNo) === 'late'
    if (later) return { kind: 'accepted', requestNo }
    return { kind: 'replies', requestNo, replies: held.replies.slice(0, 1) }
  }

  #collect(requestNo: string, afterPart: number): RegistrySaid {
    const held = this.#held.get(requestNo)
    if (!held) return { kind: 'not-known', requestNo }
    held.collected += 1
    const silent = this.#faultOf(requestNo) === 'late' && held.collected <= 2
    const replies = silent ? [] : held.replies.filter(({ part }) => part.index > afterPart)
    return { kind: 'replies', requestNo, replies }
  }

  #repliesTo(question: RegistryQuestion, plan: RegistryPlan, times: number): readonly RegistryReply[] {
    const whole = this.#wholeReply(question, plan, times)
    const fault = this.#faultOf(question.requestNo)
    const isChunked = fault === 'chunk-lost' || fault === 'chunks-reversed'
    const parts = partsOf(whole, plan.parts ?? (isChunked ? 3 : 1))
    return faultyReplies(parts, fault, this.people)
  }

  #wholeReply(question: RegistryQuestion, plan: RegistryPlan, times: number): RegistryReply {
    const { requestNo, subject, act } = question
    const person = this.people.find(({ idNumber }) => idNumber === subject.idNumber)
    const base = {
      requestNo,
      answerNo: `${requestNo}-${times}`,
      part: { index: 1, last: true },
      subject: plan.subject ?? this.#booked(person, subject),
      asOf: this.#options.today,
      things: [],
    }
    if (plan.error) return { ...base, outcome: 'failed', error: plan.error }
    if (act !== 'query') {
      const things = plan.things ?? (person ? this.thingsOf(person) : [])
      const control = this.#holds.act(question, things)
      return { ...base, outcome: 'done', control: plan.control ?? control }
    }
    const things = plan.things ?? (person ? this.thingsOf(person) : [])
    return { ...base, outcome: things.length > 0 ? 'found' : 'nothing', things }
  }

  /** Every third person stands in the books under the number of 15 digits. */
  #booked(person: RegistryPerson | undefined, asked: RegistryQuestion['subject']) {
    const { name, idNumber } = person ?? asked
    const old = person && randomOf(this.#options.seed, 'old', idNumber).chance(1 / 3)
    return { name, idNumber: (old && formerResidentId(idNumber)) || idNumber }
  }

  #faultOf(requestNo: string): RegistryFault | undefined {
    const plan = this.#plans.get(requestNo)
    const { faults, seed } = this.#options
    if (plan || !faults) return plan?.fault
    const weights = [...REGISTRY_FAULTS, 'none' as const].map((each) => [each, faults[each] ?? 0] as const)
    const drawn = randomOf(seed, 'fault', requestNo).weighted(weights.filter(([, weight]) => weight > 0))
    return drawn === 'none' ? undefined : drawn
  }
}
