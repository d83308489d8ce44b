// Tampers with the stored rows of a court in nine ways, thousands of times each, and lets the verifier look: with anchors
// outside the database everything has to be found; without one it says which kinds cannot be seen.
//
//   npm run tamper                                10,000 of each kind
//   npm run tamper -- --times 500 --seed S        fewer, others
//   npm run tamper -- --only edit                 one kind
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import '../money/sources.mjs'
import type { Outcome } from './tamper-worker.ts'

const USAGE = `用法 usage:
  npm run tamper -- [选项 options]   以九种方式篡改库中记录，再由核验器查找 tampers with stored rows in nine ways; the verifier has to find it
选项 options:
  --times <n>    每种多少次 how many of each; 默认 default 10000
  --seed <text>  种子 another seed tampers elsewhere; 默认 default 20240304
  --only <kind>  只做一种 one kind
  --workers <n>  并行数 how many at a time; 结果不变 the result does not depend on it
  --help         显示本说明 this text
退出码 exit code: 0 有锚点时无一漏网 with anchors nothing went unseen; 1 有 something did`

const text = (fallback: string) => ({ type: 'string', default: fallback }) as const
const { values } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h', default: false },
    times: text('10000'),
    seed: text('20240304'),
    only: { type: 'string' },
    workers: text(String(availableParallelism())),
  },
})
if (values.help) {
  console.log(USAGE)
  process.exit(0)
}
const { CLASSES } = (await import(
  `${'../../packages/adapters/src/sqlite/testing/tamper/'}classes.ts`
)) as typeof import('../../packages/adapters/src/sqlite/testing/tamper/classes.ts')
const names = Object.keys(CLASSES).filter((name) => values.only === undefined || name === values.only)
if (names.length === 0) {
  console.error(USAGE)
  process.exit(2)
}
const folder = mkdtempSync(join(tmpdir(), 'zhixing-tamper-'))
const left = [...names]
const outcomes = new Map<string, Outcome>()

/** One worker after the other takes the next kind. */
async function work(): Promise<void> {
  for (let name = left.shift(); name !== undefined; name = left.shift()) {
    const workerData = {
      name,
      times: Number(values.times),
      seed: values.seed,
      path: join(folder, `${name}.db`),
    }
    const outcome = await new Promise<Outcome>((resolve, reject) => {
      const worker = new Worker(new URL('./tamper-worker.ts', import.meta.url), { workerData })
      worker.once('message', resolve)
      worker.once('error', reject)
    })
    outcomes.set(name, outcome)
    if (process.stderr.isTTY) process.stderr.write(`\r${outcomes.size} / ${names.length} `)
  }
}

const began = performance.now()
try {
  await Promise.all(Array.from({ length: Math.max(1, Number(values.workers)) }, work))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

console.log(
  `种子 seed ${values.seed}\n\n有锚点 with anchors outside the database (a disk, or four values on paper):`,
)
let undetected = 0
for (const name of names) {
  const outcome = outcomes.get(name)
  if (!outcome) continue
  const { anchored } = outcome
  undetected += anchored.undetected.length
  const share = ((100 * anchored.named) / Math.max(1, anchored.nameable)).toFixed(1)
  const kinds = Object.entries(anchored.kinds)
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${kind} ${count}`)
  console.log(
    `  ${name.padEnd(9)} ${anchored.times} 次 times, 漏网 undetected ${anchored.undetected.length}, 指明所在 place named ${share}%  ${CLASSES[name]?.what}`,
  )
  console.log(`            首条 first trace: ${kinds.join(', ')}`)
  for (const seed of anchored.undetected.slice(0, 5)) console.log(`            ✗ ${seed}`)
}

console.log(`
无锚点，仅有公钥 without an anchor, with the public key alone: how many of so many are seen when he who tampers
  plain: 未掩饰 covers nothing · chains: 重算哈希 makes the hashes anew · checkpoints: 另用密钥重签 signs checkpoints with
  another key · strip: 去掉全部检查点 takes all checkpoints out · with-key: 盗用法院密钥 has the court's key`)
for (const name of names) {
  const outcome = outcomes.get(name)
  if (!outcome) continue
  const { alone, aloneTimes } = outcome
  const cells = Object.entries(alone).map(([skill, seen]) => `${skill} ${seen}/${aloneTimes}`)
  const hidden = Object.entries(alone).flatMap(([skill, seen]) => (seen < aloneTimes ? [skill] : []))
  console.log(
    `  ${name.padEnd(9)} ${cells.join(', ')}  看不见 cannot be seen reliably: ${hidden.join(', ') || '—'}`,
  )
}
const seconds = ((performance.now() - began) / 1000).toFixed(0)
const total = names.length * Number(values.times)
console.log(
  `\n${names.length} 类 classes × ${values.times} = ${total}，漏网 undetected ${undetected}，${seconds} s`,
)
process.exitCode = undetected > 0 ? 1 : 0
