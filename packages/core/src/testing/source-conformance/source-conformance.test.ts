import { describe, expect, test } from 'vitest'
import { plainDialect } from '../registry/plain-dialect'
import {
  assetSourceConformance,
  conformanceBadge,
  conformanceReport,
  conformanceTable,
  runConformance,
} from './index'
import { REFERENCE, referencePolling, referenceSource, SECRET } from './reference'
import { BY_PERSON, referencePeople } from './reference-people'

const called = {
  make: (registry: Parameters<typeof referenceSource>[0]) => ({ source: referenceSource(registry) }),
  capabilities: REFERENCE,
  secrets: [SECRET],
}
const polling = {
  make: () => ({ source: referencePolling(), dialect: plainDialect }),
  capabilities: { ...REFERENCE, transport: 'poll' as const },
}

const byPerson = { make: referencePeople, capabilities: BY_PERSON, confirmation: 'by-person' as const }

describe.each([
  ['called', called],
  ['polling', polling],
  ['human', byPerson],
])('a %s source that keeps every promise', (_name, options) => {
  test.each(assetSourceConformance(options).filter(({ skipped }) => !skipped))('$name', async (one) => {
    await one.run()
  })
})

test('what is left out is named with its reason, in the report and on the badge', async () => {
  const cases = assetSourceConformance({ ...polling, without: { parts: '登记机构一次答完' } })
  const results = await runConformance(cases)
  const report = conformanceReport(results, { language: 'zh', name: 'demo' })
  expect(report).toContain('略过 少了一包，不得当作完整: 登记机构不支持 parts：登记机构一次答完')
  expect(report.split('\n')[0]).toMatch(/^demo {2}财产查控来源一致性：\d+ 项符合，0 项不符合，\d+ 项略过$/)
  const [line] = conformanceTable([{ adapter: 'demo', transport: 'poll', results }])
    .split('\n')
    .slice(1)
  const skipped = results.filter(({ outcome }) => outcome === 'skipped').length
  expect(line).toBe(
    `✓ demo                     poll ${[results.length - skipped, 0, skipped].map((n) => String(n).padStart(9)).join('')}`,
  )
  expect(conformanceBadge(results)).toContain(`(−${skipped})`)
})

test('what only people do is left out for a source that no person confirms, and the reason is printed', async () => {
  const skipped = (options: Parameters<typeof assetSourceConformance>[0]) =>
    assetSourceConformance(options).flatMap(({ id, skipped: reason }) =>
      reason ? [`${id}: ${reason.en}`] : [],
    )
  const peopleOnly = 'changed-after-it-was-seen: only for a source that people confirm row by row'
  expect(skipped(called)).toContain(peopleOnly)
  expect(skipped(polling)).toContain(peopleOnly)
  expect(skipped(byPerson)).not.toContain(peopleOnly)
  expect(skipped(byPerson)).toContain('line-hang: only for a source that is called')
})
