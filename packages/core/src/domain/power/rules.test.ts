import { describe, expect, test } from 'vitest'
import type { DirectoryPerson } from '../../kernel/directory'
import { given, person } from '../../testing/given'
import { aCase } from '../../testing/rows'
import type { CaseRows } from '../case/model'
import { standardModules } from '../index'
import { recordRuling } from './decide'
import { evolvePower, type HandRow, type PowerRows } from './model'
import { powerRules } from './rules'
import { actsOfPower } from './rules-families'

type Rows = Pick<CaseRows, 'case_case'> & PowerRows

const staff = (id: string, unitId: string | null): DirectoryPerson => ({
  ...{ id, name: id, staffClass: 'quota-judge', roles: ['quota-judge'], active: true },
  unitId,
})
const people = [
  staff('judge-1', 'team-1'),
  staff('assistant-1', 'team-1'),
  staff('judge-2', 'team-2'),
  staff('affairs-1', 'affairs'),
  staff('fund-1', 'funds'),
]
const hand = (personId: string, more: Partial<HandRow>): HandRow => ({
  ...{ id: `case-1:${personId}`, caseId: 'case-1', personId, acts: 1, lastOn: '2026-03-02' },
  ...{ powers: [], sides: [], works: [] },
  ...more,
})
const court = (hands: readonly HandRow[], found = aCase()) =>
  given<Rows>({ case_case: [found], power_hand: hands }, { people })
const asked = (
  id: string,
  hands: readonly HandRow[],
  who: string,
  parameters: Record<string, string> = {},
  found = aCase(),
) => {
  const now = { actor: person(who, 'quota-judge'), profile: { parameters } }
  return court(hands, found).ask(powerRules, id, { caseId: 'case-1' }, now)
}

test('every command and event in the families exists, and a command belongs to one family and one side', () => {
  const commands = new Set(standardModules.flatMap((module) => Object.keys(module.commands)))
  const emits = new Map(
    standardModules.flatMap((module) =>
      Object.entries(module.commands).map(
        ([name, { emits }]) => [name, emits] as [string, readonly string[]],
      ),
    ),
  )
  for (const { command, event, power, side } of actsOfPower) {
    expect(commands).toContain(command)
    expect(emits.get(command), command).toContain(event)
    const same = actsOfPower.filter((act) => act.command === command || act.event === event)
    expect(new Set(same.map((act) => `${act.power} ${act.side}`)), command).toEqual(
      new Set([`${power} ${side}`]),
    )
  }
  for (const power of ['adjudication', 'implementation', 'supervision']) {
    expect(actsOfPower.some((act) => act.power === power)).toBe(true)
  }
})

describe('执行裁判权、执行实施权、执行监督权', () => {
  const powers = ['adjudication', 'implementation', 'supervision'] as const
  const pairs = powers.flatMap((had) => powers.map((wanted) => [had, wanted] as const))

  test.each(pairs)('who has exercised %s and wants %s', (had, wanted) => {
    const verdict = asked(`power.${wanted}-alone`, [hand('judge-1', { powers: [had] })], 'judge-1')
    const denied = { verdict: 'deny', params: { power: wanted, other: had } }
    expect(verdict).toEqual(had === wanted ? undefined : denied)
    const colleague = asked(`power.${wanted}-alone`, [hand('judge-2', { powers: [had] })], 'judge-1')
    expect(colleague).toBeUndefined()
  })

  test('are together only where the profile of a small court says so', () => {
    const had = [hand('judge-1', { powers: ['implementation'] })]
    const off = { 'org.power-separation': 'off' }
    expect(asked('power.supervision-alone', had, 'judge-1', off)).toBeUndefined()
  })

  test('the undertaker does not rule in his own case; a ruling makes its judge one who rules', () => {
    const ruling = {
      ...{ caseId: 'case-1', rulingNumber: '（2026）甘12执异1号', summary: '驳回异议' },
      ...{ matter: 'conduct-objection' as const, outcome: 'dismissed' as const },
    }
    const here = court([])
    const own = here.when(recordRuling, ruling, { actor: person('judge-1', 'quota-judge') })
    expect(own.refused?.rule).toBe('power.undertaker-does-not-rule')
    const judge = person('judge-2', 'quota-judge')
    const { events } = here.when(recordRuling, ruling, { actor: judge })
    here.record(evolvePower, events, { actor: judge })
    expect(here.view.get('power_hand', 'case-1:judge-2')).toMatchObject({ powers: ['adjudication'], acts: 1 })
    expect(here.view.all('power_ruling')).toMatchObject([{ ruledBy: 'judge-2', outcome: 'dismissed' }])
  })
})

describe('办案、案款、结案审查、监管 in different units', () => {
  test.each([
    ['money', 'judge-1', 'handling'],
    ['review', 'judge-1', 'handling'],
    ['watch', 'assistant-1', 'handling'],
  ])('%s is not done by the handling unit', (side, who, other) => {
    const unitId = 'team-1'
    expect(asked(`power.${side}-apart`, [], who)).toEqual({
      verdict: 'deny',
      params: { unitId, side, other },
    })
    expect(asked(`power.${side}-apart`, [], who, { 'org.unit-separation': 'people' })).toBeUndefined()
    expect(asked(`power.${side}-apart`, [], 'affairs-1')).toBeUndefined()
  })

  test('nor one of them by the unit of another', () => {
    const paid = [hand('fund-1', { sides: ['money'] })]
    const there = [...people, staff('fund-2', 'funds')]
    const now = { actor: person('fund-2', 'quota-judge'), people: there }
    const verdict = court(paid).ask(powerRules, 'power.review-apart', { caseId: 'case-1' }, now)
    expect(verdict).toMatchObject({ params: { unitId: 'funds', other: 'money' } })
    expect(asked('power.money-apart', paid, 'fund-1')).toBeUndefined()
  })
})

describe('一人包案到底、团队包案到底', () => {
  const rule = 'power.nobody-does-everything'
  const mode = (value: string) => ({ 'org.one-person': value })
  const own = hand('judge-1', { works: ['affairs', 'papers'] })
  const mate = hand('assistant-1', { works: ['papers'] })
  const pool = hand('affairs-1', { works: ['affairs'] })

  test.each([
    ['off', [own], undefined],
    ['person', [], 'person'],
    ['person', [own], 'person'],
    ['person', [own, mate], undefined],
    ['person', [own, pool], undefined],
    ['person-and-team', [own], 'person'],
    ['person-and-team', [own, mate], 'team'],
    ['person-and-team', [own, mate, pool], undefined],
    ['person-and-team', [pool], undefined],
  ])('under %s, with hands %j', (value, hands, found) => {
    const verdict = asked(rule, hands, 'judge-1', mode(value))
    const denied = { verdict: 'deny', params: { hand: found, personId: 'judge-1' } }
    expect(verdict).toEqual(found === undefined ? undefined : denied)
  })

  test('to have given orders, or kept the money, is no part of the work', () => {
    const leading = hand('judge-2', { powers: ['implementation'], sides: ['handling'] })
    const money = hand('fund-1', { sides: ['money'] })
    expect(asked(rule, [own, leading, money], 'judge-1', mode('person'))).toMatchObject({ verdict: 'deny' })
  })

  test('a case from an older system is not judged by what is not known here', () => {
    const found = aCase({ legacyState: '执行中' })
    expect(asked(rule, [own], 'judge-1', mode('person-and-team'), found)).toBeUndefined()
  })
})
