import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { moduleFiles } from '../scripts/lib/module-files.ts'
import { importsOf } from './lib/imports.ts'
import { problemOf, roomFileProblems } from './lib/layers.ts'
import { root } from './lib/project.ts'
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
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root)
  const texts = new Map(code.map(({ path, text }) => [join(root, path), text]))
  const host = ts.createCompilerHost(options)
  const { readFile, fileExists, getSourceFile } = host
  host.readFile = (path) => texts.get(path) ?? readFile(path)
  host.fileExists = (path) => texts.has(path) || fileExists(path)
  host.getSourceFile = (path, language, ...rest) => {
    const text = texts.get(path)
    return text === undefined
      ? getSourceFile(path, language, ...rest)
      : ts.createSourceFile(path, text, language)
  }
  // Its folder is not there, so the names inside it have to be found without asking the disk for the folder.
  host.directoryExists = () => true
  const program = ts.createProgram([...texts.keys()], { ...options, incremental: false }, host)
  const own = [...texts.keys()].flatMap((path) =>
    ts.getPreEmitDiagnostics(program, program.getSourceFile(path)),
  )
  const errors = own.map(
    (found) => `${found.file?.fileName}: ${ts.flattenDiagnosticMessageText(found.messageText, '\n')}`,
  )
  expect(errors).toEqual([])
})
