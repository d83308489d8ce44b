import { STATUS_FAULTS, SUBMIT_FAULTS } from './bank'
import { OUTBOX_FAULTS, STORAGE_FAULTS } from './faults'
import { knownCommands } from './oracle/index'

const ANSWER_UNDER = {
  'pays-later': 'accepted',
  'silent-not-taken': 'unknown',
  'silent-paid': 'unknown',
  'line-breaks-after-paying': 'breaks',
  refuses: 'refused',
  'refuses-later': 'accepted',
  'sends-back': 'accepted',
  'status-line-breaks': 'breaks',
  'status-late': 'pending',
} as const

const STATUSES = ['pending', 'paid', 'refused', 'returned', 'not-known']

const UNDER = ['none', ...STORAGE_FAULTS, 'overtaking', 'at-once', 'repeated']

/** Every cell that a long run has to hit: a command that was never refused under some fault has proved nothing there. */
export const requiredCells: readonly string[] = [
  ...knownCommands.flatMap((command) =>
    ['accepted', 'refused'].flatMap((outcome) => UNDER.map((fault) => `${command}|${outcome}|${fault}`)),
  ),
  ...knownCommands.map((command) => `${command}|key-reused|none`),
  ...['none', ...OUTBOX_FAULTS, ...STORAGE_FAULTS.filter((fault) => fault !== 'overtaken')].map(
    (fault) => `outbox|drained|${fault}`,
  ),
  ...SUBMIT_FAULTS.map((fault) => `bank.submit|${ANSWER_UNDER[fault]}|${fault}`),
  ...STATUS_FAULTS.map((fault) => `bank.status|${ANSWER_UNDER[fault]}|${fault}`),
  ...STATUSES.map((status) => `bank.status|${status}|none`),
  ...['requested', 'approved'].map((stage) => `intruder|payee-changed|${stage}`),
  ...['satisfied', 'reasoned'].map((why) => `surplus|accepted|${why}`),
  ...['claim before surplus', 'fee before surplus'].map((why) => `surplus|refused|${why}`),
]

/** The same for a short run: each command accepted and refused, each fault once with any command. */
export function shortCells(): readonly string[] {
  return requiredCells
    .filter((cell) => !knownCommands.includes(cell.split('|')[0] ?? ''))
    .concat(
      knownCommands.flatMap((command) => [`${command}|accepted|none`, `${command}|refused|none`]),
      UNDER.map((fault) => `fund.identify-receipt|accepted|${fault}`),
      UNDER.map((fault) => `fund.request-payout|accepted|${fault}`),
      STORAGE_FAULTS.map((fault) => `fund.approve-payout|refused|${fault}`),
    )
}
