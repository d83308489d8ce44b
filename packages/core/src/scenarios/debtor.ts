import type { CountedPage } from '../kernel/query'
import { ID_NUMBER } from './acts'
import type { Stage } from './stage'

/** The number of the debtor in the cases of {@link fileWithDebtor}. */
export const DEBTOR_ID = '110101198001010010'

/** A case of judge-1 whose one debtor, 赵大勇, is known by his number. */
export async function fileWithDebtor(
  stage: Stage,
): Promise<{ caseId: string; debtorId: string; applicantId: string }> {
  await stage.must('filing', 'case.file', {
    caseNumber: '（2024）甘1202执500号',
    filedOn: stage.clock.today(),
    cause: '民间借贷纠纷',
    basis: { number: '（2023）甘1202民初500号' },
    claimFen: 30_000_000n,
    parties: [
      { role: 'applicant', kind: 'person', name: '王秀英', idNumber: ID_NUMBER },
      { role: 'debtor', kind: 'person', name: '赵大勇', idNumber: DEBTOR_ID },
    ],
  })
  const page = await stage.ask<CountedPage<{ id: string }>>('director', 'case.list', {})
  const caseId = page.items[0]?.id ?? ''
  await stage.must('director', 'case.assign', { caseId, undertakerId: 'judge-1', reason: '随机分案' })
  const { parties } = await stage.ask<{ parties: { id: string; role: string }[] }>('judge-1', 'case.get', {
    caseId,
  })
  const idOf = (wanted: string) => parties.find(({ role }) => role === wanted)?.id ?? ''
  return { caseId, debtorId: idOf('debtor'), applicantId: idOf('applicant') }
}
