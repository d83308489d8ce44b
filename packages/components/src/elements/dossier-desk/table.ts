import { html, nothing, type TemplateResult } from 'lit'
import { actButton } from '../../internal/act-button'
import type { CaseView } from '../../internal/case-element'
import type { DeskEntry, LoanEntry } from '../../internal/core'
import { daysBetween, longDate } from '../../internal/format'
import { wordsIn } from '../../internal/part'
import { urgencyChip } from '../../internal/urgency'
import { common } from '../../locales'
import { dossierDeskWords } from '../../locales/dossier-desk'
import { approveAct, lendAct, receiveAct, refuseAct, requestAct, returnAct, scanAct, useAct } from './acts'
import type { DossierDeskShown, Read } from './read'

interface Row {
  readonly id: string
  readonly paper: TemplateResult
  readonly who: TemplateResult
  readonly when: TemplateResult
  readonly acts: TemplateResult | typeof nothing
}
type Open = (item: DeskEntry | LoanEntry) => void

const TONES: Readonly<Record<string, string>> = { requested: 'warning', approved: 'primary', out: 'primary' }

export function deskTable(view: CaseView, shown: DossierDeskShown, read: Read, open: Open): TemplateResult {
  const t = wordsIn(dossierDeskWords, view.locale)
  // The centre registers what it receives and lends; here one only sees what is one's own.
  const isOwn = shown === 'own' || shown === 'borrowed'
  const hasActs = shown !== 'register' && !isOwn
  const heads = [t('col.paper'), t('col.case'), t(`col.who.${shown}`), t('col.when')]
  const rows = [
    ...read.papers.map((one) => [one, paperRow(view, one)] as const),
    ...read.loans.map((one) => [one, loanRow(view, one, hasActs)] as const),
  ]
  return html`${isOwn ? html`<p class="note">${t(`note.${shown}`)}</p>` : nothing}<div class="tablebox" tabindex="0" role="region" aria-label=${t(`show.${shown}`)}><table>
    <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}${hasActs ? html`<th scope="col" class="noprint">${t('col.acts')}</th>` : nothing}</tr></thead>
    <tbody>${rows.map(
      ([item, { id, paper, who, when, acts }]) => html`<tr data-item=${id}>
        <td data-label=${t('col.paper')}><div>${paper}</div></td>
        <td data-label=${t('col.case')}><div><button class="link num" type="button" data-act="open" @click=${() => open(item)}>${item.caseNumber}</button></div></td>
        <td data-label=${t(`col.who.${shown}`)}><div>${who}</div></td>
        <td data-label=${t('col.when')}><div>${when}</div></td>
        ${hasActs ? html`<td class="noprint" data-label=${t('col.acts')}><div class="rowacts">${acts}</div></td>` : nothing}
      </tr>`,
    )}</tbody></table></div>`
}

/** How late or how near a day is, with the day itself. */
function chip({ today, locale }: CaseView, day: string, words: string): TemplateResult {
  const daysLeft = daysBetween(today, day)
  const t = wordsIn(common, locale)
  return html`${urgencyChip({ overdue: daysLeft < 0, daysLeft }, t)}<small>${words}</small>`
}

function paperRow(view: CaseView, paper: DeskEntry): Row {
  const { locale, label } = view
  const t = wordsIn(dossierDeskWords, locale)
  const day = (date: string | null) => (date === null ? '' : longDate(date, locale))
  const { state, dueOn, location, onLoan } = paper
  const kind = [
    label('material', paper.kind),
    label('section', paper.section),
    t('pages', { n: paper.pages }),
  ]
  const lies = location === null ? t('no-place') : t('place', { place: location })
  const isHere = state !== 'formed' && !onLoan
  return {
    id: paper.id,
    paper: html`${paper.title}<small>${kind.join(' · ')}</small>`,
    who:
      state === 'catalogued'
        ? html`${t('number', { n: paper.catalogueNumber })}<small>${lies}</small>`
        : html`${paper.producedByName}<small>${t('formed', { day: day(paper.formedOn) })}</small>
          ${paper.handedInOn ? html`<small>${t('received', { day: day(paper.handedInOn) })}</small>` : nothing}`,
    when: html`${dueOn ? chip(view, dueOn, t('due', { day: day(dueOn) })) : nothing}
      ${state === 'catalogued' && !onLoan ? html`<span class="badge success">${t('held')}</span>` : nothing}
      ${onLoan ? html`<span class="badge primary">${t('out')}</span>` : nothing}
      ${!dueOn && state !== 'catalogued' ? html`<small>${t('no-clock')}</small>` : nothing}`,
    acts: html`${state === 'formed' ? actButton(view, 'dossier.hand-in-material', () => receiveAct(view, paper), { text: t('receive') }) : nothing}
      ${state === 'handed-in' ? actButton(view, 'dossier.catalogue-material', () => scanAct(view, paper)) : nothing}
      ${isHere ? actButton(view, 'dossier.request-loan', () => requestAct(view, paper)) : nothing}
      ${isHere ? actButton(view, 'dossier.register-use', () => useAct(view, paper)) : nothing}`,
  }
}

function loanRow(view: CaseView, loan: LoanEntry, offersActs: boolean): Row {
  const { locale, label } = view
  const t = wordsIn(dossierDeskWords, locale)
  const day = (date: string) => longDate(date, locale)
  const { state, dueBackOn, returnedOn } = loan
  return {
    id: loan.id,
    paper: html`${loan.title}<small>${label('loan', loan.kind)}</small>`,
    who: html`${loan.requestedByName}<small>${t('asked', { day: day(loan.requestedOn), purpose: loan.purpose })}</small>`,
    when: html`<span class="badge ${TONES[state] ?? ''}">${label('state.dossier', state)}</span>
      ${state === 'out' && dueBackOn ? html`<div>${chip(view, dueBackOn, t('back', { day: day(dueBackOn) }))}</div>` : nothing}
      ${returnedOn ? html`<small>${t('returned', { day: day(returnedOn) })}</small>` : nothing}`,
    acts: offersActs
      ? html`${state === 'requested' ? actButton(view, 'dossier.approve-loan', () => approveAct(view, loan)) : nothing}
      ${state === 'requested' ? actButton(view, 'dossier.refuse-loan', () => refuseAct(view, loan)) : nothing}
      ${state === 'approved' ? actButton(view, 'dossier.lend-material', () => lendAct(view, loan)) : nothing}
      ${state === 'out' ? actButton(view, 'dossier.return-material', () => returnAct(view, loan)) : nothing}`
      : nothing,
  }
}
