import { createConsoleRegistry, standardConsoleParts } from '@zhixing/components'
import { livelihoodUi } from 'example-plugin-livelihood/ui'
import { html, type TemplateResult } from 'lit'
import { ConsoleElement } from './console-element'
import { base, pageStyles } from './tokens'

/** What the court's pages may be made of: the parts of the library, and of the plugins that this console has. */
export const registry = createConsoleRegistry([standardConsoleParts, livelihoodUi])

/** `<city-own>`: the pages that this court has put together itself. */
export class OwnPage extends ConsoleElement {
  static override styles = [...base, pageStyles]

  override render(): TemplateResult {
    const { client, today } = this.desk
    return html`<div class="page">
      <div class="head"><h1>${this.t('own.title')}</h1></div>
      <zx-console address="#/own/" .client=${client} .today=${today} .registry=${registry}></zx-console>
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
      <zx-console-designer .client=${client} .today=${today} .registry=${registry}></zx-console-designer>
    </div>`
  }
}
