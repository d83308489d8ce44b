import { html, type TemplateResult } from 'lit'
import { ConsoleElement } from './console-element'
import { base, pageStyles } from './tokens'

type Part = 'overdue' | 'points' | 'blocked'

/** `<city-supervision>`: what is overdue at the court, and what was stopped. */
export class SupervisionPage extends ConsoleElement {
  static override styles = [...base, pageStyles]
  #part: Part = 'overdue'

  override render(): TemplateResult {
    const hasPoints = this.desk.abilities.profile.stages?.points !== undefined
    const parts: readonly Part[] = hasPoints ? ['overdue', 'points', 'blocked'] : ['overdue', 'blocked']
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
      case 'points':
        return html`<zx-points-board class="fill" .client=${client} .today=${today}></zx-points-board>`
      case 'blocked':
        return html`<zx-blocked-acts class="fill" .client=${client}></zx-blocked-acts>`
    }
  }
}
