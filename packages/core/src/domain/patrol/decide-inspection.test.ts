import { expect, test } from 'vitest'
import { given, person } from '../../testing/given'
import { drawInspection } from './decide-inspection'
import type { InspectionRows } from './model-inspection'

const circumstances = { actor: person('inspector', 'special-supervisor') }
const input = {
  object: 'quality' as const,
  from: '2026-01-01',
  to: '2026-01-31',
  inspectedCourtId: 'gan1202',
  candidates: ['case-3', 'case-1', 'case-2', 'case-1'],
  count: 2,
}

test('the candidates are recorded sorted and once each, so that anyone can draw the same sample again', () => {
  const { events } = given<InspectionRows>({}).when(drawInspection, input, circumstances)
  expect(events).toMatchObject([{ data: { candidates: ['case-1', 'case-2', 'case-3'] } }])
})

test('a case given twice does not fill a sample that is too small', () => {
  const { refused } = given<InspectionRows>({}).when(drawInspection, { ...input, count: 4 }, circumstances)
  expect(refused).toMatchObject({ rule: 'patrol.sample-fits', params: { count: 4, candidates: 3 } })
})

test('a period that ends before it begins is refused', () => {
  const swapped = { ...input, from: '2026-02-01' }
  expect(given<InspectionRows>({}).when(drawInspection, swapped, circumstances).refused?.rule).toBe(
    'patrol.days-in-order',
  )
})
