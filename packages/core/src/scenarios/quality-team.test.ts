import { expect, test } from 'vitest'
import { createHandler } from '../http/index'
import type { Actor } from '../kernel/role'
import { createMemoryFiles } from '../memory/index'
import { fileAndAssign, formPaper, handIn, journalOf } from './acts'
import { openStage, type Stage } from './stage'

const admin: Actor = { kind: 'person', id: 'admin', courtId: 'gan1202', roles: ['system-administrator'] }
const member: Actor = { kind: 'person', id: 'quality-1', courtId: 'gan1202', roles: ['special-supervisor'] }
const DAYS = { from: '2024-01-01', to: '2024-12-31' }
const INDICATORS = ['quality', 'money', 'nodes', 'terminated', 'flow', 'figures', 'micro-model']
/** Rooms for watching, for reading, for the court itself, and for the affairs that everybody takes part in; who asks the list is logged. */
const BESIDE = /^((supervision|patrol|reading|marking|organisation|service|task)\.|measure\.log-match$)/

/** A court with a quality team that is nothing else, and a case that its people have nothing to do with. */
async function withTeam() {
  const stage = await openStage('memory')
  const unit = { unitId: 'quality', name: '案件质效管理团队', functions: ['quality-team'] }
  await stage.must(admin, 'organisation.add-unit', unit)
  const person = { personId: member.id, name: '何静', staffClass: 'judge-assistant', unitId: 'quality' }
  await stage.must(admin, 'organisation.add-person', { ...person, roles: member.roles, head: true })
  const caseId = await fileAndAssign(stage)
  const materialId = await formPaper(stage, caseId)
  await handIn(stage, caseId, materialId)
  return { stage, caseId, materialId }
}

/** Scans the paper with a file that is really in the store. */
async function scanned(stage: Stage, caseId: string, materialId: string) {
  const files = createMemoryFiles()
  const bytes = new TextEncoder().encode('%PDF-1.7 通知书')
  const { hash } = await files.put('gan1202', bytes, 'application/pdf')
  const file = { hash, mediaType: 'application/pdf', size: bytes.length }
  const input = { caseId, materialId, file, section: 'general', pages: 2 }
  await stage.must('dossier-1', 'dossier.catalogue-material', input)
  return { files, hash }
}

test('the quality team reads the dossiers of all cases, each file on record, and every indicator', async () => {
  const { stage, caseId, materialId } = await withTeam()
  const { files, hash } = await scanned(stage, caseId, materialId)
  const catalogue = await stage.ask<{ materials: object[] }>(member, 'dossier.catalogue', { caseId })
  const seen = await stage.ask<object>('judge-1', 'dossier.catalogue', { caseId })
  expect({ ...catalogue, opening: undefined }).toEqual({ ...seen, opening: undefined })
  expect(catalogue.materials).toContainEqual(expect.objectContaining({ id: materialId, fileHash: hash }))
  expect(await stage.ask(member, 'dossier.register')).toMatchObject({ total: 0 })

  const handler = createHandler({ engine: stage.engine, files, identify: () => member })
  const why = encodeURIComponent('卷宗评查')
  const response = await handler(new Request(`http://court/api/files/${hash}?why=${why}`))
  expect(await response.text()).toContain('通知书')
  const log = await stage.ask<{ items: object[]; total: number }>('director', 'reading.log', { caseId })
  expect(log).toMatchObject({
    // Who opened the dossier is on record as well: the team, and the judge.
    total: 3,
    items: [
      { readBy: member.id, readByName: '何静', objectId: hash, standing: 'supervisor', why: '卷宗评查' },
      { kind: 'dossier', readBy: 'judge-1', standing: 'undertaker' },
      { kind: 'dossier', readBy: member.id, standing: 'supervisor' },
    ],
  })
  for (const name of INDICATORS) {
    const report = await stage.ask(member, `metrics.${name}`, DAYS)
    expect(report, name).toEqual(await stage.ask('director', `metrics.${name}`, DAYS))
  }
})

test('the quality team changes nothing of a case: not its course, not its money, not its dossier', async () => {
  const { stage, caseId } = await withTeam()
  const dispatched = { caseId, affair: 'measures' }
  const { taskId } = await stage.must<{ taskId: string }>('judge-1', 'task.dispatch', dispatched)
  const before = (await journalOf(stage, caseId)).length
  const { commands } = await stage.engine.describe(member)
  const handling = commands.filter(({ name }) => !BESIDE.test(name))
  expect(handling.length).toBeGreaterThan(40)
  // A loan is asked for to read; whether the paper goes out, the director decides. A stock-taking says what is there; a recording is reviewed by others.
  const open = handling.filter(({ permitted }) => permitted).map(({ name }) => name)
  // Whoever learns of property or of a breach writes it down; others look into it and decide.
  expect(open).toEqual([
    'clue.register',
    'control.report-breach',
    'dossier.form-material',
    'dossier.request-loan',
    'goods.check',
    // 执行公开: a complaint is answered by who watches, and whom no channel reaches is told otherwise.
    'openness.reply',
    'openness.tell-otherwise',
    'recording.review',
    // 卷宗评查 is its duty (seed 000:11): it finds and rechecks, others mend.
    'review.draw',
    'review.recheck',
    'review.record',
  ])
  const paper = { caseId, kind: 'inquiry-record', title: '评查意见', paper: true, pages: 1 }
  const file = { hash: 'd'.repeat(64), mediaType: 'application/pdf', size: 10 }
  // Not with a post of those who handle cases either: it is the team that only reads.
  const assistant: Actor = { ...member, roles: ['judge-assistant'] }
  const tried = [member, assistant].flatMap((who) =>
    [paper, { ...paper, paper: false, file }].map((input) => ({ who, input })),
  )
  for (const { who, input } of tried) {
    expect(await stage.give(who, 'dossier.form-material', input)).toMatchObject({
      kind: 'refused',
      rule: 'dossier.quality-team-reads',
    })
  }
  const refused = (name: string, more: object = {}) => stage.give(member, name, { caseId, taskId, ...more })
  expect(await refused('task.receive')).toMatchObject({ rule: 'supervision.watcher-does-not-handle' })
  expect(await refused('task.withdraw', { reason: '—' })).toMatchObject({ rule: 'task.issuer-withdraws' })
  expect(await refused('task.take-back', { reason: '—' })).toMatchObject({ rule: 'task.head-takes-back' })
  for (const name of ['task.dispatch', 'task.answer-request']) {
    expect(commands.find((each) => each.name === name)?.permitted, name).toBe(false)
  }
  const after = (await journalOf(stage, caseId)).slice(before)
  expect(new Set(after.map(({ type }) => type))).toEqual(new Set(['supervision.ActBlocked']))
  // Whose unit also has other work, forms papers as before.
  await stage.must('filing', 'dossier.form-material', paper)
})
