import { describe, expect, test } from 'vitest'
import { formerResidentId, isCreditCode, isResidentId } from '../../law/index'
import { REGISTRY_TYPES } from './books'
import type { RegistryQuestion, RegistrySaid } from './model'
import { createRegistrySimulator, type RegistryPlan } from './simulator'

const open = (more = {}) => createRegistrySimulator({ seed: '7', today: '2024-03-01', people: 60, ...more })
const registry = open()
const owner = registry.people.find((each) => registry.thingsOf(each).length > 2) ?? registry.people[0]

function question(requestNo: string, more: Partial<RegistryQuestion> = {}): RegistryQuestion {
  const subject = owner ?? { kind: 'person', name: '', idNumber: '' }
  return { requestNo, act: 'query', caseNumber: '（2024）甘1202执1号', subject, documents: [], ...more }
}

const repliesOf = (said: RegistrySaid | undefined) => (said?.kind === 'replies' ? said.replies : [])

/** Everything a registry says to one question, at once and later. */
function told(plan: RegistryPlan) {
  const one = open()
  one.plan('Q1', plan)
  const [first] = one.hear({ kind: 'submit', questions: [question('Q1')] })
  const rounds = [0, 1, 2].map(() =>
    repliesOf(one.hear({ kind: 'collect', requestNo: 'Q1', afterPart: 0 })[0]),
  )
  return { first, rounds, replies: rounds.find((each) => each.length > 0) ?? [] }
}

test('the same seed gives the same people and things, another seed others', () => {
  const data = (seed: string) => {
    const one = open({ seed })
    return one.people.map((each) => [each, one.thingsOf(each)])
  }
  expect(data('7')).toEqual(data('7'))
  expect(data('8')).not.toEqual(data('7'))
})

test('people have valid numbers; all five forms of property, co-owners, mortgages and earlier seals occur', () => {
  for (const { kind, idNumber } of registry.people)
    expect(kind === 'person' ? isResidentId(idNumber) : isCreditCode(idNumber)).toBe(true)
  const things = registry.people.flatMap((each) => registry.thingsOf(each))
  expect(new Set(things.map(({ type }) => type))).toEqual(new Set(REGISTRY_TYPES))
  expect(things.some(({ holders }) => holders.length > 1)).toBe(true)
  const kinds = new Set(things.flatMap(({ encumbrances }) => encumbrances.map(({ kind }) => kind)))
  expect(kinds).toEqual(new Set(['mortgage', 'seal', 'freeze']))
  for (const { type, ref } of things) if (type === 'real-estate') expect(ref).toHaveLength(28)
})

test('a registry keeps only what it is for', () => {
  const land = open({ types: ['real-estate'] })
  const kinds = new Set(land.people.flatMap((each) => land.thingsOf(each)).map(({ type }) => type))
  expect([...kinds]).toEqual(['real-estate'])
})

test('some stand in the books under the number of 15 digits', () => {
  const subjects = registry.people.map((subject, n) => {
    const [said] = open().hear({ kind: 'submit', questions: [question(`Q${n}`, { subject })] })
    return [repliesOf(said)[0]?.subject.idNumber, subject.idNumber] as const
  })
  const old = subjects.filter(([booked, asked]) => booked !== asked)
  expect(old.length).toBeGreaterThan(3)
  for (const [booked, asked] of old) expect(booked).toBe(formerResidentId(asked))
})

test('a number is taken once; other content under it is refused; an unknown number is not known', () => {
  const one = open()
  const [first] = one.hear({ kind: 'submit', questions: [question('Q1')] })
  expect(one.hear({ kind: 'submit', questions: [question('Q1')] })[0]).toEqual(first)
  expect(one.hear({ kind: 'submit', questions: [question('Q1', { caseNumber: 'x' })] })[0]).toMatchObject({
    kind: 'refused',
  })
  expect(one.hear({ kind: 'collect', requestNo: 'Q9', afterPart: 0 })).toEqual([
    { kind: 'not-known', requestNo: 'Q9' },
  ])
})

