import { expect, test } from 'vitest'
import type { DossierCatalogue } from '../domain/dossier/contract'
import type { PartyCatalogue } from '../domain/dossier/contract-access'
import type { MaskedCopy } from '../domain/dossier/contract-mask'
import type { BlockedAct } from '../domain/supervision/contract'
import { type Actor, PARTY } from '../kernel/role'
import { applicantOf, archiveCase, closeCase, fileAndAssign, journalOf } from './acts'
import { openStage, STORAGES, type Stage } from './stage'

const ORIGINAL = 'a'.repeat(64)
const COPY = 'b'.repeat(64)
const file = (hash: string) => ({ hash, mediaType: 'application/pdf', size: 9 })
const cover = { page: 1, x: 1000, y: 2000, width: 3000, height: 400, ground: 'id-number' }

async function dossier(kind: (typeof STORAGES)[number] = 'memory') {
  const stage = await openStage(kind)
  const caseId = await fileAndAssign(stage)
  const paper = { caseId, kind: 'execution-notice', title: '执行通知书', paper: false, pages: 2 }
  const { materialId } = await stage.must<{ materialId: string }>('judge-1', 'dossier.form-material', {
    ...paper,
    file: file(ORIGINAL),
  })
  const making = {
    ...{ caseId, originalId: materialId, originalHash: ORIGINAL, file: file(COPY), pages: 2 },
    ...{ purpose: 'party', covers: [cover] },
  }
  return { stage, caseId, materialId, making }
}
const copiesOf = (stage: Stage, who: string, caseId: string) =>
  stage.ask<readonly MaskedCopy[]>(who, 'dossier.masked-copies', { caseId })

test.each(STORAGES)(
  'a masked copy leaves the court only after a second person has approved it; the original never leaves this way (%s)',
  async (kind) => {
    const { stage, caseId, materialId, making } = await dossier(kind)
    const before = await stage.ask<DossierCatalogue>('judge-1', 'dossier.catalogue', { caseId })
    const { copyId } = await stage.must<{ copyId: string }>('assistant-1', 'dossier.file-masked-copy', making)
    const handing = { caseId, copyId, handedTo: '王秀英' }
    // Not before it was approved, not by who made it; each refusal is a recorded fact.
    expect(await stage.give('assistant-1', 'dossier.hand-out-copy', handing)).toMatchObject({
      ...{ kind: 'refused', rule: 'dossier.copy-approved-first', params: { state: 'made' } },
    })
    const { items: blocked } = await stage.ask<{ items: readonly BlockedAct[] }>(
      'supervisor-1',
      'supervision.blocked-acts',
    )
    expect(blocked.map(({ rule, command }) => [rule, command])).toEqual([
      ['dossier.copy-approved-first', 'dossier.hand-out-copy'],
    ])
    const approval = { caseId, copyId, fileHash: COPY }
    expect(
      await stage.give('judge-1', 'dossier.approve-copy', { ...approval, fileHash: ORIGINAL }),
    ).toMatchObject({
      rule: 'dossier.copy-approved-as-seen',
    })
    await stage.must('judge-1', 'dossier.approve-copy', approval)
    expect(
      await stage.give('judge-1', 'dossier.refuse-copy', { caseId, copyId, reason: '漏' }),
    ).toMatchObject({
      rule: 'dossier.copy-decided-once',
    })
    const given = await stage.must<{ fileHash: string }>('assistant-1', 'dossier.hand-out-copy', handing)
    expect(given.fileHash).toBe(COPY)
    const [copy] = await copiesOf(stage, 'judge-1', caseId)
    expect(copy).toMatchObject({
      ...{
        originalId: materialId,
        originalHash: ORIGINAL,
        fileHash: COPY,
        state: 'approved',
        covers: [cover],
      },
      ...{ originalTitle: '执行通知书', madeByName: expect.any(String), decidedByName: '李明' },
      handouts: [{ handedTo: '王秀英', fileHash: COPY, handedOn: '2024-03-01' }],
    })
    // The original is what it was; the copy is a material of its own, with its own hash.
    const after = await stage.ask<DossierCatalogue>('judge-1', 'dossier.catalogue', { caseId })
    expect(after.materials.filter(({ id }) => id !== copyId)).toEqual(before.materials)
    expect(after.materials.find(({ id }) => id === copyId)).toMatchObject({
      ...{ kind: 'masked-copy', title: '执行通知书（遮盖副本）', fileHash: COPY, state: 'catalogued' },
      place: { volume: 'side' },
    })
    // To whom it went is sealed in the journal and masked for who reads it.
    const journal = await stage.ask<readonly { type: string; data: object }[]>('judge-1', 'case.timeline', {
      caseId,
    })
    const handed = journal.find(({ type }) => type === 'dossier.CopyHandedOut')
    expect(JSON.stringify(handed?.data)).not.toContain('王秀英')
    expect((await stage.engine.verify()).differences).toEqual([])
  },
)

