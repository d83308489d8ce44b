import { html, nothing, type TemplateResult } from 'lit'
import { css } from '../../internal/css'
import type { OpenFile } from './open-file'
import type { DossierView } from './view'

/** A picture that can be made larger, turned, and seen as a whole. */
export function picture(file: OpenFile): TemplateResult {
  const turned = file.rotation % 180 !== 0
  const frame = { width: `${file.zoom * 100}%`, 'aspect-ratio': String(turned ? file.ratio : 1 / file.ratio) }
  const place = {
    width: `${turned ? 100 / file.ratio : 100}%`,
    transform: `translate(-50%, -50%) rotate(${file.rotation}deg)`,
  }
  const loaded = ({ target }: Event) => {
    const { naturalWidth, naturalHeight } = target as HTMLImageElement
    if (naturalWidth > 0) file.hasRatio(naturalHeight / naturalWidth)
  }
  const title = file.entry?.title ?? ''
  return html`<div class="pages picture" tabindex="0" role="region" aria-label=${title} @dblclick=${() => file.fitPage()}>
    <div class="frame" ${css(frame)}>
      <img src=${file.mediaUrl ?? ''} alt=${title} ${css(place)} @load=${loaded} @error=${() => file.broken()} />
    </div>
  </div>`
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
