import type { WordsByLocale } from './words'

/** Words of the court's own bank accounts. */
export const organisationBankAccountWords: WordsByLocale = {
  'zh-CN': {
    labels: {
      'command.organisation.propose-bank-account': '登记法院账户',
      'command.organisation.decide-bank-account': '复核法院账户',
      'event.organisation.BankAccountProposed': '法院账户已登记',
      'event.organisation.BankAccountConfirmed': '法院账户已启用',
      'event.organisation.BankAccountRejected': '法院账户未启用',
      'query.organisation.bank-accounts': '法院账户',
      'bank-account.case-money': '执行款专户',
      'bank-account.treasury': '国库（非税）账户',
      'state.bank-account.proposed': '待复核',
      'state.bank-account.in-force': '使用中',
      'state.bank-account.replaced': '已更换',
      'state.bank-account.rejected': '未启用',
    },
    refusals: {
      'organisation.bank-account-by-two': {
        what: '法院账户须由一人登记、另一人复核。',
        why: '案款和费用都付往这里，一个人不能独自改变账户。',
        todo: '请由另一名领导复核。',
      },
      'organisation.bank-account-typed-twice': {
        what: '输入的账号与登记的账号不一致，或者没有输入。',
        why: '两个人各自照原件输入，才能发现抄错或者改动的账号；屏幕上的账号已隐去中间数位。',
        todo: '请核对开户许可证或者财政通知后重新输入；登记有误的，请退回。',
      },
      'organisation.bank-account-proposed': {
        what: '这一用途已有一个待复核的账户。',
        why: '一次只更换一个账户，才不会混淆。',
        todo: '请先复核已登记的账户。',
      },
      'organisation.bank-account-in-force': {
        what: '这个账户正在使用。',
        why: '登记的内容与现用账户相同，没有变化。',
        todo: '不需要重复登记。',
      },
      'organisation.bank-account-unknown': {
        what: '没有这个法院账户。',
        why: '只能复核已登记的账户。',
        todo: '请刷新后重新选择。',
      },
      'organisation.bank-account-state': {
        what: '这个账户的状态是“{state}”，不能复核。',
        why: '只复核待复核的账户，每个一次。',
        todo: '请刷新后查看当前状态。',
      },
    },
  },
  en: {
    labels: {
      'command.organisation.propose-bank-account': 'Write down an account of the court',
      'command.organisation.decide-bank-account': 'Decide on an account of the court',
      'event.organisation.BankAccountProposed': 'Account of the court written down',
      'event.organisation.BankAccountConfirmed': 'Account of the court in force',
      'event.organisation.BankAccountRejected': 'Account of the court rejected',
      'query.organisation.bank-accounts': 'Accounts of the court',
      'bank-account.case-money': 'Account for case money',
      'bank-account.treasury': 'Treasury account',
      'state.bank-account.proposed': 'waits for a second person',
      'state.bank-account.in-force': 'in force',
      'state.bank-account.replaced': 'replaced',
      'state.bank-account.rejected': 'rejected',
    },
    refusals: {
      'organisation.bank-account-by-two': {
        what: 'One person writes an account of the court down, another one confirms it.',
        why: 'Case money and fees go there; nobody changes it alone.',
        todo: 'Have another leader compare it with the paper.',
      },
      'organisation.bank-account-typed-twice': {
        what: 'The number typed is not the one that was written down, or none was typed.',
        why: 'Two people type it from the paper, each for himself; only so a slip or a change is found. The screen shows it masked.',
        todo: 'Compare with the paper of the bank and type it again, or reject what was written down.',
      },
      'organisation.bank-account-proposed': {
        what: 'An account for this purpose waits for its second person already.',
        why: 'One change at a time, so that none is mistaken for another.',
        todo: 'Decide on that one first.',
      },
      'organisation.bank-account-in-force': {
        what: 'This account is in force.',
        why: 'What was written down is the same, so nothing would change.',
        todo: 'Nothing has to be done.',
      },
      'organisation.bank-account-unknown': {
        what: 'The court has no such account.',
        why: 'Only what was written down is decided on.',
        todo: 'Reload and choose again.',
      },
      'organisation.bank-account-state': {
        what: 'The account is {state}; this cannot be decided.',
        why: 'What waits for a second person is decided once.',
        todo: 'Reload to see where it stands.',
      },
    },
  },
}
