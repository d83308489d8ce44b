/** Words of the boards of supervision and of the way of working, Chinese first. */
export const boardWords = {
  'nav.terminated': ['终本案件', 'Terminated'],
  'nav.profiles': ['办案模式', 'Way of working'],
  'nav.orders': ['督办意见', 'Orders'],
  'supervision.accountability': ['追责问责', 'Accountability'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>
