import { createEngine, type Description, standardWords } from '@zhixing/core'
import { createMemoryStorage } from '@zhixing/core/memory'
import { countyCourt, establishCourt, manualClock, sequentialIds } from '@zhixing/core/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { standardConsoleParts } from '../standard'
import { draftOf, inputOf, withEntry, withoutEntry } from './draft'
import { type FieldModel, type InputSchema, modelOf } from './model'
import { optionText } from './option-text'

let description: Description
let parts: readonly string[]

beforeAll(async () => {
  const clock = manualClock('2024-03-01')
  const engine = await createEngine({ storage: createMemoryStorage(), clock, ids: sequentialIds() })
  await establishCourt(engine, countyCourt)
  const actor = {
    kind: 'person',
    id: 'x',
    courtId: countyCourt.courtId,
    roles: ['system-administrator'],
  } as const
  description = await engine.describe(actor)
  const catalog = await engine.query<{ parts: { elements: { name: string }[] } }>({
    name: 'console.catalog',
    input: {},
    actor,
  })
  parts = catalog.parts.elements.map(({ name }) => name)
})

const schemaOf = (name: string) =>
  description.commands.find((one) => one.name === name)?.input as unknown as InputSchema
const kinds = (fields: readonly FieldModel[]) =>
  Object.fromEntries(fields.map(({ name, kind }) => [name, kind]))

test('what the server says can stand on a page is what the browser can draw', () => {
  const drawn = (standardConsoleParts.elements ?? []).map(({ name }) => name)
  expect([...drawn].sort()).toEqual([...parts].sort())
})

