// The one entry of all npm scripts. Needs nothing but Node 20 and npm: it gets a newer Node and pnpm when they are
// missing, installs and builds only what changed, then runs the target with that Node. It writes to stderr only,
// so that `npm run -s systems -- --json` leaves pure JSON on stdout.
import { tasks } from './lib/tasks.mjs'

const [name = 'help', ...args] = process.argv.slice(2)
const task = tasks[name]

if (!task) {
  console.error(`未知命令 unknown command: ${name}\n可用 available: ${Object.keys(tasks).join(' ')}`)
  process.exit(2)
}

try {
  process.exitCode = await task(args)
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
