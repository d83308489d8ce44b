import { html, nothing, type TemplateResult } from 'lit'
import type { Act } from '../../controllers/command-dialog'
import { actButton } from '../../internal/act-button'
import type { MaskedCopy, ZhixingClient } from '../../internal/core'
import { saveBlob } from '../../internal/export/save'
import { formAct } from '../../internal/form-act'
import { shortDate } from '../../internal/format'
import type { OpenFile } from './open-file'
import type { DossierView } from './view'

interface Copies {
  readonly copies: readonly MaskedCopy[] | undefined
  /** What is open beside them: a copy is decided on by who has it before him. */
  readonly file: OpenFile
  onOpen(materialId: string): void
}

const TONES = { made: 'warning', approved: 'success', refused: 'danger' } as const

/** 遮盖副本: what was made for the outside, who approved it, and where it went. */
export function copyList(view: DossierView, list: Copies): TemplateResult {
  const { t } = view
  const { copies } = list
  return html`<h3>${t('copy.title')}</h3>
    ${
      copies === undefined
        ? html`<p class="muted">${t('copy.unavailable')}</p>`
        : copies.length === 0
          ? html`<p class="muted">${t('copy.none')}</p>`
          : html`<ol class="entries" part="copies">${copies.map((copy) => item(view, list, copy))}</ol>`
    }`
}

function item(view: DossierView, { file, onOpen }: Copies, copy: MaskedCopy): TemplateResult {
  const { t, label, locale } = view
  const day = (on: string | null) => (on ? shortDate(on, locale) : '')
  return html`<li data-copy=${copy.id}>
    <b>${copy.originalTitle}</b> <span class="badge">${label('copy-purpose', copy.purpose)}</span>
    <span class="badge ${TONES[copy.state]}">${label('state.copy', copy.state)}</span>
    <small>
      <span>${t('copy.made', { name: copy.madeByName, date: day(copy.madeOn), n: copy.covers.length })}</span>
      ${copy.decidedByName ? html`<span>${t('copy.decided', { name: copy.decidedByName, date: day(copy.decidedOn) })}</span>` : nothing}
      ${copy.refusedFor ? html`<span>${t('copy.refused', { reason: copy.refusedFor })}</span>` : nothing}
      ${copy.handouts.map((one) => html`<span>${t('copy.handed', { to: one.handedTo, date: day(one.handedOn), name: one.handedByName })}</span>`)}
    </small>
    <div class="rowacts">${acts(view, copy, file, onOpen)}</div>
  </li>`
}

function acts(view: DossierView, copy: MaskedCopy, file: OpenFile, onOpen: (id: string) => void) {
  const { t } = view
  const isOpen = file.entry?.id === copy.id && file.state === 'ready' && file.verdict === 'ok'
  const open = html`<button class="btn small quiet noprint" type="button" data-act="open-copy" @click=${() => onOpen(copy.id)}>${t(copy.state === 'made' && !copy.own ? 'copy.check' : 'copy.open')}</button>`
  if (copy.state === 'made') {
    if (copy.own) return html`${open}<small>${t('copy.waits')}</small>`
    if (!isOpen) return open
    return html`${actButton(view, 'dossier.approve-copy', () => view.ask(() => approveAct(view, copy)))}
      ${actButton(view, 'dossier.refuse-copy', () => view.ask(() => refuseAct(view, copy)))}`
  }
  return html`${open}${copy.state === 'approved' ? actButton(view, 'dossier.hand-out-copy', () => view.ask((client) => handOutAct(view, copy, client))) : nothing}`
}

const one = ({ caseId, id: copyId }: MaskedCopy) => ({ caseId, copyId })

function approveAct(view: DossierView, copy: MaskedCopy): Act {
  const title = view.label('command', 'dossier.approve-copy')
  return {
    ...{ title, submit: title, subject: copy.title, note: view.t('copy.approve.note', { n: copy.pages }) },
    send: (client, key) =>
      client.execute('dossier.approve-copy', { ...one(copy), fileHash: copy.fileHash }, { key }),
    done: () => view.done('dossier.approve-copy', copy.id),
  }
}

function refuseAct(view: DossierView, copy: MaskedCopy): Act {
  const { t, locale } = view
  return formAct({
    ...{ title: view.label('command', 'dossier.refuse-copy'), subject: copy.title },
    ...{ locale, draft: view.draft() },
    asks: [{ name: 'reason', label: t('copy.reason'), kind: 'long', max: 300 }],
    send: (client, key, _text, written) =>
      client.execute('dossier.refuse-copy', { ...one(copy), reason: written.text('reason') }, { key }),
    done: () => view.done('dossier.refuse-copy', copy.id),
  })
}

/** Registered first; then the reader is given the file that may go, and no other. */
function handOutAct(view: DossierView, copy: MaskedCopy, client: ZhixingClient): Act {
  const { t, locale } = view
  return formAct({
    ...{ title: view.label('command', 'dossier.hand-out-copy'), subject: copy.title },
    ...{ locale, draft: view.draft(), note: t('copy.hand.note') },
    asks: [{ name: 'to', label: t('copy.to'), max: 200 }],
    send: (server, key, _text, written) =>
      server.execute('dossier.hand-out-copy', { ...one(copy), handedTo: written.text('to') }, { key }),
    done: () => {
      view.done('dossier.hand-out-copy', copy.id)
      void client.file(copy.fileHash).then((blob) => saveBlob(blob, copy.title, 'pdf'))
    },
  })
}
