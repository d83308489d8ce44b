import { css, html, type TemplateResult } from 'lit'
import { ConsoleElement, permittedTo } from './console-element'
import { base, pageStyles } from './tokens'

/** `<city-documents>`: 批量文书, one form for many cases. */
export class DocumentsPage extends ConsoleElement {
  static override styles = [
    ...base,
    pageStyles,
    css`
      /* As long as its table: the page scrolls, nothing is cut off. */
      zx-document-batch,
      zx-document-layouts {
        flex: none;
      }
    `,
  ]

  override render(): TemplateResult {
    const { client, today, session } = this.desk
    // Several people may share a browser: an unfinished run belongs to the one who began it.
    const name = `zx-document-batch-${session.personId}`
    return html`<div class="page">
      <h1 class="sr">${this.t('documents.title')}</h1>
      <zx-document-batch .client=${client} .today=${today} .permitted=${permittedTo(this.desk)} .storageKey=${name}></zx-document-batch>
      <zx-document-layouts .client=${client} .today=${today} .permitted=${permittedTo(this.desk)}></zx-document-layouts>
    </div>`
  }
}
