import { html, type TemplateResult } from 'lit'
import type { DossierView } from './view'

/** What stands beside the papers. */
export const SIDES = ['catalogue', 'notes', 'log', 'loans'] as const
export type Side = (typeof SIDES)[number]

/** Chooses what stands beside the papers. */
export function sideTabs(
  { t }: DossierView,
  now: Side,
  counts: Partial<Record<Side, number>>,
  choose: (side: Side) => void,
): TemplateResult {
  return html`<div class="segments sides noprint" role="group" aria-label=${t('side')}>${SIDES.map(
    (
      side,
    ) => html`<button type="button" data-side-tab=${side} aria-pressed=${String(side === now)} @click=${() => choose(side)}>
      ${t(`side.${side}`)}${counts[side] ? html` <span class="num">${counts[side]}</span>` : ''}</button>`,
  )}</div>`
}
