import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lawWords } from './law'

test('whatever the arithmetic of the law refuses, it says so in words, and no words are left over', () => {
  const folder = new URL('../law/', import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  const texts = [
    ...files.map((name) => new URL(name, folder)),
    new URL('../kernel/money.ts', import.meta.url),
  ]
  const thrown = texts
    .map((file) => readFileSync(file, 'utf8'))
    .flatMap((text) => [...text.matchAll(/new ZhixingError\(\s*'([a-z-]+)'/g)].map(([, code]) => code))
  expect(thrown.length).toBeGreaterThan(30)
  for (const words of Object.values(lawWords)) {
    expect(Object.keys(words?.errors ?? {}).sort()).toEqual([...new Set(thrown)].sort())
  }
})
