import { html, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import type { DoneDetail } from '../../events'
import { CaseElement } from '../../internal/case-element'
import type { LiveChange } from '../../internal/core'
import type { Part } from '../../internal/part'
import { documents } from '../../locales'
import { registerStyles } from '../../styles/register'
import { deskStyles } from './document-desk.styles'

/**
 * `<zx-document-desk case-id>`: 文书: the forms that can be made now and what they lack, the documents of the case with the
 * source of every field, issue, seal, service, print and file, and values that wait to be compared.
 *
 * @fires zx-done - {@link DoneDetail}: something was done with a document
 * @csspart empty, error, loading, dialog, refusal, forms, documents, values
 */
export class DocumentDesk extends CaseElement<never, Part> {
  static override styles = [...CaseElement.styles, registerStyles, deskStyles]

  protected readonly ui = documents
  protected readonly reading: Loader<Part> = new Loader<Part>(this, () => {
    const { activeClient: client, caseId } = this
    return client && caseId ? import('./desk').then(({ readDesk }) => readDesk(client, caseId)) : undefined
  })

  protected override concerns({ caseId, type }: LiveChange): boolean {
    return caseId === this.caseId && /^(document|dossier|case)\./.test(type)
  }

  protected override sheets(part: Part) {
    return part.count > 0 ? async () => [part.sheet(this.caseView)] : undefined
  }

  protected override body(part: Part): TemplateResult {
    return html`${part.draw(this.caseView)}`
  }
}
