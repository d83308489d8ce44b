import { describe, expect, test } from 'vitest'
import type { DossierCatalogue } from '../domain/dossier/contract'
import type { EntryProposal, MachineRecord } from '../domain/dossier/contract-proposal'
import type { CourseNode } from '../domain/node/contract'
import { proposeEntry } from '../engine/index'
import { createMemoryFiles } from '../memory/index'
import type { Cataloguer } from '../ports/cataloguer'
import { exampleCataloguer } from '../testing/cataloguer/example'
import { actorOf } from '../testing/court'
import { archiveCase, closeCase, fileAndAssign, handIn, journalOf, scan } from './acts'
import { openStage, STORAGES, type Stage } from './stage'

interface Desk {
  readonly stage: Stage
  readonly caseId: string
  /** A paper of a kind that nothing knows, received and scanned as this text. */
  scanned(text: string): Promise<string>
  ask(materialId: string, cataloguer?: Cataloguer): ReturnType<typeof proposeEntry>
  open(more?: object): Promise<{ items: readonly EntryProposal[]; total: number }>
  entry(materialId: string): Promise<DossierCatalogue['materials'][number] | undefined>
}

async function openDesk(kind: (typeof STORAGES)[number]): Promise<Desk> {
  const stage = await openStage(kind)
  const caseId = await fileAndAssign(stage)
  const files = createMemoryFiles()
  const hashes = new Map<string, string>()
  const kinds = (await stage.ask<{ kind: string }[]>('dossier-1', 'dossier.kinds')).map((one) => one.kind)
  return {
    ...{ stage, caseId },
    async scanned(text) {
      const paper = { caseId, kind: 'unknown-letter', title: '来件', paper: true, pages: 2 }
      const { materialId } = await stage.must<{ materialId: string }>(
        'judge-1',
        'dossier.form-material',
        paper,
      )
      await handIn(stage, caseId, materialId)
      const { hash, size, mediaType } = await files.put(
        'gan1202',
        new TextEncoder().encode(text),
        'text/plain',
      )
      const file = { hash, size, mediaType }
      await stage.must('dossier-1', 'dossier.catalogue-material', { caseId, materialId, file, pages: 2 })
      hashes.set(materialId, hash)
      return materialId
    },
    ask: (id, cataloguer = exampleCataloguer()) =>
      proposeEntry(stage.engine, {
        ...{ cataloguer, files, actor: actorOf(stage.court, 'dossier-1'), caseId, kinds },
        material: { id, fileHash: hashes.get(id) ?? '' },
      }),
    open: (more = {}) => stage.ask('dossier-1', 'dossier.proposals', more),
    entry: async (id) => {
      const found = await stage.ask<DossierCatalogue>('dossier-1', 'dossier.catalogue', { caseId })
      return found.materials.find((one) => one.id === id)
    },
  }
}

