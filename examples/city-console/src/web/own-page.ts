import { createConsoleRegistry, standardConsoleParts } from '@zhixing/components'
import { livelihoodUi } from 'example-plugin-livelihood/ui'
import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { ConsoleElement } from './console-element'
import { builtIn, OWN_ADDRESS } from './navigation'
import { base, pageStyles } from './tokens'

/** What the court's pages may be made of: the parts of the library, and of the plugins that this console has. */
export const registry = createConsoleRegistry([standardConsoleParts, livelihoodUi])

/** `<city-own>`: the pages that this court has put together itself. */
export class OwnPage extends ConsoleElement {
  static override styles = [...base, pageStyles]
  static override properties: PropertyDeclarations = { ...ConsoleElement.properties, place: { type: String } }

  /** The page of the court's own that the address means. */
  declare place: string | undefined

  override render(): TemplateResult {
    const { client, today, own } = this.desk
    const title = own?.definition.pages.find(({ id }) => id === this.place)?.title
    const name = (this.locale === 'en' ? title?.en : undefined) ?? title?.['zh-CN'] ?? this.t('own.title')
    // The side bar leads to the pages: the console itself shows no navigation of its own.
    return html`<div class="page">
      <div class="head"><h1>${name}</h1></div>
      <zx-console bare address=${OWN_ADDRESS} .client=${client} .today=${today} .registry=${registry}></zx-console>
    </div>`
  }
}

/** `<city-designer>`: where the court puts them together. */
export class DesignerPage extends ConsoleElement {
  static override styles = [...base, pageStyles]

  override render(): TemplateResult {
    const { client, today } = this.desk
    const entries = builtIn(this.desk).map((page) => ({ id: page, text: this.t(`nav.${page}`) }))
    return html`<div class="page">
      <div class="head"><h1>${this.t('designer.title')}</h1></div>
      <zx-console-designer .hostEntries=${entries} .client=${client} .today=${today} .registry=${registry}></zx-console-designer>
    </div>`
  }
}
