import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { QueryResult } from '../../internal/core'
import type { PartyPage } from './parts'

type Requestable = QueryResult<'task.requestable'>

/** Gives a command and answers with its result; nothing when it was refused or did not arrive. */
type Give = (input: object, key: string) => Promise<Record<string, unknown> | undefined>

/** What the court said when it took a request. */
interface Receipt {
  readonly taskId: string
  readonly affair: string
  readonly note: string
  readonly answerBy: string
}

/** The form by which a party asks for something: chosen from what the court does, sent once, with a receipt. */
export class RequestForm {
  readonly #host: ReactiveControllerHost
  #affair = ''
  #note = ''
  #key = crypto.randomUUID()
  #receipt: Receipt | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
  }

  render(page: PartyPage, may: Requestable, give: Give, isBusy: boolean): TemplateResult {
    if (may.affairs.length === 0) return html`<p class="muted">${page.t('ask.closed')}</p>`
    const isReady = this.#affair !== '' && this.#note.trim() !== '' && !isBusy
    return html`${this.#shown(page)}
      <form class="ask" @submit=${(event: Event) => void this.#send(event, may, give)}>
        <label class="field"><span>${page.t('ask.affair')}</span>
          <select name="affair" required @change=${this.#choose}>
            <option value="" ?selected=${this.#affair === ''}>${page.t('ask.choose')}</option>
            ${may.affairs.map(
              (affair) =>
                html`<option value=${affair} ?selected=${affair === this.#affair}>${page.label('affair', affair)}</option>`,
            )}
          </select></label>
        <label class="field"><span>${page.t('ask.note')}</span>
          <textarea name="note" maxlength="500" required .value=${this.#note} @input=${this.#type}></textarea></label>
        <p class="muted">${page.t('ask.hint', { date: page.date(may.answerBy) })}</p>
        <div class="acts"><button class="btn primary" type="submit" ?disabled=${!isReady}>${page.t('ask.send')}</button></div>
      </form>`
  }

  #shown(page: PartyPage): TemplateResult | typeof nothing {
    if (!this.#receipt) return nothing
    const { taskId, affair, note, answerBy } = this.#receipt
    return html`<div class="receipt" role="status">
      <strong>${page.t('ask.received')}</strong>
      <p class="overflow">${page.t('requests.line', { affair: page.label('affair', affair), note })}</p>
      <p>${page.t('ask.next', { date: page.date(answerBy) })}</p>
      <p class="muted overflow">${page.t('ask.number', { id: taskId })}</p>
    </div>`
  }

  readonly #choose = (event: Event) => {
    this.#affair = (event.target as HTMLSelectElement).value
    this.#changed()
  }

  readonly #type = (event: Event) => {
    this.#note = (event.target as HTMLTextAreaElement).value
    this.#changed()
  }

  /** Other words are another request; the same ones, sent again after a time-out, are the same request. */
  #changed(): void {
    this.#key = crypto.randomUUID()
    this.#host.requestUpdate()
  }

  async #send(event: Event, { caseId, partyId, answerBy }: Requestable, give: Give): Promise<void> {
    event.preventDefault()
    const asked = { affair: this.#affair, note: this.#note.trim() }
    const result = await give({ caseId, partyId, ...asked }, this.#key)
    if (!result) return
    this.#receipt = { ...asked, answerBy, taskId: String(result.taskId) }
    this.#affair = ''
    this.#note = ''
    this.#changed()
  }
}
