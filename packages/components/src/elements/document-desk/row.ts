import { html, nothing, type TemplateResult } from 'lit'
import { actButton } from '../../internal/act-button'
import type { CaseView } from '../../internal/case-element'
import type { CaseDocument, ServiceRow, ZhixingClient } from '../../internal/core'
import { saveBlob } from '../../internal/export/save'
import { longDate } from '../../internal/format'
import { wordsIn } from '../../internal/part'
import { documentWords } from '../../locales/documents'
import { announceAct, correctAct, issueAct, resultAct, sealAct, sendAct, voidAct } from './acts'
import { type Desk, readWords } from './desk'

const TONES = { made: '', draft: 'primary', issued: 'warning', sealed: 'success', void: 'danger' } as const
type Acts = readonly (TemplateResult | typeof nothing)[]

/** One document: what it is, where each value comes from, how far it has come, whom it has reached, what can be done. */
export function documentRow(view: CaseView, row: CaseDocument, desk: Desk): TemplateResult {
  const t = wordsIn(documentWords, view.locale)
  const services = desk.services.filter(({ documentId }) => documentId === row.id)
  return html`<tr data-document=${row.id}>
    <td data-label=${t('col.document')}><div><b>${row.title}</b>${row.number ? html`<small>${row.number}</small>` : nothing}
      ${row.addresseeName ? html`<small>${t('addressee')} ${row.addresseeName}</small>` : nothing} ${fields(view, row, desk)}</div></td>
    <td data-label=${t('col.state')}><div>${progress(view, row)}</div></td>
    <td data-label=${t('col.served')}><div>${
      services.length > 0
        ? services.map((one) => service(view, one))
        : row.serve && isFinished(row)
          ? html`<small class="warn">${t('to-serve')}</small>`
          : nothing
    }</div></td>
    <td class="noprint" data-label=${t('col.acts')}><div class="rowacts">${acts(view, row, services, desk)}</div></td>
  </tr>`
}

/** 信息自动回填，来源可见: read when somebody unfolds it. */
function fields(view: CaseView, row: CaseDocument, desk: Desk): TemplateResult {
  const { label, locale } = view
  const t = wordsIn(documentWords, locale)
  const source = (from: string) =>
    from === 'said' || from === 'today' ? t(`from.${from}`) : label('event', from)
  const read = desk.texts.get(row.id)
  const unfold = async (event: Event) => {
    if (!(event.currentTarget as HTMLDetailsElement).open || read) return
    await readWords(desk, row)
    view.again()
  }
  return html`<details @toggle=${unfold}><summary>${t('fields.show', { n: row.filled.length })}</summary>${
    read === undefined
      ? html`<small role="status">${t('fields.reading')}</small>`
      : read === null
        ? html`<small class="warn" role="alert">${t('fields.refused')}</small>`
        : html`<dl>${read.fields.map(
            ({ name, value, from, was, reason }) => html`<dt>${label('document-field', name)}</dt>
      <dd>${value}<small>${source(from)}${was ? ` · ${t('was', { value: was.value })}` : ''}${reason ? ` · ${reason}` : ''}</small></dd>`,
          )}</dl>`
  }</details>`
}

function progress({ label, locale }: CaseView, row: CaseDocument): TemplateResult {
  const t = wordsIn(documentWords, locale)
  const day = (on: string) => longDate(on, locale)
  const isComing = row.state === 'issued' || (row.state === 'made' && (row.layout ?? row.format) !== null)
  const isWaiting = isComing && row.rendered === null && row.trouble === null
  return html`<span class="badge ${TONES[row.state]}">${label('state.document', row.state)}</span>
    ${row.state === 'made' ? html`<small>${t('made', { day: day(row.formedOn) })}</small>` : nothing}
    ${row.draftedByName ? html`<small>${t('drafted', { day: day(row.formedOn), name: row.draftedByName })}</small>` : nothing}
    ${row.issuedOn ? html`<small>${t('issued', { day: day(row.issuedOn), name: row.issuedByName })}</small>` : nothing}
    ${isWaiting ? html`<small>${t('waiting')}</small>` : nothing}
    ${row.state === 'issued' && row.sealState ? html`<small>${label('state.seal', row.sealState)}</small>` : nothing}
    ${row.certificate?.sample ? html`<small>${t('sample')}</small>` : nothing}
    ${row.trouble ? html`<small class="warn">${row.trouble}</small>` : nothing}
    ${row.voidReason ? html`<small>${t('void', { reason: row.voidReason })}</small>` : nothing}`
}

