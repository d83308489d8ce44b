import type { DoneDetail, OpenCaseDetail } from '../../events'
import type { LiveChange, ZhixingClient } from '../../internal/core'
import { CourtBoard } from '../../internal/court-board'
import { terminatedBoard } from '../../locales/boards'

/**
 * `<zx-terminated-board shown>`: 终本案件管理: cases whose round was terminated: state, day of the next check, clues that wait, applications
 * to resume until the case is filed again, and how a true inability is ended by two people.
 *
 * @fires zx-done - {@link DoneDetail}: a check was recorded, an application entered or decided, a case filed again or ended
 * @fires zx-open-case - {@link OpenCaseDetail}: a case was chosen
 * @csspart footer, empty, error, loading, dialog, refusal
 */
export class TerminatedBoard extends CourtBoard {
  protected readonly ui = terminatedBoard

  protected override concerns({ type }: LiveChange): boolean {
    return type.startsWith('maintenance.') || type.startsWith('clue.')
  }

  protected override async read(client: ZhixingClient, most: number) {
    const { readTerminated } = await import('./table')
    return readTerminated({ client, shown: this.shown, most, today: this.activeToday })
  }
}
