import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import { overrideOf } from '../../kernel/override'
import type { Profile } from '../../kernel/profile'
import type { QueryContext } from '../../kernel/query'
import { sourceWords } from '../../kernel/source-words'
import type { CaseRow, CaseRows } from '../case/model'
import type { BlockedAct, supervisionQueries } from './contract'
import type { BlockedActRow, SupervisionRows } from './model'
import { OWN_ACTS } from './rules-watch'

type BlockedActs = (typeof supervisionQueries)['supervision.blocked-acts']

/** Acts that rules stopped, newest first, with who tried and in which case (违规操作自动拦截, seed 000:14). */
export async function readBlockedActs(
  input: InputOf<BlockedActs>,
  context: QueryContext,
): Promise<ResultOf<BlockedActs>> {
  const reader = context.reader<SupervisionRows & CaseRows>()
  const page = await countedPage(reader, {
    table: 'supervision_blocked_act',
    where: input.caseId === undefined ? [] : [{ column: 'caseId', op: 'eq', value: input.caseId }],
    orderBy: [{ column: 'blockedAt', direction: 'desc' }],
    limit: input.limit,
    ...(input.cursor === undefined ? {} : { cursor: input.cursor }),
  })
  const caseIds = [...new Set(page.items.flatMap(({ caseId }) => caseId ?? []))]
  const cases = await Promise.all(caseIds.map((id) => reader.get('case_case', id)))
  const numbers = new Map(cases.flatMap((row) => (row ? [[row.id, row.caseNumber]] : [])))
  return {
    ...page,
    items: page.items.map((act) => named(act, numbers.get(act.caseId ?? '') ?? null, context)),
  }
}

/** The receipt of one blocked act: what was tried, what forbids it, on which facts, and who could do it instead. */
export async function readBlockedAct(
  input: InputOf<(typeof supervisionQueries)['supervision.blocked-act']>,
  context: QueryContext,
): Promise<ResultOf<(typeof supervisionQueries)['supervision.blocked-act']>> {
  const reader = context.reader<SupervisionRows & CaseRows>()
  const act = await reader.get('supervision_blocked_act', input.blockedActId)
  if (!act) return null
  const subject = act.caseId === null ? undefined : await reader.get('case_case', act.caseId)
  const may = overrideOf(act.rule, profileOfCase(subject, context))
  const { items } = await reader.find({
    table: 'supervision_override',
    where: [{ column: 'blockedActId', op: 'eq', value: act.id }],
    limit: 1,
  })
  return {
    ...named(act, subject?.caseNumber ?? null, context),
    facts: Object.entries(act.params).map(([name, value]) => ({ name, value: String(value) })),
    overrideBy: may ? [may.role] : (OWN_ACTS[act.rule] ?? []),
    mayOverride: may !== undefined && act.inputHash !== null,
    override: items[0] ?? null,
  }
}

function profileOfCase(subject: CaseRow | undefined, context: QueryContext): Profile {
  return subject ? context.profileOf(subject.profileId, subject.profileVersion) : context.profile
}

function named(act: BlockedActRow, caseNumber: string | null, { directory }: QueryContext): BlockedAct {
  const actorName =
    act.actorKind === 'person' ? (directory.person(act.actorId)?.name ?? act.actorId) : act.actorId
  const sourceText = { 'zh-CN': sourceWords(act.source, 'zh-CN'), en: sourceWords(act.source, 'en') }
  return { ...act, actorName, sourceText, caseNumber }
}
