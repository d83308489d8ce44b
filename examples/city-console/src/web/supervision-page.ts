import { html, type TemplateResult } from 'lit'
import { askAcross } from './api'
import { ConsoleElement, mayAsk, permittedTo } from './console-element'
import { base, pageStyles } from './tokens'

type Part = 'board' | 'accountability' | 'indicators' | 'overdue' | 'points' | 'blocked'

/** `<city-supervision>`: the board, the indicators, what is overdue at the court, and what was stopped. */
export class SupervisionPage extends ConsoleElement {
  static override styles = [...base, pageStyles]
  #part: Part = 'overdue'

  override render(): TemplateResult {
    const hasPoints = this.desk.abilities.profile.stages?.points !== undefined
    const parts: readonly Part[] = [
      'overdue',
      ...(mayAsk(this.desk, 'supervision.board') ? (['board'] as const) : []),
      ...(mayAsk(this.desk, 'metrics.indicator-cases') ? (['indicators'] as const) : []),
      ...(mayAsk(this.desk, 'supervision.accountability') ? (['accountability'] as const) : []),
      ...(hasPoints ? (['points'] as const) : []),
      'blocked',
    ]
    const choose = (event: Event, part: Part) => {
      event.preventDefault()
      this.#part = part
      this.requestUpdate()
    }
    return html`<div class="page">
      <div class="head"><h1>${this.t('supervision.title')}</h1></div>
      <nav class="tabs" aria-label=${this.t('supervision.tabs')}>
        ${parts.map(
          (part) => html`<a
            href="#/supervision"
            data-part=${part}
            aria-current=${this.#part === part ? 'true' : 'false'}
            @click=${(event: Event) => choose(event, part)}
          >
            ${this.t(`supervision.${part}`)}
          </a>`,
        )}
      </nav>
      ${this.#shown()}
    </div>`
  }

  #shown(): TemplateResult {
    const { client, soon, today } = this.desk
    switch (this.#part) {
      case 'overdue':
        return html`<zx-task-queue class="fill" .client=${client} .today=${today} all readonly view="overdue" due-by=${soon}>
              <div slot="title">
                <h2>${this.t('supervision.overdue')}</h2>
                <p class="muted">${this.t('supervision.overdue.hint')}</p>
              </div>
            </zx-task-queue>`
      case 'board':
        return html`<zx-supervision-board .client=${client} .today=${today} .across=${this.desk.session.isAbove ? askAcross : undefined}></zx-supervision-board>`
      case 'indicators':
        return html`<zx-indicator-panel .client=${client} .today=${today} from=${`${today.slice(0, 4)}-01-01`} by="unit"></zx-indicator-panel>`
      case 'accountability':
        return html`<zx-accountability class="fill" .client=${client} .today=${today} .permitted=${permittedTo(this.desk)}></zx-accountability>`
      case 'points':
        return html`<zx-points-board class="fill" .client=${client} .today=${today}></zx-points-board>`
      case 'blocked':
        return html`<zx-blocked-acts class="fill" .client=${client}></zx-blocked-acts>`
    }
  }
}
