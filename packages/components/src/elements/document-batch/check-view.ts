import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { CaseView } from '../../internal/case-element'
import type { FormChoice } from '../../internal/core'
import { wordsIn } from '../../internal/part'
import { documentBatchWords } from '../../locales/document-batch'
import { type CheckRow, isSayable, placeOf, SAID } from './check'
import { earlierWords } from './choose'

/** The check of a run, and how it is changed. */
export interface Checking {
  readonly form: FormChoice
  readonly rows: readonly CheckRow[]
  readonly issue: boolean
  readonly mayIssue: boolean
  /** What is to be filled in for all. */
  readonly common: Record<string, string>
  say(row: CheckRow, field: string, value: string): void
  fillAll(): void
  include(row: CheckRow, on: boolean): void
  setIssue(on: boolean): void
  again(): void
  back(): void
  make(): void
  openCase(one: Pick<CheckRow, 'caseId' | 'caseNumber'>): void
  redraw(): void
}

const isReady = ({ include, told }: CheckRow) => include && told?.kind === 'ready'

export function checkView(view: CaseView, checking: Checking): TemplateResult {
  const t = wordsIn(documentBatchWords, view.locale)
  const { rows } = checking
  const known = rows.filter(({ told }) => told !== undefined).length
  const count = (kind: string) => rows.filter(({ told }) => told?.kind === kind).length
  const counts = { ready: count('ready'), lacks: count('lacks'), refused: count('refused') }
  const isChecking = known < rows.length
  const said = isChecking ? t('checking', { k: known, n: rows.length }) : t('check.head', counts)
  const ready = rows.filter(isReady).length
  const heads = [t('col.case'), t('col.whom'), t('col.what'), t('col.lacks')]
  return html`${commonBlock(view, checking)}
    <div class="tablebox" tabindex="0" role="region" aria-label=${t('step.check')}><table>
      <thead><tr><th scope="col"><span class="sr">${t('col.what')}</span></th>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => checkLine(view, row, checking))}</tbody></table></div>
    ${issueChoice(view, checking)}
    <div class="foot" part="footer"><span class="num grow" role="status">${said}</span>
      <button class="btn" type="button" data-act="back" @click=${() => checking.back()}>${t('back.choose')}</button>
      <button class="btn" type="button" data-act="again" ?disabled=${isChecking} @click=${() => checking.again()}>${t('check.again')}</button>
      <button class="btn primary" type="button" data-act="make" ?disabled=${isChecking || ready === 0} @click=${() => checking.make()}>${t('make', { n: ready })}</button></div>`
}

/** Fields of the form that no record holds: once for all. */
function commonBlock(
  view: CaseView,
  { form, common, fillAll, redraw }: Checking,
): TemplateResult | typeof nothing {
  const fields = form.wanted.filter((name) => SAID.includes(name))
  if (fields.length === 0) return nothing
  const t = wordsIn(documentBatchWords, view.locale)
  const set = (name: string) => (event: Event) => {
    common[name] = (event.target as HTMLInputElement).value
    redraw()
  }
  const isEmpty = fields.every((name) => !common[name]?.trim())
  return html`<section class="block common noprint"><h3>${t('common.title')}</h3><p>${t('common.hint')}</p>
    <div class="asks">${fields.map(
      (name) =>
        html`<label class="field"><span>${view.label('document-field', name)}</span><input name=${`all-${name}`} type=${typeOf(name)} maxlength="2000" .value=${live(common[name] ?? '')} @input=${set(name)} /></label>`,
    )}<button class="btn" type="button" data-act="fill-all" ?disabled=${isEmpty} @click=${fillAll}>${t('common.fill')}</button></div></section>`
}

const typeOf = (field: string) => (field.endsWith('On') ? 'date' : 'text')

