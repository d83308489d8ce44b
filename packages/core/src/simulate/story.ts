import type { CourseNode } from '../domain/node/contract'
import { importActor } from '../kernel/role'
import { addDays } from '../law/index'
import { affair, furtherAffairs, sealing } from './affairs'
import { closing } from './closing'
import type { Life, Strand } from './life'
import { instalment, payOut } from './money'
import { electronic, paper } from './papers'
import { delay } from './staff'

/** Everything that happens in one case, from the filing window on. */
export async function* story(life: Life): Strand {
  const { course } = life.plan
  yield course.carriedOver ? '2024-01-02' : course.filedOn
  if (course.carriedOver) await takeOver(life)
  else yield* fileAndAssign(life)
  const { random } = life
  life.startPending(investigation(life))
  life.start(furtherAffairs(life))
  if (course.sealed) life.start(sealing(life))
  for (const [at, part] of course.instalments.entries()) life.startPending(instalment(life, part, at + 1))
  if (course.suspension) life.start(suspension(life, course.suspension))
  if (course.ending === null && random.chance(0.05)) life.start(extension(life))
  if (random.chance(0.008)) life.start(stranger(life))
  if (course.ending !== null && course.proposeOn !== null) {
    life.start(closing(life, course.ending, course.proposeOn))
  }
}

async function* fileAndAssign(life: Life): Strand {
  const { random, staff, judge } = life
  const window = random.pick(staff.withRole('case-filing-clerk'))
  const filed = await life.giveAs<{ caseId: string }>(window.actor, 'case.file', life.plan.filing)
  life.caseId = filed.caseId
  await electronic(life, 'application', window)
  await electronic(life, 'enforcement-basis', window)
  yield life.after(
    random.weighted([
      [0, 82],
      [1, 11],
      [2, 4],
      [4, 2],
      [7, 1],
    ] as const),
  )
  const reason = random.chance(0.9) ? '按未结案件数轮流分案' : '关联案件归并承办'
  const assigner = random.chance(0.8) ? staff.director : window
  if (random.chance(0.006)) {
    const clerk = random.pick(staff.withRole('dossier-clerk'))
    await life.tryInVain(
      clerk,
      'case.assign',
      { undertakerId: judge.id, reason },
      'access.role-not-permitted',
    )
  }
  await life.give(assigner, 'case.assign', { undertakerId: judge.id, reason })
  yield life.after(random.chance(0.9) ? 0 : 1)
  life.startPending(affair(life, 'query-control'))
  life.startPending(affair(life, 'format-documents'))
  life.start(notice(life))
}

/** A case of the year before: taken over from the older system at the node where it stood (system S1). */
async function takeOver(life: Life): Promise<void> {
  const { random, plan } = life
  const { filing } = plan
  const hasMoney = random.chance(0.12)
  const receivedFen = hasMoney ? filing.claimFen / 5n : 0n
  const paidFen = random.chance(0.6) ? receivedFen : receivedFen / 2n
  const imported = await life.giveAs<{ caseId: string }>(
    importActor(plan.courtId, 'legacy-register'),
    'case.import',
    {
      ...filing,
      legacyState: random.pick(['执行中', '查控反馈', '待处置']),
      state: 'assigned',
      node: 'control',
      undertakerName: life.judge.name,
      receivedFen,
      paidFen,
    },
  )
  life.caseId = imported.caseId
  life.world.bank.held(plan.courtId, receivedFen - paidFen)
  if (receivedFen > paidFen) life.startPending(payOut(life, receivedFen - paidFen))
}

/** Execution notice and report order within the ten days after filing (民诉法解释（2022）480). */
async function* notice(life: Life): Strand {
  yield life.after(delay(life.random, 3, life.judge.pace))
  await paper(life, 'execution-notice', life.judge)
  if (life.random.chance(0.85)) await paper(life, 'report-order', life.judge)
}

/** The judge talks with the debtor and reports on his assets within the month (法发〔2006〕35号 6). */
async function* investigation(life: Life): Strand {
  const { random, judge } = life
  yield life.after(random.int(2, 8))
  if (random.chance(0.6)) await paper(life, 'inquiry-record', judge)
  yield life.after(Math.min(delay(random, 8, judge.pace), 20))
  await paper(life, 'investigation-report', judge)
}

async function* suspension(life: Life, { from, to }: { from: string; to: string | null }): Strand {
  yield from
  if (life.isEnding) return
  const { random, judge } = life
  const reason = random.pick([
    '当事人达成执行和解，分期履行',
    '案外人提出确有理由的异议',
    '被执行人死亡，需要等待继承人承担义务',
  ])
  if (reason.includes('和解')) await paper(life, 'settlement-agreement', judge)
  await life.give(judge, 'case.suspend', { reason })
  life.isSuspended = true
  if (to === null) return
  yield to
  await life.give(judge, 'case.resume', {
    reason: random.pick(['被执行人未按和解协议履行', '中止的情形已经消失']),
  })
  life.isSuspended = false
}

/** A superior gives more time: the director for the investigation, the vice-president in old cases for the case itself. */
async function* extension(life: Life): Strand {
  const { random, staff, plan } = life
  const { carriedOver } = plan.course
  if (!carriedOver) yield life.after(random.int(1, 2))
  const open = await runningClock(life, carriedOver ? 'case-limit' : 'asset-investigation')
  if (!open) return
  // The limit of a case is extended within the last five days, for three months at most (法释〔2000〕29号 5).
  if (carriedOver) yield addDays(open.dueOn, -random.int(1, 4))
  const same = carriedOver ? await runningClock(life, 'case-limit') : open
  if (same?.dueOn !== open.dueOn || life.today > open.dueOn || life.isEnding) return
  const reason = random.pick(['财产在外地，需要委托调查', '被执行人下落不明，需要继续查找', '评估周期较长'])
  const to = addDays(open.dueOn, random.int(15, 60))
  const by = carriedOver ? staff.vicePresident : staff.director
  await life.give(by, 'node.extend', { nodeId: open.id, to, reason })
}

async function runningClock(life: Life, wanted: string): Promise<CourseNode | undefined> {
  const course = await life.world.engine.query<readonly CourseNode[]>({
    name: 'node.course',
    input: { caseId: life.caseId },
    actor: life.staff.director.actor,
  })
  return course.find(({ node, state, id }) => node === wanted && state === 'running' && id !== null)
}

/** Somebody of this court reaches for a case of another: refused and recorded, never served. */
async function* stranger(life: Life): Strand {
  const { random, staff } = life
  yield life.after(random.int(3, 40))
  const other = staff.court.courtId === 'gan1202' ? 'gan1221' : 'gan1202'
  const input = { reason: '当事人要求加快办理', undertakerId: life.judge.id }
  await life.tryInVain(staff.director, 'case.assign', input, 'access.other-court', other)
}
