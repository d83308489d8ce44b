import { html, type TemplateResult } from 'lit'
import { ConsoleElement } from './console-element'
import { base, pageStyles } from './tokens'

/** `<city-interest>`: interest for delay, reckoned in the page; nothing is sent and nothing is kept. */
export class InterestPage extends ConsoleElement {
  static override styles = [...base, pageStyles]

  override render(): TemplateResult {
    return html`<div class="page">
      <h1 class="sr">${this.t('nav.interest')}</h1>
      <zx-interest-calculator .today=${this.desk.today}></zx-interest-calculator>
    </div>`
  }
}
