import type { DecideContext } from '../../kernel/context'
import type { CaseRow } from '../case/model'
import type { PromptRow } from './model-prompt'

/** What is put on the desk of who has to act, before the eyes of the head of his team (requirement risk). */
export function promptOf(
  about: Omit<PromptRow, 'caseId' | 'caseNumber' | 'debtorLabel' | 'priority' | 'unitId' | 'headId'>,
  subject: CaseRow,
  context: Pick<DecideContext, 'directory'>,
): PromptRow {
  return {
    ...about,
    caseId: subject.id,
    caseNumber: subject.caseNumber,
    debtorLabel: subject.debtorLabel,
    priority: subject.priority,
    ...teamOf(about.holderId, context),
  }
}

/** The unit of a person and its head. */
export function teamOf(
  personId: string | null,
  { directory }: Pick<DecideContext, 'directory'>,
): { readonly unitId: string | null; readonly headId: string | null } {
  const unitId = (personId === null ? undefined : directory.person(personId))?.unitId ?? null
  return { unitId, headId: (unitId === null ? undefined : directory.unit(unitId))?.headId ?? null }
}
