import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { ConsoleProblem, ConsoleVersion, LiveChange } from '../../internal/core'
import { failureNote, refusalPanel } from '../../internal/refusal'
import { failure, skeleton } from '../../internal/states'
import { ZxElement } from '../../internal/zx-element'
import { type DesignerKey, designerWords } from '../../locales/console-designer'
import { base, stateStyles } from '../../styles/base'
import { dialogStyles } from '../../styles/dialog'
import { fieldStyles } from '../../styles/fields'
import { codesOf } from '../codes'
import { columnStyles } from '../columns.styles'
import type { ConsoleRegistry } from '../registry-types'
import { textOf } from '../values'
import { acts } from './acts'
import type { Bench, HostEntry } from './bench'
import { canvas, palette } from './canvas'
import { designerStyles } from './designer.styles'
import { addPage, removePage, type Spot } from './edit'
import { inspector } from './inspector'
import { navigationTab } from './navigation'
import { Previews } from './previews'
import { problemList, spotOf, type Tab, tabOf, targetOf } from './problems'
import { DesignStore } from './store'
import { undoKeys } from './undo-keys'
import { versionActs } from './version-acts'
import { type VersionActs, versionList } from './versions'

const TABS: readonly Tab[] = ['pages', 'navigation', 'acts', 'preview', 'problems', 'versions']

/**
 * `<zx-console-designer>`: a court puts its pages together by dragging or by keys, with live data, and sees what is wrong before
 * another person publishes it. Everything it makes is data.
 *
 * @csspart refusal, failure, error, loading
 */
