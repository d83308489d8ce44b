import { expect, test } from 'vitest'
import { sources } from './lib/project.ts'
import systems from './systems.json' with { type: 'json' }

const filled = expect.stringMatching(/./)

test('the list holds the 93 named systems, each with both names and what proves it', () => {
  expect(systems.map(({ id }) => id)).toEqual(Array.from({ length: 93 }, (_, index) => `S${index + 1}`))
  for (const system of systems) expect(system).toMatchObject({ zh: filled, en: filled, worksWhen: filled })
})

test('no test claims a system that is not in the list', () => {
  const known = new Set(systems.map(({ id }) => `[${id}]`))
  const tags = sources()
    .filter(({ path }) => path.endsWith('.test.ts'))
    .flatMap(({ path, text }) => (text.match(/\[S\d+\]/g) ?? []).map((tag) => ({ path, tag })))
  expect(tags.filter(({ tag }) => !known.has(tag))).toEqual([])
})
