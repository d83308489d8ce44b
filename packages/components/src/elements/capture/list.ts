import { html, nothing, type TemplateResult } from 'lit'
import type { Capture } from '../../internal/capture/store'
import { hashPrefix } from '../../internal/format'
import type { CaptureWord } from '../../locales/capture'
import { sizeOf } from './form'

const TONES = { waiting: 'primary', refused: 'danger', confirmed: 'success' } as const
const TOLD: readonly string[] = ['hash', 'damaged', 'media-type-refused', 'body-too-large', 'not-signed-in']

type T = (key: CaptureWord, params?: Readonly<Record<string, unknown>>) => string

/** What is on this device, newest first: what it is, where it belongs, whether the court has it. */
export function captureList(
  t: T,
  items: readonly Capture[],
  again: (capture: Capture) => void,
): TemplateResult {
  return html`<ul aria-label=${t('list')}>${[...items].reverse().map(
    (item) => html`<li data-capture=${item.id} data-state=${item.state}>
      <div><strong>${t(`kind.${kindOf(item.mediaType)}`)}</strong>
        <span class="badge ${TONES[item.state]}">${t(`state.${item.state}`)}</span>
        ${
          item.state === 'refused' && item.problem !== 'damaged'
            ? html`<button class="btn small noprint" type="button" data-act="again" @click=${() => again(item)}>${t('again')}</button>`
            : nothing
        }</div>
      <span>${[item.caseNumber || t('nocase'), item.act, item.place, item.note].filter(Boolean).join(' · ')}</span>
      <small>${item.startedAt.slice(0, 16).replace('T', ' ')} · ${sizeOf(item.size)} · SHA-256 ${hashPrefix(item.hash)}</small>
      ${item.problem ? html`<small class="problem">${problemOf(t, item.problem)}</small>` : nothing}
    </li>`,
  )}</ul>`
}

function kindOf(mediaType: string): 'photo' | 'video' | 'audio' | 'file' {
  const [kind] = mediaType.split('/')
  return kind === 'image' ? 'photo' : kind === 'video' || kind === 'audio' ? kind : 'file'
}

/** A code in words; what the court said stands in its own. */
function problemOf(t: T, problem: string): string {
  if (TOLD.includes(problem)) return t(`problem.${problem}` as CaptureWord)
  return /^[a-z-]+$/.test(problem) ? t('problem.other', { code: problem }) : problem
}
