import { type CourtId, type Engine, importActor } from '@zhixing/core'
import type { KeyedAnswer, PaymentStatusFile } from '../bank-payment/index'
import type { Position, Problem } from '../bank-statement/index'
import { type ImportProblem, problemOfError } from './problem'

/** A payout at the bank, as far as an answer needs it. */
interface Known {
  readonly id: string
  readonly caseId: string
  readonly bankKey: string
}

/** An answer that was not recorded, and why. */
export interface AnswerException {
  readonly key: string
  readonly position: Position
  readonly problem: ImportProblem
}

/** found = recorded + refused, always; an answer that is known already is recorded and changes nothing. */
export interface AnswersReport {
  readonly found: number
  readonly recorded: number
  readonly refused: number
  readonly exceptions: readonly AnswerException[]
  /** What the reader noticed, with element and line. */
  readonly problems: readonly Problem[]
}

/**
 * Records the bank's answers of a file, each for the payout of its key. The same file again changes nothing. A key that is
 * no payout of this court is for a person, and so is an answer that a rule stops.
 *
 * @example await importAnswers({ engine, courtId, file: parsePaymentStatus(bytes) })
 */
export async function importAnswers(options: {
  readonly engine: Engine
  readonly courtId: CourtId
  readonly file: PaymentStatusFile
}): Promise<AnswersReport> {
  const { engine, courtId, file } = options
  const exceptions: AnswerException[] = []
  let recorded = 0
  for (const keyed of file.answers) {
    const problem = await record(engine, courtId, keyed)
    if (problem) exceptions.push({ key: keyed.key, position: keyed.position, problem })
    else recorded += 1
  }
  const { answers, problems } = file
  return { found: answers.length, recorded, refused: exceptions.length, exceptions, problems }
}

async function record(
  engine: Engine,
  courtId: CourtId,
  { key, answer }: KeyedAnswer,
): Promise<ImportProblem | undefined> {
  const page = await engine.storage.forCourt(courtId).find({
    table: 'fund_payout',
    where: [{ column: 'bankKey', op: 'eq', value: key }],
    limit: 1,
  })
  const payout = page.items[0] as Known | undefined
  if (!payout) return { code: 'key-unknown', params: { key } }
  const input = { caseId: payout.caseId, payoutId: payout.id, answer }
  try {
    const outcome = await engine.execute({
      name: 'fund.record-bank-answer',
      input,
      actor: importActor(courtId, 'import:bank-answers'),
    })
    if (outcome.kind === 'accepted') return undefined
    const { rule, source, params } = outcome
    return { rule, source, params }
  } catch (error) {
    return problemOfError(error)
  }
}