export class ConsoleDesigner extends ZxElement<DesignerKey> {
  static override styles = [...base, stateStyles, dialogStyles, fieldStyles, designerStyles, columnStyles]
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
  #tab: Tab = 'pages'
  #page = 0
  #selected: Spot | undefined
  #roles: readonly string[] | undefined
  #said = ''
  #reason = ''
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
      ...{ locale: this.activeLocale, today: this.today || catalog.today },
      t: (key, params) => this.t(key, params),
      label: (kind, code) => this.label(kind, code).replace(/^field\./, ''),
      change: (next) => this.#store.change(next),
      select: (spot) => {
        this.#selected = spot
        this.requestUpdate()
      },
      codes: (kinds) => codesOf(this.words.labels, kinds),
      openEntry: (id) => {
        this.#entry = id
      },
      focus: (selector) => {
        void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus())
      },
      alone: (spot) => this.#previews.alone(catalog, definition, spot),
    }
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
    return html`<div class="titlebar"><div class="title"><h2>${this.t('title.designer')}</h2><p>${this.t('subtitle.designer')}</p></div>${this.#tools(bench)}</div>
      ${bench.locked ? html`<p class="note" role="status">${this.t('waiting')}</p>` : nothing}
      <p class="said" role="status">${this.#said}</p>
      ${refused ? refusalPanel(this as never, refused) : nothing}${failed === undefined ? nothing : failureNote(this as never, failed)}
      <nav class="tabs" aria-label=${this.t('title.designer')}>${TABS.map((tab) => this.#tabButton(tab))}</nav>
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
    const button = (act: string, key: DesignerKey, click: () => void, off: boolean, tone = '') =>
      html`<button class="btn ${tone}" type="button" data-act=${act} ?disabled=${off} @click=${click}>${this.t(key)}</button>`
    return html`<div class="tools">
      ${dirty ? html`<span class="hint">${this.t('unsaved')}</span>` : nothing}
      ${button('undo', 'undo', () => this.#store.step('undo'), !history?.canUndo || locked)}
      ${button('redo', 'redo', () => this.#store.step('redo'), !history?.canRedo || locked)}
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
        return versionList(bench, this.#store.versions, this.#store.changes, this.#acts)
      case 'problems':
        return problemList(bench, this.#store.problems, (problem) => this.#jump(problem))
      case 'preview':
        return this.#preview(bench)
      default:
        return html`<div class="bench">
          <div class="side">${this.#pages(bench)}${palette(bench)}</div>
          ${canvas(bench)} ${inspector(bench)}
        </div>`
    }
  }

  #pages(bench: Bench): TemplateResult {
    const { definition, locked } = bench
    const go = (at: number) => () => {
      this.#page = at
      this.#selected = undefined
      this.requestUpdate()
    }
    const add = () => {
      bench.change(addPage(definition, this.t('new.page'), 'New page'))
      go(definition.pages.length)()
    }
    const remove = () => {
      bench.change(removePage(definition, this.#page))
      go(0)()
    }
    return html`<section class="pages"><h3>${this.t('pages')}</h3>
      <ul>${definition.pages.map((page, at) => html`<li><button class="link" type="button" data-page=${page.id} aria-current=${at === this.#page ? 'page' : nothing} @click=${go(at)}>${textOf(page.title, this.activeLocale)}</button></li>`)}</ul>
      <p class="adding"><button class="btn small" type="button" data-act="add-page" ?disabled=${locked} @click=${add}>${this.t('add.page')}</button>
      <button class="btn small quiet" type="button" data-act="remove-page" ?disabled=${locked || definition.pages.length === 0} @click=${remove}>${this.t('remove.page')}</button></p></section>`
  }

  /** The whole console as people of a role will see it. */
  #preview({ catalog, definition, client, registry, locale, today }: Bench): TemplateResult {
    const every = [...new Set(Object.values(catalog.queries).flatMap(({ roles }) => [...roles]))]
    const choose = (event: Event) => {
      const { value } = event.target as HTMLSelectElement
      this.#roles = value === '' ? undefined : [value]
      this.requestUpdate()
    }
    const first = definition.home ?? definition.navigation[0]?.page ?? definition.pages[0]?.id ?? ''
    return html`<label class="field"><span>${this.t('preview.as')} <small class="muted">${this.t('live.off')}</small></span><select name="preview-as" @change=${choose}>
        <option value="">${this.t('preview.self')}</option>${every.map((role) => html`<option value=${role}>${this.label('role', role)}</option>`)}</select></label>
      <zx-console class="preview" page=${first} .client=${client} .locale=${locale} .today=${today} .registry=${registry} .roles=${this.#roles} .inUse=${this.#previews.whole(catalog, definition)}></zx-console>`
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
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(target?.focus ?? 'input')?.focus(),
    )
  }

  async #save(): Promise<void> {
    if (await this.#store.save()) this.#say('saved')
  }

  async #submit(): Promise<void> {
    const { open, dirty } = this.#store
    const versionId = dirty || !open ? await this.#store.save() : open.id
    if (!versionId) return
    await this.#do((client) => client.execute('console.submit', { versionId }), 'submitted')
  }

  #say(key: DesignerKey, params?: Readonly<Record<string, unknown>>): void {
    this.#said = this.t(key, params)
    this.requestUpdate()
  }

  /** Gives a command about versions, says what came of it, and reads them anew. */
  async #do(send: Parameters<DesignStore['give']>[0], key: DesignerKey): Promise<void> {
    const result = (await this.#store.give(send)) as { readonly number?: number } | undefined
    if (!result) return
    this.#reason = ''
    await this.#store.load()
    this.#say(key, { n: result.number })
  }

  get #acts(): VersionActs {
    return versionActs({
      reason: () => this.#reason,
      setReason: (text) => {
        this.#reason = text
      },
      say: (key) => this.#say(key),
      give: (send, key) => this.#do(send, key),
      basedOn: () => this.#store.basedOn,
      client: () => this.activeClient,
      compare: (version) => void this.#compare(version),
    })
  }

  async #compare({ id }: ConsoleVersion): Promise<void> {
    const from = { number: this.#store.inUse?.number ?? 0 }
    this.#store.changes = await this.activeClient?.query('console.difference', {
      from,
      to: { versionId: id },
    })
    this.requestUpdate()
  }
}
