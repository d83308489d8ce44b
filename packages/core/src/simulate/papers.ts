import { randomOf } from '../testing/random'
import type { Life, Strand } from './life'
import { noteNones } from './nones'
import { delay, type Worker } from './staff'

/** A kind of document: its title, its part of the catalogue, and how long it is. */
interface Paper {
  readonly title: string
  readonly section: string
  readonly pages: readonly [number, number]
}

const papers = {
  application: { title: '执行申请书', section: 'filing', pages: [2, 4] },
  'enforcement-basis': { title: '执行依据', section: 'filing', pages: [4, 14] },
  'identity-document': { title: '申请执行人身份证明', section: 'filing', pages: [1, 2] },
  'execution-notice': { title: '执行通知书', section: 'notices', pages: [1, 2] },
  'report-order': { title: '报告财产令', section: 'notices', pages: [1, 2] },
  'query-result': { title: '网络查控反馈汇总', section: 'query-control', pages: [3, 12] },
  'investigation-report': { title: '财产调查报告', section: 'query-control', pages: [2, 6] },
  'seal-ruling': { title: '查封裁定书', section: 'measures', pages: [2, 3] },
  'measure-return': { title: '强制措施执行回证', section: 'measures', pages: [1, 2] },
  'inquiry-record': { title: '谈话笔录', section: 'general', pages: [2, 6] },
  'settlement-agreement': { title: '执行和解协议', section: 'closing', pages: [1, 3] },
  'payout-approval': { title: '案款发放审批表', section: 'funds', pages: [1, 1] },
  'closing-ruling': { title: '结案裁定书', section: 'closing', pages: [2, 4] },
} satisfies Readonly<Record<string, Paper>>

export type PaperKind = keyof typeof papers

/** An electronic document: it is in the dossier at once. */
export async function electronic(life: Life, kind: PaperKind, by: Worker): Promise<void> {
  const { title, section, pages } = papers[kind]
  const file = await life.world.files(kind, life.plan.filing.caseNumber)
  const [least, most] = pages
  await life.give(by, 'dossier.form-material', {
    kind,
    title,
    section,
    paper: false,
    pages: life.random.int(least, most),
    file,
  })
}

/** A paper from its making to the electronic dossier: formed now, handed in and scanned within some days (seed 000:13). */
export async function paper(life: Life, kind: PaperKind, by: Worker): Promise<void> {
  const { title, section, pages: range } = papers[kind]
  const [least, most] = range
  const pages = life.random.int(least, most)
  const formed = await life.give<{ materialId: string }>(by, 'dossier.form-material', {
    kind,
    title,
    section,
    paper: true,
    pages,
  })
  life.papers += 1
  life.start(toTheCentre(life, { kind, by, pages, section, materialId: formed.materialId }))
}

interface Formed {
  readonly kind: PaperKind
  readonly by: Worker
  readonly pages: number
  readonly section: string
  readonly materialId: string
}

async function* toTheCentre(life: Life, { kind, by, pages, section, materialId }: Formed): Strand {
  const { random } = life
  const clerk = random.pick(life.staff.withRole('dossier-clerk'))
  yield life.after(Math.min(delay(random, 1, by.pace) + (random.chance(0.05) ? random.int(1, 2) : 0), 6))
  await life.give(clerk, 'dossier.hand-in-material', { materialId, givenBy: by.id, pages })
  yield life.after(Math.min(delay(random, 1, clerk.pace) + (random.chance(0.04) ? random.int(1, 2) : 0), 6))
  const file = await life.world.files(kind, life.plan.filing.caseNumber)
  const location = `${random.int(1, 12)}柜${random.int(1, 6)}层${random.int(1, 40)}号`
  await life.give(clerk, 'dossier.catalogue-material', { materialId, file, section, location, pages })
  life.papers -= 1
  if (random.chance(0.02)) await registerUse(life, materialId)
  if (!life.isEnding && random.chance(0.012)) life.startPending(loan(life, materialId))
}

async function registerUse(life: Life, materialId: string): Promise<void> {
  const clerk = life.random.pick(life.staff.withRole('dossier-clerk'))
  const reader = life.random.pick(life.staff.withRole('judge-assistant'))
  const kind = life.random.pick(['reading', 'copy'])
  await life.give(clerk, 'dossier.register-use', {
    materialId,
    kind,
    personId: reader.id,
    purpose: '核对案件材料',
  })
}

/** 借出: asked for, approved by the director, lent and brought back; now and then a clerk would lend it too early. */
async function* loan(life: Life, materialId: string): Strand {
  const { random } = life
  const clerk = random.pick(life.staff.withRole('dossier-clerk'))
  const purpose = random.pick([
    '异议审查需要核对原件',
    '评估机构现场核对',
    '上级法院调阅',
    '当事人申请质证原件',
  ])
  const { loanId } = await life.give<{ loanId: string }>(life.judge, 'dossier.request-loan', {
    materialId,
    purpose,
  })
  const dueBackOn = life.after(random.int(5, 8))
  if (random.chance(0.25)) {
    await life.tryInVain(clerk, 'dossier.lend-material', { loanId, dueBackOn }, 'dossier.loan-needs-director')
  }
  yield life.after(random.int(0, 1))
  if (random.chance(0.1)) {
    await life.give(life.staff.director, 'dossier.refuse-loan', {
      loanId,
      reason: '可在电子卷宗中调阅，无需借出原件',
    })
    return
  }
  await life.give(life.staff.director, 'dossier.approve-loan', { loanId })
  await life.give(clerk, 'dossier.lend-material', { loanId, dueBackOn })
  yield life.after(random.int(2, 7))
  await life.give(clerk, 'dossier.return-material', { loanId })
}

/** 审核、装订、归档: when the last paper is in the dossier; some wait a while for it (seed 000:13). */
export async function* archiving(life: Life): Strand {
  const { staff, world, plan } = life
  const random = randomOf('archive', world.seed, plan.streamOf)
  yield life.after(random.int(2, 6))
  while (life.papers > 0) yield life.after(1)
  await noteNones(world.engine, life.judge.actor, life.caseId)
  await life.give(life.judge, 'dossier.review-for-archive', {})
  const clerk = random.pick(staff.withRole('dossier-clerk'))
  yield life.after(random.int(1, 5))
  await life.give(clerk, 'dossier.bind', { volumes: random.chance(0.1) ? 2 : 1 })
  yield life.after(random.int(0, 3))
  const archiveNumber = plan.filing.caseNumber.replace(/[（）号]/g, '-').replace(/^-|-$/g, '')
  const location = `${random.int(1, 20)}排${random.int(1, 8)}架`
  await life.give(clerk, 'dossier.archive', { archiveNumber, location })
}
