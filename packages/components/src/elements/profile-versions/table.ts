import { html, nothing, type TemplateResult } from 'lit'
import { actButton } from '../../internal/act-button'
import type { CaseView } from '../../internal/case-element'
import type { QueryResult, ZhixingClient } from '../../internal/core'
import type { BoardPart, BoardView } from '../../internal/court-board'
import { longDate } from '../../internal/format'
import * as icons from '../../internal/icons'
import { wordsIn } from '../../internal/part'
import { empty } from '../../internal/states'
import { belowButton, belowHere, belowRow, type Step, stepsList } from '../../internal/steps'
import { denialsWords } from '../../locales/profile-denials'
import { versionsWords } from '../../locales/profile-versions'
import { adoptAct, proposeAct, publishAct, rejectAct } from './acts'

type Overview = QueryResult<'profile.versions'>
export type Version = Overview['versions'][number]

const TONES = { standard: '', proposed: 'warning', published: 'success', rejected: 'danger' } as const
const COLUMNS = ['version', 'from', 'who', 'state', 'acts'] as const
/** What waits stands first, then what the court wrote, then what came with the system. */
const ORDER = { proposed: 0, published: 1, standard: 2, rejected: 3 } as const

const DENIALS = 'denials'

/** What the court forbids itself comes when somebody wants to see it. */
const readDenials = (client: ZhixingClient, overview: Overview) => async () =>
  (await import('./denials')).showDenials(client, overview)

const changeDenials = async (view: BoardView, overview: Overview) =>
  (await import('./denials')).denialsAct(view, overview)

/** All versions with what is in force, and the code that draws them. */
export async function readVersions(client: ZhixingClient, today: string): Promise<BoardPart> {
  const overview = await client.query('profile.versions', {})
  const isNow = (one: Version) => isInForce(overview, one)
  const versions = overview.versions.toSorted(
    (a, b) => Number(isNow(b)) - Number(isNow(a)) || ORDER[a.state] - ORDER[b.state],
  )
  return {
    ...{ count: versions.length, total: versions.length, totalIsCapped: false, hasMore: false },
    choices: () => [],
    remark: () => '',
    tools: (
      view,
    ) => html`${actButton(view, 'profile.propose', () => changeDenials(view, overview), { text: wordsIn(denialsWords, view.locale)('change'), name: 'change-denials' })}
      ${actButton(view, 'profile.propose', () => proposeAct(view), { tone: 'primary' })}`,
    draw: (view) => html`${now(view, client, overview, today)}${table(view, client, overview, versions)}`,
    sheet: (view) => sheet(view, versions),
  }
}

const isInForce = ({ inForce }: Overview, { profileId, version, state }: Version) =>
  state !== 'rejected' && profileId === inForce.profileId && version === inForce.version

/** What a version is called: by the court's words, else by what it calls itself. */
export function nameOf(
  { label, locale }: Pick<CaseView, 'label' | 'locale'>,
  { profileId, names }: Pick<Version, 'profileId' | 'names'>,
) {
  return names[locale] ?? names['zh-CN'] ?? label('profile', profileId)
}

function titleOf(view: Pick<CaseView, 'label' | 'locale'>, version: Version): string {
  const t = wordsIn(versionsWords, view.locale)
  return `${nameOf(view, version)} ${t('version', { version: version.version })}`
}

/** 现行: what the court works by, since when and by whose decision; what is decided for later. */
function now(view: BoardView, client: ZhixingClient, overview: Overview, today: string): TemplateResult {
  const { locale } = view
  const t = wordsIn(versionsWords, locale)
  const { versions, adoptions } = overview
  const current = versions.find((one) => isInForce(overview, one))
  const since = adoptions.filter(({ fromOn = '' }) => fromOn <= today).at(-1)
  const later = adoptions.filter(({ fromOn = '' }) => fromOn > today)
  const called = (profileId: string) =>
    nameOf(view, versions.find((one) => one.profileId === profileId) ?? { profileId, names: {} })
  return html`<section class="now" aria-label=${t('now.title')}>
    <small>${t('now.title')}</small>
    <strong>${current ? titleOf(view, current) : called(overview.inForce.profileId)}</strong>
    <span>${
      since?.fromOn
        ? t('since', {
            ...{ day: longDate(since.fromOn, locale), name: since.decidedByName },
            reason: since.reason,
          })
        : t('since.founding')
    }</span>
    ${later.map(({ fromOn = '', profileId }) => html`<span class="badge primary">${t('from-then', { day: longDate(fromOn, locale), name: called(profileId) })}</span>`)}
    ${
      adoptions.length < 2
        ? nothing
        : html`<details class="noprint"><summary>${t('history')}</summary>${stepsList(
            view,
            adoptions.flatMap((each): Step[] => (each.fromOn ? [adoption(each, called)] : [])),
          )}</details>`
    }
    <div>${belowButton(view, { id: DENIALS, name: t('now.title'), words: wordsIn(denialsWords, locale)('show') }, readDenials(client, overview))}</div>
    ${belowHere(view, DENIALS)}
  </section>`
}

