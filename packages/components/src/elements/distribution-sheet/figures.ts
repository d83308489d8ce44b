import { fenOf } from '../../internal/amount'
import type { DistributionSheet, SheetLine } from '../../internal/core'
import type { Law } from '../../internal/law'

/** Why a written amount cannot stand. */
export type LineProblem = 'amount' | 'exceeds'

/** The sums of a sheet, with what has been written into it and not been sent yet. */
export interface Figures {
  /** By line. */
  readonly amounts: ReadonlyMap<string, bigint>
  readonly problems: ReadonlyMap<string, LineProblem>
  readonly linesFen: bigint
  /** What is left for the debtor; negative when the lines are more than there is. */
  readonly surplusFen: bigint
  readonly changed: boolean
  /** Whether it may be sent. */
  readonly isSound: boolean
}

/** Adds up, with everything that is written: costs + lines + surplus are always the proceeds. */
export function figuresOf(sheet: DistributionSheet, written: Readonly<Record<string, string>>): Figures {
  const amounts = new Map<string, bigint>()
  const problems = new Map<string, LineProblem>()
  for (const line of sheet.lines) {
    const text = written[line.id]
    const fen = text === undefined ? line.amountFen : readAmount(text)
    if (fen === undefined) problems.set(line.id, 'amount')
    else if (fen > line.claimFen) problems.set(line.id, 'exceeds')
    amounts.set(line.id, fen ?? 0n)
  }
  const linesFen = [...amounts.values()].reduce((sum, fen) => sum + fen, 0n)
  const surplusFen = sheet.proceedsFen - sheet.costsFen - linesFen
  const changed = problems.size > 0 || sheet.lines.some(({ id, amountFen }) => amounts.get(id) !== amountFen)
  return {
    amounts,
    problems,
    linesFen,
    surplusFen,
    changed,
    isSound: problems.size === 0 && surplusFen >= 0n,
  }
}

/** A line may get nothing. */
function readAmount(text: string): bigint | undefined {
  return /^\s*0+(\.0{1,2})?\s*$/.test(text) ? 0n : fenOf(text)
}

/** What the law gives to each line: reckoned here once more, from the claims of the sheet and their tiers. */
export function lawOf(law: Law, sheet: DistributionSheet): ReadonlyMap<string, bigint> {
  const tiers = [...new Set(sheet.lines.map(({ tier }) => tier))].sort((a, b) => a - b)
  const { paid } = law.distribute({
    proceedsFen: sheet.proceedsFen,
    costsFen: sheet.costsDueFen,
    tiers: tiers.map((tier) =>
      tierOf(
        sheet,
        sheet.lines.filter((line) => line.tier === tier),
      ),
    ),
  })
  return new Map(paid.map(({ id, fen }) => [id, fen]))
}

function tierOf({ order }: DistributionSheet, lines: readonly SheetLine[]) {
  const bySeizure = order === 'seizure-order' && lines[0]?.rank === 'ordinary'
  const day = ({ seizedOn }: SheetLine) => seizedOn ?? ''
  const sorted = bySeizure
    ? [...lines].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
    : lines
  return {
    mode: bySeizure ? ('in-order' as const) : ('pro-rata' as const),
    claims: sorted.map(({ id, claimFen }) => ({ id, amountFen: claimFen })),
  }
}
