import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { type Act, CommandDialog } from '../../controllers/command-dialog'
import { Loader } from '../../controllers/loader'
import type { LiveChange, TriageClass, TriageDetail } from '../../internal/core'
import { shortDate } from '../../internal/format'
import * as icons from '../../internal/icons'
import { empty, failure, skeleton, staleNote } from '../../internal/states'
import { ZxElement } from '../../internal/zx-element'
import { triage } from '../../locales'
import { base, stateStyles } from '../../styles/base'
import { dialogStyles } from '../../styles/dialog'
import { tableStyles } from '../../styles/table'
import { type Answers, decideAct, overrideAct, recordAct } from './acts'
import { triageSheetStyles } from './triage-sheet.styles'

type Key = keyof (typeof triage)['zh-CN']
type Answer = Answers[string]
interface Sheet {
  /** What the table would say to the answers that are chosen and not recorded. */
  readonly trial: TriageDetail['proposal'] | undefined
  readonly detail: TriageDetail | null
  readonly classes: readonly TriageClass[]
}
const ANSWERS: readonly Answer[] = ['yes', 'no', 'unknown']

/**
 * `<zx-triage-sheet case-id>`: how a case is sorted (繁简分流): the court's questions with their answers, which line of the
 * table they meet, who decided, and how the undertaker was found; a draw can be done again by anybody.
 *
 * @csspart empty, error, loading, dialog
 */
