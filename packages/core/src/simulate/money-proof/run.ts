import { copyMemoryStorage } from '../../memory/index'
import type { CommitBatch } from '../../ports/storage'
import { beginning, type ProofBeginning } from './court'
import { type Coverage, merge } from './coverage'
import { Goals } from './goals'
import { History } from './history'
import { type ProofHost, proofHost } from './host'
import { type Defect, Server } from './server'
import { themeOf } from './themes'

/** What was found in one history. */
export interface FoundIn {
  readonly history: number
  readonly problem: string
}

/** What came of some histories. */
export interface ProofReport {
  readonly histories: number
  readonly commands: number
  readonly faults: number
  readonly violations: readonly FoundIn[]
  readonly coverage: Coverage
}

/** Every history works on a copy of it. */
let began: Promise<ProofBeginning> | undefined

/** Lives through histories one after the other; each of them is the same whoever runs it and whatever came before it. */
export class Prover {
  readonly #start: ProofBeginning
  readonly #host: ProofHost
  readonly #servers: readonly [Server, Server]
  readonly #defect: Defect | undefined
  #now: History | undefined

  private constructor(start: ProofBeginning, defect: Defect | undefined) {
    this.#start = start
    this.#defect = defect
    this.#host = proofHost()
    const server = (): Server => {
      const made: Server = new Server(this.#host, defect, (batch: CommitBatch) =>
        this.#now?.written(made, batch),
      )
      return made
    }
    this.#servers = [server(), server()]
  }

  static async open(defect?: Defect): Promise<Prover> {
    began ??= beginning()
    const prover = new Prover(await began, defect)
    for (const server of prover.#servers) await server.start()
    return prover
  }

  /** One history; its violation, or nothing. */
  async live(seed: string, number: number, commands: number, coverage: Coverage, goals?: Goals) {
    const storage = copyMemoryStorage(this.#start.storage)
    this.#host.restart()
    // An engine keeps who works at the court until another version is written; here it may have been another court.
    const isOther = this.#now?.isCourtChanged === true
    for (const server of this.#servers) {
      if (isOther) await server.start()
      server.use(storage)
    }
    const history = new History({
      seed,
      number,
      commands,
      storage,
      coverage,
      start: this.#start,
      servers: this.#servers,
      host: this.#host,
      theme: this.#defect?.theme ?? themeOf(number),
      ...(goals ? { goals } : {}),
      makeSender: this.#defect?.sender,
    })
    this.#now = history
    const problem = await problemOf(history)
    return { problem, commands: history.commands, faults: history.faults }
  }
}

/** Anything that is thrown is a finding: a wrong total, or a defect that shows in another way. */
async function problemOf(history: History): Promise<string | undefined> {
  try {
    await history.run()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Histories of a seed, from one number to another. */
export interface Span {
  readonly seed: string
  readonly from: number
  readonly count: number
  /** How many commands each has at least. */
  readonly commands: number
  readonly defect?: Defect
  /** Cells of the table that come first, by histories that are after them. */
  readonly goals?: readonly string[]
  /** Ends with the first violation: for planted defects. */
  readonly untilFound?: boolean
}

/** Directed histories have numbers far beyond those of the others; there are so many of them at most, each so long. */
const FIRST_DIRECTED = 1_000_000_000
const DIRECTED = 400
const NEAR = 40
/** Steps in a row towards one of several cells that are near a defect: they have to come about side by side. */
const NEAR_PATIENCE = 4
const LONG = 120

export async function prove(span: Span): Promise<ProofReport> {
  const prover = await Prover.open(span.defect)
  const coverage: Coverage = new Map()
  const violations: FoundIn[] = []
  let [commands, faults, histories] = [0, 0, 0]
  const live = async (number: number, length: number, goals?: Goals) => {
    const lived = await prover.live(span.seed, number, length, coverage, goals)
    histories += 1
    commands += lived.commands
    faults += lived.faults
    if (lived.problem !== undefined) violations.push({ history: number, problem: lived.problem })
  }
  const isEnough = () => span.untilFound === true && violations.length > 0
  let nth = FIRST_DIRECTED
  const direct = async (most: number, goals: Goals) => {
    for (const last = nth + most; nth < last && !goals.isReached && !isEnough(); nth += 1)
      await live(nth, LONG, goals)
  }
  // What is near a defect is gone after again and again, however often it was reached.
  await direct(NEAR, new Goals(span.defect?.near ?? [], new Map(), NEAR_PATIENCE))
  await direct(DIRECTED, new Goals(span.goals ?? [], coverage))
  for (let number = span.from; number < span.from + span.count && !isEnough(); number += 1)
    await live(number, span.commands)
  return { histories, commands, faults, violations, coverage }
}

/** Several reports as one: it does not matter how the histories were shared out. */
export function together(reports: readonly ProofReport[]): ProofReport {
  const coverage: Coverage = new Map()
  for (const report of reports) merge(coverage, report.coverage)
  const sum = (pick: (report: ProofReport) => number) =>
    reports.reduce((total, report) => total + pick(report), 0)
  return {
    histories: sum(({ histories }) => histories),
    commands: sum(({ commands }) => commands),
    faults: sum(({ faults }) => faults),
    violations: reports.flatMap(({ violations }) => violations).sort((a, b) => a.history - b.history),
    coverage,
  }
}
