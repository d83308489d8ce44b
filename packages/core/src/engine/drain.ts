import { ZhixingError } from '../kernel/errors'
import type { JsonObject } from '../kernel/json'
import type { CommandCall } from '../kernel/module'
import { systemActor } from '../kernel/role'
import type { CourtId } from '../kernel/stream'
import { addDays } from '../law/index'
import type { PendingMessage } from '../ports/storage'
import type { EngineParts } from './deps'
import type { CommandRequest, EngineOutcome } from './outcome'

/** A message on its way to the outside. */
export interface OutgoingMessage {
  readonly id: string
  readonly courtId: CourtId
  readonly topic: string
  readonly payload: JsonObject
  readonly attempts: number
}

/**
 * Sends a message and answers with the commands that its result calls for. It may be called twice with the same id
 * after a crash, so what it does outside must be keyed by that id. Throwing leaves the message for a later drain.
 */
export interface Sender {
  (message: OutgoingMessage): Promise<readonly CommandCall[]>
  /**
   * Messages of one stream keep their order within a lane; without lanes the stream has one. A case that asks twelve
   * registries has twelve: one that hangs holds up no other. Personal data in the payload is sealed here.
   */
  readonly laneOf?: (payload: JsonObject) => string
}

export interface DrainReport {
  readonly sent: number
  /** Messages that stay for a later drain. */
  readonly failed: readonly { readonly id: string; readonly reason: string }[]
  /** Answers that a rule stopped: recorded as blocked acts, for a person to look at. */
  readonly refused: readonly { readonly id: string; readonly rule: string }[]
}

const LEASE_MINUTES = 5
const BATCH = 50
/** Of one court: what is leased and waits behind a silent source must not grow without end. */
const MOST_UNDER_WAY = 500

/** Sends what the outbox holds; topics without a sender stay where they are. */
export async function drain(
  parts: EngineParts,
  run: (request: CommandRequest) => Promise<EngineOutcome>,
  courts: readonly CourtId[],
  senders: Readonly<Record<string, Sender>>,
): Promise<DrainReport> {
  const failed: { id: string; reason: string }[] = []
  const refused: { id: string; rule: string }[] = []
  let sent = 0
  const send = async (message: PendingMessage, courtId: CourtId) => {
    try {
      const payload = parts.personal.openData({ courtId, stream: message.stream }, message.payload)
      const calls = await senders[message.topic]?.({ ...message, courtId, payload })
      const actor = systemActor(courtId, `sender:${message.topic}`)
      for (const [index, call] of (calls ?? []).entries()) {
        const outcome = await unlessAnswered(run({ ...call, actor, key: `${message.id}:${index}` }))
        if (outcome?.kind === 'refused') refused.push({ id: message.id, rule: outcome.rule })
      }
      await parts.storage.forCourt(courtId).settleOutbox(message.id)
      sent += 1
    } catch (error) {
      failed.push({ id: message.id, reason: error instanceof Error ? error.message : String(error) })
    }
  }
  const ofCourt = async (courtId: CourtId) => {
    const storage = parts.storage.forCourt(courtId)
    // The last of each lane. Nobody waits for the slowest: what comes next goes out while one source is silent.
    const lanes = new Map<string, Promise<void>>()
    let under = 0
    try {
      for (;;) {
        const now = parts.clock.now()
        const mine = await storage.takeOutbox({
          topics: Object.keys(senders),
          now,
          leaseUntil: addMinutes(now, LEASE_MINUTES),
          limit: Math.min(BATCH, MOST_UNDER_WAY - under),
        })
        for (const message of mine) {
          under += 1
          const lane = laneOf(message, senders)
          const turn = (lanes.get(lane) ?? Promise.resolve()).then(async () => {
            await send(message, courtId)
            under -= 1
            if (lanes.get(lane) === turn) lanes.delete(lane)
          })
          lanes.set(lane, turn)
        }
        if (lanes.size === 0) return
        if (mine.length === 0 || under >= MOST_UNDER_WAY) await Promise.race(lanes.values())
      }
    } finally {
      // What is on its way is waited for, also when nothing more can be taken.
      await Promise.all(lanes.values())
    }
  }
  await Promise.all(courts.map(ofCourt))
  return { sent, failed, refused }
}

/**
 * A server that died after recording the answer sends again, and the outside may answer otherwise now: accepted, where it
 * was silent before. What was recorded first stands; the message is dealt with, or it would be sent for ever.
 */
async function unlessAnswered(outcome: Promise<EngineOutcome>): Promise<EngineOutcome | undefined> {
  try {
    return await outcome
  } catch (error) {
    if (error instanceof ZhixingError && error.code === 'key-reused') return undefined
    throw error
  }
}

/** Messages of one stream and lane keep their order; all others are sent side by side. */
function laneOf(message: PendingMessage, senders: Readonly<Record<string, Sender>>): string {
  return `${message.stream} ${senders[message.topic]?.laneOf?.(message.payload) ?? ''}`
}

/** Adds minutes to `YYYY-MM-DDThh:mm:ss.sss+08:00`, without a Date: the court's zone has no summer time. */
function addMinutes(instant: string, minutes: number): string {
  const total = Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16)) + minutes
  const clock = total % 1440
  const pad = (value: number) => String(value).padStart(2, '0')
  const day = addDays(instant.slice(0, 10), Math.floor(total / 1440))
  return `${day}T${pad(Math.floor(clock / 60))}:${pad(clock % 60)}${instant.slice(16)}`
}
