import { caseIdOf } from '../domain/case/contract'
import { createEngine } from '../engine/index'
import { createMemoryStorage } from '../memory/index'
import { actorOf, countyCourt, establishCourt } from '../testing/court'
import { manualClock, sequentialIds } from '../testing/host'
import { caseNumber, filingOf } from './acts'

/** Run by itself under some TZ: prints every date and hash of a case that crosses year, holidays and summer time. */
const clock = manualClock('2024-03-09', '23:30')
const engine = await createEngine({ storage: createMemoryStorage(), clock, ids: sequentialIds() })
await establishCourt(engine, countyCourt)
const give = async (who: string, name: string, input: unknown) => {
  const outcome = await engine.execute({ name, input, actor: actorOf(countyCourt, who) })
  if (outcome.kind === 'refused') throw new Error(outcome.rule)
}
const caseId = caseIdOf(caseNumber(1))
await give('filing', 'case.file', filingOf(1, '2024-02-29'))
await give('director', 'case.assign', { caseId, undertakerId: 'judge-1', reason: '随机分案' })
const paper = { caseId, kind: 'execution-notice', title: '执行通知书', paper: true }
for (const [day, time] of [
  ['2024-03-10', '00:10'],
  ['2024-09-27', '23:59'],
  ['2024-11-03', '00:01'],
  ['2024-12-31', '23:59'],
] as const) {
  clock.set(day, time)
  await give('judge-1', 'dossier.form-material', paper)
  await engine.tick()
}
await give('judge-1', 'case.suspend', { caseId, reason: '中止' })
clock.set('2025-03-09', '02:30')
await give('judge-1', 'case.resume', { caseId, reason: '恢复' })
const actor = actorOf(countyCourt, 'judge-1')
const course = await engine.query<{ reason: unknown }[]>({ name: 'node.course', input: { caseId }, actor })
const timeline = await engine.query<{ hash: string }[]>({ name: 'case.timeline', input: { caseId }, actor })
const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
console.log(JSON.stringify({ zone, course, hashes: timeline.map(({ hash }) => hash) }))
