import { expect, test } from 'vitest'
import { asked } from '../../testing/asked'
import { aCase } from '../../testing/rows'
import { type CaseRows, cases } from '../case/model'
import { supervisionModule } from './index'
import type { BlockedActRow, SupervisionRows } from './model'
import { readBlockedActs } from './tables'

const act = (id: string, about: Partial<BlockedActRow>): BlockedActRow => ({
  id,
  command: 'closing.confirm',
  rule: 'closing.no-money-inside',
  source: 'design promise M2',
  params: { availableFen: 5n },
  actorKind: 'person',
  actorId: 'judge-1',
  caseId: 'case-1',
  inputHash: null,
  blockedAt: '2026-03-02T09:00:00+08:00',
  ...about,
})

test('blocked acts are listed newest first, with names and case numbers', async () => {
  const judge = { id: 'judge-1', name: '赵法官', staffClass: 'quota-judge', unitId: null, active: true }
  const context = await asked<SupervisionRows & CaseRows>(
    [...supervisionModule.tables, cases],
    {
      case_case: [aCase()],
      supervision_blocked_act: [
        act('blocked-1', {}),
        act('blocked-2', { blockedAt: '2026-03-03T09:00:00+08:00', actorId: 'judge-9' }),
        act('blocked-3', {
          blockedAt: '2026-03-01T09:00:00+08:00',
          actorKind: 'system',
          actorId: 'judge-1',
          caseId: null,
        }),
      ],
    },
    { people: [{ ...judge, roles: ['quota-judge'] }] },
  )
  const read = async (about: { caseId?: string; limit?: number; cursor?: string | undefined }) => {
    const page = await readBlockedActs({ caseId: undefined, cursor: undefined, limit: 50, ...about }, context)
    const items = page.items.map(({ id, actorName, caseNumber }) => [id, actorName, caseNumber])
    return { items, total: page.total, next: page.next }
  }
  const second = ['blocked-2', 'judge-9', '（2026）甘1202执1号']
  const first = ['blocked-1', '赵法官', '（2026）甘1202执1号']
  expect(await read({})).toMatchObject({ items: [second, first, ['blocked-3', 'judge-1', null]], total: 3 })
  expect(await read({ caseId: 'case-1' })).toMatchObject({ items: [second, first], total: 2 })
  const page = await read({ limit: 1 })
  expect(page).toMatchObject({ items: [second], total: 3 })
  expect((await read({ limit: 1, cursor: page.next })).items).toEqual([first])
})
