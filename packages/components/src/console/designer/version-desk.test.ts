import { expect, it } from 'vitest'
import type { ConsoleProblem, ZhixingClient } from '../../internal/core'
import type { DesignStore } from './store'
import { VersionDesk } from './version-desk'

const problem = (path: string, about: string, severity: 'error' | 'warning' = 'error'): ConsoleProblem => ({
  ...{ severity, path, about },
  code: 'name-unknown',
})

/** A desk at a court that finds this wrong with every file; what it is asked and told is kept. */
function desk(found: readonly ConsoleProblem[]) {
  const given: string[] = []
  const client = { query: async () => found } as unknown as ZhixingClient
  const store = {
    ...{ client, basedOn: null, load: async () => undefined },
    give: async () => {
      given.push('import')
      return {}
    },
  } as unknown as DesignStore
  const host = {
    say: (key: string) => given.push(key),
    requestUpdate: () => undefined,
    focusOn: () => undefined,
  }
  return { desk: new VersionDesk(host as never, store), given }
}

it('a file that does not fit is told place by place, each name once, and nothing is taken', async () => {
  const block = '$.pages[0].rows[0].columns[0].blocks[0].element'
  const { desk: one, given } = desk([
    problem('$.needs.elements', 'drone-map'),
    problem('$.needs.queries', 'drone.flights'),
    problem(block, 'drone-map'),
    problem('$.pages[0]', 'en', 'warning'),
  ])
  await one.importFile(new File(['{"definition":{"pages":[],"navigation":[],"actions":[]}}'], 'x.json'))
  expect(one.kept?.problems.map(({ path, about }) => [path, about])).toEqual([
    ['$.needs.queries', 'drone.flights'],
    [block, 'drone-map'],
  ])
  expect(one.kept?.definition?.pages).toEqual([])
  expect(given).toEqual([])
  await one.importFile(new File(['nothing of the kind'], 'x.json'))
  expect(one.kept?.definition).toBeUndefined()
})

it('a file with nothing but notes is taken', async () => {
  const { desk: one, given } = desk([problem('$.pages[0]', 'en', 'warning')])
  await one.importFile(new File(['{}'], 'x.json'))
  expect(one.kept).toBeUndefined()
  expect(given).toEqual(['import', 'imported'])
})
