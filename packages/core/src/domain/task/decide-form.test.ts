import { describe, expect, test } from 'vitest'
import type { AffairDefinition } from '../../kernel/profile'
import type { AffairForm } from '../../kernel/profile-affair'
import { cityPlan } from '../../profiles/index'
import { given, person } from '../../testing/given'
import { aCase, aParty } from '../../testing/rows'
import type { CaseRow, PartyRow } from '../case/model'
import type { MaterialRow } from '../dossier/model'
import { confirm, receive, report } from './decide'
import { dispatch, NEW } from './decide-dispatch'
import type { FormValues } from './decide-form'
import { evolveTask, type ResultRows, type TaskRow, type TaskRows } from './model'
import { taskRules } from './rules'

type Rows = TaskRows &
  ResultRows & { case_case: CaseRow; case_party: PartyRow; dossier_material: MaterialRow }

const label = (text: string) => ({ 'zh-CN': text, en: text })
const form: AffairForm = {
  fields: [
    { id: 'who', kind: 'party', label: label('谁'), required: true },
    { id: 'account', kind: 'text', label: label('账户'), personal: true },
    { id: 'done-on', kind: 'date', label: label('日期') },
    { id: 'price', kind: 'fen', label: label('价款') },
    { id: 'sold', kind: 'yes-no', label: label('成交'), required: true },
    { id: 'paper', kind: 'document', label: label('文书') },
    {
      id: 'way',
      kind: 'choice',
      label: label('方式'),
      choices: [
        { id: 'auction', label: label('拍卖') },
        { id: 'sale', label: label('变卖') },
      ],
    },
    {
      id: 'steps',
      kind: 'list',
      label: label('步骤'),
      parts: [
        { id: 'what', kind: 'text', label: label('事'), required: true },
        { id: 'cost', kind: 'fen', label: label('费用') },
      ],
    },
  ],
  conditions: [
    { id: 'sold-has-price', when: { sold: true }, required: ['price'], source: 'design' },
    { id: 'sold-by-auction', when: { sold: true }, only: { way: ['auction'] }, source: 'design' },
  ],
  source: 'design',
}
const affair: AffairDefinition = {
  id: 'sell',
  unitKind: 'affairs-team',
  limit: { unit: 'day', count: 5 },
  form,
  material: [
    { id: 'talk', label: label('谈话'), source: 'design' },
    { id: 'ruling', label: label('裁定'), kind: 'seal-ruling', source: 'design' },
  ],
  follows: [{ when: { sold: false }, affair: 'sell', source: 'design' }],
  source: 'design',
}
const worker = person('worker', 'affairs-clerk')
const judge = person('judge-1', 'quota-judge')
const staff = { staffClass: 'clerk', roles: ['affairs-clerk' as const], active: true }
const people = [{ ...staff, id: 'worker', name: '吴芳', unitId: 'affairs' }]
const units = [{ id: 'affairs', name: '事务集约团队', functions: ['affairs-team'], headId: 'worker' }]
const usual = { people, units, profile: { affairs: [affair] }, actor: worker, today: '2026-03-02' }
const task: TaskRow = {
  ...NEW,
  id: 'task-1',
  caseId: 'case-1',
  caseNumber: '（2026）甘1202执1号',
  debtorLabel: '李四',
  kind: 'affair',
  affair: 'sell',
  note: '',
  state: 'received',
  issuedBy: 'judge-1',
  issuedOn: '2026-03-01',
  unitId: 'affairs',
  workerId: 'worker',
  holderId: 'worker',
  dueOn: '2026-03-06',
  priority: 1,
}
const ruling = { id: 'material-1', caseId: 'case-1', kind: 'seal-ruling' } as MaterialRow
const world = (own: Partial<TaskRow> = {}, papers: MaterialRow[] = [ruling], found: Partial<CaseRow> = {}) =>
  given<Rows>(
    {
      case_case: [aCase(found)],
      case_party: [aParty()],
      task_task: [{ ...task, ...own }],
      dossier_material: papers,
    },
    usual,
  )
const one = { caseId: 'case-1', taskId: 'task-1' }
const unsold: FormValues = { who: 'party-1', sold: false }
const reported = (results?: FormValues, stage = world()) =>
  stage.when(report, { ...one, report: '已办', ...(results ? { results: results as never } : {}) })
const refusal = (results?: FormValues) => {
  const { refused } = reported(results)
  return [refused?.rule, refused?.params.field]
}

