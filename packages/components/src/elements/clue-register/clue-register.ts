import { html, type nothing, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import type { DoneDetail } from '../../events'
import { actButton } from '../../internal/act-button'
import { CaseElement } from '../../internal/case-element'
import type { LiveChange } from '../../internal/core'
import type { Part } from '../../internal/part'
import { clues } from '../../locales'
import { registerStyles } from '../../styles/register'
import { urgencyStyles } from '../../styles/urgency'

/**
 * `<zx-clue-register case-id>`: 财产线索, what somebody said of property: by when it is looked into (seven days, three when it
 * presses), what looking came to, and what the giver was told. Who gave it for a reward or by telephone is shown to nobody.
 *
 * @fires zx-done - {@link DoneDetail}: a clue was registered, verified or told of
 * @csspart empty, error, loading, dialog, refusal
 */
export class ClueRegister extends CaseElement<never, Part> {
  static override styles = [...CaseElement.styles, urgencyStyles, registerStyles]

  protected readonly ui = clues
  protected readonly reading: Loader<Part> = new Loader<Part>(this, () => {
    const { activeClient: client, caseId } = this
    return client && caseId ? import('./table').then(({ readClues }) => readClues(client, caseId)) : undefined
  })

  protected override concerns({ caseId, type }: LiveChange): boolean {
    return caseId === this.caseId && type.startsWith('clue.')
  }

  protected override tools(): TemplateResult | typeof nothing {
    const view = this.caseView
    const register = () =>
      void this.ask(async (client, caseId) => (await import('./acts')).registerAct(view, client, caseId))
    return actButton(view, 'clue.register', register, { tone: 'primary' })
  }

  protected override sheets(part: Part) {
    return part.count > 0 ? async () => [part.sheet(this.caseView)] : undefined
  }

  protected override body(part: Part): TemplateResult {
    return html`${part.draw(this.caseView)}`
  }
}
