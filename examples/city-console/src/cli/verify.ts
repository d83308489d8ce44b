// Checks a data folder: every hash chain, every row against its journal, and that every open case is in somebody's hands.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { systemActor } from '@zhixing/core'
import { dataFolder, openConsole } from '../engine'

const folder = dataFolder()
if (!existsSync(join(folder, 'zhixing.db'))) {
  console.error(`没有数据 no data in ${folder}`)
  process.exit(2)
}
const { engine, storage } = await openConsole(folder)
const began = performance.now()
const report = await engine.verify()
console.log(
  `核对 verify: ${report.courts} 法院 courts, ${report.streams} 流 streams, ${report.events} 事件 events, ` +
    `${report.rows} 行 rows, ${report.differences.length} 处不符 differences, ` +
    `${((performance.now() - began) / 1000).toFixed(1)} s`,
)
for (const { courtId, stream, kind, detail } of report.differences.slice(0, 50)) {
  console.log(`  ${courtId} ${stream} ${kind}: ${detail}`)
}

let open = 0
let unowned = 0
for (const courtId of await storage.courts()) {
  const actor = systemActor(courtId, 'verify')
  let cursor: string | undefined
  do {
    const page = await engine.query<{ items: { id: string; caseNumber: string }[]; next?: string }>({
      name: 'case.list',
      input: { state: 'open', limit: 200, ...(cursor ? { cursor } : {}) },
      actor,
    })
    for (const { id, caseNumber } of page.items) {
      open += 1
      const input = { caseId: id }
      const holders = await engine.query<{ kind: string; dueOn: string }[]>({
        name: 'case.holders',
        input,
        actor,
      })
      if (holders.some(({ kind, dueOn }) => kind === 'node' && dueOn)) continue
      unowned += 1
      console.log(`  ${caseNumber} 没有当前节点 has no current node`)
    }
    cursor = page.next
  } while (cursor)
}
console.log(
  `在办案件 open cases: ${open}，其中无节点、责任人或期限 without node, holder or due date: ${unowned}`,
)
await storage.close()
process.exitCode = report.differences.length + unowned > 0 ? 1 : 0
