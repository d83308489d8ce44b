import type { InputOf, ResultOf } from '../../kernel/contract'
import { differences } from '../../kernel/difference'
import { fromJson, type Json } from '../../kernel/json'
import type { Profile } from '../../kernel/profile'
import type { QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { ProfileVersion, profileQueries } from './contract'
import type { ProfileRows, VersionRow } from './model'

type Queries = typeof profileQueries

/** Every version with its state; those that came with the library first. */
export async function overview(
  _input: object,
  context: QueryContext,
): Promise<ResultOf<Queries['profile.versions']>> {
  const reader = context.reader<ProfileRows>()
  const [rows, adoptions, court] = await Promise.all([
    readAll<ProfileRows, 'profile_version'>(reader, { table: 'profile_version' }),
    readAll<ProfileRows, 'profile_adoption'>(reader, { table: 'profile_adoption' }),
    context.reader<{ org_court: { id: string; profileId: string } }>().get('org_court', context.courtId),
  ])
  const own = new Set(rows.filter(({ state }) => state === 'published').map(({ id }) => id))
  const standard = context.shelf.all().filter(({ id, version }) => !own.has(`${id}@${version}`))
  const founding = court ? [{ profileId: court.profileId, version: null }] : []
  const { id, version } = context.profile
  const nameOf = (personId: string) => context.directory.person(personId)?.name ?? personId
  return {
    inForce: { profileId: id, version },
    versions: [
      ...standard.map(ofLibrary),
      ...[...rows].sort((a, b) => a.position - b.position).map((row) => ofCourt(row, nameOf)),
    ],
    adoptions: [
      ...founding,
      ...[...adoptions]
        .sort((a, b) => (a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : a.position - b.position))
        .map((row) => ({ ...row, decidedByName: nameOf(row.decidedBy) })),
    ],
  }
}

function ofLibrary({ id, version, effectiveFrom, source }: Profile): ProfileVersion {
  const nobody = {
    ...{ versionId: null, proposedBy: null, proposedByName: null, proposedOn: null },
    ...{ decidedBy: null, decidedByName: null, decidedOn: null, reason: null },
  }
  return { profileId: id, version, effectiveFrom, source, names: {}, state: 'standard', ...nobody }
}

function ofCourt(row: VersionRow, nameOf: (personId: string) => string): ProfileVersion {
  const { profileId, version, effectiveFrom, state, proposedBy, proposedOn, reason } = row
  const { decidedBy, decidedOn } = row
  const { source, labels } = fromJson<Profile>(row.content)
  const [zh, en] = [labels?.['zh-CN'], labels?.en].map((words) => words?.[`profile.${profileId}`])
  const names = { ...(zh ? { 'zh-CN': zh } : {}), ...(en ? { en } : {}) }
  return {
    ...{ profileId, version, effectiveFrom, source, names, state, versionId: row.id, reason },
    ...{ proposedBy, proposedByName: nameOf(proposedBy), proposedOn },
    ...{ decidedBy, decidedByName: decidedBy === null ? null : nameOf(decidedBy), decidedOn },
  }
}

/** A version that may be named, or that waits to be. */
export async function content(
  { profileId, version }: InputOf<Queries['profile.content']>,
  context: QueryContext,
): Promise<Profile | null> {
  const known = context.shelf.find(profileId, version)
  if (known) return known
  const row = await context.reader<ProfileRows>().get('profile_version', `${profileId}@${version}`)
  return row ? fromJson<Profile>(row.content) : null
}

/** What one version says otherwise than the other; nothing is compared when one of them is not there. */
export async function difference(
  { from, to }: InputOf<Queries['profile.difference']>,
  context: QueryContext,
): Promise<ResultOf<Queries['profile.difference']>> {
  const [before, after] = await Promise.all([content(from, context), content(to, context)])
  return before && after ? differences(before as unknown as Json, after as unknown as Json) : []
}
