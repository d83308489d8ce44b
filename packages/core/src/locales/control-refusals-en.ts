import type { RefusalWords } from './words'

const words = (what: string, why: string, todo: string): RefusalWords => ({ what, why, todo })

/** Why the room `control` refuses, in English. */
export const controlRefusalsEn: Readonly<Record<string, RefusalWords>> = {
  'control.case-goes-on': words(
    'The case is closed or unknown: nothing new can be held in it.',
    'Only a case that goes on seals, seizes or freezes.',
    'Resume a terminated round first.',
  ),
  'control.own-cases-only': words(
    'This is not your case.',
    'Only property of debtors of own cases is held.',
    'The undertaker or his team does it.',
  ),
  'control.one-thing': words(
    'No one thing is named.',
    'One control holds one thing: a finding or a thing, not both.',
    'Choose a finding, or a thing.',
  ),
  'control.thing-known': words(
    'The case has no such property.',
    'Only what was found in this case is held.',
    'Choose a finding or a thing of this case.',
  ),
  'control.finding-current': words(
    'The finding is "{finding}": nothing is held on it.',
    'What is doubtful or out of date is settled by a person first.',
    'Settle it, or choose the newest one.',
  ),
  'control.thing-of-debtor': words(
    "This is not the debtor's, or no longer dealt with.",
    'Only property of the debtor is held.',
    "Compare the right-holder; where it is the debtor's, settle the finding by hand.",
  ),
  'control.kind-fits': words(
    'A {control} does not fit: {asset}.',
    'Each kind of property is held in its own way.',
    'Deposits and shares are frozen, vehicles sealed or seized, land sealed.',
  ),
  'control.states-amount': words(
    'The freeze of a deposit states no sum.',
    'A bank account is frozen up to a stated sum.',
    'Fill in the sum.',
  ),
  'control.term-in-order': words(
    'The term is not in order: {from} to {until}.',
    'A control has a last day that is still to come, and a renewal follows without a gap.',
    'Fill in the dates of the document.',
  ),
  'control.term-within-law': words(
    'The last day {until} is later than the law permits: {latestOn}.',
    'One year for deposits, two for movables, three for land and other rights.',
    'Choose a day not later than {latestOn}.',
  ),
  'control.once-in-a-case': words(
    'The case holds this already: "{state}".',
    'One thing is held once in one case.',
    'Renew it, or wait for the answer.',
  ),
  'control.reports-in-term': words(
    'The report dates do not lie within {from} to {until}, or are not in order.',
    'Reports are due one after the other while the control lasts.',
    'Change the dates.',
  ),
  'control.control-known': words(
    'The case has no such control.',
    'Controls belong to their case.',
    'Choose a control of this case.',
  ),
  'control.control-state': words(
    'The control is "{state}": this cannot be done to it.',
    'The steps follow one another.',
    'Look how the control stands.',
  ),
  'control.one-act-at-a-time': words(
    'The {act} has not been answered yet.',
    'One act on a control is answered before the next.',
    'Wait for the answer, or record it.',
  ),
  'control.act-known': words(
    'There is no such act on the control.',
    'A result belongs to an act.',
    'Choose an act of this control.',
  ),
  'control.act-open': words(
    'The act has its result.',
    'A result is recorded once.',
    'Anything new is an act of its own.',
  ),
  'control.result-of-its-thing': words(
    'The result speaks of another thing than was asked for.',
    "A result about another thing is nobody's.",
    'Ask the registry, or serve it by hand.',
  ),
  'control.not-later-than-today': words(
    'The day {on} has not come yet.',
    'Only what has happened is recorded.',
    'Look at the date.',
  ),
  'control.renewed-before-expiry': words(
    'The control ended on {expiresOn}: it cannot be renewed.',
    'What is not renewed in time has no effect any more.',
    'Order a new control.',
  ),
  'control.deduct-of-frozen-money': words(
    'A {control} holds no money that could be deducted.',
    'Only frozen money is deducted.',
    'Dispose of other things as the law says.',
  ),
  'control.deduct-in-enforcement': words(
    'A preservation deducts nothing.',
    'It holds and does not dispose.',
    'Turn it into enforcement first.',
  ),
  'control.deduct-within-held': words(
    '{amountFen} is more than the {heldFen} that are held.',
    'No more is deducted than is held.',
    'Look at the sum that is frozen.',
  ),
  'control.court-account-known': words(
    'The court has no account for case money in force.',
    'Deducted money goes there and nowhere else.',
    'Write the account down and have it confirmed.',
  ),
  'control.not-while-unknown': words(
    'The source may have done it: the order cannot be taken back.',
    'What may be held is asked after, not forgotten.',
    'Ask the source again, or record what was served.',
  ),
  'control.preservation-converts': words(
    'This is no preservation.',
    'Only a preservation turns into enforcement.',
    'Nothing is needed.',
  ),
  'control.living-only': words(
    'This is no living control.',
    'Reports and breaches are about things that stay in use.',
    'Record it with the control it belongs to.',
  ),
  'control.breach-known': words(
    'There is no such breach.',
    'A decision is about a breach that was reported.',
    'Choose a report of this control.',
  ),
  'control.breach-open': words(
    'The breach has been decided on.',
    'Each breach is decided once.',
    'Report anything new by itself.',
  ),
  'control.guideline': { what: '{what}', why: '{why} ({source})', todo: '{todo}' },
  'control.not-clearly-excessive': words(
    '{worthFen} would be held for a claim of {claimFen} and costs of {costsFen}: more than {percent}%.',
    'No more is held than claim and costs, or not clearly.',
    'Hold less; where the thing cannot be divided and there is no other, say so.',
  ),
  'control.none-open-at-closing': words(
    '{count} controls are still open.',
    'What is no longer needed is released when a case is closed; of a terminated round, answers are cleared up.',
    'Release the controls, or record the answers.',
  ),
}