describe.each(STORAGES)('a machine proposes catalogue entries (%s)', (kind) => {
  test('[S64] what it proposes is marked and not effective until a person accepts it; without it everything still works', async () => {
    const { stage, caseId, scanned, ask, open, entry } = await openDesk(kind)
    const agreement = await scanned('和解协议\n2024年2月20日')
    const before = await entry(agreement)
    expect(before).toMatchObject({ kind: 'unknown-letter', place: { volume: 'none' } })
    await ask(agreement)
    const { items, total } = await open()
    expect(total).toBe(1)
    expect(items).toMatchObject([
      {
        ...{ model: 'example-words', modelVersion: '1', confidence: 93, state: 'proposed' },
        ...{ kind: 'settlement-agreement', title: '和解协议', datedOn: '2024-02-20', page: 1 },
        ...{ volume: 'main', section: 'closing', material: { title: '来件', kind: 'unknown-letter' } },
      },
    ])
    // It is a proposal: the paper is what it was, and still holds up the archive.
    expect(await entry(agreement)).toEqual(before)
    const proposalId = items[0]?.id
    const machine = { kind: 'system', id: 'ocr', courtId: 'gan1202', roles: ['system'] } as const
    expect(await stage.give(machine, 'dossier.accept-entry', { caseId, proposalId })).toMatchObject({
      kind: 'refused',
    })
    await stage.must('dossier-1', 'dossier.accept-entry', { caseId, proposalId })
    expect(await entry(agreement)).toMatchObject({
      ...{ kind: 'settlement-agreement', title: '和解协议', section: 'closing' },
      place: {
        ...{ volume: 'main', decidedBy: 'clerk', deciderId: 'dossier-1' },
        reason: expect.stringMatching(/^example-words 1 93%: settlement-agreement; /),
      },
      // Long afterwards one still sees that a machine said so, and who took it over.
      machine: { model: 'example-words', modelVersion: '1', state: 'accepted', datedOn: '2024-02-20' },
    })
    // The machine is off: papers are received, scanned and catalogued by rule and by hand as before.
    const notice = await stage.must<{ materialId: string }>('judge-1', 'dossier.form-material', {
      ...{ caseId, kind: 'execution-notice', title: '执行通知书', paper: true, pages: 1 },
    })
    expect((await entry(notice.materialId))?.place).toMatchObject({ decidedBy: 'rule', section: 'notices' })
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('it speaks once of a paper, is corrected or refused with a reason, and what it got wrong can be counted', async () => {
    const { stage, caseId, scanned, ask, open, entry } = await openDesk(kind)
    const [record, letter, ruling] = [
      await scanned('谈话笔录'),
      await scanned('裁定书'),
      await scanned('结案通知书\f2024年2月1日'),
    ]
    for (const id of [record, letter, ruling]) await ask(id)
    await ask(record)
    const list = async () => (await open()).items.map((one) => [one.title, one.confidence])
    // The surest first; of the same paper nothing is said twice.
    expect(await list()).toEqual([
      ['谈话笔录', 90],
      ['结案通知书', 88],
      ['裁定书', 64],
    ])
    expect((await open({ atLeast: 88 })).total).toBe(2)
    const idOf = async (materialId: string) =>
      (await open()).items.find((one) => one.materialId === materialId)?.id
    const wrong = { caseId, proposalId: await idOf(letter) }
    await stage.must('dossier-1', 'dossier.correct-entry', {
      ...{ ...wrong, kind: 'settlement-agreement', title: '执行和解协议', reason: '裁定书只是附件' },
    })
    expect(await entry(letter)).toMatchObject({
      ...{ kind: 'settlement-agreement', title: '执行和解协议', section: 'closing' },
      place: { reason: '裁定书只是附件', deciderId: 'dossier-1' },
      machine: { state: 'corrected' },
    })
    const refused = { caseId, proposalId: await idOf(ruling) }
    await stage.must('dossier-1', 'dossier.refuse-entry', { ...refused, reason: '是空白表格' })
    expect(await entry(ruling)).toMatchObject({ kind: 'unknown-letter', place: { volume: 'none' } })
    expect((await entry(ruling))?.machine).toBeUndefined()
    for (const command of ['accept-entry', 'refuse-entry']) {
      const again = { ...refused, ...(command === 'refuse-entry' ? { reason: '—' } : {}) }
      expect(await stage.give('dossier-1', `dossier.${command}`, again)).toMatchObject({
        rule: 'dossier.proposal-open',
        params: { decision: 'refused' },
      })
    }
    // What a clerk files by hand meanwhile is not overwritten by what waits.
    await stage.must('dossier-1', 'dossier.refile-material', {
      ...{ caseId, materialId: record, volume: 'side', section: 'measures', reason: '内部谈话' },
    })
    expect((await open()).items).toEqual([])
    // Another version may say what it sees; an older proposal of the same paper gives way to it.
    await ask(record, { ...exampleCataloguer(), version: '2' })
    expect(await stage.ask<MachineRecord[]>('director', 'dossier.machine-record')).toEqual([
      {
        ...{ model: 'example-words', modelVersion: '1', proposed: 0 },
        ...{ accepted: 0, corrected: 1, refused: 1, overtaken: 1 },
      },
      {
        ...{ model: 'example-words', modelVersion: '2', proposed: 1 },
        ...{ accepted: 0, corrected: 0, refused: 0, overtaken: 0 },
      },
    ])
    const journal = await journalOf(stage, caseId)
    expect(journal.filter(({ type }) => type === 'dossier.EntryProposed')).toHaveLength(4)
    expect((await stage.engine.verify()).differences).toEqual([])
  })
})

test('a clock that a kind of paper ends, ends on the day on which the paper came in, however late the kind is known', async () => {
  const { stage, caseId, scanned, ask, open } = await openDesk('memory')
  const clock = async (node: string) => {
    const course = await stage.ask<readonly CourseNode[]>('judge-1', 'node.course', { caseId })
    return course.find((one) => one.node === node)
  }
  stage.clock.set('2024-03-05')
  const notice = await scanned('执行通知书')
  const report = await scanned('来件')
  stage.clock.set('2024-03-14')
  await stage.engine.tick()
  // Its ten days are over and nobody knows what the paper is.
  expect(await clock('execution-notice')).toMatchObject({ state: 'running' })
  await ask(notice)
  const [proposed] = (await open()).items
  expect(proposed).toMatchObject({ kind: 'execution-notice' })
  await stage.must('dossier-1', 'dossier.accept-entry', { caseId, proposalId: proposed?.id })
  expect(await clock('execution-notice')).toMatchObject({ state: 'met', endedOn: '2024-03-05' })
  // No machine needed: a clerk says what it is. Clocks that count from any paper do not begin again.
  const before = await journalOf(stage, caseId)
  const said = { caseId, materialId: report, volume: 'main', section: 'query-control', reason: '是调查报告' }
  await stage.must('dossier-1', 'dossier.refile-material', said)
  expect(await clock('asset-investigation')).toMatchObject({ state: 'running' })
  await stage.must('dossier-1', 'dossier.refile-material', { ...said, kind: 'investigation-report' })
  expect(await clock('asset-investigation')).toMatchObject({ state: 'met', endedOn: '2024-03-05' })
  const after = (await journalOf(stage, caseId)).slice(before.length).map(({ type }) => type)
  expect(after.filter((type) => type === 'dossier.MaterialRecognised')).toHaveLength(1)
  expect(after).not.toContain('node.Started')
  expect((await stage.engine.verify()).differences).toEqual([])
})

test('a machine that fails, cannot look or cannot tell is silent, and a kind without a place needs a person to say it', async () => {
  const { stage, caseId, scanned, ask, open } = await openDesk('memory')
  const paper = await scanned('一封来信')
  expect(await ask(paper)).toEqual({ kind: 'silent', why: 'it cannot tell' })
  const failing: Cataloguer = {
    ...exampleCataloguer(),
    catalogue: async () => {
      throw new Error('out of memory')
    },
  }
  expect(await ask(paper, failing)).toEqual({ kind: 'silent', why: 'out of memory' })
  const pictures = { mediaTypes: ['image/png'], says: [], repeatable: true }
  expect(await ask(paper, { ...exampleCataloguer(), capabilities: pictures })).toMatchObject({
    kind: 'silent',
  })
  const propose = { caseId, materialId: paper, model: 'm', modelVersion: '1', confidence: 99 }
  const give = (more: object) => stage.give('dossier-1', 'dossier.propose-entry', { ...propose, ...more })
  expect(await give({ kind: 'photo', page: 3 })).toMatchObject({ rule: 'dossier.proposal-fits-paper' })
  expect(await give({ kind: 'photo', datedOn: '2024-03-02' })).toMatchObject({
    rule: 'dossier.proposal-fits-paper',
  })
  await give({ kind: 'family-letter' })
  const proposalId = (await open()).items[0]?.id
  expect(await stage.give('dossier-1', 'dossier.accept-entry', { caseId, proposalId })).toMatchObject({
    rule: 'dossier.proposal-has-place',
    params: { kind: 'family-letter' },
  })
  const said = { caseId, proposalId, kind: 'family-letter', title: '家书', reason: '规则没有此类' }
  expect(await stage.give('dossier-1', 'dossier.correct-entry', said)).toMatchObject({
    rule: 'dossier.proposal-has-place',
  })
  await stage.must('dossier-1', 'dossier.correct-entry', { ...said, volume: 'side', section: 'measures' })
})

test('nothing is proposed for paper without a scan, and nothing is taken over once the handler has reviewed the dossier', async () => {
  const { stage, caseId, scanned, ask, open } = await openDesk('memory')
  const unscanned = await stage.must<{ materialId: string }>('judge-1', 'dossier.form-material', {
    ...{ caseId, kind: 'inquiry-record', title: '笔录', paper: true, pages: 1 },
  })
  const propose = { caseId, ...unscanned, model: 'm', modelVersion: '1', confidence: 1, kind: 'photo' }
  expect(await stage.give('dossier-1', 'dossier.propose-entry', propose)).toMatchObject({
    rule: 'dossier.proposal-of-a-scan',
  })
  await handIn(stage, caseId, unscanned.materialId)
  await scan(stage, caseId, unscanned.materialId)
  const paper = await scanned('和解协议')
  await ask(paper)
  const proposalId = (await open()).items[0]?.id
  // A title alone is proposed too: the paper has its place, and what waits does not hold up the archive.
  await stage.must('dossier-1', 'dossier.correct-entry', {
    ...{ caseId, proposalId, kind: 'settlement-agreement', title: '和解协议（一）', reason: '编号' },
  })
  await ask(paper, { ...exampleCataloguer(), version: '2' })
  const waiting = (await open()).items[0]?.id
  await closeCase(stage, caseId)
  await archiveCase(stage, caseId)
  expect(
    await stage.give('dossier-1', 'dossier.accept-entry', { caseId, proposalId: waiting }),
  ).toMatchObject({
    rule: 'dossier.archive-sealed',
  })
})
