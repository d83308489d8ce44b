import { describe, expect, test } from 'vitest'
import { chineseCalendar, days, dueDate, months, workingDays } from '../law/index'
import { cityPlan, linshuFullFlow, mergeProfile, type OpenCase, previewMigration } from './index'

const scan = cityPlan.nodes.find(({ id }) => id === 'dossier-scan')
if (!scan) throw new Error('city plan has changed')
const quicker = mergeProfile(cityPlan, { nodes: [{ ...scan, limit: workingDays(1) }] })

const open = (node: string, startedOn: string, dueOn: string): OpenCase => ({
  caseId: 'case-1',
  nodes: [{ nodeId: `case-1:${node}:4`, node, startedOn, dueOn }],
})

describe('what a change of profile would do to open cases', () => {
  test('a shorter limit moves the due date; other clocks stay', () => {
    const cases = [
      open('dossier-scan', '2024-06-03', '2024-06-05'),
      open('case-limit', '2024-06-03', '2024-12-03'),
    ]
    expect(previewMigration(cityPlan, quicker, cases, chineseCalendar)).toEqual([
      {
        caseId: 'case-1',
        changes: [
          {
            kind: 'node',
            id: 'case-1:dossier-scan:4',
            code: 'dossier-scan',
            change: 'moved',
            dueOn: '2024-06-05',
            newDueOn: '2024-06-04',
          },
        ],
      },
    ])
  })

  test('days that did not count before do not count afterwards either', () => {
    const exclusions = [{ from: '2024-07-01', to: '2024-07-10', reason: 'suspended' }]
    const due = dueDate({
      trigger: '2024-06-03',
      limit: months(6),
      roll: false,
      exclusions,
      calendar: chineseCalendar,
    })
    const limit = cityPlan.nodes.find(({ id }) => id === 'case-limit')
    if (!limit) throw new Error('city plan has changed')
    const shorter = mergeProfile(cityPlan, { nodes: [{ ...limit, limit: days(90) }] })
    const node = {
      nodeId: 'n',
      node: 'case-limit',
      startedOn: '2024-06-03',
      dueOn: due.date,
      explanation: due.explanation,
    }
    const [only] = previewMigration(cityPlan, shorter, [{ caseId: 'c', nodes: [node] }], chineseCalendar)
    expect(only?.changes[0]?.newDueOn).toBe('2024-09-11')
  })

  test('a node that the new profile does not know ends; one that needs a date asks for it', () => {
    const without = mergeProfile(cityPlan, { disable: ['nodes.dossier-scan'] })
    const dated = mergeProfile(cityPlan, { nodes: [{ ...scan, limit: { dateField: 'by' } }] })
    const cases = [open('dossier-scan', '2024-06-03', '2024-06-05')]
    expect(previewMigration(cityPlan, without, cases, chineseCalendar)[0]?.changes[0]?.change).toBe('gone')
    expect(previewMigration(cityPlan, dated, cases, chineseCalendar)[0]?.changes[0]?.change).toBe(
      'date-needed',
    )
  })

  test('a stage moves with its limit, by the way the case came in, or is gone', () => {
    const { stages } = linshuFullFlow
    if (!stages) throw new Error('Linshu has changed')
    const longer = mergeProfile(linshuFullFlow, {
      stages: {
        ...stages,
        stages: stages.stages.map((stage) =>
          stage.id === 'flow' ? { ...stage, limits: { ...stage.limits, unfinished: months(4) } } : stage,
        ),
      },
    })
    const inFlow = (entry: string): OpenCase => ({
      caseId: entry,
      nodes: [],
      stage: { id: 'flow', entry, enteredOn: '2024-03-01', dueOn: '2024-05-01' },
    })
    const cases = [inFlow('unfinished'), inFlow('screened-out')]
    expect(previewMigration(linshuFullFlow, longer, cases, chineseCalendar)).toMatchObject([
      { caseId: 'unfinished', changes: [{ kind: 'stage', change: 'moved', newDueOn: '2024-07-01' }] },
    ])
    const toCity = previewMigration(linshuFullFlow, cityPlan, cases, chineseCalendar)
    expect(toCity.map(({ changes }) => changes[0]?.change)).toEqual(['gone', 'gone'])
  })

  test('the same profile changes nothing', () => {
    const cases = [open('dossier-scan', '2024-06-03', '2024-06-05')]
    expect(previewMigration(cityPlan, cityPlan, cases, chineseCalendar)).toEqual([])
  })
})
