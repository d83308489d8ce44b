import type { Act } from '../../controllers/command-dialog'
import { hashPrefix, yuan } from '../../internal/format'
import type { OpenPayout } from './read'
import type { ApprovalView } from './view'

type Done = (command: string) => void

function subjectOf({ t }: ApprovalView, { row }: OpenPayout): string {
  return `${row.payeeName} · ${yuan(row.amountFen)} ${t('yuan')}`
}

/** Approves exactly what is in view: the hash goes with it. */
export function approveAct(view: ApprovalView, payout: OpenPayout, done: Done): Act {
  const { caseId, id: payoutId, contentHash } = payout.row
  return {
    title: view.t('approve'),
    subject: subjectOf(view, payout),
    note: view.t('approve.note', { hash: hashPrefix(contentHash, 16) }),
    submit: view.t('approve'),
    send: (client, key) => client.execute('fund.approve-payout', { caseId, payoutId, contentHash }, { key }),
    done: () => done('fund.approve-payout'),
  }
}

/** Gives it to the bank. */
export function sendAct(view: ApprovalView, payout: OpenPayout, done: Done): Act {
  const { caseId, id: payoutId } = payout.row
  return {
    title: view.t('send'),
    subject: subjectOf(view, payout),
    note: view.t('send.note'),
    submit: view.t('send'),
    send: (client, key) => client.execute('fund.send-payout', { caseId, payoutId }, { key }),
    done: () => done('fund.send-payout'),
  }
}

/** Gives it up, with the reason. */
export function voidAct(view: ApprovalView, payout: OpenPayout, done: Done): Act {
  const { caseId, id: payoutId } = payout.row
  return {
    title: view.t('void'),
    subject: subjectOf(view, payout),
    field: { label: view.t('void.reason'), max: 300 },
    submit: view.t('void'),
    send: (client, key, reason) => client.execute('fund.void-payout', { caseId, payoutId, reason }, { key }),
    done: () => done('fund.void-payout'),
  }
}
