import { sumFen } from '../../kernel/money'
import { check, deny, type Rule, rule, type Verdict, warn } from '../../kernel/rule'
import type { View } from '../../kernel/view'
import { addDays, addMonths } from '../../law/date'
import type { CaseKind, CaseRows, ClosingKind } from '../case/model'
import type { DossierRows } from '../dossier/model'
import type { FundRows } from '../fund/model'
import type { TaskRows } from '../task/model'
import type { ClosingRows } from './model'

/** The gate stands before the proposal and again before the confirmation: things happen in between. */
const GATE = ['closing.propose', 'closing.confirm']

type Gate = { readonly caseId: string }
/** A proposal says the kind of closing, a confirmation names the proposal that says it. */
type KindOf = Gate & { readonly closingKind?: ClosingKind; readonly proposalId?: string }

const noMoneyInside = check<Gate, FundRows>(
  'closing.no-money-inside',
  'requirement fund-double-entry; seed 002:4; design promise M2: a case never closes holding money',
  {
    on: GATE,
    reads: ['fund_account'],
    check: ({ caseId }, view) => {
      const accounts = view.all('fund_account').filter((account) => account.caseId === caseId)
      const availableFen = sumFen(accounts.map((account) => account.availableFen))
      const reservedFen = sumFen(accounts.map((account) => account.reservedFen))
      return availableFen + reservedFen === 0n ? undefined : deny({ availableFen, reservedFen })
    },
  },
)

const noOpenTask = check<Gate, TaskRows>(
  'closing.no-open-task',
  'requirement task-closed-loop; seed 004:52',
  {
    on: GATE,
    reads: ['task_task'],
    check: (_input, view) => denyCount(view.all('task_task').filter((task) => task.holderId !== null)),
  },
)

const noPaperOnLoan = check<Gate, DossierRows>(
  'closing.no-paper-on-loan',
  'requirement doss-custody; seed 000:13',
  {
    on: GATE,
    reads: ['dossier_material'],
    check: (_input, view) => denyCount(view.all('dossier_material').filter((paper) => paper.onLoan)),
  },
)

const materialsHandedIn = check<Gate, DossierRows>(
  'closing.materials-handed-in',
  'requirement doss-completion-gate; seed 000:13',
  {
    on: GATE,
    reads: ['dossier_material'],
    check: (_input, view) => {
      const waiting = view.all('dossier_material').filter(({ paper, state }) => paper && state === 'formed')
      return waiting.length > 0 ? warn({ count: waiting.length }) : undefined
    },
  },
)

// "More than three months" is strict (超过): the day after the corresponding day is the first one.
const roundTerminationAfterThreeMonths = check<KindOf, CaseRows & ClosingRows>(
  'closing.round-termination-after-three-months',
  'law 法〔2016〕373号 1',
  {
    on: GATE,
    reads: ['case_case', 'closing_proposal'],
    check: (input, view, context) => {
      const subject = view.get('case_case', input.caseId)
      if (!subject || kindOf(input, view) !== 'round-terminated') return undefined
      const earliestOn = addDays(addMonths(subject.filedOn, 3), 1)
      return context.today < earliestOn ? deny({ filedOn: subject.filedOn, earliestOn }) : undefined
    },
  },
)

/** What adjudicates, supervises, secures or transfers implements nothing: it has no round that could be terminated. */
const WITHOUT_ROUND: readonly CaseKind[] = ['adjudication', 'supervision', 'preservation', 'bankruptcy']

const roundTerminationOfImplementation = check<KindOf, CaseRows & ClosingRows>(
  'closing.round-termination-of-implementation',
  'law 法发〔2014〕26号 1: review is no implementation; law 法〔2016〕373号 1; design: preservation, bankruptcy',
  {
    on: GATE,
    reads: ['case_case', 'closing_proposal'],
    check: (input, view) => {
      const kind = view.get('case_case', input.caseId)?.kind
      if (!kind || kindOf(input, view) !== 'round-terminated' || !WITHOUT_ROUND.includes(kind))
        return undefined
      return deny({ kind: `case.${kind}` })
    },
  },
)

/** 企业被执行人无终本: where the profile holds so, an enterprise goes to performance or bankruptcy, not out for the round. */
const noRoundForEnterprise = check<KindOf, CaseRows & ClosingRows>(
  'closing.no-round-termination-of-enterprise',
  'seed 004:108',
  {
    on: GATE,
    reads: ['case_party', 'closing_proposal'],
    check: (input, view, { profile }) => {
      if (profile.parameters['closing.enterprise-round-termination'] !== false) return undefined
      if (kindOf(input, view) !== 'round-terminated') return undefined
      const enterprises = view
        .all('case_party')
        .filter((party) => party.caseId === input.caseId)
        .filter(({ role, kind }) => role === 'debtor' && kind === 'organisation')
      return denyCount(enterprises)
    },
  },
)

const reviewerOfAnotherUnit = check<Gate, CaseRows>(
  'closing.reviewer-of-another-unit',
  'requirement close-review-gate; seed 000:12',
  {
    on: ['closing.confirm'],
    reads: ['case_case'],
    // Only a warning: a small court may merge the closing review with a team (seed 000:12).
    check: ({ caseId }, view, context) => {
      const unitId = context.directory.person(context.actor.id)?.unitId ?? null
      return unitId !== null && unitId === view.get('case_case', caseId)?.unitId ? warn() : undefined
    },
  },
)

/** 扎口结案: where the profile puts the gate into the command centre, who keeps it belongs there. */
const gateOfProfile = check<Gate, CaseRows>(
  'closing.gate-of-profile',
  'requirement flow-single-gate; seed 002:4; seed 003:7',
  {
    on: ['closing.confirm', 'closing.reject'],
    reads: ['case_case'],
    check: (_input, _view, { profile, directory, actor }) => {
      const gate = profile.parameters['closing.gate']
      if (gate !== 'command-centre') return undefined
      const unitId = directory.person(actor.id)?.unitId ?? null
      const functions = unitId === null ? [] : (directory.unit(unitId)?.functions ?? [])
      return functions.includes(gate) ? undefined : deny({ unit: gate })
    },
  },
)

function kindOf(input: KindOf, view: View<ClosingRows>): ClosingKind | undefined {
  return input.closingKind ?? view.get('closing_proposal', input.proposalId ?? '')?.closingKind
}

function denyCount(rows: readonly unknown[]): Verdict {
  return rows.length > 0 ? deny({ count: rows.length }) : undefined
}

/** Rules of closing. */
export const closingRules: readonly Rule[] = [
  rule('closing.case-in-hand', 'requirement flow-single-gate; seed 003:7'),
  rule('closing.not-while-suspended', 'law 法发〔2014〕26号 23'),
  rule('closing.undertaker-proposes', 'requirement flow-single-gate; seed 000:14'),
  rule('closing.one-proposal-at-a-time', 'seed 003:7; requirement flow-single-gate'),
  rule('closing.proposal-unknown', 'seed 003:7; requirement flow-single-gate'),
  rule('closing.proposal-open', 'seed 003:7; requirement flow-single-gate'),
  rule('closing.reviewer-is-another', 'requirement close-review-gate; seed 000:12'),
  noMoneyInside,
  noOpenTask,
  noPaperOnLoan,
  materialsHandedIn,
  roundTerminationAfterThreeMonths,
  roundTerminationOfImplementation,
  noRoundForEnterprise,
  reviewerOfAnotherUnit,
  gateOfProfile,
]
