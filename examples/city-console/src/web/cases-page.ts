import { html, type TemplateResult } from 'lit'
import { ConsoleElement } from './console-element'
import { icons } from './icons'
import { base, pageStyles, stateStyles } from './tokens'

/** `<city-cases>`: the cases of the court. */
export class CasesPage extends ConsoleElement {
  static override styles = [...base, pageStyles]

  override render(): TemplateResult {
    return html`<div class="page">
      <h1 class="sr">${this.t('cases.title')}</h1>
      <zx-case-list class="fill" .client=${this.desk.client}></zx-case-list>
    </div>`
  }
}

/** `<city-denied>`: a page that this post may not see. */
export class DeniedPage extends ConsoleElement {
  static override styles = [...base, pageStyles, stateStyles]

  override render(): TemplateResult {
    return html`<div class="state" role="status">
      ${icons.blocked}<strong>${this.t('denied.title')}</strong><span>${this.t('denied.hint')}</span>
    </div>`
  }
}
