import { html, nothing, type TemplateResult } from 'lit'
import type { CatalogueEntry, CourseNode, DossierCatalogue, PaperStanding } from '../../internal/core'
import { daysBetween, shortDate } from '../../internal/format'
import * as icons from '../../internal/icons'
import { urgencyIcon, urgencyOf } from '../../internal/urgency'
import { placeholder } from './expected'
import type { DossierView, Key } from './view'

/** Parts of a dossier in the order of a paper one; others follow as they come. */
const SECTIONS = ['filing', 'notices', 'query-control', 'measures', 'disposal', 'funds', 'closing', 'general']

/** One part of the catalogue. */
export interface Section {
  readonly id: string
  readonly entries: readonly CatalogueEntry[]
  /** Papers that are not there and should be, or will have to be. */
  readonly awaited: readonly PaperStanding[]
}

/** What the tree shows. */
export interface TreeState {
  readonly catalogue: DossierCatalogue
  readonly awaited: readonly PaperStanding[]
  /** Running clocks of papers, by paper. */
  readonly clocks: ReadonlyMap<string, CourseNode>
  readonly closed: ReadonlySet<string>
  readonly active: string | undefined
  readonly selected: string | undefined
  onSection(id: string): void
  onEntry(entry: CatalogueEntry): void
}

export function sectionsOf(catalogue: DossierCatalogue, awaited: readonly PaperStanding[] = []): Section[] {
  const sections = [...catalogue.materials.map(({ section }) => section), ...awaited.map(sectionOf)]
  const rank = (id: string) => (SECTIONS.includes(id) ? SECTIONS.indexOf(id) : SECTIONS.length)
  return [...new Set(sections)]
    .sort((a, b) => rank(a) - rank(b))
    .map((id) => ({
      id,
      entries: catalogue.materials.filter(({ section }) => section === id).sort(inOrder),
      awaited: awaited.filter((paper) => sectionOf(paper) === id),
    }))
}

function sectionOf({ section }: PaperStanding): string {
  return section ?? 'general'
}

/** By the place that the rules or a clerk gave, then by number. */
function inOrder(a: CatalogueEntry, b: CatalogueEntry): number {
  const place = (entry: CatalogueEntry) => entry.place?.position ?? 0
  const number = (entry: CatalogueEntry) => entry.catalogueNumber ?? Number.MAX_SAFE_INTEGER
  return place(a) - place(b) || number(a) - number(b) || (a.formedOn < b.formedOn ? -1 : 1)
}

/** The catalogue as a tree: parts, and papers in them. */
export function tree(view: DossierView, state: TreeState): TemplateResult {
  const sections = sectionsOf(state.catalogue, state.awaited)
  const first = state.active ?? `s:${sections[0]?.id}`
  return html`<ul role="tree" class="tree" part="catalogue" aria-label=${view.t('catalogue')} @keydown=${treeKeys}>
    ${sections.map((section) => branch(view, state, section, first))}
  </ul>`
}

function branch(view: DossierView, state: TreeState, section: Section, active: string): TemplateResult {
  const key = `s:${section.id}`
  const open = !state.closed.has(section.id)
  const done = section.entries.filter((entry) => entry.state === 'catalogued').length
  return html`<li role="none">
    <div
      role="treeitem"
      class="section"
      data-key=${key}
      aria-level="1"
      aria-expanded=${String(open)}
      aria-selected="false"
      tabindex=${active === key ? 0 : -1}
      @click=${() => state.onSection(section.id)}
    >
      ${open ? icons.down : icons.open}<b>${view.label('section', section.id)}</b>
      <span class="num muted">${done} / ${section.entries.length + section.awaited.length}</span>
    </div>
    ${
      open
        ? html`<ul role="group">
            ${section.entries.map((entry) => leaf(view, state, entry, active))}
            ${section.awaited.map((paper) => placeholder(view, paper, active))}
          </ul>`
        : nothing
    }
  </li>`
}

