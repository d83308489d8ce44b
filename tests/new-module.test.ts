import { expect, test } from 'vitest'
import { moduleFiles } from '../scripts/lib/module-files.ts'
import { compileErrors } from './lib/compile.ts'
import { importsOf } from './lib/imports.ts'
import { problemOf, roomFileProblems } from './lib/layers.ts'
import { untidy } from './lib/tidy.ts'

const folder = 'packages/core/src/domain/probe-room'
const files = Object.entries(moduleFiles('probe-room', '试间')).map(([name, text]) => ({
  path: `${folder}/${name}`,
  text,
}))
const code = files.filter(({ path }) => path.endsWith('.ts'))

test('a generated room has the files of a room and keeps the rules of the house', () => {
  const names = files.map(({ path }) => path.slice(folder.length + 1))
  expect(roomFileProblems('probe-room', names)).toEqual([])
  expect(code.flatMap(importsOf).flatMap((link) => problemOf(link) ?? [])).toEqual([])
  expect(untidy(code)).toEqual([])
})

// The files are compiled where they would lie, without being written there.
test('a generated room compiles against the kernel of today', { timeout: 60_000 }, () => {
  expect(compileErrors(code)).toEqual([])
})
