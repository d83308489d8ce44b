import { ZhixingError } from '../kernel/errors'
import { fromJson, type JsonObject } from '../kernel/json'
import type { Profile } from '../kernel/profile'
import { courtStream, type StreamId, streamKey, streamKind } from '../kernel/stream'
import { isPluginFault, type PluginFault } from '../plugin/index'
import type { CommitResult, StreamRead, StreamSnapshot } from '../ports/storage'
import { ChainWriter } from './chain'
import {
  type CourtFrame,
  courtRead,
  decideContext,
  type EngineParts,
  openSnapshot,
  profileOf,
  profileOn,
} from './deps'
import type { CommittedEvent, EngineOutcome } from './outcome'
import type { ParsedCommand } from './parse'
import { Round } from './round'
import type { Act } from './unfold'
import { WorkingState } from './working-state'

/**
 * Another commit may come first this often before the caller is told to try later. Servers whose commits fall in step
 * let one of them wait until the other has nothing left to do, so this is far more than chance would need.
 */
const ATTEMPTS = 100

export interface Executed {
  readonly outcome: EngineOutcome
  readonly events: readonly CommittedEvent[]
}

/**
 * Runs one command to its end: load, decide, commit; from the start again when another commit came first, then one at a
 * time in this process (`behindCourt`). Where the storage holds what is needed, nothing is loaded: the commit finds out.
 * Whether a key was used before is found out by the commit as well.
 *
 * @throws ZhixingError `key-reused`, `too-many-conflicts`.
 */
export async function execute(
  parts: EngineParts,
  command: ParsedCommand,
  behindCourt: (work: () => Promise<Executed | undefined>) => Promise<Executed | undefined>,
): Promise<Executed> {
  const done = await attemptHeld(parts, command)
  if (done) return done
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    // Refusals about what is not in this court are recorded on the court's stream, which the command did not queue for.
    const once = () => attemptOnce(parts, command)
    const done = await (attempt === 0 ? once() : behindCourt(once))
    if (done) return done
  }
  throw new ZhixingError('too-many-conflicts', { command: command.entry.name })
}

/** One round on what this process holds: `undefined` when that is not enough, or no longer so. */
async function attemptHeld(parts: EngineParts, command: ParsedCommand): Promise<Executed | undefined> {
  const sent = command.dryRun ? undefined : sendHeld(parts, command)
  return sent && settled(command, sent)
}

function sendHeld(parts: EngineParts, command: ParsedCommand): Sent | undefined {
  const known = parts.courts.known(command.courtId)
  const held = parts.storage.forCourt(command.courtId).held?.(requests(known, command))
  if (!held) return undefined
  let decided: Decided
  try {
    decided = decideOn(parts, command, held, known)
  } catch {
    // An error is told only of what is stored: what is held may be of yesterday.
    return undefined
  }
  return send(parts, command, decided, true)
}

/** One round: `undefined` when another commit came first. */
async function attemptOnce(parts: EngineParts, command: ParsedCommand): Promise<Executed | undefined> {
  const known = parts.courts.known(command.courtId)
  const snapshots = await parts.storage.forCourt(command.courtId).read(requests(known, command))
  let decided: Decided
  try {
    decided = decideOn(parts, command, snapshots, known)
  } catch (error) {
    const first = await answered(parts, command)
    if (first) return first
    throw error
  }
  if (command.dryRun) return { outcome: decided.outcome, events: [] }
  return settled(command, send(parts, command, decided, false))
}

/** A repeat gets its first answer although deciding anew fails; whether it is one, the commit finds out otherwise. */
async function answered(
  parts: EngineParts,
  { courtId, receipt }: ParsedCommand,
): Promise<Executed | undefined> {
  const known = receipt && (await parts.storage.forCourt(courtId).receipt(receipt.key))
  return known && { outcome: firstAnswer(known, receipt), events: [] }
}

interface Decided {
  readonly round: Round
  readonly outcome: EngineOutcome
}

