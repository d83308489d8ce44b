import { html, type TemplateResult } from 'lit'
import type { Progress } from './api'
import { mark } from './icons'
import type { WordKey } from './words'

type T = (key: WordKey, params?: Readonly<Record<string, string | number>>) => string

/** What is shown while the server simulates the half-year. */
export function waiting(t: T, progress: Progress | null, unreachable: boolean): TemplateResult {
  const total = progress?.total ?? 0
  const bar =
    progress && total > 0
      ? html`<progress max=${total} .value=${progress.done} aria-label=${t('wait.title')}></progress>`
      : html`<progress aria-label=${t('wait.title')}></progress>`
  return html`<main class="wait">
    <div class="box">
      ${mark}
      <h1>${t('wait.title')}</h1>
      <p>${t('wait.text')}</p>
      ${bar}
      <p class="line" role="status">
        <span>${unreachable ? t('wait.offline') : (progress?.label ?? '')}</span>
        <span class="num">${total > 0 && progress ? t('wait.steps', { done: progress.done, total }) : ''}</span>
      </p>
      <p class="muted">${t('wait.once')}</p>
    </div>
  </main>`
}
