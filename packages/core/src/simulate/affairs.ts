import { resultsOf } from './forms'
import type { Life, Strand } from './life'
import { electronic, paper } from './papers'
import { delay, type Worker } from './staff'

/** An affair (事务) as units do it: in whose hands it lies and how long it takes. */
interface Affair {
  readonly unit: string
  /** Working days of a usual person. */
  readonly days: number
  readonly note: string
  readonly report: string
}

const affairs = {
  'query-control': {
    unit: 'affairs-team',
    days: 1,
    note: '请对全部被执行人发起网络查控，并冻结可供执行的存款',
    report: '已通过总对总系统查询存款、车辆、不动产、证券和网络资金，反馈已归卷',
  },
  'format-documents': {
    unit: 'affairs-team',
    days: 1,
    note: '请制发执行通知书、报告财产令等格式化文书',
    report: '格式化文书已制发，送达情况已登记',
  },
  'first-reception': {
    unit: 'affairs-team',
    days: 2,
    note: '请约见申请执行人，告知执行风险并登记财产线索',
    report: '已初次接待申请执行人，财产线索已登记',
  },
  measures: {
    unit: 'measures-team',
    days: 3,
    note: '请对被执行人发布限制消费令并录入失信名单',
    report: '限制消费令已发布，失信信息已录入',
  },
  delegated: {
    unit: 'affairs-team',
    days: 3,
    note: '被执行人财产在外地，请办理事项委托',
    report: '委托事项已由受托法院办结并反馈',
  },
  'petition-reception': {
    unit: 'petition-reception',
    days: 3,
    note: '申请执行人来访，请接待并反馈',
    report: '已接待并答复，来访人表示理解',
  },
  'asset-disposal': {
    unit: 'disposal-team',
    days: 19,
    note: '查封财产需要处置，请启动评估、网络拍卖',
    report: '财产已处置完毕，价款已交入案件账户',
  },
  'auction-aux': {
    unit: 'disposal-team',
    days: 6,
    note: '请拍摄、制作网络拍卖公告并接待看样',
    report: '拍卖辅助事项已完成',
  },
} satisfies Readonly<Record<string, Affair>>

export type AffairId = keyof typeof affairs

const RETURN_REASONS = [
  '查询范围不完整，请补充网络资金账户',
  '反馈未附送达回证',
  '被执行人身份信息有误，请重新核对',
]

/** One affair around its loop: 交办, 接收, 反馈, 确认; one in twenty is returned once (seed 004:52). */
export async function* affair(life: Life, id: AffairId): Strand {
  const { random, judge } = life
  const about: Affair = affairs[id]
  const { taskId } = await life.give<{ taskId: string }>(judge, 'task.dispatch', {
    affair: id,
    note: about.note,
  })
  const worker = workerFor(life, about)
  yield life.after(random.chance(0.8) ? 0 : 1)
  await life.give(worker, 'task.receive', { taskId })
  yield life.after(workingTime(life, about, worker))
  const results = await resultsOf(life, id, worker)
  await life.give(worker, 'task.report', { taskId, report: about.report, results })
  yield life.after(random.chance(0.75) ? 0 : delay(random, 2, judge.pace))
  if (random.chance(0.05)) {
    await life.give(judge, 'task.return', { taskId, reason: random.pick(RETURN_REASONS) })
    yield life.after(random.int(0, 1))
    await life.give(worker, 'task.receive', { taskId })
    yield life.after(1)
    const again = { report: `已按要求补充。${about.report}`, results: await resultsOf(life, id, worker) }
    await life.give(worker, 'task.report', { taskId, ...again })
    yield life.after(random.int(0, 1))
  }
  // What was carried out is handed over before it counts as done (seed 000:13).
  if (id === 'measures') await electronic(life, 'measure-return', worker)
  await life.give(judge, 'task.confirm', { taskId })
  if (id === 'query-control') await electronic(life, 'query-result', worker)
}

function workerFor(life: Life, about: Affair): Worker {
  const unit = life.staff.inUnit(about.unit).filter(({ roles }) => !roles.includes('judicial-police'))
  return life.random.pick(unit)
}

function workingTime(life: Life, about: Affair, worker: Worker): number {
  if (about.days <= 1) return life.random.chance(0.55) ? 0 : delay(life.random, 1, worker.pace)
  return Math.max(1, Math.round(about.days * (0.5 + life.random.next()) * Math.min(worker.pace, 1.5)))
}

/** 查封: a ruling, and then the affair of disposal within the month that the clock gives (法释〔2018〕15号 1). */
export async function* sealing(life: Life): Strand {
  yield life.after(life.random.int(6, 15))
  await paper(life, 'seal-ruling', life.judge)
  yield life.after(Math.round(life.random.int(3, 16) * Math.min(life.judge.pace, 1.6)))
  if (life.isEnding) return
  life.startPending(affair(life, 'asset-disposal'))
  if (life.random.chance(0.5)) life.startPending(affair(life, 'auction-aux'))
}

/** Affairs that only some cases need. */
export async function* furtherAffairs(life: Life): Strand {
  const { random } = life
  const wanted: readonly (readonly [AffairId, number])[] = [
    ['first-reception', 0.18],
    ['measures', 0.16],
    ['delegated', 0.05],
    ['petition-reception', 0.03],
  ]
  for (const [id, probability] of wanted) {
    if (!random.chance(probability)) continue
    yield life.after(random.int(1, 8))
    if (life.isEnding) return
    life.startPending(affair(life, id))
  }
}
