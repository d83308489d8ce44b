import { expect, test } from 'vitest'
import type { Profile } from '../../kernel/profile'
import type { CataloguingRule } from '../../kernel/profile-paper'
import { testContext } from '../../testing/given'
import type { TaskRow } from '../task/model'
import { placeOf } from './decide-place'
import type { MaterialRow } from './model'

const notice = { id: 'm-1', caseId: 'case-1', title: '执行通知书', kind: 'execution-notice' } as MaterialRow
const task = { id: 'task-1', affair: 'measures' } as TaskRow
const rule = (id: string, more: Partial<CataloguingRule>): CataloguingRule => ({
  id,
  volume: 'main',
  section: 'general',
  order: 1,
  source: 'parameter: a test',
  ...more,
})

function decided(cataloguing: readonly CataloguingRule[], of?: TaskRow, more: Partial<Profile> = {}) {
  return placeOf(
    notice,
    of,
    testContext({ today: '2026-03-02', profile: { ...cityNodes, cataloguing, ...more } }),
  )
}
const cityNodes: Partial<Profile> = {
  nodes: [
    {
      id: 'notice-node',
      endsOn: [{ event: 'dossier.MaterialFormed', where: { kind: 'execution-notice' } }],
    } as unknown as Profile['nodes'][number],
    { id: 'any-paper', endsOn: [{ event: 'dossier.MaterialFormed' }] } as unknown as Profile['nodes'][number],
  ],
}

test('the entry that names most decides, wherever it stands; of equals the first', () => {
  const byKind = rule('by-kind', { kind: 'execution-notice' })
  const byAffair = rule('by-affair', { affair: 'measures' })
  const byBoth = rule('by-both', { kind: 'execution-notice', affair: 'measures', volume: 'side' })
  expect(decided([byKind, byBoth], task)).toMatchObject({
    deciderId: 'by-both',
    volume: 'side',
    affair: 'measures',
  })
  expect(decided([byKind, byAffair], task)?.deciderId).toBe('by-kind')
  expect(decided([byAffair, byKind], task)?.deciderId).toBe('by-affair')
  // Without the task nothing of its affair is known.
  expect(decided([byAffair, byBoth])?.volume).toBe('none')
})

test('the node that this kind of paper ends is known without anybody naming it; one that any paper ends is not', () => {
  expect(decided([rule('by-node', { node: 'notice-node' })])).toMatchObject({
    deciderId: 'by-node',
    node: 'notice-node',
  })
  expect(decided([rule('by-any', { node: 'any-paper' })])?.decidedBy).toBe('none')
})

test('a form document goes to its own section; without rules nothing is decided', () => {
  const form = { id: 'form-1', kind: 'execution-notice', section: 'notices', source: 'a form' }
  const documents = [form] as unknown as NonNullable<Profile['documents']>
  expect(decided([rule('other', { kind: 'photo' })], undefined, { documents })).toMatchObject({
    section: 'notices',
    decidedBy: 'form',
    deciderId: 'form-1',
    reason: 'a form',
  })
  expect(decided([])).toBeUndefined()
})
