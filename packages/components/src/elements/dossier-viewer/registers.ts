import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import type { DossierCatalogue, LoanEntry, ReadingLog, ZhixingClient } from '../../internal/core'
import { shortDate } from '../../internal/format'
import * as icons from '../../internal/icons'
import { empty, failure, skeleton } from '../../internal/states'
import { errorCode } from '../../internal/words'
import { timeOf } from './marks'
import type { DossierView } from './view'

type Reading = ReadingLog['items'][number]

/** The log of one case, newest first; earlier pages are put behind what is there. */
export class LogLoader extends Loader<ReadingLog> {
  readonly #ask: (cursor?: string) => Promise<ReadingLog> | undefined

  constructor(
    host: ReactiveControllerHost & {
      readonly activeClient: ZhixingClient | undefined
      readonly caseId?: string | undefined
    },
  ) {
    const ask = (cursor?: string) => {
      const { activeClient, caseId } = host
      if (!activeClient || !caseId) return undefined
      return activeClient.query('reading.log', { caseId, limit: 50, ...(cursor ? { cursor } : {}) })
    }
    super(host, () => ask())
    this.#ask = ask
  }

  async more(): Promise<void> {
    const before = this.value
    const page = await this.#ask(before?.next)?.catch(() => undefined)
    if (!page || !before || before !== this.value) return
    this.value = { ...page, items: [...before.items, ...page.items] }
    this.host.requestUpdate()
  }
}

interface Log {
  readonly loader: LogLoader
  readonly catalogue: DossierCatalogue
}

/** 查阅记录: who read what, when and as what; for who may not see it, why not. */
export function readingLog(view: DossierView, { loader, catalogue }: Log): TemplateResult {
  const { t, words } = view
  const { state, value, error } = loader
  if (state === 'error') {
    return errorCode(error) === 'query-not-permitted'
      ? html`<div part="refusal" role="note">${empty(t('log.refused'), t('log.refused.hint'), icons.blocked)}</div>`
      : failure(t, words, error, () => void loader.load())
  }
  if (!value) return skeleton(t, 5)
  if (value.items.length === 0) return empty(t('log.none'), t('log.none.hint'))
  const titles = new Map(catalogue.materials.map(({ fileHash, title }) => [fileHash, title]))
  return html`<ol class="entries" part="log">${value.items.map((entry) => reading(view, entry, titles))}</ol>
    <p class="muted" role="status">${t('log.count', { k: value.items.length, n: value.totalIsCapped ? `${value.total}+` : value.total })}</p>
    ${value.next === undefined ? nothing : html`<button class="btn small noprint" type="button" @click=${() => loader.more()}>${t('log.more')}</button>`}`
}

function reading(
  { t, label, locale }: DossierView,
  entry: Reading,
  titles: ReadonlyMap<string | null, string>,
): TemplateResult {
  const paper = entry.kind === 'file' ? (titles.get(entry.objectId) ?? t('log.unknown')) : undefined
  return html`<li>
    <b>${entry.readByName}</b> <span class="badge">${label('standing', entry.standing)}</span>
    <span class="said">${label('read', entry.kind)}${paper === undefined ? nothing : html`：${paper}`}</span>
    <small><time datetime=${entry.readAt}>${timeOf(entry.readAt, locale)}</time>${entry.why ? html`<span>${entry.why}</span>` : nothing}</small>
  </li>`
}

/** 借出、借阅、复制: who has the paper now, and who had it before. */
export function loanRegister(view: DossierView, { loans }: DossierCatalogue): TemplateResult {
  const { t } = view
  const out = loans.filter(({ state }) => state === 'out')
  const before = loans.filter(({ state }) => state !== 'out').reverse()
  return html`<h3>${t('loan.now')}</h3>
    ${out.length === 0 ? html`<p class="muted">${t('loan.now.none')}</p>` : html`<ol class="entries" part="loans">${out.map((one) => held(view, one))}</ol>`}
    <h3>${t('loan.before')}</h3>
    ${before.length === 0 ? html`<p class="muted">${t('loan.before.none')}</p>` : html`<ol class="entries" part="register">${before.map((one) => registered(view, one))}</ol>`}`
}

function held({ t, locale, today }: DossierView, loan: LoanEntry): TemplateResult {
  const day = (date: string | null) => (date ? shortDate(date, locale) : '—')
  const isLate = loan.dueBackOn !== null && loan.dueBackOn < today
  return html`<li data-loan=${loan.id}>
    <b>${loan.title}</b>
    <span class="said">${t('loan.out', { name: loan.requestedByName, date: day(loan.lentOn), back: day(loan.dueBackOn) })}</span>
    ${isLate ? html`<span class="badge danger">${t('loan.late')}</span>` : nothing}
    <small><span>${t('loan.purpose', { purpose: loan.purpose })}</span></small>
  </li>`
}

function registered({ t, label, locale }: DossierView, loan: LoanEntry): TemplateResult {
  return html`<li data-loan=${loan.id}>
    <b>${loan.title}</b> <span class="badge">${label('loan', loan.kind)}</span>
    ${loan.kind === 'loan' ? html`<span class="badge">${label('state.dossier', loan.state)}</span>` : nothing}
    <small>
      <span>${t('mark.by', { name: loan.requestedByName, time: shortDate(loan.requestedOn, locale) })}</span>
      ${loan.returnedOn ? html`<span>${t('loan.returned', { date: shortDate(loan.returnedOn, locale) })}</span>` : nothing}
      <span>${t('loan.purpose', { purpose: loan.purpose })}</span>
    </small>
  </li>`
}
