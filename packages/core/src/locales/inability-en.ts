import type { RefusalWords } from './words'

/** The same in English. */
export const inabilityRefusalsEn: Readonly<Record<string, RefusalWords>> = {
  'inability.standard-of-profile': {
    what: 'The way of working of this case has no standard for a recognition.',
    why: 'Without a standard nothing can be recognised.',
    todo: 'The court sets a standard in its profile.',
  },
  'inability.case-goes-on': {
    what: 'The case is {state} and cannot be recognised.',
    why: 'Cases in hand and terminated rounds under maintenance are recognised.',
    todo: 'Check the state of the case.',
  },
  'inability.undertaker-proposes': {
    what: 'You are neither the undertaker nor of the team that keeps the terminated round.',
    why: 'Who answers for the case proposes a recognition or takes it back.',
    todo: 'Let the undertaker or that team do it.',
  },
  'inability.one-proposal': {
    what: 'A recognition of this case is waiting for its review.',
    why: 'One is reviewed at a time.',
    todo: 'Wait for the review.',
  },
  'inability.recognised-once': {
    what: 'The case is already recognised: {recognition}.',
    why: 'What stands is not recognised again.',
    todo: 'If things changed, take it back or propose the other one.',
  },
  'inability.item-of-standard': {
    what: 'The standard has no item "{item}".',
    why: 'Evidence belongs to an item of the standard.',
    todo: 'Name evidence for the items of the standard.',
  },
  'inability.evidence-on-file': {
    what: 'What is named for "{item}" is not on file in this case, or the affair is not confirmed.',
    why: 'Only confirmed affairs and papers of this case count.',
    todo: 'Confirm the affair or form the paper first.',
  },
  'inability.evidence-complete': {
    what: 'The query named for "{item}" is not whole: a source failed or did not answer.',
    why: 'What failed or is partial never shows that there is no property.',
    todo: 'Query again until every source has answered.',
  },
  'inability.evidence-proves': {
    what: 'The evidence does not prove "{item}".',
    why: 'Its kind and result must be those of the standard.',
    todo: 'Name a result or paper that proves the item.',
  },
  'inability.evidence-in-date': {
    what: 'The evidence for "{item}" of {datedOn} is out of date.',
    why: 'What is too old says nothing about today.',
    todo: 'Query again.',
  },
  'inability.debtor-of-case': {
    what: 'The evidence for "{item}" is about somebody who is no debtor of this case.',
    why: 'Evidence is about the debtors of the case.',
    todo: 'Check the debtor.',
  },
  'inability.every-item': {
    what: '"{item}" is missing.',
    why: 'An inability needs all conditions at once.',
    todo: 'Do this first and propose again.',
  },
  'inability.every-debtor': {
    what: '"{item}" is missing for {count} debtors.',
    why: 'The standard holds for each debtor by himself.',
    todo: 'Add it for each debtor.',
  },
  'inability.work-finished': {
    what: '"{affair}" is under way.',
    why: 'Before queries and clues are finished nothing is called an inability.',
    todo: 'Wait until the affair is confirmed.',
  },
  'inability.nothing-found-since': {
    what: 'Property was found since the query.',
    why: 'With property there is no inability.',
    todo: 'Dispose of it and query again, or recognise that there is property.',
  },
  'inability.proposal-open': {
    what: 'This recognition is not under review ({state}).',
    why: 'It is decided once.',
    todo: 'Check the record.',
  },
  'inability.reviewer-is-another': {
    what: 'Neither the proposer nor the undertaker reviews this.',
    why: 'It convinces only when somebody else has looked.',
    todo: 'Let another person review it.',
  },
  'inability.reviewer-once': {
    what: 'You have agreed to this already.',
    why: 'Each of the panel speaks once.',
    todo: 'Let another person review it.',
  },
  'inability.something-stands': {
    what: 'No recognition stands in this case.',
    why: 'What does not stand cannot be taken back.',
    todo: 'Check the record.',
  },
  'inability.revoked-with-reason': {
    what: 'Taking a recognition back by hand needs its reason.',
    why: 'The reason stays on record.',
    todo: 'Say why.',
  },
  'inability.recognised-before-round-ends': {
    what: 'The case is: {recognition}; an inability does not stand.',
    why: 'By the way of working of this court a round ends after the inability was recognised.',
    todo: 'Propose the recognition and have it reviewed.',
  },
  'inability.recognised-before-exit': {
    what: 'The case is: {recognition}; it is not recognised as an inability.',
    why: 'Only what was screened as an inability goes out by the exit.',
    todo: 'Propose the recognition and have it reviewed.',
  },
}