test('who made a copy does not approve it, who may not read the original does neither', async () => {
  const { stage, caseId, making } = await dossier()
  const { copyId } = await stage.must<{ copyId: string }>('judge-1', 'dossier.file-masked-copy', making)
  const approval = { caseId, copyId, fileHash: COPY }
  const approve = (who: string) => stage.give(who, 'dossier.approve-copy', approval)
  expect(await approve('judge-1')).toMatchObject({ rule: 'dossier.second-person-approves' })
  const foreign = { ...making, file: file('c'.repeat(64)) }
  expect(await stage.give('disposal-1', 'dossier.file-masked-copy', foreign)).toMatchObject({
    rule: 'dossier.copier-reads-original',
  })
  expect(await copiesOf(stage, 'disposal-1', caseId)).toEqual([])
  await stage.must('director', 'dossier.refuse-copy', { caseId, copyId, reason: '第二页电话没有遮盖' })
  expect(
    await stage.give('judge-1', 'dossier.hand-out-copy', { caseId, copyId, handedTo: '某' }),
  ).toMatchObject({
    rule: 'dossier.copy-approved-first',
    params: { state: 'refused' },
  })
  expect((await copiesOf(stage, 'director', caseId))[0]).toMatchObject({
    ...{ state: 'refused', refusedFor: '第二页电话没有遮盖', own: false, handouts: [] },
  })
})

test('no file of the dossier passes as its own copy, and no copy is made of a copy or of another file', async () => {
  const { stage, caseId, materialId, making } = await dossier()
  const make = (more: object) => stage.give('judge-1', 'dossier.file-masked-copy', { ...making, ...more })
  expect(await make({ file: file(ORIGINAL) })).toMatchObject({ rule: 'dossier.copy-is-another-file' })
  expect(await make({ originalHash: 'd'.repeat(64) })).toMatchObject({ rule: 'dossier.copy-of-original' })
  expect(await make({ covers: [{ ...cover, page: 3 }] })).toMatchObject({ rule: 'dossier.covers-on-pages' })
  const { copyId } = await stage.must<{ copyId: string }>('judge-1', 'dossier.file-masked-copy', making)
  expect(await make({ originalId: copyId, originalHash: COPY, file: file('c'.repeat(64)) })).toMatchObject({
    rule: 'dossier.copy-of-original',
  })
  // The original itself is no copy that could be approved or handed out.
  for (const [name, more] of [
    ['dossier.approve-copy', { fileHash: ORIGINAL }],
    ['dossier.hand-out-copy', { handedTo: '某' }],
  ] as const) {
    const input = { caseId, copyId: materialId, ...more }
    expect(await stage.give('director', name, input), name).toMatchObject(
      name === 'dossier.approve-copy' ? { rule: 'dossier.copy-known' } : { rule: 'dossier.copy-known' },
    )
  }
  // A party does not find the copy by himself.
  const id = await applicantOf(stage, caseId)
  const party: Actor = { kind: 'person', id, courtId: 'gan1202', roles: [PARTY] }
  const own = await stage.ask<PartyCatalogue>(party, 'dossier.party-catalogue', { caseId })
  expect(own.materials.map(({ hash }) => hash)).not.toContain(COPY)
})

test('a copy is made of an archived dossier too: nothing that was reviewed changes', async () => {
  const { stage, caseId, making } = await dossier()
  await closeCase(stage, caseId)
  await archiveCase(stage, caseId)
  await stage.must('judge-1', 'dossier.file-masked-copy', { ...making, purpose: 'publication' })
  const [copy] = await copiesOf(stage, 'judge-1', caseId)
  expect(copy).toMatchObject({ purpose: 'publication', state: 'made' })
  expect((await journalOf(stage, caseId)).map(({ type }) => type)).toContain('dossier.CopyMasked')
})
