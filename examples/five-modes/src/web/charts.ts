import type { ModeReport } from '@zhixing/core/simulate'
import uPlot from 'uplot'
import { colourOf } from './colours'
import { h } from './dom'
import { name, number, say } from './words'

/** Two lines of months: how much is closed by then, how much is still open. */
export function charts(reports: readonly ModeReport[]): HTMLElement {
  const closed = reports.map(({ months }) => {
    let sum = 0
    return months.map((month) => {
      sum += month.closed
      return sum
    })
  })
  const open = reports.map(({ months }) => months.map(({ openAtEnd }) => openAtEnd))
  return h(
    'div',
    { class: 'charts' },
    chart(say('throughput'), reports, closed),
    chart(say('backlog'), reports, open),
  )
}

function chart(title: string, reports: readonly ModeReport[], series: readonly number[][]): HTMLElement {
  const months = reports[0]?.months.map(({ month }) => month) ?? []
  const place = h('div', { class: 'plot' })
  const figure = h(
    'figure',
    { class: 'card' },
    h('figcaption', {}, h('span', {}, title), h('span', { class: 'told', 'aria-live': 'polite' })),
    place,
  )
  const colour = getComputedStyle(document.documentElement).getPropertyValue('--quiet').trim()
  const line = getComputedStyle(document.documentElement).getPropertyValue('--line').trim()
  const axis = { stroke: colour, grid: { stroke: line, width: 1 }, ticks: { show: false } }
  const draw = () => {
    const width = Math.max(260, place.clientWidth)
    const options: uPlot.Options = {
      width,
      height: 184,
      legend: { show: false },
      cursor: { y: false, points: { size: 6 } },
      scales: { x: { time: false }, y: { range: (_plot, _min, max) => [0, max * 1.06 || 1] } },
      axes: [
        {
          ...axis,
          space: 34,
          size: 26,
          values: (_plot, splits) => splits.map((at) => months[at]?.slice(5) ?? ''),
        },
        { ...axis, size: 46, values: (_plot, splits) => splits.map((value) => number(value)) },
      ],
      series: [
        {},
        ...reports.map(({ profile }, at) => ({
          label: name('profile', profile.id),
          stroke: colourOf(at),
          width: 2.4,
          points: { show: false },
        })),
      ],
      hooks: { setCursor: [(plot) => tell(figure, plot, reports, months)] },
    }
    place.replaceChildren()
    new uPlot(options, [months.map((_, at) => at), ...series.map((values) => [...values])], place)
  }
  requestAnimationFrame(draw)
  let before = 0
  new ResizeObserver(() => {
    if (Math.abs(place.clientWidth - before) < 8) return
    before = place.clientWidth
    draw()
  }).observe(place)
  return figure
}

/** The numbers of the month under the pointer, in words below the chart. */
function tell(
  figure: HTMLElement,
  plot: uPlot,
  reports: readonly ModeReport[],
  months: readonly string[],
): void {
  const line = figure.querySelector('.told')
  const at = plot.cursor.idx
  if (!line || at === null || at === undefined) return
  const parts = reports.map(({ profile }, which) => {
    const value = plot.data[which + 1]?.[at] ?? 0
    const text = h('span', {}, `${name('profile', profile.id)} ${number(value)}`)
    text.style.color = colourOf(which)
    return text
  })
  line.replaceChildren(h('b', {}, months[at] ?? ''), ...parts)
}
