import type { Staff, Worker } from './staff'

/** Where measures are taken, and by whom commands are given. */
interface Stand {
  readonly staff: Staff
  readonly judge: Worker
  readonly caseId: string
  readonly debtorId: string
  give<R = null>(worker: Worker, name: string, input: object): Promise<R>
}

const court = ({ staff }: Stand) => `（2024）${staff.court.codeName}执`

/** 届满未履行: the period of the notice has passed; what the court's way of working proposes then is proposed by itself. */
export function noteDefault(stand: Stand): Promise<null> {
  const { caseId, debtorId: partyId, judge } = stand
  const period = { noticeServedOn: '2024-06-04', dueOn: '2024-06-14' }
  return stand.give(judge, 'measure.note-default', { caseId, partyId, ...period, evidence: '送达回证' })
}

/** 限制消费令: of what was proposed the president decides the restriction; the rest is left to whoever looks. */
export async function decideRestriction(
  stand: Stand,
  proposed: readonly { readonly id: string; readonly kind: string; readonly state: string }[],
): Promise<void> {
  const open = proposed.filter(({ kind, state }) => kind === 'consumption-limit' && state === 'proposed')
  for (const { id: measureId } of open)
    await stand.give(president(stand), 'measure.decide', {
      ...{ caseId: stand.caseId, measureId, approve: true, reason: '期限届满未履行，符合限制消费的条件' },
      documentNumber: `${court(stand)}限1号`,
    })
}

/** 罚款: for not declaring a flat; decided, and waiting to be paid. */
export async function fine(stand: Stand): Promise<void> {
  const { caseId, debtorId: partyId, judge } = stand
  const { measureId } = await stand.give<{ measureId: string }>(judge, 'measure.propose', {
    ...{
      caseId,
      partyId,
      kind: 'fine',
      ground: 'report-violation',
      actOn: '2024-06-12',
      amountFen: 500_000n,
    },
    ...{
      reason: '申报财产时隐瞒名下房产一套',
      basis: '民诉法（2023）252',
      evidence: '不动产登记机构答复与财产申报表',
    },
  })
  await stand.give(president(stand), 'measure.decide', {
    ...{ caseId, measureId, approve: true, reason: '事实清楚，数额适当' },
    documentNumber: `${court(stand)}罚1号`,
  })
}

function president({ staff }: Stand): Worker {
  const [worker] = staff.withRole('president')
  if (!worker) throw new Error(`${staff.court.courtId} has no president`)
  return worker
}
