import { html, type nothing, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import type { DoneDetail } from '../../events'
import { actButton } from '../../internal/act-button'
import { CaseElement } from '../../internal/case-element'
import type { LiveChange } from '../../internal/core'
import type { Part } from '../../internal/part'
import { investigations } from '../../locales'
import { registerStyles } from '../../styles/register'
import { urgencyStyles } from '../../styles/urgency'

/**
 * `<zx-investigation-board case-id>`: 委托审计调查, 律师调查令, 悬赏举报: from the application of the party to the result, the
 * lawyer's order on paper, the reward with its payment.
 *
 * @fires zx-done - {@link DoneDetail}: an investigation went on
 * @csspart empty, error, loading, dialog, refusal
 */
export class InvestigationBoard extends CaseElement<never, Part> {
  static override styles = [...CaseElement.styles, urgencyStyles, registerStyles]

  protected readonly ui = investigations
  protected readonly reading: Loader<Part> = new Loader<Part>(this, () => {
    const { activeClient: client, caseId } = this
    return client && caseId ? import('./table').then(({ readBoard }) => readBoard(client, caseId)) : undefined
  })

  protected override concerns({ caseId, type }: LiveChange): boolean {
    return caseId === this.caseId && /^(investigation|clue)\./.test(type)
  }

  protected override tools(): TemplateResult | typeof nothing {
    const view = this.caseView
    const apply = () =>
      void this.ask(async (client, caseId) => (await import('./acts')).applyAct(view, client, caseId))
    return actButton(view, 'investigation.apply', apply, { tone: 'primary' })
  }

  protected override sheets(part: Part) {
    return part.count > 0 ? async () => [part.sheet(this.caseView)] : undefined
  }

  protected override body(part: Part): TemplateResult {
    return html`${part.draw(this.caseView)}`
  }
}
