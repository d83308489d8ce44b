import { html, nothing, type TemplateResult } from 'lit'
import * as icons from './icons'

export interface Choice<V extends string> {
  readonly value: V
  readonly words: string
}

/** A few choices side by side, one of them pressed. */
export function segments<V extends string>(
  label: string,
  choices: readonly Choice<V>[],
  current: V,
  choose: (value: V) => void,
): TemplateResult {
  return html`<div class="segments" role="group" aria-label=${label}>
    ${choices.map(
      ({ value, words }) => html`<button
        type="button"
        aria-pressed=${String(current === value)}
        @click=${() => choose(value)}
      >
        ${words}
      </button>`,
    )}
  </div>`
}

/** A field to look for something in. */
export function searchField(label: string, value: string, type: (text: string) => void): TemplateResult {
  const input = (event: Event) => type((event.target as HTMLInputElement).value)
  return html`<label class="search">
    <span class="sr">${label}</span>${icons.search}
    <input type="search" placeholder=${label} .value=${value} maxlength="100" @input=${input} />
  </label>`
}

/** "k of n", a remark, and what can be done about more. */
export function footer(
  counts: string,
  remark: string,
  more: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<div class="foot" part="footer">
    <span class="num" role="status">${counts}</span>
    <span class="grow">${remark}</span>
    ${more}
  </div>`
}

interface MoreOf {
  readonly moreError: unknown
  readonly loadingMore: boolean
  readonly hasMore: boolean
  more(): Promise<void>
}

type T = (key: 'more' | 'more.failed' | 'retry' | 'loading.more') => string

/** A button for the next page, or that it did not come, or that it is coming. */
export function moreOf(pager: MoreOf, t: T, { button = true } = {}): TemplateResult | typeof nothing {
  if (pager.moreError !== undefined) {
    return html`<span class="badge danger">${t('more.failed')}</span>
      <button class="btn small" type="button" @click=${() => pager.more()}>${t('retry')}</button>`
  }
  if (pager.loadingMore) return html`<span class="muted">${t('loading.more')}</span>`
  if (!button || !pager.hasMore) return nothing
  return html`<button class="btn small" type="button" @click=${() => pager.more()}>${t('more')}</button>`
}
