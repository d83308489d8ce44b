import { html, nothing, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import type {
  CommandName,
  NextStep,
  OpenItem,
  OwnRequest,
  PartyCase,
  PartyLetter,
  PartyMoney,
  QueryResult,
  ZhixingClient,
} from '../../internal/core'
import { longDate } from '../../internal/format'
import { empty, failure, skeleton, staleNote } from '../../internal/states'
import { errorText, refusalText } from '../../internal/words'
import { ZxElement } from '../../internal/zx-element'
import { partyView } from '../../locales/party'
import { base, stateStyles } from '../../styles/base'
import { fieldStyles } from '../../styles/fields'
import { dossierOf, type PartyDossier, takeFile } from './dossier'
import { headOf, itemsOf, lettersOf, moneyOf, nextOf, type PartyPage, requestsOf } from './parts'
import { RequestForm } from './request'
import { partyStyles } from './styles'

type Key = keyof (typeof partyView)['zh-CN']

/** Everything that a party sees at once. */
export interface PartyReading {
  readonly seen: PartyCase
  readonly next: readonly NextStep[]
  readonly money: PartyMoney | null
  readonly requests: readonly OwnRequest[]
  readonly letters: readonly PartyLetter[]
  readonly may: QueryResult<'task.requestable'>
}

/**
 * `<zx-party-view>`: the case of the party who is signed in, in plain words and for a phone: what has happened, what comes next
 * and when, the money, documents, requests, letters. What is held back is not there; nothing of another case ever is.
 *
 * @csspart empty, error, loading
 */
export class PartyView extends ZxElement<Key> implements PartyPage {
  static override styles = [...base, stateStyles, fieldStyles, partyStyles]

  protected readonly ui = partyView
  readonly #reading = new Loader<PartyReading>(this, () => this.#read())
  /** Items beyond the first ones, as they were asked for. */
  #more: readonly OpenItem[] = []
  readonly papers = new Map<string, string>()
  draft = ''
  readonly #asking = new RequestForm(this)
  #dossier: PartyDossier | undefined
  #said = ''
  #wrong = ''
  #key = crypto.randomUUID()
  #busy = false

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener('visibilitychange', this.#seenAgain)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('visibilitychange', this.#seenAgain)
  }

  /** Parties are told nothing live: who comes back to the page sees what is new. */
  readonly #seenAgain = () => {
    if (document.visibilityState === 'visible') void this.refresh()
  }

  override async refresh(): Promise<void> {
    await this.#reading.load({ keep: true })
  }

  protected override reload(): void {
    this.#more = []
    this.#dossier = undefined
    this.papers.clear()
    void this.#reading.load()
  }

  #read(): Promise<PartyReading> | undefined {
    const client = this.activeClient
    if (!client) return undefined
    return client.query('openness.my-case', {}).then(async (seen) => {
      const { caseId, partyId } = seen
      const [next, money, requests, letters, may] = await Promise.all([
        client.query('node.upcoming', { caseId }),
        client.query('fund.party-statement', { caseId, partyId }),
        client.query('task.own-requests', {}),
        client.query('openness.letters', { caseId }),
        client.query('task.requestable', {}),
      ])
      return { seen, next, money, requests, letters, may }
    })
  }

  date(date: string): string {
    return longDate(date, this.activeLocale)
  }

  override render(): TemplateResult {
    const { value, error, state } = this.#reading
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    if (state === 'error') return failure(t, this.words, error, () => this.reload())
    if (!value) return state === 'idle' ? empty(this.t('empty'), this.t('empty.hint')) : skeleton(t)
    const items = [...value.seen.items, ...this.#more]
    return html`${staleNote(t, error, () => void this.refresh())}
      ${headOf(this, value.seen)} ${nextOf(this, value.next)} ${moneyOf(this, value)}
      ${itemsOf(this, items, value.seen.total)}
      ${dossierOf(this, this.#dossier, { open: () => void this.#openDossier(), take: (one) => void this.#take(one) })}
      ${requestsOf(this, value.requests)}
      <section>
        <h3>${this.t('ask')}</h3>
        ${this.#asking.render(this, value.may, (input, key) => this.#ask(input, key), this.#busy)}
      </section>
      ${lettersOf(this, value.letters)}
      <section class="write">
        <label class="field"><span>${this.t('write')}</span>
          <textarea maxlength="1000" .value=${this.draft} @input=${this.#type}></textarea></label>
        <p class="muted">${this.t('write.hint')}</p>
        <div class="acts">
          <button class="btn primary" type="button" ?disabled=${this.#blocked} @click=${() => this.#write('openness.write')}>
            ${this.t('write.officer')}
          </button>
          <button class="btn" type="button" ?disabled=${this.#blocked} @click=${() => this.#write('openness.complain')}>
            ${this.t('write.supervisor')}
          </button>
        </div>
      </section>
      <p role="status" class="said">${this.#said}</p>
      ${this.#wrong ? html`<p role="alert" class="wrong">${this.#wrong}</p>` : nothing}`
  }

  get #blocked(): boolean {
    return this.#busy || this.draft.trim() === ''
  }

  readonly #type = (event: Event) => {
    this.draft = (event.target as HTMLTextAreaElement).value
    this.#said = ''
    // Other words are another letter; the same ones, sent again after a time-out, are the same letter.
    this.#key = crypto.randomUUID()
    this.requestUpdate()
  }

  async #write(name: 'openness.write' | 'openness.complain'): Promise<void> {
    const caseId = this.#reading.value?.seen.caseId
    if (caseId === undefined) return
    const key = `${this.#key}:${name}`
    const result = await this.#give(name, { caseId, text: this.draft }, key)
    if (!result) return
    this.draft = ''
    this.#said = this.t('sent', { date: this.date(String(result.answerBy)) })
    await this.refresh()
  }

  async #ask(input: object, key: string): Promise<Record<string, unknown> | undefined> {
    const result = await this.#give('task.request', input, key)
    if (result) await this.refresh()
    return result
  }

  async #openDossier(): Promise<void> {
    const caseId = this.#reading.value?.seen.caseId
    if (caseId === undefined) return
    await this.#try(async (client) => {
      this.#dossier = await client.query('dossier.party-catalogue', { caseId })
    })
  }

  async #take(material: PartyDossier['materials'][number]): Promise<void> {
    const caseId = this.#reading.value?.seen.caseId
    if (caseId === undefined) return
    await this.#try(async (client) => {
      await takeFile(client, caseId, material)
      this.#said = this.t('dossier.taken', { title: material.title })
    })
  }

  async confirm(itemId: string): Promise<void> {
    const caseId = this.#reading.value?.seen.caseId
    if (caseId === undefined) return
    if (!(await this.#give('openness.confirm-read', { caseId, itemId }, `${itemId}:read`))) return
    this.#said = this.t('sent.read')
    await this.refresh()
  }

  async read({ id, documentId }: OpenItem): Promise<void> {
    const caseId = this.#reading.value?.seen.caseId
    if (caseId === undefined || documentId === null) return
    if (this.papers.delete(id)) return this.requestUpdate()
    const found = await this.activeClient?.query('openness.document', { caseId, documentId })
    if (found) this.papers.set(id, found.text)
    this.requestUpdate()
  }

  async more(): Promise<void> {
    const { value } = this.#reading
    if (!value) return
    const last = [...value.seen.items, ...this.#more].at(-1)
    const input = { caseId: value.seen.caseId, limit: 20, ...(last ? { cursor: last.id } : {}) }
    const page = await this.activeClient?.query('openness.items', input)
    if (page) this.#more = [...this.#more, ...page.items]
    this.requestUpdate()
  }

  #give(name: CommandName, input: object, key: string): Promise<Record<string, unknown> | undefined> {
    return this.#try(async (client) => {
      const outcome = await client.execute(name, input as never, { key })
      if (outcome.kind === 'refused') {
        const text = refusalText(this.words, outcome)
        this.#wrong = `${text.what} ${text.todo}`
        return undefined
      }
      return { ...(outcome.result as object) }
    })
  }

  /** Does one thing at a time; what went wrong is said in words. */
  async #try<R>(act: (client: ZhixingClient) => Promise<R>): Promise<R | undefined> {
    const client = this.activeClient
    if (!client) return undefined
    this.#busy = true
    this.#wrong = ''
    this.#said = ''
    this.requestUpdate()
    try {
      return await act(client)
    } catch (error) {
      this.#wrong = errorText(this.words, error)?.what ?? this.t('error.title')
      return undefined
    } finally {
      this.#busy = false
      this.requestUpdate()
    }
  }
}
