import { describe, expect, test } from 'vitest'
import type { PowersOfCase } from '../domain/power/contract'
import type { StagePath } from '../domain/stage/contract'
import type { ShareOfPeople } from '../domain/supervision/contract'
import type { Profile } from '../kernel/profile'
import { longnan, validateProfile } from '../profiles/index'
import { archiveCase, formPaper, reportTask } from './acts'
import { doAffair, fileOnline, longnanConfig, openLongnan, sortAfterQuery } from './longnan-court'
import type { Stage } from './stage'

const helper = (id: string, staffClass: string, role: string) => ({ id, name: id, staffClass, roles: [role] })

/** Longnan's court with small teams: in each a judge who leads it, an assistant, a clerk. */
const smallTeams = {
  ...longnanConfig,
  teams: longnanConfig.teams.map((team) => {
    if (team.unitId === 'leaders') return team
    const assistant = helper(`${team.unitId}-assistant`, 'judge-assistant', 'judge-assistant')
    const clerk = helper(`${team.unitId}-clerk`, 'clerk', 'clerk')
    return { ...team, people: [...team.people, assistant, clerk] }
  }),
}

const open = () => openLongnan('2024-03-01', smallTeams)
const CENTRE = 'command-centre'
const TEAMS = ['fast-team', 'implementation-team']
const divertible = longnan.affairs.filter(({ reservedToJudge }) => !reservedToJudge)
const reserved = longnan.affairs.filter(({ reservedToJudge }) => reservedToJudge)

interface Affair {
  readonly id: string
  readonly unitId: string
  readonly workerId: string
  readonly exception: string | null
}
const taskOf = async (stage: Stage, caseId: string, taskId: string) => {
  const tasks = await stage.ask<Affair[]>('director', 'task.list', { caseId })
  return tasks.find(({ id }) => id === taskId)
}
const handsOf = (stage: Stage, caseId: string) =>
  stage.ask<PowersOfCase>('director', 'power.of-case', { caseId })
const proposal = (caseId: string) => ({ caseId, closingKind: 'performed', ground: '全部履行完毕' })

/** A case with the fast team and one that is handled with care, each with its undertaker. */
async function ofBothTeams(stage: Stage) {
  const [quick, careful] = [await fileOnline(stage, 1), await fileOnline(stage, 2)]
  await sortAfterQuery(stage, quick, true)
  await sortAfterQuery(stage, careful, false)
  return [
    [quick, 'fast-1', 'fast'],
    [careful, 'careful-1', 'careful'],
  ] as const
}

