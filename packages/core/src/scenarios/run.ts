import {
  archiveCase,
  closeCase,
  fileAndAssign,
  formPaper,
  handIn,
  nodeIdOf,
  payOut,
  proveMeasure,
  receiveMoney,
  reportTask,
  scan,
} from './acts'
import type { Stage } from './stage'

type Task = { readonly caseId: string; readonly taskId: string }

/**
 * One case from filing to the archive with everything that moves work from hand to hand: affairs returned, withdrawn and
 * handed on, papers, a suspension, an extension, money, a loan, a closing that is first rejected.
 */
export async function runWholeCase(stage: Stage, n = 123): Promise<string> {
  const caseId = await fileAndAssign(stage, n)
  await affairs(stage, caseId)
  await papers(stage, caseId)
  await disposal(stage, caseId)
  await standstill(stage, caseId)
  await money(stage, caseId)
  await loan(stage, caseId)
  stage.clock.set('2024-06-03')
  const input = { caseId, closingKind: 'performed', ground: '全部履行完毕' }
  const { proposalId } = await stage.must<{ proposalId: string }>('judge-1', 'closing.propose', input)
  await stage.must('reviewer-1', 'closing.reject', { caseId, proposalId, reason: '补充谈话笔录' })
  await closeCase(stage, caseId)
  stage.clock.set('2024-06-07')
  await archiveCase(stage, caseId)
  return caseId
}

async function dispatch(stage: Stage, caseId: string, affair: string, who = 'judge-1'): Promise<Task> {
  const { taskId } = await stage.must<{ taskId: string }>(who, 'task.dispatch', { caseId, affair })
  return { caseId, taskId }
}

async function workOn(stage: Stage, task: Task, worker: string): Promise<void> {
  await stage.must(worker, 'task.receive', task)
  await reportTask(stage, worker, task)
}

async function affairs(stage: Stage, caseId: string): Promise<void> {
  const query = await dispatch(stage, caseId, 'query-control')
  await workOn(stage, query, 'affairs-2')
  await stage.must('judge-1', 'task.return', { ...query, reason: '缺少网络资金查询' })
  await workOn(stage, query, 'affairs-1')
  await stage.must('judge-1', 'task.confirm', query)
  const hotline = await dispatch(stage, caseId, 'hotline')
  await stage.must('judge-1', 'task.withdraw', { ...hotline, reason: '重复' })
}

async function papers(stage: Stage, caseId: string): Promise<void> {
  const notice = await formPaper(stage, caseId)
  const record = await formPaper(stage, caseId, 'assistant-1', 'inquiry-record')
  stage.clock.set('2024-03-05')
  await stage.engine.tick()
  await stage.after?.()
  await handIn(stage, caseId, notice)
  await handIn(stage, caseId, record, 'assistant-1')
  await scan(stage, caseId, record)
  await scan(stage, caseId, notice)
  const nodeId = await nodeIdOf(stage, caseId, 'asset-investigation')
  await stage.must('director', 'node.extend', { caseId, nodeId, to: '2024-04-15', reason: '财产在外地' })
  for (const kind of ['investigation-report', 'seal-ruling']) {
    const paper = await formPaper(stage, caseId, 'judge-1', kind)
    await handIn(stage, caseId, paper)
    await scan(stage, caseId, paper)
  }
}

/** Another judge takes over while the report is waiting for the first one, and gives the case back. */
async function disposal(stage: Stage, caseId: string): Promise<void> {
  const sale = await dispatch(stage, caseId, 'asset-disposal')
  const open = await dispatch(stage, caseId, 'measures')
  await workOn(stage, sale, 'disposal-1')
  const assign = { caseId, reason: '轮岗' }
  await stage.must('director', 'case.assign', { ...assign, undertakerId: 'director' })
  await stage.must('director', 'task.confirm', sale)
  await stage.must('director', 'case.assign', { ...assign, undertakerId: 'judge-1' })
  await workOn(stage, open, 'affairs-2')
  await proveMeasure(stage, caseId, 'affairs-2')
  await stage.must('judge-1', 'task.confirm', open)
}

async function standstill(stage: Stage, caseId: string): Promise<void> {
  stage.clock.set('2024-03-20')
  await stage.must('judge-1', 'case.suspend', { caseId, reason: '案外人异议' })
  stage.clock.set('2024-04-08')
  await stage.must('judge-1', 'case.resume', { caseId, reason: '异议已裁定' })
  const nodeId = await nodeIdOf(stage, caseId, 'case-limit')
  const handOver = { caseId, nodeId, toPersonId: 'assistant-1', reason: '协助督办' }
  await stage.must('director', 'node.hand-over', handOver)
}

async function money(stage: Stage, caseId: string): Promise<void> {
  stage.clock.set('2024-04-10')
  await receiveMoney(stage, caseId, `receipt of ${caseId}`, 300_000n)
  stage.clock.set('2024-04-12')
  await payOut(stage, caseId, 100_000n)
  stage.clock.set('2024-05-06')
  await stage.engine.tick()
  await stage.after?.()
  await payOut(stage, caseId, 200_000n)
}

async function loan(stage: Stage, caseId: string): Promise<void> {
  const catalogue = await stage.ask<{ materials: { id: string; paper: boolean }[] }>(
    'judge-1',
    'dossier.catalogue',
    {
      caseId,
    },
  )
  const materialId = catalogue.materials.find(({ paper }) => paper)?.id
  const asked = { caseId, materialId, purpose: '庭审' }
  const { loanId } = await stage.must<{ loanId: string }>('judge-1', 'dossier.request-loan', asked)
  await stage.must('director', 'dossier.approve-loan', { caseId, loanId })
  await stage.must('dossier-1', 'dossier.lend-material', { caseId, loanId, dueBackOn: '2024-05-20' })
  await stage.must('dossier-1', 'dossier.return-material', { caseId, loanId })
}
