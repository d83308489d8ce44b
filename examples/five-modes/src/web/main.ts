import type { ModeReport } from '@zhixing/core/simulate'
import type { ReportFile } from '../report-file'
import { assumptions } from './assumptions'
import { charts } from './charts'
import { h } from './dom'
import { flow } from './flow'
import { late } from './late'
import { scoreBoard } from './score'
import { waiting } from './waiting'
import { learn, number, say, speak, spoken } from './words'

const page = document.querySelector('#page')
const response = await fetch('./report.json')
const { reports, labels } = (await response.json()) as ReportFile
learn(labels)
speak(location.hash === '#en' ? 'en' : 'zh-CN')
draw()

function draw(): void {
  document.title = say('title')
  page?.replaceChildren(
    header(reports),
    scoreBoard(reports),
    charts(reports),
    waiting(reports),
    late(reports),
    flow(reports),
    assumptions(reports),
  )
}

function header([first]: readonly ModeReport[]): HTMLElement {
  const toggle = () => {
    speak(spoken() === 'en' ? 'zh-CN' : 'en')
    history.replaceState(null, '', spoken() === 'en' ? '#en' : '#')
    draw()
  }
  const lead = first
    ? say('lead', {
        cases: number(first.cases),
        people: number(first.staff.people),
        judges: number(first.staff.judges),
        others: number(first.staff.others),
        months: first.assumptions.watchedMonths,
      })
    : ''
  return h(
    'header',
    {},
    h('div', {}, h('h1', {}, say('title')), h('p', {}, lead)),
    h('button', { type: 'button', click: toggle }, say('switch')),
  )
}
