import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { textOf } from '../values'
import type { Bench } from './bench'
import { EVERYWHERE } from './conditions'
import { dragItem } from './drag'
import {
  addEntry,
  type ChildEntry,
  dropEntry,
  type Entry,
  type EntryAt,
  nestEntry,
  removeEntry,
  setEntry,
  shiftEntry,
  unnestEntry,
} from './edit-navigation'
import { named, type Option, pick, sign } from './inputs'
import { problemsHere } from './problems'
import { shown } from './shown'

/** Where entries lead, in which order, who sees them: the side bar of the court's own pages. */
export function navigationTab(bench: Bench): TemplateResult {
  const { definition, t, locked, locale } = bench
  const { home: _home, ...without } = definition
  const pages = definition.pages.map(({ id, title }) => ({ value: id, text: textOf(title, locale) }))
  const add = () =>
    bench.change(addEntry(definition, { 'zh-CN': t('new.entry'), en: 'New entry' }, definition.pages[0]?.id))
  return html`<section class="acts" data-path="$.navigation"><fieldset class="plain" ?disabled=${locked}>
    <p class="hint">${t('navigation.hint')}</p>
    ${named(bench, 'console', definition.title, (title) => bench.change({ ...definition, title }))}
    ${problemsHere(bench, '$.title')}
    ${pick('home', t('home'), definition.home ?? '', [{ value: '', text: t('home.first') }, ...pages], (home) => bench.change(home === '' ? without : { ...definition, home }))}
    ${problemsHere(bench, '$.home')}
    <ol class="entries">${repeat(
      definition.navigation,
      ({ id }) => id,
      (entry, top) => html`<li>${card(bench, entry, { top }, pages)}
        <ol class="entries">${repeat(
          entry.children ?? [],
          ({ id }) => id,
          (child, at) => html`<li>${card(bench, child, { top, child: at }, pages)}</li>`,
        )}</ol></li>`,
    )}</ol>
    <button class="btn" type="button" data-act="add-entry" ?disabled=${definition.navigation.length >= 60} @click=${add}>${t('add.entry')}</button>
  </fieldset></section>`
}

const pathOf = ({ top, child }: EntryAt) =>
  `$.navigation[${top}]${child === undefined ? '' : `.children[${child}]`}`

function card(
  bench: Bench,
  entry: Entry | ChildEntry,
  at: EntryAt,
  pages: readonly Option[],
): TemplateResult {
  const { definition, t } = bench
  const drag = dragItem<EntryAt>('navigation', at, (from) => bench.change(dropEntry(definition, from, at)))
  const path = pathOf(at)
  return html`<article class="card" data-entry=${entry.id} data-path=${path} draggable="true" @dragstart=${drag.start} @dragover=${drag.over} @drop=${drag.drop}>
    <header><b>${textOf(entry.label, bench.locale)}</b><span>${moves(bench, entry, at)}</span></header>
    ${problemsHere(bench, path, ['children'])}
    <details ?open=${bench.entry === entry.id} @toggle=${(event: Event) => {
      if ((event.target as HTMLDetailsElement).open) bench.openEntry(entry.id)
    }}><summary>${t('select')}</summary>${settings(bench, entry, at, pages)}</details>
  </article>`
}

/** What dragging does, by keys: up, down, below the entry before, out again. */
function moves(bench: Bench, { id }: ChildEntry, at: EntryAt): TemplateResult {
  const { definition, t } = bench
  const stay = (act: string) => bench.focus(`[data-entry="${id}"] [data-act=${act}]`)
  const go = (by: -1 | 1) => () => {
    bench.change(shiftEntry(definition, at, by).definition)
    stay(by < 0 ? 'entry-up' : 'entry-down')
  }
  const isChild = at.child !== undefined
  const level = () => {
    bench.change(isChild ? unnestEntry(definition, at) : nestEntry(definition, at.top))
    stay('entry-level')
  }
  const hasOthers = !isChild && (definition.navigation[at.top]?.children?.length ?? 0) > 0
  const of = isChild ? (definition.navigation[at.top]?.children ?? []) : definition.navigation
  const place = at.child ?? at.top
  return html`${sign(t('up'), '↑', go(-1), 'entry-up', place === 0)}${sign(t('down'), '↓', go(1), 'entry-down', place === of.length - 1)}
    ${sign(t(isChild ? 'entry.out' : 'entry.in'), isChild ? '←' : '→', level, 'entry-level', !isChild && (at.top === 0 || hasOthers))}
    ${sign(t('remove'), '✕', () => bench.change(removeEntry(definition, at)), 'remove-entry')}`
}

function settings(
  bench: Bench,
  entry: Entry | ChildEntry,
  at: EntryAt,
  pages: readonly Option[],
): TemplateResult {
  const { definition, t, catalog, locale } = bench
  const set = (next: Entry | ChildEntry) => bench.change(setEntry(definition, at, next))
  const parts = catalog.parts.pages.map(({ name, label }) => ({
    value: `part:${name}`,
    text: textOf(label, locale),
  }))
  const to = entry.page ?? (entry.part === undefined ? '' : `part:${entry.part}`)
  const lead = (next: string) => {
    const { page: _page, part: _part, ...rest } = entry
    set(
      next === ''
        ? rest
        : next.startsWith('part:')
          ? { ...rest, part: next.slice(5) }
          : { ...rest, page: next },
    )
  }
  return html`${named(bench, 'entry', entry.label, (label) => set({ ...entry, label }))}
    ${pick('leads', t('entry.leads'), to, [{ value: '', text: t('entry.heading') }, ...pages, ...parts], lead)}
    ${at.child === undefined ? place(bench, entry, set) : nothing}
    ${shown(bench, entry, EVERYWHERE, set)}`
}

/** Behind which entry of the host's side bar it stands, where the host has said what it has. */
function place(
  { hostEntries, t }: Bench,
  entry: Entry,
  set: (entry: Entry) => void,
): TemplateResult | typeof nothing {
  if (hostEntries.length === 0) return nothing
  const { after: _after, ...rest } = entry
  const options = [
    { value: '', text: t('entry.last') },
    ...hostEntries.map(({ id, text }) => ({ value: id, text: t('entry.after', { about: text }) })),
  ]
  return pick('after', t('entry.place'), entry.after ?? '', options, (after) =>
    set(after === '' ? rest : { ...rest, after }),
  )
}
