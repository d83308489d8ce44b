import type { ClosingKind } from '../domain/case/model'
import { addDays, addMonths } from '../law/index'
import type { Life, Strand } from './life'
import { archiving, paper } from './papers'

const GROUNDS: Readonly<Record<ClosingKind, readonly string[]>> = {
  performed: ['生效法律文书确定的义务已全部履行完毕'],
  'round-terminated': ['已穷尽财产调查措施，未发现可供执行的财产，申请执行人无异议'],
  terminated: ['双方达成和解协议并长期履行，申请执行人撤回执行申请', '申请执行人撤销申请'],
  'case-cancelled': ['重复立案，予以销案'],
  'not-enforced': ['裁定不予执行仲裁裁决'],
  'application-dismissed': ['申请不符合受理条件，裁定驳回'],
}

/** 结案: proposed when nothing stands in the way, reviewed by another; some proposals come back (seed 003:7). */
export async function* closing(life: Life, kind: ClosingKind, proposeOn: string): Strand {
  const { random, judge } = life
  const ground = random.pick(GROUNDS[kind])
  yield* tooEarly(life, kind)
  yield proposeOn > life.today ? proposeOn : life.today
  yield life.workday()
  for (;;) {
    while (life.pending > 0 || life.isSuspended) yield life.after(1)
    life.isEnding = true
    const { proposalId } = await life.give<{ proposalId: string }>(judge, 'closing.propose', {
      closingKind: kind,
      ground,
    })
    const reviewer = random.pick(life.staff.withRole('closing-reviewer'))
    yield life.after(
      random.weighted([
        [0, 40],
        [1, 40],
        [2, 15],
        [4, 5],
      ] as const),
    )
    if (!random.chance(0.04)) {
      await life.give(reviewer, 'closing.confirm', { proposalId })
      await paper(life, 'closing-ruling', judge)
      life.start(archiving(life))
      return
    }
    const reason = random.pick([
      '卷宗缺少送达回证，请补正',
      '财产调查结论不完整，请补充',
      '结案文书未载明剩余债权',
    ])
    await life.give(reviewer, 'closing.reject', { proposalId, reason })
    life.isEnding = false
    yield life.after(random.int(1, 3))
  }
}

/** Now and then somebody proposes to terminate the round before the three months are over. */
async function* tooEarly(life: Life, kind: ClosingKind): Strand {
  if (kind !== 'round-terminated' || !life.random.chance(0.03)) return
  const lawful = addDays(addMonths(life.plan.filing.filedOn, 3), 1)
  const early = addDays(lawful, -life.random.int(8, 20))
  if (early <= life.today) return
  yield early
  yield life.workday()
  if (life.isSuspended || life.pending > 0) return
  const input = { closingKind: kind, ground: life.random.pick(GROUNDS[kind]) }
  await life.tryInVain(life.judge, 'closing.propose', input, 'closing.round-termination-after-three-months')
}
