import { describe, expect, test } from 'vitest'
import type { DocumentText } from '../domain/document/contract'
import type { DocumentRow } from '../domain/document/model'
import type { DossierCatalogue } from '../domain/dossier/contract'
import type { PartyCatalogue } from '../domain/dossier/contract-access'
import type { MaterialRow } from '../domain/dossier/model'
import { type Actor, PARTY } from '../kernel/role'
import { baseline, cityPlan, mergeProfile, readProfile, standardProfiles } from '../profiles/index'
import { closeCase, journalOf, payOut, receiveMoney } from './acts'
import { freezeOf, searched } from './control-acts'
import { approve, only, openMeasures, proposal } from './measure-acts'
import { openStage, STORAGES, type Stage } from './stage'

const materialsOf = async (stage: Stage, caseId: string) =>
  (await stage.ask<DossierCatalogue>('judge-1', 'dossier.catalogue', { caseId })).materials
const kindsOf = async (stage: Stage, caseId: string) =>
  (await materialsOf(stage, caseId)).map(({ kind }) => kind)
const textOf = async (stage: Stage, caseId: string, template: string) => {
  const { items } = await stage.ask<{ items: DocumentRow[] }>('judge-1', 'document.list', { caseId })
  const found = items.filter((one) => one.template === template)
  expect(found.length, template).toBeGreaterThan(0)
  const asked = { caseId, documentId: found.at(-1)?.id }
  return { row: found.at(-1), ...(await stage.ask<DocumentText>('judge-1', 'document.text', asked)) }
}

describe.each(STORAGES)('随案生成: the dossier grows with each act (%s)', (kind) => {
  test('from the first node to the closing every act appends its document in the same act, and nobody files anything', async () => {
    const stage = await openStage(kind)
    const of = await searched(stage)
    const { caseId } = of
    expect(await kindsOf(stage, caseId)).toEqual(['filing-approval', 'acceptance-notice', 'query-return'])
    const { controlId } = await stage.must<{ controlId: string }>('judge-1', 'control.order', freezeOf(of))
    await of.drain()
    const act = { caseId, controlId, document: { number: '（2024）甘1202执500号之二', name: '裁定书' } }
    await stage.must('judge-1', 'control.release', { ...act, reason: '已全部履行' })
    await of.drain()
    await receiveMoney(stage, caseId, 'r-1', 300_000n)
    await payOut(stage, caseId, 300_000n)
    await closeCase(stage, caseId)
    // In the order of a bound dossier; what leaders sign inside lies in the side volume.
    expect(await kindsOf(stage, caseId)).toEqual([
      ...['filing-approval', 'acceptance-notice', 'query-return'],
      ...['control-ruling', 'control-ruling', 'assistance-notice', 'assistance-notice'],
      ...['control-return', 'control-return', 'receipt-record', 'payment-voucher'],
      ...['closing-approval', 'closing-notice', 'payout-approval'],
    ])
    const journal = await journalOf(stage, caseId)
    const formed = journal.filter(({ type }) => /^dossier.(MaterialFormed|ResultTakenIn)$/.test(type))
    expect(formed.every(({ actor }) => actor.kind === 'system')).toBe(true)
    // Each is there in the very act that it sets down.
    const together = (type: string, commandId: string) =>
      journal.some((one) => one.type === type && one.commandId === commandId)
    const acts = formed.map(({ data, commandId }) => ({
      origin: data.origin as MaterialRow['origin'],
      commandId,
    }))
    expect(acts.filter(({ origin }) => origin).length).toBeGreaterThan(9)
    for (const { origin, commandId } of acts) if (origin) expect(together(origin.event, commandId)).toBe(true)
    expect((await stage.engine.verify()).differences).toEqual([])
  })
})

test('a freeze sets itself down: ruling and assistance notice with number, thing, sum and term, each value with its source', async () => {
  const stage = await openStage('memory')
  const of = await searched(stage)
  const { caseId, debtorId } = of
  await stage.must('judge-1', 'control.order', freezeOf(of))
  const ruling = await textOf(stage, caseId, 'freeze-ruling')
  expect(ruling.text.split('\n')).toEqual([
    '武都区人民法院',
    '执行裁定书',
    '（2024）甘1202执500号之一',
    '申请执行人：王秀英。',
    '被执行人：赵大勇。',
    expect.stringContaining('本院在执行王秀英与赵大勇民间借贷纠纷一案中'),
    expect.stringMatching(/裁定如下：$/),
    '冻结被执行人赵大勇的下列财产：武都农商行 ****0123，限额50,000.00元，期限自2024年3月1日起至2025年2月28日止。',
    '本裁定立即执行。',
    '李明',
    '2024年3月1日',
  ])
  expect(ruling.row).toMatchObject({
    trigger: 'control.Ordered',
    state: 'made',
    partyId: debtorId,
    missing: [],
  })
  expect(ruling.fields).toContainEqual({ name: 'until', value: '2025-02-28', from: 'control.Ordered' })
  const notice = await textOf(stage, caseId, 'freeze-assistance')
  expect(notice.text).toContain('请协助执行下列事项：\n冻结被执行人赵大勇的下列财产')
  // No whole number of an account stands in any document.
  const journal = await journalOf(stage, caseId)
  const made = journal.filter(({ type }) => type === 'document.Generated')
  expect(JSON.stringify(made.map(({ data }) => data.text))).not.toContain('6222021234567890123')
  const paper = (await materialsOf(stage, caseId)).find(({ kind }) => kind === 'control-ruling')
  expect(paper).toMatchObject({ producedBy: 'judge-1', origin: { event: 'control.Ordered', readBy: null } })
})

