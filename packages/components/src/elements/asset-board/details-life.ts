import { html, type TemplateResult } from 'lit'
import type { CaseView } from '../../internal/case-element'
import type { AssetLife, RecordingItem } from '../../internal/core'
import { longDate } from '../../internal/format'
import { wordsIn } from '../../internal/part'
import { assetLifeWords } from '../../locales/asset-life'
import { recordingWords } from '../../locales/recordings'
import { what } from '../recordings/table'
import type { Details } from './details'

type Words = ReturnType<typeof wordsIn<keyof (typeof assetLifeWords)['en']>>

/** One thing, its whole life beside its controls: what sources said of it, its disposal, what was recorded of it. */
export function lifeSections(
  view: CaseView,
  life: AssetLife,
  { sources, recordings }: Details,
): TemplateResult {
  const t = wordsIn(assetLifeWords, view.locale)
  const { findings, asset } = life
  return html`<section data-part="queries"><h3>${t('queries', { n: findings.length })}</h3>
      ${findings.length === 0 ? html`<p>${t('queries.none')}</p>` : html`<ul>${findings.map((one) => finding(view, t, one, sources))}</ul>`}</section>
    <section data-part="disposal"><h3>${t('disposal')}</h3>
      <p><span class="badge">${view.label('state.asset', asset.state)}</span> ${t('disposal.none')}</p></section>
    <section data-part="recordings"><h3>${t('recordings', { k: recordings.items.length, n: recordings.total })}</h3>
      ${recordings.items.length === 0 ? html`<p>${t('recordings.none')}</p>` : html`<ul>${recordings.items.map((one) => recording(view, one))}</ul>`}</section>`
}

function finding(
  { label, locale }: CaseView,
  t: Words,
  { findingId, sourceId, asOf, state, hit }: AssetLife['findings'][number],
  sources: Details['sources'],
): TemplateResult {
  const name = sources.find(({ id }) => id === sourceId)?.name ?? sourceId
  return html`<li data-finding=${findingId}><b>${name}</b> ${hit.title} <small>${t('as-of', { day: longDate(asOf.slice(0, 10), locale) })}</small>
    <span class="badge">${label('finding', state)}</span></li>`
}

function recording({ label, locale }: CaseView, item: RecordingItem): TemplateResult {
  const shown = item.state === 'unlinked' ? 'unlinked' : item.review
  const start = item.startedAt.slice(0, 16).replace('T', ' ')
  return html`<li data-recording=${item.id}>${what(wordsIn(recordingWords, locale), item)} <small class="num">${start} ${item.officerName ?? ''}</small>
    <span class="badge">${label('state.recording', shown)}</span></li>`
}
