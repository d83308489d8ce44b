import { expect, test } from 'vitest'
import { asked } from '../../testing/asked'
import { goodsModule } from './index'
import { fresh, type GoodsRow, type GoodsRows } from './model'
import { listGoods, readInventory } from './tables'

const anItem = (id: string, heldSince: string, columns: Partial<GoodsRow> = {}): GoodsRow => ({
  id,
  caseId: 'case-1',
  caseNumber: '（2026）甘1202执1号',
  name: '物品',
  kind: 'movable',
  quantity: 1,
  measure: '件',
  basis: '扣押清单',
  fromPartyId: null,
  inherited: false,
  heldSince,
  place: '一号库',
  keeperId: 'keeper-1',
  takenInBy: 'officer-1',
  ...fresh,
  ...columns,
})

const rows = [
  anItem('new', '2026-03-01'),
  anItem('old', '2019-03-02', { inherited: true, condition: 'missing', checkedOn: '2026-02-01' }),
  anItem('year', '2025-03-01', { place: '二号库', keeperId: 'keeper-2' }),
  anItem('going', '2025-12-01', { state: 'leaving' }),
  anItem('gone', '2020-01-01', { state: 'handed-out', handedOutOn: '2020-01-31' }),
]
const here = () => asked<GoodsRows>(goodsModule.tables, { goods_item: rows })

test('the register shows what is held, the oldest first, with its age', async () => {
  const page = await listGoods({ limit: 10 }, await here())
  expect(page.items.map(({ id, ageDays }) => [id, ageDays])).toEqual([
    ['old', 2557],
    ['year', 366],
    ['going', 91],
    ['new', 1],
  ])
  expect(page.total).toBe(4)
})

test('of one case it also shows what has left, aged until it left', async () => {
  const page = await listGoods({ caseId: 'case-1', limit: 10 }, await here())
  expect(page.items.find(({ id }) => id === 'gone')?.ageDays).toBe(30)
})

test('filters by keeper, state and what was inherited', async () => {
  const ids = async (input: Parameters<typeof listGoods>[0]) =>
    (await listGoods(input, await here())).items.map(({ id }) => id)
  expect(await ids({ keeperId: 'keeper-2', limit: 10 })).toEqual(['year'])
  expect(await ids({ state: 'leaving', limit: 10 })).toEqual(['going'])
  expect(await ids({ inherited: true, limit: 10 })).toEqual(['old'])
})

test('the inventory counts by age, place and keeper, and what nobody has looked at', async () => {
  expect(await readInventory({}, await here())).toEqual({
    held: 3,
    leaving: 1,
    inherited: 1,
    missing: 1,
    unchecked: 1,
    checkDays: 180,
    byAge: [
      { fromDays: 0, count: 1 },
      { fromDays: 30, count: 1 },
      { fromDays: 180, count: 0 },
      { fromDays: 365, count: 1 },
      { fromDays: 1095, count: 1 },
    ],
    byPlace: [
      { code: '一号库', name: '一号库', items: 3, oldest: '2019-03-02' },
      { code: '二号库', name: '二号库', items: 1, oldest: '2025-03-01' },
    ],
    byKeeper: [
      { code: 'keeper-1', name: 'keeper-1', items: 3, oldest: '2019-03-02' },
      { code: 'keeper-2', name: 'keeper-2', items: 1, oldest: '2025-03-01' },
    ],
  })
})
