import type { EvolveTable } from '../../kernel/module'
import { date, integer, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put, type View } from '../../kernel/view'

/** proposed 待确认 → published 已发布 | rejected 已退回. */
export type VersionState = 'proposed' | 'published' | 'rejected'

/** Versions of ways of working that the court has written itself; a published one never changes. */
export const versions = table('profile_version', {
  stream: 'court',
  columns: {
    profileId: text(),
    version: text(),
    effectiveFrom: date(),
    state: text<VersionState>(),
    /** The profile as canonical JSON, kept as text: names inside it mean nothing to storage. */
    content: text(),
    hash: text(),
    proposedBy: text(),
    proposedOn: date(),
    decidedBy: nullable(text()),
    decidedOn: nullable(date()),
    reason: nullable(text()),
    /** In which order versions were published; 0 before. */
    position: integer(),
  },
  indexes: [{ columns: ['profileId', 'effectiveFrom'] }],
})

/** From which day the court works by which profile; without a version by the one in force on the day. */
export const adoptions = table('profile_adoption', {
  stream: 'court',
  columns: {
    profileId: text(),
    version: nullable(text()),
    fromOn: date(),
    reason: text(),
    decidedBy: text(),
    decidedOn: date(),
    position: integer(),
  },
  indexes: [{ columns: ['fromOn'] }],
})

export type VersionRow = RowOf<typeof versions>
export type AdoptionRow = RowOf<typeof adoptions>
export type ProfileRows = { profile_version: VersionRow; profile_adoption: AdoptionRow }

export type ProfileEvents = {
  'profile.Proposed': VersionRow
  'profile.Published': { versionId: string; position: number }
  'profile.Rejected': { versionId: string; reason: string }
  'profile.Adopted': AdoptionRow
  /** On the case: its clocks and its stage follow by themselves. */
  'profile.CaseMigrated': {
    caseId: string
    from: { profileId: string; version: string }
    to: { profileId: string; version: string }
    reason: string
    stageTargets: Readonly<Record<string, string>>
    dates: Readonly<Record<string, string>>
  }
}

type OfCourt = Omit<ProfileEvents, 'profile.CaseMigrated'>

export const evolveProfile: EvolveTable<OfCourt, ProfileRows> = {
  'profile.Proposed': (_view, { data }) => [put('profile_version', data)],
  'profile.Published': (view, { data, actor, occurredOn }) => [
    patch(view, 'profile_version', data.versionId, {
      state: 'published',
      decidedBy: actor.id,
      decidedOn: occurredOn,
      position: data.position,
    }),
  ],
  'profile.Rejected': (view, { data, actor, occurredOn }) => [
    patch(view, 'profile_version', data.versionId, {
      state: 'rejected',
      decidedBy: actor.id,
      decidedOn: occurredOn,
      reason: data.reason,
    }),
  ],
  'profile.Adopted': (_view, { data }) => [put('profile_adoption', data)],
}

/** Published versions, the last one last. */
export function publishedVersions(view: View<ProfileRows>): readonly VersionRow[] {
  return view
    .all('profile_version')
    .filter(({ state }) => state === 'published')
    .sort((a, b) => a.position - b.position)
}

/** By which profile a court works. */
export type AdoptedProfile = Pick<AdoptionRow, 'profileId' | 'version'>

/** The adoption with the latest day that has come, of two with one day the later; else what it was established with. */
export function adoptedOn(
  on: string,
  rows: readonly AdoptionRow[],
  founding: string | undefined,
): AdoptedProfile | undefined {
  let found: AdoptionRow | undefined
  for (const row of rows) {
    if (row.fromOn > on) continue
    const later =
      !found || row.fromOn > found.fromOn || (row.fromOn === found.fromOn && row.position > found.position)
    if (later) found = row
  }
  if (found) return found
  return founding === undefined ? undefined : { profileId: founding, version: null }
}
