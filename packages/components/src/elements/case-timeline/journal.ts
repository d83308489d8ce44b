import { html, nothing, type TemplateResult } from 'lit'
import type { TimelineEntry } from '../../internal/core'
import { clock, hashPrefix, longDate, shortDate } from '../../internal/format'
import * as icons from '../../internal/icons'
import { everything, type Said, searchText, summary } from './summary'
import type { TimelineView } from './view'

/** What the journal shows and tells. */
export interface JournalState {
  readonly entries: readonly TimelineEntry[]
  readonly filter: string
  readonly shown: number
  readonly opened: number | undefined
  onFilter(text: string): void
  onMore(): void
  onOpen(seq: number): void
}

export const PAGE = 100

/** Every recorded fact of the case, newest first, grouped by the day of recording. */
export function journal(view: TimelineView, state: JournalState): TemplateResult {
  const { t } = view
  const wanted = state.filter.trim().toLowerCase()
  const found = state.entries
    .filter((entry) => wanted === '' || searchText(view, entry).includes(wanted))
    .reverse()
  const shown = found.slice(0, state.shown)
  const input = (event: Event) => state.onFilter((event.target as HTMLInputElement).value)
  return html`<section class="journal" part="journal" aria-labelledby="journal-title">
    <div class="titlebar">
      <h3 id="journal-title">${t('journal')}</h3>
      <span class="muted num" role="status">
        ${t('events.shown', { shown: shown.length, total: state.entries.length })}
      </span>
      <label class="search noprint">
        <span class="sr">${t('filter.events')}</span>${icons.search}
        <input type="search" placeholder=${t('filter.events')} .value=${state.filter} @input=${input} />
      </label>
    </div>
    ${found.length === 0 ? html`<p class="none"><b>${t('events.empty')}</b> ${t('events.empty.hint')}</p>` : nothing}
    <div class="days" @keydown=${moveBetweenEntries}>
      ${daysOf(shown).map(
        ([day, entries]) => html`<section class="day" aria-label=${longDate(day, view.locale)}>
          <h4>${longDate(day, view.locale)}</h4>
          <ol>${entries.map((entry) => entryItem(view, entry, state))}</ol>
        </section>`,
      )}
    </div>
    ${
      found.length > shown.length
        ? html`<button class="btn noprint" type="button" @click=${state.onMore}>
            ${t('events.more', { n: Math.min(PAGE, found.length - shown.length) })}
          </button>`
        : nothing
    }
  </section>`
}

function daysOf(entries: readonly TimelineEntry[]): [string, TimelineEntry[]][] {
  const days = new Map<string, TimelineEntry[]>()
  for (const entry of entries) {
    const day = entry.recordedAt.slice(0, 10)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days]
}

function entryItem(view: TimelineView, entry: TimelineEntry, state: JournalState): TemplateResult {
  const open = state.opened === entry.seq
  const later = entry.recordedAt.slice(0, 10) !== entry.occurredOn
  return html`<li class="entry ${entry.type.startsWith('supervision.') ? 'alarm' : ''} ${open ? 'open' : ''}" data-seq=${entry.seq}>
    <span class="time num">${clock(entry.recordedAt)}</span>
    <i class="dot" aria-hidden="true"></i>
    <div class="what">
      <button type="button" class="line" aria-expanded=${String(open)} @click=${() => state.onOpen(entry.seq)}>
        <b>${view.label('event', entry.type)}</b>
        ${
          later
            ? html`<span class="badge">${shortDate(entry.occurredOn, view.locale)} ${view.t('recorded-later', { date: shortDate(entry.recordedAt, view.locale) })}</span>`
            : nothing
        }
        <span class="actor by-${entry.actor.kind}">${actorOf(view, entry)}</span>
        <span class="hash" title=${view.t('hash', { hash: entry.hash })}>#${entry.seq} ${hashPrefix(entry.hash, 8)}</span>
      </button>
      ${open ? fieldList(everything(view, entry), entry, view) : summaryLine(summary(view, entry))}
    </div>
  </li>`
}

function actorOf(view: TimelineView, entry: TimelineEntry): string {
  const { kind } = entry.actor
  if (kind === 'person') return entry.actorName
  const words = view.t(kind)
  return entry.actorName === '' || entry.actorName === words ? words : `${words} · ${entry.actorName}`
}

function summaryLine(said: readonly Said[]): TemplateResult | typeof nothing {
  if (said.length === 0) return nothing
  return html`<p class="summary">
    ${said.map(({ term, text }) => html`<span><span class="term">${term}</span> ${text}</span>`)}
  </p>`
}

function fieldList(said: readonly Said[], entry: TimelineEntry, view: TimelineView): TemplateResult {
  return html`<dl class="fields">
    ${said.map(({ term, text }) => html`<dt>${term}</dt><dd>${text}</dd>`)}
    <dt>${icons.chain}</dt>
    <dd class="hash">${view.t('hash', { hash: entry.hash })}</dd>
  </dl>`
}

/** Up and down go from entry to entry. */
function moveBetweenEntries(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const lines = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.line')]
  const at = lines.indexOf((event.target as HTMLElement).closest('.line') as HTMLElement)
  if (at < 0) return
  event.preventDefault()
  lines[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
}
