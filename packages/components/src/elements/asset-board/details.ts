import { html, nothing, type TemplateResult } from 'lit'
import { actButton } from '../../internal/act-button'
import type { CaseView } from '../../internal/case-element'
import type {
  AssetLife,
  AssetSignal,
  CaseTask,
  ControlLife,
  RecordingItem,
  SourceRow,
  ZhixingClient,
} from '../../internal/core'
import { longDate, shortDate } from '../../internal/format'
import * as icons from '../../internal/icons'
import { searchActs } from '../../locales/search-acts'
import { attachSensor, checkAlarm, dispatchAlarm } from './alarm-acts'
import { lifeSections } from './details-life'
import { orderSection } from './details-order'

/** Everything about one thing: each control of this case with what was weighed, alarms, where it comes from, what happened. */
export interface Details {
  /** Nothing for a thing that is gone. */
  readonly life: AssetLife | null
  readonly controls: readonly ControlLife[]
  readonly tasks: readonly CaseTask[]
  /** Names of the sources that were asked, and what was recorded of the thing. */
  readonly sources: readonly SourceRow[]
  readonly recordings: { readonly items: readonly RecordingItem[]; readonly total: number }
}

/** So many recordings are listed; the rest stands among the recordings of the case. */
const RECORDINGS = 20

export async function readDetails(client: ZhixingClient, caseId: string, assetId: string): Promise<Details> {
  const [life, tasks, sources, recordings] = await Promise.all([
    client.query('asset.get', { caseId, assetId }),
    client.query('task.list', { caseId }),
    client.query('query.sources', {}),
    client.query('recording.list', { caseId, assetId, limit: RECORDINGS }),
  ])
  const beside = { tasks, sources, recordings }
  if (!life) return { life, controls: [], ...beside }
  const read = life.asset.controls.map(({ controlId }) => client.query('control.get', { caseId, controlId }))
  const controls = (await Promise.all(read)).filter((one) => one !== null)
  return { life, controls, ...beside }
}

export function details(view: CaseView, all: Details): TemplateResult {
  const { life, controls, tasks } = all
  if (!life) return html``
  return html`<div class="life">
    ${controls.map((one) => orderSection(view, one))} ${watch(view, life, tasks)} ${lifeSections(view, life, all)} ${origin(view, life)} ${steps(view, life)}
  </div>`
}

const THINGS: readonly string[] = ['vehicle', 'real-estate', 'other']

/** Sensors, their alarms, and what became of each. */
function watch(
  view: CaseView,
  { asset, signals }: AssetLife,
  tasks: readonly CaseTask[],
): TemplateResult | typeof nothing {
  const t = searchActs(view.locale)
  const alarms = signals.filter(({ kind }) => kind === 'alarm')
  // Nobody puts a device on an account.
  const watched = asset.controls.length > 0 && THINGS.includes(asset.type)
  if (alarms.length === 0 && asset.sensors.length === 0 && !watched) return nothing
  return html`<section><h3>${t('alarms')}</h3>
    <p>${t('sensors')} ${asset.sensors.map(({ name }) => name).join('、') || t('none')}
      ${actButton(view, 'asset.attach-sensor', () => attachSensor(view, asset))}</p>
    <ul>${[...alarms].reverse().map((one) => alarm(view, { asset, one, tasks }))}</ul></section>`
}

function alarm(
  view: CaseView,
  { asset, one, tasks }: { asset: AssetLife['asset']; one: AssetSignal; tasks: readonly CaseTask[] },
): TemplateResult {
  const t = searchActs(view.locale)
  const open = one.checkedOn === null
  const note = `${one.code}：${one.told}`
  const task = tasks.find(({ originId, note: said }) => originId === one.id.slice(-120) || said === note)
  const day = one.at.slice(0, 16).replace('T', ' ')
  return html`<li data-alarm=${one.id}><span class="badge ${open ? 'danger' : ''}">${open ? icons.alert : icons.check}${open ? t('alarm.open') : t('alarm.done', { result: one.result ?? '' })}</span>
    <b>${one.code}</b> ${one.told} <small class="num">${day}</small>
    ${task ? html`<span class="badge primary">${t('alarm.task', { state: view.label('state.task', task.state) })}</span>` : nothing}
    ${open ? actButton(view, 'asset.check-alarm', () => checkAlarm(view, asset, one)) : nothing}
    ${open && !task ? actButton(view, 'task.dispatch', () => dispatchAlarm(view, asset, one), { text: t('alarm.dispatch') }) : nothing}</li>`
}

/** How the court came to know of it, and the other cases in which the same thing stands. */
function origin(view: CaseView, { asset, visit, elsewhere }: AssetLife): TemplateResult | typeof nothing {
  const t = searchActs(view.locale)
  if (!visit && !asset.evidence && elsewhere.length === 0) return nothing
  return html`<section><dl class="kept">
    ${visit ? html`<div><dt>${t('fact.visit')}</dt><dd>${visit.unitVisited} · ${longDate(visit.visitedOn, view.locale)} · ${visit.purpose}</dd></div>` : nothing}
    ${asset.evidence ? html`<div><dt>${t('fact.evidence')}</dt><dd>${asset.evidence}</dd></div>` : nothing}
    ${elsewhere.length === 0 ? nothing : html`<div><dt>${t('elsewhere')}</dt><dd>${elsewhere.map(({ caseNumber, controls }) => html`<span class="line">${caseNumber} ${controls.map(({ kind, state }) => html`<span class="badge">${view.label('control', kind)} · ${view.label('state.control', state)}</span>`)}</span>`)}</dd></div>`}
  </dl></section>`
}

function steps(view: CaseView, { steps: all }: AssetLife): TemplateResult {
  const t = searchActs(view.locale)
  return html`<details><summary>${t('steps', { n: all.length })}</summary><ul>
    ${all.map(({ type, occurredOn, actorName }) => html`<li><span class="num">${shortDate(occurredOn, view.locale, '')}</span> ${view.label('event', type)} <small>${actorName || t('by-itself')}</small></li>`)}
  </ul></details>`
}
