import { check, deny, type Rule, rule, warn } from '../../kernel/rule'
import type { View } from '../../kernel/view'
import type { CaseRows, ClosingKind } from '../case/model'
import type { ClosingRows } from '../closing/model'
import { type ControlRows, OPEN_CONTROLS } from './model'
import { excessRule } from './rules-excess'
import { guidelineRule } from './rules-guideline'

const OWN = 'seed 001:86 快速查找、控制所承办案件的被执行人及其财产; requirement query-own-cases-only'
const TERM = 'law 民诉法解释（2022） 485'
const LAPSE = 'law 查扣冻规定（2020） 27'
const W7 = 'design promise W7: no control without an end, no end without a clock'
const LIVING = 'seed 004:131 活查封、活扣押、活冻结; requirement query-living-control'
const PAY = 'law 财产保全规定（2020） 15; design: nothing is taken that is not held'

type Gate = { readonly caseId: string; readonly closingKind?: ClosingKind; readonly proposalId?: string }

/** What is paid or given up is set free; what ends only this round stays held, and is renewed there. */
const openAtClosing = check<Gate, ControlRows & ClosingRows & CaseRows>(
  'control.none-open-at-closing',
  'law 查扣冻规定（2020） 28: from memory; law 法〔2016〕373号 10: a terminated round keeps its seals; parameter: whether it denies',
  {
    on: ['closing.propose', 'closing.confirm'],
    reads: ['control_order', 'closing_proposal'],
    check: ({ caseId, closingKind, proposalId }, view, { profile }) => {
      const kind = closingKind ?? view.get('closing_proposal', proposalId ?? '')?.closingKind
      const open = view
        .all('control_order')
        .filter((row) => row.caseId === caseId && OPEN_CONTROLS.includes(row.state))
      if (open.length === 0 || kind === undefined) return undefined
      if (kind === 'round-terminated') return undecided(open, view)
      const params = { count: open.length }
      return profile.parameters['control.open-at-closing'] === 'warn' ? warn(params) : deny(params)
    },
  },
)

/** Of a round that ends, only what nobody has answered yet stands in the way. */
function undecided(open: readonly { readonly state: string }[], _view: View) {
  const asked = open.filter(({ state }) => state === 'ordered')
  return asked.length > 0 ? warn({ count: asked.length }) : undefined
}

/** Rules of sealing, seizing and freezing. */
export const controlRules: readonly Rule[] = [
  rule('control.case-goes-on', `${OWN}; design: a closed case holds nothing new`),
  rule('control.own-cases-only', OWN),
  rule('control.one-thing', OWN),
  rule('control.thing-known', OWN),
  rule('control.finding-current', 'design promise L2: what is doubtful is settled by a person first'),
  rule('control.thing-of-debtor', 'law 查扣冻规定（2020） 2: from memory; seed 001:86'),
  rule(
    'control.kind-fits',
    'law 民诉法（2023） 253, 255: from memory; design: which act fits which property',
  ),
  rule('control.states-amount', 'law 财产保全规定（2020） 15'),
  rule('control.term-in-order', `${TERM}; ${W7}`),
  rule('control.term-within-law', TERM),
  rule('control.once-in-a-case', 'design: what is held already is renewed, not held twice'),
  rule('control.reports-in-term', LIVING),
  rule('control.control-known', OWN),
  rule('control.control-state', OWN),
  rule('control.one-act-at-a-time', 'design: one act on a control is answered before the next'),
  rule('control.act-known', OWN),
  rule('control.act-open', OWN),
  rule('control.result-of-its-thing', "design promise L2: a result about another thing is nobody's"),
  rule('control.not-later-than-today', 'design: nothing is served on a day to come'),
  rule('control.renewed-before-expiry', LAPSE),
  rule('control.deduct-of-frozen-money', PAY),
  rule('control.deduct-in-enforcement', 'law 民诉法（2023） 253: from memory; a preservation only holds'),
  rule('control.deduct-within-held', PAY),
  rule('control.court-account-known', 'law 法发〔2017〕6号 2: from memory; requirement fund-separation'),
  rule('control.not-while-unknown', 'design promise L2: what may be held is asked after, not forgotten'),
  rule('control.preservation-converts', 'law 民诉法解释（2022） 168; 财产保全规定（2020） 17'),
  rule('control.living-only', LIVING),
  rule('control.breach-known', LIVING),
  rule('control.breach-open', LIVING),
  excessRule,
  guidelineRule,
  openAtClosing,
]