describe('[S45] a big centre and small teams led by judges', () => {
  test('every affair that is not reserved to judges is the centre’s, and the teams have only reserved ones', () => {
    expect(longnan.parameters['org.centre-model']).toBe('big-centre-small-teams')
    expect(divertible.map(({ id, unitKind }) => [id, unitKind])).toEqual(
      [
        'query-control',
        'delegated',
        'auction-aux',
        'format-documents',
        'first-reception',
        'service-of-process',
      ].map((id) => [id, CENTRE]),
    )
    const ofTeams = longnan.affairs.filter(({ unitKind }) => unitKind !== CENTRE)
    expect(ofTeams).toEqual(reserved)
    expect(reserved.map(({ id }) => id)).toEqual([
      'asset-disposal',
      'analyse-case',
      'decide-plan',
      'draft-documents',
      'enforce-conduct',
    ])
    for (const { id, unitKind, source } of reserved) {
      expect([TEAMS.includes(unitKind), source.includes('seed 002:')], id).toEqual([true, true])
    }
    expect(new Set(longnan.duties?.map(({ unitKind }) => unitKind))).toEqual(new Set([CENTRE]))
  })

  test('a profile that gives a team one of the others is refused, unless the court works in another way', () => {
    const found = (parameters: Profile['parameters'], more: object) => {
      const affairs = longnan.affairs.map((each) => (each.id === 'delegated' ? { ...each, ...more } : each))
      return validateProfile({ ...longnan, parameters: { ...longnan.parameters, ...parameters }, affairs })
        .filter(({ severity }) => severity === 'error')
        .map(({ path, reason, id }) => [path, reason, id])
    }
    const toTeam = { unitKind: 'fast-team' }
    expect(found({}, {})).toEqual([])
    expect(found({}, toTeam)).toEqual([['affairs[delegated].unitKind', 'affair-of-centre', 'fast-team']])
    expect(found({}, { ...toTeam, reservedToJudge: true })).toEqual([])
    expect(found({ 'org.centre-model': 'centre-and-teams' }, toTeam)).toEqual([])
  })

  test('a team gives each of them to the centre and keeps none without a reason that is recorded', async () => {
    const stage = await open()
    for (const [caseId, judge, unitId] of await ofBothTeams(stage)) {
      for (const { id: affair } of divertible) {
        const order = { caseId, affair }
        for (const workerId of [judge, `${unitId}-assistant`, `${unitId}-clerk`]) {
          expect(await stage.give(judge, 'task.dispatch', { ...order, workerId })).toMatchObject({
            kind: 'refused',
            rule: 'task.pooled-by-default',
            params: { affair, unitId: 'centre' },
          })
        }
        const { taskId } = await stage.must<{ taskId: string }>(judge, 'task.dispatch', order)
        expect(await taskOf(stage, caseId, taskId)).toMatchObject({ unitId: 'centre', exception: null })
        const own = { ...order, workerId: judge, exception: '当事人在场，当场办理' }
        const kept = await stage.must<{ taskId: string }>(judge, 'task.dispatch', own)
        expect(await taskOf(stage, caseId, kept.taskId)).toMatchObject({ unitId, exception: own.exception })
      }
    }
  })

  test('what is reserved lies with the judge of a team, and with nobody else of team or centre', async () => {
    const stage = await open()
    const caseId = (await ofBothTeams(stage))[1][0]
    for (const { id: affair } of reserved) {
      const order = { caseId, affair }
      for (const workerId of ['careful-assistant', 'careful-clerk', 'filing', 'money']) {
        expect(await stage.give('careful-1', 'task.dispatch', { ...order, workerId })).toMatchObject({
          kind: 'refused',
          rule: 'task.reserved-to-judge',
        })
      }
      const { taskId } = await stage.must<{ taskId: string }>('careful-1', 'task.dispatch', order)
      expect(await taskOf(stage, caseId, taskId)).toMatchObject({ unitId: 'careful', workerId: 'careful-1' })
    }
  })

  test('a case goes through its stages to closing and archive, and nobody has all of them', async () => {
    const stage = await open()
    const caseId = await fileOnline(stage, 1)
    await doAffair(stage, caseId, 'format-documents')
    await sortAfterQuery(stage, caseId, false)
    await stage.must('careful-1', 'task.dispatch', { caseId, affair: 'decide-plan' })
    await doAffair(stage, caseId, 'decide-plan')
    const { proposalId } = await stage.must<{ proposalId: string }>(
      'careful-1',
      'closing.propose',
      proposal(caseId),
    )
    await stage.must('reviewer-1', 'closing.confirm', { caseId, proposalId })
    await archiveCase(stage, caseId, ['careful-1', 'dossier-1'])
    const { stays } = await stage.ask<StagePath>('director', 'stage.path', { caseId })
    expect(stays.map(({ stage: id, holderId, exit }) => [id, holderId, exit])).toEqual([
      ['online', 'centre-1', 'passed-on'],
      ['careful', 'careful-1', 'closed'],
    ])
    const { oneHand, people } = await handsOf(stage, caseId)
    expect(oneHand).toBeNull()
    const works = people.flatMap(({ personId, works: done }) => (done.length > 0 ? [personId] : []))
    expect(works.sort()).toEqual(['careful-1', 'centre-1'])
    const share = await stage.ask<ShareOfPeople>('director', 'supervision.people-of-case', { caseId })
    expect(share.onePerson).toBe(false)
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('whoever did every part of a case alone cannot end it; a part done by another opens the way', async () => {
    const stage = await open()
    const caseId = await fileOnline(stage, 1)
    await doAffair(stage, caseId, 'format-documents')
    await doAffair(stage, caseId, 'query-control')
    await formPaper(stage, caseId, 'centre-1', 'inquiry-record')
    expect((await handsOf(stage, caseId)).oneHand).toBe('person')
    expect(await stage.give('centre-1', 'closing.propose', proposal(caseId))).toMatchObject({
      kind: 'refused',
      rule: 'power.nobody-does-everything',
      params: { hand: 'person', personId: 'centre-1' },
    })
    expect(await stage.ask('director', 'case.get', { caseId })).toMatchObject({ state: 'assigned' })
    const order = { caseId, affair: 'first-reception' }
    const { taskId } = await stage.must<{ taskId: string }>('centre-1', 'task.dispatch', order)
    await stage.must('filing', 'task.receive', { caseId, taskId })
    await reportTask(stage, 'filing', { caseId, taskId })
    await stage.must('centre-1', 'task.confirm', { caseId, taskId })
    expect((await handsOf(stage, caseId)).oneHand).not.toBe('person')
    const { proposalId } = await stage.must<{ proposalId: string }>(
      'centre-1',
      'closing.propose',
      proposal(caseId),
    )
    await stage.must('reviewer-1', 'closing.confirm', { caseId, proposalId })
  })
})
