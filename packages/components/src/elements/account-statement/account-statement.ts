import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { Pager } from '../../controllers/pager'
import type { FundStatement, LiveChange, StatementEntry, ZhixingClient } from '../../internal/core'
import { moreOf } from '../../internal/filters'
import { grouped, shortDate, yuan } from '../../internal/format'
import { empty, failure, skeleton, staleNote } from '../../internal/states'
import { ZxElement } from '../../internal/zx-element'
import { statement } from '../../locales'
import { base, stateStyles } from '../../styles/base'
import { tableStyles } from '../../styles/table'
import { accountStatementStyles } from './account-statement.styles'
import { figures } from './figures'
import { payouts } from './payouts'
import type { StatementView } from './view'

type Key = keyof (typeof statement)['zh-CN']
const COLUMNS = ['date', 'kind', 'in', 'out', 'moved', 'balance'] as const

interface Page {
  readonly items: readonly StatementEntry[]
  readonly next?: string
  readonly statement: FundStatement | null
}

/**
 * `<zx-account-statement case-id>`: the one account of a case (一案一账号): what came in, what went out, what is left.
 *
 * @csspart figures, payouts, empty, error, loading
 */
export class AccountStatement extends ZxElement<Key> {
  static override styles = [...base, stateStyles, tableStyles, accountStatementStyles]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    caseId: { attribute: 'case-id' },
    pageSize: { type: Number, attribute: 'page-size' },
  }
  protected static override readonly inputs = ['caseId', 'pageSize']

  declare caseId: string | undefined
  declare pageSize: number

  protected readonly ui = statement
  readonly #pager = new Pager<StatementEntry, Page>(this, (cursor, limit) => {
    const { activeClient, caseId } = this
    return activeClient && caseId ? readPage(activeClient, caseId, limit, cursor) : undefined
  })

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
      </div>
      ${staleNote(t, error, () => void this.refresh())} ${figures(view, account)}
      ${payouts(view, page.statement.payouts)} ${this.#entries(items)}`
  }

  get #view(): StatementView {
    return { locale: this.activeLocale, t: (key, params) => this.t(key, params) }
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
          : html`<div class="tablebox" tabindex="0" role="region" aria-label=${this.t('entries')}>
                <table>
                  <thead>
                    <tr>
                      ${COLUMNS.map(
                        (name, index) =>
                          html`<th scope="col" class=${index > 1 ? 'amount' : ''}>${this.t(`col.${name}`)}</th>`,
                      )}
                    </tr>
                  </thead>
                  <tbody>${items.map((entry) => this.#row(entry))}</tbody>
                </table>
              </div>
              <div class="foot"><span class="num grow" role="status">${shown}</span>${moreOf(this.#pager, t)}</div>`
      }
    </section>`
  }

  #row(entry: StatementEntry): TemplateResult {
    const amount = yuan(entry.amountFen)
    const cells: Readonly<Record<string, string>> = {
      in: OUTSIDE.includes(entry.fromLedger) ? amount : '',
      out: OUTSIDE.includes(entry.toLedger) ? amount : '',
      moved: movedWords(entry, amount),
    }
    return html`<tr>
      <td class="num" data-label=${this.t('col.date')}>${shortDate(entry.bookedOn, this.activeLocale, '')}</td>
      <td data-label=${this.t('col.kind')}><span>${this.t(`entry.${entry.kind}`)} <span class="hash">#${entry.seq}</span></span></td>
      ${['in', 'out', 'moved'].map(
        (name) =>
          html`<td class="amount num ${name}" data-label=${this.t(`col.${name}` as Key)}>${cells[name]}</td>`,
      )}
      <td class="amount num balance" data-label=${this.t('col.balance')}>${yuan(entry.balanceFen)}</td>
    </tr>`
  }
}

/** What is not in the custody of the court. */
const OUTSIDE: readonly string[] = ['bank', 'paid', 'other-account']

/** Reserving and releasing move money inside the account. */
function movedWords(entry: StatementEntry, amount: string): string {
  if (entry.kind === 'reserve') return `+${amount}`
  return entry.kind === 'release' || entry.fromLedger === 'reserved' ? `−${amount}` : ''
}

async function readPage(
  client: ZhixingClient,
  caseId: string,
  limit: number,
  cursor: string | undefined,
): Promise<Page> {
  const answer = await client.query('fund.statement', {
    caseId,
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
  if (!answer) return { items: [], statement: null }
  const { items, next } = answer.entries
  return { items, statement: answer, ...(next === undefined ? {} : { next }) }
}
