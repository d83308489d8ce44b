import { html, nothing, type TemplateResult } from 'lit'
import type { CaseView } from '../../internal/case-element'
import type {
  CaseDetail,
  CaseDocument,
  DocumentForm,
  DocumentText,
  ProposedValue,
  ServiceRow,
  ZhixingClient,
} from '../../internal/core'
import { type Part, wordsIn } from '../../internal/part'
import { documentWords } from '../../locales/documents'
import { draftAct } from './act-draft'
import { documentRow } from './row'
import { valuesBlock } from './values'

/** What is known of the documents of a case. */
export interface Desk {
  readonly forms: readonly DocumentForm[]
  readonly documents: readonly CaseDocument[]
  /** Documents that this reader may not read. */
  readonly withheld: number
  /** The words of documents that somebody opened here; `null` for what may not be read. */
  readonly texts: Map<string, DocumentText | null>
  readonly services: readonly ServiceRow[]
  readonly proposals: readonly ProposedValue[]
  readonly detail: CaseDetail | null
  readonly client: ZhixingClient
}

/** What is unfolded, by client: read again with the rest. Each reading is logged, so nothing is read that nobody opened. */
const opened = new WeakMap<ZhixingClient, Set<string>>()

export async function readDesk(client: ZhixingClient, caseId: string): Promise<Part> {
  const one = { caseId }
  const [forms, { items: documents, withheld }, services, proposals, detail] = await Promise.all([
    client.query('document.forms', one),
    client.query('document.list', one),
    client.query('document.services', one),
    client.query('document.proposals', one),
    client.query('case.get', one),
  ])
  const texts = new Map<string, DocumentText | null>()
  const desk = { forms, documents, withheld, texts, services, proposals, detail, client }
  const again = documents.filter(({ id }) => opened.get(client)?.has(id))
  await Promise.all(again.map((row) => readWords(desk, row)))
  return { count: documents.length, draw: (view) => drawn(view, desk), sheet: (view) => sheet(view, desk) }
}

/** The words of one document; the court logs who read them. */
export async function readWords(
  { client, texts }: Desk,
  { caseId, id }: CaseDocument,
): Promise<DocumentText | null> {
  const known = texts.get(id)
  if (known) return known
  const read = await client.query('document.text', { caseId, documentId: id }).catch(() => null)
  texts.set(id, read)
  opened.set(client, (opened.get(client) ?? new Set()).add(id))
  return read
}

function drawn(view: CaseView, desk: Desk): TemplateResult {
  const t = wordsIn(documentWords, view.locale)
  const heads = ['document', 'state', 'served', 'acts'] as const
  const title = t('docs.title')
  return html`${valuesBlock(view, desk)}
    ${view.offers('document.draft') ? formsBlock(view, desk) : nothing}
    <section class="block" part="documents"><h3>${title}</h3>
      ${desk.documents.length === 0 ? html`<p role="status">${t('docs.none')}</p>` : nothing}
      ${desk.withheld > 0 ? html`<p role="note">${t('docs.withheld', { k: desk.documents.length, n: desk.documents.length + desk.withheld })}</p>` : nothing}</section>
    ${
      desk.documents.length === 0
        ? nothing
        : html`<div class="tablebox" tabindex="0" role="region" aria-label=${title}><table>
      <thead><tr>${heads.map((name) => html`<th scope="col" class=${name === 'acts' ? 'noprint' : ''}>${t(`col.${name}`)}</th>`)}</tr></thead>
      <tbody>${[...desk.documents].reverse().map((row) => documentRow(view, row, desk))}</tbody></table></div>`
    }`
}

/** What can be made now, and what keeps it from being made. */
function formsBlock(view: CaseView, { forms, detail }: Desk): TemplateResult {
  const t = wordsIn(documentWords, view.locale)
  return html`<section class="block noprint" part="forms"><h3>${t('forms.title')}</h3>
    <p>${forms.length > 0 ? t('forms.hint') : t('forms.none')}</p>
    <ul class="forms">${forms.map(
      (form) => html`<li data-form=${form.template}><b>${form.title}</b>
        ${form.number ? html`<small>${t('form.number')} ${form.number}</small>` : nothing}
        ${lacks(view, form)}
        <button class="btn small" type="button" data-act="document.draft" aria-label=${`${t('draft')}${form.title}`}
          @click=${() => view.ask(() => draftAct(view, form, detail))}>${t('draft')}</button></li>`,
    )}</ul></section>`
}

function lacks({ locale, label }: CaseView, { missing, wrong }: DocumentForm): TemplateResult {
  const t = wordsIn(documentWords, locale)
  const fields = [...missing, ...wrong]
    .map((name) => label('document-field', name))
    .join(locale === 'en' ? ', ' : '、')
  return fields === ''
    ? html`<small>${t('form.ready')}</small>`
    : html`<small class="warn">${t('form.lacks', { fields })}</small>`
}

function sheet(view: CaseView, { documents, detail }: Desk) {
  const { label, locale } = view
  const t = wordsIn(documentWords, locale)
  const columns = (['document', 'state', 'served'] as const).map((name) => ({
    ...{ title: t(`col.${name}`), kind: 'text' as const },
  }))
  const rows = documents.map(({ title, number, state, formedOn, servedOn }) => [
    `${title} ${number ?? ''}`,
    `${formedOn} ${label('state.document', state)}`,
    servedOn ?? '',
  ])
  return { name: t('docs.title'), head: [t('docs.title'), detail?.caseNumber ?? ''], columns, rows }
}
