import { html, nothing, type TemplateResult } from 'lit'
import type { CatalogueEntry, RecordingDetail, ZhixingClient } from '../../internal/core'
import type { OpenFile } from './open-file'
import type { DossierView } from './view'

/** What the court knows of a recording; nothing when it cannot say. */
export async function recordingOf(
  client: ZhixingClient | undefined,
  { caseId }: CatalogueEntry,
  hash: string,
): Promise<RecordingDetail | undefined> {
  const found = await client?.query('recording.list', { caseId }).catch(() => undefined)
  return found?.items.find((one) => one.hash === hash)
}

/** A recording with the player of the browser, and with whose it is, of when and where. */
export function recorded(view: DossierView, file: OpenFile): TemplateResult {
  const broken = () => file.broken()
  const title = file.entry?.title ?? ''
  return html`<figure class="pages recording">
    ${
      file.kind === 'video'
        ? html`<video src=${file.mediaUrl ?? ''} controls preload="metadata" aria-label=${title} @error=${broken}></video>`
        : html`<audio src=${file.mediaUrl ?? ''} controls preload="metadata" aria-label=${title} @error=${broken}></audio>`
    }
    <figcaption>${caption(view, file)}</figcaption>
  </figure>`
}

function caption(view: DossierView, { recording }: OpenFile): TemplateResult {
  const { t } = view
  if (!recording) return html`<span class="muted">${t('recording.none')}</span>`
  const { officerName, officerSaid, startedAt, place, act } = recording
  const facts = [
    ['recording.officer', officerName ?? officerSaid],
    ['recording.time', startedAt.slice(0, 16).replace('T', ' ')],
    ['recording.place', place],
    ['recording.act', act],
  ] as const
  return html`<dl>
    ${facts.map(([key, value]) => (value ? html`<div><dt>${t(key)}</dt><dd>${value}</dd></div>` : nothing))}
  </dl>`
}
