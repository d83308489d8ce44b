import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { ConsoleOffers } from '../../internal/core'
import { textOf } from '../values'
import type { Bench } from './bench'
import { carry } from './carried'
import { addRow, insertBlock, type Spot } from './edit'
import { takesFromRow, withAct } from './new-act'
import { newBlock } from './new-block'

const GROUPS = [
  'own',
  'work',
  'case',
  'asset',
  'fund',
  'dossier',
  'supervision',
  'figures',
  'public',
] as const
type Group = (typeof GROUPS)[number] | 'plugin'
type Part = ConsoleOffers['parts']['elements'][number]

/** Something that can be added: where people look for it, what it is called and what it shows. */
export interface Offer {
  readonly key: string
  readonly kind: string
  readonly name: string
  readonly group: Group
  readonly text: string
  readonly about: string
  /** Shows one case, and has to be told which. */
  readonly ofCase: boolean
}

/** What can be added, by what people look for, with a search: blocks of all kinds, elements, panels of plugins. */
export function palette(bench: Bench): TemplateResult {
  const { t, search, setSearch } = bench
  const offers = offersOf(bench).filter((offer) => matches(offer, search))
  const groups = [...GROUPS, 'plugin' as const].flatMap((id) => {
    const own = offers.filter(({ group }) => group === id)
    return own.length > 0 ? [{ id, own }] : []
  })
  return html`<section class="palette" aria-label=${t('palette')}><h3>${t('palette')}</h3>
    <input type="search" name="find-part" maxlength="40" autocomplete="off" aria-label=${t('palette.find')} placeholder=${t('palette.find')}
      .value=${live(search)} @input=${(event: Event) => setSearch((event.target as HTMLInputElement).value)} />
    <p class="hint">${t('palette.hint')}</p>
    ${groups.length === 0 ? html`<p role="status">${t('palette.none', { about: search })}</p>` : nothing}
    ${groups.map(
      ({ id, own }) => html`<details data-group=${id} ?open=${search !== '' || id === 'own' || id === 'work'}>
        <summary>${t(`group.${id}`)} <span class="muted num">${own.length}</span></summary>
        <ul>${own.map((offer) => html`<li>${entry(bench, offer)}</li>`)}</ul></details>`,
    )}</section>`
}

function entry(bench: Bench, offer: Offer): TemplateResult {
  const { t, peek, setPeek, locked } = bench
  const { key, kind, name, text, about, ofCase } = offer
  const isOpen = peek?.key === key
  const off = locked || !bench.definition.pages[bench.page]
  const look = () => setPeek(isOpen ? undefined : { key, block: fresh(bench, kind, name), ofCase })
  return html`<div class="offer"><button class="take" type="button" draggable=${String(!off)} data-add=${key} ?disabled=${off}
      @dragstart=${() => carry({ kind, name })} @click=${() => add(bench, kind, name, nextTo(bench))}>
      <b>${text}</b><span class="hint">${about}${ofCase ? html` <span class="case">${t('palette.of-case')}</span>` : nothing}</span></button>
    ${kind === 'action' ? nothing : html`<button class="btn small quiet" type="button" data-peek=${key} aria-expanded=${String(isOpen)} aria-label=${t('palette.peek', { about: text })} @click=${look}>${t('palette.look')}</button>`}</div>
    ${
      isOpen
        ? html`<div class="peek">${ofCase ? html`<p class="hint">${t('palette.sample')}</p>` : nothing}
          <zx-console inert bare page="alone" .client=${bench.client} .locale=${bench.locale} .today=${bench.today} .registry=${bench.registry} .inUse=${bench.alone(peek.block)}></zx-console></div>`
        : nothing
    }`
}

function offersOf({ catalog, t, locale }: Bench): readonly Offer[] {
  const plain = (['list', 'indicator', 'action', 'text'] as const).map(
    (kind): Offer => ({
      ...{ key: kind, kind, name: '', group: 'own', ofCase: false },
      ...{ text: t(`kind.${kind}`), about: t(`about.${kind}`) },
    }),
  )
  const parts = (kind: 'element' | 'panel', list: readonly Part[]) =>
    list.map(
      ({ name, label, about, group, properties }): Offer => ({
        ...{ key: name, kind, name, group: group ?? 'plugin' },
        ...{ text: textOf(label, locale), about: textOf(about, locale) },
        ofCase: properties.some((one) => one.kind === 'case' && one.required === true),
      }),
    )
  return [...plain, ...parts('element', catalog.parts.elements), ...parts('panel', catalog.parts.panels)]
}

function matches({ text, about, name }: Offer, search: string): boolean {
  const wanted = search.trim().toLowerCase()
  return [text, about, name].some((one) => one.toLowerCase().includes(wanted))
}

/** Behind the block that is chosen, else at the end of the page. */
function nextTo({ definition, page, selected }: Bench): Spot {
  if (selected?.page === page) return { ...selected, block: selected.block + 1 }
  const rows = definition.pages[page]?.rows ?? []
  const row = Math.max(0, rows.length - 1)
  const column = Math.max(0, (rows[row]?.columns.length ?? 1) - 1)
  return { page, row, column, block: rows[row]?.columns[column]?.blocks.length ?? 0 }
}

function fresh(bench: Bench, kind: string, name: string) {
  return newBlock(kind, name, bench, bench.catalog, bench.definition)
}

/** Puts something new to a place; an act that is to be offered comes into being with its button. */
export function add(bench: Bench, kind: string, name: string, spot: Spot): void {
  const { page } = bench
  const begun =
    bench.definition.pages[page]?.rows.length === 0 ? addRow(bench.definition, page, [12]) : bench.definition
  const needsAct = kind === 'action' && begun.actions.every(takesFromRow)
  const definition = needsAct ? withAct(bench, begun, false) : begun
  bench.change(insertBlock(definition, spot, newBlock(kind, name, bench, bench.catalog, definition)))
  bench.select(spot)
}
