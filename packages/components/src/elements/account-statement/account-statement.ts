import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { Pager } from '../../controllers/pager'
import { SELECT, type SelectDetail } from '../../events'
import type { FundStatement, LiveChange, StatementEntry } from '../../internal/core'
import { exportTools } from '../../internal/export/tools'
import { moreOf, segments } from '../../internal/filters'
import { grouped, shortDate } from '../../internal/format'
import { empty, failure, skeleton, staleNote } from '../../internal/states'
import { ZxElement } from '../../internal/zx-element'
import { statement } from '../../locales'
import { base, stateStyles } from '../../styles/base'
import { exportStyles } from '../../styles/export'
import { segmentStyles } from '../../styles/segments'
import { tableStyles } from '../../styles/table'
import { accountStatementStyles } from './account-statement.styles'
import { entriesTable } from './entries'
import { figures } from './figures'
import { payouts } from './payouts'
import { allEntries, readPage, type StatementPage } from './read'
import type { StatementView } from './view'

type Key = keyof (typeof statement)['zh-CN']
/**
 * `<zx-account-statement case-id>`: the account of a case (一案一账号), or of one of its persons (一案一人一账号): what came in,
 * what went out, what is left.
 *
 * @fires zx-select - {@link SelectDetail}: the way of a payout is to be followed
 * @csspart figures, payouts, empty, error, loading
 */
export class AccountStatement extends ZxElement<Key> {
  static override styles = [
    ...base,
    stateStyles,
    tableStyles,
    segmentStyles,
    exportStyles,
    accountStatementStyles,
  ]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    caseId: { attribute: 'case-id' },
    accountId: { attribute: 'account-id' },
    pageSize: { type: Number, attribute: 'page-size' },
  }
  protected static override readonly inputs = ['caseId', 'accountId', 'pageSize']

  declare caseId: string | undefined
  /** One of several accounts of the case; all of them together when absent. */
  declare accountId: string | undefined
  declare pageSize: number

  protected readonly ui = statement
  readonly #pager = new Pager<StatementEntry, StatementPage>(this, (cursor, limit) => {
    const { activeClient, caseId, accountId } = this
    return activeClient && caseId ? readPage(activeClient, { caseId, accountId }, limit, cursor) : undefined
  })
  #said = ''

  constructor() {
    super()
    this.pageSize = 100
  }

  override async refresh(): Promise<void> {
    await this.#pager.load({ keep: true })
  }

  protected override reload(): void {
    this.#pager.pageSize = Math.min(500, Math.max(1, this.pageSize || 100))
    void this.#pager.load()
  }

  protected override concerns(change: LiveChange): boolean {
    return change.caseId === this.caseId && change.type.startsWith('fund.')
  }

  override render(): TemplateResult {
    const { state, page, error, items } = this.#pager
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    if (state === 'error') return failure(t, this.words, error, () => this.reload())
    if (!page) return skeleton(t)
    if (page.statement === null) return empty(this.t('no-account'), this.t('no-account.hint'))
    const { account } = page.statement
    const view = this.#view
    return html`<div class="titlebar">
        <div class="title">
          <h2>${this.t('title')}</h2>
          <p>${account.caseNumber} · ${account.debtorLabel}</p>
        </div>
        <div class="number">
          <span class="term">${this.t('account')}</span>
          <strong class="num">${account.accountNumber}</strong>
          <span class="muted">${this.t('opened', { date: shortDate(account.openedOn, view.locale, '') })}</span>
        </div>
        <slot name="actions"></slot>
        ${this.#exports(page.statement)}
      </div>
      ${this.#accounts(page.accounts)}
      ${staleNote(t, error, () => void this.refresh())} ${figures(view, account)}
      ${payouts(view, page.statement.payouts)} ${this.#entries(items)}
      <span class="sr" role="status">${this.#said}</span>`
  }

  get #view(): StatementView {
    return {
      locale: this.activeLocale,
      t: (key, params) => this.t(key, params),
      follow: (payoutId) =>
        this.tell<SelectDetail>(SELECT, { caseId: this.caseId ?? '', kind: 'payout', id: payoutId }),
    }
  }

  /** Where every debtor has an account of his own: which of them is shown. */
  #accounts(accounts: readonly FundStatement['account'][]): TemplateResult | typeof nothing {
    if (accounts.length < 2) return nothing
    const all = { value: '', words: this.t('accounts.all') }
    const each = accounts.map(({ id, debtorLabel }) => ({ value: id, words: debtorLabel }))
    return html`<div class="accounts noprint">
      ${segments(this.t('accounts'), [all, ...each], this.accountId ?? '', (id) => {
        this.accountId = id === '' ? undefined : id
      })}
    </div>`
  }

  #exports(shown: FundStatement): TemplateResult | typeof nothing {
    const { activeClient: client, caseId, accountId } = this
    if (!client || !caseId) return nothing
    return exportTools({
      t: (key) => this.t(key),
      name: `${this.t('title')} ${shown.account.caseNumber}`,
      sheets: async () =>
        (await import('./paper')).paper(
          this.#view,
          shown,
          await allEntries(client, { caseId, accountId }),
          this.activeToday,
        ),
      failed: () => {
        this.#said = this.t('export.failed')
        this.requestUpdate()
      },
    })
  }

  #entries(items: readonly StatementEntry[]): TemplateResult {
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    const shown = this.t(this.#pager.hasMore ? 'entries.shown' : 'entries.all', {
      shown: grouped(items.length),
    })
    return html`<section class="entries">
      <h3>${this.t('entries')}</h3>
      ${
        items.length === 0
          ? empty(this.t('entries.empty'), this.t('entries.empty.hint'))
          : html`${entriesTable(this.#view, items)}
              <div class="foot"><span class="num grow" role="status">${shown}</span>${moreOf(this.#pager, t)}</div>`
      }
    </section>`
  }
}
