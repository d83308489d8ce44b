import type { QueryResult } from '@zhixing/core/client'
import type { Field } from './act-form'
import type { CaseFacts, Made, Offer, View } from './case-acts'

type PayeeAccount = QueryResult<'fund.payee-accounts'>[number]

/** Accounts of payees in this state. */
export function payeeAccountsIn(
  { payeeAccounts }: CaseFacts,
  state: PayeeAccount['state'],
): readonly PayeeAccount[] {
  return payeeAccounts.filter((account) => account.state === state)
}

/** Whose account it is, and where; the number masked. */
function accountText(
  { partyName, partyRole, payeeAccount, payeeBank }: PayeeAccount,
  label: View['label'],
): string {
  return `${partyName}（${label('party', partyRole)}） ${payeeAccount} ${payeeBank}`
}

/** The choice of a registered and confirmed account. */
export function payeeField(facts: CaseFacts, label: View['label']): Field {
  const options = payeeAccountsIn(facts, 'confirmed').map((account) => ({
    value: account.id,
    text: accountText(account, label),
  }))
  return { name: 'payee', label: 'field.payeeAccount', type: 'choice', options }
}

/** 登记收款账户: by one person, with what he has seen. */
function registerPayeeAccount({ facts, label }: View): Made {
  const { detail } = facts
  const options = detail.parties.map(({ id, name, role }) => ({
    value: id,
    text: `${name}（${label('party', role)}）`,
  }))
  return {
    fields: [
      { name: 'party', label: 'field.payee', type: 'choice', options },
      { name: 'account', label: 'field.payeeAccount', type: 'text', max: 60 },
      { name: 'bank', label: 'field.payeeBank', type: 'text', max: 120 },
      { name: 'holder', label: 'field.holder', type: 'text', max: 120 },
      { name: 'holderReason', label: 'field.holderReason', type: 'text', max: 300, optional: true },
      { name: 'evidence', label: 'field.evidence', type: 'long', max: 500 },
    ],
    send: (client, { texts }, key) =>
      client.execute(
        'fund.register-payee-account',
        {
          caseId: detail.id,
          partyId: texts.party ?? '',
          payeeAccount: texts.account ?? '',
          payeeBank: texts.bank ?? '',
          holderName: texts.holder ?? '',
          ...(texts.holderReason ? { holderReason: texts.holderReason } : {}),
          evidence: texts.evidence ?? '',
        },
        { key },
      ),
  }
}

/** 复核收款账户: another person types the number from what was seen. */
function confirmPayeeAccount(view: View): Made {
  return {
    fields: [waiting(view), { name: 'account', label: 'field.payeeAccount.again', type: 'text', max: 60 }],
    send: (client, { texts }, key) =>
      client.execute(
        'fund.confirm-payee-account',
        {
          caseId: view.facts.detail.id,
          payeeAccountId: texts.registered ?? '',
          payeeAccount: texts.account ?? '',
        },
        { key },
      ),
  }
}

/** 退回收款账户. */
function rejectPayeeAccount(view: View): Made {
  return {
    fields: [waiting(view), { name: 'reason', label: 'field.reason', type: 'long', max: 300 }],
    send: (client, { texts }, key) =>
      client.execute(
        'fund.reject-payee-account',
        {
          caseId: view.facts.detail.id,
          payeeAccountId: texts.registered ?? '',
          reason: texts.reason ?? '',
        },
        { key },
      ),
  }
}

function waiting({ facts, label }: View): Field {
  const options = payeeAccountsIn(facts, 'registered').map((account) => ({
    value: account.id,
    text: `${accountText(account, label)} · ${account.registeredByName}：${account.evidence}`,
  }))
  return { name: 'registered', label: 'field.registered', type: 'choice', options }
}

const isWaiting = (facts: CaseFacts) => payeeAccountsIn(facts, 'registered').length > 0

/** Also in a closed case: a deposit is collected to an account of that day. */
export const payeeOffers: readonly Offer[] = [
  {
    name: 'act.register-payee',
    command: 'fund.register-payee-account',
    tabs: ['account'],
    when: () => true,
    make: registerPayeeAccount,
  },
  {
    name: 'act.confirm-payee',
    command: 'fund.confirm-payee-account',
    tabs: ['account'],
    when: isWaiting,
    make: confirmPayeeAccount,
  },
  {
    name: 'act.reject-payee',
    command: 'fund.reject-payee-account',
    tabs: ['account'],
    when: isWaiting,
    make: rejectPayeeAccount,
  },
]