function adoption(each: Overview['adoptions'][number], called: (profileId: string) => string): Step {
  const { fromOn = '', profileId, version, decidedByName, reason } = each
  return {
    ...{ id: `${fromOn}${profileId}${version}`, on: fromOn, title: called(profileId) },
    who: decidedByName ?? '',
    words: reason ?? '',
  }
}

function table(
  view: BoardView,
  client: ZhixingClient,
  overview: Overview,
  versions: readonly Version[],
): TemplateResult {
  const t = wordsIn(versionsWords, view.locale)
  if (versions.length === 0) return empty(t('empty'), t('empty.hint'), icons.empty)
  return html`<div class="tablebox" tabindex="0" role="region" aria-label=${t('col.version')}><table>
    <thead><tr>${COLUMNS.map((name) => html`<th scope="col" class=${name === 'acts' ? 'noprint' : ''}>${t(`col.${name}`)}</th>`)}</tr></thead>
    <tbody>${versions.map((version) => row(view, client, overview, version))}</tbody></table></div>`
}

function row(view: BoardView, client: ZhixingClient, overview: Overview, version: Version): TemplateResult {
  const { locale, label } = view
  const t = wordsIn(versionsWords, locale)
  const id = `${version.profileId}@${version.version}@${version.state}`
  const isNow = isInForce(overview, version)
  const read = async () => (await import('./compare')).compare(client, overview.inForce, version)
  const state = version.state === 'standard' ? t('state.standard') : label('state.profile', version.state)
  return html`<tr data-version=${id}>
    <td data-label=${t('col.version')}><div><b>${nameOf(view, version)}</b> ${t('version', { version: version.version })}</div></td>
    <td data-label=${t('col.from')}><div>${t('effective', { day: longDate(version.effectiveFrom, locale) })}</div></td>
    <td data-label=${t('col.who')}><div class="who">${who(view, version)}</div></td>
    <td data-label=${t('col.state')}><div>${isNow ? html`<span class="badge primary">${t('in-force')}</span> ` : nothing}<span class="badge ${TONES[version.state]}">${state}</span></div></td>
    <td class="noprint" data-label=${t('col.acts')}><div class="rowacts">${acts(view, overview, version)}
      ${isNow ? nothing : belowButton(view, { id, name: titleOf(view, version), words: t('compare') }, read)}</div></td>
  </tr>${belowRow(view, id, COLUMNS.length)}`
}

function who({ locale }: BoardView, version: Version): TemplateResult {
  const t = wordsIn(versionsWords, locale)
  const { proposedByName, proposedOn, decidedByName, decidedOn, reason, state } = version
  if (proposedByName === null || proposedOn === null)
    return html`<span class="muted">${t('by-library')}</span>`
  const decided = { name: decidedByName, day: decidedOn ? longDate(decidedOn, locale) : '', reason }
  return html`<span>${t('proposed', { name: proposedByName, day: longDate(proposedOn, locale) })}</span>
    ${decidedOn ? html`<span>${t(state === 'rejected' ? 'rejected' : 'published', decided)}</span>` : nothing}`
}

function acts(view: BoardView, overview: Overview, version: Version) {
  const t = wordsIn(versionsWords, view.locale)
  const subject = titleOf(view, version)
  if (version.state === 'rejected' || isInForce(overview, version)) return nothing
  if (version.state === 'proposed')
    return html`${actButton(view, 'profile.publish', () => publishAct(view, version, subject))}
      ${actButton(view, 'profile.reject', () => rejectAct(view, version, subject))}`
  // What the court has worked by before is gone back to.
  const wasUsed = overview.adoptions.some(
    ({ profileId, version: named }) =>
      profileId === version.profileId && (named === null || named === version.version),
  )
  return actButton(
    view,
    'profile.adopt',
    () => adoptAct(view, version, subject),
    wasUsed ? { text: t('go-back') } : {},
  )
}

function sheet(view: BoardView, versions: readonly Version[]) {
  const { locale, label } = view
  const t = wordsIn(versionsWords, locale)
  const columns = (['version', 'from', 'who', 'state'] as const).map((name) => ({
    title: t(`col.${name}`),
    kind: name === 'from' ? ('date' as const) : ('text' as const),
  }))
  const rows = versions.map((version) => [
    ...[titleOf(view, version), version.effectiveFrom],
    [version.proposedByName, version.decidedByName].filter(Boolean).join(' '),
    version.state === 'standard' ? t('state.standard') : label('state.profile', version.state),
  ])
  const name = label('module', 'profile')
  return { name, head: [name], columns, rows }
}
