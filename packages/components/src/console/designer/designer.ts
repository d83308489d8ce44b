import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { ConsoleProblem, LiveChange } from '../../internal/core'
import { failureNote, refusalPanel } from '../../internal/refusal'
import { failure, skeleton } from '../../internal/states'
import { ZxElement } from '../../internal/zx-element'
import { type DesignerKey, designerWords } from '../../locales/console-designer'
import { base, stateStyles } from '../../styles/base'
import { dialogStyles } from '../../styles/dialog'
import { fieldStyles } from '../../styles/fields'
import { codesOf } from '../codes'
import { columnStyles } from '../columns.styles'
import { optionText } from '../form/option-text'
import type { ConsoleRegistry } from '../registry-types'
import { acts } from './acts'
import type { Bench, HostEntry, Peek } from './bench'
import { canvas } from './canvas'
import { designerStyles } from './designer.styles'
import type { Spot } from './edit'
import { inspector } from './inspector'
import { navigationTab } from './navigation'
import { pageList } from './pages'
import { palette } from './palette'
import { paletteStyles } from './palette.styles'
import { preview } from './preview'
import { Previews } from './previews'
import { problemList, spotOf, type Tab, tabOf, targetOf } from './problems'
import { DesignStore } from './store'
import { undoKeys } from './undo-keys'
import { VersionDesk } from './version-desk'
import { versionList } from './versions'
import { versionStyles } from './versions.styles'

const TABS: readonly Tab[] = ['pages', 'navigation', 'acts', 'preview', 'problems', 'versions']

/**
 * `<zx-console-designer>`: a court puts its pages together by dragging or by keys, with live data, and sees what is wrong before
 * another person publishes it. Everything it makes is data.
 *
 * @csspart refusal, failure, error, loading
 */
