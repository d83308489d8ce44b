import type { Engine } from '@zhixing/core'
import { actorOf, countyCourt, sampleFiling } from '@zhixing/core/testing'
import type { Host } from './server.ts'

/** A debtor whose consumption is restricted. */
export const LISTED = { name: '陈国梁', idNumber: '622621197809210015' }

/** The counter of a bank, with what the bank has of its own: a form and a place for the answer. */
export const PARTNER: Host = {
  title: '贷款受理',
  script: 'partner.js',
  body: `<form>
    <label>客户姓名 <input name="customer" /></label> <label>证件号码 <input name="number" /></label> <button>受理</button>
  </form>
  <p>比对：<output></output></p>
  <zx-credit-check prompt-only></zx-credit-check>`,
  // A partner is another system, not a person of the court.
  actor: { kind: 'system', id: 'bank-counter', courtId: countyCourt.courtId, roles: ['import'] },
  prepare: restrict,
}

async function restrict(engine: Engine): Promise<void> {
  const give = async <R>(actor: Parameters<Engine['execute']>[0]['actor'], name: string, input: object) => {
    const outcome = await engine.execute({ name, input, actor })
    if (outcome.kind === 'refused') throw new Error(outcome.rule)
    return outcome.result as R
  }
  const today = engine.clock.now().slice(0, 10)
  const [applicant] = sampleFiling.parties
  const { caseId } = await give<{ caseId: string }>(actorOf(countyCourt, 'filing'), 'case.file', {
    ...{ ...sampleFiling, filedOn: today, caseNumber: `（${today.slice(0, 4)}）甘1202执2号` },
    parties: [applicant, { role: 'debtor', kind: 'person', phone: null, ...LISTED }],
  })
  const director = actorOf(countyCourt, 'director')
  await give(director, 'case.assign', { caseId, undertakerId: 'judge-1', reason: '随机分案' })
  const judge = actorOf(countyCourt, 'judge-1')
  const found = await engine.query<{ parties: readonly { id: string; role: string }[] }>({
    ...{ name: 'case.get', input: { caseId }, actor: judge },
  })
  const partyId = found.parties.find(({ role }) => role === 'debtor')?.id
  const { measureId } = await give<{ measureId: string }>(judge, 'measure.propose', {
    ...{ caseId, partyId, kind: 'consumption-limit', ground: 'not-performed', basis: '法释〔2015〕17号 1' },
    ...{ reason: '期限届满未履行', evidence: '送达回证' },
  })
  await give({ ...director, id: 'president-1', roles: ['president'] }, 'measure.decide', {
    ...{ caseId, measureId, approve: true, reason: '符合规定', documentNumber: '限1号' },
  })
}
