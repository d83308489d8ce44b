import { html, nothing, type TemplateResult } from 'lit'
import type { Visit } from '../../internal/core'
import { longDate } from '../../internal/format'
import type { AssetView } from './view'

/** 线下财产调查: where somebody went, and what came of it; also when nothing was found. */
export function visits(
  { t, label, locale }: AssetView,
  all: readonly Visit[],
): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing
  return html`<details class="visits"><summary>${t('visits', { n: all.length })}</summary>
    <ul>${all.map(
      (one) => html`<li data-visit=${one.id}><b>${one.unitVisited}</b>
        <span class="badge ${one.outcome === 'found' ? 'success' : ''}">${label('visit-outcome', one.outcome)}${one.found > 0 ? html` <span class="num">${one.found}</span>` : nothing}</span>
        <small>${longDate(one.visitedOn, locale)} · ${one.visitorNames.join('、')} · ${one.partyName} · ${one.purpose} · ${one.proof}</small></li>`,
    )}</ul></details>`
}
