import { describe, expect, test } from 'vitest'
import type { DirectoryPerson } from '../../kernel/directory'
import { type Circumstances, given, person, type RowsOf } from '../../testing/given'
import { aCase, aParty } from '../../testing/rows'
import type { MaterialRow } from '../dossier/model'
import {
  cancelHandOut,
  checkItem,
  type GoodsView,
  moveItem,
  requestHandOut,
  signHandOut,
  takeIn,
} from './decide'
import { evolveGoods, fresh, type GoodsRow } from './model'
import { goodsRules } from './rules'

const judge = person('judge-1', 'quota-judge')
const officer = person('officer-1', 'execution-officer')
const keeper = person('keeper-1', 'clerk')
const director = person('director', 'execution-director')
const works = (id: string, active = true): DirectoryPerson => ({
  id,
  name: id,
  staffClass: 'clerk',
  roles: ['clerk'],
  unitId: null,
  active,
})
const people = [works('keeper-1'), works('keeper-2'), works('gone-1', false), works('officer-1')]
const by = (actor = judge, more: Circumstances = {}): Circumstances => ({ actor, people, ...more })

const anItem = (columns: Partial<GoodsRow> = {}): GoodsRow => ({
  id: 'item-1',
  caseId: 'case-1',
  caseNumber: '（2026）甘1202执1号',
  name: '挖掘机',
  kind: 'vehicle',
  quantity: 1,
  measure: '台',
  basis: '扣押清单1号',
  fromPartyId: 'debtor-1',
  inherited: false,
  heldSince: '2026-02-01',
  place: '一号库',
  keeperId: 'keeper-1',
  takenInBy: 'officer-1',
  ...fresh,
  ...columns,
})
const aPaper = (id: string, caseId: string): MaterialRow => ({
  ...{
    id,
    caseId,
    caseNumber: '（2026）甘1202执1号',
    kind: 'photograph',
    title: '现场照片',
    section: 'measures',
  },
  ...{ paper: false, state: 'catalogued', formedOn: '2026-02-01', producedBy: 'officer-1', pages: 1 },
  ...{ handedInOn: null, receivedBy: null, cataloguedOn: '2026-02-01', cataloguedBy: 'officer-1' },
  ...{
    catalogueNumber: 1,
    fileHash: null,
    mediaType: null,
    fileSize: null,
    location: null,
    onLoan: false,
    origin: null,
  },
})
const PARTIES = [
  aParty(),
  aParty({ id: 'debtor-1', role: 'debtor', name: '李四' }),
  aParty({ id: 'elsewhere', caseId: 'case-2' }),
]
const room = (item: Partial<GoodsRow> = {}, more: RowsOf<GoodsView> = {}) =>
  given<GoodsView>({
    case_case: [aCase(), aCase({ id: 'case-2' })],
    case_party: PARTIES,
    goods_item: [anItem(item)],
    ...more,
  })

