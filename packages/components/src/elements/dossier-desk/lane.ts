import { html, nothing, type TemplateResult } from 'lit'
import { actButton } from '../../internal/act-button'
import type { CaseView } from '../../internal/case-element'
import type { EntryProposal, MachineRecord } from '../../internal/core'
import { longDate } from '../../internal/format'
import { isWriting, rowAfterKey } from '../../internal/grid-keys'
import { wordsIn } from '../../internal/part'
import { dossierDeskWords } from '../../locales/dossier-desk'
import { acceptAct, correctAct, declineAct } from './acts-proposal'

export const SURE = [95, 90, 80, 70, 0] as const

export interface LaneState {
  readonly proposals: readonly EntryProposal[]
  readonly record: readonly MachineRecord[]
  readonly total: number
  readonly atLeast: number
  /** The one that is looked at, also between a key and the drawing that follows it. */
  chosen(): string | undefined
  readonly said: string
  choose(id: string): void
  sure(atLeast: number): void
  acceptAll(): void
  open(item: EntryProposal): void
}

/** Proposals with the surest first, beside them the page that the chosen one goes by. */
export function lane(view: CaseView, state: LaneState, preview: TemplateResult): TemplateResult {
  const t = wordsIn(dossierDeskWords, view.locale)
  const { proposals, total, atLeast } = state
  const at = placeOf(state)
  const set = (event: Event) => state.sure(Number((event.target as HTMLSelectElement).value))
  const mayAccept = view.offers('dossier.accept-entry') && proposals.length > 0 && atLeast > 0
  return html`<p class="machine" role="note"><span class="badge warning">${t('machine')}</span>${t('machine.note')}<span class="keys noprint">${t('machine.keys')}</span></p>
    <div class="bar noprint">
      <label class="field"><span>${t('sure.label')}</span><select name="sure" @change=${set}>
        ${SURE.map((n) => html`<option value=${n} ?selected=${n === atLeast}>${n === 0 ? t('sure.all') : t('sure', { n })}</option>`)}
      </select></label>
      ${mayAccept ? html`<button class="btn primary" type="button" data-act="accept-all" @click=${() => state.acceptAll()}>${t('accept.all', { n: total })}</button>` : nothing}
      ${state.said ? html`<span role="status">${state.said}</span>` : nothing}
      ${record(view, state.record)}
    </div>
    ${
      proposals.length === 0
        ? nothing
        : html`<div class="lane">
      <ul class="entries" aria-label=${t('show.proposals')} @keydown=${(event: KeyboardEvent) => keys(event, view, state)}>
        ${proposals.map((one, i) => card(view, one, state, i === at))}
      </ul>
      <section class="preview" aria-label=${t('preview')}>${preview}</section>
    </div>`
    }`
}

function placeOf({ proposals, chosen }: LaneState): number {
  const id = chosen()
  return Math.max(
    0,
    proposals.findIndex((one) => one.id === id),
  )
}

function card(view: CaseView, one: EntryProposal, state: LaneState, isChosen: boolean): TemplateResult {
  const t = wordsIn(dossierDeskWords, view.locale)
  const { label, locale } = view
  const place =
    one.volume === 'none'
      ? t('place.none')
      : `${label('volume', one.volume)} · ${label('section', one.section)}`
  const { material } = one
  // A kind that the court has no word for says nothing to people.
  const kindNow = label('material', material.kind)
  return html`<li data-item=${one.id} class=${isChosen ? 'chosen' : ''}>
    <button type="button" class="pick" tabindex=${isChosen ? 0 : -1} aria-current=${isChosen ? 'true' : nothing} @click=${() => state.choose(one.id)}>
      <strong>${one.title}</strong>
      <span class="badge ${one.confidence >= 90 ? 'success' : one.confidence >= 70 ? 'warning' : 'danger'}">${t('percent', { n: one.confidence })}</span>
      <span>${t('says', { kind: label('material', one.kind), place })}</span>
      <small>${t('now', { title: material.title })}${kindNow === material.kind ? nothing : `（${kindNow}）`}</small>
      <small>${one.datedOn ? t('dated', { day: longDate(one.datedOn, locale) }) : ''} ${one.page ? t('on-page', { page: one.page }) : ''}</small>
      <small class="by">${t('by', { model: one.model, version: one.modelVersion })}</small>
    </button>
    <div class="cardacts">
      <button class="link num" type="button" data-act="open" @click=${() => state.open(one)}>${one.caseNumber}</button>
      <span class="rowacts">
        ${actButton(view, 'dossier.accept-entry', () => acceptAct(view, one), { text: t('accept') })}
        ${actButton(view, 'dossier.correct-entry', () => correctAct(view, one), { text: t('correct') })}
        ${actButton(view, 'dossier.refuse-entry', () => declineAct(view, one), { text: t('decline') })}
      </span>
    </div>
  </li>`
}

/** 准确情况: what people made of what each version said. */
function record(view: CaseView, records: readonly MachineRecord[]): TemplateResult | typeof nothing {
  const t = wordsIn(dossierDeskWords, view.locale)
  if (records.length === 0) return nothing
  return html`<details class="record"><summary>${t('record')}</summary><ul>
    ${records.map((one) => {
      const { model, modelVersion: version, accepted, corrected, refused, proposed, overtaken } = one
      const of = accepted + corrected + refused
      const figures = { of, accepted, corrected, refused, proposed, overtaken }
      return html`<li>${t('by', { model, version })}：${t('record.line', figures)}</li>`
    })}
  </ul></details>`
}

/** ↑ ↓ go through them; A accepts, C corrects, R refuses the chosen one. */
function keys(event: KeyboardEvent, view: CaseView, state: LaneState): void {
  if (isWriting(event.composedPath()[0]) || event.ctrlKey || event.metaKey || event.altKey) return
  const { proposals } = state
  const at = placeOf(state)
  const to = rowAfterKey(event.key, at, proposals.length)
  const one = proposals[at]
  const acts = { a: acceptAct, c: correctAct, r: declineAct }
  const commands = {
    a: 'dossier.accept-entry',
    c: 'dossier.correct-entry',
    r: 'dossier.refuse-entry',
  } as const
  const key = event.key.toLowerCase()
  if (to !== undefined) {
    const next = proposals[to]
    if (next) state.choose(next.id)
  } else if (one && (key === 'a' || key === 'c' || key === 'r')) {
    if (view.offers(commands[key])) acts[key](view, one)
  } else return
  event.preventDefault()
}
