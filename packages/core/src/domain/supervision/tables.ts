import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import type { QueryContext } from '../../kernel/query'
import { sourceWords } from '../../kernel/source-words'
import type { CaseRows } from '../case/model'
import type { supervisionQueries } from './contract'
import type { SupervisionRows } from './model'

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
    items: page.items.map((act) => ({
      ...act,
      actorName:
        act.actorKind === 'person'
          ? (context.directory.person(act.actorId)?.name ?? act.actorId)
          : act.actorId,
      sourceText: { 'zh-CN': sourceWords(act.source, 'zh-CN'), en: sourceWords(act.source, 'en') },
      caseNumber: act.caseId === null ? null : (numbers.get(act.caseId) ?? null),
    })),
  }
}
