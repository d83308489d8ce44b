import { expect, test, vi } from 'vitest'

test('the smallest example goes from filing to payout, with one refusal on the way', async () => {
  const lines: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
  await import('./main')
  log.mockRestore()
  expect(lines.filter((line) => line.startsWith('✗'))).toEqual([
    expect.stringContaining('fund.request-payout: fund.balance-covers-payout'),
  ])
  expect(lines.at(-2)).toBe('收 50,000.00 元，付 50,000.00 元')
  expect(lines.at(-1)).toContain('0 处不符')
})
