import { html, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import type { DoneDetail } from '../../events'
import { actButton } from '../../internal/act-button'
import { CaseElement } from '../../internal/case-element'
import type { LiveChange } from '../../internal/core'
import type { Part } from '../../internal/part'
import { measures } from '../../locales/measures'
import { registerStyles } from '../../styles/register'
import { urgencyStyles } from '../../styles/urgency'

/**
 * `<zx-measure-board case-id>`: 强制措施与信用惩戒, the measures against the persons of a case: what is proposed and by when
 * it is decided, what is in force until when, what has to be lifted, and the acts of each step.
 *
 * @fires zx-done - {@link DoneDetail}: a measure went on
 * @csspart empty, error, loading, dialog, refusal
 */
export class MeasureBoard extends CaseElement<never, Part> {
  static override styles = [...CaseElement.styles, urgencyStyles, registerStyles]

  protected readonly ui = measures
  protected readonly reading: Loader<Part> = new Loader<Part>(this, () => {
    const { activeClient: client, caseId } = this
    return client && caseId
      ? import('./table').then(({ readMeasures }) => readMeasures(client, caseId))
      : undefined
  })

  protected override concerns({ caseId, type }: LiveChange): boolean {
    return caseId === this.caseId && type.startsWith('measure.')
  }

  protected override tools(): TemplateResult {
    const view = this.caseView
    const open = (form: 'proposeAct' | 'applyAct' | 'defaultAct' | 'conductAct') => () =>
      void this.ask(async (client, caseId) => (await import('./acts'))[form](view, client, caseId))
    return html`<div class="rowacts">${actButton(view, 'measure.note-default', open('defaultAct'))}
      ${actButton(view, 'measure.record-conduct', open('conductAct'))}
      ${actButton(view, 'measure.apply', open('applyAct'))}
      ${actButton(view, 'measure.propose', open('proposeAct'), { tone: 'primary' })}</div>`
  }

  protected override sheets(part: Part) {
    return part.count > 0 ? async () => [part.sheet(this.caseView)] : undefined
  }

  protected override body(part: Part): TemplateResult {
    return html`${part.draw(this.caseView)}`
  }
}
