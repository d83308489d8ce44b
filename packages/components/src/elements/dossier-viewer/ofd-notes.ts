import { html, nothing, type TemplateResult } from 'lit'
import * as icons from '../../internal/icons'
import type { NoteCode } from '../../internal/ofd'
import type { OpenFile } from './open-file'
import type { DossierView, Key } from './view'

/** What has to be said about an open OFD document: its stamps are pictures, and what of the page is not shown. */
export function ofdNotes(view: DossierView, file: OpenFile): TemplateResult | typeof nothing {
  const { ofd } = file
  if (!ofd || file.state !== 'ready') return nothing
  return html`${signatures(view, file)} ${account(view, file)}`
}

function signatures(view: DossierView, { ofd }: OpenFile): TemplateResult | typeof nothing {
  const { count = 0, unreadable = 0, stamps = [] } = ofd?.document.signatures ?? {}
  if (count + unreadable === 0) return nothing
  const names = [...new Set(stamps.map(({ picture }) => picture?.name ?? ''))]
    .filter(Boolean)
    .join(view.t('list.comma'))
  return html`<p class="seal stamps" role="note">
    ${icons.alert}<span>${view.t('ofd.signatures', { n: count })}${names ? view.t('ofd.signed-by', { names }) : nothing}</span>
    <span>${view.t('ofd.not-verified')}</span>
    ${unreadable > 0 ? html`<span>${view.t('ofd.unreadable', { n: unreadable })}</span>` : nothing}
  </p>`
}

/** "k of n objects shown: why". */
function account(view: DossierView, file: OpenFile): TemplateResult | typeof nothing {
  const { t } = view
  if (file.badPages.has(file.page)) {
    return html`<p class="seal bad" role="alert">${icons.alert}<span>${t('ofd.page-broken', { page: file.page })}</span></p>`
  }
  const account = file.ofd?.accountOf(file.page)
  if (!account || account.notes.length === 0) return nothing
  const reasons = [...new Set(account.notes.map(({ code }) => code))].map((code) => noteWords(view, code))
  const { shown, all } = account
  return html`<p class="seal lacking" role="status">
    ${icons.alert}<span>${t('ofd.shown', { page: file.page, k: shown, n: all })}${reasons.join(t('list.comma'))}</span>
  </p>`
}

/** Why an object is not shown. */
export function noteWords(view: Pick<DossierView, 't'>, code: NoteCode): string {
  return view.t(`ofd.note.${code}` as Key)
}

/** Why a file as a whole cannot be opened. */
export function brokenWords(view: DossierView, { problem }: OpenFile): string {
  if (!problem) return view.t('broken.hint')
  return view.t(`ofd.problem.${problem.code}` as Key, { part: problem.part || '—' })
}
