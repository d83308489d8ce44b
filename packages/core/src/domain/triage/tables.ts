import { recomputeDraw } from '../../kernel/draw'
import type { TriagePolicy } from '../../kernel/profile-triage'
import type { Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { sourceWords } from '../../kernel/source-words'
import type { CaseRows } from '../case/model'
import type {
  ClassCounts,
  DecidingRow,
  DrawDetail,
  PersonLoad,
  TriageBoard,
  TriageDetail,
  TriageProposal,
} from './contract'
import { answerTo, decideClass, isSettled } from './decide-class'
import type { DrawRow, ResultRow, TriageAnswers, TriageRows } from './model'

type Rows = TriageRows & Pick<CaseRows, 'case_case'>

/** How a case was sorted and why: under the policy it was filed under, not today's. */
export async function readTriage(
  input: { caseId: string; answers?: TriageAnswers | undefined },
  context: QueryContext,
): Promise<TriageDetail | null> {
  const reader = context.reader<Rows>()
  const subject = await reader.get('case_case', input.caseId)
  const policy = subject && context.profileOf(subject.profileId, subject.profileVersion).triage
  if (!policy) return null
  const [row, drawn] = await Promise.all([
    reader.get('triage_result', input.caseId),
    readAll<Rows, 'triage_draw'>(reader, {
      table: 'triage_draw',
      where: [{ column: 'caseId', op: 'eq', value: input.caseId }],
      orderBy: [{ column: 'drawnOn', direction: 'asc' }],
    }),
  ])
  const answers = row?.answers ?? {}
  return {
    caseId: input.caseId,
    answers: policy.criteria.map(({ id, source }) => ({
      criterion: id,
      answer: answerTo(id, answers),
      source,
      sourceText: sourceWords(source, 'zh-CN'),
    })),
    basis: row?.basis ?? null,
    proposal: proposalOf(policy, { ...answers, ...input.answers }),
    class: row?.class ?? null,
    lane: row?.lane ?? null,
    decidedBy: row?.decidedBy ?? null,
    deciderId: row?.deciderId ?? null,
    deciderName: personName(row?.deciderId ?? null, context),
    decidedOn: row?.decidedOn ?? null,
    reason: row?.reason ?? null,
    row: row && row.tableRow !== null ? decidingRow(policy, row.tableRow, row.decidedAnswers ?? {}) : null,
    ruleClass: row?.ruleClass ?? null,
    assignment: row ? assignmentOf(row, context) : null,
    draws: drawn.map(drawDetail),
  }
}

/** Counts per class and per lane, each class for itself (繁案分类考核). */
export async function readBoard(_input: unknown, context: QueryContext): Promise<TriageBoard> {
  const reader = context.reader<Rows>()
  const count = (where: readonly Filter[]) => reader.count({ table: 'triage_result', where })
  const classes = await Promise.all(
    (context.profile.triage?.classes ?? []).map(async ({ id, lane }): Promise<ClassCounts> => {
      const own: Filter = { column: 'class', op: 'eq', value: id }
      const ended = (value: string): Filter => ({ column: 'closingKind', op: 'eq', value })
      const [open, closed, performed, roundTerminated, overridden] = await Promise.all([
        count([own, { column: 'closedOn', op: 'null' }]),
        count([own, { column: 'closedOn', op: 'not-null' }]),
        count([own, ended('performed')]),
        count([own, ended('round-terminated')]),
        count([own, { column: 'decidedBy', op: 'eq', value: 'person' }]),
      ])
      return { class: id, lane, open, closed, performed, roundTerminated, overridden }
    }),
  )
  const lanes = (['fast', 'slow'] as const).map((lane) => {
    const own = classes.filter((each) => each.lane === lane)
    const sum = (key: 'open' | 'closed') => own.reduce((total, each) => total + each[key], 0)
    return { lane, open: sum('open'), closed: sum('closed') }
  })
  const waiting = await count([
    { column: 'class', op: 'null' },
    { column: 'closedOn', op: 'null' },
  ])
  return { classes, lanes, waiting }
}

/** Open cases of everybody who may be an undertaker: what assigning by load is given. */
export async function readLoad(_input: unknown, context: QueryContext): Promise<readonly PersonLoad[]> {
  const reader = context.reader<Rows>()
  const judges = context.directory
    .people()
    .filter(
      ({ active, roles }) => active && (roles.includes('quota-judge') || roles.includes('execution-officer')),
    )
  return Promise.all(
    judges.map(async ({ id, name, unitId }) => ({
      personId: id,
      name,
      unitId,
      openCases: await reader.count({
        table: 'case_case',
        where: [
          { column: 'undertakerId', op: 'eq', value: id },
          { column: 'state', op: 'in', value: ['assigned', 'suspended'] },
        ],
      }),
    })),
  )
}

function proposalOf(policy: TriagePolicy, answers: TriageAnswers): TriageProposal | null {
  const decided = decideClass(policy, answers)
  const row = decided && decidingRow(policy, decided.tableRow, answers)
  if (!decided || !row) return null
  return { class: decided.class, lane: decided.lane, row, settled: isSettled(policy, answers) }
}

function decidingRow(policy: TriagePolicy, index: number, answers: TriageAnswers): DecidingRow | null {
  const row = policy.table[index]
  if (!row) return null
  const when = Object.entries(row.when).map(([criterion, needed]) => ({
    criterion,
    needed,
    given: answerTo(criterion, answers),
  }))
  return { index, class: row.class, when }
}

function assignmentOf(row: ResultRow, context: QueryContext): TriageDetail['assignment'] {
  const { assignedMode: mode, assignedClass, unitId, undertakerId, load } = row
  if (mode === null || assignedClass === null || unitId === null || undertakerId === null) return null
  return {
    mode,
    class: assignedClass,
    unitId,
    unitName: context.directory.unit(unitId)?.name ?? unitId,
    undertakerId,
    undertakerName: personName(undertakerId, context) ?? undertakerId,
    load,
  }
}

function drawDetail({ caseId: _caseId, ...draw }: DrawRow): DrawDetail {
  const again = recomputeDraw(draw.seed, draw.candidates)
  return { ...draw, confirmed: again?.index === draw.chosenIndex && again.chosenId === draw.chosenId }
}

function personName(id: string | null, { directory }: QueryContext): string | null {
  return id === null ? null : (directory.person(id)?.name ?? id)
}