function leaf(view: DossierView, state: TreeState, entry: CatalogueEntry, active: string): TemplateResult {
  const key = `m:${entry.id}`
  const selected = state.selected === entry.id
  const image = entry.mediaType?.startsWith('image/')
  return html`<li role="none">
    <div
      role="treeitem"
      class="material ${entry.state}"
      data-key=${key}
      aria-level="2"
      aria-selected=${String(selected)}
      tabindex=${active === key ? 0 : -1}
      @click=${() => state.onEntry(entry)}
    >
      ${image ? icons.image : icons.file}
      <div class="words">
        <b>${entry.title}</b>
        <small>
          ${entry.catalogueNumber === null ? nothing : html`<span>${view.t('number', { n: entry.catalogueNumber })}</span>`}
          <span>${view.label('material', entry.kind)}</span><span>${view.t('pages', { n: entry.pages })}</span>
          <span>${view.t(entry.paper ? 'paper' : 'electronic')}</span>
          ${entry.place ? html`<span title=${entry.place.reason}>${view.label('volume', entry.place.volume)}</span>` : nothing}
        </small>
        ${entry.state === 'catalogued' ? nothing : waiting(view, state, entry)}
        ${entry.onLoan ? loan(view, state.catalogue, entry) : nothing}
      </div>
      ${stateChip(view, entry)}
    </div>
  </li>`
}

function stateChip(view: DossierView, entry: CatalogueEntry): TemplateResult {
  const tones = { formed: 'warning', 'handed-in': 'primary', catalogued: 'success' } as const
  return html`<span class="badge ${tones[entry.state]}">${view.t(`state.${entry.state}` as Key)}</span>`
}

/** Until when it has to go on: the court's clock when there is one, else the rule in words. */
function waiting(view: DossierView, state: TreeState, entry: CatalogueEntry): TemplateResult {
  const { t } = view
  const clock = state.clocks.get(entry.id)
  if (clock && clock.daysLeft !== null) {
    const urgency = urgencyOf({ overdue: clock.overdue, daysLeft: clock.daysLeft })
    const due = shortDate(clock.dueOn, view.locale)
    return html`<small class="wait ${urgency}">${urgencyIcon[urgency]}${view.label('node', clock.node)} · ${due}</small>`
  }
  const since = entry.state === 'handed-in' && entry.handedInOn ? entry.handedInOn : entry.formedOn
  const rule = t(entry.state === 'handed-in' ? 'due.catalogue' : 'due.hand-in')
  return html`<small class="wait">${rule} · ${t('days.waiting', { n: Math.max(0, daysBetween(since, view.today)) })}</small>`
}

function loan(view: DossierView, catalogue: DossierCatalogue, entry: CatalogueEntry): TemplateResult {
  const out = catalogue.loans.find((one) => one.materialId === entry.id && one.state === 'out')
  const back = out?.dueBackOn ? shortDate(out.dueBackOn, view.locale) : '—'
  return html`<small class="loan">
    <span class="badge warning">${view.t('on-loan')}</span>
    ${out ? view.t('loan.by', { name: out.requestedByName, date: back }) : nothing}
  </small>`
}

/** The keys of a tree: up, down, Home, End; left and right close, open, go in and out; Enter and space choose. */
export function treeKeys(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement
  const items = [...list.querySelectorAll<HTMLElement>('[role=treeitem]')]
  const item = (event.target as HTMLElement).closest<HTMLElement>('[role=treeitem]')
  if (!item) return
  const at = items.indexOf(item)
  const expanded = item.getAttribute('aria-expanded')
  const parent = items.slice(0, at).findLast((other) => other.getAttribute('aria-level') === '1')
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => items[at + 1]?.focus(),
    ArrowUp: () => items[at - 1]?.focus(),
    Home: () => items[0]?.focus(),
    End: () => items.at(-1)?.focus(),
    ArrowRight: () => (expanded === 'false' ? item.click() : expanded === 'true' && items[at + 1]?.focus()),
    ArrowLeft: () => (expanded === 'true' ? item.click() : parent?.focus()),
    Enter: () => item.click(),
    ' ': () => item.click(),
  }
  const move = moves[event.key]
  if (!move) return
  event.preventDefault()
  move()
}
