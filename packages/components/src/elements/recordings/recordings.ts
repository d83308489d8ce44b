import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import type { DoneDetail } from '../../events'
import { CaseElement } from '../../internal/case-element'
import type { LiveChange, RecordingItem } from '../../internal/core'
import * as icons from '../../internal/icons'
import { wordsIn } from '../../internal/part'
import { empty } from '../../internal/states'
import { type RecordingWord, recordings, recordingWords } from '../../locales/recordings'
import { registerStyles } from '../../styles/register'
import { segmentStyles } from '../../styles/segments'
import { type Read, recordingSheet, recordingTable, what } from './table'

const MOST = 200
const SHOWN = ['all', 'unlinked', 'waiting'] as const
export type RecordingsShown = (typeof SHOWN)[number]

const playerStyles = css`
  .player {
    display: grid;
    gap: 10px;
    margin: 12px 24px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: 8px;
  }
  .player > div {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 10px;
  }
  .player video,
  .player img {
    max-width: 100%;
    max-height: 60vh;
    background: #000;
  }
  .segments {
    margin: 8px 24px 12px;
  }
  .count {
    padding: 8px 24px;
    color: var(--_ink-3);
  }
`

/**
 * `<zx-recordings case-id node-id asset-id task-id>`: 执法音视频 of a case, a node, a thing or an affair; without a case those of the
 * court: what is to be linked and reviewed, by whom and until when. Opening one is a reading, and is logged.
 *
 * @fires zx-done - {@link DoneDetail}: a recording was linked or reviewed
 * @csspart empty, error, loading, dialog, refusal
 */
export class Recordings extends CaseElement<RecordingWord, Read> {
  static override styles = [...CaseElement.styles, segmentStyles, registerStyles, playerStyles]
  static override properties: PropertyDeclarations = {
    ...CaseElement.properties,
    nodeId: { attribute: 'node-id' },
    assetId: { attribute: 'asset-id' },
    taskId: { attribute: 'task-id' },
    shown: { type: String },
  }
  protected static override readonly inputs: readonly string[] = [
    'caseId',
    'nodeId',
    'assetId',
    'taskId',
    'shown',
  ]

  declare nodeId: string | undefined
  declare assetId: string | undefined
  declare taskId: string | undefined
  /** `all`, `unlinked` or `waiting` for review. */
  declare shown: RecordingsShown | undefined
  #open: { readonly item: RecordingItem; readonly url?: string; readonly failed?: boolean } | undefined

  protected readonly ui = recordings
  protected override readonly ofCourt = true
  protected readonly reading: Loader<Read> = new Loader<Read>(this, () => this.#read())

  async #read(): Promise<Read> {
    const { activeClient: client, caseId, nodeId, assetId, taskId, shown } = this
    if (!client) return { items: [], total: 0, nodes: new Map() }
    const of = { caseId: caseId || undefined, nodeId, assetId, taskId }
    const state = shown === 'unlinked' ? 'unlinked' : shown === 'waiting' ? 'linked' : undefined
    const review = shown === 'waiting' ? 'waiting' : undefined
    const [{ items, total }, course] = await Promise.all([
      client.query('recording.list', { ...of, state, review, limit: MOST }),
      caseId ? client.query('node.course', { caseId }) : [],
    ])
    const nodes = new Map(course.flatMap((node) => (node.id === null ? [] : [[node.id, node] as const])))
    return { items, total, nodes }
  }

  protected override concerns({ type }: LiveChange): boolean {
    return type.startsWith('recording.')
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#close()
  }

  async #show(item: RecordingItem): Promise<void> {
    this.#close()
    this.#open = { item }
    this.requestUpdate()
    const file = await this.activeClient?.file(item.hash).catch(() => undefined)
    if (this.#open?.item !== item) return
    this.#open = file ? { item, url: URL.createObjectURL(file) } : { item, failed: true }
    this.requestUpdate()
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.player')?.scrollIntoView({ block: 'nearest' })
  }

  #close(): void {
    if (this.#open?.url) URL.revokeObjectURL(this.#open.url)
    this.#open = undefined
    this.requestUpdate()
  }

  protected override sheets(read: Read) {
    return read.items.length > 0 ? async () => [recordingSheet(this.caseView, read)] : undefined
  }

  protected override body(read: Read): TemplateResult {
    const t = wordsIn(recordingWords, this.activeLocale)
    const shown = this.shown ?? 'all'
    const choose = (one: RecordingsShown) => () => {
      this.shown = one
    }
    const words = shown === 'all' ? t('empty') : t(`empty.${shown}`)
    return html`<div class="segments noprint" role="group" aria-label=${t('filter')}>${SHOWN.map(
      (one) =>
        html`<button type="button" data-shown=${one} aria-pressed=${String(one === shown)} @click=${choose(one)}>${t(`show.${one}`)}</button>`,
    )}</div>
      ${this.#player(t)}
      ${read.items.length === 0 ? empty(words, t('empty.hint'), icons.image) : recordingTable(this.caseView, read, (item) => void this.#show(item))}`
  }

  #player(t: ReturnType<typeof wordsIn<RecordingWord>>): TemplateResult | typeof nothing {
    const open = this.#open
    if (!open) return nothing
    const { item, url, failed } = open
    const name = what(t, item)
    return html`<section class="player noprint" aria-label=${t('player', { what: name })}>
      <div><strong>${name}</strong>
        <button class="btn small" type="button" data-act="close" @click=${() => this.#close()}>${t('close')}</button></div>
      ${failed ? html`<p class="problem" role="alert">${t('failed')}</p>` : nothing}
      ${!url && !failed ? html`<p role="status">${t('opening')}</p>` : nothing}
      ${url ? html`${media(item.mediaType, url, name)}<a href=${url} download=${`${item.serial}`}>${t('save')}</a>` : nothing}
    </section>`
  }
}

function media(mediaType: string, url: string, name: string): TemplateResult | typeof nothing {
  if (mediaType.startsWith('image/')) return html`<img src=${url} alt=${name} />`
  if (mediaType.startsWith('video/')) return html`<video src=${url} controls aria-label=${name}></video>`
  if (mediaType.startsWith('audio/')) return html`<audio src=${url} controls aria-label=${name}></audio>`
  return nothing
}