describe('what goes wrong in what it says', () => {
  const thing = registry.thingsOf(owner ?? { kind: 'person', name: '', idNumber: '' })[0]
  const things = thing ? [1, 2, 3].map((n) => ({ ...thing, ref: `R${n}`, balanceFen: 100n })) : []

  test('chunks lost, reversed; an answer twice and contradicted', () => {
    const indexes = (fault: RegistryPlan['fault']) =>
      told({ things, answers: 'later', ...(fault ? { fault } : {}) }).replies.map(
        ({ part, answerNo }) => `${answerNo.slice(-1)}.${part.index}`,
      )
    expect(indexes(undefined)).toEqual(['1.1'])
    expect(indexes('chunk-lost')).toEqual(['1.1', '1.3'])
    expect(indexes('chunks-reversed')).toEqual(['1.3', '1.2', '1.1'])
    expect(indexes('twice')).toEqual(['1.1', '1.1'])
    expect(indexes('contradict')).toEqual(['1.1', '2.1'])
  })

  test('late: taken, and nothing for two rounds', () => {
    const { first, rounds } = told({ things, fault: 'late' })
    expect([first?.kind, ...rounds.map((each) => each.length)]).toEqual(['accepted', 0, 0, 1])
  })

  test('somebody else, another amount, an error with an empty list', () => {
    expect(told({ things, fault: 'other-person' }).replies[0]?.subject.name).not.toBe(owner?.name)
    expect(told({ things, fault: 'lie' }).replies[0]?.things[0]?.balanceFen).toBe(101n)
    expect(told({ things, fault: 'error-as-nothing' }).replies[0]).toMatchObject({
      outcome: 'failed',
      things: [],
    })
  })

  test('which fault meets a request follows from seed and number', () => {
    const faults = { none: 1, hang: 1, drip: 1 }
    const drawn = (seed: string) =>
      Array.from({ length: 30 }, (_, n) => open({ seed, faults }).wireFault(`Q${n}`))
    expect(drawn('1')).toEqual(drawn('1'))
    expect(new Set(drawn('1'))).toEqual(new Set([undefined, 'hang', 'drip']))
  })
})

describe('what it does for courts', () => {
  const account = {
    ref: 'A1',
    type: 'deposit' as const,
    title: 'A1',
    holders: [],
    encumbrances: [],
    balanceFen: 900n,
    availableFen: 900n,
    details: {},
  }
  const act = (
    one: ReturnType<typeof open>,
    requestNo: string,
    act: RegistryQuestion['act'],
    more: object,
  ) => {
    one.plan(requestNo, { things: [account] })
    const control = { assetRef: 'A1', assetType: 'deposit' as const, ...more }
    const [said] = one.hear({ kind: 'submit', questions: [question(requestNo, { act, control })] })
    const result = repliesOf(said)[0]?.control
    return [result?.kind, result?.heldFen]
  }

  test('freezes what is there, once; deducts no more than is held; releases', () => {
    const one = open()
    expect(act(one, 'F1', 'freeze', { limitFen: 600n })).toEqual(['effective', 600n])
    expect(act(one, 'F1', 'freeze', { limitFen: 600n })).toEqual(['effective', 600n])
    expect(one.doneTimes('F1')).toBe(1)
    expect(act(one, 'F2', 'freeze', { limitFen: 600n })).toEqual(['partial', 300n])
    expect(act(one, 'F3', 'freeze', { limitFen: 1n })).toEqual(['waiting', 0n])
    expect(act(one, 'D1', 'deduct', { limitFen: 700n, earlierRequestNo: 'F1' })).toEqual(['partial', 600n])
    expect(act(one, 'L1', 'release', { earlierRequestNo: 'F2' })).toEqual(['effective', undefined])
    expect(act(one, 'L2', 'release', { earlierRequestNo: 'F2' })).toEqual(['refused', undefined])
  })
})
