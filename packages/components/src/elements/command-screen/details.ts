import { html, nothing, type TemplateResult } from 'lit'
import { shortDate } from '../../internal/format'
import type { CommandScreen } from './command-screen'
import type { Entry, Page, Person } from './read'

/** What stands behind the figure that was chosen: all of it, page by page, with the count of the whole. */
export function listOf(
  screen: CommandScreen,
  name: string,
  shown: { readonly page: Page | undefined; readonly people: readonly Person[] | undefined },
  acts: { more(): void; close(): void; open(entry: Entry): void },
): TemplateResult {
  const { page, people } = shown
  const count = people ? people.length : (page?.entries.length ?? 0)
  const total = people ? people.length : (page?.total ?? 0)
  return html`<section class="card wide details" aria-label=${screen.t('list')}>
    <header><h3 tabindex="-1">${name}</h3>
      <span><small>${screen.t('list.shown', { k: count, n: total })}</small>
      <button class="btn small" type="button" data-act="close" @click=${acts.close}>${screen.t('close')}</button></span></header>
    ${count === 0 ? html`<p class="muted">${screen.t('list.empty')}</p>` : nothing}
    <ul>${people ? people.map((each) => personOf(screen, each)) : page?.entries.map((each) => entryOf(screen, each, acts.open))}</ul>
    ${page?.next === undefined ? nothing : html`<button class="btn small" type="button" data-act="more" @click=${acts.more}>${screen.t('more')}</button>`}
  </section>`
}

function entryOf(screen: CommandScreen, entry: Entry, open: (entry: Entry) => void): TemplateResult {
  const { label, name, kind, on, isDue, isLate } = entry
  const day = on === null ? '' : shortDate(on, screen.activeLocale, screen.activeToday.slice(0, 4))
  const holder = label === null ? '' : name || screen.t('nobody')
  const words = label === null ? name : screen.label(label[0], label[1])
  return html`<li class=${isLate ? 'late' : ''}>
    ${
      entry.case === null
        ? html`<b>${words}</b>`
        : html`<button class="link" type="button" @click=${() => open(entry)}>${words}</button>`
    }
    ${entry.case?.number ? html`<span class="num">${entry.case.number}</span>` : nothing}
    <small>${[kind === null ? '' : screen.t(`kind.${kind}`), holder, isDue ? screen.t('due', { date: day }) : day].filter(Boolean).join(' · ')}</small>
  </li>`
}

function personOf(screen: CommandScreen, { name, unitName, until, deputyName }: Person): TemplateResult {
  const date = until === null ? '' : shortDate(until, screen.activeLocale)
  const parts = [
    unitName,
    until === null ? '' : screen.t('until', { date }),
    deputyName === null ? '' : screen.t('deputy', { name: deputyName }),
  ]
  return html`<li><b>${name}</b><small>${parts.filter(Boolean).join(' · ')}</small></li>`
}
