import type { DecideContext } from '../../kernel/context'
import { accept, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import { hashText } from '../../kernel/hash'
import { canonicalJson } from '../../kernel/json'
import type { Decide } from '../../kernel/module'
import type { Profile } from '../../kernel/profile'
import type { ProfileFinding } from '../../kernel/profile-shelf'
import type { profileCommands } from './contract'
import { type ProfileEvents, type ProfileRows, publishedVersions, type VersionRow } from './model'

export type DecideProfile<N extends keyof typeof profileCommands> = Decide<
  (typeof profileCommands)[N],
  ProfileRows,
  EventsOf<ProfileEvents>
>

/** 提出办案模式: checked as strictly as one that comes with the library, down to the entry that is wrong. */
export const propose: DecideProfile<'profile.propose'> = ({ content }, view, context) => {
  const { profile, findings } = context.shelf.read(content)
  const wrong = errorsOf(findings)
  if (!profile) return refuse('profile.is-valid', named(wrong))
  const { id, version, effectiveFrom } = profile
  const versionId = `${id}@${version}`
  if (context.shelf.find(id, version)) return refuse('profile.version-is-fixed', { profile: id, version })
  if (view.get('profile_version', versionId)?.state === 'proposed') {
    return refuse('profile.decided-first', { profile: id, version })
  }
  if (effectiveFrom < context.today) {
    return refuse('profile.not-in-the-past', { effectiveFrom, today: context.today })
  }
  const lacking = unfit(profile, context)
  if (lacking) return lacking
  const text = canonicalJson(profile)
  const row: VersionRow = {
    id: versionId,
    profileId: id,
    version,
    effectiveFrom,
    state: 'proposed',
    content: text,
    hash: hashText(text),
    proposedBy: context.actor.id,
    proposedOn: context.today,
    decidedBy: null,
    decidedOn: null,
    reason: null,
    position: 0,
  }
  const warnings = [...warningsOf(findings), ...ofCourt(profile, context)]
  return accept([event('profile.Proposed', row)], { versionId, warnings })
}

/** 发布办案模式: by another person, when the court's units still carry it. */
export const publish: DecideProfile<'profile.publish'> = ({ versionId }, view, context) => {
  const row = view.get('profile_version', versionId)
  if (row?.state !== 'proposed')
    return refuse('profile.is-proposed', { versionId, state: row?.state ?? null })
  const { actor } = context
  if (actor.kind !== 'person' || actor.id === row.proposedBy) {
    return refuse('profile.maker-is-not-checker', { proposedBy: row.proposedBy })
  }
  const { profile, findings } = context.shelf.read(row.content)
  if (!profile) return refuse('profile.is-valid', named(errorsOf(findings)))
  const lacking = unfit(profile, context)
  if (lacking) return lacking
  const position = publishedVersions(view).length + 1
  const warnings = [...warningsOf(findings), ...ofCourt(profile, context)]
  return accept([event('profile.Published', { versionId, position })], { warnings })
}

/** 退回: the same version may be proposed again, put right. */
export const reject: DecideProfile<'profile.reject'> = ({ versionId, reason }, view) => {
  const row = view.get('profile_version', versionId)
  if (row?.state !== 'proposed')
    return refuse('profile.is-proposed', { versionId, state: row?.state ?? null })
  return accept([event('profile.Rejected', { versionId, reason })])
}

/** 采用办案模式: from a day that has not passed; cases that have begun stay with theirs. */
export const adopt: DecideProfile<'profile.adopt'> = (input, view, context) => {
  const { profileId, version, fromOn, reason } = input
  if (fromOn < context.today) {
    return refuse('profile.not-in-the-past', { effectiveFrom: fromOn, today: context.today })
  }
  const { shelf } = context
  const profile = version === null ? shelf.inForce(profileId, fromOn) : shelf.find(profileId, version)
  if (!profile || profile.effectiveFrom > fromOn) {
    return refuse('profile.is-known', { profile: profileId, version, on: fromOn })
  }
  const lacking = unfit(profile, context)
  if (lacking) return lacking
  const rows = view.all('profile_adoption')
  const row = {
    id: context.newId('adoption'),
    profileId,
    version,
    fromOn,
    reason,
    decidedBy: context.actor.id,
    decidedOn: context.today,
    position: rows.length + 1,
  }
  return accept([event('profile.Adopted', row)], { warnings: ofCourt(profile, context) })
}

/** What the units of the court lack, all of it named; nothing when they carry the profile. */
export function unfit(profile: Profile, { shelf }: Pick<DecideContext, 'shelf'>): Refused | undefined {
  const wrong = errorsOf(shelf.forCourt(profile))
  if (wrong.length === 0) return undefined
  const lacking = [...new Set(wrong.map(({ id }) => id))].join(', ')
  return refuse('profile.fits-court', { ...named(wrong), lacking })
}

function errorsOf(findings: readonly ProfileFinding[]): readonly ProfileFinding[] {
  return findings.filter(({ severity }) => severity === 'error')
}

function warningsOf(findings: readonly ProfileFinding[]): readonly ProfileFinding[] {
  return findings.filter(({ severity }) => severity === 'warning')
}

/** What the court lacks without being kept from working; remarks on the profile itself are not repeated. */
function ofCourt(profile: Profile, { shelf }: DecideContext): readonly ProfileFinding[] {
  return warningsOf(shelf.forCourt(profile)).filter(({ reason }) => OF_COURT.includes(reason))
}

const OF_COURT: readonly string[] = ['unit-missing', 'unit-without-head', 'post-vacant']

/** The first error with its place, and how many there are. */
function named(wrong: readonly ProfileFinding[]) {
  const [first] = wrong
  return {
    path: first?.path ?? '',
    reason: first?.reason ?? 'form',
    id: first?.id ?? '',
    count: wrong.length,
  }
}
