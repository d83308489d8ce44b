import { describe, expect, it } from 'vitest'
import { caseIdOf } from '../domain/case/contract'
import { createMemoryStorage } from '../memory/index'
import { actorOf, countyCourt, establishCourt } from '../testing/court'
import { manualClock, sequentialIds } from '../testing/host'
import { createEngine, type EngineOutcome } from './index'

async function court() {
  const clock = manualClock('2024-03-01')
  const engine = await createEngine({ storage: createMemoryStorage(), clock, ids: sequentialIds() })
  await establishCourt(engine, countyCourt)
  const give = (personId: string, name: string, input: unknown, key?: string) =>
    engine.execute({ name, input, actor: actorOf(countyCourt, personId), ...(key ? { key } : {}) })
  return { clock, engine, give }
}

const filing = {
  caseNumber: '（2024）甘1202执123号',
  filedOn: '2024-03-01',
  cause: '追索劳动报酬纠纷',
  basis: { number: '（2023）甘1202民初88号', issuedBy: '武都区人民法院' },
  claimFen: 5_000_000n,
  parties: [
    {
      role: 'applicant',
      kind: 'person',
      name: '王秀英',
      idNumber: '110101199003070134',
      phone: '13800138000',
    },
    { role: 'debtor', kind: 'organisation', name: '陇南某建筑有限公司', idNumber: null, phone: null },
  ],
  flags: ['livelihood'],
}

function accepted(outcome: EngineOutcome) {
  if (outcome.kind === 'refused')
    throw new Error(
      `refused by ${outcome.rule} ${JSON.stringify(outcome.params, (_k, v) => (typeof v === 'bigint' ? String(v) : v))}`,
    )
  return outcome
}

describe('engine', () => {
  it('files a case, starts its clocks, opens its account, and verifies', async () => {
    const { engine, give } = await court()
    accepted(await give('filing', 'case.file', filing))
    const caseId = caseIdOf(filing.caseNumber)
    accepted(await give('director', 'case.assign', { caseId, undertakerId: 'judge-1', reason: '随机分案' }))
    const actor = actorOf(countyCourt, 'judge-1')
    const course = await engine.query<{ node: string; state: string; dueOn: string; holderId: string }[]>({
      name: 'node.course',
      input: { caseId },
      actor,
    })
    expect(
      course.map(({ node, state, dueOn, holderId }) => [node, state, dueOn, holderId]),
    ).toMatchInlineSnapshot(`
      [
        [
          "asset-investigation",
          "running",
          "2024-04-01",
          "judge-1",
        ],
        [
          "assignment",
          "met",
          "2024-03-08",
          null,
        ],
        [
          "case-limit",
          "running",
          "2024-09-01",
          "judge-1",
        ],
        [
          "execution-notice",
          "running",
          "2024-03-11",
          "judge-1",
        ],
        [
          "network-query",
          "running",
          "2024-03-04",
          "affairs-1",
        ],
        [
          "payout",
          "predicted",
          "2024-05-01",
          "judge-1",
        ],
        [
          "closing-review",
          "predicted",
          "2024-05-08",
          "reviewer-1",
        ],
      ]
    `)
    const report = await engine.verify()
    expect(report.differences).toEqual([])
    expect(report.events).toBeGreaterThan(10)
  })
})
