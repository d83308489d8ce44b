import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { standardModules } from '../domain/index'

const source = readFileSync(new URL('./types.ts', import.meta.url), 'utf8')
const imports = [...source.matchAll(/import type \{ ([^}]+) \} from '(\.\.\/domain\/[^']+)'/g)]

/** Names of what the client's types are put together from: `Commands` or `Queries`. */
async function typed(kind: 'Commands' | 'Queries'): Promise<readonly string[]> {
  const part = source.split(`export type Standard${kind} =`)[1]?.split('\n\n')[0] ?? ''
  const names: string[] = []
  for (const [, consts = '', path = ''] of imports) {
    const room = (await import(/* @vite-ignore */ `${path}.ts`)) as Readonly<Record<string, object>>
    for (const name of consts.split(', '))
      if (part.includes(`typeof ${name}`)) names.push(...Object.keys(room[name] ?? {}))
  }
  return names
}

test.each(['Commands', 'Queries'] as const)(
  'the typed client knows all %s of the standard modules',
  async (kind) => {
    const known = new Set(await typed(kind))
    const field = kind === 'Commands' ? 'commands' : 'queries'
    const all = standardModules.flatMap((module) => Object.keys(module[field] ?? {}))
    expect(all.length).toBeGreaterThan(100)
    expect(all.filter((name) => !known.has(name))).toEqual([])
  },
)
