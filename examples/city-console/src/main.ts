import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { nodeListener } from '@zhixing/adapters/node-http'
import { paperTextInWorker } from '@zhixing/adapters/paper-text'
import { paperReader } from '@zhixing/core'
import { dataFolder, openConsole } from './engine'
import { openDemoBank } from './server/demo-bank'
import { createRoutes } from './server/routes'
import { discardUnfinished, isSeeded, seed } from './server/seed'
import { demoSenders } from './server/senders'
import { createSessions } from './server/sessions'
import type { SeedProgress } from './server/state'

const TICK_MS = 60_000
const SEND_MS = 2_000
const PORT = Number(process.env.PORT ?? 8520)

const folder = dataFolder()
const scale = process.argv.includes('--city') ? 'city' : 'demo'
if (discardUnfinished(folder))
  console.log('上次模拟未完成，重新开始。The last simulation was broken off: starting again.')

const court = await openConsole(folder)
let ready = isSeeded(folder)
let progress: SeedProgress | null = null

const routes = createRoutes({
  console: court,
  sessions: createSessions(),
  webFolder: fileURLToPath(new URL('../dist/web', import.meta.url)),
  samplesFolder: fileURLToPath(new URL('../samples', import.meta.url)),
  seeding: () => ({ ready, progress }),
})
const server = createServer(nodeListener(routes, (error) => console.error(error)))
server.listen(PORT, () => {
  console.log(`执行控制台 console: http://localhost:${PORT}  数据 data: ${folder}`)
})

const bank = await openDemoBank(folder, court.engine)

const senders = demoSenders(court.files, () => court.clock.now().slice(0, 10))

/** What was committed goes out: payouts to a simulated bank, queries to simulated registries, documents to the file store. */
async function send(): Promise<void> {
  await court.engine.drain({
    ...senders,
    'bank.pay': bank.sender,
  })
  await bank.round()
}

if (!ready) {
  console.log('首次启动：按引擎命令模拟半年办案 First start: simulating half a year of work …')
  const began = performance.now()
  await seed(court, {
    folder,
    bank,
    senders,
    samples: fileURLToPath(new URL('../samples', import.meta.url)),
    scale,
    onProgress: (now) => {
      if (now.label.slice(0, 7) !== progress?.label.slice(0, 7)) console.log(`  ${now.label}`)
      progress = now
    },
  })
  ready = true
  console.log(`模拟完成 simulated in ${((performance.now() - began) / 1000).toFixed(1)} s`)
}

// In a thread of its own: a long or hostile paper holds up nobody.
const reader = paperTextInWorker()
const papers = paperReader(court.engine, { reader, files: court.files })

/** What lies in the dossiers is read, so that it is found: the first time all of it, then what is new. */
async function readPapers(): Promise<void> {
  for (const courtId of await court.storage.courts()) await papers.run(courtId)
}

/** Again and again, one after the other; what goes wrong is told and tried again. */
function repeat(work: () => Promise<unknown>, everyMs: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  const once = async () => {
    await work().catch((error: unknown) => console.error(error))
    if (!stopped) timer = setTimeout(() => void once(), everyMs)
  }
  void once()
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}

const rounds = [
  repeat(() => court.engine.tick(), TICK_MS),
  repeat(send, SEND_MS),
  repeat(readPapers, SEND_MS),
]

/** Ctrl-C loses nothing: every answered command is on the disk; open answers are ended, then the database is closed. */
async function stop(): Promise<void> {
  for (const end of rounds) end()
  server.closeAllConnections()
  server.close()
  await reader.close()
  await court.storage.close()
  process.exit(0)
}
process.once('SIGINT', () => void stop())
process.once('SIGTERM', () => void stop())
