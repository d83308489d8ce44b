import { html, type TemplateResult } from 'lit'
import { askAcross, readCourtNames, superviseBelow } from './api'
import { ConsoleElement, permittedTo } from './console-element'
import { base, pageStyles } from './tokens'

/** `<city-orders>`: 督办, orders of the court above and of this court; a court above sees those below it, too. */
export class OrdersPage extends ConsoleElement {
  static override styles = [...base, pageStyles]
  #courtNames: Readonly<Record<string, string>> = {}

  override connectedCallback(): void {
    super.connectedCallback()
    void readCourtNames().then((names) => {
      this.#courtNames = names
      this.requestUpdate()
    })
  }

  override render(): TemplateResult {
    const { client, today, session } = this.desk
    const isAbove = session.isAbove === true
    return html`<div class="page">
      <h1 class="sr">${this.t('nav.orders')}</h1>
      <zx-orders-board
        class="fill"
        .shown=${isAbove ? 'below' : undefined}
        .client=${client}
        .today=${today}
        .permitted=${permittedTo(this.desk)}
        .courtNames=${this.#courtNames}
        .across=${isAbove ? askAcross : undefined}
        .supervise=${isAbove ? superviseBelow : undefined}
      ></zx-orders-board>
    </div>`
  }
}
