import { describe, expect, test } from 'vitest'
import { archiveCase, closeCase, fileAndAssign, formPaper, handIn, journalOf, noteNones, scan } from './acts'
import { openStage, STORAGES, type Stage } from './stage'

interface Clock {
  readonly node: string
  readonly state: string
  readonly dueOn: string
  readonly holderId: string | null
}

async function clocksOf(stage: Stage, caseId: string): Promise<Clock[]> {
  const course = await stage.ask<Clock[]>('judge-1', 'node.course', { caseId })
  return course.filter(({ node }) => /^archiv/.test(node)).sort((a, b) => (a.node < b.node ? -1 : 1))
}

describe.each(STORAGES)('after closing: review, binding, archive (%s)', (kind) => {
  async function closedCase() {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    const paper = await formPaper(stage, caseId)
    await handIn(stage, caseId, paper)
    await scan(stage, caseId, paper)
    await closeCase(stage, caseId)
    return { stage, caseId, paper }
  }

  test('the handler hands in the rest and reviews, the centre binds and archives; each has its clock', async () => {
    const { stage, caseId } = await closedCase()
    expect(await clocksOf(stage, caseId)).toMatchObject([
      { node: 'archive-review', state: 'running', dueOn: '2024-03-15', holderId: 'judge-1' },
      { node: 'archiving', state: 'running', dueOn: '2024-04-30', holderId: 'judge-1' },
    ])
    // The rest comes after the closing; the dossier is not complete before it is there.
    const last = await formPaper(stage, caseId, 'judge-1', 'closing-ruling')
    const early = await stage.give('judge-1', 'dossier.review-for-archive', { caseId })
    expect(early).toMatchObject({
      kind: 'refused',
      rule: 'dossier.archive-is-complete',
      params: { count: 1 },
    })
    await handIn(stage, caseId, last)
    await scan(stage, caseId, last)
    stage.clock.set('2024-03-08')
    await noteNones(stage, caseId)
    await stage.must('judge-1', 'dossier.review-for-archive', { caseId })
    expect(await clocksOf(stage, caseId)).toMatchObject([
      { node: 'archive-binding', state: 'running', dueOn: '2024-03-22', holderId: 'dossier-1' },
      { node: 'archive-review', state: 'met' },
      { node: 'archiving', state: 'running' },
    ])
    const unbound = await stage.give('dossier-1', 'dossier.archive', {
      caseId,
      archiveNumber: '1',
      location: '1',
    })
    expect(unbound).toMatchObject({ kind: 'refused', rule: 'dossier.archive-state' })
    await stage.must('dossier-1', 'dossier.bind', { caseId, volumes: 1 })
    stage.clock.set('2024-03-12')
    const place = { archiveNumber: '2024-执-17', location: '3排2架' }
    await stage.must('dossier-1', 'dossier.archive', { caseId, ...place })
    expect((await clocksOf(stage, caseId)).map(({ state }) => state)).toEqual(['met', 'met', 'met'])
    expect(await stage.ask('judge-1', 'case.holders', { caseId })).toEqual([])
    const register = await stage.ask<{ total: number; items: unknown[] }>('supervisor-1', 'dossier.archives')
    expect(register).toMatchObject({
      total: 1,
      items: [{ ...place, state: 'archived', archivedOn: '2024-03-12', archivedBy: 'dossier-1', pages: 4 }],
    })
    expect(await stage.ask('judge-1', 'dossier.archives', { state: 'bound' })).toMatchObject({ total: 0 })
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('an archived dossier takes no paper until it is opened again with the reason; lending goes on', async () => {
    const { stage, caseId, paper } = await closedCase()
    await archiveCase(stage, caseId)
    const forming = { caseId, kind: 'inquiry-record', title: '谈话笔录', paper: true, pages: 1 }
    const refused = await stage.give('judge-1', 'dossier.form-material', forming)
    expect(refused).toMatchObject({
      kind: 'refused',
      rule: 'dossier.archive-sealed',
      params: { state: 'archived' },
    })
    const asked = { caseId, materialId: paper, purpose: '再审调卷' }
    const { loanId } = await stage.must<{ loanId: string }>('judge-1', 'dossier.request-loan', asked)
    await stage.must('director', 'dossier.approve-loan', { caseId, loanId })
    await stage.must('dossier-1', 'dossier.lend-material', { caseId, loanId, dueBackOn: '2024-03-20' })
    await stage.must('dossier-1', 'dossier.return-material', { caseId, loanId })
    const reason = '补充送达回证'
    for (const who of ['judge-1', 'dossier-1']) {
      const outcome = await stage.give(who, 'dossier.reopen-archive', { caseId, reason })
      expect(outcome).toMatchObject({ kind: 'refused', rule: 'access.role-not-permitted' })
    }
    await stage.must('director', 'dossier.reopen-archive', { caseId, reason })
    expect(await clocksOf(stage, caseId)).toMatchObject([
      { node: 'archive-binding', state: 'met' },
      { node: 'archive-review', state: 'met' },
      { node: 'archive-review', state: 'running' },
      { node: 'archiving', state: 'met' },
      { node: 'archiving', state: 'running' },
    ])
    const late = await formPaper(stage, caseId, 'judge-1', 'inquiry-record')
    await handIn(stage, caseId, late)
    await scan(stage, caseId, late)
    await archiveCase(stage, caseId)
    const archive = await stage.ask('judge-1', 'dossier.archive-of', { caseId })
    expect(archive).toMatchObject({ state: 'archived', reopenings: 1, reopenedReason: reason, pages: 4 })
    const journal = await journalOf(stage, caseId)
    expect(journal.filter(({ type }) => type === 'dossier.Archived')).toHaveLength(2)
    expect((await stage.engine.verify()).differences).toEqual([])
  })
})
