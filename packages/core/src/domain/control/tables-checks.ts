import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import type { ErrorParams } from '../../kernel/errors'
import { metEntries } from '../../kernel/profile-guideline'
import type { CourtReader, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { Source } from '../../kernel/source'
import { sourceWords } from '../../kernel/source-words'
import { type View, viewOfRows } from '../../kernel/view'
import type { ControlCheck, ControlChecks, controlQueries } from './contract-queries'
import { barsOf, type ControlView } from './decide'
import { thingOf } from './decide-thing'
import { controlRules } from './rules'
import { excessOf, heldAgainstClaim, mostPercent } from './rules-excess'
import { factsOf } from './rules-guideline'

type Input = InputOf<(typeof controlQueries)['control.checks']>
type Context = Pick<DecideContext, 'fingerprint' | 'profile' | 'today'>

/** Rules of the order itself that everybody may know beforehand, in the order in which `barsOf` speaks for them. */
const FIXED = [
  ['control.kind-fits', 'control.states-amount', 'control.reports-in-term'],
  ['control.term-in-order', 'control.term-within-law'],
  ['control.once-in-a-case'],
] as const

/** The same checks that the order itself meets, by the profile of its case; nothing is written. */
export async function readChecks(input: Input, context: QueryContext): Promise<ControlChecks | null> {
  const reader = context.reader<ControlView>()
  const subject = await reader.get('case_case', input.caseId)
  if (!subject) return null
  const view = await viewOf(input, reader)
  const profile = context.profileOf(subject.profileId, subject.profileVersion)
  // A query knows no keys: what a finding has become is found by what both are called by.
  const fingerprint = (plain: string) => plain
  const asked = taken(input, view)
  const own = { profile, fingerprint, today: context.today }
  const thing = thingOf(asked, view, own)
  const sums = heldAgainstClaim(asked, view, own)
  if ('rule' in thing || !sums) return null
  const bars = barsOf(asked, thing, view, own)
  const beside = [
    ...(thing.type === 'deposit' ? [] : ['control.states-amount']),
    ...(input.living ? [] : ['control.reports-in-term']),
  ]
  const fixed = FIXED.flatMap((rules, at) =>
    rules
      .filter((rule) => !beside.includes(rule))
      .map((rule) => {
        const bar = bars[at]
        return bar?.rule === rule ? of(rule, 'deny', bar.params) : of(rule, 'pass')
      }),
  )
  const excess = excessOf(asked, view, own)
  const worth = of('control.not-clearly-excessive', excess?.verdict ?? 'pass', excess?.params)
  return {
    checks: [...entries(asked, view, own), worth, ...fixed],
    sums: { ...sums, percent: mostPercent(own) },
  }
}

function entries(input: Input, view: View<ControlView>, context: Context): readonly ControlCheck[] {
  const factOf = factsOf(input, view, context)
  return (context.profile.controlGuideline ?? []).map((entry) => {
    const met = factOf !== undefined && metEntries([entry], factOf).length > 0
    const { id, label, source, effect } = entry
    return { ...of('control.guideline', met ? effect : 'pass', {}, source), entry: id, words: label }
  })
}

function of(
  rule: string,
  outcome: ControlCheck['outcome'],
  params: ErrorParams = {},
  source: Source = controlRules.find(({ id }) => id === rule)?.source ?? rule,
): ControlCheck {
  const sourceText = { 'zh-CN': sourceWords(source, 'zh-CN'), en: sourceWords(source, 'en') }
  return { rule, entry: null, outcome, params, words: null, source, sourceText }
}

/** The thing that a finding has become, where there is one. */
function taken(input: Input, view: View<ControlView>): Input {
  const finding = view.get('query_finding', input.findingId ?? '')
  const known = view.all('asset_asset').find(({ refKey }) => refKey === finding?.refKey)
  if (!known) return input
  const { findingId: _, ...rest } = input
  return { ...rest, assetId: known.id }
}

async function viewOf(
  { caseId, findingId }: Input,
  reader: CourtReader<ControlView>,
): Promise<View<ControlView>> {
  const where = [{ column: 'caseId', op: 'eq', value: caseId } as const]
  const [subject, finding, case_party, asset_asset, control_order] = await Promise.all([
    reader.get('case_case', caseId),
    reader.get('query_finding', findingId ?? ''),
    readAll(reader, { table: 'case_party', where }),
    readAll(reader, { table: 'asset_asset', where }),
    readAll(reader, { table: 'control_order', where }),
  ])
  return viewOfRows<ControlView>({
    ...{ case_party, asset_asset, control_order },
    case_case: subject ? [subject] : [],
    query_finding: finding ? [finding] : [],
  })
}
