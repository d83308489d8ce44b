import { describe, expect, test } from 'vitest'
import type { CataloguedByMachine, Cataloguer } from '../../ports/cataloguer'
import { type CataloguerConformanceOptions, cataloguerConformance } from './conformance'
import { exampleCataloguer } from './example'

const bytes = (text: string) => new TextEncoder().encode(text)
const options = (make: () => Cataloguer): CataloguerConformanceOptions => ({
  make,
  capabilities: { mediaTypes: ['text/plain'], says: ['title', 'date', 'page'], repeatable: true },
  samples: [
    {
      mediaType: 'text/plain',
      bytes: bytes('封面\f执行通知书\n2024年2月29日'),
      pages: 2,
      kind: 'execution-notice',
    },
    { mediaType: 'text/plain', bytes: bytes('一张没有字的照片'), pages: 1 },
  ],
  kinds: ['execution-notice', 'inquiry-record'],
  today: '2024-03-01',
})

describe('the example cataloguer keeps the port', () => {
  test.each(cataloguerConformance(options(() => exampleCataloguer())))('$name', ({ run }) => run())
})

/** The example, with one thing wrong in what it says. */
function spoilt(how: (said: CataloguedByMachine | null) => CataloguedByMachine | null): Cataloguer {
  const good = exampleCataloguer()
  return { ...good, catalogue: async (asked) => how(await good.catalogue(asked)) }
}
const known = (more: Partial<CataloguedByMachine>) => spoilt((said) => said && { ...said, ...more })

const turns = [1, 2][Symbol.iterator]()
const BROKEN: readonly (readonly [string, string, () => Cataloguer])[] = [
  ['has no version', 'named', () => ({ ...exampleCataloguer(), version: ' ' })],
  [
    'declares more than it is published as',
    'named',
    () => ({
      ...exampleCataloguer(),
      capabilities: { mediaTypes: ['text/plain', 'image/png'], says: [], repeatable: true },
    }),
  ],
  ['makes a kind up', 'known-kinds', () => known({ kind: 'execution_notice' })],
  ['gives a share instead of a percentage', 'confidence', () => known({ confidence: 0.97 })],
  ['is more than sure', 'confidence', () => known({ confidence: 101 })],
  ['guesses', 'silence', () => spoilt((said) => said ?? { kind: 'inquiry-record', confidence: 3 })],
  ['takes everything for a record', 'knows', () => known({ kind: 'inquiry-record' })],
  ['sees a page that is not there', 'declared', () => known({ page: 3 })],
  ['reads a day that no calendar has', 'declared', () => known({ datedOn: '2023-02-29' })],
  ['reads a day to come', 'declared', () => known({ datedOn: '2024-03-02' })],
  ['puts a number into a title', 'no-numbers', () => known({ title: '身份证110101199003070134' })],
  [
    'changes its mind',
    'same-answer',
    () => spoilt((said) => said && { ...said, confidence: Number(turns.next().value) }),
  ],
  [
    'writes into the file',
    'bytes-untouched',
    () => ({
      ...exampleCataloguer(),
      catalogue: async ({ bytes: shown }) => {
        shown.fill(0)
        return null
      },
    }),
  ],
  [
    'speaks of what it cannot read',
    'fails-aloud',
    () => ({
      ...exampleCataloguer(),
      catalogue: async () => ({ kind: 'inquiry-record', confidence: 50 }),
    }),
  ],
]

test.each(BROKEN)('a machine that %s is found out by the case %s', async (_how, id, make) => {
  const found = cataloguerConformance(options(make)).find((one) => one.id === id)
  await expect(found?.run()).rejects.toThrow('expected')
})

test('a machine that does not declare to repeat itself is not asked to', () => {
  const base = options(() => exampleCataloguer())
  const capabilities = { ...base.capabilities, repeatable: false }
  const skipped = cataloguerConformance({ ...base, capabilities }).filter((one) => one.skipped)
  expect(skipped.map(({ id }) => id)).toEqual(['same-answer'])
})
