// Lives through made-up histories of case money with faults at every call of storage and bank, beside an independent
// oracle: no fen is lost, doubled or paid to somebody else, whatever crashes, repeats or comes late.
//
//   npm run simulate:money                                2,000 histories
//   npm run simulate:money -- --histories 100000          more; --seed S for others, --commands 60 for longer ones
//   npm run simulate:money -- --plant all                 every planted defect has to be found
//   npm run simulate:money -- --plant lost-release        one of them
//   npm run simulate:money -- --only 4711 --seed S        one history again, e.g. the one that went wrong
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import './sources.mjs'
import { Crew } from './crew.ts'

const USAGE = `用法 usage:
  npm run simulate:money -- [选项 options]   案款的长时间证明 lives through made-up histories of case money
选项 options:
  --histories <n>  多少段历史 how many; 默认 default 2000
  --commands <n>   每段多少命令 commands in each; 默认 default 30
  --seed <text>    种子 another seed gives other histories; 默认 default 20240304
  --plant <id>     种下已知缺陷，须被发现 plants a known defect that has to be found; all: 逐一 each in turn
  --only <n>       只重演一段 one history again, e.g. the one that went wrong
  --workers <n>    并行数 how many at a time; 结果不变 the result does not depend on it
  --help           显示本说明 this text
退出码 exit code: 0 无一违反 nothing violated; 1 有违反或未命中 something is violated, or was never hit`

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h', default: false },
    histories: { type: 'string', default: '2000' },
    commands: { type: 'string', default: '30' },
    seed: { type: 'string', default: '20240304' },
    plant: { type: 'string' },
    only: { type: 'string' },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
})
if (values.help) {
  console.log(USAGE)
  process.exit(0)
}
const { coverageTable, defects, missing, PLANTED_COMMANDS, requiredCells, together } = await import(
  '@zhixing/core/simulate/money-proof'
)
const [histories, commands] = [whole('histories'), whole('commands')]
const { seed } = values
/** Histories in one piece of work. */
const PIECE = 200

const crew = new Crew(values.only === undefined ? whole('workers') : 1)
try {
  process.exitCode = await (values.plant === undefined ? live() : plant(values.plant))
} finally {
  await crew.dismiss()
}

async function live(): Promise<number> {
  const [first, last] = values.only === undefined ? [1, histories] : [whole('only'), whole('only')]
  const pieces = []
  for (let from = first; from <= last; from += PIECE) {
    pieces.push({ seed, from, count: Math.min(PIECE, last - from + 1), commands, plant: undefined })
  }
  const began = performance.now()
  let done = 0
  const reports = await crew.do(pieces, (report) => {
    done += report.histories
    if (process.stderr.isTTY) process.stderr.write(`\r${done} / ${last - first + 1}`)
  })
  const byChance = together(reports)
  // What chance has not hit is gone after: by histories of their own, the same however many workers there were.
  const goals = values.only === undefined ? missing(byChance.coverage, requiredCells) : []
  const directed = await crew.do([{ seed, from: 1, count: 0, commands, plant: undefined, goals }])
  const seconds = (performance.now() - began) / 1000
  const all = together([byChance, ...directed])
  const unhit = missing(all.coverage, goals)
  console.log(coverageTable(all.coverage))
  for (const { history, problem } of all.violations.slice(0, 20))
    console.log(`✗ history ${history}: ${problem}`)
  for (const cell of unhit) console.log(`✗ never hit: ${cell}`)
  const speed = `${seconds.toFixed(1)} s, ${(all.histories / seconds).toFixed(0)} histories/s`
  console.error(`${speed}, ${values.workers} workers`)
  console.log(`seed ${seed}`)
  console.log(`histories ${all.histories}, ${all.histories - byChance.histories} of them directed`)
  console.log(`commands ${all.commands}`)
  console.log(`faults injected ${all.faults}`)
  const hit = `${requiredCells.length - goals.length} by chance and ${goals.length - unhit.length} directed`
  console.log(`cells ${requiredCells.length - unhit.length} of ${requiredCells.length} required: ${hit}`)
  console.log(`violations ${all.violations.length}`)
  return all.violations.length + unhit.length > 0 ? 1 : 0
}

async function plant(wanted: string): Promise<number> {
  const planted = defects.filter(({ id }) => wanted === 'all' || id === wanted)
  if (planted.length === 0)
    throw new Error(`--plant ${wanted}: ${defects.map(({ id }) => id).join(', ')}, all`)
  const long = Math.max(commands, PLANTED_COMMANDS)
  const pieces = planted.map(({ id }) => ({ seed, from: 1, count: histories, commands: long, plant: id }))
  const reports = await crew.do(pieces)
  let found = 0
  for (const [at, { id, breaks }] of planted.entries()) {
    const first = reports[at]?.violations[0]
    if (first) found += 1
    console.log(first ? `found    ${id} in history ${first.history}: ${first.problem}` : `NOT FOUND ${id}`)
    console.log(`         ${breaks}`)
  }
  console.log(`planted ${planted.length}, found ${found}`)
  return found === planted.length ? 0 : 1
}

function whole(name: 'histories' | 'commands' | 'workers' | 'only'): number {
  const value = Number(values[name])
  if (Number.isSafeInteger(value) && value > 0) return value
  throw new Error(`--${name} ${values[name]}: 须为正整数 a whole number above 0`)
}
