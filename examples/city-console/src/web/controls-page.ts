import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { ConsoleElement, permittedTo } from './console-element'
import { base, pageStyles } from './tokens'

/** `<city-controls>`: 控制到期, what lapses when: one's own, or of the whole court. */
export class ControlsPage extends ConsoleElement {
  static override styles = [...base, pageStyles]
  static override properties: PropertyDeclarations = {
    ...ConsoleElement.properties,
    mine: { state: true },
  }
  declare private mine: boolean

  constructor() {
    super()
    this.mine = false
  }

  override render(): TemplateResult {
    const { client, today, session } = this.desk
    const choose = (event: Event) => {
      this.mine = (event.target as HTMLSelectElement).value === 'mine'
    }
    return html`<div class="page">
      <h1 class="sr">${this.t('controls.title')}</h1>
      <zx-control-calendar
        class="fill"
        .client=${client}
        .today=${today}
        .permitted=${permittedTo(this.desk)}
        .handlerId=${this.mine ? session.personId : undefined}
      >
        <label slot="tools">
          <span class="sr">${this.t('controls.whose')}</span>
          <select @change=${choose}>
            <option value="court" ?selected=${!this.mine}>${this.t('controls.court')}</option>
            <option value="mine" ?selected=${this.mine}>${this.t('controls.mine')}</option>
          </select>
        </label>
      </zx-control-calendar>
    </div>`
  }
}
