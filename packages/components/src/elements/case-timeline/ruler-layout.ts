import type { CourseNode } from '../../internal/core'
import { dateOfDay, dayNumber } from '../../internal/format'

/** How a node stands, from what the court knows. */
export type NodeTone = 'met' | 'late' | 'running' | 'overdue' | 'suspended' | 'cancelled' | 'predicted'

/** One node on the ruler; places in percent of its width. */
export interface Bar {
  readonly node: CourseNode
  readonly tone: NodeTone
  readonly left: number
  readonly width: number
  /** How much of the bar is past its due date, in percent of the bar. */
  readonly beyond: number
  /** How much of the bar has gone by, in percent of the bar. */
  readonly gone: number
}

/** All nodes of one kind: one line of the ruler. */
export interface Lane {
  readonly code: string
  readonly bars: readonly Bar[]
  /** The one that matters most: what is open, else the last. */
  readonly main: Bar
}

export interface Ruler {
  readonly lanes: readonly Lane[]
  readonly ticks: readonly { readonly date: string; readonly at: number }[]
  readonly todayAt: number
}

export function toneOf(node: CourseNode): NodeTone {
  if (node.state === 'met') return node.late ? 'late' : 'met'
  if (node.state === 'running') return node.overdue ? 'overdue' : 'running'
  return node.state
}

/** Something that tells nodes apart: predicted ones have no id. */
export function keyOf(node: CourseNode): string {
  return node.id ?? `${node.node}@${node.dueOn}`
}

/** Lays the course of a case out on a line of time. */
export function layOut(course: readonly CourseNode[], today: string): Ruler {
  const days = course.flatMap((node) => [node.startedOn, node.dueOn, node.endedOn])
  const known = days.filter((day) => day !== null).map(dayNumber)
  const first = Math.min(dayNumber(today), ...known)
  const last = Math.max(dayNumber(today), ...known)
  const margin = Math.max(2, Math.round((last - first) * 0.02))
  const from = first - margin
  const span = last + margin - from
  const at = (day: string) => ((dayNumber(day) - from) / span) * 100
  const lanes = new Map<string, Bar[]>()
  for (const node of course) {
    const bars = lanes.get(node.node) ?? []
    bars.push(barOf(node, today, at))
    lanes.set(node.node, bars)
  }
  return {
    lanes: [...lanes].map(([code, bars]) => ({ code, bars, main: mainOf(bars) })),
    ticks: ticksOf(from, span),
    todayAt: at(today),
  }
}

function barOf(node: CourseNode, today: string, at: (day: string) => number): Bar {
  const tone = toneOf(node)
  const start = node.startedOn ?? [today, node.dueOn].sort()[0] ?? node.dueOn
  const end = node.endedOn ?? (tone === 'overdue' ? today : node.dueOn)
  const stop = [start, end].sort()[1] as string
  const left = at(start)
  const width = at(stop) - left
  const share = (day: string) =>
    width <= 0 ? 0 : Math.min(100, Math.max(0, ((at(day) - left) / width) * 100))
  const late = tone === 'late' || tone === 'overdue'
  return {
    node,
    tone,
    left,
    width,
    beyond: late ? 100 - share(node.dueOn) : 0,
    gone: tone === 'running' || tone === 'suspended' ? share(today) : 100,
  }
}

const OPEN: readonly NodeTone[] = ['overdue', 'running', 'suspended']

function mainOf(bars: readonly Bar[]): Bar {
  const open = bars.filter((bar) => OPEN.includes(bar.tone))
  const sorted = [...(open.length > 0 ? open : bars)]
  sorted.sort((a, b) => (a.node.dueOn < b.node.dueOn ? -1 : 1))
  return (open.length > 0 ? sorted[0] : sorted.at(-1)) as Bar
}

/** First days of months, weeks or years: eight or so of them. */
function ticksOf(from: number, span: number): { date: string; at: number }[] {
  const ticks: { date: string; at: number }[] = []
  const push = (day: number) => {
    if (day >= from && day <= from + span)
      ticks.push({ date: dateOfDay(day), at: ((day - from) / span) * 100 })
  }
  if (span < 75) {
    const step = span < 32 ? 7 : 14
    for (let day = from + step; day <= from + span; day += step) push(day)
    return ticks
  }
  const months = Math.max(1, Math.ceil(span / 30 / 9))
  const [year = 2000, month = 1] = dateOfDay(from).split('-').map(Number)
  for (let i = 0; i <= 12 * 40; i += months) {
    const at = month - 1 + i
    const date = `${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`
    if (dayNumber(date) > from + span) break
    push(dayNumber(date))
  }
  return ticks
}

/** What a reader most likely asks about first. */
export function mostPressing(course: readonly CourseNode[]): CourseNode | undefined {
  const open = course.filter((node) => node.state === 'running')
  const byDue = [...(open.length > 0 ? open : course)].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  return open.length > 0 ? byDue[0] : byDue.at(-1)
}
