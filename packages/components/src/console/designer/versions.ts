import { html, nothing, type TemplateResult } from 'lit'
import type { ConsoleChange, ConsoleVersion, Locale } from '../../internal/core'
import { textOf } from '../values'
import type { Bench } from './bench'

type Label = Parameters<typeof textOf>[0]

/** What can be done with versions; each asks the court. */
export interface VersionActs {
  publish(version: ConsoleVersion): void
  sendBack(version: ConsoleVersion): void
  discard(version: ConsoleVersion): void
  rollBack(number: number): void
  compare(version: ConsoleVersion): void
  exportFile(version: ConsoleVersion): void
  importFile(file: File): void
  reason: string
  setReason(reason: string): void
}

/** Every version with its state, who made it and who published it. */
export function versionList(
  bench: Bench,
  versions: readonly ConsoleVersion[],
  changes: readonly ConsoleChange[] | undefined,
  acts: VersionActs,
): TemplateResult {
  const { t } = bench
  const reason = (event: Event) => acts.setReason((event.target as HTMLInputElement).value)
  const file = (event: Event) => {
    const input = event.target as HTMLInputElement
    const [chosen] = input.files ?? []
    if (chosen) acts.importFile(chosen)
    input.value = ''
  }
  const inUse = versions.find((version) => version.inUse)
  return html`<section class="versions">
    <div class="pair"><label class="field"><span>${t('reason')}</span><input name="reason" maxlength="300" autocomplete="off" .value=${acts.reason} @input=${reason} /></label>
      <label class="field"><span>${t('import')}</span><input name="import" type="file" accept="application/json,.json" @change=${file} /></label></div>
    <ol>${versions.map((version) => html`<li class="card" data-version=${version.number || version.state}>${row(bench, version, acts)}</li>`)}</ol>
    ${inUse && inUse.bringsBack !== 0 ? html`<button class="btn small" type="button" data-act="roll-back-none" @click=${() => acts.rollBack(0)}>${t('roll.back.none')}</button>` : nothing}
    ${changes === undefined ? nothing : differences(bench, changes)}
  </section>`
}

function row(bench: Bench, version: ConsoleVersion, acts: VersionActs): TemplateResult {
  const { t, label } = bench
  const { state, number, inUse } = version
  const button = (act: string, text: string, click: () => void, tone = '') =>
    html`<button class="btn small ${tone}" type="button" data-act=${act} @click=${click}>${text}</button>`
  return html`<header><b>${number > 0 ? t('version', { n: number }) : label('state.console', state)}</b>
      ${inUse ? html`<span class="badge">${t('in.use')}</span>` : nothing} <span>${version.title}</span></header>
    <p class="hint">${[
      t('by', { names: version.authorNames.join('、') || '—', on: version.savedOn }),
      ...(version.decidedByName
        ? [`${label('state.console', state)}：${version.decidedByName} ${version.decidedOn ?? ''}`]
        : []),
      ...(version.bringsBack === null ? [] : [t('brings', { n: version.bringsBack })]),
      ...(version.importedFrom === null ? [] : [t('from', { about: version.importedFrom })]),
      ...(version.reason ? [`${t('reason')}：${version.reason}`] : []),
    ].join(' · ')}</p>
    <p class="adding">
      ${state === 'submitted' ? html`${button('publish', t('publish'), () => acts.publish(version), 'primary')}${button('send-back', t('send.back'), () => acts.sendBack(version))}` : nothing}
      ${state === 'draft' ? button('discard', t('discard'), () => acts.discard(version)) : nothing}
      ${state === 'published' && !inUse ? button('roll-back', t('roll.back'), () => acts.rollBack(number)) : nothing}
      ${inUse || state === 'discarded' ? nothing : button('compare', t('compare'), () => acts.compare(version))}
      ${state === 'discarded' ? nothing : button('export', t('export'), () => acts.exportFile(version))}
    </p>`
}

/** What one says otherwise than the other, place by place. */
function differences({ t, locale }: Bench, changes: readonly ConsoleChange[]): TemplateResult {
  if (changes.length === 0) return html`<p role="status">${t('compare.none')}</p>`
  return html`<table class="changes"><tbody>${changes.map(
    ({
      path,
      change,
      before,
      after,
    }) => html`<tr><th scope="row">${t(`change.${change}`)}</th><td><code>${path}</code></td>
      <td>${change === 'added' ? nothing : html`<del>${shortened(before, locale)}</del>`} ${change === 'removed' ? nothing : html`<ins>${shortened(after, locale)}</ins>`}</td></tr>`,
  )}</tbody></table>`
}

/** A page, an entry or an act by its name; anything else as it stands. */
function shortened(value: unknown, locale: Locale): string {
  if (typeof value === 'object' && value !== null) {
    const { title, label } = value as { readonly title?: Label; readonly label?: Label }
    const named = title ?? label
    if (named && typeof named === 'object') return textOf(named, locale)
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text && text.length > 160 ? `${text.slice(0, 160)}…` : (text ?? '')
}
