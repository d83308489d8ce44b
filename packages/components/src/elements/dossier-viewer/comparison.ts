import type { ReactiveControllerHost } from 'lit'
import { html, nothing, type TemplateResult } from 'lit'
import type { CatalogueEntry } from '../../internal/core'
import * as icons from '../../internal/icons'
import type { Stretch } from './difference'
import type { OpenFile } from './open-file'
import type { DossierView } from './view'

/** Texts of more pages than this are not compared at once. */
const MOST_PAGES = 300

/** The words of all pages. */
async function allText({ source, pages }: OpenFile): Promise<string> {
  const texts: string[] = []
  for (let page = 1; page <= pages; page++) texts.push((await source?.text(page).catch(() => '')) ?? '')
  return texts.join('\n')
}

/** Two papers beside each other: they scroll together, and their words can be compared. */
export class Comparison {
  together = true
  state: 'none' | 'reading' | 'ready' | 'too-different' | 'too-long' = 'none'
  stretches: readonly Stretch[] = []
  places = 0
  readonly #host: ReactiveControllerHost
  readonly #files: readonly [OpenFile, OpenFile]
  #run = 0

  constructor(host: ReactiveControllerHost, files: readonly [OpenFile, OpenFile]) {
    this.#host = host
    this.#files = files
    for (const [index, file] of files.entries()) file.onScroll = () => this.#follow(index)
  }

  get on(): boolean {
    return this.#files[1].entry !== undefined
  }

  end(): void {
    this.#run++
    this.state = 'none'
    this.stretches = []
    this.#files[1].close()
    this.#host.requestUpdate()
  }

  /** Reads both texts and compares them. */
  async compare(): Promise<void> {
    const run = ++this.#run
    const files = this.#files
    if (files.some((file) => file.pages > MOST_PAGES)) return this.#to('too-long')
    this.#to('reading')
    const [texts, { around, difference, placesThatDiffer }] = await Promise.all([
      Promise.all(files.map(allText)),
      import('./difference'),
    ])
    if (run !== this.#run) return
    const found = difference(texts[0] ?? '', texts[1] ?? '')
    if (found) {
      this.places = placesThatDiffer(found)
      this.stretches = around(found)
    }
    this.#to(found ? 'ready' : 'too-different')
  }

  /** One file was scrolled: the other one goes to the same place, as far as it is as long. */
  #follow(index: number): void {
    const [from, to] = index === 0 ? this.#files : [this.#files[1], this.#files[0]]
    if (!this.together || !this.on || from.place === undefined || to.place === undefined) return
    if (Math.abs(to.place - from.place) > 0.01) to.place = from.place
  }

  #to(state: Comparison['state']): void {
    this.state = state
    this.#host.requestUpdate()
  }
}

/** Chooses the paper to compare with. */
export function comparePicker(
  { t }: DossierView,
  entries: readonly CatalogueEntry[],
  chosen: string | undefined,
  choose: (entry: CatalogueEntry | undefined) => void,
): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing
  const change = ({ target }: Event) =>
    choose(entries.find(({ id }) => id === (target as HTMLSelectElement).value))
  return html`<label class="compare noprint">${t('compare')}
    <select @change=${change}>
      <option value="" ?selected=${chosen === undefined}>${t('compare.none')}</option>
      ${entries.map(({ id, title }) => html`<option value=${id} ?selected=${id === chosen}>${title}</option>`)}
    </select>
  </label>`
}

/** What is between the two papers: scrolling together, and the differences of their words. */
export function comparisonBar(
  view: DossierView,
  comparison: Comparison,
  canCompare: boolean,
): TemplateResult {
  const { t } = view
  const { state, stretches, places } = comparison
  const toggle = ({ target }: Event) => {
    comparison.together = (target as HTMLInputElement).checked
  }
  return html`<div class="comparison noprint">
    <div class="bar">
      <label><input type="checkbox" .checked=${comparison.together} @change=${toggle} /> ${t('compare.together')}</label>
      ${canCompare ? html`<button class="btn small" type="button" @click=${() => comparison.compare()}>${t('compare.words')}</button>` : nothing}
      <span role="status">${state === 'none' ? nothing : t(`compare.${state}`, { n: places })}</span>
      <button class="btn small quiet" type="button" @click=${() => comparison.end()}>${icons.close}${t('compare.end')}</button>
    </div>
    ${
      state === 'ready' && places > 0
        ? html`<p class="differences" tabindex="0">${stretches.map(({ kind, text }) =>
            kind === 'same' ? text : kind === 'added' ? html`<ins>${text}</ins>` : html`<del>${text}</del>`,
          )}</p>`
        : nothing
    }
  </div>`
}