describe('a form from a contract', () => {
  test('knows dates, money, choices, cases, people, lists', () => {
    expect(kinds(modelOf(schemaOf('fund.request-payout')))).toMatchObject({
      ...{ caseId: 'case', payeePartyId: 'party', amountFen: 'money', purpose: 'choice', basis: 'long' },
    })
    expect(kinds(modelOf(schemaOf('case.file')))).toMatchObject({
      filedOn: 'date',
      claimFen: 'money',
      parties: 'list',
    })
    expect(kinds(modelOf(schemaOf('task.dispatch')))).toMatchObject({
      caseId: 'case',
      affair: 'code',
      note: 'long',
    })
    expect(kinds(modelOf(schemaOf('case.assign')))).toMatchObject({ undertakerId: 'person' })
  })

  test('every command can be filled in, but for what only the engine itself gives', () => {
    const lost = description.commands.flatMap(({ name }) =>
      missing(modelOf(schemaOf(name))).map((field) => `${name} ${field}`),
    )
    expect([...lost].sort()).toEqual(Object.keys(NOT_IN_FORMS).sort())
    for (const one of Object.keys(NOT_IN_FORMS)) {
      const [name] = one.split(' ')
      const roles = description.commands.find((command) => command.name === name)?.roles
      expect(roles, one).toEqual(['system'])
    }
    expect(description.commands.length).toBeGreaterThan(200)
  })

  test('every field that a form can ask for has a word in both languages', () => {
    const names = new Set(description.commands.flatMap(({ name }) => namesOf(modelOf(schemaOf(name)))))
    expect(names.size).toBeGreaterThan(400)
    for (const { labels } of Object.values(standardWords)) {
      expect([...names].filter((name) => !labels[`field.${name}`])).toEqual([])
    }
  })

  test('every choice of every command and query has words in both languages', () => {
    const all = [...description.commands, ...description.queries]
    const choices = all.flatMap(({ name, input }) =>
      choicesIn(modelOf(input as unknown as InputSchema)).map((choice) => ({ of: name, ...choice })),
    )
    expect(choices.length).toBeGreaterThan(900)
    for (const { labels } of Object.values(standardWords)) {
      const words = Object.fromEntries(Object.entries(labels).map(([key, text]) => [key, `“${text}”`]))
      expect(choices.filter(({ of, field, value }) => optionText(words, of, field, value) === value)).toEqual(
        [],
      )
    }
  })

  test('a choice is called as its own command means it', () => {
    const { labels } = standardWords['zh-CN']
    expect(optionText(labels, 'clue.register', 'origin', 'other')).toBe('其他')
    expect(optionText(labels, 'asset.begin-disposal', 'way', 'other')).toBe('其他')
    expect(optionText(labels, 'clue.register', 'type', 'other')).toBe('其他财产')
    expect(optionText(labels, 'maintenance.list', 'state', 'open')).toBe('待审查')
    expect(optionText(labels, 'clue.register', 'origin', 'unheard-of')).toBe('unheard-of')
  })

  test('members of any name are written as names and values; a name stands once', () => {
    const fields = modelOf(schemaOf('triage.record-facts'))
    const answers = fields.find(({ name }) => name === 'answers') as FieldModel
    expect([answers.kind, kinds(answers.children)]).toEqual(['pairs', { pair: 'code', value: 'choice' }])
    const begun = withEntry(draftOf(fields, { caseId: 'c' }), answers, 'answers')
    const draft = {
      ...begun,
      'answers.0.pair': 'one-go',
      'answers.0.value': 'yes',
      'answers.1.pair': 'one-go',
      'answers.1.value': 'no',
    }
    expect(inputOf(fields, draft).mistakes).toEqual([
      { path: 'answers.1.pair', code: 'wrong.twice', params: {} },
    ])
    expect(inputOf(fields, { ...draft, 'answers.1.pair': 'needs-disposal' }).input).toMatchObject({
      answers: { 'one-go': 'yes', 'needs-disposal': 'no' },
    })
  })

  test('a text with a small limit is one line, and no longer than its limit', () => {
    const fields = modelOf(schemaOf('clue.register'))
    expect(kinds(fields)).toMatchObject({ giverName: 'text', content: 'long' })
    const draft = draftOf(fields, {
      caseId: 'c',
      origin: 'lawyer',
      content: '停在院内',
      giverName: '张'.repeat(101),
    })
    expect(inputOf(fields, draft).mistakes).toEqual([
      { path: 'giverName', code: 'wrong.long', params: { max: 100 } },
    ])
  })

  test('a choice that is not offered is a mistake', () => {
    const fields = modelOf(schemaOf('clue.register'))
    const draft = draftOf(fields, { caseId: 'c', origin: 'neighbour', content: '停在院内' })
    expect(inputOf(fields, draft).mistakes).toEqual([{ path: 'origin', code: 'wrong.choice', params: {} }])
  })

  test('money is written in yuan and given in fen, as a bigint', () => {
    const fields = modelOf(schemaOf('fund.request-payout'))
    const draft = draftOf(fields, { caseId: 'c', payeePartyId: 'p', basis: '裁定', amountFen: 120_050n })
    expect(draft.amountFen).toBe('1200.50')
    expect(inputOf(fields, { ...draft, amountFen: '1,234.5' }).input).toMatchObject({
      amountFen: 123_450n,
      purpose: 'claim',
    })
    expect(inputOf(fields, { ...draft, amountFen: '一千' }).mistakes).toEqual([
      { path: 'amountFen', code: 'wrong.money', params: {} },
    ])
  })

  test('what is required and empty, or too long, is named at its field', () => {
    const fields = modelOf(schemaOf('service.open-visit'))
    const begun = draftOf(fields, { caseId: 'c' })
    expect(inputOf(fields, begun).mistakes.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'partyId required',
      'visitorName required',
      'matters.0.item required',
      'matters.0.note required',
    ])
    const long = { ...begun, partyId: 'x'.repeat(121) }
    expect(inputOf(fields, long).mistakes).toContainEqual({
      path: 'partyId',
      code: 'wrong.long',
      params: { max: 120 },
    })
  })

  test('entries of a list are added and taken away; those behind move up', () => {
    const fields = modelOf(schemaOf('service.open-visit'))
    const matters = fields.find(({ name }) => name === 'matters') as FieldModel
    let draft = withEntry(withEntry(draftOf(fields, {}), matters, 'matters'), matters, 'matters')
    for (const [at, note] of ['一', '二', '三'].entries()) {
      draft = { ...draft, [`matters.${at}.item`]: 'enquiry', [`matters.${at}.note`]: note }
    }
    const { input } = inputOf(fields, withoutEntry(draft, 'matters', 1))
    expect(input.matters).toEqual([
      { item: 'enquiry', note: '一' },
      { item: 'enquiry', note: '三' },
    ])
  })

  test('what may be left out is left out, what may be null is null', () => {
    const schema: InputSchema = {
      type: 'object',
      required: ['until', 'done'],
      properties: {
        until: { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] },
        done: { type: 'boolean' },
        note: { type: 'string' },
        size: { type: 'integer', minimum: 1, maximum: 5 },
      },
    }
    const fields = modelOf(schema)
    expect(inputOf(fields, {}).input).toEqual({ until: null, done: false })
    expect(inputOf(fields, { size: '9' }).mistakes).toEqual([
      { path: 'size', code: 'wrong.range', params: { min: 1, max: 5 } },
    ])
    expect(inputOf(fields, { size: '1.5' }).mistakes).toMatchObject([{ code: 'wrong.integer' }])
    expect(inputOf(fields, { until: '2024-6-1' }).mistakes).toMatchObject([{ code: 'wrong.date' }])
  })
})

/** What no form asks for, and why. */
const NOT_IN_FORMS: Readonly<Record<string, string>> = {
  'node.follow data':
    'the data of an event that the engine has just recorded; nobody but the engine gives it',
  'openness.publish data': 'the same: the event that the parties are told of',
}

function missing(fields: readonly FieldModel[], before = ''): readonly string[] {
  return fields.flatMap((field) => {
    const path = `${before}${field.name}`
    if (field.kind === 'unsupported') return [path]
    return [...field.children, ...field.variants.flatMap(({ children }) => children)].flatMap((child) =>
      missing([child], `${path}.`),
    )
  })
}

/** What a form writes beside a field. */
function namesOf(fields: readonly FieldModel[]): readonly string[] {
  return fields.flatMap(({ name, kind, children, variants }) =>
    kind === 'constant'
      ? []
      : [name, ...namesOf(children), ...variants.flatMap((way) => namesOf(way.children))],
  )
}

/** What can be chosen in a form: the name of the field and each option. */
function choicesIn(fields: readonly FieldModel[]): { field: string; value: string }[] {
  return fields.flatMap(({ name, options, children, variants }) => [
    ...options.map((value) => ({ field: name, value })),
    ...choicesIn(children),
    ...choicesIn(variants),
  ])
}
