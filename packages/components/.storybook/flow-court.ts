// A second small court in the page: here the case itself moves from stage to stage, so there are ways and points to show.

import type { Storage } from '@zhixing/core'
import { createEngine } from '@zhixing/core'
import { must } from '@zhixing/core/simulate'
import {
  actorOf,
  type DemoCourt,
  type DemoPerson,
  establishCourt,
  manualClock,
  sequentialIds,
} from '@zhixing/core/testing'

const ID = 'lu1329'

function judge(name: string, id: string, unitId: string, ...more: DemoPerson['roles']): DemoPerson {
  const roles = ['quota-judge', ...more] as const
  return {
    id: `${ID}-${id}`,
    name,
    staffClass: 'quota-judge',
    roles,
    unitId,
    head: more.includes('team-head'),
  }
}

/** A court by the full flow: 速执、流程、精执、横向移交、三提. */
export const flowCourt: DemoCourt = {
  courtId: ID,
  name: '临沭县人民法院',
  level: 'basic',
  parentId: 'lu13',
  codeName: '鲁1329',
  units: [
    {
      unitId: 'centre',
      name: '执行指挥中心',
      functions: ['command-centre', 'case-filing', 'affairs-team', 'fund-team'],
    },
    { unitId: 'fast', name: '速执团队', functions: ['fast-team'] },
    { unitId: 'intensive-a', name: '精执一团队', functions: ['intensive-team'] },
    { unitId: 'intensive-b', name: '精执二团队', functions: ['intensive-team'] },
    { unitId: 'maintenance', name: '终本维护团队', functions: ['round-termination-team'] },
    { unitId: 'review', name: '结案审查', functions: ['closing-review', 'dossier-centre'] },
    { unitId: 'leaders', name: '院领导', functions: ['leaders'] },
  ],
  people: [
    judge('高建国', 'centre-1', 'centre', 'team-head'),
    judge('林晓燕', 'fast-1', 'fast', 'team-head'),
    judge('徐志强', 'a-1', 'intensive-a', 'team-head'),
    judge('宋丽', 'b-1', 'intensive-b', 'team-head'),
    judge('马骏', 'maintenance-1', 'maintenance', 'team-head'),
    judge('郭明', 'director', 'leaders', 'execution-director'),
    judge('何东', 'vice-president', 'leaders', 'vice-president-in-charge'),
    judge('罗敏', 'reviewer-1', 'review', 'closing-reviewer', 'team-head'),
    {
      id: `${ID}-filing`,
      name: '谢芳',
      staffClass: 'clerk',
      roles: ['case-filing-clerk'],
      unitId: 'centre',
    },
  ],
}

/** When the cases were filed; the first has gone the whole way up, the last has just begun. */
const FILED = ['2023-08-01', '2023-10-09', '2023-12-04', '2024-01-15', '2024-03-11', '2024-05-20']

/** Lives through a year of that court up to a day; answers with the case that has come furthest. */
export async function buildFlowCourt(storage: Storage, today: string): Promise<string> {
  const clock = manualClock(FILED[0] ?? today)
  const engine = await createEngine({ storage, clock, ids: sequentialIds() })
  await establishCourt(engine, flowCourt, 'linshu-full-flow')
  const act = async <R>(id: string, name: string, input: object): Promise<R> =>
    must<R>(await engine.execute({ name, input, actor: actorOf(flowCourt, `${ID}-${id}`) }))
  const cases: string[] = []
  for (const [at, filedOn] of FILED.entries()) {
    await passTo(filedOn)
    cases.push((await act<{ caseId: string }>('filing', 'case.file', filing(at, filedOn))).caseId)
  }
  await act('centre-1', 'case.suspend', { caseId: cases[4], reason: '当事人达成执行和解，分期履行' })
  await passTo(today)
  return cases[0] ?? ''

  async function passTo(day: string): Promise<void> {
    while (clock.today() < day) {
      clock.advance(1)
      await engine.tick(ID)
    }
  }
}

function filing(at: number, filedOn: string) {
  const year = filedOn.slice(0, 4)
  return {
    caseNumber: `（${year}）鲁1329执${310 + at}号`,
    filedOn,
    cause: '买卖合同纠纷',
    basis: { number: `（${year}）鲁1329民初${100 + at}号`, issuedBy: '临沭县人民法院' },
    claimFen: BigInt(6_200_000 + at * 830_000),
    parties: [
      {
        role: 'applicant',
        kind: 'person',
        name: ['刘洋', '陈静', '王磊', '赵敏', '周强', '吴婷'][at] ?? '郑凯',
      },
      { role: 'debtor', kind: 'organisation', name: '临沭某化肥有限公司' },
    ],
  }
}
