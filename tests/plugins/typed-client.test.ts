import { expect, test } from 'vitest'
import { compileErrors } from '../lib/compile.ts'

const START = `
import { accept, command, defineModule, definePlugin, query } from '@zhixing/core'
import { withPlugins, type ZhixingClient } from '@zhixing/core/client'
import { z } from 'zod'
import type { livelihood } from '../../../../examples/plugin-livelihood/src/server'
declare const client: ZhixingClient
const flights = defineModule({
  name: 'drone',
  tables: [],
  commands: {
    'drone.book': command<{ flightId: string }>()({
      input: z.object({ caseId: z.string(), minutes: z.number() }),
      streams: () => 'court/self', reads: [], emits: [], allow: ['quota-judge'],
    }),
  },
  queries: { 'drone.flights': query<readonly { day: string }[]>()({ input: z.object({ from: z.string() }), allow: ['quota-judge'] }) },
  decide: { 'drone.book': () => accept([], { flightId: 'f' }) },
  read: { 'drone.flights': async () => [] },
  evolve: {},
})
const drone = definePlugin({ id: 'drone', version: '1.0.0', requires: { api: '^1.0' }, source: 'design', modules: [flights] })
const own = withPlugins<[typeof livelihood, typeof drone]>(client)
const caseId = 'c'
export async function probe() {
`

/** What the compiler says of one line written with the typed client. */
function said(lines: readonly string[]): readonly (string | undefined)[] {
  const path = 'packages/core/src/plugin/probe.ts'
  const before = START.split('\n').length
  const errors = compileErrors([{ path, text: `${START}${lines.join('\n')}\n}` }])
  const outside = errors.filter((error) => Number.parseInt(error, 10) < before)
  expect(outside).toEqual([])
  return lines.map((_, at) => errors.find((error) => error.startsWith(`${at + before}:`)))
}

const RIGHT = [
  "{ const kept = await own.query('livelihood.fields', { caseId }); const kind: 'wages' | 'support' | 'injury' | 'insurance' | null | undefined = kept?.kind; void kind }",
  "{ const { items, total } = await own.query('livelihood.cases', { where: { kind: 'wages' }, search: { remark: 'x' } }); const people: number | null | undefined = items[0]?.people; void [people, total] }",
  "{ const done = await own.execute('livelihood.set-fields', { caseId, people: 3, kind: null }); if (done.kind === 'refused') done.text.what.trim() }",
  "{ const done = await own.execute('drone.book', { caseId, minutes: 20 }); if (done.kind === 'accepted') done.result.flightId.trim() }",
  "{ const [first] = await own.query('drone.flights', {}); first?.day.trim() }",
  "{ const { total } = await own.query('case.list', { state: 'open' }); total.toFixed() }",
  '{ const plain: ZhixingClient = own; void plain }',
]

const WRONG = [
  "await own.execute('livelihood.set-feilds', { caseId })",
  "await own.execute('livelihood.set-fields', { caseId, person: 3 })",
  "await own.execute('livelihood.set-fields', { caseId, people: 'three' })",
  "await own.execute('livelihood.set-fields', { caseId, kind: 'alimony' })",
  "await own.query('livelihood.cases', { where: { people: 3 } })",
  "await own.query('drone.flight', {})",
  "await own.query('drone.flights', { from: 3 })",
  "await own.execute('drone.book', { caseId })",
  "{ const kept = await own.query('livelihood.fields', { caseId }); kept?.colour }",
  "await own.query('case.lists', {})",
]

test('a client with plugins knows their commands, fields and answers beside the standard ones', {
  timeout: 60_000,
}, () => {
  const [right, wrong] = [RIGHT.length, WRONG.length]
  const all = said([...RIGHT, ...WRONG])
  expect(all.slice(0, right)).toEqual(RIGHT.map(() => undefined))
  expect(all.slice(right).map((error, at) => (error === undefined ? WRONG[at] : ''))).toEqual(
    Array(wrong).fill(''),
  )
})
