import { describe, expect, test } from 'vitest'
import { plainDialect } from '../registry/plain-dialect'
import { assetSourceConformance, conformanceBadge, conformanceReport, runConformance } from './index'
import { REFERENCE, referencePolling, referenceSource, SECRET } from './reference'

const called = {
  make: (registry: Parameters<typeof referenceSource>[0]) => ({ source: referenceSource(registry) }),
  capabilities: REFERENCE,
  secrets: [SECRET],
}
const polling = {
  make: () => ({ source: referencePolling(), dialect: plainDialect }),
  capabilities: { ...REFERENCE, transport: 'poll' as const },
}

describe.each([
  ['called', called],
  ['polling', polling],
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
  const skipped = results.filter(({ outcome }) => outcome === 'skipped').length
  expect(conformanceBadge(results)).toContain(`(−${skipped})`)
})
