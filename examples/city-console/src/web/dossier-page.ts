import { css, html, type TemplateResult } from 'lit'
import { ConsoleElement, mayAsk, permittedTo } from './console-element'
import { base, pageStyles } from './tokens'

/** `<city-dossier>`: 卷宗中心, what comes in, is scanned, lies there and goes out. */
export class DossierPage extends ConsoleElement {
  static override styles = [
    ...base,
    pageStyles,
    css`
      /* As long as its table: the page scrolls, nothing is cut off. */
      zx-dossier-desk {
        flex: none;
      }
    `,
  ]

  override render(): TemplateResult {
    const { client, today } = this.desk
    // Who does not work at the centre finds his own papers and loans, and what of the reviews is his to mend.
    const parts = mayAsk(this.desk, 'dossier.desk') ? undefined : ['own', 'borrowed', 'review']
    return html`<div class="page">
      <h1 class="sr">${this.t('dossier.title')}</h1>
      <zx-dossier-desk .client=${client} .today=${today} .parts=${parts} .permitted=${permittedTo(this.desk)}></zx-dossier-desk>
    </div>`
  }
}
