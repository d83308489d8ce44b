import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { Pager } from '../../controllers/pager'
import { OPEN_CASE, type OpenCaseDetail } from '../../events'
import type { LiveChange, PointsEntry, PointsLine, PointsPage } from '../../internal/core'
import { totalOf } from '../../internal/counts'
import { css } from '../../internal/css'
import { footer, moreOf } from '../../internal/filters'
import { grouped, shortDate } from '../../internal/format'
import { empty, failure, skeleton, staleNote } from '../../internal/states'
import { ZxElement } from '../../internal/zx-element'
import { points } from '../../locales'
import { base, stateStyles } from '../../styles/base'
import { tableStyles } from '../../styles/table'
import { pointsBoardStyles } from './points-board.styles'

type Key = keyof (typeof points)['zh-CN']
interface Page {
  readonly items: readonly PointsEntry[]
  readonly next?: string
  readonly total: number
  readonly totalIsCapped: boolean
  readonly board: PointsPage
}

/**
 * `<zx-points-board>`: points of units and stages (前减后加): what an expired stage lost, the next one gained. The sum is
 * always zero, and every figure can be followed to its entries.
 *
 * @fires zx-open-case - {@link OpenCaseDetail}: the case of an entry was chosen
 * @csspart footer, empty, error, loading
 */
export class PointsBoard extends ZxElement<Key> {
  static override styles = [...base, stateStyles, tableStyles, pointsBoardStyles]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    caseId: { attribute: 'case-id' },
    from: { type: String },
    to: { type: String },
  }
  protected static override readonly inputs = ['caseId', 'from', 'to']

  /** Only those of one case. */
  declare caseId: string | undefined
  /** First and last day, `YYYY-MM-DD`; all days when absent. */
  declare from: string | undefined
  declare to: string | undefined

  protected readonly ui = points
  readonly #pager = new Pager<PointsEntry, Page>(this, (cursor, limit) => {
    const { activeClient, caseId, from, to } = this
    const asked = { ...(caseId ? { caseId } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) }
    const page = { limit, ...(cursor === undefined ? {} : { cursor }) }
    return activeClient
      ?.query('points.board', { ...asked, ...page })
      .then((board) => ({ ...board.entries, board }))
  })

  override async refresh(): Promise<void> {
    await this.#pager.load({ keep: true })
  }

  protected override reload(): void {
    void this.#pager.load()
  }

  protected override concerns(change: LiveChange): boolean {
    return change.type === 'points.Transferred'
  }

  override render(): TemplateResult {
    const { state, items, page, error } = this.#pager
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    if (state === 'error') return failure(t, this.words, error, () => this.reload())
    if (!page) return skeleton(t)
    const { lines, deducted, added } = page.board
    return html`<div class="titlebar">
        <div class="title"><h2>${this.t('title')}</h2><p>${this.t('subtitle')}</p></div>
        <slot name="tools"></slot>
      </div>
      ${staleNote(t, error, () => void this.refresh())}
      ${
        lines.length === 0
          ? empty(this.t('empty'), this.t('empty.hint'))
          : html`<p class="sum">
                <span>${this.t('deducted')} <b class="minus num">−${grouped(deducted)}</b></span>
                <span>${this.t('added')} <b class="plus num">+${grouped(added)}</b></span>
                <span>${this.t('sum')} <b class="num">${grouped(added - deducted)}</b></span>
              </p>
              ${this.#lines(lines)} ${this.#entries(items)}
              ${footer(this.t('shown', { shown: grouped(items.length), total: totalOf(page) }), '', moreOf(this.#pager, t))}`
      }`
  }

  #lines(lines: readonly PointsLine[]): TemplateResult {
    const most = Math.max(...lines.map(({ balance }) => Math.abs(balance)), 1)
    const sorted = [...lines].sort((a, b) => b.balance - a.balance)
    return html`<div class="tablebox" tabindex="0" role="region" aria-label=${this.t('title')}>
      <table>
        <thead>
          <tr>
            ${(['unit', 'stage', 'expiries', 'deducted', 'added', 'balance'] as const).map(
              (name) =>
                html`<th scope="col" class=${name === 'unit' || name === 'stage' ? '' : 'amount'}>${this.t(`col.${name}`)}</th>`,
            )}
            <th scope="col"><span class="sr">${this.t('col.bar')}</span></th>
          </tr>
        </thead>
        <tbody>${sorted.map((line) => this.#line(line, most))}</tbody>
      </table>
    </div>`
  }

  #line({ unitName, stage, expiries, deducted, added, balance }: PointsLine, most: number): TemplateResult {
    const width = `${(Math.abs(balance) / most) * 50}%`
    return html`<tr>
      <td data-label=${this.t('col.unit')}>${unitName || this.t('post')}</td>
      <td data-label=${this.t('col.stage')}>${this.label('stage', stage)}</td>
      <td class="amount num" data-label=${this.t('col.expiries')}>${expiries}</td>
      <td class="amount num minus" data-label=${this.t('col.deducted')}>${deducted === 0 ? '' : `−${deducted}`}</td>
      <td class="amount num plus" data-label=${this.t('col.added')}>${added === 0 ? '' : `+${added}`}</td>
      <td class="amount num" data-label=${this.t('col.balance')}><b>${signed(balance)}</b></td>
      <td aria-hidden="true">
        <span class="bar"><i class=${balance < 0 ? 'less' : ''} ${css(balance < 0 ? { right: '50%', width } : { left: '50%', width })}></i></span>
      </td>
    </tr>`
  }

  #entries(items: readonly PointsEntry[]): TemplateResult {
    return html`<h3 class="entries">${this.t('entries')}</h3>
      <div class="tablebox" tabindex="0" role="region" aria-label=${this.t('entries')}>
        <table>
          <thead>
            <tr>
              ${(['day', 'case', 'stage', 'transfer', 'points'] as const).map(
                (name) =>
                  html`<th scope="col" class=${name === 'points' || name === 'transfer' ? 'amount' : ''}>${this.t(`col.${name}`)}</th>`,
              )}
            </tr>
          </thead>
          <tbody>${items.map((entry) => this.#entry(entry))}</tbody>
        </table>
      </div>`
  }

  #entry({ caseId, caseNumber, enteredOn, stage, transfer, points: amount }: PointsEntry): TemplateResult {
    return html`<tr>
      <td class="num" data-label=${this.t('col.day')}>${shortDate(enteredOn, this.activeLocale, '')}</td>
      <td data-label=${this.t('col.case')}>
        ${
          this.caseId === undefined
            ? html`<button class="link num" type="button" @click=${() => this.tell<OpenCaseDetail>(OPEN_CASE, { caseId, caseNumber })}>${caseNumber}</button>`
            : caseNumber
        }
      </td>
      <td data-label=${this.t('col.stage')}>${this.label('stage', stage)}</td>
      <td class="amount num" data-label=${this.t('col.transfer')}>${transfer === 0 ? nothing : transfer}</td>
      <td class="amount num ${amount < 0 ? 'minus' : 'plus'}" data-label=${this.t('col.points')}>${signed(amount)}</td>
    </tr>`
  }
}

function signed(value: number): string {
  return value < 0 ? `−${-value}` : value > 0 ? `+${value}` : '0'
}
