import { standardModules } from '../../domain/index'
import type { Module } from '../../kernel/module'
import { addDays } from '../../law/date'
import { type Random, randomOf } from '../../testing/random'
import { type ControlHost, DOCUMENT, openHost, SILENT } from './host'
import { type Act, ControlOracle, type Said } from './oracle'

/** What came of a history: the first thing that was wrong, and how often each cell was reached. */
export interface ControlProof {
  readonly wrong: string | undefined
  readonly seen: Readonly<Record<string, number>>
}

type Patch = (modules: readonly Module[]) => readonly Module[]
const SAID: readonly Said[] = ['effective', 'effective', 'waiting', 'refused', 'unknown']

const DEEDS = [
  ['order', 4],
  ['renew', 3],
  ['release', 1],
  ['serve', 2],
  ['withdraw', 1],
  ['pass', 6],
  ['suspend', 1],
  ['migrate', 1],
] as const

/**
 * One history of what a court holds: orders, renewals, releases, answers of every kind, days that pass, a case that stands
 * still or goes over to a profile without a word about controls. After each step open controls and running clocks are
 * compared with the oracle (promise W7).
 */
export async function liveThrough(
  seed: string,
  { steps = 30, patch = (all) => all }: { readonly steps?: number; readonly patch?: Patch } = {},
): Promise<ControlProof> {
  const random = randomOf('controls', seed)
  const history = new History(await openHost(patch, standardModules), random)
  const { host, seen } = history
  for (let step = 0; step < steps; step += 1) {
    const deed = random.weighted(DEEDS)
    await history.go(deed)
    const wrong = await differs(host, history.oracle)
    if (wrong) return { wrong: `step ${step} (${deed}) on ${host.clock.today()}: ${wrong}`, seen }
  }
  const { differences } = await host.engine.verify()
  return { wrong: differences.length > 0 ? 'rows and journal differ' : undefined, seen }
}

/** What people, registry and days do, one step after the other. */
class History {
  readonly host: ControlHost
  readonly oracle = new ControlOracle()
  readonly seen: Record<string, number> = {}
  readonly #random: Random
  readonly #untils = new Map<string, string>()
  /** Ordered on paper: no registry answers, somebody brings the return of service. */
  readonly #byHand = new Set<string>()

  constructor(host: ControlHost, random: Random) {
    this.host = host
    this.#random = random
  }

  go(deed: (typeof DEEDS)[number][0]): Promise<void> {
    const [id = 'none'] = this.#random.shuffled([...this.oracle.open.keys()])
    if (deed === 'order') return this.#order()
    if (deed === 'renew' || deed === 'release') return this.#act(id, deed)
    if (deed === 'serve') return this.#bring(id)
    if (deed === 'withdraw') return this.#withdraw(id)
    if (deed === 'pass') return this.#pass()
    return this.#leaders(deed)
  }

