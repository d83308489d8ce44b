import { missingApprovals } from '../../kernel/profile-approval'
import type { CourtReader, QueryContext } from '../../kernel/query'
import { sourceWords } from '../../kernel/source-words'
import type { Locale } from '../../kernel/words'
import type { CaseRows } from '../case/model'
import type { ApprovalStand } from './contract-approval'
import type { PayoutRow } from './model'

/** A requirement of this library says nothing to a reader where something else stands behind it. */
function spelled(source: string, locale: Locale): string {
  const others = source.split('; ').filter((part) => !part.startsWith('requirement '))
  return sourceWords(others.length > 0 ? others.join('; ') : source, locale)
}

/** Tells of payouts of one case which approvals are missing, by the profile version that the case runs under. */
export async function approvalStands(
  caseId: string,
  context: QueryContext,
): Promise<(payout: PayoutRow) => ApprovalStand> {
  const reader: CourtReader<CaseRows> = context.reader<CaseRows>()
  const subject = await reader.get('case_case', caseId)
  const profile = subject ? context.profileOf(subject.profileId, subject.profileVersion) : context.profile
  const name = (id: string) => context.directory.person(id)?.name ?? id
  return ({ state, amountFen, approvals, requestedBy }) => {
    if (state !== 'requested') return { missing: [], barred: [] }
    const given = approvals.map(({ level }) => level)
    return {
      missing: missingApprovals(profile.payoutApprovals, amountFen, given).map((one) => ({
        ...one,
        sourceText: { 'zh-CN': spelled(one.source, 'zh-CN'), en: spelled(one.source, 'en') },
      })),
      barred: [
        { id: requestedBy, name: name(requestedBy), why: 'requested' },
        ...approvals.map(({ by }) => ({ id: by, name: name(by), why: 'approved' as const })),
      ],
    }
  }
}
