import type { QueryResult } from '@zhixing/core/client'
import { html, nothing, type TemplateResult } from 'lit'
import { grouped } from './format'
import { figure } from './queue-page'
import { Reading } from './reading'
import { ageName, RegisterElement } from './register'
import { registerStyles } from './register.styles'

/** `<city-goods>`: 执行款物, what the court holds besides money: counted, and the register itself. */
export class GoodsPage extends RegisterElement {
  static override styles = registerStyles

  readonly #inventory = new Reading<QueryResult<'goods.inventory'>>(this, {
    client: () => this.desk?.client,
    read: (client) => client.query('goods.inventory', {}),
    concerns: ({ type }) => type.startsWith('goods.'),
  })

  override render(): TemplateResult {
    return html`<div class="page">
      <div class="head noprint"><h1>${this.t('goods.title')}</h1><p class="muted">${this.t('goods.hint')}</p></div>
      ${this.#counts()}
      <city-goods-table .desk=${this.desk}></city-goods-table>
    </div>`
  }

  #counts(): TemplateResult | typeof nothing {
    const found = this.#inventory.value
    if (!found) return this.#inventory.error === undefined ? nothing : this.unread(this.#inventory)
    const t = this.t.bind(this)
    const { held, leaving, inherited, missing, unchecked, checkDays, byAge, byPlace, byKeeper } = found
    const inAll = held + leaving
    return html`<dl class="strip two noprint">
        ${figure(t('goods.all'), grouped(inAll), t('goods.held.hint', { n: inherited }))}
        ${figure(t('goods.leaving'), grouped(leaving), t('goods.leaving.hint'), leaving > 0 ? 'warning' : '')}
        ${figure(t('goods.unchecked'), grouped(unchecked), t('goods.unchecked.hint', { n: checkDays }), unchecked > 0 ? 'warning' : '')}
        ${figure(t('goods.missing'), grouped(missing), t('goods.missing.hint'), missing > 0 ? 'danger' : '')}
      </dl>
      ${
        inAll === 0
          ? nothing
          : html`<div class="side noprint">
            ${this.bars(
              'goods.byAge',
              byAge.map(({ count }, at) => ({ name: ageName(t, byAge, at), count })),
            )}
            ${this.bars(
              'goods.byPlace',
              byPlace.map(({ name, items }) => ({ name, count: items })),
            )}
            ${this.bars(
              'goods.byKeeper',
              byKeeper.map(({ name, items }) => ({ name, count: items })),
            )}
          </div>`
      }`
  }
}
