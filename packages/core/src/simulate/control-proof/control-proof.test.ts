import { expect, test } from 'vitest'
import { controlDefects } from './defects'
import { liveThrough } from './history'

const HISTORIES = Number(process.env.ZHIXING_HISTORIES ?? 14)

/** What a run of fourteen histories has to have reached. */
const REACHED = [
  ...['order effective', 'order effective booked-earlier', 'order waiting', 'order refused', 'order unknown'],
  ...[
    'renew effective',
    'renew refused',
    'renew unknown',
    'release effective',
    'serve accepted',
    'withdraw accepted',
    'withdraw refused',
  ],
  ...['pass', 'lapse', 'case.suspend accepted', 'case.resume accepted', 'migrate accepted'],
]

const TIME = { timeout: 10_000 + HISTORIES * 1000 }

test(
  'W7: whatever happens, open controls are the running clocks, each with its end; handler, team and supervisor are told',
  TIME,
  async () => {
    const seen: Record<string, number> = {}
    for (let history = 0; history < HISTORIES; history += 1) {
      const proof = await liveThrough(`w7-${history}`)
      expect(proof.wrong, `history w7-${history}`).toBeUndefined()
      for (const [cell, times] of Object.entries(proof.seen)) seen[cell] = (seen[cell] ?? 0) + times
    }
    expect(REACHED.filter((cell) => seen[cell] === undefined)).toEqual([])
  },
)

test.each(Object.entries(controlDefects))('the histories find it when %s', TIME, async (_what, patch) => {
  const found: string[] = []
  for (let history = 0; history < HISTORIES && found.length === 0; history += 1) {
    const { wrong } = await liveThrough(`w7-${history}`, { patch })
    if (wrong) found.push(wrong)
  }
  expect(found).toHaveLength(1)
})
