import { describe, expect, test } from 'vitest'
import type { StagePath, StayDetail } from '../domain/stage/contract'
import { linshuFullFlow } from '../profiles/index'
import { archiveCase, journalOf } from './acts'
import { fileAt, openLinshu } from './linshu-court'
import { doAffair, fileOnline, openLongnan, sortAfterQuery } from './longnan-court'
import type { Stage } from './stage'

const pathOf = async (stage: Stage, caseId: string) =>
  (await stage.ask<StagePath>('director', 'stage.path', { caseId })).stays
const stagesOf = async (stage: Stage, caseId: string) =>
  (await pathOf(stage, caseId)).map(({ stage: id }) => id)
const listOf = async (stage: Stage, input: object) =>
  (await stage.ask<{ items: StayDetail[] }>('director', 'stage.list', input)).items
const undertakerOf = async (stage: Stage, caseId: string) =>
  (await stage.ask<{ undertakerId: string }>('director', 'case.get', { caseId })).undertakerId

describe('[S41] three layers: online, quick, careful', () => {
  test('each layer has its queue, its owner and its limit', async () => {
    const stage = await openLongnan()
    const [online, simple, ordinary] = [
      await fileOnline(stage, 1),
      await fileOnline(stage, 2),
      await fileOnline(stage, 3),
    ]
    await sortAfterQuery(stage, simple, true)
    await sortAfterQuery(stage, ordinary, false)
    const layers = await Promise.all(
      ['online', 'quick', 'careful'].map(async (layer) => {
        const queue = await listOf(stage, { stage: layer })
        return queue.map(({ caseId, unitName, holderId, dueOn }) => [
          layer,
          caseId,
          unitName,
          holderId,
          dueOn,
        ])
      }),
    )
    expect(layers).toEqual([
      [['online', online, '执行指挥中心', 'centre-1', '2024-03-16']],
      [['quick', simple, '快执团队', 'fast-1', '2024-05-01']],
      [['careful', ordinary, '精执团队', 'careful-1', '2024-06-01']],
    ])
    for (const [caseId, owner] of [
      [online, 'centre-1'],
      [simple, 'fast-1'],
      [ordinary, 'careful-1'],
    ] as const) {
      expect((await listOf(stage, { holderId: owner })).map((stay) => stay.caseId)).toEqual([caseId])
      expect(await undertakerOf(stage, caseId)).toBe(owner)
    }
  })

  test('when the limit of a layer is over the case goes to the next one by itself', async () => {
    const stage = await openLongnan()
    const caseId = await fileOnline(stage, 1)
    for (const day of ['2024-03-17', '2024-05-18']) {
      stage.clock.set(day)
      await stage.engine.tick()
    }
    const path = await pathOf(stage, caseId)
    expect(path.map(({ stage: id, entry, exit }) => [id, entry, exit])).toEqual([
      ['online', 'first', 'expired'],
      ['quick', 'unfinished', 'expired'],
      ['careful', 'unfinished', null],
    ])
  })

  const papers = [
    ['appraisal', 'appraisal-commission'],
    ['auction', 'auction-ruling'],
    ['debt for asset', 'debt-for-asset-ruling'],
    ['forced eviction', 'eviction-notice'],
  ] as const

  test.each(papers)(
    '%s moves a case to careful handling at once, from either layer before',
    async (_what, kind) => {
      const stage = await openLongnan()
      const [fromOnline, fromQuick, other] = [
        await fileOnline(stage, 1),
        await fileOnline(stage, 2),
        await fileOnline(stage, 3),
      ]
      await sortAfterQuery(stage, fromQuick, true)
      expect([await stagesOf(stage, fromOnline), await stagesOf(stage, fromQuick)]).toEqual([
        ['online'],
        ['online', 'quick'],
      ])
      const form = (who: string, caseId: string, paper: string) =>
        stage.must(who, 'dossier.form-material', { caseId, kind: paper, title: paper, paper: true })
      await form('fast-1', fromQuick, 'inquiry-record')
      expect(await stagesOf(stage, fromQuick)).toEqual(['online', 'quick'])
      await form('fast-1', fromQuick, kind)
      await form('centre-1', fromOnline, kind)
      expect(await stagesOf(stage, fromQuick)).toEqual(['online', 'quick', 'careful'])
      expect(await stagesOf(stage, fromOnline)).toEqual(['online', 'careful'])
      expect(await stagesOf(stage, other)).toEqual(['online'])
      expect(await undertakerOf(stage, fromQuick)).toBe('careful-1')
      const told = (await journalOf(stage, fromQuick)).filter(({ type }) => type === 'stage.Triggered')
      expect(told).toHaveLength(1)
      expect(told[0]?.data).toMatchObject({
        stage: 'quick',
        toStage: 'careful',
        trigger: `dossier.MaterialFormed ${kind}`,
        source: expect.stringContaining('seed 002:5'),
      })
      // It is where such cases are handled: another one moves it no further.
      await form('careful-1', fromQuick, kind)
      expect(await stagesOf(stage, fromQuick)).toEqual(['online', 'quick', 'careful'])
      expect((await stage.engine.verify()).differences).toEqual([])
    },
  )

  test('the disposal of property is such an event; what is given back by objection is not taken again', async () => {
    const stage = await openLongnan()
    const caseId = await fileOnline(stage, 1)
    await sortAfterQuery(stage, caseId, true)
    await stage.must('fast-1', 'task.dispatch', { caseId, affair: 'asset-disposal' })
    expect(await stagesOf(stage, caseId)).toEqual(['online', 'quick', 'careful'])
    const { handovers } = await stage.ask<StagePath>('director', 'stage.path', { caseId })
    const handoverId = handovers.find(({ state }) => state === 'offered')?.id
    const objection = { caseId, handoverId, reason: '未附查封手续', dueBackOn: '2024-03-20' }
    await stage.must('careful-1', 'stage.reject-handover', objection)
    const paper = { caseId, kind: 'auction-ruling', title: '拍卖裁定书', paper: true }
    await stage.must('fast-1', 'dossier.form-material', paper)
    expect(await stagesOf(stage, caseId)).toEqual(['online', 'quick', 'careful', 'quick'])
  })

  test('a difficult case or one of a new type goes to careful handling though property is enough', async () => {
    const stage = await openLongnan()
    const caseId = await fileOnline(stage, 1)
    await sortAfterQuery(stage, caseId, true, { 'difficult-or-novel': 'yes' })
    expect(await stagesOf(stage, caseId)).toEqual(['online', 'careful'])
  })

  test('a case is never moved back to a stage before its own', async () => {
    const { stages } = linshuFullFlow
    if (!stages) throw new Error('the profile has no stages')
    const trigger = { on: { event: 'case.Assigned' }, to: 'flow', source: 'design: for this test' }
    const stage = await openLinshu({ profile: { stages: { ...stages, triggers: [trigger] } } })
    const stagesAfter = async (typeCode: string, n: number) => {
      const caseId = await fileAt(stage, n, typeCode)
      await stage.must('director', 'case.assign', { caseId, undertakerId: 'fast-1', reason: '分案' })
      return stagesOf(stage, caseId)
    }
    expect(await stagesAfter('执', 1)).toEqual(['fast', 'flow'])
    // A resumed case begins beyond the flow stage.
    expect(await stagesAfter('执恢', 2)).toEqual(['intensive'])
  })

  test('a suspended case stands still', async () => {
    const stage = await openLongnan()
    const caseId = await fileOnline(stage, 1)
    await stage.must('centre-1', 'case.suspend', { caseId, reason: '案外人异议' })
    const paper = { caseId, kind: 'auction-ruling', title: '拍卖裁定书', paper: true }
    await stage.must('centre-1', 'dossier.form-material', paper)
    expect(await stagesOf(stage, caseId)).toEqual(['online'])
  })
})

