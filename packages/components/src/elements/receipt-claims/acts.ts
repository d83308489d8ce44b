import type { Act } from '../../controllers/command-dialog'
import { yuan } from '../../internal/format'
import type { claims } from '../../locales'
import type { Claim } from './read'

const ACTS = ['confirm', 'reject', 'undo', 'confirm-undo', 'reject-undo'] as const
export type ActName = (typeof ACTS)[number]

/** What may be said to a claim in a state; whether this person may is the court's to say. */
export function actsFor(state: Claim['state']): readonly ActName[] {
  if (state === 'proposed') return ['confirm', 'reject']
  if (state === 'confirmed') return ['undo']
  return state === 'undo-requested' ? ['confirm-undo', 'reject-undo'] : []
}

type T = (key: keyof (typeof claims)['zh-CN']) => string

export function actOf(name: ActName, claim: Claim, t: T, done: (command: string) => void): Act {
  const { receiptId, id: claimId, counterReceiptId } = claim
  const caseIds = claim.parts.map(({ caseId }) => caseId)
  const shared = {
    title: t(name),
    subject: `${yuan(claim.amountMinor)} · ${claim.payerName}`,
    submit: t(name),
  }
  const reasoned = { ...shared, field: { label: t('reason'), max: 300 } }
  const one = { receiptId, claimId }
  switch (name) {
    case 'confirm':
      return {
        ...shared,
        note: t('confirm.note'),
        send: (client, key) => client.execute('fund.confirm-claim', { ...one, caseIds }, { key }),
        done: () => done('fund.confirm-claim'),
      }
    case 'reject':
      return {
        ...reasoned,
        send: (client, key, reason) =>
          client.execute('fund.reject-claim', { ...one, counterReceiptId, reason }, { key }),
        done: () => done('fund.reject-claim'),
      }
    case 'undo':
      return {
        ...reasoned,
        send: (client, key, reason) => client.execute('fund.request-undo', { ...one, reason }, { key }),
        done: () => done('fund.request-undo'),
      }
    case 'confirm-undo':
      return {
        ...shared,
        note: t('confirm-undo.note'),
        send: (client, key) =>
          client.execute('fund.confirm-undo', { ...one, caseIds, counterReceiptId }, { key }),
        done: () => done('fund.confirm-undo'),
      }
    case 'reject-undo':
      return {
        ...reasoned,
        send: (client, key, reason) => client.execute('fund.reject-undo', { ...one, reason }, { key }),
        done: () => done('fund.reject-undo'),
      }
  }
}
