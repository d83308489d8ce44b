import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const here = (path: string) => new URL(path, import.meta.url)
const hooks = here('../../../adapters/src/sqlite/testing/resolve.mjs').href
const script = fileURLToPath(here('../scenarios/dates-child.ts'))

interface Printed {
  readonly zone: string
  readonly course: readonly { readonly node: string; readonly dueOn: string }[]
  readonly hashes: readonly string[]
}

async function under(zone: string): Promise<Printed> {
  const env = { ...process.env, TZ: zone }
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', hooks, script], { env })
  return JSON.parse(stdout) as Printed
}

test('dates and hashes of a case are the same wherever the server stands', { timeout: 30_000 }, async () => {
  const zones = ['Asia/Shanghai', 'UTC', 'America/New_York', 'Pacific/Kiritimati']
  const [home, ...others] = await Promise.all(zones.map(under))
  expect(home?.zone).toBe('Asia/Shanghai')
  for (const [at, { zone, ...printed }] of others.entries()) {
    expect(zone, 'the zone was really set').toBe(zones[at + 1])
    expect(printed).toEqual({ course: home?.course, hashes: home?.hashes })
  }
  const due = (node: string) => home?.course.filter((one) => one.node === node).map(({ dueOn }) => dueOn)
  expect(due('dossier-hand-in')).toEqual(['2024-03-12', '2024-09-30', '2024-11-05', '2025-01-03'])
  // Six months from 29 February; a suspension that began after their end adds nothing.
  expect(due('case-limit')).toEqual(['2024-08-29'])
  expect(home?.hashes.length).toBeGreaterThan(20)
})
