import type { QueryInput, ZhixingClient } from '@zhixing/core/client'
import { html, type TemplateResult } from 'lit'
import { ConsoleElement, mayAsk } from './console-element'
import { grouped, shortDate } from './format'
import { Reading } from './reading'
import { base, pageStyles } from './tokens'

interface Totals {
  readonly open: string
  readonly nodes: string
  readonly tasks: string
  readonly overdue: string
  readonly soon: string
  readonly court: string
  readonly courtOverdue: string
}

/** `<city-queue>`: what is in my hands, counted and listed. */
export class QueuePage extends ConsoleElement {
  static override styles = [...base, pageStyles]

  /** The same work in lanes or in one list. */
  #lanes = false

  readonly #totals = new Reading<Totals>(this, {
    client: () => this.desk?.client,
    key: () => this.desk?.session.personId ?? '',
    read: (client) => readTotals(client, this.desk.soon),
    concerns: ({ type }) => /^(task|node|case|closing)\./.test(type),
  })

  override render(): TemplateResult {
    const { session, client, soon, today } = this.desk
    const { name, unitName } = session
    return html`<div class="page">
      ${this.#strip()}
      ${
        this.#lanes
          ? html`<zx-work-lanes class="fill" .client=${client} .today=${today}>${this.#switch('queue.list')}</zx-work-lanes>`
          : html`<zx-task-queue class="fill" .client=${client} .today=${today} due-by=${soon}>
              <div slot="title">
                <h1>${this.t('queue.title')}</h1>
                <p class="muted">${this.t('queue.unit', { name, unit: unitName })}</p>
              </div>
              ${this.#switch('queue.lanes')}
            </zx-task-queue>`
      }
    </div>`
  }

  #switch(words: 'queue.list' | 'queue.lanes'): TemplateResult {
    const turn = () => {
      this.#lanes = !this.#lanes
      this.requestUpdate()
    }
    return html`<button slot="tools" class="btn" type="button" data-tool="lanes" @click=${turn}>${this.t(words)}</button>`
  }

  #strip(): TemplateResult {
    const totals = this.#totals.value
    const overdue = totals !== undefined && totals.overdue !== '0'
    const wide = mayAsk(this.desk, 'supervision.blocked-acts')
    const { nodes = '…', tasks = '…' } = totals ?? {}
    return html`<dl class="strip two">
      ${figure(this.t('queue.open'), totals?.open, this.t('queue.open.hint', { nodes, tasks }))}
      ${figure(
        this.t('queue.overdue'),
        totals?.overdue,
        this.t(overdue ? 'queue.overdue.some' : 'queue.overdue.none'),
        overdue ? 'danger' : '',
      )}
      ${figure(
        this.t('queue.soon'),
        totals?.soon,
        this.t('queue.soon.hint', { date: shortDate(this.desk.soon, this.locale) }),
        totals !== undefined && totals.soon !== '0' ? 'warning' : '',
      )}
      ${
        wide
          ? figure(
              this.t('queue.court'),
              totals?.court,
              this.t('queue.court.hint', { n: totals?.courtOverdue ?? '…' }),
            )
          : ''
      }
    </dl>`
  }
}

/** A number with what it counts. */
export function figure(name: string, value: string | undefined, hint: string, tone = ''): TemplateResult {
  return html`<div class="figure ${tone}">
    <dt>${name}</dt>
    <dd class="num">${value ?? '…'}</dd>
    <dd class="hint">${hint}</dd>
  </div>`
}

async function readTotals(client: ZhixingClient, soon: string): Promise<Totals> {
  const total = async (input: QueryInput<'task.queue'>) => {
    const page = await client.query('task.queue', { ...input, limit: 1 })
    return { count: page.total, text: `${grouped(page.total)}${page.totalIsCapped ? '+' : ''}` }
  }
  const [open, nodes, tasks, overdue, due, court, courtOverdue] = await Promise.all([
    total({}),
    total({ kind: 'node' }),
    total({ kind: 'task' }),
    total({ overdue: true }),
    total({ dueBy: soon }),
    total({ all: true }),
    total({ all: true, overdue: true }),
  ])
  return {
    open: open.text,
    nodes: nodes.text,
    tasks: tasks.text,
    overdue: overdue.text,
    // What is due by that day includes what is overdue already, which is counted beside it.
    soon: grouped(Math.max(0, due.count - overdue.count)),
    court: court.text,
    courtOverdue: courtOverdue.text,
  }
}
