import { createAesPersonalData } from '@zhixing/adapters/crypto-node'
import { describe, expect, test } from 'vitest'
import { type CaseOfPerson, caseIdOf, type LinkedCase } from '../domain/case/contract'
import { toJson } from '../kernel/json'
import { caseNumber, filingOf, ID_NUMBER, reportTask } from './acts'
import { openStage, STORAGES, type Stage } from './stage'

const OTHER_ID = '11010519491231002X'
const company = (name: string, idNumber: string | null = null) => ({
  role: 'debtor',
  kind: 'organisation',
  name,
  idNumber,
  phone: null,
})
const person = (role: string, name: string, idNumber: string | null) => ({
  role,
  kind: 'person',
  name,
  idNumber,
  phone: null,
})

async function file(stage: Stage, n: number, parties: readonly object[], more: object = {}): Promise<string> {
  const basis = { number: `（2023）甘1202民初${n}号`, issuedBy: '武都区人民法院' }
  await stage.must('filing', 'case.file', { ...filingOf(n, stage.clock.today()), basis, parties, ...more })
  return caseIdOf(caseNumber(n))
}

const linked = async (stage: Stage, caseId: string) => {
  const found = await stage.ask<readonly LinkedCase[]>('judge-1', 'case.linked', { caseId })
  return found.map(({ caseNumber: number, grounds }) => [
    number,
    grounds.map(({ kind, by }) => `${kind} by ${by}`).sort(),
  ])
}

describe.each(STORAGES)('cases that belong together (%s)', (kind) => {
  const sealed = { personalData: createAesPersonalData({ masterKey: new Uint8Array(32).fill(7) }) }

  test('are found by the sealed number of a debtor or creditor, however it was typed, and marked on each other', async () => {
    const stage = await openStage(kind, sealed)
    const debtor = person('debtor', '张三', OTHER_ID)
    const first = await file(stage, 1, [person('applicant', '王秀英', ID_NUMBER), debtor])
    expect(await linked(stage, first)).toEqual([])
    const renamed = person('debtor', '张三丰', OTHER_ID.toLowerCase().replace('1949', '1949 '))
    await file(stage, 2, [person('applicant', '李四', null), renamed])
    await file(stage, 3, [person('applicant', '王秀英', ID_NUMBER), person('debtor', '赵六', null)])
    // Of the same name and not the same person; and the same person on the other side.
    await file(stage, 4, [person('applicant', '王秀英', null), person('debtor', '张三', null)])
    await file(stage, 5, [person('applicant', '张三', OTHER_ID), person('debtor', '孙七', null)])
    expect(await linked(stage, first)).toEqual([
      [caseNumber(2), ['same-debtor by identity']],
      [caseNumber(3), ['same-creditor by identity']],
    ])
    // At the window, by the number alone, however it is typed; who has none and is of the same name is another one.
    const byNumber = (idNumber: string) =>
      stage.ask<readonly CaseOfPerson[]>('affairs-1', 'case.of-number', { idNumber })
    expect(
      (await byNumber(`${OTHER_ID.slice(0, 6)} ${OTHER_ID.slice(6).toLowerCase()}`))
        .map(({ caseNumber: number, role }) => [number, role])
        .sort(),
    ).toEqual([
      [caseNumber(1), 'debtor'],
      [caseNumber(2), 'debtor'],
      [caseNumber(5), 'applicant'],
    ])
    expect(toJson(await byNumber(OTHER_ID))).not.toContain(OTHER_ID)
    expect(await byNumber('110101199003077774')).toEqual([])
    const found = await stage.ask<{ linked: object; parties: { id: string; name: string }[] }>(
      'judge-1',
      'case.get',
      { caseId: first },
    )
    expect(found.linked).toEqual({ 'same-debtor': 1, 'same-creditor': 1 })
    const partyId = found.parties.find(({ name }) => name === '张三')?.id
    const cases = await stage.ask<{ caseNumber: string; role: string }[]>('judge-1', 'case.of-person', {
      caseId: first,
      partyId,
    })
    expect(cases.map((one) => [one.caseNumber, one.role]).sort()).toEqual([
      [caseNumber(2), 'debtor'],
      [caseNumber(5), 'applicant'],
    ])
    const court = stage.storage.forCourt('gan1202')
    const stored = toJson([
      await court.feed({ after: 0, limit: 10_000 }),
      await court.find({ table: 'case_party', limit: 500 }),
      await stage.ask('judge-1', 'case.linked', { caseId: first }),
    ] as never)
    expect(stored).not.toContain(ID_NUMBER)
    expect(stored.toUpperCase()).not.toContain(OTHER_ID)
    expect((await stage.engine.verify()).differences).toEqual([])
    await stage.engine.rebuild()
    expect(await linked(stage, first)).toHaveLength(2)
  })

  test('are found by basis and series, and organisations without a number by their name', async () => {
    const stage = await openStage(kind)
    const applicant = person('applicant', '王秀英', null)
    const basis = { number: '（2023）甘1202民初88号', issuedBy: '武都区人民法院' }
    const first = await file(stage, 1, [applicant, company('陇南某建筑有限公司')], {
      basis,
      seriesId: 'flats',
    })
    await file(stage, 2, [applicant, company('陇南某建筑有限公司', '91620000000000000A')], {
      seriesId: 'flats',
    })
    await file(stage, 3, [applicant, company('某贸易公司')], { basis })
    await file(stage, 4, [applicant, company('另一公司')])
    expect(await linked(stage, first)).toEqual([
      [caseNumber(2), ['same-debtor by name', 'same-series by record']],
      [caseNumber(3), ['same-basis by record']],
    ])
  })
})

test('are found by the mark of what a query found in both', async () => {
  const stage = await openStage('memory')
  const cases: string[] = []
  for (const [at, mark] of ['甘K12345', '甘K12345', '甘K99999'].entries()) {
    const parties = [person('applicant', `申请人${at}`, null), person('debtor', `被执行人${at}`, null)]
    const caseId = await file(stage, at + 1, parties)
    await stage.must('director', 'case.assign', { caseId, undertakerId: 'judge-1', reason: '随机分案' })
    const order = { caseId, affair: 'query-control' }
    const task = { caseId, ...(await stage.must<{ taskId: string }>('judge-1', 'task.dispatch', order)) }
    await stage.must('affairs-1', 'task.receive', task)
    const found = [{ what: '小型客车', mark, controlled: true }]
    await reportTask(stage, 'affairs-1', task, { own: { conclusion: 'property', found } })
    cases.push(caseId)
  }
  expect(await linked(stage, cases[0] ?? '')).toEqual([[caseNumber(2), ['same-asset by record']]])
  expect(await linked(stage, cases[2] ?? '')).toEqual([])
})
