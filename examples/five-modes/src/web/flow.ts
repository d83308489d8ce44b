import type { ModeReport, StageReport } from '@zhixing/core/simulate'
import { h, heat } from './dom'
import { dot } from './score'
import { name, number, say } from './words'

/** The way of cases through the stages of each mode. */
export function flow(reports: readonly ModeReport[]): HTMLElement {
  const way = (report: ModeReport, at: number) =>
    h(
      'div',
      { class: report.stages.length === 0 ? 'way still' : 'way' },
      h('h3', {}, dot(at), name('profile', report.profile.id)),
      report.stages.length === 0
        ? h('p', { class: 'note' }, say('stays'))
        : h('ol', { class: 'chain' }, ...report.stages.map(stage)),
    )
  const lines = reports.map((report, at) => ({
    moves: report.stages.length > 0,
    line: () => way(report, at),
  }))
  const sorted = [...lines].sort((a, b) => Number(b.moves) - Number(a.moves)).map(({ line }) => line())
  return h(
    'section',
    { class: 'card' },
    h('h2', {}, say('flowTitle')),
    h('p', { class: 'note' }, say('flowNote')),
    ...sorted,
  )
}

function stage(one: StageReport): HTMLElement {
  const share = one.entries === 0 ? 0 : one.expiries / one.entries
  const balance = one.pointsAdded - one.pointsDeducted
  const points =
    balance === 0 ? undefined : h('small', {}, `${say('points')} ${balance > 0 ? '+' : ''}${number(balance)}`)
  const box = h(
    'li',
    {},
    h('b', {}, name('stage', one.stage)),
    h('span', {}, `${number(one.entries)} ${say('cases')}`),
    h('small', {}, `${say('expired')} ${number(one.expiries)}`),
    points,
  )
  return heat(box, share * 0.7)
}
