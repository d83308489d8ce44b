import type { QueryResult } from '@zhixing/core/client'
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { ConsoleElement } from './console-element'
import { shortDate } from './format'
import { icons } from './icons'
import { Reading } from './reading'
import { failurePanel } from './shell'
import { taskTableStyles } from './task-table.styles'
import { base, stateStyles } from './tokens'

type Task = QueryResult<'task.list'>[number]

/** `<city-task-table>`: the affairs of a case, where each stands and what was reported. */
export class TaskTable extends ConsoleElement {
  static override styles = [...base, stateStyles, taskTableStyles]
  static override properties: PropertyDeclarations = {
    ...ConsoleElement.properties,
    caseId: { attribute: false },
  }
  declare caseId: string

  readonly #tasks = new Reading<QueryResult<'task.list'>>(this, {
    client: () => this.desk?.client,
    key: () => this.caseId,
    read: (client) => client.query('task.list', { caseId: this.caseId }),
    concerns: ({ caseId, type }) => caseId === this.caseId && type.startsWith('task.'),
  })

  override render(): TemplateResult {
    const { value, error } = this.#tasks
    if (!value && error !== undefined) {
      return failurePanel(this.t.bind(this), error, () => void this.#tasks.load())
    }
    if (!value) return html`<p class="state" role="status">${this.t('loading')}</p>`
    if (value.length === 0) {
      return html`<div class="state" role="status">
        ${icons.queue}<strong>${this.t('tasks.empty')}</strong><span>${this.t('tasks.empty.hint')}</span>
      </div>`
    }
    const columns = ['affair', 'state', 'worker', 'issuer', 'due', 'report'] as const
    return html`<table>
      <caption class="sr">${this.t('case.tab.tasks')}</caption>
      <thead>
        <tr>${columns.map((column) => html`<th scope="col">${this.t(`tasks.${column}`)}</th>`)}</tr>
      </thead>
      <tbody>${value.map((task) => this.#row(task))}</tbody>
    </table>`
  }

  #row(task: Task): TemplateResult {
    const overdue = task.holderId !== null && task.dueOn < this.desk.today
    const tone = task.state === 'confirmed' ? 'success' : task.state === 'returned' ? 'warning' : 'primary'
    return html`<tr>
      <td>
        <b>${this.label('affair', task.affair)}</b>${task.note ? html`<small>${task.note}</small>` : nothing}
      </td>
      <td><span class="badge ${tone}">${this.label('state.task', task.state)}</span></td>
      <td>${task.workerName}${task.unitName ? html`<small>${task.unitName}</small>` : nothing}</td>
      <td>${task.issuedByName}<small class="num">${shortDate(task.issuedOn, this.locale)}</small></td>
      <td class="num">
        ${shortDate(task.dueOn, this.locale)}
        ${overdue ? html`<span class="badge danger">${this.t('tasks.overdue')}</span>` : nothing}
      </td>
      <td class="report">${task.report ?? task.returnReason ?? '—'}</td>
    </tr>`
  }
}
