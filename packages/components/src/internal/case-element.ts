import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { type Act, CommandDialog } from '../controllers/command-dialog'
import type { Loader } from '../controllers/loader'
import { DONE, type DoneDetail } from '../events'
import type { CommandKey, ExportKey } from '../locales'
import { base, stateStyles } from '../styles/base'
import { dialogStyles } from '../styles/dialog'
import { exportStyles } from '../styles/export'
import { fieldStyles } from '../styles/fields'
import { tableStyles } from '../styles/table'
import type { CommandName, Locale, Words, ZhixingClient } from './core'
import type { Sheet } from './export/sheet'
import { exportTools } from './export/tools'
import { type Draft, draftOf } from './fields'
import { failure, skeleton, staleNote } from './states'
import { errorText } from './words'
import { ZxElement } from './zx-element'

type Shared = CommandKey | ExportKey | 'title' | 'subtitle' | 'done'

type Make = (client: ZhixingClient, caseId: string) => Promise<Act | undefined> | Act | undefined

/** What the parts of such an element need of it; parts that come later bring their own words. */
export interface CaseView {
  readonly locale: Locale
  readonly today: string
  readonly words: Words
  label(kind: string, code: string): string
  /** Whether an act is offered. */
  offers(command: CommandName): boolean
  /** Opens the dialog of an act. */
  ask(make: Make): void
  done(command: CommandName, id: string): void
  draft(initial?: Partial<Pick<Draft, 'texts' | 'picked'>>): Draft
  again(): void
}

/**
 * What elements have in common that show one part of a case and offer acts in it: the case, what may be done, the dialog,
 * what was done last for those who do not see it, and the frame around what is shown.
 */
export abstract class CaseElement<K extends string, V> extends ZxElement<K | Shared> {
  static override styles = [...base, stateStyles, dialogStyles, fieldStyles, tableStyles, exportStyles]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    caseId: { attribute: 'case-id' },
    readonly: { type: Boolean },
    permitted: { attribute: false },
  }
  protected static override readonly inputs: readonly string[] = ['caseId']

  declare caseId: string | undefined
  /** Shows no acts. */
  declare readonly: boolean
  /** Commands that are offered, when the host knows what this person's post permits; the court decides in any case. */
  declare permitted: readonly string[] | undefined

  protected readonly dialog = new CommandDialog(this)
  protected abstract readonly reading: Loader<V>
  /** Elements of the whole court act without a case too. */
  protected readonly ofCourt: boolean = false
  #said = ''
  #problem = ''

  constructor() {
    super()
    this.readonly = false
  }

  override async refresh(): Promise<void> {
    await this.reading.load({ keep: true })
  }

  protected override reload(): void {
    this.#problem = ''
    void this.reading.load()
  }

  /** Whether an act is offered here. */
  protected offers(command: CommandName): boolean {
    return !this.readonly && (this.permitted?.includes(command) ?? true)
  }

  /** What is shown of what was read. */
  protected abstract body(value: V): TemplateResult

  /** Acts beside the title. */
  protected tools(_value: V): TemplateResult | typeof nothing {
    return nothing
  }

  /** What is taken away as a file; nothing while there is nothing. */
  protected sheets(_value: V): (() => Promise<readonly Sheet[]>) | undefined {
    return undefined
  }

  override render(): TemplateResult {
    const { value, error, state } = this.reading
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    if (state === 'error') return failure(t, this.words, error, () => this.reload())
    if (!value) return skeleton(t)
    const sheets = this.sheets(value)
    const failed = () => this.say(t('export.failed'))
    return html`<div class="titlebar">
        <div class="title"><h2>${t('title')}</h2><p>${t('subtitle')}</p></div>
        <slot name="tools"></slot>
        ${this.tools(value)} ${sheets ? exportTools({ t, name: t('title'), sheets, failed }) : nothing}
      </div>
      ${staleNote(t, error, () => void this.refresh())}
      ${this.#problem ? html`<p class="problem" role="alert">${this.#problem}</p>` : nothing}
      ${this.body(value)} ${this.foot}`
  }

  /** What was done last, for those who do not see it, and the dialog. */
  protected get foot(): TemplateResult {
    return html`<span class="sr" role="status">${this.#said}</span>
      ${this.dialog.render()}`
  }

  /** Asks for what an act needs; its form is made first, and may have to be fetched and read for. */
  protected async ask(make: Make): Promise<void> {
    const { activeClient: client, caseId } = this
    if (!client || !(caseId || this.ofCourt)) return
    this.#problem = ''
    try {
      const act = await make(client, caseId ?? '')
      if (act) this.dialog.ask(act)
    } catch (error) {
      const words = errorText(this.words, error)
      this.#problem = words ? `${words.what} ${words.todo}` : this.t('error.todo')
      this.requestUpdate()
    }
  }

  protected get caseView(): CaseView {
    const again = () => this.requestUpdate()
    return {
      ...{ locale: this.activeLocale, today: this.activeToday, words: this.words, again },
      label: (kind, code) => this.label(kind, code),
      offers: (command) => this.offers(command),
      ask: (make) => void this.ask(make),
      done: (command, id) => this.done(command, id),
      draft: (initial) => draftOf(again, initial),
    }
  }

  /** Says so, tells the host, reads again. */
  protected done(command: CommandName, id: string): void {
    this.say(this.t('done'))
    this.tell<DoneDetail>(DONE, { command, caseId: this.caseId ?? '', id })
    void this.refresh()
  }

  /** For those who do not see what changed. */
  protected say(words: string): void {
    this.#said = words
    this.requestUpdate()
  }
}