describe('a report brings what the form asks for', () => {
  test('each value as data of its kind, personal texts apart, lists item by item', () => {
    const stage = world()
    const { events } = reported(
      {
        who: 'party-1',
        account: '6222021234567890123',
        'done-on': '2026-03-01',
        price: '1250000',
        sold: true,
        paper: 'material-1',
        way: 'auction',
        steps: [{ what: '勘查' }, { what: '拍照', cost: '100' }],
      },
      stage,
    )
    stage.record(evolveTask, events)
    const stored = [...stage.view.all('task_result')].sort((a, b) => a.position - b.position)
    const rows = stored.map((row) => {
      const { field, item, kind, value, amountFen, personalText } = row
      return [field, item, kind, value ?? amountFen ?? personalText]
    })
    expect(rows).toEqual([
      ['who', 0, 'party', 'party-1'],
      ['account', 0, 'text', '6222021234567890123'],
      ['done-on', 0, 'date', '2026-03-01'],
      ['price', 0, 'fen', 1_250_000n],
      ['sold', 0, 'yes-no', 'yes'],
      ['paper', 0, 'document', 'material-1'],
      ['way', 0, 'choice', 'auction'],
      ['steps.what', 1, 'text', '勘查'],
      ['steps.what', 2, 'text', '拍照'],
      ['steps.cost', 2, 'fen', 100n],
    ])
    expect(stored[1]).toMatchObject({
      value: null,
      turn: 1,
      enteredBy: 'worker',
      enteredOn: '2026-03-02',
    })
  })

  test.each<[string, string, FormValues | undefined]>([
    ['task.form-field-missing', 'who', undefined],
    ['task.form-field-missing', 'who', { who: ' ', sold: false }],
    ['task.form-field-missing', 'sold', { who: 'party-1' }],
    ['task.form-field-missing', 'price', { who: 'party-1', sold: true }],
    ['task.form-field-missing', 'steps.what', { ...unsold, steps: [{ cost: '1' }] }],
    ['task.form-contradiction', 'way', { who: 'party-1', sold: true, price: '1', way: 'sale' }],
    ['task.form-field-unknown', 'colour', { ...unsold, colour: 'red' }],
    ['task.form-field-unknown', 'steps.colour', { ...unsold, steps: [{ what: '勘查', colour: 'red' }] }],
    ['task.form-field-kind', 'who', { ...unsold, who: 'party-9' }],
    ['task.form-field-kind', 'sold', { ...unsold, sold: 'no' }],
    ['task.form-field-kind', 'done-on', { ...unsold, 'done-on': '2026-02-30' }],
    ['task.form-field-kind', 'price', { ...unsold, price: '12.50' }],
    ['task.form-field-kind', 'price', { ...unsold, price: '-1' }],
    ['task.form-field-kind', 'paper', { ...unsold, paper: 'material-9' }],
    ['task.form-field-kind', 'way', { ...unsold, way: 'gift' }],
    ['task.form-field-kind', 'account', { ...unsold, account: true }],
    ['task.form-field-kind', 'steps', { ...unsold, steps: '勘查' }],
    ['task.form-field-kind', 'who', { sold: false, who: [{ what: 'x' }] }],
    ['task.form-field-kind', 'steps.cost', { ...unsold, steps: [{ what: '勘查', cost: '1.5' }] }],
  ])('%s: %s', (rule, field, results) => {
    expect(refusal(results)).toEqual([rule, field])
  })

  test('and is refused for an affair without a form that is given one', () => {
    const { refused } = given<Rows>(
      { task_task: [task] },
      { ...usual, profile: { affairs: [{ ...affair, form: undefined } as never] } },
    ).when(report, { ...one, report: '已办', results: unsold as never })
    expect(refused?.rule).toBe('task.form-field-unknown')
  })
})

test('what was returned is reported anew; the first result stays readable', () => {
  const stage = world({ reports: 1 })
  const { events } = reported(unsold, stage)
  expect(events[0]?.data).toMatchObject({ turn: 2, results: [{ turn: 2 }, { turn: 2 }] })
  stage.record(evolveTask, events)
  expect(stage.view.get('task_task', 'task-1')?.reports).toBe(2)
})

test('work begins when the paper that it needs is in the dossier', () => {
  const waiting = { state: 'issued' as const }
  const { refused } = world(waiting, []).when(receive, one)
  expect(refused).toMatchObject({ rule: 'task.material-missing', params: { needed: 'ruling' } })
  expect(world(waiting).when(receive, one).refused).toBeUndefined()
})