  async #order(): Promise<void> {
    const { clock, findings } = this.host
    const until = addDays(clock.today(), this.#random.int(20, 300))
    const isServed = this.#random.chance(0.25)
    const outcome = await this.#give('control.order', {
      ...{ kind: 'freeze', from: clock.today(), until, limitFen: 100n, document: DOCUMENT, impact: '无' },
      ...{ milder: '无', reason: '随机', findingId: this.#random.pick(findings) },
      ...(isServed ? {} : { sourceId: 'registry' }),
    })
    if (outcome.kind !== 'accepted') return
    const { controlId } = outcome.result as { controlId: string }
    this.oracle.ordered(controlId)
    this.#untils.set(controlId, until)
    if (isServed) this.#byHand.add(controlId)
    else await this.#answered(controlId, 'order', until)
  }

  async #act(id: string, act: 'renew' | 'release'): Promise<void> {
    const from = this.host.clock.today()
    const until = addDays(from, this.#random.int(200, 360))
    const on = { controlId: id, document: DOCUMENT, reason: '随机', from, until }
    if ((await this.#give(`control.${act}`, on)).kind === 'accepted') await this.#answered(id, act, until)
  }

  /** What is ordered on paper, or what the registry kept silent about, is settled on evidence. */
  async #bring(id: string): Promise<void> {
    if (this.oracle.open.get(id)?.state !== 'ordered') return
    const said = this.#random.pick(['effective', 'waiting', 'refused'] as const)
    const { kind } = await this.#serve(id, said)
    if (kind === 'accepted') this.oracle.told(id, 'order', said, this.#untils.get(id) ?? '')
    this.#note(`serve ${kind}`)
  }

  async #withdraw(id: string): Promise<void> {
    const { kind } = await this.#give('control.withdraw', { controlId: id, reason: '随机' })
    if (kind === 'accepted') this.oracle.withdrawn(id)
    this.#note(`withdraw ${kind}`)
  }

  async #pass(): Promise<void> {
    const { clock, engine } = this.host
    clock.set(addDays(clock.today(), this.#random.chance(0.4) ? 1 : this.#random.int(2, 40)))
    await engine.tick()
    if (this.#random.chance(0.3)) await engine.tick()
    const before = this.oracle.open.size
    this.oracle.swept(clock.today())
    this.#note(this.oracle.open.size < before ? 'lapse' : 'pass')
  }

  async #leaders(deed: 'suspend' | 'migrate'): Promise<void> {
    const profileId = this.#random.pick([SILENT, 'city-plan'])
    const to = { profileId, version: '1', stageTargets: {}, dates: {}, reason: '随机' }
    const what = this.#random.pick(['case.suspend', 'case.resume'])
    const { kind } =
      deed === 'migrate'
        ? await this.#give('profile.migrate-case', to, 'director')
        : await this.#give(what, { reason: '随机' })
    this.#note(`${deed === 'migrate' ? deed : what} ${kind}`)
  }

  /** An act that the court accepts goes out and is answered; an unknown one stays open. */
  async #answered(id: string, act: Act, until: string): Promise<void> {
    const said = this.#random.pick(SAID)
    const isEarlier = said === 'effective' && act !== 'release' && this.#random.chance(0.2)
    const booked = isEarlier ? addDays(until, -3) : undefined
    if (!this.#byHand.has(id)) await this.host.answer(said, booked)
    else if (said !== 'unknown') await this.#serve(id, said, booked)
    this.oracle.told(id, act, said, booked ?? until)
    this.#note(`${act} ${said}${booked ? ' booked-earlier' : ''}`)
  }

  #serve(id: string, outcome: Said, bookedUntil?: string) {
    const served = {
      controlId: id,
      outcome,
      servedOn: this.host.clock.today(),
      evidence: '送达回证',
      evidenceHash: 'a'.repeat(64),
    }
    return this.#give('control.record-service', { ...served, ...(bookedUntil ? { bookedUntil } : {}) })
  }

  #give(name: string, input: object, who = 'officer-1') {
    return this.host.give(who, name, { caseId: this.host.caseId, ...input })
  }

  #note(cell: string): void {
    this.seen[cell] = (this.seen[cell] ?? 0) + 1
  }
}

const CLOCK = {
  ordered: 'control-service',
  waiting: 'control-waiting',
  effective: 'control-renewal',
} as const
const LEADERS = ['control-lapsing-team', 'control-lapsing-supervisor']

/** The first difference between the court and what it has to be. */
async function differs(host: ControlHost, oracle: ControlOracle): Promise<string | undefined> {
  const controls = await host.controls()
  const running = (await host.course()).filter(({ id, state }) => id !== null && state === 'running')
  const ids = controls.map(({ id }) => id).sort()
  if (ids.join() !== [...oracle.open.keys()].sort().join())
    return `open are ${ids.length}, not ${oracle.open.size}`
  const clocks = running.filter(({ node }) => Object.values(CLOCK).some((each) => each === node))
  if (clocks.length !== oracle.open.size) return `${clocks.length} clocks of ${oracle.open.size} controls`
  for (const [id, { state, until, warned }] of oracle.open) {
    const clock = clocks.find(({ subjectId }) => subjectId === id)
    if (clock?.node !== CLOCK[state]) return `${id} is ${state} under ${clock?.node}`
    if (until !== null && clock.dueOn !== until) return `${id} ends on ${until}, its clock on ${clock.dueOn}`
    if (controls.find((each) => each.id === id)?.expiresOn !== until)
      return `${id} has another end than ${until}`
    if (clock.holderId !== 'officer-1') return `${id} is in nobody’s queue`
    const told = running.filter(({ node, subjectId }) => subjectId === id && LEADERS.includes(node))
    if (warned && (told.length !== 2 || clock.warnings === 0))
      return `${told.length} leaders know that ${id} ends`
  }
  return undefined
}
