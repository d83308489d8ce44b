import { html, nothing, type TemplateResult } from 'lit'
import { shortDate } from '../../internal/format'
import * as icons from '../../internal/icons'
import type { NoteCode, OfdDocument, SealReport } from '../../internal/ofd'
import type { OpenFile } from './open-file'
import type { DossierView, Key } from './view'

/** Parts named in a sentence. */
const MOST_NAMED = 6

/** What has to be said about an open OFD document: whether what was sealed is unchanged, and what of the page is not shown. */
export function ofdNotes(view: DossierView, file: OpenFile): TemplateResult | typeof nothing {
  const { ofd } = file
  if (!ofd || file.state !== 'ready') return nothing
  return html`${signatures(view, file)} ${beside(view, ofd.document.beside)} ${account(view, file)}`
}

function signatures(view: DossierView, { ofd }: OpenFile): TemplateResult | typeof nothing {
  const { count = 0, unreadable = 0 } = ofd?.document.signatures ?? {}
  if (!ofd || count + unreadable === 0) return nothing
  const { seals } = ofd
  if (seals === undefined) {
    return html`<p class="seal stamps" role="status">${icons.alert}<span>${view.t('ofd.seal.checking', { n: count })}</span></p>`
  }
  const reports = seals === 'unreadable' ? [] : seals
  return html`${reports.map((report) => sealReport(view, ofd.document, report))}
    ${unreadable > 0 ? html`<p class="seal stamps" role="note">${icons.alert}<span>${view.t('ofd.unreadable', { n: unreadable })}</span></p>` : nothing}`
}

/** What is in the file and on none of the pages shown. */
function beside({ t }: DossierView, { documents, attachments }: OfdDocument['beside']) {
  const named = attachments.slice(0, MOST_NAMED).join(t('list.comma'))
  const hung = attachments.length > 0 ? t('ofd.attachments', { n: attachments.length, names: named }) : ''
  const others = documents > 1 ? t('ofd.documents', { n: documents }) : ''
  if (!hung && !others) return nothing
  return html`<p class="seal stamps" role="note" data-beside>${icons.file}<span>${others}${hung}</span></p>`
}

/** What was found at one seal, with the reason; what must not be believed is an alert. */
function sealReport(view: DossierView, document: OfdDocument, report: SealReport): TemplateResult {
  const { t } = view
  const { verdict, sealName, all } = report
  const isBad = verdict === 'changed' || verdict === 'forged'
  const found = t(`ofd.seal.${verdict}`, { n: all })
  return html`<p class="seal stamps ${isBad ? 'bad' : verdict === 'intact' ? 'ok' : 'lacking'}" data-seal-verdict=${verdict} role=${isBad ? 'alert' : 'note'}>
    ${verdict === 'intact' ? icons.shield : icons.alert}<span>${sealName ? t('ofd.seal.of', { name: sealName }) : t('ofd.seal.unnamed')}</span>
    <span>${found}${reasonsOf(view, document, report)}</span>
    ${isBad ? nothing : html`<span>${standingOf(view, report)}</span>`}
  </p>`
}

function reasonsOf({ t }: DossierView, document: OfdDocument, report: SealReport): string {
  const { verdict, changed, uncovered, known, method, list, signature, seal, meant } = report
  const named = (paths: readonly string[]) => {
    const names = paths.slice(0, MOST_NAMED).map((path) => {
      const page = document.pageOf(path)
      return page === undefined ? path : t('ofd.seal.page', { page })
    })
    const more = paths.length > MOST_NAMED ? t('ofd.seal.more', { n: paths.length }) : ''
    return `${names.join(t('list.comma'))}${more}`
  }
  if (verdict === 'partial') return t('ofd.seal.parts', { parts: named(uncovered) })
  const reasons = [
    changed.length > 0 ? t('ofd.seal.changed-parts', { n: changed.length, parts: named(changed) }) : '',
    list === false ? t('ofd.seal.list') : '',
    signature === false ? t('ofd.seal.signature') : '',
    seal === false ? t('ofd.seal.maker') : '',
    meant === false ? t('ofd.seal.meant') : '',
  ]
  if (verdict === 'unproved') {
    reasons.push(known ? t('ofd.seal.kind') : t('ofd.seal.method', { method: method || '—' }))
  }
  return reasons.filter(Boolean).join('')
}

/** Whose it is, when, and how far that may be believed. */
function standingOf({ t, locale }: DossierView, report: SealReport): string {
  const { signerName, makerName, at, outsideCertificate, outsideSeal, trusted, verdict } = report
  if (verdict === 'unproved' && !signerName) return ''
  const day = at ? shortDate(`${at.slice(0, 4)}-${at.slice(4, 6)}-${at.slice(6, 8)}`, locale) : ''
  return [
    t('ofd.seal.signer', { name: signerName || '—', maker: makerName || '—' }),
    day ? t('ofd.seal.at', { day }) : '',
    outsideCertificate ? t('ofd.seal.outside-certificate') : '',
    outsideSeal ? t('ofd.seal.outside-seal') : '',
    t(trusted === undefined ? 'ofd.seal.trust-open' : trusted ? 'ofd.seal.trust-yes' : 'ofd.seal.trust-no'),
  ].join('')
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
