import type { FoundLinks, KeptRecording } from '../domain/recording/contract'
import { isZhixingError } from '../kernel/errors'
import { hashBytes } from '../kernel/hash'
import { mediaTypeOf } from '../kernel/media-type'
import { systemActor } from '../kernel/role'
import type { CourtId } from '../kernel/stream'
import type { DeviceRecording, DeviceSource } from '../ports/device-source'
import type { FileStore } from '../ports/host'
import type { Engine } from './create-engine'

/** What came of a recording: kept, with what is missing and who was told; or refused by a rule. */
export type TakenRecording =
  | ({ readonly kind: 'kept'; readonly new: boolean } & Omit<KeptRecording, 'kept'>)
  | { readonly kind: 'refused'; readonly rule: string }

/** What taking a recording needs. */
export interface RecordingIntake {
  readonly engine: Pick<Engine, 'query' | 'execute'>
  readonly files: FileStore
  readonly courtId: CourtId
}

/** Is refused and recorded as such: what comes in is a photograph, sound, a film or a paper. */
const NO_RECORDING = 'application/octet-stream'

/**
 * Takes one recording of a device: the file goes to the file store, what the device says of officer, case and node is looked
 * up, and what is not found is kept as said, for a person to link. Bytes that are not what the device says they are, are
 * refused, recorded and not stored. The same recording again changes nothing.
 *
 * @throws ZhixingError `input-invalid` for what is no recording at all
 */
export async function takeRecording(
  { engine, files, courtId }: RecordingIntake,
  said: DeviceRecording,
  bytes: Uint8Array,
): Promise<TakenRecording> {
  const actor = systemActor(courtId, `device:${said.device}`.slice(0, 120))
  const hash = hashBytes(bytes)
  const mediaType = mediaTypeOf(bytes, said.mediaType) ?? NO_RECORDING
  const file = { hash, mediaType, size: bytes.length }
  const officer = said.officer ?? null
  const node = said.node ?? null
  const caseNumber = said.caseNumber ?? null
  const about = { officer, caseNumber, node, asset: said.asset ?? null, task: said.task ?? null }
  const found = await engine.query<FoundLinks>({ name: 'recording.find-links', input: about, actor })
  const { device, sha256, startedAt } = said
  const claimed = sha256.toLowerCase()
  const input = {
    ...{ device, serial: said.serial ?? claimed, hash: claimed, file, startedAt, ...found },
    ...{ endedAt: said.endedAt ?? null, place: said.place ?? null, act: said.act ?? null },
    ...{ object: said.object ?? null, note: said.note ?? null },
    ...{ officerSaid: officer, caseSaid: caseNumber, nodeSaid: node },
  }
  // The file first: what is recorded can be read. Of what is refused nothing is stored.
  if (hash === claimed && mediaType !== NO_RECORDING) await files.put(courtId, bytes, mediaType)
  const outcome = await engine.execute({ name: 'recording.deliver', input, actor })
  if (outcome.kind === 'refused') return { kind: 'refused', rule: outcome.rule }
  const { kept, ...result } = outcome.result as KeptRecording
  return { kind: 'kept', new: kept, ...result }
}

/** What a round came to: every recording that waited is in one of the three. */
export interface CollectedRecordings {
  readonly kept: readonly { readonly name: string; readonly taken: TakenRecording }[]
  readonly refused: readonly { readonly name: string; readonly reason: string }[]
  /** Still waits: could not be read or taken just now. */
  readonly failed: readonly { readonly name: string; readonly reason: string }[]
}

/**
 * Takes everything that waits at a source. Run it as often as wanted, on any server: a crash in between leaves recordings
 * waiting, and what was taken before is known.
 *
 * @example setInterval(() => void collectRecordings({ engine, files, courtId }, source), 60_000)
 */
export async function collectRecordings(
  intake: RecordingIntake,
  source: DeviceSource,
): Promise<CollectedRecordings> {
  const kept: { name: string; taken: TakenRecording }[] = []
  const refused: { name: string; reason: string }[] = []
  const failed: { name: string; reason: string }[] = []
  const turnAway = async (name: string, reason: string) => {
    await source.settle(name, { kept: false, reason })
    refused.push({ name, reason })
  }
  for (const { name, said, bytes } of await source.waiting()) {
    try {
      const taken = await takeRecording(intake, said, await bytes())
      if (taken.kind === 'refused') await turnAway(name, taken.rule)
      else {
        await source.settle(name, { kept: true, reason: taken.new ? 'new' : 'known' })
        kept.push({ name, taken })
      }
    } catch (error) {
      const reason = isZhixingError(error) ? error.code : error instanceof Error ? error.message : 'unknown'
      if (reason === 'input-invalid') await turnAway(name, reason)
      else failed.push({ name, reason: reason.slice(0, 300) })
    }
  }
  return { kept, refused, failed }
}