describe('taking a thing in', () => {
  const input = {
    caseId: 'case-1',
    name: '挖掘机',
    kind: 'vehicle' as const,
    quantity: 1,
    measure: '台',
    basis: '扣押清单1号',
    fromPartyId: 'debtor-1',
    inherited: false,
    place: '一号库',
    keeperId: 'keeper-1',
  }

  test('photographs are papers of the dossier of this case; those of a later check are added', () => {
    const papers = [aPaper('photo-1', 'case-1'), aPaper('photo-2', 'case-2')]
    const here = room({ photos: ['photo-0'] }, { dossier_material: papers })
    const taken = here.when(takeIn, { ...input, photos: ['photo-1'] }, by(officer))
    expect(taken.events[0]?.data).toMatchObject({ photos: ['photo-1'] })
    const one = { caseId: 'case-1', itemId: 'item-1', condition: 'present' as const, note: '' }
    const wrong = [
      here.when(takeIn, { ...input, photos: ['photo-1', 'photo-2'] }, by(officer)),
      here.when(checkItem, { ...one, photos: ['photo-2'] }, by(officer)),
      here.when(checkItem, { ...one, photos: ['nowhere'] }, by(officer)),
    ]
    expect(wrong.map(({ refused }) => refused?.rule)).toEqual(Array(3).fill('goods.photo-of-case'))
    const looked = here.when(checkItem, { ...one, photos: ['photo-1'] }, by(officer))
    here.record(evolveGoods, looked.events, by(officer))
    expect(here.view.get('goods_item', 'item-1')?.photos).toEqual(['photo-0', 'photo-1'])
  })

  test('registers place, keeper, state and the day since when it is held', () => {
    const here = room()
    const taken = here.when(takeIn, input, by(officer))
    expect(taken.refused).toBeUndefined()
    here.record(evolveGoods, taken.events, by(officer))
    expect(here.view.get('goods_item', taken.result?.itemId ?? '')).toMatchObject({
      place: '一号库',
      keeperId: 'keeper-1',
      takenInBy: 'officer-1',
      state: 'held',
      heldSince: '2026-03-02',
      condition: 'present',
      checkedOn: null,
    })
  })

  test('an inherited thing comes in with its old date, also in a closed case', () => {
    const old = { ...input, inherited: true, heldSince: '2019-05-06', fromPartyId: null }
    const closed = { case_case: [aCase({ state: 'closed', closedOn: '2020-01-01' })] }
    const taken = room({}, closed).when(takeIn, old, by(officer))
    expect(taken.events[0]?.data).toMatchObject({ heldSince: '2019-05-06', inherited: true })
  })

  test.each([
    ['goods.case-goes-on', input, { case_case: [aCase({ state: 'closed', closedOn: '2026-02-01' })] }],
    ['goods.party-of-case', { ...input, fromPartyId: 'elsewhere' }, {}],
    ['goods.held-since-not-later', { ...input, heldSince: '2026-03-03' }, {}],
    ['goods.only-inherited-is-older', { ...input, heldSince: '2026-03-01' }, {}],
    ['goods.keeper-works-here', { ...input, keeperId: 'gone-1' }, {}],
    ['goods.keeper-is-another', { ...input, keeperId: 'officer-1' }, {}],
  ])('is refused by %s', (rule, given, rows) => {
    expect(room({}, rows).when(takeIn, given, by(officer)).refused?.rule).toBe(rule)
  })
})

describe('moving and checking', () => {
  const move = { caseId: 'case-1', itemId: 'item-1', place: '二号库', keeperId: 'keeper-2', reason: '移库' }

  test('its keeper hands it over, and both ends are on record', () => {
    const here = room()
    const moved = here.when(moveItem, move, by(keeper))
    expect(moved.events[0]?.data).toMatchObject({ from: '一号库', fromKeeperId: 'keeper-1' })
    here.record(evolveGoods, moved.events, by(keeper))
    expect(here.view.get('goods_item', 'item-1')).toMatchObject({ place: '二号库', keeperId: 'keeper-2' })
  })

  test('for a keeper who has left the director does; nobody else', () => {
    expect(room().when(moveItem, move, by(director)).refused).toBeUndefined()
    expect(room().when(moveItem, move, by(judge)).refused?.rule).toBe('goods.keeper-moves')
    const toNobody = { ...move, keeperId: 'gone-1' }
    expect(room().when(moveItem, toNobody, by(keeper)).refused?.rule).toBe('goods.keeper-works-here')
  })

  test('somebody other than the keeper looks whether it is there', () => {
    const look = { caseId: 'case-1', itemId: 'item-1', condition: 'missing' as const, note: '盘点' }
    expect(room().when(checkItem, look, by(keeper)).refused?.rule).toBe('goods.keeper-does-not-check')
    const here = room()
    here.record(evolveGoods, here.when(checkItem, look, by(officer)).events, by(officer))
    expect(here.view.get('goods_item', 'item-1')).toMatchObject({
      condition: 'missing',
      checkedOn: '2026-03-02',
      checkedBy: 'officer-1',
    })
  })

  test('a thing of another case, or one that has left, is not touched', () => {
    expect(room().when(moveItem, { ...move, caseId: 'case-2' }, by(keeper)).refused?.rule).toBe(
      'goods.item-known',
    )
    const gone = room({ state: 'handed-out', handedOutOn: '2026-02-20' })
    expect(gone.when(moveItem, move, by(keeper)).refused?.rule).toBe('goods.item-state')
  })
})

