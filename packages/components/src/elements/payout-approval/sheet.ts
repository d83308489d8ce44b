import { html, nothing, type TemplateResult } from 'lit'
import { capitalYuan } from '../../internal/capital'
import type { MoneyTrace, TracePayout, TraceStep } from '../../internal/core'
import { clock, grouped, shortDate, yuan } from '../../internal/format'
import * as icons from '../../internal/icons'
import { refusalText } from '../../internal/words'
import type { OpenPayout } from './read'
import type { ApprovalKey, ApprovalView } from './view'

/** One payout: the content that is approved, where it comes from, what the rules say, and what can be done. */
export function sheet(view: ApprovalView, payout: OpenPayout): TemplateResult {
  const { t, label } = view
  const { row } = payout
  return html`<li class="payout" part="payout">
    <header>
      <h3>${row.payeeName}</h3>
      <span class="badge ${row.state === 'approved' ? 'success' : 'primary'}">${label('state.payout', row.state)}</span>
      <button class="link noprint" type="button" data-follow=${row.id} @click=${() => view.follow(row.id)}>
        ${icons.chain} ${t('follow')}
      </button>
    </header>
    <div class="columns">${content(view, payout)} <div class="side">${origin(view, payout)} ${rules(view, payout)}</div></div>
    ${view.readonly ? nothing : acts(view, payout)}
  </li>`
}

/** Everything that is in the hash, and the hash. */
function content({ t, label }: ApprovalView, { row }: OpenPayout): TemplateResult {
  const field = (name: ApprovalKey, value: string | TemplateResult) =>
    html`<div><dt>${t(name)}</dt><dd>${value}</dd></div>`
  return html`<section class="content" aria-label=${t('content')}>
    <h4>${icons.shield}${t('content')}</h4>
    <dl>
      ${field('case', row.caseNumber)}
      ${field('amount', html`<strong class="num">${yuan(row.amountFen)} ${t('yuan')}</strong><small lang="zh-CN">${capitalYuan(row.amountFen)}</small>`)}
      ${field('payee', html`${row.payeeName} <span class="badge">${label('party', row.payeeRole)}</span>`)}
      ${field('account', html`<span class="num">${row.payeeAccount}</span>`)} ${field('bank', row.payeeBank)}
      ${field('purpose', label('purpose', row.purpose))} ${field('basis', row.basis)}
    </dl>
    <p class="seal"><span class="muted">${t('hash')}</span> <code class="hash">${row.contentHash}</code></p>
    <p class="muted small">${t('hash.hint')}</p>
  </section>`
}

/** Who asked, who entered the payee, which money it is, who has approved. */
function origin(view: ApprovalView, { row, trace }: OpenPayout): TemplateResult {
  const { t, locale } = view
  const approvals = trace.steps.filter(({ type }) => /^fund\.Payout(Endorsed|Approved)$/.test(type))
  return html`<section>
    <h4>${t('origin')}</h4>
    <ul class="facts">
      <li>${icons.person}<span>${t('asked', { name: row.requestedByName, day: shortDate(row.requestedOn, locale, '') })}</span></li>
      <li>${icons.person}<span>${t('entered', { name: enteredBy(view, row.payeeEnteredByName) })}</span></li>
      ${account(view, row)}
      ${money(view, trace)}
      ${approvals.map((step) => html`<li>${icons.check}<span>${approvedWords(view, step)}</span></li>`)}
      ${row.missing.map((one) => html`<li class="missing">${icons.alert}<span>${missingWords(view, one)}</span></li>`)}
      ${row.barred.map(({ name, why }) => html`<li>${icons.blocked}<span>${t(`barred.${why}`, { name })}</span></li>`)}
    </ul>
  </section>`
}

/** Where the account comes from: who saw what, who looked again, and what is unusual about it. */
function account(
  { t, label, locale }: ApprovalView,
  { provenance }: OpenPayout['row'],
): TemplateResult | typeof nothing {
  if (!provenance) return nothing
  const { registeredByName, registeredOn, evidence, decidedByName, decidedOn, holderReason } = provenance
  const seen = { name: registeredByName, day: shortDate(registeredOn, locale, ''), evidence }
  const looked = decidedByName && decidedOn && { name: decidedByName, day: shortDate(decidedOn, locale, '') }
  return html`<li>${icons.person}<span>${t('registered', seen)}</span></li>
  ${looked ? html`<li>${icons.check}<span>${t('confirmed', looked)}</span></li>` : nothing}
  ${holderReason === null ? nothing : html`<li>${icons.person}<span>${t('holder', { reason: holderReason })}</span></li>`}
  ${provenance.cautions.map((caution) => html`<li class="caution">${icons.alert}<span>${label('payee-caution', caution)}</span></li>`)}`
}

/** The library itself and an import never carry an officer's name. */
function enteredBy({ t }: ApprovalView, name: string): string {
  return name === 'import' || name === 'system' ? t(`by.${name}`) : name
}

function money({ t, locale }: ApprovalView, { receipts, otherFen }: MoneyTrace): TemplateResult {
  return html`${receipts.map(
    ({ payerName, usedFen, bookedOn }) =>
      html`<li>${icons.download}<span>${t('money', { usedFen, payer: payerName || '—', day: shortDate(bookedOn, locale, '') })}</span></li>`,
  )}
  ${otherFen > 0n ? html`<li>${icons.download}<span>${t('money.other', { otherFen })}</span></li>` : nothing}`
}

function approvedWords({ t, locale }: ApprovalView, { actorName, recordedAt }: TraceStep): string {
  return t('approved', { name: actorName, day: `${shortDate(recordedAt, locale, '')} ${clock(recordedAt)}` })
}

/** Whose approval is still missing, and why it is needed: the profile asks for it above a sum. */
function missingWords(
  { t, label, locale }: ApprovalView,
  one: TracePayout['missing'][number],
): TemplateResult {
  const roles = one.roles.map((role) => label('role', role)).join(locale === 'en' ? ' / ' : '、')
  const why = one.overYuan > 0 ? t('missing.over', { over: grouped(one.overYuan) }) : t('missing.every')
  return html`<b>${t('missing', { roles })}</b> <span class="muted">${why} · ${one.sourceText[locale]}</span>`
}

/** What the rules would say to the next act of the person who looks; nothing has been written. */
function rules(view: ApprovalView, { verdict, row }: OpenPayout): TemplateResult | typeof nothing {
  const { t, words } = view
  if (verdict === undefined) return nothing
  const title = t(row.state === 'approved' ? 'rules.send' : 'rules.approve')
  if (verdict.kind === 'accepted') {
    return html`<section class="rules ok"><h4>${icons.check}${title}</h4><p>${t('rules.ok')}</p></section>`
  }
  const text = refusalText(words, verdict)
  return html`<section class="rules bad">
    <h4>${icons.blocked}${title}</h4>
    <p><b>${text.what}</b></p>
    <p>${text.why} ${text.todo}</p>
    <p class="muted small">${t('source')} ${verdict.text.source} <code class="hash">${verdict.rule}</code></p>
  </section>`
}

function acts(view: ApprovalView, payout: OpenPayout): TemplateResult {
  const { t } = view
  const next = payout.row.state === 'approved' ? 'send' : 'approve'
  const refused = payout.verdict?.kind === 'refused'
  return html`<div class="acts noprint">
    <button class="btn ${refused ? '' : 'primary'}" type="button" data-act=${next} @click=${() => view[next](payout)}>${t(next)}</button>
    <button class="btn" type="button" data-act="void" @click=${() => view.void(payout)}>${t('void')}</button>
  </div>`
}
