import type { DoneDetail, OpenCaseDetail } from '../../events'
import type { LiveChange, ZhixingClient } from '../../internal/core'
import { CourtBoard } from '../../internal/court-board'
import { accountability } from '../../locales/boards'

/**
 * `<zx-accountability shown case-id>`: 追责问责: who is warned, urged, and still does nothing; what has to be decided about whom, and what it
 * came to: notice, interview, circular, points, referral; every step with its source. The court answers leaders and specialists only.
 *
 * @fires zx-done - {@link DoneDetail}: a record was decided
 * @fires zx-open-case - {@link OpenCaseDetail}: the case of a record was chosen
 * @csspart footer, empty, error, loading, dialog, refusal
 */
export class AccountabilityBoard extends CourtBoard {
  protected readonly ui = accountability

  protected override concerns({ caseId, type }: LiveChange): boolean {
    const isOf = type.startsWith('supervision.Accountability') || type.startsWith('supervision.Finding')
    return isOf && (!this.caseId || caseId === this.caseId)
  }

  protected override async read(client: ZhixingClient, most: number) {
    const { readAccountability } = await import('./table')
    return readAccountability({ client, caseId: this.caseId || undefined, shown: this.shown, most })
  }
}
