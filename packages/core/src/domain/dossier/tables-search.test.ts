import { expect, test } from 'vitest'
import { termNumbers, termsOf } from '../../kernel/plain-words'
import { createMemoryStorage } from '../../memory'
import { person, TEST_COURT, testContext } from '../../testing/given'
import { aCase } from '../../testing/rows'
import { cases } from '../case/model'
import { nodes } from '../node/model'
import { tasks } from '../task/model'
import { type MaterialRow, materials } from './model'
import { places } from './model-place'
import { pages, pageTexts, texts } from './model-text'
import { search } from './tables-search'

const PAPER: MaterialRow = {
  ...{ id: 'm', caseId: 'c', caseNumber: '', kind: 'query-result', title: '查询反馈', section: 'general' },
  ...{ paper: false, state: 'catalogued', formedOn: '2026-01-02', producedBy: 'judge-1', pages: 1 },
  ...{ handedInOn: null, receivedBy: null, cataloguedOn: null, cataloguedBy: null, catalogueNumber: 1 },
  ...{ fileHash: 'a', mediaType: null, fileSize: null, location: null, onLoan: false, origin: null },
}
const ORIGIN = {
  ...{ contribution: 'x', event: 'measure.CarriedOut', seq: 1, subjectId: 's' },
  ...{ readBy: null, quietUntil: null },
}

/** How many pages are found of this paper, by its undertaker. */
async function foundOf(
  change: Partial<MaterialRow>,
  fileRead = 'a',
  asked: { readonly formedTo?: string } = {},
): Promise<number> {
  const storage = createMemoryStorage()
  await storage.prepare([cases, materials, places, texts, pages, pageTexts, nodes, tasks])
  const court = storage.forCourt(TEST_COURT)
  const known = testContext({ actor: person('judge-1', 'quota-judge') })
  const context = {
    ...known,
    profileOf: () => known.profile,
    masked: <T>(data: T) => data,
    reader: () => court as never,
  }
  const subject = aCase({ id: 'c', undertakerId: 'judge-1' })
  await court.replaceRows('case/c', { case_case: [subject], dossier_material: [{ ...PAPER, ...change }] })
  const words = '赵大勇名下账户'
  const text = { readerId: 'r', state: 'read', pages: 1, withWords: 1, readOn: '2026-01-03', trouble: null }
  const rows = {
    dossier_text: [{ id: 'm', caseId: 'c', fileHash: fileRead, ...text }],
    dossier_page: [
      {
        ...{ id: 'm:1', caseId: 'c', materialId: 'm', page: 1, formedOn: PAPER.formedOn },
        words: termNumbers(termsOf(words), context.fingerprint),
      },
    ],
    dossier_page_text: [{ id: 'm:1', caseId: 'c', pageText: words }],
  }
  await court.replaceRows('text/m', rows)
  const { items, total } = await search({ words: '赵大勇', limit: 20, ...asked }, context)
  expect(items).toHaveLength(total)
  return total
}

test('a paper in its place is found by who may read it', async () => {
  expect(await foundOf({})).toBe(1)
})

test('what another room brought is found only by whom that room would answer', async () => {
  expect(await foundOf({ origin: { ...ORIGIN, readBy: 'measure.list' } })).toBe(1)
  expect(await foundOf({ origin: { ...ORIGIN, readBy: 'supervision.accountability' } })).toBe(0)
})

test('what has left the case, is in no place yet, or lies there with another file is not found', async () => {
  expect(await foundOf({ origin: { ...ORIGIN, leftOn: '2026-01-05' } })).toBe(0)
  expect(await foundOf({ state: 'handed-in' })).toBe(0)
  expect(await foundOf({}, 'b')).toBe(0)
})

test('the last day of a period belongs to it', async () => {
  expect(await foundOf({}, 'a', { formedTo: '2026-01-02' })).toBe(1)
  expect(await foundOf({}, 'a', { formedTo: '2026-01-01' })).toBe(0)
})
