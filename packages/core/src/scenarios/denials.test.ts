import { describe, expect, test } from 'vitest'
import type { BlockedReceipt } from '../domain/supervision/contract'
import { refusalWords, standardWords } from '../locales/index'
import {
  cityPlan,
  defineProfile,
  parseProfile,
  printProfile,
  profileToJson,
  readProfile,
} from '../profiles/index'
import { fileAndAssign, journalOf } from './acts'
import { type Editable, edited, workBy } from './own-profile'
import { openStage, STORAGES, type Stage } from './stage'

const words = (what: string, why: string, todo: string) => ({ what, why, todo })

/** What a court of a test does not want done: made up, of no seed. */
const DENIALS = [
  {
    id: 'livelihood-goes-on',
    command: 'case.suspend',
    when: [{ field: 'case.flags', op: 'eq', value: 'livelihood' }],
    override: { role: 'execution-director' },
    label: {
      'zh-CN': words(
        '涉民生案件不得暂停。',
        '本院规定涉民生案件优先办理。',
        '确需暂停的，请报执行局长准许。',
      ),
      en: words(
        'A livelihood case is not suspended.',
        'Livelihood goes first here.',
        'Ask the director to allow it.',
      ),
    },
    source: 'parameter: 测试法院',
  },
  {
    id: 'large-case-says-why',
    command: 'task.dispatch',
    when: [
      { field: 'case.claimFen', op: 'above', value: 4_000_000 },
      { field: 'input.affair', op: 'in', value: ['query-control', 'closing-review'] },
      { field: 'input.note', op: 'missing', value: true },
    ],
    label: {
      'zh-CN': words('大额案件交办须写明说明。', '本院规定。', '请写明说明。'),
      en: words('Work of a large case says what for.', 'A rule of this court.', 'Write a note.'),
    },
    source: 'parameter: 测试法院',
  },
] as const

const withDenials = (denials: readonly object[] = DENIALS): Editable =>
  edited(cityPlan, (json) => {
    const own = { id: 'wudu', version: '1', effectiveFrom: '2024-03-01', source: '院发〔2024〕4号' }
    Object.assign(json, own, { denials: structuredClone(denials) })
  })

async function livelihoodCase(stage: Stage, n?: number): Promise<string> {
  const caseId = await fileAndAssign(stage, n)
  await stage.must('judge-1', 'case.flag', { caseId, flag: 'livelihood', set: true, reason: '追索工资' })
  return caseId
}

