import type { Reaction } from '../../kernel/module'
import { patternMatches } from '../../kernel/pattern'
import { policiesOf } from '../../kernel/profile-stage'
import { streamKey, streamKind } from '../../kernel/stream'
import type { View } from '../../kernel/view'
import type { CaseEvents } from '../case/model'
import type { ProfileEvents } from '../profile/model'
import type { StageEvents, StageRows } from './model'

/**
 * A filed case is in its first stage at once. Who takes it over there is the undertaker, unless triage assigns it at
 * filing, or a register of an older system says who has it. Where triage waits for the query, the first stage is where
 * the query is done: somebody has to answer for it until then.
 */
const enterOnFiling: Reaction = {
  id: 'stage.enter-on-filing',
  on: ['case.Filed'],
  reads: [],
  calls: ['stage.enter'],
  react: (event, _view, { profile }) => {
    if (policiesOf(profile).length === 0) return []
    const filed = event.data as unknown as CaseEvents['case.Filed']
    const sortedAtOnce = profile.triage !== undefined && profile.triage.when !== 'after-query'
    const takesOver = !sortedAtOnce && event.actor.kind !== 'import'
    return [{ name: 'stage.enter', input: { caseId: filed.id, takesOver } }]
  },
}

const screenByTriage: Reaction = {
  id: 'stage.screen-by-triage',
  on: ['triage.Decided', 'triage.Overridden'],
  reads: [],
  calls: ['stage.screen'],
  react: (event, _view, { profile }) => {
    if (policiesOf(profile).length === 0) return []
    const { caseId, class: found } = event.data as { readonly caseId: string; readonly class: string }
    return [{ name: 'stage.screen', input: { caseId, class: found } }]
  },
}

/** Where the case itself moves, the undertaker changes with the stage. */
const assignOnMoving: Reaction = {
  id: 'stage.assign-on-moving',
  on: ['stage.UndertakerMoved'],
  reads: [],
  calls: ['case.assign'],
  react: (event) => {
    const { caseId, to, stage } = event.data as unknown as StageEvents['stage.UndertakerMoved']
    return [{ name: 'case.assign', input: { caseId, undertakerId: to, reason: `stage:${stage}` } }]
  },
}

const prescribeOnEntering: Reaction = {
  id: 'stage.prescribe-on-entering',
  on: ['stage.WorkPrescribed', 'case.Assigned'],
  reads: ['stage_stay'],
  calls: ['stage.prescribe'],
  react: (event, view) => {
    const { caseId } = event.data as { readonly caseId: string }
    const open = (view as unknown as View<StageRows>).all('stage_stay').find(({ state }) => state === 'open')
    return open && open.prescribed.length > 0 ? [{ name: 'stage.prescribe', input: { caseId } }] : []
  },
}

const dispatchWhenCalled: Reaction = {
  id: 'stage.dispatch-when-called',
  on: ['stage.AffairCalled'],
  reads: [],
  calls: ['task.dispatch'],
  react: (event) => {
    const { caseId, affair } = event.data as unknown as StageEvents['stage.AffairCalled']
    return [{ name: 'task.dispatch', input: { caseId, affair } }]
  },
}

const standStill: Reaction = {
  id: 'stage.stand-still',
  on: ['case.Suspended', 'case.Resumed'],
  reads: [],
  calls: ['stage.follow'],
  react: (event, _view, { profile }) => {
    if (policiesOf(profile).length === 0) return []
    const { caseId } = event.data as { readonly caseId: string }
    const input = { caseId, event: event.type, occurredOn: event.occurredOn }
    return [{ name: 'stage.follow', input }]
  },
}

/** What the profile names as making a case complex moves it at once. */
const moveWhenTriggered: Reaction = {
  id: 'stage.move-when-triggered',
  on: '*',
  reads: [],
  calls: ['stage.trigger'],
  react: ({ stream, type, data }, _view, { profile }) => {
    const triggers = policiesOf(profile).flatMap((policy) => policy.triggers ?? [])
    if (triggers.length === 0 || streamKind(stream) !== 'case') return []
    return triggers
      .filter(({ on }) => patternMatches(on, { event: type, data }))
      .map(({ to, source }) => ({
        name: 'stage.trigger',
        input: { caseId: streamKey(stream), to, trigger: triggerOf(type, data), source },
      }))
  },
}

/** The event and what it was about: `dossier.MaterialFormed auction-ruling`. */
function triggerOf(type: string, { kind, affair }: Readonly<Record<string, unknown>>): string {
  const about = typeof kind === 'string' ? kind : affair
  return typeof about === 'string' ? `${type} ${about}` : type
}

const migrateWithCase: Reaction = {
  id: 'stage.migrate-with-case',
  on: ['profile.CaseMigrated'],
  reads: [],
  calls: ['stage.migrate'],
  react: (event) => {
    const { caseId, from, to, stageTargets } = event.data as unknown as ProfileEvents['profile.CaseMigrated']
    return [{ name: 'stage.migrate', input: { caseId, from, to, stageTargets } }]
  },
}

export const stageReactions: readonly Reaction[] = [
  migrateWithCase,
  enterOnFiling,
  screenByTriage,
  assignOnMoving,
  prescribeOnEntering,
  dispatchWhenCalled,
  standStill,
  moveWhenTriggered,
]
