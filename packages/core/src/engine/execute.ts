import type { BlockedActRow } from '../domain/supervision/model'
import { type Refused, refuse } from '../kernel/decision'
import { ZhixingError } from '../kernel/errors'
import { event } from '../kernel/event'
import { canonicalJson, fromJson, type JsonObject } from '../kernel/json'
import { overrideOf } from '../kernel/override'
import type { Profile } from '../kernel/profile'
import { courtStream, type StreamId, streamKey, streamKind } from '../kernel/stream'
import type { CommitBatch, OutboxMessage, StreamRead, StreamSnapshot } from '../ports/storage'
import { accessRules, checkAccess } from './access'
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
import type { CommittedEvent, EngineOutcome, RuleFinding } from './outcome'
import { contentHash } from './override'
import type { ParsedCommand } from './parse'
import { type Act, decide, record, unfold } from './unfold'
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
 * time in this process (`behindCourt`).
 *
 * @throws ZhixingError `key-reused`, `too-many-conflicts`.
 */
export async function execute(
  parts: EngineParts,
  command: ParsedCommand,
  behindCourt: (work: () => Promise<Executed | undefined>) => Promise<Executed | undefined>,
): Promise<Executed> {
  if (command.receipt) {
    const known = await parts.storage.forCourt(command.courtId).receipt(command.receipt.key)
    if (known) return { outcome: firstAnswer(known, command.receipt), events: [] }
  }
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    // Refusals about what is not in this court are recorded on the court's stream, which the command did not queue for.
    const once = () => attemptOnce(parts, command)
    const done = await (attempt === 0 ? once() : behindCourt(once))
    if (done) return done
  }
  throw new ZhixingError('too-many-conflicts', { command: command.entry.name })
}

/** One round: `undefined` when another commit came first. */
async function attemptOnce(parts: EngineParts, command: ParsedCommand): Promise<Executed | undefined> {
  const storage = parts.storage.forCourt(command.courtId)
  const known = parts.courts.known(command.courtId)
  const snapshots = await storage.read(requests(known, command))
  const opened = snapshots.map((snapshot) => openSnapshot(parts, command.courtId, snapshot))
  const round = prepare(parts, command, opened, known)
  const refusal = round.decide()
  const outcome = refusal ? round.block(refusal) : round.accepted()
  if (command.dryRun) return { outcome, events: [] }
  const result = await storage.commit(round.batch(outcome))
  if (result.kind === 'committed') return { outcome, events: round.act.recorded }
  if (result.kind === 'key-used' && command.receipt) {
    return { outcome: firstAnswer(result.receipt, command.receipt), events: [] }
  }
  return undefined
}

/** Everything a command may touch, in one request; the court's stream always comes along. */
function requests(known: CourtFrame | undefined, command: ParsedCommand): StreamRead[] {
  const reads = command.streams
    .filter((stream) => stream !== courtStream)
    .map((stream) => ({
      stream,
      tables: command.entry.tables
        .filter((table) => table.stream === '*' || table.stream === streamKind(stream))
        .map((table) => table.name),
    }))
  return [courtRead(known), ...reads]
}

