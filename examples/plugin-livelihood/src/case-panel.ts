import type { PluginQueries } from '@zhixing/core/client'
import { html, nothing } from 'lit'
import { LivelihoodElement } from './element.ts'
import type { livelihood } from './server.ts'
import { CHOICES, kindOf } from './words.ts'

type Fields = PluginQueries<[typeof livelihood]>['livelihood.fields']['result']

/** `<livelihood-case case-id>`: what the plugin keeps of a case, and the form for it. */
export class LivelihoodCase extends LivelihoodElement {
  static override properties = { ...LivelihoodElement.properties, caseId: { attribute: 'case-id' } }

  declare caseId: string | undefined
  #fields: Fields = null
  #said = ''
  #problem = ''

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed)
    if (changed.has('caseId') && !changed.has('client')) void this.read()
  }

  protected override async read(): Promise<void> {
    if (!this.own || !this.caseId) return
    try {
      this.#fields = await this.own.query('livelihood.fields', { caseId: this.caseId })
      this.#problem = ''
    } catch (error) {
      this.#problem = this.t('failed', { what: error instanceof Error ? error.message : '' })
    }
    this.requestUpdate()
  }

  override render() {
    const { kind = null, people = null, remark = null } = this.#fields ?? {}
    return html`<form @submit=${this.#save}>
        <label>${this.t('kind')}<select name="kind">
          <option value="" ?selected=${kind === null}>${this.t('none')}</option>
          ${CHOICES.map(({ id }) => html`<option value=${id} ?selected=${kind === id}>${this.kindLabel(id)}</option>`)}
        </select></label>
        <label>${this.t('people')}<input name="people" type="number" min="0" .value=${people === null ? '' : String(people)} /></label>
        <label>${this.t('remark')}<input name="remark" maxlength="200" .value=${remark ?? ''} /></label>
        <button type="submit">${this.t('save')}</button>
      </form>
      ${this.#problem ? html`<p role="alert">${this.#problem}</p>` : nothing}
      <p role="status">${this.#said}</p>`
  }

  #save = async (event: Event) => {
    event.preventDefault()
    const form = new FormData(event.target as HTMLFormElement)
    const text = (name: string) => String(form.get(name) ?? '').trim()
    const { own, caseId } = this
    if (!own || !caseId) return
    const input = {
      caseId,
      kind: kindOf(text('kind')),
      people: text('people') === '' ? null : Number(text('people')),
      remark: text('remark') || null,
    }
    this.#said = ''
    this.#problem = ''
    try {
      const outcome = await own.execute('livelihood.set-fields', input)
      if (outcome.kind === 'refused') this.#problem = this.t('refused', { what: outcome.text.what })
      else this.#said = this.t('saved')
    } catch (error) {
      this.#problem = this.t('refused', { what: error instanceof Error ? error.message : '' })
    }
    await this.read()
  }
}
