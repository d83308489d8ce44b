import { expect, test } from 'vitest'
import { type Carriers, hasTitle, testOf } from '../scripts/lib/judge-requirements.ts'
import { sources } from './lib/project.ts'
import list from './requirements.json' with { type: 'json' }
import map from './requirements-map.json' with { type: 'json' }

const carriers = Object.entries(map as Carriers)

test('the list holds the 436 requirements, each under its own name', () => {
  const { groups, requirements } = list
  expect(requirements).toHaveLength(436)
  expect(new Set(requirements.map(({ slug }) => slug)).size).toBe(436)
  expect(new Set(requirements.map(({ id }) => id)).size).toBe(436)
  expect([...new Set(requirements.map(({ group }) => group))]).toEqual(groups.map(({ code }) => code))
  for (const { slug, group, statement } of requirements) {
    expect(slug).toMatch(new RegExp(`^${group.toLowerCase()}/[a-z0-9-]+$`))
    expect(statement, slug).toMatch(/^[^\p{Script=Han}]{8,}$/u)
  }
})

test('no test is said to carry a requirement that is not in the list', () => {
  const known = new Set(list.requirements.map(({ slug }) => slug))
  expect(carriers.map(([slug]) => slug).filter((slug) => !known.has(slug))).toEqual([])
})

test('every test that is said to carry one is there; what is open is said in words', () => {
  const texts = new Map(sources().map(({ path, text }) => [path, text]))
  const wrong = carriers.flatMap(([slug, { tests }]) =>
    tests
      .filter((reference) => {
        const { file, title } = testOf(reference)
        return !file.endsWith('.test.ts') || !hasTitle(texts.get(file) ?? '', title)
      })
      .map((reference) => `${slug}: ${reference}`),
  )
  expect(wrong).toEqual([])
  for (const [slug, { tests, open }] of carriers) {
    expect(tests.length, slug).toBeGreaterThan(0)
    expect(new Set(tests).size, slug).toBe(tests.length)
    if (open !== undefined) expect(open, slug).toMatch(/\w{3}/)
  }
})
