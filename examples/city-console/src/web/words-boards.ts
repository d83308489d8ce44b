/** Words of the boards of supervision and of the way of working, Chinese first. */
export const boardWords = {
  'nav.orders': ['督办', 'Orders'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>
