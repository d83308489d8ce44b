import { join } from 'node:path'
import ts from 'typescript'
import { root } from './project.ts'

/** What the compiler says of these files, compiled where they would lie without being written there: `line: message`. */
export function compileErrors(files: readonly { readonly path: string; readonly text: string }[]): string[] {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root)
  const texts = new Map(files.map(({ path, text }) => [join(root, path), text]))
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
  // A folder that is not there has names that are found without asking the disk for it.
  host.directoryExists = () => true
  const program = ts.createProgram([...texts.keys()], { ...options, incremental: false }, host)
  const found = [...texts.keys()].flatMap((path) =>
    ts.getPreEmitDiagnostics(program, program.getSourceFile(path)),
  )
  return found.map(({ file, start, messageText }) => {
    const line = file ? file.getLineAndCharacterOfPosition(start ?? 0).line + 1 : 0
    return `${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
  })
}
