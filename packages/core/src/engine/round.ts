import type { BlockedActRow } from '../domain/supervision/model'
import { type Refused, refuse } from '../kernel/decision'
import { ZhixingError } from '../kernel/errors'
import { event } from '../kernel/event'
import { canonicalJson, type JsonObject } from '../kernel/json'
import { overrideOf } from '../kernel/override'
import { isDenial } from '../kernel/profile-denial'
import { courtStream, type StreamId, streamKey, streamKind } from '../kernel/stream'
import { type PluginFault, pluginRules } from '../plugin/index'
import type { CommitBatch, OutboxMessage } from '../ports/storage'
import { accessRules, checkAccess } from './access'
import { ChainWriter } from './chain'
import type { CourtFrame, EngineParts } from './deps'
import type { EngineOutcome, RuleFinding } from './outcome'
import { contentHash } from './override'
import type { ParsedCommand } from './parse'
import { type Act, decide, record, unfold } from './unfold'
import { WorkingState } from './working-state'

const engineRules = [...accessRules, ...pluginRules]

/** One attempt at a command. */
export class Round {
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

  /** `faults`: what failed in plugins and stopped nobody. */
  accepted(faults: readonly PluginFault[]): EngineOutcome {
    const [main] = this.#command.streams
    return {
      kind: 'accepted',
      result: this.#result,
      warnings: [...this.act.warnings, ...[...this.act.skipped.values(), ...faults].map(completed)],
      version: main ? this.act.chain.version(main) : 0,
      dryRun: this.#command.dryRun,
    }
  }

  /** Records the refused act, on the case where there is one, and answers with the rule. */
  block(refusal: Refused): EngineOutcome {
    const finding: RuleFinding = {
      rule: refusal.rule,
      source: this.#source(refusal),
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

  /** What is to be written; with `all` guarded by every stream that was loaded, not only by those that grew. */
  batch(outcome: EngineOutcome, all: boolean): CommitBatch {
    const { courtId, receipt } = this.#command
    return {
      streams: this.act.chain.entries(all),
      events: this.act.recorded,
      dataTexts: this.act.chain.dataTexts,
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
    const may = overrideOf(rule, this.act.contextFor(actor).profile)
    const isChecked = isDenial(rule) || entry.rules.some(({ id }) => id === rule)
    return may && isChecked && streamKind(stream) === 'case'
      ? contentHash({ command: entry.name, input })
      : null
  }

  #source({ rule, params }: Refused): string {
    if (isDenial(rule)) return String(params.source)
    const declared = this.#parts.registry.rule(rule) ?? engineRules.find(({ id }) => id === rule)
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

/** A warning of the act: what a plugin would have added is missing. */
function completed({ plugin, problem, params }: PluginFault): RuleFinding {
  const rule = 'plugin.completed'
  const { source = '' } = engineRules.find(({ id }) => id === rule) ?? {}
  return { rule, source, params: { plugin, part: params.part ?? '', problem } }
}
