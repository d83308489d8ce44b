import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { elementsOf } from './manifest.ts'
import { manifestOf, reactTypes, vueTypes } from './manifest-files.ts'

/** Writes custom-elements.json and the types of frameworks into `dist/` of the components. */
export function writeManifest(home: string): void {
  const src = join(home, 'src')
  const elements = elementsOf(src)
  const index = readFileSync(join(src, 'index.ts'), 'utf8')
  const known = new Set(index.match(/\w+Detail\b/g) ?? [])
  const write = (name: string, text: string) => writeFileSync(join(home, 'dist', name), text)
  write('custom-elements.json', `${JSON.stringify(manifestOf(elements), null, 2)}\n`)
  for (const [name, text] of [
    ['react', reactTypes(elements, known)],
    ['vue', vueTypes(elements, known)],
  ] as const) {
    write(`${name}.d.ts`, text)
    write(`${name}.js`, 'export {}\n')
  }
}
