import type { DeviceRecording } from '@zhixing/core/ports'

/** What a court's device calls each thing it says: data, for makers differ. */
export type DeviceFields = Readonly<Partial<Record<keyof DeviceRecording, string>>>

/** What is to be said when a device says nothing, or nothing that can be read. */
export interface Unsaid {
  readonly device: string
  readonly serial: string
  readonly sha256: string
  readonly startedAt: string
}

const OPTIONAL = [
  'mediaType',
  'place',
  'officer',
  'caseNumber',
  'node',
  'asset',
  'task',
  'act',
  'object',
  'note',
] as const

/** Longest of each text that is taken; a device may write what it likes. */
const MOST: Readonly<Partial<Record<(typeof OPTIONAL)[number], number>>> = {
  note: 2000,
  act: 100,
  place: 200,
  object: 200,
}

/**
 * What a device said, as far as it can be used; `problems` names what was not. Nothing in it is trusted: whom and what it
 * means is looked up by the court.
 */
export function readSaid(
  text: string | undefined,
  unsaid: Unsaid,
  fields: DeviceFields = {},
): { readonly said: DeviceRecording; readonly problems: readonly string[] } {
  const problems: string[] = []
  const told = text === undefined ? undefined : objectIn(text)
  if (!told) problems.push(text === undefined ? 'said-nothing' : 'said-unreadable')
  const wordOf = (key: keyof DeviceRecording): string | undefined => {
    const value = told?.[fields[key] ?? key]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
  }
  const startedAt = instantOf(wordOf('startedAt'))
  const endedAt = instantOf(wordOf('endedAt'))
  const sha256 = wordOf('sha256')?.toLowerCase()
  if (told && startedAt === undefined) problems.push('startedAt')
  if (told && !/^[0-9a-f]{64}$/.test(sha256 ?? '')) problems.push('sha256')
  const rest = OPTIONAL.flatMap((key) => {
    const value = wordOf(key)?.slice(0, MOST[key] ?? 120)
    return value === undefined ? [] : [[key, value] as const]
  })
  const known = Object.fromEntries(rest) as Partial<DeviceRecording>
  const note = [known.note, ...(problems.length === 0 ? [] : [`设备说明有误：${problems.join('、')}`])]
  return {
    said: {
      ...known,
      device: (wordOf('device') ?? unsaid.device).slice(0, 80),
      serial: (wordOf('serial') ?? sha256 ?? unsaid.serial).slice(0, 160),
      sha256: sha256 !== undefined && /^[0-9a-f]{64}$/.test(sha256) ? sha256 : unsaid.sha256,
      startedAt: startedAt ?? unsaid.startedAt,
      ...(endedAt === undefined ? {} : { endedAt }),
      ...(note.some((part) => part !== undefined)
        ? {
            note: note
              .filter((part) => part !== undefined)
              .join(' ')
              .slice(0, 2000),
          }
        : {}),
    },
    problems,
  }
}

function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const read: unknown = JSON.parse(text)
    const isObject = typeof read === 'object' && read !== null && !Array.isArray(read)
    return isObject ? (read as Readonly<Record<string, unknown>>) : undefined
  } catch {
    return undefined
  }
}

const HOURS_AHEAD = 8 * 60 * 60 * 1000

/** An instant at +08:00: of another offset converted, and without one the device's clock is the court's. */
export function instantOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const plain = text.replace(' ', 'T')
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(plain) ? plain : `${plain}+08:00`
  const time = Date.parse(zoned)
  return Number.isNaN(time) ? undefined : atCourt(time)
}

/** Milliseconds since 1970 as the court writes an instant. */
export function atCourt(time: number): string {
  return `${new Date(time + HOURS_AHEAD).toISOString().slice(0, 19)}+08:00`
}
