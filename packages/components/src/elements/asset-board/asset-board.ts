import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { CommandDialog } from '../../controllers/command-dialog'
import { Loader } from '../../controllers/loader'
import { DONE, type DoneDetail } from '../../events'
import type { LiveChange } from '../../internal/core'
import { exportTools } from '../../internal/export/tools'
import { draftOf } from '../../internal/fields'
import { grouped } from '../../internal/format'
import { empty, failure, skeleton, staleNote } from '../../internal/states'
import { errorText } from '../../internal/words'
import { ZxElement } from '../../internal/zx-element'
import { assets } from '../../locales'
import { base, stateStyles } from '../../styles/base'
import { dialogStyles } from '../../styles/dialog'
import { exportStyles } from '../../styles/export'
import { fieldStyles } from '../../styles/fields'
import { tableStyles } from '../../styles/table'
import { controlAct, controlDraft } from './acts'
import { assetBoardStyles } from './asset-board.styles'
import { type Board, readThings } from './read'
import { table } from './table'
import type { AssetKey, AssetView, Thing } from './view'

/**
 * `<zx-asset-board case-id>`: every thing of the debtor that is known: whose it is, what lies on it already, what it is worth,
 * who said so and when, and whether this case holds it. A hit becomes a control order in one step.
 *
 * @fires zx-done - {@link DoneDetail}: a control was ordered
 * @csspart empty, error, loading, dialog, refusal
 */
export class AssetBoard extends ZxElement<AssetKey> {
  static override styles = [
    ...base,
    ...[stateStyles, dialogStyles, fieldStyles, tableStyles, exportStyles],
    assetBoardStyles,
  ]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    caseId: { attribute: 'case-id' },
    readonly: { type: Boolean },
  }
  protected static override readonly inputs = ['caseId']

  declare caseId: string | undefined
  /** Shows no acts. */
  declare readonly: boolean

  protected readonly ui = assets
  readonly #dialog = new CommandDialog(this)
  readonly #board = new Loader<Board>(this, () => {
    const { activeClient, caseId } = this
    return activeClient && caseId ? readThings(activeClient, caseId) : undefined
  })
  #said = ''
  #problem = ''

  constructor() {
    super()
    this.readonly = false
  }

  override async refresh(): Promise<void> {
    await this.#board.load({ keep: true })
  }

  protected override reload(): void {
    this.#problem = ''
    void this.#board.load()
  }

  protected override concerns({ caseId, type }: LiveChange): boolean {
    return caseId === this.caseId && /^(query|asset|control)\./.test(type)
  }

  override render(): TemplateResult {
    const { value, error, state } = this.#board
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    if (state === 'error') return failure(t, this.words, error, () => this.reload())
    if (!value) return skeleton(t)
    const view = this.#view
    const things = thingsOf(value)
    const held = value.assets.filter(({ asset }) => asset.controlled).length
    const sheets = async () => [(await import('./paper')).paper(view, things)]
    const failed = () => this.#say(this.t('export.failed'))
    return html`<div class="titlebar">
        <div class="title"><h2>${this.t('title')}</h2><p>${this.t('subtitle')}</p></div>
        <slot name="tools"></slot>
        ${things.length === 0 ? nothing : exportTools({ t, name: this.t('title'), sheets, failed })}
      </div>
      ${staleNote(t, error, () => void this.refresh())}
      ${this.#problem ? html`<p class="problem" role="alert">${this.#problem}</p>` : nothing}
      ${
        things.length === 0
          ? empty(this.t('empty'), this.t('empty.hint'))
          : html`${table(view, things)}
            <div class="foot"><span>${this.t('shown', { shown: grouped(value.shown), total: grouped(value.total) })}</span><span>${this.t('held', { k: held, n: things.length })}</span></div>`
      }
      <span class="sr" role="status">${this.#said}</span>
      ${this.#dialog.render()}`
  }

  get #view(): AssetView {
    return {
      locale: this.activeLocale,
      readonly: this.readonly,
      today: this.activeToday,
      t: (key, params) => this.t(key, params),
      label: (kind, code) => this.label(kind, code),
      control: (thing) => void this.#control(thing),
    }
  }

  /** Reads the claim and who can be told, then asks for the rest. */
  async #control(thing: Thing): Promise<void> {
    const { activeClient: client, caseId } = this
    if (!client || !caseId) return
    this.#problem = ''
    try {
      const [detail, sources] = await Promise.all([
        client.query('case.get', { caseId }),
        client.query('query.sources', {}),
      ])
      if (!detail) return
      const about = { detail, sources }
      const draft = draftOf(() => this.requestUpdate(), { texts: controlDraft(this.#view, thing, about) })
      const done = () => {
        this.#say(this.t('done'))
        this.tell<DoneDetail>(DONE, { command: 'control.order', caseId, id: thing.finding?.id ?? '' })
        void this.refresh()
      }
      this.#dialog.ask(controlAct(this.#view, thing, about, draft, done))
    } catch (error) {
      const words = errorText(this.words, error)
      this.#problem = words ? `${words.what} ${words.todo}` : this.t('error.todo')
      this.requestUpdate()
    }
  }

  #say(words: string): void {
    this.#said = words
    this.requestUpdate()
  }
}

/** What nobody holds comes first: that is where something is to be done. */
function thingsOf({ assets: taken, findings }: Board): readonly Thing[] {
  const things: readonly Thing[] = [
    ...findings.map((finding) => ({ hit: finding.hit, finding, asset: undefined })),
    ...taken.map(({ asset, finding }) => ({ hit: asset.hit, finding, asset })),
  ]
  const order = ({ asset, finding }: Thing) =>
    asset ? (asset.controls.length > 0 ? 2 : 0) : finding?.state === 'doubtful' ? 1 : 0
  return [...things].sort((a, b) => order(a) - order(b))
}
