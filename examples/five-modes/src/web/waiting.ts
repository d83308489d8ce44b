import type { ModeReport, TeamReport } from '@zhixing/core/simulate'
import { colourOf } from './colours'
import { bar, h } from './dom'
import { dot } from './score'
import { name, number, say } from './words'

interface Kind {
  readonly name: string
  people: number
  units: number
  received: number
  /** Days times pieces of work. */
  age: number
  peak: number
  used: number
  available: number
}

const SHOWN = 5

/** Where work lies, by kind of unit: the longest wait first. */
export function waiting(reports: readonly ModeReport[]): HTMLElement {
  const longest = Math.max(1, ...reports.flatMap((report) => kinds(report).map((kind) => kind.age)))
  const cards = reports.map((report, at) =>
    h(
      'article',
      { class: 'card' },
      h('h3', {}, dot(at), name('profile', report.profile.id)),
      ...kinds(report)
        .slice(0, SHOWN)
        .map((kind) => line(kind, longest, at, busyShare(report))),
    ),
  )
  return h(
    'section',
    {},
    h('h2', {}, say('waiting')),
    h('p', { class: 'note' }, say('waitingNote')),
    h('div', { class: 'grid' }, ...cards),
  )
}

function line(kind: Kind, longest: number, at: number, busy: number): HTMLElement {
  const share = kind.available === 0 ? 0 : kind.used / kind.available / busy
  const people = `${number(kind.people)} ${say('person')}`
  return h(
    'div',
    { class: 'wait' },
    h('span', { class: 'what' }, h('span', {}, kind.name), h('small', {}, people)),
    bar(kind.age / longest, colourOf(at)),
    h('span', { class: 'value' }, `${number(kind.age, 1)} ${say('day')}`),
    h('span', { class: share > 0.95 ? 'load over' : 'load' }, `${number(Math.min(share, 1) * 100)}%`),
  )
}

/** Of the whole time watched, the part in which cases came in. */
function busyShare({ assumptions }: ModeReport): number {
  return assumptions.filingMonths / assumptions.watchedMonths
}

function kinds(report: ModeReport): readonly Kind[] {
  const found = new Map<string, Kind>()
  for (const team of report.teams) {
    const code = team.functions[0] ?? team.unitId
    const none = { people: 0, units: 0, received: 0, age: 0, peak: 0, used: 0, available: 0 }
    const kind = found.get(code) ?? { name: name('unit', code), ...none }
    add(kind, team)
    found.set(code, kind)
  }
  return [...found.values()]
    .filter(({ received }) => received > 0)
    .map((kind) => ({ ...kind, age: kind.age / kind.received }))
    .sort((a, b) => b.age - a.age)
}

function add(kind: Kind, team: TeamReport): void {
  kind.people += team.judges + team.others
  kind.units += 1
  kind.received += team.received
  kind.age += team.meanAgeDays * team.received
  kind.peak += team.peak
  kind.used += team.minutesUsed
  kind.available += team.minutesAvailable
}
