import { ZhixingError } from '../kernel/errors'
import { hashValue } from '../kernel/hash'
import type { Actor } from '../kernel/role'
import type { CourtId, StreamId } from '../kernel/stream'
import type { EngineParts } from './deps'
import type { CommandRequest } from './outcome'
import type { CommandEntry } from './registry'

/** A command whose input is known to be well-formed. */
export interface ParsedCommand {
  readonly entry: CommandEntry
  readonly input: unknown
  readonly actor: Actor
  /** Where it is recorded: the actor's own court. */
  readonly courtId: CourtId
  /** The court that was asked for. */
  readonly addressed: CourtId
  /** Streams of this court that it writes; none when another court was asked for. */
  readonly streams: readonly StreamId[]
  readonly commandId: string
  readonly dryRun: boolean
  readonly receipt: { readonly key: string; readonly inputHash: string } | undefined
}

/**
 * Checks the form of a command and finds the streams it writes.
 *
 * @throws ZhixingError `command-unknown`, `input-invalid`.
 */
export function parse(parts: EngineParts, request: CommandRequest): ParsedCommand {
  const entry = parts.registry.command(request.name)
  const parsed = entry.contract.input.safeParse(request.input)
  if (!parsed.success) {
    const fields = parsed.error.issues.map(
      (issue) => `${issue.path.join('.') || '(input)'}: ${issue.message}`,
    )
    throw new ZhixingError('input-invalid', { command: request.name, fields: fields.join('; ') })
  }
  const { actor } = request
  const addressed = request.courtId ?? actor.courtId
  return {
    entry,
    input: parsed.data,
    actor,
    courtId: actor.courtId,
    addressed,
    streams: addressed === actor.courtId ? entry.contract.streams(parsed.data) : [],
    commandId: parts.ids.next('act'),
    dryRun: request.dryRun ?? false,
    receipt:
      request.key === undefined || request.dryRun
        ? undefined
        : {
            key: request.key,
            inputHash: hashValue([request.name, actor.kind, actor.id, addressed, parsed.data]),
          },
  }
}
