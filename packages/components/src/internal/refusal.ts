import { html, nothing, type TemplateResult } from 'lit'
import type { CommandHost } from '../controllers/command-dialog'
import type { Outcome, Warning } from './core'
import * as icons from './icons'
import { errorCode, errorText, refusalText } from './words'

type Refused = Extract<Outcome<unknown>, { kind: 'refused' }>

/** What was stopped, by which rule with which source, and what to do instead. */
export function refusalPanel(host: CommandHost, refusal: Refused): TemplateResult {
  const text = refusalText(host.words, refusal)
  return html`<section class="verdict refused" role="alert" part="refusal">
    <h3>${icons.blocked}${host.t('refused.title')}</h3>
    <p class="what">${text.what}</p>
    <dl>
      <dt>${host.t('refused.why')}</dt>
      <dd>${text.why}</dd>
      <dt>${host.t('refused.todo')}</dt>
      <dd>${text.todo}</dd>
      <dt>${host.t('source')}</dt>
      <dd>${refusal.text.source} <code class="hash">${refusal.rule}</code></dd>
    </dl>
    ${refusal.blockedActId === undefined ? nothing : html`<p class="muted">${host.t('refused.recorded')}</p>`}
  </section>`
}

/** Done, but something should be known. */
export function warningPanel(host: CommandHost, warnings: readonly Warning[]): TemplateResult {
  return html`<section class="verdict warned" role="alert" part="warning">
    <h3>${icons.alert}${host.t('warning.title')}</h3>
    ${warnings.map((warning) => {
      const text = refusalText(host.words, warning)
      return html`<p class="what">${text.what}</p><p>${text.why} ${text.todo}</p>
        <p class="muted">${host.t('source')} ${warning.text.source}</p>`
    })}
  </section>`
}

/** The act did not reach the court or broke there. */
export function failureNote(host: CommandHost, error: unknown): TemplateResult {
  const text = errorText(host.words, error)
  return html`<section class="verdict failed" role="alert" part="failure">
    <h3>${icons.alert}${host.t('failed.title')}</h3>
    <p class="what">${text?.what ?? host.t('error.title')}</p>
    <p>${text?.todo ?? host.t('error.todo')}</p>
    <p class="muted">${host.t('code')} <code class="hash">${errorCode(error)}</code></p>
  </section>`
}