function service({ label, locale }: CaseView, row: ServiceRow): TemplateResult {
  const t = wordsIn(documentWords, locale)
  const day = (on: string) => longDate(on, locale)
  const { sentOn, mode, addresseeName: name, endsOn, servedOn, reason, proof } = row
  return html`<div data-service=${row.id}><span class="badge ${row.state === 'served' ? 'success' : row.state === 'failed' ? 'danger' : 'primary'}">${label('state.service-of-document', row.state)}</span>
    <small>${t('sent', { day: day(sentOn), mode: label('service-mode', mode), name })}</small>
    ${row.state === 'under-way' && endsOn ? html`<small>${t('ends', { day: day(endsOn) })}</small>` : nothing}
    ${servedOn ? html`<small>${t('served', { day: day(servedOn) })}</small>` : nothing}
    ${proof ? html`<small>${t('proof', { proof })}</small>` : nothing}
    ${reason ? html`<small>${t('failed', { reason })}</small>` : nothing}</div>`
}

const isFinished = ({ state, seal, rendered }: CaseDocument) =>
  state === 'made' || state === 'sealed' || (state === 'issued' && seal === null && rendered !== null)

function acts(view: CaseView, row: CaseDocument, services: readonly ServiceRow[], desk: Desk): Acts {
  const t = wordsIn(documentWords, view.locale)
  const { state, sealState } = row
  const file = row.sealed ?? row.rendered
  const print = async (event: Event) => {
    const root = (event.currentTarget as Element).getRootNode() as ShadowRoot
    const [{ printDocument }, read] = await Promise.all([import('./paper'), readWords(desk, row)])
    if (read) printDocument(root, read)
    else view.again()
  }
  const failed = state === 'issued' && (sealState === 'refused' || sealState === 'unknown')
  return [
    state === 'draft' ? actButton(view, 'document.issue', () => issueAct(view, row)) : nothing,
    state === 'draft' ? actButton(view, 'document.correct', () => correctAct(view, row)) : nothing,
    failed
      ? actButton(view, 'document.request-seal', () => sealAct(view, row, 'document.request-seal'))
      : nothing,
    (state === 'issued' || state === 'made') && row.rendered === null && row.trouble
      ? actButton(view, 'document.render-again', () => sealAct(view, row, 'document.render-again'))
      : nothing,
    ...(isFinished(row) && row.state !== 'void' ? serving(view, row, services, desk) : []),
    html`<button class="btn small noprint" type="button" data-act="print-document" @click=${print}>${t('print')}</button>`,
    file
      ? html`<button class="btn small noprint" type="button" data-act="download" @click=${() => void download(desk.client, row, file.hash)}>${t('download')}</button>`
      : nothing,
    state === 'void' ? nothing : actButton(view, 'document.void', () => voidAct(view, row)),
  ]
}

function serving(view: CaseView, row: CaseDocument, services: readonly ServiceRow[], desk: Desk): Acts {
  const open = services.find(({ state }) => state === 'under-way')
  if (open?.mode === 'announcement') return []
  if (open) return [actButton(view, 'document.record-service', () => resultAct(view, open))]
  return [
    actButton(view, 'document.send', () => sendAct(view, row, desk)),
    actButton(view, 'document.publish', () => announceAct(view, row, desk)),
  ]
}

async function download(client: ZhixingClient, { title, number }: CaseDocument, hash: string): Promise<void> {
  const blob = await client.file(hash)
  const end = blob.type.startsWith('text/') ? 'txt' : blob.type.includes('pdf') ? 'pdf' : 'docx'
  saveBlob(blob, `${title} ${number ?? ''}`.trim(), end)
}
