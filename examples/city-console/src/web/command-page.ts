import { html, type TemplateResult } from 'lit'
import { ConsoleElement } from './console-element'
import { base, pageStyles } from './tokens'

/** `<city-command>`: the command centre, at a desk or on a wall. */
export class CommandPage extends ConsoleElement {
  static override styles = [...base, pageStyles]
  #wall = false

  override render(): TemplateResult {
    const { client, today } = this.desk
    const turn = () => {
      this.#wall = !this.#wall
      this.requestUpdate()
    }
    return html`<div class="page">
      <zx-command-screen class="fill" .client=${client} .today=${today} ?wall=${this.#wall}>
        <button slot="tools" class="btn" type="button" data-tool="wall" @click=${turn}>
          ${this.t(this.#wall ? 'command.desk' : 'command.wall')}
        </button>
      </zx-command-screen>
    </div>`
  }
}
