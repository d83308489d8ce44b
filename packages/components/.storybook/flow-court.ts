// A second small court in the page: here the case itself moves from stage to stage, so there are ways and points to show.

import type { Storage } from '@zhixing/core'
import { createEngine } from '@zhixing/core'
import { must } from '@zhixing/core/simulate'
import {
  actorOf,
  type DemoCourt,
  establishCourt,
  linshuCourt,
  manualClock,
  sequentialIds,
} from '@zhixing/core/testing'

const ID = linshuCourt.courtId

/** 临沭 by the full flow (速执、流程、精执、横向移交、三提); its people carry the court in their ids, as everybody here. */
export const flowCourt: DemoCourt = {
  ...linshuCourt,
  people: linshuCourt.people.map((person) => ({ ...person, id: `${ID}-${person.id}` })),
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
