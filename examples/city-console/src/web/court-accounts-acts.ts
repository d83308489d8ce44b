import type { CommandInput, QueryResult } from '@zhixing/core/client'
import type { ActForm } from './act-form'
import type { WordKey } from './words'

type Account = QueryResult<'organisation.bank-accounts'>[number]
type Words = (key: WordKey) => string

/** 登记法院账户: from the paper of the bank or of the finance department. */
export function proposeAccount(t: Words): ActForm {
  const purposes = (['case-money', 'treasury'] as const).map((value) => ({
    value,
    text: t(`bank-account.${value}`),
  }))
  return {
    title: 'act.propose-bank-account',
    subject: t('bank-account.propose.subject'),
    fields: [
      { name: 'purpose', label: 'field.accountPurpose', type: 'choice', options: purposes },
      { name: 'holder', label: 'field.holder', type: 'text', max: 80 },
      { name: 'bank', label: 'field.payeeBank', type: 'text', max: 120 },
      { name: 'number', label: 'field.accountNumber', type: 'text', max: 60 },
      { name: 'evidence', label: 'field.accountEvidence', type: 'text', max: 200 },
    ],
    send: (client, { texts }, key) =>
      client.execute(
        'organisation.propose-bank-account',
        {
          purpose: texts.purpose as CommandInput<'organisation.propose-bank-account'>['purpose'],
          holderName: texts.holder ?? '',
          bank: texts.bank ?? '',
          courtAccountNumber: (texts.number ?? '').replace(/[\s-]/g, ''),
          evidence: texts.evidence ?? '',
        },
        { key },
      ),
  }
}

/** 确认法院账户: a leader who did not propose it, who types the number from the paper. */
export function decideAccount(waiting: readonly Account[], t: Words): ActForm {
  const options = waiting.map(({ id, purpose, holderName, bank, courtAccountNumber, evidence }) => ({
    value: id,
    text: `${t(`bank-account.${purpose}`)} ${holderName} ${bank} ${courtAccountNumber} · ${evidence}`,
  }))
  const decisions = (['approve', 'decline'] as const).map((value) => ({
    value,
    text: t(`field.decision.${value}`),
  }))
  return {
    title: 'act.decide-bank-account',
    subject: t('bank-account.decide.subject'),
    fields: [
      { name: 'account', label: 'field.courtAccount', type: 'choice', options },
      { name: 'decision', label: 'field.decision', type: 'choice', options: decisions },
      {
        ...{ name: 'number', label: 'field.accountNumber', type: 'text', max: 60, optional: true },
        ...{ caption: t('bank-account.typed'), hint: t('bank-account.typed.hint') },
      },
      { name: 'reason', label: 'field.reason', type: 'long', max: 200 },
    ],
    send: (client, { texts }, key) =>
      client.execute(
        'organisation.decide-bank-account',
        {
          bankAccountId: texts.account ?? '',
          approve: texts.decision === 'approve',
          courtAccountNumber: texts.number || undefined,
          reason: texts.reason ?? '',
        },
        { key },
      ),
  }
}
