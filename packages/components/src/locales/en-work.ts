// The same keys as zh-CN-work.ts.

export const stagePath = {
  title: 'Way of the case',
  summary: '{stays} stages, moved on by expiry {expired} times, {days} days in all',
  'until-due': 'Since {from}, due {to}, {days} days so far',
  'until-left': '{from} to {to}, {days} days',
  paused: 'Clock stopped',
  idle: 'Idle',
  'idle.hint': 'Left without its prescribed actions',
  handover: 'Hand-over: {state}',
  missing: 'not done: {what}',
  objection: 'Objection: {reason}',
  'due-back': 'To be put right by {date}',
  empty: 'No stages in this case',
  'empty.hint':
    'The court works without stages and the undertaker answers throughout; or you may not see them.',
}

export const points = {
  title: 'Points ledger',
  subtitle:
    'Minus before, plus after: what an expired stage loses the next one gains; the sum is always zero',
  deducted: 'Deducted',
  added: 'Added',
  sum: 'Sum',
  'col.unit': 'Team',
  'col.stage': 'Stage',
  'col.expiries': 'Expired',
  'col.deducted': 'Deducted',
  'col.added': 'Added',
  'col.balance': 'Balance',
  'col.bar': 'Chart',
  'col.day': 'Date',
  'col.case': 'Case',
  'col.transfer': 'Transfer',
  'col.points': 'Points',
  entries: 'Entries',
  post: '(a post)',
  empty: 'No points yet',
  'empty.hint': 'Deductions and additions appear here once a case moves on by expiry.',
}

export const triage = {
  title: 'Triage',
  subtitle: 'Sorted by the table of the court, every step with its ground',
  basis: 'Facts rest on',
  record: 'Record the facts',
  proposed: 'What the table says to the answers so far',
  decided: 'Class',
  open: 'No conclusion yet',
  unsettled: 'An unknown answer may change it',
  line: 'Line {n} of the table applies',
  'line.rest': 'All other cases',
  'set-aside': 'The table had said',
  by: 'Decided by',
  table: 'the table',
  decide: 'Sort by the table',
  'decide.note':
    'The case is sorted by the recorded answers and the table of the court; both are recorded with it.',
  override: 'Change the class',
  'override.class': 'New class',
  'override.reason': 'Reason',
  draw: 'Draw',
  'draw.of': 'number {k} of {n} candidates, seed',
  'draw.same': 'Recomputed: the same',
  'draw.other': 'Recomputed: another',
  empty: 'This case is not sorted',
  'empty.hint': 'The profile it was filed under has no table; the undertaker is named by hand.',
}

export const resultForm = {
  standard: 'Standard: ',
  material: 'Needed: ',
  choose: 'Choose',
  yes: 'Yes',
  no: 'No',
  yuan: ' (yuan)',
  add: 'Add an item',
  remove: 'Remove this item',
  missing: 'Please fill in: {field}',
}
