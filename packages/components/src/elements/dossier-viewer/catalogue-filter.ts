import { html, nothing, type TemplateResult } from 'lit'
import type { CatalogueEntry, DossierCatalogue, PaperStanding } from '../../internal/core'
import { fold } from './fold'
import type { DossierView } from './view'

/** The part of a catalogue in which words stand. */
export interface Filtered {
  readonly catalogue: DossierCatalogue
  readonly awaited: readonly PaperStanding[]
  readonly found: number
  readonly all: number
}

/** Papers whose title, kind, number, place or producer has all of these words. */
export function filtered(
  view: DossierView,
  catalogue: DossierCatalogue,
  awaited: readonly PaperStanding[],
  words: string,
): Filtered {
  const { materials } = catalogue
  const wanted = words
    .split(/\s+/)
    .map((word) => fold(word).text)
    .filter(Boolean)
  if (wanted.length === 0) return { catalogue, awaited, found: materials.length, all: materials.length }
  const has = (entry: CatalogueEntry) => {
    const said = fold(
      [
        entry.title,
        view.label('material', entry.kind),
        view.label('section', entry.section),
        entry.producedByName,
        entry.location ?? '',
        entry.formedOn,
        entry.catalogueNumber === null ? '' : view.t('number', { n: entry.catalogueNumber }),
      ].join('|'),
    ).text
    return wanted.every((word) => said.includes(word))
  }
  const kept = materials.filter(has)
  return {
    catalogue: { ...catalogue, materials: kept },
    awaited: [],
    found: kept.length,
    all: materials.length,
  }
}

/** Words to look for in the catalogue, and how many papers have them. */
export function filterField(
  { t }: DossierView,
  words: string,
  { found, all }: Filtered,
  change: (words: string) => void,
): TemplateResult {
  return html`<div class="filter noprint" role="search" aria-label=${t('catalogue.find')}>
    <input
      type="search"
      aria-label=${t('catalogue.find')}
      placeholder=${t('catalogue.find')}
      .value=${words}
      @input=${({ target }: Event) => change((target as HTMLInputElement).value)}
    />
    ${words.trim() ? html`<small role="status">${found === 0 ? t('catalogue.none') : t('catalogue.found', { k: found, n: all })}</small>` : nothing}
  </div>`
}
