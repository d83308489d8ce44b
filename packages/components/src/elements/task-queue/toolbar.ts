import { html, type nothing, type TemplateResult } from 'lit'
import { icons } from '../../internal/icons'
import type { CommonKey, queue } from '../../locales'

type Key = keyof (typeof queue)['zh-CN'] | CommonKey
export type View = 'all' | 'overdue' | 'soon'

/** What the toolbar shows and tells. */
export interface Toolbar {
  readonly title: string
  readonly view: View
  readonly kind: '' | 'node' | 'task'
  readonly search: string
  readonly withSoon: boolean
  t(key: Key): string
  onView(view: View): void
  onKind(kind: '' | 'node' | 'task'): void
  onSearch(text: string): void
}

export function toolbar(bar: Toolbar): TemplateResult {
  const views: readonly View[] = bar.withSoon ? ['all', 'overdue', 'soon'] : ['all', 'overdue']
  const kind = (event: Event) => bar.onKind((event.target as HTMLSelectElement).value as '' | 'node' | 'task')
  const search = (event: Event) => bar.onSearch((event.target as HTMLInputElement).value)
  return html`<div class="bar" part="toolbar">
    <div class="title">
      <slot name="title"><h2>${bar.title}</h2><p>${bar.t('subtitle')}</p></slot>
    </div>
    <div class="tools">
      <div class="segments" role="group" aria-label=${bar.t('filter.view')}>
        ${views.map(
          (view) => html`<button
            type="button"
            aria-pressed=${String(bar.view === view)}
            @click=${() => bar.onView(view)}
          >
            ${bar.t(`filter.${view}`)}
          </button>`,
        )}
      </div>
      <select aria-label=${bar.t('filter.kind')} @change=${kind} .value=${bar.kind}>
        <option value="" ?selected=${bar.kind === ''}>${bar.t('kind.any')}</option>
        <option value="node" ?selected=${bar.kind === 'node'}>${bar.t('kind.node')}</option>
        <option value="task" ?selected=${bar.kind === 'task'}>${bar.t('kind.task')}</option>
      </select>
      <label class="search">
        <span class="sr">${bar.t('search')}</span>${icons.search}
        <input type="search" placeholder=${bar.t('search')} .value=${bar.search} maxlength="100" @input=${search} />
      </label>
      <slot name="tools"></slot>
    </div>
  </div>`
}

/** "k of n", the keys, and that something has changed. */
export function footer(options: {
  readonly counts: string
  readonly keys: string
  readonly more: TemplateResult | typeof nothing
}): TemplateResult {
  return html`<div class="foot" part="footer">
    <span class="num" role="status">${options.counts}</span>
    <span class="grow">${options.keys}</span>
    ${options.more}
  </div>`
}
