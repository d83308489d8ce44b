import { pushToParties } from '../engine/index'
import { type Actor, PARTY } from '../kernel/role'
import type { Channel, ChannelAnswer, ChannelMessage } from '../ports/channel'
import { closeCase, payOut, receiveMoney } from './acts'
import { DOCUMENT, registryOf, type Searched, searched } from './control-acts'
import { approve, proposal } from './measure-acts'
import type { Stage } from './stage'

/** A channel that a test defines on the spot: it keeps what it was given and answers as told. */
export function channelOf(
  id: string,
  say: (message: ChannelMessage, n: number) => ChannelAnswer | Promise<ChannelAnswer> = ({ key }) => ({
    outcome: 'delivered',
    reference: `receipt ${key}`,
  }),
) {
  const taken: ChannelMessage[] = []
  const channel: Channel = {
    id,
    send: async (message) => {
      taken.push(message)
      return say(message, taken.length)
    },
  }
  return { channel, taken }
}

/** Sends what waits, by these channels. */
export const push = (stage: Stage, ...channels: readonly Channel[]) =>
  stage.engine.drain({
    'openness.push': pushToParties({
      engine: stage.engine,
      channels,
      courtName: () => '武都区人民法院',
      timeoutMs: 200,
    }),
  })

/** A party of a case, signed in. */
export async function partyOf(stage: Stage, caseId: string, role = 'applicant'): Promise<Actor> {
  const { parties } = await stage.ask<{ parties: { id: string; role: string }[] }>('director', 'case.get', {
    caseId,
  })
  const id = parties.find((party) => party.role === role)?.id ?? ''
  return { kind: 'person', id, courtId: stage.court.courtId, roles: [PARTY] }
}

/** A measure against the debtor, decided by the president. */
export async function measureTaken(stage: Stage, { caseId, debtorId }: Searched): Promise<string> {
  const entry = proposal(caseId, debtorId, { kind: 'consumption-limit' })
  const { measureId } = await stage.must<{ measureId: string }>('judge-1', 'measure.propose', entry)
  await approve(stage, caseId, measureId)
  return measureId
}

/** The flat is sealed, sold and thereby no longer held. */
export async function flatSold(stage: Stage, { caseId, findingOf, sourceId, drain }: Searched) {
  const order = {
    ...{ caseId, findingId: findingOf('real-estate'), kind: 'seal', sourceId, document: DOCUMENT },
    ...{ from: stage.clock.today(), until: '2027-02-28', reason: '查到房屋', indivisible: '房屋不可分割' },
    ...{ impact: '房屋空置', milder: '无其他财产' },
  }
  const { controlId, assetId } = await stage.must<{ controlId: string; assetId: string }>(
    'judge-1',
    'control.order',
    order,
  )
  await drain()
  const thing = { caseId, assetId }
  await stage.must('judge-1', 'asset.begin-disposal', { ...thing, way: 'auction', reason: '逾期不履行' })
  const sold = { ...thing, way: 'auction', proceedsFen: 30_000_000n, disposedOn: stage.clock.today() }
  await stage.must('judge-1', 'asset.record-disposal', { ...sold, evidence: '成交确认书' })
  return { controlId, assetId }
}

/** A case in which something of each of the six kinds happens, from filing to closing; nobody clicks to publish. */
export async function sixKinds(stage: Stage, n = 500, first?: (of: Searched) => Promise<void>) {
  const of = await searched(stage, n, 'judge-1', registryOf(`total-${n}`))
  await first?.(of)
  const measureId = await measureTaken(stage, of)
  const { controlId, assetId } = await flatSold(stage, of)
  await receiveMoney(stage, of.caseId, `proceeds-${n}`, 30_000_000n)
  await payOut(stage, of.caseId, 30_000_000n)
  const release = { caseId: of.caseId, controlId, document: DOCUMENT, reason: '已经过户' }
  await stage.must('judge-1', 'control.release', release)
  await of.drain()
  const lift = { caseId: of.caseId, measureId, ground: 'performed', reason: '已经履行完毕' }
  await stage.must('director', 'measure.lift', lift)
  await closeCase(stage, of.caseId)
  return { ...of, measureId, controlId, assetId }
}
