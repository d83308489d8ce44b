import { html, nothing, type TemplateResult } from 'lit'
import type { ConsoleBlock } from '../../internal/core'
import type { Bench } from './bench'
import { carry, type dropPlace } from './carried'
import { rolesOf } from './conditions'
import { moveBlock, neighbour, removeBlock, type Spot } from './edit'
import { sign } from './inputs'
import { blockName } from './names'
import { problemsHere } from './problems'

type Way = 'up' | 'down' | 'left' | 'right'
const WAYS: Readonly<Record<string, Way>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** A block in its place, as people will see it: it can be dragged, or moved by its buttons or by Alt and an arrow. */
export function card(
  bench: Bench,
  spot: Spot,
  block: ConsoleBlock,
  place: ReturnType<typeof dropPlace>,
): TemplateResult {
  const { selected, t, locked } = bench
  const isChosen = selected !== undefined && same(selected, spot)
  const name = blockName(bench, block)
  const choose = () => bench.select(spot)
  const take = () => {
    bench.change(removeBlock(bench.definition, spot))
    bench.select(undefined)
    bench.say(t('removed', { about: name }))
  }
  const start = (event: DragEvent) => {
    event.stopPropagation()
    carry({ from: spot })
  }
  const keys = (event: KeyboardEvent) => {
    const way = WAYS[event.key]
    if (!event.altKey || !way || locked) return
    event.preventDefault()
    move(bench, spot, block, way)('select')
  }
  const button = (way: Way, text: string) =>
    sign(t(way), text, () => move(bench, spot, block, way)(way), way, !neighbour(bench.definition, spot, way))
  return html`<article class=${isChosen ? 'card chosen' : 'card'} data-card=${block.id} draggable=${String(!locked)} @click=${choose} @keydown=${keys}
    @dragstart=${start} @dragover=${place.over} @dragleave=${place.leave} @drop=${place.drop}>
    <header><button class="link" type="button" data-act="select" aria-pressed=${String(isChosen)} @click=${choose}><b>${name}</b> <span class="muted">${t(`kind.${block.kind}`)}</span></button>
      ${locked ? nothing : html`<span class="moves" @click=${(event: Event) => event.stopPropagation()}>${button('up', '↑')}${button('down', '↓')}${button('left', '←')}${button('right', '→')}${sign(t('remove'), '✕', take, 'remove')}</span>`}
    </header>
    ${problemsHere(bench, `$.pages[${spot.page}].rows[${spot.row}].columns[${spot.column}].blocks[${spot.block}]`)}
    <div class="alive"><zx-console inert bare page="alone" .client=${bench.client} .locale=${bench.locale} .today=${bench.today} .registry=${bench.registry} .roles=${block.kind === 'action' ? everybody(bench) : undefined} .inUse=${bench.alone(block)}></zx-console></div>
  </article>`
}

/** A button is shown as it stands for those who may press it, whoever puts the page together. */
const everybody = (bench: Bench) => rolesOf(bench).map(({ value }) => value)

/** One place on; the focus goes with it, and it is said where it stands. */
function move(bench: Bench, spot: Spot, block: ConsoleBlock, way: Way): (focus: string) => void {
  return (focus) => {
    const to = neighbour(bench.definition, spot, way)
    if (!to) return
    const sameColumn = to.row === spot.row && to.column === spot.column
    const stands = sameColumn && to.block > spot.block ? { ...to, block: to.block - 1 } : to
    bench.change(moveBlock(bench.definition, spot, to))
    bench.select(stands)
    bench.focus(`[data-card="${block.id}"] [data-act=${focus}]`)
    const params = { row: stands.row + 1, column: stands.column + 1, n: stands.block + 1 }
    bench.say(bench.t('moved', { about: blockName(bench, block), ...params }))
  }
}

const same = (a: Spot, b: Spot) =>
  a.page === b.page && a.row === b.row && a.column === b.column && a.block === b.block
