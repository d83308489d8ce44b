import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importsOf } from './lib/imports.ts'
import { problemOf, roomFileProblems } from './lib/layers.ts'
import { filesUnder, foldersIn, root } from './lib/project.ts'

const domain = 'packages/core/src/domain'

describe('imports run one way', () => {
  test('no file of the packages imports against the direction', () => {
    const problems = filesUnder('packages', /\/src\/.*\.ts$/)
      .flatMap(importsOf)
      .flatMap((link) => problemOf(link) ?? [])
    expect(problems).toEqual([])
  })

  const refused: [path: string, text: string][] = [
    ['packages/core/src/kernel/x.ts', `import { a } from '../law/period'`],
    ['packages/core/src/law/x.ts', `import type { A } from '../domain/fund/model'`],
    ['packages/core/src/domain/fund/decide.ts', `import { a } from '../node/model'`],
    ['packages/core/src/domain/fund/decide.ts', `import { type A } from '../node/model'`],
    ['packages/core/src/domain/fund/decide.ts', `import type { A } from '../node/contract'`],
    ['packages/core/src/domain/index.ts', `export * from './fund/decide'`],
    ['packages/core/src/domain/fund/decide.ts', `const a = await import('../../engine/execute')`],
    ['packages/core/src/domain/fund/decide.ts', `import { nodes } from '../node'`],
    ['packages/core/src/engine/x.ts', `import { pay } from '../domain/fund/decide'`],
    ['packages/core/src/profiles/x.ts', `export * from '../engine'`],
    ['packages/core/src/client/x.ts', `import { a } from '../law/period'`],
    ['packages/core/src/memory/x.ts', `import type { A } from '../engine'`],
    ['packages/core/src/memory/x.ts', `import type { A } from '..'`],
    ['packages/core/src/novel/x.ts', `import { a } from '../kernel/money'`],
    ['packages/core/src/kernel/x.ts', `import { readFileSync } from 'node:fs'`],
    ['packages/core/src/kernel/x.ts', `type A = import('../engine').A`],
    ['packages/core/src/http/x.ts', `import { a } from '@zhixing/core/law'`],
    ['packages/components/src/x.ts', `import { a } from '@zhixing/core/law'`],
    ['packages/components/src/internal/law.ts', `import { a } from '@zhixing/core'`],
    ['packages/components/src/x.ts', `import { join } from 'node:path'`],
    ['packages/components/src/x.ts', `import type { A } from '../../core/src/law'`],
    ['packages/adapters/src/sqlite/x.ts', `import { a } from '../../../core/src/kernel/money'`],
  ]
  test.each(refused)('refused: %s with %s', (path, text) => {
    expect(importsOf({ path, text }).map(problemOf)).toEqual([expect.stringContaining(path)])
  })

  const fine: [path: string, text: string][] = [
    ['packages/core/src/law/x.ts', `import { a } from '../kernel/money'`],
    ['packages/core/src/domain/fund/decide.ts', `import type { A } from '../node/model'`],
    ['packages/core/src/domain/fund/index.ts', `import { a } from './decide'`],
    ['packages/core/src/domain/index.ts', `export { fund } from './fund'`],
    ['packages/core/src/engine/x.ts', `import { a } from '../domain'`],
    ['packages/core/src/engine/x.ts', `import { fund } from '../domain/fund'`],
    ['packages/core/src/engine/x.ts', `import type { FundRow } from '../domain/fund/model'`],
    ['packages/core/src/index.ts', `export * from './engine'`],
    ['packages/core/src/client/x.ts', `import type { A } from '../http'`],
    ['packages/core/src/client/x.ts', `import { a } from '../kernel/json'`],
    ['packages/core/src/client/x.test.ts', `import { a } from '../http'`],
    ['packages/components/src/x.ts', `import type { A } from '@zhixing/core'`],
    ['packages/components/src/internal/law.ts', `const law = import('@zhixing/core/law')`],
    ['packages/adapters/src/sqlite/x.ts', `import { DatabaseSync } from 'node:sqlite'`],
  ]
  test.each(fine)('fine: %s with %s', (path, text) => {
    expect(importsOf({ path, text }).flatMap((link) => problemOf(link) ?? [])).toEqual([])
  })
})

describe('every room under domain/ has the same files', () => {
  test('no room has other files or lacks one', () => {
    const problems = foldersIn(domain).flatMap((room) =>
      roomFileProblems(room, readdirSync(join(root, domain, room))),
    )
    expect(problems).toEqual([])
  })

  test('an unknown and a missing file are found', () => {
    const names = ['README.md', 'contract.ts', 'decide-payout.ts', 'decide.test.ts', 'helpers.ts', 'index.ts']
    expect(roomFileProblems('fund', names)).toEqual([
      'domain/fund/helpers.ts: no such file in a room',
      'domain/fund: model.ts is missing',
    ])
  })
})