function decideOn(
  parts: EngineParts,
  command: ParsedCommand,
  snapshots: readonly StreamSnapshot[],
  known: CourtFrame | undefined,
): Decided {
  const skipped = new Map<string, PluginFault>()
  for (;;) {
    try {
      return parts.plugins.collecting((faults) => {
        const opened = snapshots.map((snapshot) => openSnapshot(parts, command.courtId, snapshot))
        const round = prepare(parts, command, opened, known, skipped)
        const refusal = round.decide()
        return { round, outcome: refusal ? round.block(refusal) : round.accepted(faults) }
      })
    } catch (error) {
      // A plugin failed in an act that is not its own: the act is decided anew, without that reaction.
      if (!isPluginFault(error) || error.reaction === undefined || skipped.has(error.reaction)) throw error
      skipped.set(error.reaction, error)
      parts.plugins.report(error)
    }
  }
}

/**
 * What is left of a decision while it waits for the disk: what it rested on is let go. With many callers most that lives is
 * what waits, and memory clean-up costs as much as it finds alive.
 */
interface Sent extends Executed {
  readonly committing: Promise<CommitResult>
}

function send(
  parts: EngineParts,
  command: ParsedCommand,
  { round, outcome }: Decided,
  isHeld: boolean,
): Sent {
  const committing = parts.storage.forCourt(command.courtId).commit(round.batch(outcome, isHeld))
  return { committing, outcome, events: round.act.recorded }
}

async function settled(
  { receipt }: ParsedCommand,
  { committing, ...done }: Sent,
): Promise<Executed | undefined> {
  const result = await committing
  if (result.kind === 'committed') return done
  if (result.kind === 'key-used' && receipt) {
    return { outcome: firstAnswer(result.receipt, receipt), events: [] }
  }
  return undefined
}

/** Everything a command may touch, in one request; the court's stream always comes along. */
function requests(known: CourtFrame | undefined, command: ParsedCommand): StreamRead[] {
  const [main] = command.streams
  const reads = command.streams
    .filter((stream) => stream !== courtStream)
    .map((stream) => ({
      stream,
      mayBeNew: stream === main && command.entry.contract.creates,
      tables: command.entry.tablesOf(streamKind(stream)),
    }))
  return [courtRead(known), ...reads]
}

function prepare(
  parts: EngineParts,
  command: ParsedCommand,
  snapshots: readonly StreamSnapshot[],
  known: CourtFrame | undefined,
  skipped: ReadonlyMap<string, PluginFault>,
) {
  const [court, ...others] = snapshots
  if (!court) throw new Error('storage gave no snapshot of the court')
  const frame = parts.courts.frame(command.courtId, court, known)
  const now = parts.clock.now()
  const state = new WorkingState([frame.snapshot, ...others])
  const today = now.slice(0, 10)
  const act: Act = {
    registry: parts.registry,
    personal: parts.personal,
    courtId: command.courtId,
    chain: new ChainWriter({ courtId: command.courtId, commandId: command.commandId, now, today }, [
      court,
      ...others,
    ]),
    state,
    // Asked anew for every decision: a case that has just gone over to another profile is decided by that one.
    contextFor: (actor, stream) =>
      decideContext(
        parts,
        { courtId: command.courtId, now, frame },
        profileFor(parts, frame, caseOf(state, stream), today),
        actor,
      ),
    recorded: [],
    warnings: [],
    allowed: [],
    skipped,
  }
  return new Round(parts, command, act, frame)
}

type Filed = { readonly profileId?: string; readonly profileVersion?: string }

/** The case of the stream; of an act on something else, the one case that takes part. */
function caseOf(state: WorkingState, stream: StreamId | undefined): Filed | undefined {
  const own = stream && streamKind(stream) === 'case' ? state.get('case_case', streamKey(stream)) : undefined
  return (own ?? state.all('case_case')[0]) as Filed | undefined
}

/** A case keeps the version it began under, or was migrated to; anything else goes by the court's of the day. */
function profileFor(parts: EngineParts, frame: CourtFrame, row: Filed | undefined, today: string): Profile {
  if (row?.profileId && row.profileVersion) return profileOf(frame, row.profileId, row.profileVersion)
  return profileOn(parts, frame, today)
}

function firstAnswer(
  known: { readonly key: string; readonly inputHash: string; readonly answer: string },
  asked: { readonly inputHash: string },
): EngineOutcome {
  if (known.inputHash !== asked.inputHash) throw new ZhixingError('key-reused', { key: known.key })
  return fromJson<EngineOutcome & JsonObject>(known.answer)
}
