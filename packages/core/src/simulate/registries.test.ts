import { expect, test } from 'vitest'
import type { SourceAct, SourceRequest } from '../ports/asset-source'
import { simulatedSources } from './registries'

const signal = new AbortController().signal
const request = (act: SourceAct = 'query', more: Partial<SourceRequest> = {}): SourceRequest => ({
  ...{ requestNo: 'query-100001', act, caseNumber: '（2024）甘1202执9031号', courtId: 'gan1202' },
  ...{ courtName: '武都区人民法院', handler: { name: '李法官' }, assetTypes: ['deposit'], documents: [] },
  subject: { kind: 'person', name: '陈国梁', idType: 'resident-id', idNumber: '622621197809210015' },
  ...{ urgent: false, sentAt: '2024-06-05T09:00:00.000+08:00' },
  ...more,
})

async function said(id: string, asked: SourceRequest, today = () => '2024-06-05') {
  const source = simulatedSources(today).find((each) => each.id === id)
  if (!source) throw new Error(id)
  const receipts = [
    await source.submit(asked, { signal }),
    await source.submit({ ...asked, sentAt: '2024-06-06T09:00:00.000+08:00' }, { signal }),
  ]
  return receipts.map((each) => (each.kind === 'answered' ? each.answer : each))
}

test('a registry that could not look does so when it is asked again under the same number, on another day', async () => {
  let today = '2024-06-05'
  const [first, second] = await said('sim-equity', request(), () => {
    const day = today
    today = '2024-06-06'
    return day
  })
  expect(first).toMatchObject({ outcome: 'failed', error: { code: '2040' }, asOf: '2024-06-05' })
  expect(second).toMatchObject({ outcome: 'nothing', asOf: '2024-06-06' })
  expect(first).not.toMatchObject({ answerNo: Object(second).answerNo })
})

test('what was found is said again alike; co-owners, an earlier seal and whose it is come from the books', async () => {
  const [first, second] = await said('sim-real-estate', request())
  expect(second).toEqual(first)
  expect(first).toMatchObject({
    outcome: 'found',
    hits: [{ holders: [{ isSubject: true }, { isSubject: false }], encumbrances: [{ kind: 'seal' }, {}] }],
  })
})

test('one is never heard of, one answers about somebody else, one freezes less than asked for', async () => {
  expect((await said('sim-securities', request()))[0]).toMatchObject({ kind: 'unknown' })
  expect((await said('sim-network-funds', request()))[0]).toMatchObject({
    subject: { idNumber: '110101198001010010' },
    hits: [{ balanceFen: 85_012n }],
  })
  const control = { assetRef: '6217003820092100151', assetType: 'deposit', limitFen: 9_000_000n } as const
  const [frozen] = await said('sim-bank', request('freeze', { control, assetTypes: [] }))
  expect(frozen).toMatchObject({ outcome: 'done', control: { kind: 'partial', heldFen: 1_863_520n } })
})
