import { createEngine } from '../engine/index'
import { createMemoryStorage } from '../memory/index'
import { establishFromConfig } from '../testing/court-config'
import { manualClock, sequentialIds } from '../testing/host'
import { filingOf, reportTask } from './acts'
import { Stage } from './stage'

const person = (id: string, staffClass: string, ...roles: string[]) => ({ id, name: id, staffClass, roles })
const judge = (id: string, ...more: string[]) => person(id, 'quota-judge', 'quota-judge', ...more)

/** One centre, a fast team, a team for careful handling, closing review and dossier centre (seed 002). */
export const longnanConfig = {
  courtId: 'gan1202',
  name: '武都区人民法院',
  level: 'basic',
  codeName: '甘1202',
  profileId: 'longnan-1-3-5',
  centre: {
    unitId: 'centre',
    name: '执行指挥中心',
    functions: ['command-centre', 'case-filing'],
    people: [
      judge('centre-1', 'team-head'),
      person('filing', 'clerk', 'case-filing-clerk', 'affairs-clerk', 'clerk'),
      person('money', 'clerk', 'cashier', 'fund-clerk'),
      person('supervisor-1', 'judge-assistant', 'special-supervisor', 'judge-assistant'),
    ],
  },
  teams: [
    { unitId: 'fast', name: '快执团队', functions: ['fast-team'], people: [judge('fast-1', 'team-head')] },
    {
      unitId: 'careful',
      name: '精执团队',
      functions: ['implementation-team'],
      people: [judge('careful-1', 'team-head')],
    },
    {
      unitId: 'leaders',
      name: '局领导',
      functions: ['leaders'],
      people: [judge('director', 'execution-director')],
    },
  ],
  specialists: [
    {
      unitId: 'review',
      name: '结案审查',
      functions: ['closing-review'],
      people: [judge('reviewer-1', 'closing-reviewer')],
    },
    {
      unitId: 'dossier',
      name: '卷宗中心',
      functions: ['dossier-centre'],
      people: [person('dossier-1', 'clerk', 'dossier-clerk', 'clerk')],
    },
  ],
}

/** That court at work, or one of another composition. */
export async function openLongnan(today = '2024-03-01', config: object = longnanConfig): Promise<Stage> {
  const clock = manualClock(today)
  const storage = createMemoryStorage()
  const engine = await createEngine({ storage, clock, ids: sequentialIds() })
  const court = await establishFromConfig(engine, config)
  return new Stage({ engine, clock, storage, path: undefined, court }, () =>
    Promise.reject(new Error('one server only')),
  )
}

/** Files case `n` today: it is with the centre (网办), and the affairs prescribed there have been given out. */
export async function fileOnline(stage: Stage, n: number): Promise<string> {
  const input = { ...filingOf(n, stage.clock.today()), caseNumber: `（2024）甘1202执${n}号` }
  return (await stage.must<{ caseId: string }>('filing', 'case.file', input)).caseId
}

interface Affair {
  readonly id: string
  readonly affair: string
  readonly holderId: string
  readonly issuedBy: string
}

/** The affair that lies with somebody, done and confirmed. */
export async function doAffair(stage: Stage, caseId: string, affair: string): Promise<void> {
  const tasks = await stage.ask<Affair[]>('director', 'task.list', { caseId })
  const task = tasks.find((one) => one.affair === affair)
  if (!task) throw new Error(`no affair ${affair}`)
  await stage.must(task.holderId, 'task.receive', { caseId, taskId: task.id })
  await reportTask(stage, task.holderId, { caseId, taskId: task.id })
  await stage.must(task.issuedBy, 'task.confirm', { caseId, taskId: task.id })
}

/** The query is done and says what the case is: simple cases go to the fast team, all others are handled with care. */
export async function sortAfterQuery(
  stage: Stage,
  caseId: string,
  simple: boolean,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  await doAffair(stage, caseId, 'query-control')
  const answers = {
    'sufficient-property': simple ? 'yes' : 'no',
    'needs-disposal': simple ? 'no' : 'yes',
    'one-go': 'no',
    'difficult-or-novel': 'no',
    ...more,
  }
  await stage.must('filing', 'triage.record-facts', { caseId, answers, basis: '网络查控反馈' })
}
