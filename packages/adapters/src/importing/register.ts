import {
  type Actor,
  type CommandRequest,
  type CourtId,
  caseIdOf,
  type Engine,
  type EngineOutcome,
  hashValue,
  importActor,
  systemActor,
} from '@zhixing/core'
import type { ParsedRegister, RegisterRecord, RegisterRow } from '../case-register/index'
import { concurrently } from './concurrently'
import { type ImportProblem, problemOfError } from './problem'
import { type CaseImportInput, registerInput, type Undertakers } from './register-input'
import {
  type RegisterCounts,
  type RegisterImportReport,
  type RegisterRowReport,
  registerReport,
} from './register-report'
import { differences, RegisterTarget } from './register-target'

const ACTOR_ID = 'import:register'

/** How far an import is: found rows, rows dealt with, and what became of them. */
export interface RegisterProgress extends Omit<RegisterCounts, 'found'> {
  readonly total: number
  readonly done: number
}

/** What is imported, where, and whether it is written. */
export interface RegisterImportOptions {
  readonly engine: Engine
  readonly courtId: CourtId
  readonly parsed: ParsedRegister
  /** Whose sight the court is read with; the system's when nobody is named. The cases are recorded as imported. */
  readonly operator?: Actor
  /** A preview decides every row and writes nothing. */
  readonly mode: 'preview' | 'run'
  readonly onProgress?: (progress: RegisterProgress) => void
  readonly signal?: AbortSignal
}

/**
 * Files the cases of a register. Every row of the source is accounted for: filed, already there with the same content,
 * or refused with reasons. The same register again, whole or after a crash, files only what is missing.
 *
 * @throws ZhixingError `import-rows-lost`; whatever the storage throws; the reason of the signal. Rows filed before that
 * stay filed.
 * @example
 * const parsed = parseRegister(await readRegister(bytes, 'register.xlsx'))
 * const { counts, checksum } = await importRegister({ engine, courtId: 'gan1202', parsed, mode: 'run' })
 */
export async function importRegister(options: RegisterImportOptions): Promise<RegisterImportReport> {
  const { engine, courtId, parsed, mode, onProgress, signal } = options
  const target = new RegisterTarget(engine, options.operator ?? systemActor(courtId, ACTOR_ID))
  const actor = importActor(courtId, ACTOR_ID)
  const dryRun = mode === 'preview'
  const filer = new Filer({ engine, target, undertakers: await target.undertakers(), dryRun, actor })
  const reports = new Array<RegisterRowReport | undefined>(parsed.rows.length)
  const tally = { total: parsed.rows.length, done: 0, filed: 0, unchanged: 0, refused: 0 }
  const work = async (row: RegisterRow, index: number) => {
    const report = await filer.row(row)
    reports[index] = report
    tally.done += 1
    tally[report.status === 'will-file' ? 'filed' : report.status] += 1
    onProgress?.({ ...tally })
  }
  await concurrently(parsed.rows, work, { signal })
  return registerReport(mode, parsed.rows, reports, target)
}

type Fate = Pick<RegisterRowReport, 'status' | 'problems'> & { readonly warnings?: readonly ImportProblem[] }

interface FilerParts {
  readonly engine: Engine
  readonly target: RegisterTarget
  readonly undertakers: Undertakers
  readonly dryRun: boolean
  readonly actor: Actor
}

/** Files rows into one court. */
class Filer {
  readonly #parts: FilerParts

  constructor(parts: FilerParts) {
    this.#parts = parts
  }

  async row(row: RegisterRow): Promise<RegisterRowReport> {
    const { line, record, problems, warnings } = row
    if (!record) {
      const caseNumber = row.sourceNumber.trim()
      return { line, status: 'refused', ...(caseNumber && { caseNumber }), problems, warnings }
    }
    const { caseNumber } = record
    const { warnings: assumed, fate } = await this.#record(record)
    return {
      line,
      status: fate.status,
      caseNumber,
      caseId: caseIdOf(caseNumber),
      problems: fate.problems,
      warnings: [...warnings, ...assumed, ...(fate.warnings ?? [])],
    }
  }

  async #record(record: RegisterRecord) {
    const { input, warnings } = registerInput(record, this.#parts.undertakers)
    const known = await this.#known(input)
    return { warnings, fate: known ?? (await this.#file(input)) }
  }

  /** A case that is there already: the same, or another one under the same number. */
  async #known(input: CaseImportInput): Promise<Fate | undefined> {
    const stored = await this.#parts.target.case(caseIdOf(input.caseNumber))
    if (!stored) return undefined
    const problems = differences(stored, input).map((field) => ({
      code: 'register-case-differs',
      params: { caseNumber: stored.caseNumber },
      field,
    }))
    return { status: problems.length === 0 ? 'unchanged' : 'refused', problems }
  }

  async #file(input: CaseImportInput): Promise<Fate> {
    try {
      const outcome = await this.#give(input)
      if (outcome.kind === 'accepted') {
        return {
          status: this.#parts.dryRun ? 'will-file' : 'filed',
          problems: [],
          warnings: outcome.warnings,
        }
      }
      // Somebody else filed it a moment ago.
      const known = outcome.rule === 'case.number-once' ? await this.#known(input) : undefined
      const { rule, source, params } = outcome
      return known ?? { status: 'refused', problems: [{ rule, source, params }] }
    } catch (error) {
      return { status: 'refused', problems: [problemOfError(error)] }
    }
  }

  /**
   * The key follows from the content, so that a row refused once is recorded once however often the register is tried.
   * A refusal that no longer stands, because the court has changed since, does not stay for ever.
   */
  async #give(input: CaseImportInput): Promise<EngineOutcome> {
    const { engine, actor, dryRun } = this.#parts
    const request: CommandRequest = { name: 'case.import', input, actor }
    if (dryRun) return engine.execute({ ...request, dryRun: true })
    const key = `register:${caseIdOf(input.caseNumber)}:${hashValue(input)}`
    const outcome = await engine.execute({ ...request, key })
    if (outcome.kind === 'accepted') return outcome
    const now = await engine.execute({ ...request, dryRun: true })
    return now.kind === 'accepted' ? engine.execute(request) : outcome
  }
}
