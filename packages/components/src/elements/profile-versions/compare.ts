import { html, nothing, type TemplateResult } from 'lit'
import { actButton } from '../../internal/act-button'
import type { QueryResult, ZhixingClient } from '../../internal/core'
import { totalOf } from '../../internal/counts'
import type { BoardView } from '../../internal/court-board'
import { longDate } from '../../internal/format'
import { wordsIn } from '../../internal/part'
import { versionsWords } from '../../locales/profile-versions'
import { migrateAct } from './acts'
import { sentences } from './changes'
import type { Version } from './table'

type Preview = QueryResult<'profile.migration-preview'>
type Change = Preview['items'][number]['changes'][number]

const CASES = 100
const SIGNS = { added: '＋', removed: '－', changed: '→' } as const

/** What a version says otherwise than the one in force, and what it means for cases that are open. */
export async function compare(
  client: ZhixingClient,
  inForce: QueryResult<'profile.versions'>['inForce'],
  version: Version,
): Promise<(view: BoardView) => TemplateResult> {
  const to = { profileId: version.profileId, version: version.version }
  const [differences, before, after, preview] = await Promise.all([
    client.query('profile.difference', { from: inForce, to }),
    client.query('profile.content', inForce),
    client.query('profile.content', to),
    // What is only proposed cannot be gone over to yet.
    version.state === 'proposed' || version.state === 'rejected'
      ? null
      : client.query('profile.migration-preview', { ...to, limit: CASES }),
  ])
  return (view) => {
    const t = wordsIn(versionsWords, view.locale)
    const said = sentences(view, differences, [before, after])
    return html`<div class="changes">
      ${
        said.length === 0
          ? html`<p>${t('changes.none')}</p>`
          : html`<h3>${t('changes.title', { n: said.length })}</h3>
        <ul>${said.map(({ change, text }) => html`<li class=${change}><span class="sign" aria-hidden="true">${SIGNS[change]}</span><span>${text}</span></li>`)}</ul>
        <details class="noprint"><summary>${t('changes.full')}</summary>
          <ul>${differences.map(({ path, change, before: was, after: is }) => html`<li class=${change}><span class="sign" aria-hidden="true">${SIGNS[change]}</span><code>${path}${change === 'changed' ? `: ${short(was)} → ${short(is)}` : ''}</code></li>`)}</ul></details>`
      }
      <h3>${t('running.title')}</h3>
      ${preview ? running(view, version, preview) : html`<p>${t('running.later')}</p>`}
    </div>`
  }
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? ''
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}

function running(view: BoardView, version: Version, preview: Preview): TemplateResult {
  const t = wordsIn(versionsWords, view.locale)
  const changed = preview.items.filter(({ changes }) => changes.length > 0)
  // Those that are there already are among the whole, and nothing changes in them.
  const counts = {
    k: preview.next === undefined ? totalOf(preview) : CASES,
    n: totalOf(preview),
    m: changed.length,
  }
  return html`<p>${t('running.stay')}</p>
    <p>${t(changed.length === 0 ? 'running.none' : 'running.count', counts)}</p>
    <ul>${changed.map((one) => {
      const { caseId, caseNumber, changes } = one
      const isOpen = changes.some(({ change }) => change.endsWith('-needed'))
      return html`<li data-case=${caseId}><span class="sign" aria-hidden="true">·</span><span class="running">
        <button class="link num" type="button" data-act="open" @click=${() => view.openCase({ caseId, caseNumber })}>${caseNumber}</button>
        <span>${changes.map((change) => words(view, change)).join(view.locale === 'en' ? '; ' : '；')}</span>
        ${isOpen ? nothing : actButton(view, 'profile.migrate-case', () => migrateAct(view, version, one), { text: t('migrate'), tone: 'small quiet' })}
      </span></li>`
    })}</ul>`
}

function words(
  { label, locale }: BoardView,
  { kind, code, change, dueOn, newDueOn, target }: Change,
): string {
  const t = wordsIn(versionsWords, locale)
  const day = (date: string | null) => (date === null ? '—' : longDate(date, locale))
  const moved = change === 'moved'
  return t(`case.${change}`, {
    what: label(kind, code),
    from: day(dueOn),
    to: moved ? day(newDueOn) : label('stage', target ?? ''),
  })
}
