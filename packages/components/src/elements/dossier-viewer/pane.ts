import { html, nothing, type TemplateResult } from 'lit'
import type { CatalogueEntry } from '../../internal/core'
import { css } from '../../internal/css'
import { shortDate } from '../../internal/format'
import * as icons from '../../internal/icons'
import { empty, failure, skeleton } from '../../internal/states'
import { findBar, searched } from './find-bar'
import { fileName } from './kinds'
import { recorded } from './media'
import { brokenWords, ofdNotes } from './ofd-notes'
import type { OpenFile } from './open-file'
import type { DossierView } from './view'

/** What a pane shows of notes: tools, what is to be done now, and how it is printed. */
export interface PaneNotes {
  readonly tools: TemplateResult | typeof nothing
  readonly below: TemplateResult | typeof nothing
  print(): void
}

/** The reading area: the open file with its tools, or why there is none. */
export function pane(
  view: DossierView,
  file: OpenFile,
  more: TemplateResult | typeof nothing,
  notes: PaneNotes | undefined,
): TemplateResult {
  const { entry } = file
  if (!entry) return empty(view.t('pick.title'), view.t('pick.hint'), icons.file)
  return html`<div class="head">
      <div class="words">
        <h3>${entry.title}</h3>
        <p class="muted">
          ${view.t('formed', { date: shortDate(entry.formedOn, view.locale, ''), name: entry.producedByName })}
          ${entry.location === null ? nothing : html` · ${view.t('location', { location: entry.location })}`}
        </p>
      </div>
      ${file.state === 'ready' || file.state === 'broken' ? tools(view, file, entry, notes) : nothing}
      ${searched(file) ? nothing : more}
    </div>
    ${searched(file) ? findBar(view, file, more) : nothing} ${notes?.below ?? nothing}
    ${file.state === 'ready' || file.state === 'broken' ? html`${seal(view, file, entry)} ${ofdNotes(view, file)}` : nothing} ${content(view, file)}`
}

function content(view: DossierView, file: OpenFile): TemplateResult {
  const { entry, state } = file
  // What another room did lies there: said here, read there.
  if (entry?.origin?.readBy && entry.fileHash === null) {
    const [room = ''] = entry.origin.event.split('.')
    const what = `${view.label('event', entry.origin.event)} · ${entry.producedByName} · ${entry.formedOn}`
    return empty(what, view.t('elsewhere', { room: view.label('module', room) }), icons.file)
  }
  if (state === 'loading') return skeleton(view.t, 9)
  if (state === 'error') return failure(view.t, view.words, file.error, () => entry && void file.open(entry))
  if (state === 'none') return empty(view.t('no-file'), view.t('no-file.hint'), icons.file)
  if (state === 'broken') return empty(view.t('broken.title'), brokenWords(view, file), icons.alert)
  if (file.sheeted) {
    const whole = () => file.kind === 'image' && file.fitPage()
    return html`<div class="pages" tabindex="0" role="region" aria-label=${entry?.title ?? ''} @dblclick=${whole}></div>`
  }
  if (file.kind === 'docx') return word(view, file)
  if (file.kind === 'audio' || file.kind === 'video') return recorded(view, file)
  return empty(view.t('other.title'), view.t('other.hint', { type: entry?.mediaType ?? '' }), icons.file)
}

/** A Word document in a shadow of its own. */
function word(view: DossierView, file: OpenFile): TemplateResult {
  return html`${file.plain ? html`<p class="seal lacking" role="note">${icons.alert}${view.t('docx.plain')}</p>` : nothing}
    <div class="pages docx" tabindex="0" role="region" aria-label=${file.entry?.title ?? ''}>
      <div class="word" ${css({ zoom: String(file.zoom) })}></div>
    </div>`
}

function tools(
  view: DossierView,
  file: OpenFile,
  entry: CatalogueEntry,
  notes: PaneNotes | undefined,
): TemplateResult {
  const { t } = view
  const shown = file.state === 'ready' && !['other', 'audio', 'video'].includes(file.kind)
  const turns = file.kind !== 'docx'
  return html`<div class="tools noprint" role="toolbar" aria-label=${t('viewer')}>
    ${
      shown && file.paged && file.pages > 0
        ? html`${tool(t('page.previous'), icons.up, () => file.goTo(file.page - 1))}
          <span class="num" role="status">${t('page.of', { page: file.page, pages: file.pages })}</span>
          ${tool(t('page.next'), icons.down, () => file.goTo(file.page + 1))}`
        : nothing
    }
    ${
      shown
        ? html`${tool(t('zoom.out'), icons.minus, () => file.zoomBy(-1))}
          <button class="btn small quiet num" type="button" title=${t('zoom.fit')} @click=${() => file.zoomBy(0)}>
            ${Math.round(file.zoom * 100)}%
          </button>
          ${tool(t('zoom.in'), icons.plus, () => file.zoomBy(1))}
          ${turns ? html`${tool(t('zoom.page'), icons.file, () => file.fitPage())} ${tool(t('rotate'), icons.rotate, () => file.rotate())}` : nothing}`
        : nothing
    }
    ${shown ? (notes?.tools ?? nothing) : nothing}
    ${shown ? html`<button class="btn small quiet" type="button" @click=${() => (notes ? notes.print() : file.print())}>${t('print')}</button>` : nothing}
    <a class="btn small" href=${file.downloadUrl ?? '#'} download=${fileName(entry)}>${icons.download}${t('download')}</a>
  </div>`
}

function tool(label: string, icon: TemplateResult, act: () => void): TemplateResult {
  return html`<button class="btn small quiet" type="button" aria-label=${label} title=${label} @click=${act}>${icon}</button>`
}

/** Whether what is shown is what was registered. */
function seal(view: DossierView, file: OpenFile, entry: CatalogueEntry): TemplateResult {
  const words = { checking: 'verifying', ok: 'verified', bad: 'mismatch', unknown: 'unverifiable' } as const
  return html`<p class="seal ${file.verdict}" role=${file.verdict === 'bad' ? 'alert' : 'status'}>
    ${file.verdict === 'bad' ? icons.alert : icons.shield}<span>${view.t(words[file.verdict])}</span>
    <span class="hash">SHA-256 ${entry.fileHash}</span>
  </p>`
}
