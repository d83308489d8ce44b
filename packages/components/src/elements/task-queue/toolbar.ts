import { html, type TemplateResult } from 'lit'
import { type Choice, searchField, segments } from '../../internal/filters'
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
  const choices: readonly Choice<View>[] = views.map((view) => ({
    value: view,
    words: bar.t(`filter.${view}`),
  }))
  const kind = (event: Event) => bar.onKind((event.target as HTMLSelectElement).value as '' | 'node' | 'task')
  return html`<div class="bar" part="toolbar">
    <div class="title">
      <slot name="title"><h2>${bar.title}</h2><p>${bar.t('subtitle')}</p></slot>
    </div>
    <div class="tools">
      ${segments(bar.t('filter.view'), choices, bar.view, bar.onView)}
      <select aria-label=${bar.t('filter.kind')} @change=${kind} .value=${bar.kind}>
        <option value="" ?selected=${bar.kind === ''}>${bar.t('kind.any')}</option>
        <option value="node" ?selected=${bar.kind === 'node'}>${bar.t('kind.node')}</option>
        <option value="task" ?selected=${bar.kind === 'task'}>${bar.t('kind.task')}</option>
      </select>
      ${searchField(bar.t('search'), bar.search, bar.onSearch)}
      <slot name="tools"></slot>
    </div>
  </div>`
}
