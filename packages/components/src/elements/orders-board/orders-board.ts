import type { PropertyDeclarations } from 'lit'
import type { DoneDetail, OpenCaseDetail } from '../../events'
import type { LiveChange, Outcome, ZhixingClient } from '../../internal/core'
import { CourtBoard } from '../../internal/court-board'
import { ordersBoard } from '../../locales/boards'
import type { AskCourts } from '../supervision-board/courts'

/** An order of the court above in a case of a court below; the host passes it on to `engine.supervise`. */
export type SuperviseBelow = (order: {
  readonly courtId: string
  readonly act: 'issue-order' | 'confirm-order' | 'return-order'
  readonly input: object
  readonly key: string
}) => Promise<Outcome<unknown>>

/**
 * `<zx-orders-board shown case-id>`: 督办: orders of the court above and of the bureau: who has to reply by when, what is overdue, every
 * reply, and that it was accepted or sent back. Who is asked replies here; for the court its director does.
 *
 * @fires zx-done - {@link DoneDetail}: an order was issued, replied to, accepted or sent back
 * @fires zx-open-case - {@link OpenCaseDetail}: the case of an order was chosen
 * @csspart footer, empty, error, loading, dialog, refusal
 */
export class OrdersBoard extends CourtBoard {
  static override properties: PropertyDeclarations = {
    ...CourtBoard.properties,
    across: { attribute: false },
    supervise: { attribute: false },
    courtNames: { attribute: false },
  }
  protected static override readonly inputs = [...CourtBoard.inputs, 'across']

  /** Asks the courts below; without it the board knows the own court only. */
  declare across: AskCourts | undefined
  /** Issues, accepts and sends back in a court below. */
  declare supervise: SuperviseBelow | undefined
  /** Names of other courts, by their id: of the court above, which the own court does not keep. */
  declare courtNames: Readonly<Record<string, string>> | undefined

  protected readonly ui = ordersBoard

  protected override concerns({ caseId, type }: LiveChange): boolean {
    return type.startsWith('supervision.Order') && (!this.caseId || caseId === this.caseId)
  }

  protected override async read(client: ZhixingClient, most: number) {
    const { readOrders } = await import('./table')
    const { across, supervise, courtNames = {}, caseId, shown } = this
    return readOrders({ client, across, supervise, courtNames, caseId: caseId || undefined, shown, most })
  }
}
