import { html, type TemplateResult } from 'lit'
import { ConsoleElement, mayAsk } from './console-element'
import { registerStyles } from './register.styles'

const PARTS = ['items', 'campaigns', 'watch'] as const
type Part = (typeof PARTS)[number]

/** `<city-clearance>`: 案款清理: what the court holds and since when, clean-ups whose number falls, what looks wrong. */
export class ClearancePage extends ConsoleElement {
  static override styles = registerStyles
  #part: Part = 'items'

  override render(): TemplateResult {
    const choose = (event: Event, part: Part) => {
      event.preventDefault()
      this.#part = part
      this.requestUpdate()
    }
    return html`<div class="page">
      <div class="head noprint"><h1>${this.t('clear.title')}</h1></div>
      <nav class="tabs" aria-label=${this.t('clear.tabs')}>
        ${this.#parts.map(
          (part) => html`<a
            href="#/clearance"
            data-part=${part}
            aria-current=${this.#part === part ? 'true' : 'false'}
            @click=${(event: Event) => choose(event, part)}
          >
            ${this.t(`clear.part.${part}`)}
          </a>`,
        )}
      </nav>
      ${this.#shown()}
    </div>`
  }

  get #parts(): readonly Part[] {
    return PARTS.filter((part) => {
      if (part === 'watch') return mayAsk(this.desk, 'clearance.watch')
      return part === 'items' || mayAsk(this.desk, 'clearance.progress')
    })
  }

  #shown(): TemplateResult {
    switch (this.#part) {
      case 'items':
        return html`<city-clearance-items .desk=${this.desk}></city-clearance-items>`
      case 'campaigns':
        return html`<city-clearance-progress .desk=${this.desk}></city-clearance-progress>`
      case 'watch':
        return html`<city-clearance-watch .desk=${this.desk}></city-clearance-watch>`
    }
  }
}