describe('handing out', () => {
  const back = {
    caseId: 'case-1',
    itemId: 'item-1',
    purpose: 'return' as const,
    recipientPartyId: 'debtor-1',
    recipientName: null,
    basis: '解除扣押裁定',
  }
  const item = { caseId: 'case-1', itemId: 'item-1' }

  test('takes two signatures, one of them the keeper’s, none of who asked', () => {
    const here = room()
    here.record(evolveGoods, here.when(requestHandOut, back, by(judge)).events, by(judge))
    expect(here.view.get('goods_item', 'item-1')).toMatchObject({ state: 'leaving', recipientName: '李四' })
    expect(here.when(signHandOut, item, by(judge)).refused?.rule).toBe('goods.signers-are-others')
    const first = here.when(signHandOut, item, by(officer))
    expect(first.result).toEqual({ handedOut: false })
    here.record(evolveGoods, first.events, by(officer))
    expect(here.view.get('goods_item', 'item-1')?.state).toBe('leaving')
    expect(here.when(signHandOut, item, by(officer)).refused?.rule).toBe('goods.signers-are-others')
    expect(here.when(signHandOut, item, by(director)).refused?.rule).toBe('goods.keeper-signs')
    const second = here.when(signHandOut, item, by(keeper))
    expect(second.result).toEqual({ handedOut: true })
    here.record(evolveGoods, second.events, by(keeper))
    expect(here.view.get('goods_item', 'item-1')).toMatchObject({
      state: 'handed-out',
      signedBy: ['officer-1', 'keeper-1'],
      handedOutOn: '2026-03-02',
    })
  })

  test('kept after all, the signatures given so far are void', () => {
    const here = room({ state: 'leaving', requestedBy: 'judge-1', signedBy: ['officer-1'] })
    const stays = { ...item, reason: '案外人异议' }
    expect(here.when(cancelHandOut, stays, by(officer)).refused?.rule).toBe('goods.undertaker-requests')
    here.record(evolveGoods, here.when(cancelHandOut, stays, by(judge)).events, by(judge))
    expect(here.view.get('goods_item', 'item-1')).toMatchObject({ state: 'held', signedBy: [] })
  })

  test.each([
    ['goods.undertaker-requests', back, {}, officer],
    ['goods.missing-is-not-handed-out', back, { condition: 'missing' as const }, judge],
    ['goods.item-state', back, { state: 'leaving' as const }, judge],
    ['goods.recipient-fits-purpose', { ...back, purpose: 'delivery' as const }, {}, judge],
    ['goods.recipient-fits-purpose', { ...back, recipientPartyId: 'elsewhere' }, {}, judge],
    ['goods.recipient-fits-purpose', { ...back, recipientPartyId: null, recipientName: '王某' }, {}, judge],
    [
      'goods.recipient-fits-purpose',
      { ...back, purpose: 'treasury' as const, recipientPartyId: null },
      {},
      judge,
    ],
    ['goods.returned-to-whom-it-came-from', back, { fromPartyId: 'debtor-2' }, judge],
  ])('is refused by %s', (rule, input, columns, actor) => {
    expect(room(columns).when(requestHandOut, input, by(actor)).refused?.rule).toBe(rule)
  })

  test('a buyer who is no party, and the treasury, are named', () => {
    const named = { ...back, recipientPartyId: null, recipientName: '王某' }
    const leave = (purpose: 'sale' | 'treasury') =>
      room().when(requestHandOut, { ...named, purpose }, by(director)).events[0]?.data
    expect(leave('sale')).toMatchObject({ recipientName: '王某', recipientPartyId: null })
    expect(leave('treasury')).toMatchObject({ purpose: 'treasury' })
  })
})

test('a case that closes with things in custody is warned about, not stopped', () => {
  const closing = { caseId: 'case-1' }
  const rule = 'goods.none-left-at-closing'
  expect(room().ask(goodsRules, rule, closing)).toEqual({ verdict: 'warn', params: { count: 1 } })
  expect(room({ state: 'handed-out' }).ask(goodsRules, rule, closing)).toBeUndefined()
})
