import { html, nothing } from 'lit'
import { LivelihoodElement, type Own } from './element.ts'
import { CHOICES, type Kind, kindOf } from './words.ts'

type Found = Awaited<ReturnType<typeof find>>

/** One kind, or all. */
const find = (own: Own, kind: Kind | '') =>
  own.query('livelihood.cases', { where: kind === '' ? {} : { kind }, limit: 100 })

/** `<livelihood-list>`: the cases of one kind, or of all; choosing one is told the host by `zx-open-case`. */
export class LivelihoodList extends LivelihoodElement {
  #found: Found | undefined
  #kind: Kind | '' = ''
  #problem = ''

  protected override async read(): Promise<void> {
    if (!this.own) return
    try {
      this.#found = await find(this.own, this.#kind)
      this.#problem = ''
    } catch (error) {
      this.#problem = this.t('failed', { what: error instanceof Error ? error.message : '' })
    }
    this.requestUpdate()
  }

  override render() {
    if (this.#problem) return html`<p role="alert">${this.#problem}</p>`
    const { items = [], total = 0 } = this.#found ?? {}
    return html`<label>${this.t('kind')}<select @change=${this.#choose}>
        <option value="">${this.t('all')}</option>
        ${CHOICES.map(({ id }) => html`<option value=${id}>${this.kindLabel(id)}</option>`)}
      </select></label>
      ${items.length === 0 ? nothing : html`<table><tbody>${items.map(this.#row)}</tbody></table>`}
      <p>${this.t('shown', { n: items.length, total })}</p>`
  }

  #row = ({ caseId, caseNumber, kind, people, remark }: Found['items'][number]) => html`<tr>
    <td><button type="button" @click=${() => this.#open(caseId, caseNumber)}>${caseNumber}</button></td>
    <td>${this.kindLabel(kind)}</td><td>${people ?? '—'}</td><td>${remark ?? '—'}</td></tr>`

  #choose = (event: Event) => {
    this.#kind = kindOf((event.target as HTMLSelectElement).value) ?? ''
    void this.read()
  }

  #open(caseId: string, caseNumber: string): void {
    const detail = { caseId, caseNumber }
    this.dispatchEvent(
      new CustomEvent('zx-open-case', { detail, bubbles: true, composed: true, cancelable: true }),
    )
  }
}
