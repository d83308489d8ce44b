import type { RefusalWords } from './words'

type Refusals = Readonly<Record<string, RefusalWords>>

/** Refusals of the room `distribution`, in English. */
export const distributionRefusalsEn: Refusals = {
  'distribution.undertaker-plans': {
    what: 'You are not the undertaker of the case whose account holds the money.',
    why: 'The plan is made and answered for by whoever enforces.',
    todo: 'Leave it to the undertaker ({undertakerId}).',
  },
  'distribution.case-known': {
    what: 'A case of the plan is not one of this court.',
    why: 'Money goes to cases that have an account here.',
    todo: 'Check the cases; an application from another court is filed first.',
  },
  'distribution.case-open': {
    what: '{caseNumber} is closed: it takes no part and no money.',
    why: 'Nobody would look after money on a closed case.',
    todo: 'Resume that case first, or leave it out of the plan.',
  },
  'distribution.account-named': {
    what: '{caseNumber} has several accounts, or not the one that was named.',
    why: 'It has to be said where the money arrives.',
    todo: 'Choose an account of that case.',
  },
  'distribution.case-of-series': {
    what: '{caseNumber} does not belong to this series.',
    why: 'The proceeds of a series go to its cases.',
    todo: 'Let that case join the series, or distribute without it.',
  },
  'distribution.creditor-is-applicant': {
    what: 'The creditor is no applicant of {caseNumber}.',
    why: 'Only applicants with a title take part in a distribution.',
    todo: 'Choose among the applicants of that case.',
  },
  'distribution.rank-of-order': {
    what: 'The rank "{rank}" is none of the order "{order}".',
    why: 'The law says in which order claims are paid.',
    todo: 'Choose a rank of that order.',
  },
  'distribution.seizure-dated': {
    what: 'There is no day of seizure for {creditor}.',
    why: 'Ordinary claims against an enterprise outside bankruptcy are paid in the order of seizure.',
    todo: 'Enter the day of the seizure.',
  },
  'distribution.claim-once': {
    what: 'The claim of {creditor} ({caseNumber}) is there twice.',
    why: 'One claim is paid once.',
    todo: 'Leave one of them out, or add them up.',
  },
  'distribution.money-is-there': {
    what: 'The account has {availableFen} yuan, less than {proceedsFen} yuan.',
    why: 'Only money that has arrived is distributed, and no account becomes negative.',
    todo: 'Wait for the money, or plan with what is there.',
  },
  'distribution.plan-unknown': {
    what: 'This case has no such plan.',
    why: 'A plan belongs to the case whose account holds the money.',
    todo: 'Choose again from the list of plans.',
  },
  'distribution.plan-state': {
    what: 'The plan is in state "{state}": this cannot be done now.',
    why: 'A plan is drafted, served, approved and executed, in this order.',
    todo: 'Load the plan again and go on from where it is.',
  },
  'distribution.line-of-plan': {
    what: 'A line named is none of the plan, or is named twice.',
    why: 'Only lines of this plan are changed, each once.',
    todo: 'Load the plan again.',
  },
  'distribution.claim-covers-line': {
    what: '{creditor} would get more than the claim of {claimFen} yuan.',
    why: 'Nobody gets more than is owed.',
    todo: 'Lower that line.',
  },
  'distribution.within-proceeds': {
    what: 'The lines are {overFen} yuan more than there is.',
    why: 'Costs, lines and surplus together are the proceeds.',
    todo: 'Change the amounts.',
  },
  'distribution.claims-before-surplus': {
    what: '{surplusFen} yuan are left while the claim of {creditor} is not paid in full.',
    why: 'Only what is left after all claims and costs goes back to the debtor.',
    todo: 'Give what is left to claims that are not paid in full.',
  },
  'distribution.all-served': {
    what: 'For {count} of the recipients there is no day of service, or somebody is named who is none.',
    why: 'The plan is served on every creditor and the debtor: each may object.',
    todo: 'Enter the day of service for each of them.',
  },
  'distribution.served-after-draft': {
    what: 'The day of service {on} is before the plan was made on {draftedOn}.',
    why: 'The time to object begins when the plan is received; nobody receives it before it is made.',
    todo: 'Check the day of service.',
  },
  'distribution.not-ahead': {
    what: 'The day {on} is after today, or before what precedes it.',
    why: 'What is recorded has happened.',
    todo: 'Check the days.',
  },
  'distribution.was-served': {
    what: 'This person was not served with the plan, or is the objector himself.',
    why: 'Creditors and debtors may object; others of them may oppose.',
    todo: 'Choose among the recipients.',
  },
  'distribution.objection-in-time': {
    what: 'The objection was raised on {raisedOn}; the period ended on {until}.',
    why: 'Objections are made in writing within 15 days of service.',
    todo: 'Check the days; an objection that is late changes nothing.',
  },
  'distribution.disputed-in-line': {
    what: 'The disputed {disputedFen} yuan are more than the plan gives there.',
    why: 'Only what the plan gives can be disputed.',
    todo: 'Check the disputed sum.',
  },
  'distribution.objection-disputes': {
    what: 'No sum is named that is in dispute.',
    why: 'The disputed sum is kept until the end of the dispute while the rest goes out, so it has to be known.',
    todo: 'Write the disputed part of a line, or of the surplus that would go back to the debtor.',
  },
  'distribution.undisputed-surplus-stays': {
    what: 'The surplus falls by {overFen} yuan too much: nobody disputes that part, or it is not kept any more.',
    why: "An objection concerns only what it disputes; a surplus that nobody disputes is the debtor's.",
    todo: 'Change only what was disputed.',
  },
  'distribution.objection-unknown': {
    what: 'The plan has no such objection.',
    why: 'An objection belongs to the plan it is against.',
    todo: 'Load the plan again and choose from it.',
  },
  'distribution.objection-state': {
    what: 'The objection is in state "{state}": this cannot be done now.',
    why: 'The others are told of an objection, they oppose, the objector sues, and it is settled.',
    todo: 'Load the plan again and go on from where it is.',
  },
  'distribution.opposition-in-time': {
    what: 'The opposition is of {opposedOn}; the period ended on {until}.',
    why: 'The others may oppose within 15 days of being told.',
    todo: 'Check the days; without opposition the plan is amended as the objection says.',
  },
  'distribution.suit-in-time': {
    what: 'The suit was filed on {filedOn}; the period ended on {until}.',
    why: 'The objector may sue within 15 days of being told of the opposition.',
    todo: 'Check the days; without a suit the plan stands.',
  },
  'distribution.settled-when-ripe': {
    what: 'The objection is in state "{state}" and is not settled as "{outcome}" yet.',
    why: 'Silence and the missing suit need the end of their period, a judgment needs a suit.',
    todo: 'Wait for the end of the period, or choose the outcome that fits.',
  },
  'distribution.plan-stands': {
    what: 'An objection settled as "{outcome}" changes no amount.',
    why: 'Withdrawn, or not sued for in time: the plan stands. Once it is executed, all its money has gone.',
    todo: 'Leave the amounts as they are.',
  },
  'distribution.only-disputed-moves': {
    what: '{creditor} would lose more than was disputed, or what has been moved.',
    why: 'An objection concerns what it disputes; the rest goes out first.',
    todo: 'Change only what is disputed.',
  },
  'distribution.maker-is-not-checker': {
    what: 'You had a hand in this plan and do not approve it.',
    why: 'Making and approving a plan are with different people.',
    todo: 'Leave it to another leader.',
  },
  'distribution.period-over': {
    what: 'The period for objections ends on {until} and is not over.',
    why: 'Every creditor and the debtor have 15 days.',
    todo: 'Approve it after that day.',
  },
  'distribution.approval-bound-to-content': {
    what: 'The plan is not the one that was read for approval.',
    why: 'An approval holds for what was read; any change needs another one.',
    todo: 'Read the plan again and approve it.',
  },
  'distribution.executor-is-third': {
    what: 'You made, changed or approved this plan and do not execute it.',
    why: 'Deciding, approving and moving money are with different people.',
    todo: 'Leave it to the staff who keep the money.',
  },
  'distribution.cases-named': {
    what: '{caseNumber} was not named.',
    why: 'All cases are written in one act, so all of them are named.',
    todo: 'Load the plan again and execute it.',
  },
  'distribution.nothing-moved': {
    what: '{movedFen} yuan have been moved under this plan: it is not withdrawn.',
    why: 'Nothing that was booked is undone; a correction is an entry of its own.',
    todo: 'Settle the objections; what has not been moved can still change.',
  },
  'distribution.order-fits-debtor': {
    what: 'The debtor is a natural person, whose creditors are usually not paid in the order of seizure.',
    why: 'Ordinary claims against persons and other organisations are paid pro rata; the order of seizure is for enterprises outside bankruptcy.',
    todo: 'Make sure that the order is right.',
  },
}