test('one case through the three layers: online by the centre, quick, careful, closed and archived', async () => {
  const stage = await openLongnan()
  const caseId = await fileOnline(stage, 1)
  await doAffair(stage, caseId, 'format-documents')
  await sortAfterQuery(stage, caseId, true)
  stage.clock.set('2024-03-20')
  const paper = { caseId, kind: 'debt-for-asset-ruling', title: '以物抵债裁定书', paper: true, pages: 2 }
  const { materialId } = await stage.must<{ materialId: string }>('fast-1', 'dossier.form-material', paper)
  await stage.must('dossier-1', 'dossier.hand-in-material', {
    caseId,
    materialId,
    givenBy: 'fast-1',
    pages: 2,
  })
  const file = { hash: 'a'.repeat(64), mediaType: 'application/pdf', size: 1000 }
  const scanned = { caseId, materialId, file, section: 'disposal', pages: 2 }
  await stage.must('dossier-1', 'dossier.catalogue-material', scanned)
  const closing = { caseId, closingKind: 'performed', ground: '以物抵债，全部履行完毕' }
  const { proposalId } = await stage.must<{ proposalId: string }>('careful-1', 'closing.propose', closing)
  await stage.must('reviewer-1', 'closing.confirm', { caseId, proposalId })
  await archiveCase(stage, caseId, ['careful-1', 'dossier-1'])
  const path = await pathOf(stage, caseId)
  expect(path.map(({ stage: id, unitName, exit, idle }) => [id, unitName, exit, idle])).toEqual([
    ['online', '执行指挥中心', 'passed-on', false],
    ['quick', '快执团队', 'passed-on', false],
    ['careful', '精执团队', 'closed', false],
  ])
  expect(await stage.ask('director', 'dossier.archive-of', { caseId })).toMatchObject({ state: 'archived' })
  expect(await stage.ask('director', 'case.holders', { caseId })).toEqual([])
  expect((await stage.engine.verify()).differences).toEqual([])
})
