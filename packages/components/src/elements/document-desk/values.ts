import { html, nothing, type TemplateResult } from 'lit'
import type { CaseView } from '../../internal/case-element'
import type { ProposedValue } from '../../internal/core'
import { formAct } from '../../internal/form-act'
import { wordsIn } from '../../internal/part'
import { documentWords } from '../../locales/documents'
import type { Desk } from './desk'

/** 回填建议: what waits to be compared, with its place; nothing while nothing waits. */
export function valuesBlock(view: CaseView, desk: Desk): TemplateResult | typeof nothing {
  const t = wordsIn(documentWords, view.locale)
  const waiting = desk.proposals.filter(({ state }) => state === 'proposed')
  if (waiting.length === 0) return nothing
  return html`<section class="block noprint" part="values"><h3>${t('values.title')}</h3><p>${t('values.hint')}</p>
    <ul class="forms">${waiting.map(
      (
        one,
      ) => html`<li data-proposal=${one.id}><b>${view.label('party-field', one.field)} <span class="num">${one.value}</span></b>
        <small>${one.partyName ?? nothing} ${one.current ? t('values.current', { value: one.current }) : nothing}</small>
        <small>${where(view, one)}</small>
        <small>${view.label('proposed-by', one.proposedBy)}：${one.label}</small>
        <div class="rowacts">${
          view.offers('document.accept-value')
            ? html`<button class="btn small" type="button" data-act="document.accept-value" @click=${() => acceptValue(view, one, desk)}>${t('values.compare')}</button>`
            : nothing
        }${
          view.offers('document.reject-value')
            ? html`<button class="btn small" type="button" data-act="document.reject-value" @click=${() => rejectValue(view, one)}>${t('values.reject')}</button>`
            : nothing
        }</div></li>`,
    )}</ul></section>`
}

function where({ locale }: CaseView, { sourceTitle: title, page }: ProposedValue): string {
  const t = wordsIn(documentWords, locale)
  return page === null ? t('values.answer', { title }) : t('values.where', { title, page })
}

/** 采用: the whole value stands in the dialog, beside its place; that it was read is recorded. */
function acceptValue(view: CaseView, one: ProposedValue, { detail }: Desk): void {
  const t = wordsIn(documentWords, view.locale)
  view.ask(async (client, caseId) => {
    const open = await client.query('document.proposal', { caseId, proposalId: one.id })
    if (!open) return undefined
    const options = (detail?.parties ?? []).map(({ id, name }) => ({ value: id, text: name }))
    const texts = { party: one.partyId ?? options[0]?.value ?? '' }
    return formAct({
      ...{ title: t('values.accept'), locale: view.locale, draft: view.draft({ texts }) },
      subject: `${view.label('party-field', one.field)} ${open.value}`,
      note: where(view, one),
      asks: one.partyId === null ? [{ name: 'party', label: t('party'), kind: 'choice', options }] : [],
      send: (c, key, _text, written) => {
        const partyId = written.text('party')
        return c.execute('document.accept-value', { caseId, proposalId: one.id, partyId }, { key })
      },
      done: () => view.done('document.accept-value', one.id),
    })
  })
}

function rejectValue(view: CaseView, one: ProposedValue): void {
  const t = wordsIn(documentWords, view.locale)
  view.ask((_client, caseId) =>
    formAct({
      ...{ title: view.label('command', 'document.reject-value'), locale: view.locale, draft: view.draft() },
      subject: `${view.label('party-field', one.field)} ${one.value}`,
      asks: [{ name: 'reason', label: t('reason'), max: 300 }],
      send: (c, key, _text, written) =>
        c.execute(
          'document.reject-value',
          { caseId, proposalId: one.id, reason: written.text('reason') },
          { key },
        ),
      done: () => view.done('document.reject-value', one.id),
    }),
  )
}
