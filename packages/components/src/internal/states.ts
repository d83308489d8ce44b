import { html, nothing, type TemplateResult } from 'lit'
import type { Words } from './core'
import { css } from './css'
import * as icons from './icons'
import { errorCode, errorText } from './words'

type T = (key: 'loading' | 'retry' | 'error.title' | 'error.todo' | 'stale' | 'code') => string

/** Grey bars while something is being read. */
export function skeleton(t: T, lines = 6): TemplateResult {
  const widths = [92, 78, 86, 70, 90, 64]
  return html`<div class="skeleton" role="status" part="loading">
    <span class="sr">${t('loading')}</span>
    ${Array.from({ length: lines }, (_, i) => html`<i ${css({ width: `${widths[i % widths.length] ?? 80}%` })}></i>`)}
  </div>`
}

/** Friendly words when there is nothing. */
export function empty(title: string, hint: string, icon: TemplateResult = icons.empty): TemplateResult {
  return html`<div class="state" role="status" part="empty">${icon}<strong>${title}</strong><span>${hint}</span></div>`
}

/** What went wrong, what to do, and a way to try again. */
export function failure(t: T, words: Words, error: unknown, retry: () => void): TemplateResult {
  const text = errorText(words, error)
  return html`<div class="state error" role="alert" part="error">
    ${icons.alert}<strong>${text?.what ?? t('error.title')}</strong><span>${text?.todo ?? t('error.todo')}</span>
    <code>${t('code')} ${errorCode(error)}</code>
    <button class="btn" type="button" @click=${retry}>${icons.refresh}${t('retry')}</button>
  </div>`
}

/** A line above things that could not be refreshed. */
export function staleNote(t: T, error: unknown, retry: () => void): TemplateResult | typeof nothing {
  if (error === undefined) return nothing
  return html`<div class="stale noprint" role="status">
    ${icons.alert}<span>${t('stale')}</span>
    <button class="btn small quiet" type="button" @click=${retry}>${t('retry')}</button>
  </div>`
}
