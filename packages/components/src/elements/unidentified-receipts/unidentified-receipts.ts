import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { CasePicker, type PickedCase } from '../../controllers/case-picker'
import { CommandDialog } from '../../controllers/command-dialog'
import { Pager } from '../../controllers/pager'
import { DONE, type DoneDetail } from '../../events'
import type { LiveChange, Receipt, ReceiptSuggestion, UnidentifiedPage } from '../../internal/core'
import { totalOf } from '../../internal/counts'
import { exportTools } from '../../internal/export/tools'
import { footer, moreOf } from '../../internal/filters'
import { grouped, shortDate, yuan } from '../../internal/format'
import * as icons from '../../internal/icons'
import { empty, failure, skeleton, staleNote } from '../../internal/states'
import { ZxElement } from '../../internal/zx-element'
import { receipts } from '../../locales'
import { base, stateStyles } from '../../styles/base'
import { dialogStyles } from '../../styles/dialog'
import { exportStyles } from '../../styles/export'
import { tableStyles } from '../../styles/table'
import { Clues } from './clues'
import { unidentifiedStyles } from './unidentified-receipts.styles'

type Key = keyof (typeof receipts)['zh-CN']
const COLUMNS = ['booked', 'payer', 'amount', 'remittance', 'suggestion', 'actions'] as const
/** For so many rows clues are looked for without being asked. */
const EAGER = 20

/**
 * `<zx-unidentified-receipts>`: money that belongs to no case yet; the list must reach zero.
 *
 * @fires zx-done - {@link DoneDetail}: a receipt was identified
 * @csspart footer, empty, error, loading, dialog, refusal
 */
