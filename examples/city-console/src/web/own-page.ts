import { html, type TemplateResult } from 'lit'
import { ConsoleElement } from './console-element'
import { base, pageStyles } from './tokens'

/** `<city-own>`: the pages that this court has put together itself. */
export class OwnPage extends ConsoleElement {
  static override styles = [...base, pageStyles]

  override render(): TemplateResult {
    const { client, today } = this.desk
    return html`<div class="page">
      <div class="head"><h1>${this.t('own.title')}</h1></div>
      <zx-console address="#/own/" .client=${client} .today=${today}></zx-console>
    </div>`
  }
}

/** `<city-designer>`: where the court puts them together. */
export class DesignerPage extends ConsoleElement {
  static override styles = [...base, pageStyles]

  override render(): TemplateResult {
    const { client, today } = this.desk
    return html`<div class="page">
      <div class="head"><h1>${this.t('designer.title')}</h1></div>
      <zx-console-designer .client=${client} .today=${today}></zx-console-designer>
    </div>`
  }
}