function checkLine(view: CaseView, row: CheckRow, checking: Checking): TemplateResult {
  const t = wordsIn(documentBatchWords, view.locale)
  const { told, party, earlier, caseNumber } = row
  const toggle = (event: Event) => checking.include(row, (event.target as HTMLInputElement).checked)
  const name = party?.name ?? ''
  return html`<tr data-row=${row.id}>
    <td><label class="tick"><input type="checkbox" name="include" .checked=${live(row.include)} ?disabled=${told?.kind === 'refused'} @change=${toggle} /><span class="sr">${t('include', { number: caseNumber, name })}</span></label></td>
    <td data-label=${t('col.case')}><div><button class="link num" type="button" data-act="open" @click=${() => checking.openCase(row)}>${caseNumber}</button><small>${row.debtorLabel}</small></div></td>
    <td data-label=${t('col.whom')}><div>${name}</div></td>
    <td data-label=${t('col.what')}><div>${whatCell(view, row, checking.form)}
      ${earlier.length === 0 ? nothing : html`<small class="warn">${t('earlier.note', { what: earlier.map((one) => earlierWords(view, one)).join('；') })}</small>`}</div></td>
    <td data-label=${t('col.lacks')}><div>${lacksCell(view, row, checking)}</div></td>
  </tr>`
}

function whatCell(view: CaseView, { told, isFirst }: CheckRow, { title }: FormChoice): TemplateResult {
  const t = wordsIn(documentBatchWords, view.locale)
  if (told === undefined) return html`<span class="muted">${t('check.wait')}</span>`
  if (told.kind !== 'ready') return html`${title}`
  const number =
    told.number === null
      ? nothing
      : html`<small class="num">${isFirst ? told.number : t('next.number')}</small>`
  return html`${title}${number}<details><summary>${t('text')}</summary><div class="preview" tabindex="0" role="region" aria-label=${t('text')}>${told.text}</div></details>`
}

function lacksCell(view: CaseView, row: CheckRow, checking: Checking): TemplateResult {
  const t = wordsIn(documentBatchWords, view.locale)
  const { told } = row
  if (told === undefined) return html``
  if (told.kind === 'refused')
    return html`<span class="badge danger">${t('state.refused')}</span><small>${told.reason}</small>`
  if (told.kind === 'ready') return html`<span class="badge success">${t('ready')}</span>`
  const fields = [
    ...told.missing.map((field) => [field, 'missing'] as const),
    ...told.wrong.map((field) => [field, 'wrong'] as const),
  ]
  return html`${fields.map(([field, kind]) => lack(view, row, field, kind, checking))}`
}

/** One field: what is the matter, where it is entered, and a place to write it where people may. */
function lack(
  view: CaseView,
  row: CheckRow,
  field: string,
  kind: 'missing' | 'wrong',
  checking: Checking,
): TemplateResult {
  const t = wordsIn(documentBatchWords, view.locale)
  const name = view.label('document-field', field)
  const set = (event: Event) => checking.say(row, field, (event.target as HTMLInputElement).value)
  return html`<div class="lack"><span class="badge warning">${t(kind, { field: name })}</span><small>${t(placeOf(field))}</small>
    ${
      isSayable(field)
        ? html`<input class="noprint" name=${field} type=${typeOf(field)} maxlength="2000" aria-label=${t('fill', { field: name, number: row.caseNumber })} .value=${live(row.values[field] ?? '')} @change=${set} />`
        : nothing
    }</div>`
}

function issueChoice(view: CaseView, { issue, mayIssue, setIssue }: Checking): TemplateResult {
  const t = wordsIn(documentBatchWords, view.locale)
  if (!mayIssue) return html`<p class="issue muted noprint">${t('issue.later')}</p>`
  const set = (event: Event) => setIssue((event.target as HTMLInputElement).checked)
  return html`<p class="issue noprint"><label class="tick"><input type="checkbox" name="issue" .checked=${live(issue)} @change=${set} />${t('issue.now')}</label></p>`
}
