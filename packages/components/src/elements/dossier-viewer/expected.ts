import { html, nothing, type TemplateResult } from 'lit'
import type { PaperStanding } from '../../internal/core'
import { shortDate } from '../../internal/format'
import * as icons from '../../internal/icons'
import { urgencyIcon, urgencyOf } from '../../internal/urgency'
import type { DossierView, Key } from './view'

const DAY = 86_400_000

/** What the catalogue keeps a place free for: owed, or to come. */
export function awaited(papers: readonly PaperStanding[]): readonly PaperStanding[] {
  return papers.filter(({ state }) => state === 'missing' || state === 'late' || state === 'expected')
}

/** The place of a paper that is not there: what it is, after what it is owed, by when and by whom. */
export function placeholder(view: DossierView, paper: PaperStanding, active: string): TemplateResult {
  const key = `p:${paper.paper}:${paper.occasionId}`
  const late = paper.state === 'late'
  const daysLeft = paper.dueOn && Math.round((Date.parse(paper.dueOn) - Date.parse(view.today)) / DAY)
  const urgency = urgencyOf({ overdue: late, daysLeft: daysLeft || 0 })
  const tone = late ? 'danger' : paper.state === 'missing' ? 'warning' : ''
  return html`<li role="none">
    <div
      role="treeitem"
      class="material awaited"
      data-key=${key}
      aria-level="2"
      aria-selected="false"
      aria-disabled="true"
      tabindex=${active === key ? 0 : -1}
    >
      ${icons.file}
      <div class="words">
        <b>${view.label('material', paper.kind)}</b>
        <small><span>${after(view, paper)}</span>${paper.holderName ? html`<span>${view.t('owed-by', { name: paper.holderName })}</span>` : nothing}</small>
        ${
          paper.dueOn === null
            ? nothing
            : html`<small class="wait ${urgency}">${urgencyIcon[urgency]}${view.t('due.paper', { date: shortDate(paper.dueOn, view.locale) })}</small>`
        }
      </div>
      <span class="badge ${tone}">${view.t(`awaited.${paper.state}` as Key)}</span>
    </div>
  </li>`
}

function after(view: DossierView, paper: PaperStanding): string {
  if (paper.occasion === 'case') return view.t(paper.code === 'filed' ? 'after.filed' : 'after.closed')
  return view.label(paper.occasion, paper.code)
}
