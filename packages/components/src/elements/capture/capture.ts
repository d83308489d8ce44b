import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { DONE, type DoneDetail } from '../../events'
import { canSeal } from '../../internal/capture/seal'
import { type Capture, CaptureStore } from '../../internal/capture/store'
import { syncCaptures } from '../../internal/capture/sync'
import type { LiveChange } from '../../internal/core'
import * as icons from '../../internal/icons'
import { wordsOf } from '../../internal/words'
import { ZxElement } from '../../internal/zx-element'
import { type CaptureWord, capture } from '../../locales/capture'
import { base, stateStyles } from '../../styles/base'
import { type CaptureCase, type CaptureDraft, draftForm, type FormView, picker } from './form'
import { captureList } from './list'
import { captureStyles } from './styles'

/** Who is signed in, as the host's session says. */
export interface CapturePerson {
  readonly courtId: string
  readonly personId: string
}

const RETRY_MS = 30_000
/** Tells other pages of this browser that something changed. */
const CHANNEL = 'zhixing-captures'

/**
 * `<zx-capture case-id>`: 现场采集 on the phone: a photograph, film, sound or file with act, place and note. It is kept on the
 * device with its hash before anything is sent, and synchronised once when the network is there; the copy on the device goes only
 * when the court has confirmed the hash. Captures belong to the signed-in `person`: nobody else sees or sends them. The page
 * itself must be there without a network (the host's own service worker or app), and served securely.
 *
 * @fires zx-done - {@link DoneDetail}: captures reached the court
 * @csspart error
 */