describe('a confirmed result that calls for more', () => {
  const done = (results: FormValues) => {
    const stage = world()
    stage.record(evolveTask, reported(results, stage).events)
    return stage.when(confirm, one, { actor: judge }).events
  }

  test('gives the next affair to its unit, answered for by the undertaker', () => {
    const [confirmed, next, ...more] = done(unsold)
    expect(confirmed?.type).toBe('task.Confirmed')
    const given = { affair: 'sell', issuedBy: 'judge-1', holderId: 'worker', originId: 'task-1', reports: 0 }
    expect(next).toMatchObject({ type: 'task.Dispatched', data: given })
    expect(more).toEqual([])
  })

  test('and otherwise nothing', () => {
    const sold = { who: 'party-1', sold: true, price: '1', way: 'auction' }
    expect(done(sold).map(({ type }) => type)).toEqual(['task.Confirmed'])
  })
})

describe('a case that is closed', () => {
  const closed = { state: 'closed' as const, closingKind: 'round-terminated' as const }
  const clue = { caseId: 'case-1', kind: 'affair' as const, affair: 'clue' }
  const ask = (found: Partial<CaseRow>, more: Partial<AffairDefinition>) =>
    given<Rows>(
      { case_case: [aCase(found)] },
      {
        ...usual,
        actor: judge,
        profile: { affairs: [{ ...affair, id: 'clue', ...more }] },
      },
    ).when(dispatch, clue).refused?.rule

  test('takes the work that looks after a terminated round, and no other', () => {
    expect(ask(closed, { afterRoundTermination: true })).toBeUndefined()
    expect(ask(closed, {})).toBe('task.case-open')
    expect(ask({ ...closed, closingKind: 'performed' }, { afterRoundTermination: true })).toBe(
      'task.case-open',
    )
  })
})

describe('work that was done before', () => {
  const again = (own: Partial<TaskRow>, input: object = {}) =>
    world(own).ask(taskRules, 'task.not-done-before', { caseId: 'case-1', affair: 'sell', ...input })

  test('is shown to who gives it out again, and stops nobody', () => {
    expect(again({ state: 'confirmed' })).toEqual({
      verdict: 'warn',
      params: { affair: 'sell', count: 1, date: '2026-03-01', state: 'confirmed' },
    })
    expect(again({}, { aboutPartyId: 'party-1' })).toMatchObject({ verdict: 'warn' })
    expect(again({ aboutPartyId: 'party-1' }, { aboutPartyId: 'party-1' })).toMatchObject({ verdict: 'warn' })
  })

  test('is not what was taken back, another affair, or work about somebody else', () => {
    expect(again({ state: 'withdrawn' })).toBeUndefined()
    expect(again({ affair: 'other' })).toBeUndefined()
    expect(again({ kind: 'request' })).toBeUndefined()
    expect(again({ aboutPartyId: 'party-2' }, { aboutPartyId: 'party-1' })).toBeUndefined()
  })
})

test('a party that is not of the case is nobody whom work could be about', () => {
  const order = { caseId: 'case-1', kind: 'affair' as const, affair: 'sell', aboutPartyId: 'party-9' }
  expect(world().when(dispatch, order, { actor: judge }).refused?.rule).toBe('task.party-of-case')
})

test('the query of the city plan finds nothing only when every source has answered', () => {
  const query = cityPlan.affairs.find(({ id }) => id === 'query-control')
  const whole = {
    channel: 'online',
    debtor: 'party-1',
    'queried-on': '2026-03-02',
    deposits: 'answered',
    'network-funds': 'answered',
    vehicles: 'answered',
    'real-estate': 'answered',
    securities: 'answered',
    conclusion: 'no-property',
  }
  const ask = (own: FormValues) =>
    given<Rows>(
      { case_party: [aParty()], task_task: [{ ...task, affair: 'query-control' }] },
      {
        ...usual,
        profile: { affairs: query ? [query] : [] },
      },
    ).when(report, { ...one, report: '已查控', results: { ...whole, ...own } as never }).refused
  expect(ask({})).toBeUndefined()
  for (const answer of ['failed', 'unknown']) {
    expect(ask({ vehicles: answer })).toMatchObject({
      rule: 'task.form-contradiction',
      params: { field: 'vehicles', condition: 'no-property-after-whole-query' },
    })
    expect(ask({ vehicles: answer, conclusion: 'open' })).toBeUndefined()
  }
  expect(ask({ channel: 'offline' })).toBeUndefined()
  expect(ask({ channel: 'by letter' })?.rule).toBe('task.form-field-kind')
})
