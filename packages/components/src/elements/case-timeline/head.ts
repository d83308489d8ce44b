import { html, nothing, type TemplateResult } from 'lit'
import type { CaseDetail, WorkHolder } from '../../internal/core'
import { daysBetween, shortDate, yuan } from '../../internal/format'
import * as icons from '../../internal/icons'
import { urgencyChip } from '../../internal/urgency'
import type { Key, TimelineView } from './view'

/** The case in one look: number, state, flags, parties, claim, undertaker. */
export function head(view: TimelineView, detail: CaseDetail): TemplateResult {
  const { t, locale } = view
  const undertaker = [detail.undertakerName, detail.unitName].filter(Boolean).join(' · ')
  const basis = [detail.basisNumber, detail.basisIssuedBy].filter((part) => part && part !== '—').join(' · ')
  return html`<header part="header">
    <div class="headline">
      <h2>${detail.caseNumber}</h2>
      <span class="badge primary">${view.label('state.case', detail.state)}</span>
      ${detail.flags.map((flag) => flagBadge(view, flag))}
      ${closing(view, detail)}
      ${detail.legacyState === null ? nothing : html`<span class="badge">${t('legacy-state', { state: detail.legacyState })}</span>`}
      <slot name="actions"></slot>
    </div>
    <div class="facts">
      <div class="sum">
        <span class="term">${t('claim')}</span>
        <strong class="num">${yuan(detail.claimFen)}</strong> <span class="unit">${t('yuan')}</span>
      </div>
      <dl>
        ${fact(t('undertaker'), undertaker || t('unassigned'))} ${fact(t('cause'), detail.cause)}
        ${fact(t('filed'), shortDate(detail.filedOn, locale, ''))} ${fact(t('basis'), basis || '—')}
      </dl>
    </div>
    <ul class="parties" aria-label=${t('parties')}>
      ${detail.parties.map((party) => partyLine(view, party))}
    </ul>
  </header>`
}

function fact(term: string, value: string): TemplateResult {
  return html`<div><dt>${term}</dt><dd>${value}</dd></div>`
}

function flagBadge(view: TimelineView, flag: string): TemplateResult {
  const words = flag === 'livelihood' ? view.t('livelihood') : view.label('flag', flag)
  return html`<span class="badge ${flag === 'livelihood' ? 'danger' : ''}">${words}</span>`
}

function closing(view: TimelineView, detail: CaseDetail): TemplateResult | typeof nothing {
  if (detail.closedOn === null) return nothing
  const kind = detail.closingKind === null ? view.t('closed') : view.label('closing', detail.closingKind)
  return html`<span class="badge success">${kind} · ${shortDate(detail.closedOn, view.locale, '')}</span>`
}

/** Identity numbers and telephones are shown as the court gives them: masked. */
function partyLine(view: TimelineView, party: CaseDetail['parties'][number]): TemplateResult {
  return html`<li>
    <span class="role">${view.t(party.role as Key)}</span>
    <b>${party.name}</b>
    ${party.idNumber ? html`<span class="num muted"><span class="sr">${view.t('id-number')}</span>${party.idNumber}</span>` : nothing}
    ${party.phone ? html`<span class="num muted"><span class="sr">${view.t('phone')}</span>${party.phone}</span>` : nothing}
  </li>`
}

/** Who has what of the case in hand (节点在谁手里、事务在谁手里). */
export function holders(view: TimelineView, list: readonly WorkHolder[]): TemplateResult {
  const byPerson = new Map<string, WorkHolder[]>()
  for (const work of list) byPerson.set(work.holderId, [...(byPerson.get(work.holderId) ?? []), work])
  return html`<section class="holders" part="holders" aria-labelledby="holders-title">
    <h3 id="holders-title">${view.t('holders')}</h3>
    ${list.length === 0 ? html`<p class="muted">${view.t('holders.none')}</p>` : nothing}
    ${[...byPerson.values()].map(
      (works) => html`<div class="person">
        <p>${icons.person}<b>${works[0]?.holderName}</b><span class="muted">${view.t('holders.works', { n: works.length })}</span></p>
        <ul>
          ${works.map((work) => {
            const daysLeft = daysBetween(view.today, work.dueOn)
            return html`<li>
              <span>${view.label(work.kind === 'node' ? 'node' : 'affair', work.code)}</span>
              ${urgencyChip({ overdue: daysLeft < 0, daysLeft }, view.t)}
            </li>`
          })}
        </ul>
      </div>`,
    )}
  </section>`
}