export class ConsoleDesigner extends ZxElement<DesignerKey> {
  static override styles = [
    ...base,
    stateStyles,
    dialogStyles,
    fieldStyles,
    paletteStyles,
    versionStyles,
    designerStyles,
    columnStyles,
  ]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    registry: { attribute: false },
    hostEntries: { attribute: false },
  }

  /** What blocks are drawn with; the elements of this package when absent. */
  declare registry: ConsoleRegistry | undefined
  /** Entries of the host's own side bar: the court's entries can stand behind one of them. */
  declare hostEntries: readonly HostEntry[] | undefined

  protected readonly ui = designerWords
  readonly #store = new DesignStore(this)
  readonly #desk = new VersionDesk(this, this.#store)
  #tab: Tab = 'pages'
  #page = 0
  #selected: Spot | undefined
  #role = ''
  #said = ''
  #search = ''
  #peek: Peek | undefined
  #entry: string | undefined
  readonly #previews = new Previews()

  override connectedCallback(): void {
    super.connectedCallback()
    this.addEventListener('keydown', this.#keys)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.removeEventListener('keydown', this.#keys)
  }

  readonly #keys = undoKeys((way) => this.#store.step(way))

  override async refresh(): Promise<void> {
    await this.#store.look()
  }

  protected override reload(): void {
    void this.#store.load()
  }

  protected override concerns(change: LiveChange): boolean {
    return /^(?:console|profile)\./.test(change.type)
  }

  get #bench(): Bench | undefined {
    const { catalog, history, locked } = this.#store
    const { activeClient: client } = this
    if (!catalog || !history || !client) return undefined
    const definition = history.now
    return {
      ...{
        client,
        definition,
        catalog,
        locked,
        registry: this.registry,
        page: this.#page,
        selected: this.#selected,
      },
      ...{ problems: this.#store.problems, hostEntries: this.hostEntries ?? [], entry: this.#entry },
      ...{ search: this.#search, peek: this.#peek },
      ...{ locale: this.activeLocale, today: this.today || catalog.today },
      t: (key, params) => this.t(key, params),
      label: (kind, code) => this.label(kind, code).replace(/^field\./, ''),
      change: (next) => this.#store.change(next),
      select: (spot) => {
        this.#selected = spot
        this.requestUpdate()
      },
      option: (of, name, value) => optionText(this.words.labels, of, name, value),
      codes: (kinds) => codesOf(this.words.labels, kinds),
      both: (kind, code) => this.#store.both(kind, code),
      openEntry: (id) => {
        this.#entry = id
      },
      focus: (selector) => this.focusOn(selector),
      setSearch: (text) => {
        this.#search = text
        this.requestUpdate()
      },
      setPeek: (peek) => void this.#look(peek),
      openPage: (at) => this.#openPage(at),
      openAct: (id) => {
        this.#tab = 'acts'
        this.requestUpdate()
        this.focusOn(`[data-action="${id}"] input`)
      },
      say: (text) => this.#tell(text),
      alone: (block) => this.#previews.alone(catalog, definition, block),
    }
  }

  /** Puts the focus where somebody goes on, once it is drawn. */
  focusOn(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus())
  }

  #openPage(at: number): void {
    this.#page = at
    this.#selected = undefined
    this.requestUpdate()
  }

  /** Something of the palette before it is added; what shows one case is shown with the newest one. */
  async #look(peek: Peek | undefined): Promise<void> {
    this.#peek = peek
    this.requestUpdate()
    if (!peek?.ofCase || !('properties' in peek.block || peek.block.kind === 'element')) return
    const found = await this.activeClient?.query('case.list', { limit: 1 }).catch(() => undefined)
    const [newest] = found?.items ?? []
    if (!newest || this.#peek !== peek) return
    const block = { ...peek.block, properties: { caseId: newest.id } } as Peek['block']
    this.#peek = { ...peek, block }
    this.requestUpdate()
  }

  override render(): TemplateResult {
    const { error } = this.#store
    if (error !== undefined)
      return failure(
        (key) => this.t(key),
        this.words,
        error,
        () => this.reload(),
      )
    const bench = this.#bench
    if (!bench) return skeleton((key) => this.t(key))
    const { refused, failed } = this.#store
    return html`<div class="titlebar"><h2>${this.t('title.designer')}</h2><p>${this.t('subtitle.designer')}</p></div>
      <div class="bar"><nav class="tabs" aria-label=${this.t('title.designer')}>${TABS.map((tab) => this.#tabButton(tab))}</nav>${this.#tools(bench)}</div>
      ${bench.locked ? html`<p class="note" role="status">${this.t('waiting')}</p>` : nothing}
      <p class="said" role="status">${this.#said}</p>
      ${refused ? refusalPanel(this as never, refused) : nothing}${failed === undefined ? nothing : failureNote(this as never, failed)}
      <div class="tab">${this.#body(bench)}</div>`
  }

  #tabButton(tab: Tab): TemplateResult {
    const text = tab === 'problems' ? this.t('problems', { n: this.#store.problems.length }) : this.t(tab)
    const show = () => {
      this.#tab = tab
      this.requestUpdate()
    }
    return html`<button class="btn small ${tab === this.#tab ? 'primary' : 'quiet'}" type="button" data-tab=${tab} aria-pressed=${String(tab === this.#tab)} @click=${show}>${text}</button>`
  }

  #tools({ locked }: Bench): TemplateResult {
    const { history, dirty } = this.#store
    const button = (act: string, key: DesignerKey, click: () => void, off: boolean, tone = '', keys = '') =>
      html`<button class="btn small ${tone}" type="button" data-act=${act} title=${keys || nothing} ?disabled=${off} @click=${click}>${this.t(key)}</button>`
    return html`<div class="tools">
      ${dirty ? html`<span class="hint">${this.t('unsaved')}</span>` : nothing}
      ${button('undo', 'undo', () => this.#store.step('undo'), !history?.canUndo || locked, '', 'Ctrl+Z')}
      ${button('redo', 'redo', () => this.#store.step('redo'), !history?.canRedo || locked, '', 'Ctrl+Y')}
      ${button('save', 'save', () => void this.#save(), locked || !dirty)}
      ${button('submit', 'submit', () => void this.#submit(), locked, 'primary')}
    </div>`
  }

  #body(bench: Bench): TemplateResult {
    switch (this.#tab) {
      case 'navigation':
        return navigationTab(bench)
      case 'acts':
        return acts(bench)
      case 'versions':
        return versionList(bench, this.#store.versions, this.#desk)
      case 'problems':
        return problemList(bench, this.#store.problems, (problem) => this.#jump(problem))
      case 'preview':
        return preview(bench, {
          role: this.#role,
          choose: (role) => {
            this.#role = role
            this.requestUpdate()
          },
          inUse: this.#previews.whole(bench.catalog, bench.definition),
        })
      default:
        return html`<div class="bench">
          <div class="side">${pageList(bench)}${palette(bench)}</div>
          ${canvas(bench)} ${inspector(bench)}
        </div>`
    }
  }

  /** To the block, page or act that is meant. */
  #jump({ path }: ConsoleProblem): void {
    const { page, spot } = spotOf(path)
    const { definition } = this.#bench ?? {}
    this.#tab = tabOf(path)
    this.#page = page
    this.#selected = spot
    const target = definition && targetOf(path, definition)
    this.#entry = target?.entry
    this.requestUpdate()
    this.focusOn(target?.focus ?? 'input')
  }

  async #save(): Promise<void> {
    if (await this.#store.save()) this.say('saved')
  }

  async #submit(): Promise<void> {
    const { open, dirty } = this.#store
    const versionId = dirty || !open ? await this.#store.save() : open.id
    if (!versionId) return
    await this.#desk.submit(versionId)
  }

  /** Says what came of an act, also to who does not see it. */
  say(key: DesignerKey, params?: Readonly<Record<string, unknown>>): void {
    this.#tell(this.t(key, params))
  }

  #tell(text: string): void {
    this.#said = text
    this.requestUpdate()
  }
}
