import { expect, test } from 'vitest'
import { threeClasses } from '../../scenarios/triage-cases'
import { asked } from '../../testing/asked'
import type { Circumstances } from '../../testing/given'
import { aCase } from '../../testing/rows'
import { caseModule } from '../case/index'
import type { CaseRows } from '../case/model'
import { recomputeDraw, triageModule } from './index'
import type { DrawRow, TriageRows } from './model'
import { readLoad, readTriage } from './tables'

const circumstances: Circumstances = {
  profile: { triage: threeClasses },
  people: [
    {
      id: 'judge-1',
      name: '李明',
      staffClass: 'quota-judge',
      roles: ['quota-judge'],
      unitId: 't',
      active: true,
    },
    {
      id: 'judge-2',
      name: '王刚',
      staffClass: 'officer',
      roles: ['execution-officer'],
      unitId: 't',
      active: true,
    },
    {
      id: 'left',
      name: '赵一',
      staffClass: 'quota-judge',
      roles: ['quota-judge'],
      unitId: 't',
      active: false,
    },
    { id: 'clerk', name: '吴芳', staffClass: 'clerk', roles: ['clerk'], unitId: 't', active: true },
  ],
}

const tables = [...caseModule.tables, ...triageModule.tables]
const candidates = ['team-a', 'team-b', 'team-c']

function aDraw(id: string, change: Partial<DrawRow> = {}): DrawRow {
  const seed = `seed of ${id}`
  const drawn = recomputeDraw(seed, candidates)
  return {
    id,
    caseId: 'case-1',
    nonce: 'nonce',
    seed,
    candidates,
    chosenIndex: drawn?.index ?? -1,
    chosenId: drawn?.chosenId ?? '',
    drawnOn: '2026-03-02',
    ...change,
  }
}

test('a draw that was tampered with does not hold', async () => {
  const { chosenIndex } = aDraw('b')
  const other = { chosenIndex: (chosenIndex + 1) % 3 }
  const context = await asked<CaseRows & TriageRows>(
    tables,
    {
      case_case: [aCase()],
      triage_draw: [
        aDraw('a'),
        aDraw('b', other),
        aDraw('c', { chosenId: 'team-x' }),
        aDraw('d', { caseId: 'case-2' }),
      ],
    },
    circumstances,
  )
  const detail = await readTriage({ caseId: 'case-1' }, context)
  expect(detail?.draws.map(({ id, confirmed }) => [id, confirmed])).toEqual([
    ['a', true],
    ['b', false],
    ['c', false],
  ])
})

test('a case that nobody has looked at has every criterion open, and what the table would say', async () => {
  const context = await asked<CaseRows & TriageRows>(tables, { case_case: [aCase()] }, circumstances)
  const detail = await readTriage({ caseId: 'case-1' }, context)
  expect(detail?.answers.map(({ criterion, answer }) => [criterion, answer])).toEqual([
    ['sufficient-property', 'unknown'],
    ['needs-disposal', 'unknown'],
    ['one-go', 'unknown'],
    ['forced-eviction', 'unknown'],
  ])
  expect(detail).toMatchObject({
    class: null,
    row: null,
    assignment: null,
    proposal: { class: 'ordinary', settled: false, row: { index: 4, when: [] } },
  })
  expect(await readTriage({ caseId: 'case-9' }, context)).toBeNull()
})

test('the load of a judge or officer is what is open in these hands', async () => {
  const cases = (['assigned', 'suspended', 'closed'] as const).map((state) =>
    aCase({ id: `case-${state}`, state }),
  )
  const context = await asked<CaseRows & TriageRows>(tables, { case_case: cases }, circumstances)
  expect((await readLoad({}, context)).map(({ personId, openCases }) => [personId, openCases])).toEqual([
    ['judge-1', 2],
    ['judge-2', 0],
  ])
})
