import { describe, expect, test } from 'vitest'
import { standardModules } from '../domain/index'
import { DIVERGENCES } from '../domain/reconciliation/model'
import { accessRules } from '../engine/access'
import { PARTY, ROLES } from '../kernel/role'
import { pluginRules } from '../plugin/index'
import { settings, standardProfiles } from '../profiles/index'
import { openStage } from './stage'

const LOCALES = ['zh-CN', 'en'] as const

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(' ')

async function wordsOf(locale: (typeof LOCALES)[number]) {
  const stage = await openStage('memory')
  const description = await stage.engine.describe({
    kind: 'person',
    id: 'x',
    courtId: 'gan1202',
    roles: [],
  })
  return { words: stage.engine.words(locale), description }
}

/** Everything that a screen may have to name. */
async function labelsWanted(): Promise<string[]> {
  const { description } = await wordsOf('en')
  const nodes = standardProfiles.flatMap((profile) => profile.nodes)
  const affairs = standardProfiles.flatMap((profile) => profile.affairs)
  const holders = nodes.flatMap(({ holder }) => (holder.kind === 'unit' ? [holder.unitKind] : []))
  const units = [...standardProfiles.flatMap(({ unitKinds }) => unitKinds), ...holders]
  const kinds = nodes.flatMap((node) =>
    [...node.startsOn, ...node.endsOn].flatMap(({ event, where }) =>
      event === 'dossier.MaterialFormed' && typeof where?.kind === 'string' ? [where.kind] : [],
    ),
  )
  const moves = standardProfiles.flatMap(({ stages }) => stages?.triggers ?? [])
  const papers = moves.flatMap(({ on }) => (typeof on.where?.kind === 'string' ? [on.where.kind] : []))
  return [
    ...papers.map((kind) => `material.${kind}`),
    ...standardProfiles.flatMap(({ papers: expected = [] }) =>
      expected.map(({ kind }) => `material.${kind}`),
    ),
    ...standardProfiles.flatMap(({ cataloguing = [] }) =>
      cataloguing.flatMap(({ kind, section }) => [
        `section.${section}`,
        ...(kind === undefined ? [] : [`material.${kind}`]),
      ]),
    ),
    ...['main', 'side', 'none'].map((volume) => `volume.${volume}`),
    ...['present', 'on-its-way', 'none', 'expected', 'missing', 'late'].map((one) => `paper-state.${one}`),
    ...description.commands.map(({ name }) => `command.${name}`),
    ...description.queries.map(({ name }) => `query.${name}`),
    ...description.commands.flatMap(({ events }) => events).map((type) => `event.${type}`),
    ...standardModules.flatMap(({ evolve }) => Object.keys(evolve)).map((type) => `event.${type}`),
    ...standardModules.map(({ name }) => `module.${name}`),
    ...nodes.map(({ id }) => `node.${id}`),
    ...affairs.map(({ id }) => `affair.${id}`),
    ...units.map((kind) => `unit.${kind}`),
    ...[...units, ...affairs.map(({ unitKind }) => unitKind)].map((kind) => `unit.${kind}`),
    ...[...ROLES, PARTY].map((role) => `role.${role}`),
    ...kinds.map((kind) => `material.${kind}`),
    ...standardProfiles.map(({ id }) => `profile.${id}`),
    ...Object.keys(settings).map((key) => `parameter.${key}`),
    ...STATES,
  ]
}

/** States that rows may be in; the type of each column is the list, and the compiler keeps them apart. */
const STATES = [
  ...['filed', 'assigned', 'suspended', 'closed'].map((state) => `state.case.${state}`),
  ...['running', 'suspended', 'met', 'cancelled', 'predicted'].map((state) => `state.node.${state}`),
  ...['issued', 'received', 'reported', 'returned', 'confirmed', 'withdrawn'].map((s) => `state.task.${s}`),
  ...['formed', 'handed-in', 'catalogued'].map((state) => `state.dossier.${state}`),
  ...['requested', 'approved', 'refused', 'out', 'returned', 'registered'].map((s) => `state.dossier.${s}`),
  ...['requested', 'approved', 'sent', 'paid', 'voided'].map((state) => `state.payout.${state}`),
  ...['unidentified', 'identified', 'debit', 'foreign-currency'].map((state) => `state.receipt.${state}`),
  ...['not-run', 'open', 'signed', 'reopened'].map((state) => `state.reconciliation.${state}`),
  ...DIVERGENCES.flatMap((kind) => [`divergence.${kind}`, `divergence-cause.${kind}`]),
  ...['held', 'leaving', 'handed-out'].map((state) => `state.goods.${state}`),
  ...['unattributed', 'waiting', 'in-payment', 'deposited', 'held', 'leaving', 'settled'].map(
    (state) => `state.clearance.${state}`,
  ),
  ...['proposed', 'confirmed', 'rejected'].map((state) => `state.proposal.${state}`),
]

describe.each(LOCALES)('words in %s', (locale) => {
  test('there is a label for everything that has a name', async () => {
    const { words } = await wordsOf(locale)
    const missing = [...new Set(await labelsWanted())].filter((key) => !words.labels[key]?.trim())
    expect(missing).toEqual([])
  })

  test('every rule says what happened, why, and what to do', async () => {
    const { words, description } = await wordsOf(locale)
    const rules = [...description.rules, ...accessRules, ...pluginRules]
    expect(rules.length).toBeGreaterThan(60)
    const silent = rules.filter(({ id }) => {
      const found = words.refusals?.[id]
      return !found?.what.trim() || !found.why.trim() || !found.todo.trim()
    })
    expect(silent.map(({ id }) => id)).toEqual([])
  })

  test('nothing is left of a rule, command or event that is gone', async () => {
    const { words, description } = await wordsOf(locale)
    const rules = new Set([...description.rules, ...accessRules, ...pluginRules].map(({ id }) => id))
    expect(Object.keys(words.refusals ?? {}).filter((id) => !rules.has(id))).toEqual([])
    const wanted = new Set(await labelsWanted())
    const named = Object.keys(words.labels).filter((key) =>
      /^(command|query|event|module|role|node|parameter)\./.test(key),
    )
    expect(named.filter((key) => !wanted.has(key))).toEqual([])
  })

  test('no word is in the other language', async () => {
    const { words } = await wordsOf(locale)
    const wrong = Object.entries(words.labels).filter(
      ([, text]) => /\p{Script=Han}/u.test(text) !== (locale === 'zh-CN'),
    )
    expect(wrong).toEqual([])
  })
})

test('both languages have the same keys and the same placeholders', async () => {
  const chinese = (await wordsOf('zh-CN')).words
  const english = (await wordsOf('en')).words
  for (const part of ['labels', 'refusals', 'errors'] as const) {
    expect(Object.keys(english[part] ?? {}).sort()).toEqual(Object.keys(chinese[part] ?? {}).sort())
  }
  for (const [id, texts] of Object.entries({ ...chinese.refusals, ...chinese.errors })) {
    const other = { ...english.refusals, ...english.errors }[id]
    const of = (words: object | undefined) => placeholders(Object.values(words ?? {}).join(' '))
    expect(`${id} ${of(other)}`).toBe(`${id} ${of(texts)}`)
  }
})

test('every rule says where it comes from, and no two rules have one id', async () => {
  const { description } = await wordsOf('en')
  const rules = [...description.rules, ...accessRules, ...pluginRules]
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  for (const { id, source } of rules)
    expect(source, id).toMatch(/^(seed \d{3}:\d+|law .+|requirement .+|design.+)/)
})
