/** Ratios by what they say, one for each round; printed as a table of median, least and most. */
export class Ratios {
  readonly #found = new Map<string, number[]>()

  note(what: string, ratio: number): void {
    this.#found.set(what, [...(this.#found.get(what) ?? []), ratio])
  }

  print(about: string): void {
    console.log(`| ratio (${about}) | median | least | most |`)
    console.log('| --- | --- | --- | --- |')
    for (const [what, found] of this.#found) {
      const sorted = [...found].sort((a, b) => a - b)
      const median = sorted[Math.floor(sorted.length / 2)] ?? 0
      const figures = [median, sorted[0] ?? 0, sorted.at(-1) ?? 0].map((one) => one.toFixed(2))
      console.log(`| ${what} | ${figures.join(' | ')} |`)
    }
  }
}