export class TriageSheet extends ZxElement<Key> {
  static override styles = [...base, stateStyles, tableStyles, dialogStyles, triageSheetStyles]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    caseId: { attribute: 'case-id' },
    readonly: { type: Boolean },
  }
  protected static override readonly inputs = ['caseId']

  declare caseId: string | undefined
  /** Only shows, offers no acts. */
  declare readonly: boolean

  protected readonly ui = triage
  #changed: Record<string, Answer> = {}
  readonly #dialog = new CommandDialog(this)
  readonly #sheet = new Loader<Sheet>(this, () => {
    const { activeClient, caseId } = this
    if (!activeClient || !caseId) return undefined
    const read = [
      activeClient.query('triage.get', { caseId }),
      activeClient.query('triage.board', {}),
      this.#isChanged ? activeClient.query('triage.get', { caseId, answers: this.#changed }) : undefined,
    ] as const
    return Promise.all(read).then(([detail, { classes }, tried]) => ({
      ...{ detail, classes },
      trial: tried === undefined ? undefined : (tried?.proposal ?? null),
    }))
  })

  constructor() {
    super()
    this.readonly = false
  }

  override async refresh(): Promise<void> {
    await this.#sheet.load({ keep: true })
  }

  protected override reload(): void {
    this.#changed = {}
    void this.#sheet.load()
  }

  protected override concerns(change: LiveChange): boolean {
    return change.caseId === this.caseId && change.type.startsWith('triage.')
  }

  override render(): TemplateResult {
    const { value, error, state } = this.#sheet
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    if (state === 'error') return failure(t, this.words, error, () => this.reload())
    if (!value) return skeleton(t)
    const { detail, classes, trial } = value
    if (detail === null) return empty(this.t('empty'), this.t('empty.hint'))
    return html`<div class="titlebar">
        <div class="title"><h2>${this.t('title')}</h2><p>${this.t('subtitle')}</p></div>
        <slot name="tools"></slot>
      </div>
      ${staleNote(t, error, () => void this.refresh())}
      <div class="sheet">
        <form class="questions" @submit=${(event: Event) => this.#record(event, detail)}>
          ${detail.answers.map((one) => this.#question(one))}
          <p class="basis"><span class="muted">${this.t('basis')}</span> ${detail.basis ?? '—'}</p>
          ${this.readonly ? nothing : html`<div class="acts"><button class="btn" type="submit">${this.t('record')}</button></div>`}
        </form>
        <div class="verdicts">${this.#verdict(detail)} ${trial === undefined ? nothing : this.#trial(trial, detail)} ${this.readonly ? nothing : this.#acts(detail, classes)}</div>
      </div>
      ${this.#dialog.render()}`
  }

  #question({ criterion, answer, sourceText }: TriageDetail['answers'][number]): TemplateResult {
    const current = this.#changed[criterion] ?? answer
    return html`<fieldset ?disabled=${this.readonly}>
      <legend>${this.label('criterion', criterion)}<small>${sourceText}</small></legend>
      <div class="answers">
        ${ANSWERS.map(
          (each) => html`<label>
            <input
              type="radio"
              name=${criterion}
              value=${each}
              .checked=${current === each}
              @change=${() => {
                this.#changed = { ...this.#changed, [criterion]: each }
                void this.refresh()
              }}
            />${this.label('answer', each)}
          </label>`,
        )}
      </div>
    </fieldset>`
  }

  #verdict(detail: TriageDetail): TemplateResult {
    const { class: decided, proposal, row, ruleClass, reason, deciderName, decidedOn, assignment } = detail
    const shown = decided ?? proposal?.class
    const line = row ?? proposal?.row
    return html`<p>
        <span class="muted">${this.t(decided === null ? 'proposed' : 'decided')}</span><br />
        <span class="class">${shown === undefined ? this.t('open') : this.label('class', shown)}</span>
        ${detail.lane === null ? nothing : html` <span class="badge primary">${this.label('lane', detail.lane)}</span>`}
        ${decided === null && proposal && !proposal.settled ? html` <span class="badge warning">${this.t('unsettled')}</span>` : nothing}
      </p>
      <dl>
        ${line ? html`<dt>${this.t('line', { n: line.index + 1 })}</dt><dd>${this.#line(line)}</dd>` : nothing}
        ${ruleClass !== null && ruleClass !== decided ? html`<dt>${this.t('set-aside')}</dt><dd>${this.label('class', ruleClass)}</dd>` : nothing}
        ${decidedOn === null ? nothing : html`<dt>${this.t('by')}</dt><dd>${deciderName ?? this.t('table')} · ${shortDate(decidedOn, this.activeLocale, '')}</dd>`}
        ${reason === null ? nothing : html`<dt>${this.t('override.reason')}</dt><dd>${reason}</dd>`}
        ${assignment ? this.#assignment(assignment) : nothing} ${detail.draws.map((draw) => this.#draw(draw))}
      </dl>`
  }

  /** Before anything is recorded: what these answers would come to. */
  #trial(trial: TriageDetail['proposal'], { class: decided }: TriageDetail): TemplateResult {
    return html`<p class="trial" role="status">
      <span class="muted">${this.t('trial')}</span><br />
      <span class="class">${trial === null ? this.t('open') : this.label('class', trial.class)}</span>
      ${trial === null ? nothing : html` <span class="badge primary">${this.label('lane', trial.lane)}</span>`}
      ${trial !== null && !trial.settled ? html` <span class="badge warning">${this.t('unsettled')}</span>` : nothing}
      ${
        trial === null || decided === null
          ? nothing
          : html`<br />${this.t(trial.class === decided ? 'trial.same' : 'trial.other')}`
      }
    </p>
    ${trial === null ? nothing : html`<dl><dt>${this.t('line', { n: trial.row.index + 1 })}</dt><dd>${this.#line(trial.row)}</dd></dl>`}`
  }

  get #isChanged(): boolean {
    return Object.keys(this.#changed).length > 0
  }

  #line({ when }: NonNullable<TriageDetail['row']>): string {
    if (when.length === 0) return this.t('line.rest')
    return when
      .map(
        ({ criterion, needed }) => `${this.label('criterion', criterion)}: ${this.label('answer', needed)}`,
      )
      .join(this.activeLocale === 'zh-CN' ? '；' : '; ')
  }

  #assignment(given: NonNullable<TriageDetail['assignment']>): TemplateResult {
    return html`<dt>${this.label('assignment', given.mode)}</dt>
      <dd>${given.unitName} · ${given.undertakerName}</dd>`
  }

  #draw(draw: TriageDetail['draws'][number]): TemplateResult {
    return html`<dt>${this.t('draw')}</dt>
      <dd>
        ${this.t('draw.of', { n: draw.candidates.length, k: draw.chosenIndex + 1 })}
        <span class="hash">${draw.seed}</span>
        <span class="badge ${draw.confirmed ? 'success' : 'danger'}">${draw.confirmed ? icons.check : icons.alert}${this.t(draw.confirmed ? 'draw.same' : 'draw.other')}</span>
      </dd>`
  }

  #acts(detail: TriageDetail, classes: readonly TriageClass[]): TemplateResult {
    const named = classes.map((each) => ({ id: each.class, words: this.label('class', each.class) }))
    return html`<div class="acts">
      ${
        detail.class === null
          ? html`<button class="btn primary" type="button" ?disabled=${detail.proposal === null} @click=${() => this.#ask(decideAct)}>
              ${this.t('decide')}
            </button>`
          : html`<button class="btn" type="button" @click=${() => this.#ask((desk) => overrideAct(desk, detail, named))}>${this.t('override')}</button>`
      }
    </div>`
  }

  #record(event: Event, detail: TriageDetail): void {
    event.preventDefault()
    const known = Object.fromEntries(detail.answers.map(({ criterion, answer }) => [criterion, answer]))
    this.#ask((desk) => recordAct(desk, { ...known, ...this.#changed }, detail.basis))
  }

  #ask(act: (desk: Parameters<typeof decideAct>[0]) => Act): void {
    const done = () => {
      this.#changed = {}
      void this.refresh()
    }
    const caseId = this.caseId ?? ''
    this.#dialog.ask(act({ caseId, subject: this.t('title'), t: (key) => this.t(key), done }))
  }
}