export class UnidentifiedReceipts extends ZxElement<Key> {
  static override styles = [
    ...base,
    stateStyles,
    dialogStyles,
    tableStyles,
    exportStyles,
    ...unidentifiedStyles,
  ]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    pageSize: { type: Number, attribute: 'page-size' },
    readonly: { type: Boolean },
  }
  protected static override readonly inputs = ['pageSize']

  declare pageSize: number
  /** Shows no acts. */
  declare readonly: boolean

  protected readonly ui = receipts
  readonly #pager = new Pager<Receipt, UnidentifiedPage>(this, (cursor, limit) =>
    this.activeClient?.query('fund.unidentified', { limit, ...(cursor === undefined ? {} : { cursor }) }),
  )
  readonly #dialog = new CommandDialog(this)
  readonly #picker = new CasePicker(this)
  readonly #clues = new Clues(this)
  #said = ''

  constructor() {
    super()
    this.pageSize = 50
    this.readonly = false
  }

  override async refresh(): Promise<void> {
    await this.#pager.load({ keep: true })
  }

  protected override reload(): void {
    this.#clues.clear()
    this.#pager.pageSize = Math.min(500, Math.max(1, this.pageSize || 50))
    void this.#pager.load()
  }

  protected override concerns(change: LiveChange): boolean {
    return /^fund\.(Receipt|Claim)/.test(change.type)
  }

  protected override updated(): void {
    this.#clues.ask(this.#pager.items.slice(0, EAGER).map(({ id }) => id))
  }

  override render(): TemplateResult {
    const { state, items, page, error } = this.#pager
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    return html`<div class="titlebar">
        <div class="title"><slot name="title"><h2>${this.t('title')}</h2><p>${this.t('subtitle')}</p></slot></div>
        <slot name="tools"></slot>
        ${page && items.length > 0 ? this.#exports() : nothing}
      </div>
      ${state === 'ready' ? staleNote(t, error, () => void this.refresh()) : nothing}
      ${state === 'error' ? failure(t, this.words, error, () => this.reload()) : nothing}
      ${state === 'loading' || state === 'idle' ? skeleton(t) : nothing}
      ${state === 'ready' && page && items.length === 0 ? this.#zero() : nothing}
      ${page && items.length > 0 ? html`${this.#goal(page)} ${this.#table(items)}` : nothing}
      ${
        page
          ? footer(
              this.t('shown', { shown: grouped(items.length), total: totalOf(page) }),
              '',
              moreOf(this.#pager, t),
            )
          : nothing
      }
      <span class="sr" role="status">${this.#said}</span>
      ${this.#dialog.render()}`
  }

  #exports(): TemplateResult {
    return exportTools({
      t: (key) => this.t(key),
      name: `${this.t('title')} ${this.activeToday}`,
      sheets: async () =>
        (await import('./paper')).paper(this.activeClient, this.activeLocale, (key, params) =>
          this.t(key, params),
        ),
      failed: () => {
        this.#said = this.t('export.failed')
        this.requestUpdate()
      },
    })
  }

  #zero(): TemplateResult {
    return empty(this.t('zero'), this.t('zero.hint'), icons.check)
  }

  #goal(page: UnidentifiedPage): TemplateResult {
    const sum = yuan(page.sumFen)
    return html`<div class="goal">
      <strong class="num">${sum} ${this.t('yuan')}</strong>
      <span>${this.t('to-zero', { total: totalOf(page), sum })}</span>
    </div>`
  }

  #table(items: readonly Receipt[]): TemplateResult {
    const columns = this.readonly ? COLUMNS.slice(0, -1) : COLUMNS
    return html`<div class="tablebox" tabindex="0" role="region" aria-label=${this.t('title')}>
      <table>
        <thead>
          <tr>
            ${columns.map((name) => html`<th scope="col" class=${name === 'amount' ? 'amount' : name === 'actions' ? 'noprint' : ''}>${this.t(`col.${name}`)}</th>`)}
          </tr>
        </thead>
        <tbody>${items.map((receipt) => this.#row(receipt))}</tbody>
      </table>
    </div>`
  }

  #row(receipt: Receipt): TemplateResult {
    return html`<tr>
      <td class="num" data-label=${this.t('col.booked')}>${shortDate(receipt.bookedOn, this.activeLocale, '')}</td>
      <td class="payer" data-label=${this.t('col.payer')}>
        <div><b>${receipt.payerName || '—'}</b><small class="num">${receipt.payerAccount ?? ''}</small></div>
      </td>
      <td class="amount num" data-label=${this.t('col.amount')}>
        <div><b>${amountOf(receipt)}</b>${receipt.openFen === receipt.amountMinor || receipt.currency !== 'CNY' ? nothing : html`<small>${this.t('open', { openFen: receipt.openFen })}</small>`}
        ${receipt.state === 'claimed' ? html`<small class="waits">${this.t('waits')}</small>` : nothing}</div>
      </td>
      <td class="remittance" data-label=${this.t('col.remittance')}>
        <div>${receipt.remittance || '—'}<small>${this.t('serial', { serial: receipt.serial })}</small></div>
      </td>
      <td data-label=${this.t('col.suggestion')}>${this.#cluesOf(receipt)}</td>
      ${
        this.readonly
          ? nothing
          : html`<td class="noprint" data-label=${this.t('col.actions')}>
              <div><button class="btn small" type="button" data-act="identify" @click=${() => this.#identify(receipt)}>
                ${this.t('identify')}
              </button>
              <button class="btn small quiet" type="button" data-act="split" @click=${() => void this.#split(receipt)}>
                ${this.t('split')}
              </button></div>
            </td>`
      }
    </tr>`
  }

  #cluesOf(receipt: Receipt): TemplateResult {
    const found = this.#clues.of(receipt.id)
    if (found === undefined) {
      return html`<button class="link" type="button" @click=${() => this.#clues.ask([receipt.id])}>
        ${this.t('suggest.show')}
      </button>`
    }
    if (found === 'asked') return html`<span class="muted">${this.t('loading')}</span>`
    if (found.length === 0) return html`<span class="muted">${this.t('suggest.none')}</span>`
    return html`<div class="clues">
      ${found.map(
        (clue) => html`<div class="clue">
          ${
            this.readonly
              ? html`<span class="num">${clue.caseNumber}</span>`
              : html`<button class="link num" type="button" @click=${() => this.#identify(receipt, clue)}>${clue.caseNumber}</button>`
          }
          <small>${clue.debtorLabel} · ${this.#reason(clue)}</small>
        </div>`,
      )}
    </div>`
  }

  #reason(clue: ReceiptSuggestion): string {
    return this.t(`reason.${clue.reason}` as Key).replace(/^reason\./, '')
  }

  /** Claims the sum for one case or several; another person has to confirm it. */
  async #split(receipt: Receipt): Promise<void> {
    const { ClaimParts } = await import('./claim-parts')
    const split = new ClaimParts(this)
    const found = this.#clues.of(receipt.id)
    this.#picker.start(Array.isArray(found) ? found.map(picked) : [])
    split.start(receipt.openFen)
    const parts = () => split.parts.map(({ picked: { id: caseId }, amountFen }) => ({ caseId, amountFen }))
    this.#dialog.ask({
      title: this.t('split'),
      subject: `${amountOf(receipt)} ${this.t('yuan')} · ${receipt.payerName || '—'}`,
      choice: () =>
        html`${this.#picker.render(this.#pickerWords)} ${split.render(
          {
            amount: this.t('split.amount'),
            add: this.t('split.add'),
            left: (leftFen) => this.t('split.left', { leftFen }),
            remove: (caseNumber) => this.t('split.remove', { case: caseNumber }),
          },
          this.#picker.chosen,
        )}`,
      missing: () => (split.parts.length > 0 ? undefined : this.t('split.none')),
      chosen: () =>
        parts()
          .map(({ caseId, amountFen }) => `${caseId}=${amountFen}`)
          .join(),
      field: { label: this.t('identify.reason'), max: 300 },
      submit: this.t('split.send'),
      send: (client, key, reason) =>
        client.execute(
          'fund.claim-receipt',
          { receiptId: receipt.id, parts: parts(), as: 'receipt', reason, evidence: null },
          { key },
        ),
      done: () => {
        this.#said = this.t('done.split')
        const caseId = split.parts[0]?.picked.id ?? ''
        this.tell<DoneDetail>(DONE, { command: 'fund.claim-receipt', caseId, id: receipt.id })
        void this.refresh()
      },
    })
  }

  get #pickerWords() {
    return {
      search: this.t('identify.search'),
      hits: this.t('identify.hits'),
      none: this.t('identify.none'),
    }
  }

  #identify(receipt: Receipt, clue?: ReceiptSuggestion): void {
    const found = this.#clues.of(receipt.id)
    const likely = Array.isArray(found) ? found.map(picked) : []
    this.#picker.start(likely, clue ? picked(clue) : undefined)
    this.#dialog.ask({
      title: this.t('identify.title'),
      subject: `${amountOf(receipt)} ${this.t('yuan')} · ${receipt.payerName || '—'}`,
      choice: () => this.#picker.render(this.#pickerWords),
      missing: () => (this.#picker.chosen ? undefined : this.t('identify.pick')),
      chosen: () => this.#picker.chosen?.id,
      field: { label: this.t('identify.reason'), max: 300, ...(clue ? { initial: this.#reason(clue) } : {}) },
      submit: this.t('identify'),
      send: (client, key, reason) =>
        client.execute(
          'fund.identify-receipt',
          { receiptId: receipt.id, caseId: this.#picker.chosen?.id ?? '', reason },
          { key },
        ),
      done: () => {
        const { chosen } = this.#picker
        this.#said = this.t('done.identify', { case: chosen?.caseNumber })
        this.tell<DoneDetail>(DONE, {
          command: 'fund.identify-receipt',
          caseId: chosen?.id ?? '',
          id: receipt.id,
        })
        void this.refresh()
      },
    })
  }
}

function picked(clue: ReceiptSuggestion): PickedCase {
  return { id: clue.caseId, caseNumber: clue.caseNumber, debtorLabel: clue.debtorLabel }
}

/** Yuan; other currencies with their code. */
function amountOf(receipt: Receipt): string {
  return `${receipt.currency === 'CNY' ? '' : `${receipt.currency} `}${yuan(receipt.amountMinor)}`
}
