import { writeFileSync } from 'node:fs'
import { canonicalJson, fromJson } from '@zhixing/core/ports'
import { type Reckoning, reckon } from './money-check'
import { type Job, openEngine, openMoneyCourt } from './money-court'
import { CASES } from './money-load'
import { openPlace, type Place } from './money-place'
import { start, until } from './money-processes'
import type { Without } from './money-storage'

/** What came of killing the server again and again under load. */
export interface CrashReport extends Reckoning {
  readonly kills: number
  readonly given: number
  readonly acknowledged: number
  /** Commands whose answer nobody had heard, given again with their keys. */
  readonly replayed: number
}

export interface CrashOrder {
  readonly place: Place
  readonly kills: number
  readonly clients: number
  readonly without: Without
  /** After how many answers of a round the process is killed, by round. */
  readonly after: (round: number) => number
  readonly killed?: (round: number) => void
  /** Kills the database as well, before the server, and starts it again when both are dead; in every second round. */
  readonly database?: { readonly kill: () => Promise<void>; readonly start: () => Promise<void> }
}

/** Kills the process with SIGKILL under load, round after round, and reckons up what is there in the end. */
export async function crash(order: CrashOrder): Promise<CrashReport> {
  const { place, database } = order
  const empty = openPlace(place).storage
  await openMoneyCourt(await openEngine(empty), CASES)
  await empty.close()
  const jobs = new Map<string, Job>()
  const answers = new Map<string, string>()
  let replayed = 0
  let onItsWay: string[] = []
  const hear = (line: string) => {
    if (line.startsWith('~')) onItsWay.push(line.slice(1))
    if (line.startsWith('?')) {
      const job = fromJson(line.slice(1)) as unknown as Job
      jobs.set(job.key, job)
    } else if (line.startsWith('!')) {
      const [kind = '', key = ''] = line.slice(1).split(' ')
      answers.set(key, kind)
    }
  }
  const round = async (mode: 'load' | 'finish', number: number) => {
    const open = [...jobs.values()].filter(({ key }) => !answers.has(key))
    replayed += open.length
    writeFileSync(`${place.path}.pending`, open.map((job) => canonicalJson(job)).join('\n'))
    const before = answers.size
    onItsWay = []
    // Killed at a moment when a request has been done and nobody has heard of it: that is what keys are for.
    const isDue = () =>
      answers.size >= before + order.after(number) &&
      onItsWay.some((key) => key.endsWith('/request-payout') && !answers.has(key))
    const child = start(
      [mode, canonicalJson(place), `r${number}`, String(order.clients), order.without],
      hear,
    )
    if (mode === 'load') {
      await until(() => child.lines.includes('ready') && isDue(), child)
      const both = number % 2 === 0 && database
      if (both) await both.kill()
      child.process.kill('SIGKILL')
      await child.ended
      if (both) await both.start()
      order.killed?.(number)
    }
    await child.ended
  }
  for (let number = 1; number <= order.kills; number += 1) await round('load', number)
  await round('finish', 0)
  const { storage } = openPlace(place)
  const found = await reckon(storage, jobs, answers)
  await storage.close()
  return { kills: order.kills, given: jobs.size, acknowledged: answers.size, replayed, ...found }
}
