import { html, nothing, type TemplateResult } from 'lit'
import type { DayReport, Divergence } from '../../internal/core'
import { grouped, hashPrefix, longDate, shortDate, yuan } from '../../internal/format'
import * as icons from '../../internal/icons'
import { toneOf } from './days'
import type { BoardView } from './view'

/** The sums of the day, of the bank and of the court; what a signature is bound to. */
export function control(view: BoardView, report: DayReport): TemplateResult {
  const { t, label, locale } = view
  const { control: sums, state } = report
  const pair = (
    name: 'credit' | 'debit',
    count: number,
    bank: bigint,
    books: bigint,
  ) => html`<tr class=${bank === books ? '' : 'differs'}>
    <th scope="row">${t(`sum.${name}`)} <small>${t('lines', { n: grouped(count) })}</small></th>
    <td class="amount num" data-label=${t('col.bank')}>${yuan(bank)}</td>
    <td class="amount num" data-label=${t('col.books')}>${yuan(books)}</td>
    <td data-label=${t('col.same')}>${bank === books ? html`<span class="ok">${icons.check}${t('same')}</span>` : html`<span class="bad">${icons.alert}${t('differs')}</span>`}</td>
  </tr>`
  const figure = (name: 'identified' | 'returned' | 'open' | 'payout', fen: bigint) =>
    html`<div><dt>${t(`sum.${name}`)}</dt><dd class="num">${yuan(fen)}</dd></div>`
  return html`<section part="control">
    <h3>${longDate(report.day, locale)} <span class="badge ${toneOf(state)}">${label('state.reconciliation', state)}</span>
      <small class="muted num">${report.bankAccount}</small></h3>
    ${report.stale ? html`<p class="note">${icons.alert}${t('stale.day')}</p>` : nothing}
    <div class="tablebox" tabindex="0" role="region" aria-label=${t('control')}>
      <table>
        <thead>
          <tr>${(['what', 'bank', 'books', 'same'] as const).map((name) => html`<th scope="col" class=${name === 'bank' || name === 'books' ? 'amount' : ''}>${t(`col.${name}`)}</th>`)}</tr>
        </thead>
        <tbody>
          ${pair('credit', sums.creditCount, sums.creditFen, sums.bookedCreditFen)}
          ${pair('debit', sums.debitCount, sums.debitFen, sums.bookedDebitFen)}
        </tbody>
      </table>
    </div>
    <dl class="sums">
      ${figure('identified', sums.identifiedFen)} ${figure('returned', sums.returnedFen)} ${figure('open', sums.openFen)}
      ${figure('payout', sums.payoutFen)}
      ${sums.openingMinor === null ? nothing : html`<div><dt>${t('balance')}</dt><dd class="num">${yuan(sums.openingMinor)} → ${sums.closingMinor === null ? '—' : yuan(sums.closingMinor)}</dd></div>`}
    </dl>
    <p class="people muted">
      ${report.ranByName === null ? nothing : t('ran.by', { name: report.ranByName, day: shortDate(report.ranOn ?? '', locale, '') })}
      ${report.signedByName === null ? nothing : t('signed.by', { name: report.signedByName, day: shortDate(report.signedOn ?? '', locale, '') })}
      <span class="hash" title=${t('digest.hint')}>${t('digest', { hash: hashPrefix(report.digest) })}</span>
    </p>
  </section>`
}

/** The bank's closing balance beside what the court holds: what is apart, and by which causes. */
export function balance(view: BoardView, report: DayReport): TemplateResult | typeof nothing {
  const { t, label, locale } = view
  const { balance: found, unexplained, signedReason } = report
  if (!found) return nothing
  const isOpen = unexplained.length > 0
  const open = new Set(unexplained.map(({ kind }) => kind))
  const figure = (name: 'closing' | 'held' | 'apart', fen: bigint, tone = '') =>
    html`<div><dt>${t(`balance.${name}`)}</dt><dd class="num ${tone}">${yuan(fen)}</dd></div>`
  return html`<section part="balance">
    <h3>${t('balance.title')} <small class="muted">${longDate(found.asOf, locale)}</small></h3>
    <dl class="sums">
      ${figure('closing', found.closingFen)} ${figure('held', found.heldFen)}
      ${figure('apart', found.differenceFen, isOpen ? 'bad' : '')}
    </dl>
    ${isOpen ? html`<p class="note bad" role="alert">${icons.alert}${t('balance.open', { n: unexplained.length })}</p>` : html`<p class="note ok">${icons.check}${t(found.causes.length > 0 ? 'balance.named' : 'balance.same')}</p>`}
    <ul class="causes">
      ${found.causes.map(
        ({ kind, count, partFen }) => html`<li class=${open.has(kind) ? 'bad' : ''}>
          <span>${label('balance-cause', kind)} <small>${t('lines', { n: grouped(count) })}</small></span>
          <b class="num">${yuan(partFen)}</b>
        </li>`,
      )}
    </ul>
    ${signedReason === null ? nothing : html`<p class="people muted">${t('balance.signed', { reason: signedReason })}</p>`}
  </section>`
}

/** Everything that does not agree: what, the likely cause, both figures, and how it was explained. */
export function divergences(view: BoardView, report: DayReport): TemplateResult {
  const { t } = view
  const list = report.divergences
  return html`<section part="divergences">
    <h3>${t('divergences', { n: grouped(list.length) })}</h3>
    ${list.length === 0 ? html`<p class="note ok">${icons.check}${t('none.divergent')}</p>` : nothing}
    <ul class="divergences">${list.map((one) => divergence(view, report, one))}</ul>
  </section>`
}

function divergence(view: BoardView, report: DayReport, one: Divergence): TemplateResult {
  const { t, label, locale } = view
  const explained = report.explanations.find(({ divergenceId }) => divergenceId === one.id)
  const { caseId } = one
  return html`<li class=${explained ? 'explained' : ''}>
    <p class="what">${explained ? icons.check : icons.alert}<b>${label('divergence', one.kind)}</b></p>
    <p class="cause">${label('divergence-cause', one.kind)}</p>
    <p class="facts num">
      ${one.serial === null ? nothing : html`<span>${t('serial', { serial: one.serial })}</span>`}
      ${one.booksFen === null ? nothing : html`<span>${t('books', { booksFen: one.booksFen })}</span>`}
      ${one.bankFen === null ? nothing : html`<span>${t('bank', { bankFen: one.bankFen })}</span>`}
      ${one.entryId === null ? nothing : html`<span class="hash">${t('entry', { entry: one.entryId })}</span>`}
      ${caseId === null ? nothing : html`<button class="link noprint" type="button" @click=${() => view.openCase(caseId)}>${t('case')}</button>`}
    </p>
    ${
      explained
        ? html`<p class="why">${t('explained', { reason: explained.reason, name: explained.byName, day: shortDate(explained.on, locale, '') })}</p>`
        : view.readonly
          ? nothing
          : html`<button class="btn small noprint" type="button" data-explain=${one.id} @click=${() => view.explain(one)}>${t('explain')}</button>`
    }
  </li>`
}