describe.each(STORAGES)('a denial that a court adds as data, in %s', (kind) => {
  test('refuses, says so in the court’s words, is a recorded fact, and is allowed once by whom it names', async () => {
    const stage = await openStage(kind)
    const before = await livelihoodCase(stage, 1)
    await workBy(stage, withDenials())
    const caseId = await livelihoodCase(stage, 2)
    const act = { caseId, reason: '等待评估' }
    const refused = await stage.give('judge-1', 'case.suspend', act)
    if (refused.kind !== 'refused') throw new Error('it was allowed')
    expect(refused).toMatchObject({ rule: 'denial.livelihood-goes-on', source: 'parameter: 测试法院' })
    const zh = await stage.engine.wordsOf('gan1202', 'zh-CN')
    expect(refusalWords(refused.rule, refused.params, zh, 'zh-CN').what).toBe('涉民生案件不得暂停。')
    const en = await stage.engine.wordsOf('gan1202', 'en')
    expect(refusalWords(refused.rule, refused.params, en, 'en').todo).toBe('Ask the director to allow it.')
    const { blockedActId } = refused
    expect((await journalOf(stage, caseId)).at(-1)).toMatchObject({
      type: 'supervision.ActBlocked',
      data: { rule: 'denial.livelihood-goes-on', command: 'case.suspend' },
    })
    const receipt = await stage.ask<BlockedReceipt>('supervisor-1', 'supervision.blocked-act', {
      blockedActId,
    })
    expect(receipt).toMatchObject({ overrideBy: ['execution-director'], mayOverride: true })

    const grant = { caseId, blockedActId, reason: '情况特殊', validUntil: '2024-03-05' }
    expect(await stage.give('supervisor-1', 'supervision.grant-override', grant)).toMatchObject({
      kind: 'refused',
    })
    await stage.must('director', 'supervision.grant-override', grant)
    expect((await stage.give('judge-1', 'case.suspend', act)).kind).toBe('accepted')
    await stage.must('judge-1', 'case.resume', act)
    expect(await stage.give('judge-1', 'case.suspend', act)).toMatchObject({
      rule: 'denial.livelihood-goes-on',
    })
    // A case that began before goes on under what it began with.
    expect((await stage.give('judge-1', 'case.suspend', { ...act, caseId: before })).kind).toBe('accepted')
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('needs every condition, is allowed by nobody when it names nobody, and lifts no rule of the library', async () => {
    const stage = await openStage(kind)
    await workBy(stage, withDenials())
    const caseId = await fileAndAssign(stage, 3)
    const act = { caseId, affair: 'query-control' }
    const refused = await stage.give('judge-1', 'task.dispatch', act)
    if (refused.kind !== 'refused') throw new Error('it was allowed')
    expect(refused.rule).toBe('denial.large-case-says-why')
    const { blockedActId } = refused
    const grant = { caseId, blockedActId, reason: '同意', validUntil: '2024-03-05' }
    expect(await stage.give('director', 'supervision.grant-override', grant)).toMatchObject({
      rule: 'supervision.rule-may-be-overridden',
    })
    expect((await stage.give('judge-1', 'task.dispatch', { ...act, note: '查询工商登记' })).kind).toBe(
      'accepted',
    )
    // The coded rule speaks first, with or without a denial, and a denial that is not met allows nothing.
    const closed = await stage.give('judge-1', 'case.resume', { caseId, reason: '恢复' })
    expect(closed).toMatchObject({ kind: 'refused', rule: expect.stringMatching(/^case\./) })
  })
})

describe('a denial in a profile', () => {
  const wrong = (change: object, at = 0) =>
    readProfile(withDenials(DENIALS.map((one, index) => (index === at ? { ...one, ...change } : one))))
      .findings.filter(({ severity }) => severity === 'error')
      .map(({ path, reason }) => `${path} ${reason}`)
  const when = (field: string, op: string, value: unknown) => ({ when: [{ field, op, value }] })

  test.each<[object, string]>([
    [{ command: 'case.forget' }, 'denials[livelihood-goes-on].command command-unknown'],
    [{ command: 'node.follow' }, 'denials[livelihood-goes-on].command command-not-denied'],
    [{ command: 'profile.publish' }, 'denials[livelihood-goes-on].command command-not-denied'],
    [when('input.colour', 'eq', 'red'), 'denials[livelihood-goes-on].when[0].field denial-field-unknown'],
    [when('case.debtorLabel', 'eq', 'x'), 'denials[livelihood-goes-on].when[0].field denial-field-unknown'],
    [when('case.claimFen', 'eq', 'much'), 'denials[livelihood-goes-on].when[0].value value-not-allowed'],
    [when('case.flags', 'above', 3), 'denials[livelihood-goes-on].when[0].op operator-not-for-field'],
    [when('input.reason', 'missing', 'yes'), 'denials[livelihood-goes-on].when[0].value value-not-allowed'],
    [{ override: { role: 'king' } }, 'denials[livelihood-goes-on].override.role role-unknown'],
    [{ source: ' ' }, 'denials[livelihood-goes-on].source too-small'],
    [
      { ...when('case.state', 'eq', 'x'), command: 'case.file' },
      'denials[livelihood-goes-on].when[0].field denial-without-case',
    ],
    [
      { command: 'task.dispatch', ...when('input.kind', 'in', ['affair', 'wish']) },
      'denials[livelihood-goes-on].when[0].value value-not-allowed',
    ],
  ])('%j is refused at its place', (change, said) => {
    expect(wrong(change)).toEqual([said])
  })

  test('is read back, printed for the court to sign, and merged by id', () => {
    const profile = parseProfile(withDenials())
    expect(parseProfile(profileToJson(profile)).denials).toEqual(DENIALS)
    const paper = printProfile(profile, standardWords['zh-CN'].labels ?? {})
    expect(paper).toMatch(/本院禁止事项/)
    expect(paper).toMatch(/案件的执行标的（元）超过40,000\.00/)
    expect(paper).toMatch(/执行局长可以准许一次/)
    expect(printProfile(cityPlan, standardWords['zh-CN'].labels ?? {})).not.toMatch(/本院禁止事项/)
    const [first] = DENIALS
    const child = defineProfile({
      ...{
        id: 'child',
        version: '1',
        effectiveFrom: '2024-03-01',
        source: 'design a test',
        extends: profile,
      },
      denials: [{ ...first, when: [{ field: 'case.state', op: 'eq', value: 'assigned' }] }],
      disable: ['denials.large-case-says-why'],
    })
    expect(child.denials?.map(({ id, when: [condition] }) => [id, condition?.field])).toEqual([
      ['livelihood-goes-on', 'case.state'],
    ])
  })
})