export class CaptureElement extends ZxElement<CaptureWord> {
  static override styles = [...base, stateStyles, captureStyles]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    caseId: { attribute: 'case-id' },
    caseNumber: { attribute: 'case-number' },
    // A host may make them anew with every drawing: what says the same is the same.
    cases: { attribute: false, hasChanged: saysOther },
    person: { attribute: false, hasChanged: saysOther },
  }
  protected static override readonly inputs: readonly string[] = ['caseId', 'caseNumber', 'cases', 'person']

  /** The case that captures belong to when nothing else is chosen. */
  declare caseId: string | undefined
  declare caseNumber: string | undefined
  /** Other cases to choose from. */
  declare cases: readonly CaptureCase[] | undefined
  declare person: CapturePerson | undefined

  protected readonly ui = capture
  #store: CaptureStore | undefined
  #items: readonly Capture[] = []
  #others = 0
  #known: readonly CaptureCase[] = []
  #draft: CaptureDraft | undefined
  #said: CaptureWord | undefined
  #failed: CaptureWord | undefined
  #progress: { readonly done: number; readonly of: number } | undefined
  #locating = false
  #timer: ReturnType<typeof setInterval> | undefined
  #channel: BroadcastChannel | undefined
  readonly #online = () => void this.synchronise()

  override connectedCallback(): void {
    super.connectedCallback()
    globalThis.addEventListener('online', this.#online)
    this.#timer = setInterval(this.#online, RETRY_MS)
    this.#channel = new BroadcastChannel(CHANNEL)
    this.#channel.onmessage = () => void this.refresh()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    globalThis.removeEventListener('online', this.#online)
    clearInterval(this.#timer)
    this.#channel?.close()
    this.#store?.close()
    this.#store = undefined
  }

  protected override concerns(_change: LiveChange): boolean {
    return false
  }

  /** Reads what is on the device. */
  override async refresh(): Promise<void> {
    const store = await this.#open()
    if (!store) return
    const [items, others] = await Promise.all([store.list(), store.othersWaiting()])
    // Somebody else may have signed in meanwhile.
    if (store.owner !== this.#owner) return
    this.#items = items
    this.#others = others
    this.requestUpdate()
  }

  protected override reload(): void {
    this.#items = []
    this.#others = 0
    this.#draft = undefined
    this.#failed = undefined
    if (!this.person || !canSeal()) return
    void this.refresh()
      .then(() => this.#learn())
      .then(() => this.synchronise())
      .catch(() => this.#fail('keep.failed'))
  }

  /** Sends what waits; answers when there is nothing more to do now. */
  async synchronise(): Promise<void> {
    const { activeClient: client, person } = this
    const store = await this.#open()
    if (!client || !person || !store || !this.#items.some(({ state }) => state === 'waiting')) return
    const report = await syncCaptures({
      ...{ store, client, personId: person.personId },
      goesOn: () => this.isConnected && store.owner === this.#owner,
      onProgress: (done, of) => {
        this.#progress = done < of ? { done, of } : undefined
        this.requestUpdate()
      },
    })
    if (store.owner !== this.#owner) return
    this.#progress = undefined
    this.#said = report.ended === 'done' ? undefined : report.ended
    await this.refresh()
    if (report.sent === 0) return
    this.#channel?.postMessage('sent')
    this.tell<DoneDetail>(DONE, { command: 'recording.keep', caseId: this.caseId ?? '', id: '' })
  }

  get #owner(): string | undefined {
    return this.person && `${this.person.courtId}/${this.person.personId}`
  }

  async #open(): Promise<CaptureStore | undefined> {
    const owner = this.#owner
    if (owner === undefined || !canSeal() || !this.isConnected) return undefined
    if (this.#store?.owner === owner) return this.#store
    const opened = await CaptureStore.open(owner)
    if (this.#owner !== owner || !this.isConnected || this.#store?.owner === owner) {
      opened.close()
      return this.#owner === owner ? this.#store : undefined
    }
    this.#store?.close()
    this.#store = opened
    return opened
  }

  /** The nodes of the case from the court; without a network what was known of them last. */
  async #learn(): Promise<void> {
    const { activeClient: client, caseId, caseNumber = '' } = this
    const store = await this.#open()
    if (!store) return
    const given = this.cases ?? []
    if (caseId && client) {
      const [course, { labels }] = await Promise.all([
        client.query('node.course', { caseId }).catch(() => undefined),
        wordsOf(client, this.activeLocale),
      ])
      const nodes = course
        ?.filter(({ id, state }) => id !== null && state !== 'cancelled')
        .map(({ id, node }) => ({ id: id ?? '', text: labels[`node.${node}`] ?? node }))
      if (nodes) await store.remember(caseId, { caseId, caseNumber, nodes })
    }
    const own = caseId ? ((await store.recall<CaptureCase>(caseId)) ?? { caseId, caseNumber }) : undefined
    this.#known = [...(own ? [own] : []), ...given.filter((one) => one.caseId !== caseId)]
    this.requestUpdate()
  }

  #pick(file: File): void {
    const texts = { caseId: this.caseId ?? '', nodeId: '', act: '', place: '', note: '' }
    this.#draft = { file, startedAt: now(), texts }
    this.#said = undefined
    this.requestUpdate()
  }

  async #keep(): Promise<void> {
    const draft = this.#draft
    const store = await this.#open()
    if (!draft || !store) return
    const { file, startedAt, texts } = draft
    const { caseId, nodeId, ...words } = texts
    const number = this.#known.find((one) => one.caseId === caseId)?.caseNumber ?? ''
    try {
      await store.add(await file.arrayBuffer(), {
        ...words,
        ...{ caseId: caseId || null, nodeId: nodeId || null, caseNumber: number, startedAt },
        ...{ mediaType: file.type, size: file.size, name: file.name },
      })
    } catch {
      // What could not be kept stays in the form.
      this.#fail('keep.failed')
      return
    }
    this.#draft = undefined
    this.#said = 'kept'
    this.#failed = undefined
    void navigator.storage?.persist?.()
    await this.refresh()
    this.#channel?.postMessage('kept')
    await this.synchronise()
  }

  #locate(draft: CaptureDraft): void {
    this.#locating = true
    const done = (failed?: CaptureWord) => {
      this.#locating = false
      this.#failed = failed
      this.requestUpdate()
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const { latitude, longitude, accuracy } = coords
        const at = `${latitude.toFixed(6)}, ${longitude.toFixed(6)} (±${Math.round(accuracy)} m)`
        draft.texts.place = [draft.texts.place, at].filter(Boolean).join(' ')
        done()
      },
      () => done('locate.failed'),
      { timeout: 15_000, enableHighAccuracy: true },
    )
    this.requestUpdate()
  }

  async #again(item: Capture): Promise<void> {
    const store = await this.#open()
    await store?.remark(item.id, 'waiting', null)
    await this.refresh()
    await this.synchronise()
  }

  #fail(word: CaptureWord): void {
    this.#failed = word
    this.requestUpdate()
  }

  override render(): TemplateResult {
    const t: FormView['t'] = (key, params) => this.t(key, params)
    const head = html`<h2>${t('title')}</h2><p class="lead">${t('subtitle')}</p>`
    const stop = this.person ? (canSeal() ? undefined : 'unsafe') : 'nobody'
    if (stop) return html`${head}<p class="note problem" role="alert" part="error">${t(stop)}</p>`
    const draft = this.#draft
    const view: FormView = {
      ...{ t, cases: this.#known, locating: this.#locating },
      again: () => this.requestUpdate(),
      locate: () => draft && this.#locate(draft),
      keep: () => void this.#keep(),
      discard: () => {
        this.#draft = undefined
        this.requestUpdate()
      },
    }
    const failed = this.#failed
    return html`${head}
      ${failed ? html`<p class="note problem" role="alert" part="error">${t(failed)}</p>` : nothing}
      ${draft ? draftForm(view, draft) : picker(t, (file) => this.#pick(file))}
      ${this.#status(t)}
      ${captureList(t, this.#items, (item) => void this.#again(item))}
      ${this.#others > 0 ? html`<p class="note" data-others>${icons.shield} ${t('others', { n: this.#others })}</p>` : nothing}
      <p class="foot">${t('sealed')}</p>`
  }

  #status(t: FormView['t']): TemplateResult {
    const waiting = this.#items.filter(({ state }) => state === 'waiting').length
    const progress = this.#progress
    const words = progress
      ? t('sending', { n: progress.done + 1, of: progress.of })
      : waiting === 0
        ? t('waiting.none')
        : t('waiting', { n: waiting })
    return html`<div class="status" role="status"><span data-waiting=${waiting}>${words}</span>
      ${this.#said ? html`<small>${t(this.#said)}</small>` : nothing}
      ${
        waiting > 0 && !progress
          ? html`<button class="btn noprint" type="button" data-act="send" @click=${() => void this.synchronise()}>${t('send')}</button>`
          : nothing
      }
      ${progress ? html`<progress max=${progress.of} .value=${progress.done} aria-label=${words}></progress>` : nothing}</div>`
  }
}

function saysOther(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other)
}

/** This moment at +08:00, by the clock of the device. */
function now(): string {
  return `${new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`
}
