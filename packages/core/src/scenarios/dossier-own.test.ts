import { describe, expect, test } from 'vitest'
import { fileAndAssign, formPaper, handIn, scan } from './acts'
import { openStage, STORAGES, type Stage } from './stage'

interface Listed {
  readonly items: readonly { readonly id: string; readonly dueOn: string | null; readonly state: string }[]
  readonly total: number
}

const papersOf = (stage: Stage, who: string) => stage.ask<Listed>(who, 'dossier.own-papers', {})
const loansOf = (stage: Stage, who: string) => stage.ask<Listed>(who, 'dossier.own-loans', {})

describe.each(STORAGES)('what a person has to do with paper (%s)', (kind) => {
  test('own papers that are not handed in, each with its day; nobody sees those of others', async () => {
    const stage = await openStage(kind, { today: '2024-03-01' })
    const caseId = await fileAndAssign(stage)
    const own = await formPaper(stage, caseId, 'judge-1')
    await formPaper(stage, caseId, 'assistant-1')
    expect(await papersOf(stage, 'judge-1')).toMatchObject({
      items: [{ id: own, dueOn: '2024-03-05', producedByName: '李明' }],
      total: 1,
    })
    expect(await papersOf(stage, 'assistant-1')).toMatchObject({ total: 1 })
    expect(await papersOf(stage, 'director')).toMatchObject({ items: [], total: 0 })
    await handIn(stage, caseId, own)
    expect(await papersOf(stage, 'judge-1')).toMatchObject({ items: [], total: 0 })
  })

  test('own loans from the request to the return; a register entry is none', async () => {
    const stage = await openStage(kind, { today: '2024-03-01' })
    const caseId = await fileAndAssign(stage)
    const materialId = await formPaper(stage, caseId, 'judge-1')
    await handIn(stage, caseId, materialId)
    await scan(stage, caseId, materialId)
    const { loanId } = await stage.must<{ loanId: string }>('judge-1', 'dossier.request-loan', {
      caseId,
      materialId,
      purpose: '听证',
    })
    expect(await loansOf(stage, 'judge-1')).toMatchObject({ items: [{ id: loanId, state: 'requested' }] })
    expect(await loansOf(stage, 'assistant-1')).toMatchObject({ items: [] })
    await stage.must('director', 'dossier.approve-loan', { caseId, loanId })
    await stage.must('dossier-1', 'dossier.lend-material', { caseId, loanId, dueBackOn: '2024-03-08' })
    expect(await loansOf(stage, 'judge-1')).toMatchObject({
      items: [{ state: 'out', dueBackOn: '2024-03-08' }],
    })
    await stage.must('dossier-1', 'dossier.return-material', { caseId, loanId })
    expect(await loansOf(stage, 'judge-1')).toMatchObject({ items: [], total: 0 })
  })

  test('whoever searches the dossiers knows the kinds of paper to choose from', async () => {
    const stage = await openStage(kind)
    expect((await stage.ask<{ kind: string }[]>('judge-1', 'dossier.kinds', {})).length).toBeGreaterThan(10)
  })
})
