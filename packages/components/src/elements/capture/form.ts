import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { CaptureWord } from '../../locales/capture'

/** A case that a capture may belong to, with its nodes as they were known when the network was last there. */
export interface CaptureCase {
  readonly caseId: string
  readonly caseNumber: string
  readonly nodes?: readonly { readonly id: string; readonly text: string }[]
}

/** What is being captured, before it is kept. */
export interface CaptureDraft {
  readonly file: File
  readonly startedAt: string
  readonly texts: Record<'caseId' | 'nodeId' | 'act' | 'place' | 'note', string>
}

export interface FormView {
  t(key: CaptureWord, params?: Readonly<Record<string, unknown>>): string
  readonly cases: readonly CaptureCase[]
  readonly locating: boolean
  again(): void
  locate(): void
  keep(): void
  discard(): void
}

const TAKES = [
  { kind: 'photo', accept: 'image/*', capture: 'environment' },
  { kind: 'video', accept: 'video/*', capture: 'environment' },
  { kind: 'audio', accept: 'audio/*', capture: 'user' },
  { kind: 'file', accept: 'image/*,video/*,audio/*,application/pdf', capture: undefined },
] as const

/** Four big ways in: a phone opens its camera or recorder, a desktop its files. */
export function picker(t: FormView['t'], pick: (file: File) => void): TemplateResult {
  const chosen = (event: Event) => {
    const field = event.target as HTMLInputElement
    const [file] = field.files ?? []
    field.value = ''
    if (file) pick(file)
  }
  return html`<div class="pick noprint">${TAKES.map(
    ({ kind, accept, capture }) => html`<label><input type="file" name=${kind} accept=${accept}
      capture=${capture ?? nothing} @change=${chosen} />${t(kind)}</label>`,
  )}</div>`
}

/** What is said of it: everything may be left for later. */
export function draftForm(view: FormView, draft: CaptureDraft): TemplateResult {
  const { t, cases } = view
  const { file, texts } = draft
  const set = (name: keyof typeof texts) => (event: Event) => {
    texts[name] = (event.target as HTMLInputElement).value
    if (name === 'caseId') texts.nodeId = ''
    view.again()
  }
  const line = (
    name: 'act' | 'place',
    max: number,
    hint = '',
  ) => html`<label class="field"><span>${t(name)}</span>
    <input name=${name} maxlength=${max} autocomplete="off" placeholder=${hint} .value=${live(texts[name])} @input=${set(name)} /></label>`
  const choice = (
    name: 'caseId' | 'nodeId',
    label: CaptureWord,
    none: CaptureWord,
    options: readonly { value: string; text: string }[],
  ) =>
    html`<label class="field"><span>${t(label)}</span><select name=${name} @change=${set(name)}>
      <option value="" ?selected=${texts[name] === ''}>${t(none)}</option>
      ${options.map(({ value, text }) => html`<option value=${value} ?selected=${value === texts[name]}>${text}</option>`)}
    </select></label>`
  const nodes = cases.find(({ caseId }) => caseId === texts.caseId)?.nodes ?? []
  const keep = (event: Event) => {
    event.preventDefault()
    view.keep()
  }
  return html`<form class="noprint" @submit=${keep}>
    <p class="wide" role="status">${t('chosen', { name: file.name, size: sizeOf(file.size) })}</p>
    ${choice(
      'caseId',
      'to.case',
      'to.none',
      cases.map(({ caseId, caseNumber }) => ({ value: caseId, text: caseNumber })),
    )}
    ${choice(
      'nodeId',
      'to.node',
      'to.node.none',
      nodes.map(({ id, text }) => ({ value: id, text })),
    )}
    ${line('act', 100, t('act.hint'))} ${line('place', 200)}
    <label class="field wide"><span>${t('note')}</span>
      <textarea name="note" rows="2" maxlength="2000" .value=${live(texts.note)} @input=${set('note')}></textarea></label>
    <div class="acts wide">
      <button class="btn primary" type="submit" data-act="keep">${t('keep')}</button>
      <button class="btn" type="button" data-act="locate" ?disabled=${view.locating} @click=${() => view.locate()}>
        ${t(view.locating ? 'locating' : 'locate')}</button>
      <button class="btn quiet" type="button" data-act="discard" @click=${() => view.discard()}>${t('discard')}</button>
    </div>
  </form>`
}

/** A size for people. */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const kib = bytes / 1024
  return kib < 1024 ? `${Math.round(kib)} KB` : `${(kib / 1024).toFixed(1)} MB`
}