function prepare(
  parts: EngineParts,
  command: ParsedCommand,
  snapshots: readonly StreamSnapshot[],
  known: CourtFrame | undefined,
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

/** One attempt at a command. */
class Round {
  act: Act
  readonly #parts: EngineParts
  readonly #command: ParsedCommand
  readonly #frame: CourtFrame
  #result: unknown = null

  constructor(parts: EngineParts, command: ParsedCommand, act: Act, frame: CourtFrame) {
    this.#parts = parts
    this.#command = command
    this.#frame = frame
    this.act = act
  }

  /** The refusal, or nothing: then the act has been unfolded. */
  decide(): Refused | undefined {
    const { entry, input, actor, addressed } = this.#command
    const { directory, today } = this.act.contextFor(actor)
    const denied = checkAccess(entry, actor, { courtId: addressed, directory, today })
    if (denied) return denied
    const [main] = this.#command.streams
    if (!entry.contract.creates && main && this.act.chain.version(main) === 0) {
      return refuse('access.not-in-this-court', { stream: main })
    }
    const decision = decide(this.act, entry, input, actor)
    if (decision.kind === 'refused') return decision
    this.#result = decision.result
    this.#useApprovals(main)
    return unfold(this.act, entry, input, actor, decision as never)
  }

  /** An act under an approval says so in the journal, before anything it does; the approval is used up by it. */
  #useApprovals(stream: StreamId | undefined): void {
    for (const { id, caseId, command, rule } of this.act.allowed) {
      if (!stream)
        throw new ZhixingError('stream-not-declared', { stream: '', event: 'supervision.OverrideUsed' })
      const used = event('supervision.OverrideUsed', { caseId, overrideId: id, command, rule })
      record(this.act, { event: used, actor: this.#command.actor, stream })
    }
  }

  accepted(): EngineOutcome {
    const [main] = this.#command.streams
    return {
      kind: 'accepted',
      result: this.#result,
      warnings: this.act.warnings,
      version: main ? this.act.chain.version(main) : 0,
      dryRun: this.#command.dryRun,
    }
  }

  /** Records the refused act, on the case where there is one, and answers with the rule. */
  block(refusal: Refused): EngineOutcome {
    const finding: RuleFinding = {
      rule: refusal.rule,
      source: this.#source(refusal.rule),
      params: refusal.params,
    }
    if (this.#command.dryRun) return { kind: 'refused', ...finding }
    const [main] = this.#command.streams
    const stream = main && this.act.chain.version(main) > 0 ? main : courtStream
    const blocked = this.#fresh()
    const row: BlockedActRow = {
      id: this.#parts.ids.next('blocked'),
      command: this.#command.entry.name,
      rule: finding.rule,
      source: finding.source,
      params: finding.params as JsonObject,
      actorKind: this.#command.actor.kind,
      actorId: this.#command.actor.id,
      caseId: streamKind(stream) === 'case' ? streamKey(stream) : null,
      inputHash: this.#approvable(refusal.rule, stream),
      blockedAt: blocked.contextFor(this.#command.actor).now,
    }
    record(blocked, { event: event('supervision.ActBlocked', row), actor: this.#command.actor, stream })
    return { kind: 'refused', ...finding, blockedActId: row.id }
  }

  batch(outcome: EngineOutcome): CommitBatch {
    const { courtId, receipt } = this.#command
    return {
      streams: this.act.chain.grown(),
      events: this.act.recorded,
      changes: this.act.state.changes().map((change) =>
        change.op === 'put'
          ? {
              ...change,
              row: this.#parts.personal.sealRow({ courtId, stream: change.stream }, change.table, change.row),
            }
          : change,
      ),
      outbox: this.#outbox(),
      ...(receipt ? { receipt: { ...receipt, answer: canonicalJson(outcome) } } : {}),
    }
  }

  /** Forgets what a refused act had begun. */
  #fresh(): Act {
    const heads = [...this.#command.streams, courtStream].map((stream) => this.act.chain.start(stream))
    this.act = {
      ...this.act,
      chain: new ChainWriter(this.act.chain.header, heads),
      state: new WorkingState([this.#frame.snapshot]),
      recorded: [],
      warnings: [],
      allowed: [],
    }
    return this.act
  }

  /** What an approver would have to allow; nothing where the profile lets nobody do so. */
  #approvable(rule: string, stream: StreamId): string | null {
    const { actor, entry, input } = this.#command
    const may = overrideOf(rule, this.act.contextFor(actor).profile.supervision)
    const isChecked = entry.rules.some(({ id }) => id === rule)
    return may && isChecked && streamKind(stream) === 'case'
      ? contentHash({ command: entry.name, input })
      : null
  }

  #source(rule: string): string {
    const declared = this.#parts.registry.rule(rule) ?? accessRules.find(({ id }) => id === rule)
    if (!declared) throw new ZhixingError('module-invalid', { reason: 'rule-not-declared', name: rule })
    return declared.source
  }

  #outbox(): OutboxMessage[] {
    return this.act.recorded.flatMap((recorded) =>
      this.#parts.registry
        .effects(recorded.type)
        .filter(({ when }) => when?.(recorded) ?? true)
        .map((effect) => ({
          id: this.#parts.ids.next('message'),
          topic: effect.topic,
          stream: recorded.stream,
          payload: effect.payload(recorded),
          createdAt: recorded.recordedAt,
        })),
    )
  }
}

function firstAnswer(
  known: { readonly key: string; readonly inputHash: string; readonly answer: string },
  asked: { readonly inputHash: string },
): EngineOutcome {
  if (known.inputHash !== asked.inputHash) throw new ZhixingError('key-reused', { key: known.key })
  return fromJson<EngineOutcome & JsonObject>(known.answer)
}
