import { html, nothing, type TemplateResult } from 'lit'
import { actButton } from '../../internal/act-button'
import type { CaseView } from '../../internal/case-element'
import type { CourseNode, RecordingItem } from '../../internal/core'
import type { Sheet } from '../../internal/export/sheet'
import { hashPrefix, longDate } from '../../internal/format'
import { wordsIn } from '../../internal/part'
import { recordingWords } from '../../locales/recordings'
import { linkAct, reviewAct } from './acts'

/** What is shown: a page of recordings, and the nodes of the case by id where there is one. */
export interface Read {
  readonly items: readonly RecordingItem[]
  readonly total: number
  readonly nodes: ReadonlyMap<string, CourseNode>
}

const HEADS = ['what', 'officer', 'link', 'state', 'acts'] as const
const TONES = { waiting: 'primary', sound: 'success', faulty: 'danger' } as const

type Words = ReturnType<typeof wordsIn<keyof (typeof recordingWords)['en']>>

export function recordingTable(
  view: CaseView,
  read: Read,
  open: (item: RecordingItem) => void,
): TemplateResult {
  const t = wordsIn(recordingWords, view.locale)
  return html`<div class="tablebox" tabindex="0" role="region" aria-label=${t('title')}><table>
    <thead><tr>${HEADS.map((name) => html`<th scope="col" class=${name === 'acts' ? 'noprint' : ''}>${t(`col.${name}`)}</th>`)}</tr></thead>
    <tbody>${read.items.map((item) => row(view, t, item, read, open))}</tbody></table></div>
    <p class="count">${t('count', { k: read.items.length, n: read.total })}</p>`
}

function row(view: CaseView, t: Words, item: RecordingItem, read: Read, open: (item: RecordingItem) => void) {
  const { device, serial, note, place, hash, officerSaid } = item
  return html`<tr data-recording=${item.id}>
    <td data-label=${t('col.what')}><div>${what(t, item)}
      <small>${t('device', { device, serial: hashPrefix(serial, 16) })} · SHA-256 ${hashPrefix(hash)}</small>
      ${note || place ? html`<small>${[note, place && t('place', { place })].filter(Boolean).join(' · ')}</small>` : nothing}</div></td>
    <td data-label=${t('col.officer')}><div>${item.officerName ?? '—'}
      ${officerSaid ? html`<small>${t('said', { said: officerSaid })}</small>` : nothing}
      <small>${times(item)}</small></div></td>
    <td data-label=${t('col.link')}><div>${belongs(view, t, item, read)}</div></td>
    <td data-label=${t('col.state')}><div>${state(view, t, item)}</div></td>
    <td class="noprint" data-label=${t('col.acts')}><div class="rowacts">
      <button class="btn small noprint" type="button" data-act="open" @click=${() => open(item)}>${t('open')}</button>
      ${item.review === 'waiting' && item.state === 'unlinked' ? actButton(view, 'recording.link', () => linkAct(view, item)) : nothing}
      ${item.review === 'waiting' && item.state === 'linked' ? actButton(view, 'recording.review', () => reviewAct(view, item)) : nothing}</div></td>
  </tr>`
}

/** What it is, in a few words. */
export function what(t: Words, { mediaType, act, object }: RecordingItem): string {
  const [kind] = mediaType.split('/')
  const name = t(
    kind === 'image' || kind === 'audio' || kind === 'application' ? `kind.${kind}` : 'kind.video',
  )
  return [name, act, object].filter(Boolean).join(' · ')
}

function times({ startedAt, endedAt }: RecordingItem): string {
  const start = startedAt.slice(0, 16).replace('T', ' ')
  if (!endedAt) return start
  return `${start}–${endedAt.slice(0, 10) === startedAt.slice(0, 10) ? endedAt.slice(11, 16) : endedAt.slice(0, 16).replace('T', ' ')}`
}

function belongs({ label }: CaseView, t: Words, item: RecordingItem, { nodes }: Read): TemplateResult {
  const { caseNumber, nodeId, caseSaid, nodeSaid, missing } = item
  const node = nodeId === null ? undefined : nodes.get(nodeId)
  return html`${caseNumber ?? '—'}
    ${node ? html`<small>${label('node', node.node)}</small>` : nothing}
    ${[caseSaid, nodeSaid].map((said) => (said ? html`<small>${t('said', { said })}</small>` : nothing))}
    ${missing.map((link) => html` <span class="badge warning">${t('missing', { what: t(`link.${link}`) })}</span>`)}`
}

function state(view: CaseView, t: Words, item: RecordingItem): TemplateResult {
  const { label, locale } = view
  const shown = item.state === 'unlinked' ? 'unlinked' : item.review
  const tone = shown === 'unlinked' ? 'warning' : TONES[shown]
  const { holderName: name, dueOn, linkedByName, linkReason, reviewedOn, overdue } = item
  const due = dueOn === null ? '' : longDate(dueOn, locale)
  return html`<span class="badge ${tone}">${label('state.recording', shown)}</span>
    ${name && dueOn ? html`<small class=${overdue ? 'warn' : ''}>${t(overdue ? 'late' : 'holder', { name, day: due })}</small>` : nothing}
    ${linkedByName ? html`<small>${t('linked', { name: linkedByName, reason: linkReason })}</small>` : nothing}
    ${reviewedOn ? html`<small>${t('reviewed', { name: item.reviewedByName, day: longDate(reviewedOn, locale), remark: item.remark })}</small>` : nothing}`
}

export function recordingSheet(view: CaseView, read: Read): Sheet {
  const t = wordsIn(recordingWords, view.locale)
  const { label } = view
  const columns = (['what', 'officer', 'link', 'state'] as const).map((name) => ({
    ...{ title: t(`col.${name}`), kind: 'text' as const },
  }))
  const rows = read.items.map((item) => [
    `${what(t, item)} ${item.hash}`,
    `${item.officerName ?? item.officerSaid ?? ''} ${times(item)}`,
    [item.caseNumber ?? item.caseSaid, item.place].filter(Boolean).join(' '),
    [label('state.recording', item.state), label('state.recording', item.review), item.remark]
      .filter(Boolean)
      .join(' '),
  ])
  return {
    name: t('title'),
    head: [t('title'), t('count', { k: read.items.length, n: read.total })],
    columns,
    rows,
  }
}
