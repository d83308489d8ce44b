import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSqliteStorage } from '@zhixing/adapters/sqlite'
import { randomIds } from '@zhixing/adapters/system'
import { createEngine } from '@zhixing/core'
import { actorOf, countyCourt, establishCourt } from '@zhixing/core/testing'
import { afterEach, expect, it } from 'vitest'
import { openConsole } from './engine'
import { demoClock } from './server/demo-clock'

const folder = mkdtempSync(join(tmpdir(), 'zx-console-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = {
  caseNumber: '（2024）甘1202执1号',
  filedOn: '2024-07-01',
  cause: '追索劳动报酬纠纷',
  basis: { number: '（2023）甘1202民初88号', issuedBy: '武都区人民法院' },
  claimFen: 5_000_000n,
  parties: [
    { role: 'applicant', kind: 'person', name: '王秀英' },
    { role: 'debtor', kind: 'organisation', name: '某建筑有限公司' },
  ],
}

it('a court from before the plugin opens unharmed, and its old cases have the fields', async () => {
  const before = createSqliteStorage({ path: join(folder, 'zhixing.db') })
  const plain = await createEngine({ storage: before, clock: demoClock(folder), ids: randomIds() })
  await establishCourt(plain, countyCourt)
  const filed = await plain.execute({
    name: 'case.file',
    input: file,
    actor: actorOf(countyCourt, 'filing'),
  })
  const { caseId } = (filed as { readonly result: { readonly caseId: string } }).result
  const actor = actorOf(countyCourt, 'director')
  const input = { caseId, undertakerId: 'judge-1', reason: '随机分案' }
  await plain.execute({ name: 'case.assign', input, actor })
  await before.close()

  const { engine, storage } = await openConsole(folder)
  expect((await engine.verify(countyCourt.courtId)).differences).toEqual([])
  const judge = actorOf(countyCourt, 'judge-1')
  const course = await engine.query<readonly object[]>({
    name: 'node.course',
    input: { caseId },
    actor: judge,
  })
  expect(JSON.stringify(course)).not.toContain('livelihood')
  const said = { caseId, kind: 'wages' }
  expect(await engine.execute({ name: 'livelihood.set-fields', input: said, actor: judge })).toMatchObject({
    kind: 'accepted',
  })
  const where = { where: { kind: 'wages' }, limit: 10 }
  expect(await engine.query({ name: 'livelihood.cases', input: where, actor: judge })).toMatchObject({
    items: [{ caseNumber: file.caseNumber }],
  })
  expect((await engine.verify(countyCourt.courtId)).differences).toEqual([])
  await storage.close()
})
