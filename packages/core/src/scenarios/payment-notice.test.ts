import { expect, test } from 'vitest'
import type { CourseNode } from '../domain/node/contract'
import { workingDays } from '../law/index'
import { cityPlan, defineProfile, profileToJson } from '../profiles/index'
import { fileAndAssign, payoutInput, receiveMoney } from './acts'
import { workBy } from './own-profile'
import { openStage, type Stage } from './stage'

const NODE = 'payout-approval'
const source = '院执行款管理办法第8条'

/** The same limit from the arrival of the money to the notice of payment, as local rules count it. */
const fromArrival = defineProfile({
  ...{ id: 'wudu', version: '1', effectiveFrom: '2024-03-01', source, extends: cityPlan },
  nodes: [
    {
      ...{
        id: NODE,
        startsOn: [{ event: 'fund.MoneyReceived' }],
        endsOn: [{ event: 'fund.PayoutApproved' }],
      },
      ...{ cancelsOn: [{ event: 'case.Closed' }], limit: workingDays(10), roll: false },
      ...{ holder: { kind: 'undertaker' }, warnDaysBefore: [3, 0], expected: false, source },
    },
  ],
})

const clockOf = async (stage: Stage, caseId: string) =>
  (await stage.ask<CourseNode[]>('director', 'node.course', { caseId })).find(({ node }) => node === NODE)

/** Money on Friday 1 March; asked for on Wednesday. */
async function asked(stage: Stage) {
  const caseId = await fileAndAssign(stage)
  await receiveMoney(stage, caseId, 'line-1', 700n)
  const onArrival = await clockOf(stage, caseId)
  stage.clock.advance(5)
  const input = await payoutInput(stage, caseId, 300n)
  const payout = await stage.must<{ payoutId: string; contentHash: string }>(
    'judge-1',
    'fund.request-payout',
    input,
  )
  return { caseId, payout, onArrival, onRequest: await clockOf(stage, caseId) }
}

test('the ten working days begin with the request in the shipped profiles, and say that no text gives them so', async () => {
  const stage = await openStage('memory')
  const { onArrival, onRequest } = await asked(stage)
  expect(onArrival).toBeUndefined()
  expect(onRequest).toMatchObject({ state: 'running', dueOn: '2024-03-20' })
  const definitions = cityPlan.nodes.filter(({ id }) => id === NODE || id === 'payout-sending')
  expect(definitions.map((one) => one.source.startsWith('parameter: '))).toEqual([true, true])
})

test('a court whose rules count them from the arrival says so in its profile, and the approval ends them', async () => {
  const stage = await openStage('memory')
  await workBy(stage, JSON.parse(profileToJson(fromArrival)))
  const { caseId, payout, onArrival, onRequest } = await asked(stage)
  expect(onArrival).toMatchObject({ state: 'running', startedOn: '2024-03-01', dueOn: '2024-03-15' })
  expect(onRequest).toMatchObject({ state: 'running', dueOn: '2024-03-15' })
  await stage.must('director', 'fund.approve-payout', { caseId, ...payout })
  expect(await clockOf(stage, caseId)).toMatchObject({ state: 'met', endedOn: '2024-03-06' })
})
