import { type Actor, type CourtId, type Engine, importActor } from '@zhixing/core'
import type { KeyedAnswer, PaymentStatusFile } from '../bank-payment/index'
import type { Position, Problem } from '../bank-statement/index'
import { type ImportProblem, problemOfError } from './problem'

/** A payout at the bank, as far as an answer needs it. */
interface Known {
  readonly id: string
  readonly caseId: string
  readonly caseNumber: string
  readonly payeeName: string
  readonly amountFen: bigint
  readonly state: string
  readonly bankState: string | null
  readonly bankText: string | null
}

/** An answer that the court has, and for which payout. */
export interface RecordedAnswer
  extends Pick<Known, 'caseId' | 'caseNumber' | 'payeeName' | 'amountFen' | 'state'> {
  readonly key: string
  readonly position: Position
  readonly kind: KeyedAnswer['answer']['kind']
  /** It said nothing that the court did not know. */
  readonly known: boolean
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
  /** Of those recorded, how many said nothing new. */
  readonly known: number
  readonly refused: number
  /** Those recorded, in the order of the file. */
  readonly answers: readonly RecordedAnswer[]
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
  /** Who read the file in: it stands in the journal beside each answer. */
  readonly by?: string
}): Promise<AnswersReport> {
  const { engine, courtId, file, by } = options
  const actor = importActor(courtId, ['import:bank-answers', ...(by === undefined ? [] : [by])].join(':'))
  const exceptions: AnswerException[] = []
  const answers: RecordedAnswer[] = []
  for (const keyed of file.answers) {
    const { key, position } = keyed
    const outcome = await record(engine, actor, keyed)
    if ('kind' in outcome) answers.push(outcome)
    else exceptions.push({ key, position, problem: outcome })
  }
  return {
    found: file.answers.length,
    recorded: answers.length,
    known: answers.filter(({ known }) => known).length,
    refused: exceptions.length,
    answers,
    exceptions,
    problems: file.problems,
  }
}

async function payoutOf(engine: Engine, courtId: CourtId, key: string): Promise<Known | undefined> {
  const page = await engine.storage.forCourt(courtId).find({
    table: 'fund_payout',
    where: [{ column: 'bankKey', op: 'eq', value: key }],
    limit: 1,
  })
  return page.items[0] as Known | undefined
}

async function record(
  engine: Engine,
  actor: Actor,
  { key, answer, position }: KeyedAnswer,
): Promise<RecordedAnswer | ImportProblem> {
  const before = await payoutOf(engine, actor.courtId, key)
  if (!before) return { code: 'key-unknown', params: { key } }
  const { caseId, caseNumber, payeeName, amountFen } = before
  const input = { caseId, payoutId: before.id, answer }
  try {
    const outcome = await engine.execute({ name: 'fund.record-bank-answer', input, actor })
    if (outcome.kind === 'refused') {
      const { rule, source, params } = outcome
      return { rule, source, params }
    }
  } catch (error) {
    return problemOfError(error)
  }
  const { state, bankState, bankText } = (await payoutOf(engine, actor.courtId, key)) ?? before
  const known = state === before.state && bankState === before.bankState && bankText === before.bankText
  return { key, position, kind: answer.kind, known, caseId, caseNumber, payeeName, amountFen, state }
}
