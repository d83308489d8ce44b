import type { ModeReport } from '@zhixing/core/simulate'
import { h, heat } from './dom'
import { dot } from './score'
import { name, number, percent, say } from './words'

const SHOWN = 9

/** Every clock against every mode: the darker, the more of it was late. */
export function late(reports: readonly ModeReport[]): HTMLElement {
  const worst = new Map<string, number>()
  for (const { nodes } of reports) {
    for (const { node, late: count } of nodes) worst.set(node, Math.max(worst.get(node) ?? 0, count))
  }
  const shown = [...worst]
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, SHOWN)
  const head = h(
    'tr',
    {},
    h('th', {}, ''),
    ...reports.map(({ profile }, at) => h('th', { scope: 'col' }, dot(at), name('profile', profile.id))),
  )
  const rows = shown.map(([node]) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, name('node', node)),
      ...reports.map((report) => cell(report, node)),
    ),
  )
  const table = h('table', { class: 'late' }, h('thead', {}, head), h('tbody', {}, ...rows))
  return h(
    'section',
    { class: 'card' },
    h('h2', {}, say('lateTitle')),
    h('p', { class: 'note' }, say('lateNote')),
    h('div', { class: 'scroll' }, table),
  )
}

function cell({ nodes }: ModeReport, id: string): HTMLElement {
  const found = nodes.find(({ node }) => node === id)
  if (!found || found.started === 0) return h('td', { class: 'none' }, '–')
  const share = found.late / found.started
  const text = found.late === 0 ? '0' : `${percent(share)}`
  const days = found.late === 0 ? '' : ` (${number(found.lateDaysP50)} ${say('day')})`
  return heat(h('td', {}, text, h('small', {}, days)), share)
}
