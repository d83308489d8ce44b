// The figures of `npm run bench -- commands` as tables: medians over rounds, the aim beside each, reached or not.

/** One round with so many callers: operations per second, and what travelled for one command of the engine. */
export interface Round {
  readonly callers: number
  readonly hand: number
  readonly single: number
  readonly engine: number
  readonly sqliteHand: number
  readonly sqlite: number
  readonly trips: number
  readonly statements: number
}

/** The aims, by the number of callers. The usual transaction of seven round trips is 0.84 of the one by hand. */
const SINGLE_AIM = 0.8
const HAND_AIMS: ReadonlyMap<number, number> = new Map([
  [1, 1.4 * 0.84],
  [64, 2.3],
  [256, 5],
])
const SQLITE_AIMS: ReadonlyMap<number, number> = new Map([
  [1, 0.85],
  [64, 2.3],
])

export function report(
  found: readonly Round[],
  about: { readonly rounds: number; readonly cases: number; readonly written: string },
): void {
  const groups = [...new Set(found.map(({ callers }) => callers))].map((callers) =>
    found.filter((round) => round.callers === callers),
  )
  console.log(`一条命令平均写入 one command of the engine writes on average: ${about.written}`)
  console.log('手写 by hand: 2 events, 3 rows; 6 round trips, 6 statements; the single statement: 1 and 1')
  console.log(`${about.rounds} rounds, at least ${about.cases * 7} commands each; medians of the rounds\n`)
  console.log(
    '| PostgreSQL, callers | by hand ops/s | single : hand | engine ops/s | engine : hand (least–most) | aim | engine : single (least–most) | aim | round trips | statements |',
  )
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |')
  for (const rounds of groups) {
    const callers = rounds[0]?.callers ?? 0
    const byHand = rounds.map((one) => one.engine / one.hand)
    const bySingle = rounds.map((one) => one.engine / one.single)
    const cells = [
      callers,
      whole(rounds.map(({ hand }) => hand)),
      median(rounds.map(({ single, hand }) => single / hand)).toFixed(2),
      whole(rounds.map(({ engine }) => engine)),
      spread(byHand),
      aim(median(byHand), HAND_AIMS.get(callers)),
      spread(bySingle),
      aim(median(bySingle), SINGLE_AIM),
      median(rounds.map(({ trips }) => trips)).toFixed(2),
      median(rounds.map(({ statements }) => statements)).toFixed(2),
    ]
    console.log(`| ${cells.join(' | ')} |`)
  }
  console.log('\n| SQLite, callers | by hand ops/s | engine ops/s | engine : hand (least–most) | aim |')
  console.log('| --- | --- | --- | --- | --- |')
  for (const rounds of groups) {
    const callers = rounds[0]?.callers ?? 0
    const ratios = rounds.map((one) => one.sqlite / one.sqliteHand)
    const cells = [
      callers,
      whole(rounds.map(({ sqliteHand }) => sqliteHand)),
      whole(rounds.map(({ sqlite }) => sqlite)),
      spread(ratios),
      aim(median(ratios), SQLITE_AIMS.get(callers)),
    ]
    console.log(`| ${cells.join(' | ')} |`)
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

const whole = (values: readonly number[]) => String(Math.round(median(values)))

function spread(values: readonly number[]): string {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return `${median(values).toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`
}

function aim(reached: number, wanted: number | undefined): string {
  return wanted === undefined ? '–' : `≥ ${wanted.toFixed(2)} ${reached >= wanted ? '✓' : '✗'}`
}
