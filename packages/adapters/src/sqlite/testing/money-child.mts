import { existsSync, readFileSync } from 'node:fs'
import { canonicalJson, fromJson } from '@zhixing/core/ports'
import { give, type Job, openEngine } from './money-court'
import { clientWork } from './money-load'
import { openPlace, type Place } from './money-place'
import { closeOrReceive, type Order, spend } from './money-races'
import type { Without } from './money-storage'

// The process that is killed, or that races others: `load|finish <place> <name> <clients> <without>`,
// `race <place> <order>`.

const [mode, where = '', name = '', count = '1', off = 'nothing'] = process.argv.slice(2)
const place = fromJson(where) as unknown as Place
const { storage, weaken } = openPlace(place, off as Without)
const engine = await openEngine(storage)
weaken()
const say = (text: string) => process.stdout.write(`${text}\n`)
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

const wire = {
  given: (job: Job) => void say(`?${canonicalJson(job)}`),
  async answered(job: Job, kind: string) {
    // An answer is on its way for a moment: whoever dies then has done what nobody knows of. Longest for the command
    // whose repeat nothing but its key makes harmless.
    say(`~${job.key}`)
    await pause(job.name === 'fund.request-payout' ? 60 : 2)
    say(`!${kind} ${job.key}`)
  },
}

if (mode === 'race') await race(fromJson(name) as unknown as Order)
else
  await load().catch((error) => {
    // A database is killed before its clients, now and then: what they have to say of that is not of interest.
    if (!place.url) console.error(error)
    process.exit(1)
  })
await storage.close()

/** First everything again that nobody heard an answer to, with the keys it had; then more. */
async function load(): Promise<void> {
  const file = `${place.path}.pending`
  const pending = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
  await Promise.all(
    pending.map(async (text) => {
      const job = fromJson(text) as unknown as Job
      const outcome = await give(engine, job)
      await wire.answered(job, outcome.kind)
    }),
  )
  if (mode === 'finish') return
  say('ready')
  await Promise.all(Array.from({ length: Number(count) }, (_, at) => clientWork(engine, wire, name, at)))
}

/** Several connections of this process, each its own server; all begin at the word of the harness. */
async function race(order: Order): Promise<void> {
  const storages = Array.from({ length: order.connections }, () => openPlace(place).storage)
  const engines = await Promise.all(storages.map(openEngine))
  say('ready')
  while (!existsSync(`${place.path}.go`)) await pause(2)
  const work = order.kind === 'spend' ? spend : closeOrReceive
  const results = await Promise.all(engines.map((each, at) => work(each, order, at)))
  for (const result of results) say(canonicalJson(result))
  for (const each of storages) await each.close()
}