test('an act that brings a document of its own needs none made, and the debtor is told when the bank has done it', async () => {
  const stage = await openStage('memory')
  const of = await searched(stage)
  const { caseId } = of
  const document = { number: '之一', name: '执行裁定书', hash: 'e'.repeat(64) }
  await stage.must('judge-1', 'control.order', freezeOf(of, { document }))
  expect((await kindsOf(stage, caseId)).filter((kind) => kind === 'control-ruling')).toHaveLength(1)
  const { items } = await stage.ask<{ items: DocumentRow[] }>('judge-1', 'document.list', { caseId })
  expect(items.map(({ kind }) => kind)).not.toContain('control-ruling')

  const second = await openStage('memory')
  const quiet = await searched(second)
  await second.must('judge-1', 'control.order', freezeOf(quiet))
  const debtor: Actor = { kind: 'person', id: quiet.debtorId, courtId: 'gan1202', roles: [PARTY] }
  const seen = async () =>
    (
      await second.ask<PartyCatalogue>(debtor, 'dossier.party-catalogue', { caseId: quiet.caseId })
    ).materials.map(({ kind }) => kind)
  expect(await seen()).toEqual(['acceptance-notice', 'filing-approval'])
  await quiet.drain()
  expect(await seen()).toEqual(expect.arrayContaining(['control-ruling', 'assistance-notice']))
})

test('measures and payouts set themselves down too', async () => {
  const stage = await openMeasures('memory', [cityPlan])
  const { caseId, debtorId } = await searched(stage)
  const fine = { kind: 'fine', actOn: '2024-03-01', amountFen: 1_000_000n }
  await stage.must('judge-1', 'measure.propose', proposal(caseId, debtorId, fine))
  const { id: measureId } = await only(stage, caseId, 'fine')
  expect(await kindsOf(stage, caseId)).not.toContain('fine-decision')
  await approve(stage, caseId, measureId)
  expect((await textOf(stage, caseId, 'measure-fine')).text).toContain('决定对赵大勇罚款10,000.00元')
  await receiveMoney(stage, caseId, 'r-1', 300_000n)
  await payOut(stage, caseId, 300_000n)
  const payout = await textOf(stage, caseId, 'payout-approval')
  expect(payout.text).toContain('发放金额：3,000.00元')
  expect(payout.text).toMatch(/审批人：.+（2024年3月1日）/)
  expect(payout.row?.missing).toEqual([])
})

test('the shipped profiles have a form for every act of controls and measures; a form that is wrong says where', () => {
  for (const profile of standardProfiles) {
    const made = new Set((profile.documents ?? []).flatMap(({ on }) => (on ? [on.event] : [])))
    expect([...made].sort(), profile.id).toEqual(
      expect.arrayContaining([
        ...[
          'case.Filed',
          'closing.CaseClosed',
          'control.ActOrdered',
          'control.Ordered',
          'fund.PayoutApproved',
        ],
        ...['measure.Decided', 'measure.Ended', 'measure.TookEffect'],
      ]),
    )
    const acts = profile.documents?.filter(({ fills }) => fills) ?? []
    for (const { kind } of acts) {
      expect(
        profile.cataloguing?.some((rule) => rule.kind === kind),
        `${profile.id} ${kind}`,
      ).toBe(true)
    }
  }
  const [form] = (baseline.documents ?? []).filter(({ id }) => id === 'freeze-ruling')
  const reasons = (more: object) =>
    readProfile({ ...cityPlan, documents: [{ ...form, ...more }] }).findings.map(({ reason }) => reason)
  expect(reasons({})).toEqual([])
  expect(reasons({ fills: { property: { path: 'row.assetTitle' } }, text: '{property}' })).toContain(
    'personal-in-the-open',
  )
  const { on: _on, ...byHand } = form ?? {}
  const found = readProfile({ ...cityPlan, documents: [byHand] }).findings
  expect(found.map(({ reason }) => reason)).toContain('fills-without-act')
  expect(mergeProfile(cityPlan, { disable: ['documents.freeze-ruling'] }).documents?.length).toBe(
    (cityPlan.documents?.length ?? 0) - 1,
  )
})
