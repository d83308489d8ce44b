import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { type Act, CommandDialog } from '../../controllers/command-dialog'
import { Pager } from '../../controllers/pager'
import { DONE, type DoneDetail, OPEN_CASE, type OpenCaseDetail } from '../../events'
import type { LiveChange } from '../../internal/core'
import { totalOf } from '../../internal/counts'
import { exportTools } from '../../internal/export/tools'
import { footer, moreOf, segments } from '../../internal/filters'
import { grouped, shortDate, yuan } from '../../internal/format'
import * as icons from '../../internal/icons'
import { empty, failure, skeleton, staleNote } from '../../internal/states'
import { ZxElement } from '../../internal/zx-element'
import { claims } from '../../locales'
import { base, stateStyles } from '../../styles/base'
import { dialogStyles } from '../../styles/dialog'
import { exportStyles } from '../../styles/export'
import { segmentStyles } from '../../styles/segments'
import { tableStyles } from '../../styles/table'
import { type ActName, actOf, actsFor } from './acts'
import { type Claim, type Claims, readClaims, type ShownState, STATES } from './read'
import { receiptClaimsStyles } from './receipt-claims.styles'

type Key = keyof (typeof claims)['zh-CN']
/** Each claim asks for its cases. */
const PAGE = 30

/**
 * `<zx-receipt-claims>`: what one person has said about money from the bank, and what another has to say to it: confirm,
 * reject, or take an identification back, by two persons too.
 *
 * @fires zx-done - {@link DoneDetail}: a claim was confirmed, rejected or undone
 * @fires zx-open-case - {@link OpenCaseDetail}: the case of a part was chosen
 * @csspart footer, empty, error, loading, dialog, refusal
 */
export class ReceiptClaims extends ZxElement<Key> {
  static override styles = [
    ...base,
    stateStyles,
    dialogStyles,
    segmentStyles,
    tableStyles,
    exportStyles,
    receiptClaimsStyles,
  ]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    state: { type: String },
    readonly: { type: Boolean },
  }
  protected static override readonly inputs = ['state']

  declare state: ShownState
  /** Shows no acts. */
  declare readonly: boolean

  protected readonly ui = claims
  readonly #dialog = new CommandDialog(this)
  readonly #claims = new Pager<Claim, Claims>(
    this,
    (cursor, limit) =>
      this.activeClient ? readClaims(this.activeClient, this.state, limit, cursor) : undefined,
    PAGE,
  )
  #said = ''

  constructor() {
    super()
    this.state = 'proposed'
    this.readonly = false
  }

  override async refresh(): Promise<void> {
    await this.#claims.load({ keep: true })
  }

  protected override reload(): void {
    void this.#claims.load()
  }

  protected override concerns(change: LiveChange): boolean {
    return /^fund\.(Claim|Undo|Receipt)/.test(change.type)
  }

  override render(): TemplateResult {
    const { page, error, state } = this.#claims
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    const choices = STATES.map((each) => ({ value: each, words: this.t(`state.${each}`) }))
    return html`<div class="titlebar">
        <div class="title"><h2>${this.t('title')}</h2><p>${this.t('subtitle')}</p></div>
        ${segments(this.t('state'), choices, this.state, (next) => {
          this.state = next
        })}
        <slot name="tools"></slot>
        ${page ? exportTools({ t, name: '', failed: () => window.print() }) : nothing}
      </div>
      ${state === 'error' ? failure(t, this.words, error, () => this.reload()) : nothing}
      ${state === 'loading' || state === 'idle' ? skeleton(t) : nothing}
      ${page ? html`${staleNote(t, error, () => void this.refresh())} ${this.#list(page)}` : nothing}
      <span class="sr" role="status">${this.#said}</span>
      ${this.#dialog.render()}`
  }

  #list(page: Claims): TemplateResult {
    const { items } = this.#claims
    if (items.length === 0) return empty(this.t('empty'), this.t('empty.hint'), icons.check)
    const more = moreOf(this.#claims, (key) => this.t(key))
    return html`<ul class="claims">${items.map((claim) => this.#claim(claim))}</ul>
      ${footer(this.t('shown', { shown: grouped(items.length), total: totalOf(page) }), '', more)}`
  }

  #claim(claim: Claim): TemplateResult {
    const { caseNumbers } = claim
    const day = (date: string) => shortDate(date, this.activeLocale, '')
    return html`<li>
      <p class="sum"><strong class="num">${yuan(claim.amountMinor)} ${this.t('yuan')}</strong>
        <span><b>${claim.payerName || '—'}</b> <span class="muted">${this.t('booked', { day: day(claim.bookedOn) })}</span></span>
        ${claim.serial ? html`<span class="num muted">${this.t('serial', { serial: claim.serial })}</span>` : nothing}
        ${claim.target === 'case' ? nothing : html`<span class="badge warning">${this.label('state.receipt', claim.target)}</span>`}
      </p>
      <ul class="parts">
        ${claim.parts.map(
          ({ caseId, amountFen }) => html`<li>
            <button class="link num" type="button" @click=${() =>
              this.tell<OpenCaseDetail>(OPEN_CASE, { caseId, caseNumber: caseNumbers.get(caseId) ?? '' })}>
              ${caseNumbers.get(caseId) ?? caseId}
            </button>
            <span class="num">${yuan(amountFen)} ${this.t('yuan')}</span>
          </li>`,
        )}
      </ul>
      <p class="said">${icons.person}<span>${this.t('claimed', { name: claim.claimedByName, day: day(claim.claimedOn), reason: claim.reason })}
        ${claim.evidence === null ? nothing : this.t('evidence', { evidence: claim.evidence })}</span></p>
      ${claim.state === 'proposed' ? nothing : html`<p class="said">${icons.check}<span>${claim.decidedByName === null ? this.t('alone') : this.t('decided', { name: claim.decidedByName, day: day(claim.decidedOn ?? '') })}</span></p>`}
      ${claim.undoReason === null ? nothing : html`<p class="said">${icons.alert}<span>${this.t('undo.reason', { name: claim.undoAskedByName ?? '', day: day(claim.undoAskedOn ?? ''), reason: claim.undoReason })}</span></p>`}
      ${
        this.readonly
          ? nothing
          : html`<div class="acts noprint">${actsFor(claim.state).map((name, at) => this.#button(claim, name, at === 0 && claim.state !== 'confirmed'))}</div>`
      }
    </li>`
  }

  #button(claim: Claim, name: ActName, first: boolean): TemplateResult {
    const ask = () => this.#dialog.ask(this.#act(claim, name))
    return html`<button class="btn small ${first ? 'primary' : ''}" type="button" data-act=${name} @click=${ask}>${this.t(name)}</button>`
  }

  #act(claim: Claim, name: ActName): Act {
    return actOf(
      name,
      claim,
      (key) => this.t(key),
      (command) => {
        this.#said = this.t('done')
        this.tell<DoneDetail>(DONE, { command, caseId: claim.parts[0]?.caseId ?? '', id: claim.id })
        void this.refresh()
      },
    )
  }
}
