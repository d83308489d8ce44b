import type { WordsByLocale } from './words'

/** Words of payees' accounts: who wrote them down, who looked again, and what is unusual. */
export const fundPayeeWords: WordsByLocale = {
  'zh-CN': {
    labels: {
      'command.fund.register-payee-account': '登记收款账户',
      'command.fund.confirm-payee-account': '复核收款账户',
      'command.fund.reject-payee-account': '退回收款账户',
      'query.fund.payee-accounts': '收款账户',
      'event.fund.PayeeAccountRegistered': '收款账户已登记',
      'event.fund.PayeeAccountConfirmed': '收款账户已复核',
      'event.fund.PayeeAccountRejected': '收款账户已退回',
      'event.fund.PayeeAccountEnded': '收款账户已停用',
      'state.payee-account.registered': '待复核',
      'state.payee-account.confirmed': '已复核',
      'state.payee-account.rejected': '已退回',
      'state.payee-account.ended': '已停用',
      'payee-caution.first-payout': '首次向该账户付款',
      'payee-caution.changed-recently': '收款账户近期变更过',
      'payee-caution.change-pending': '另有账户变更待复核',
      'payee-caution.holder-differs': '户名不是收款人本人',
      'payee-caution.shared-account': '该账号也登记给了其他收款人',
      'payee-caution.entered-by-registrant': '登记账户的人也录入了该当事人',
    },
    refusals: {
      'fund.payee-account-registered': {
        what: '没有选择这一收款人已登记的收款账户。',
        why: '案款只付到已登记并由他人复核的账户，申请发放时不能临时填写账号。',
        todo: '请先登记收款账户，由另一人复核后再申请。',
      },
      'fund.payee-account-confirmed': {
        what: '收款账户的状态是“{state}”，不能向它付款。',
        why: '只有经另一人复核且未停用的账户才能收款；账户变更后，原来的申请和审批不再有效。',
        todo: '请完成复核；账户已变更的，请撤销发放，按新账户重新申请。',
      },
      'fund.payee-account-by-two': {
        what: '复核收款账户的须是登记人以外的人。',
        why: '登记和复核由两人分别完成，防止一人虚设收款账户。',
        todo: '请由其他人复核。',
      },
      'fund.payee-account-not-by-requester': {
        what: '这个收款账户由您登记，您不能申请向它付款。',
        why: '登记收款账户的人不申请发放，防止一人决定钱付给谁、付到哪里。',
        todo: '请由其他人登记收款账户。',
      },
      'fund.payee-account-not-by-approver': {
        what: '这个收款账户由您登记或复核，您不能审批向它付款。',
        why: '审批人审查的是他人的登记和复核。',
        todo: '请由其他领导审批。',
      },
      'fund.payee-account-typed-twice': {
        what: '两次录入的账号不一致。',
        why: '复核人照证明材料独立录入一次，账号一致才算复核。',
        todo: '请对照材料重新录入；登记有误的，请退回。',
      },
      'fund.payee-account-holder': {
        what: '户名与收款人姓名不一致，且没有说明理由。',
        why: '案款应当付给收款人本人；由他人代收的，须有特别授权等理由。',
        todo: '请核对户名，或写明理由并附授权材料。',
      },
      'fund.payee-account-evidence': {
        what: '所附材料不在本案卷宗中。',
        why: '核验的材料应当能在本案卷宗中查到。',
        todo: '请先将材料归入本案卷宗。',
      },
      'fund.payee-account-by-person': {
        what: '收款账户只能由工作人员登记。',
        why: '须有人看过证明材料并对此负责。',
        todo: '请由经办人员登记。',
      },
      'fund.payee-account-one-change': {
        what: '这一收款人已有一个账户等待复核。',
        why: '一次只办理一个变更，才清楚复核的是哪一个。',
        todo: '请先复核或退回等待中的账户。',
      },
      'fund.payee-account-known': {
        what: '这个账户已经是该收款人的收款账户。',
        why: '有效的账户不重复登记。',
        todo: '可以直接申请发放。',
      },
      'fund.payee-account-unknown': {
        what: '本案没有登记这个收款账户。',
        why: '只能办理本案的收款账户。',
        todo: '请刷新后重新选择。',
      },
      'fund.payee-account-state': {
        what: '收款账户的状态是“{state}”，不能这样办理。',
        why: '账户登记后只复核或退回一次。',
        todo: '请刷新后查看当前状态。',
      },
    },
  },
  en: {
    labels: {
      'command.fund.register-payee-account': "Register a payee's account",
      'command.fund.confirm-payee-account': "Confirm a payee's account",
      'command.fund.reject-payee-account': "Reject a payee's account",
      'query.fund.payee-accounts': 'Accounts of payees',
      'event.fund.PayeeAccountRegistered': "Payee's account registered",
      'event.fund.PayeeAccountConfirmed': "Payee's account confirmed",
      'event.fund.PayeeAccountRejected': "Payee's account rejected",
      'event.fund.PayeeAccountEnded': "Payee's account ended",
      'state.payee-account.registered': 'waiting for a second person',
      'state.payee-account.confirmed': 'confirmed',
      'state.payee-account.rejected': 'rejected',
      'state.payee-account.ended': 'ended',
      'payee-caution.first-payout': 'nothing has been paid to this account yet',
      'payee-caution.changed-recently': "the payee's account was changed a short time ago",
      'payee-caution.change-pending': 'another change of the account waits for a second person',
      'payee-caution.holder-differs': "the account is not the payee's own",
      'payee-caution.shared-account': 'the same number is registered for another payee',
      'payee-caution.entered-by-registrant': 'who registered the account had entered the party as well',
    },
    refusals: {
      'fund.payee-account-registered': {
        what: 'No registered account of this payee was chosen.',
        why: 'Case money goes only to accounts that are registered and confirmed by a second person; a request types no number.',
        todo: 'Register the account, let another person confirm it, and ask again.',
      },
      'fund.payee-account-confirmed': {
        what: 'The payee\'s account is "{state}": nothing is paid to it.',
        why: 'Only an account that another person has confirmed and that has not ended is paid to; after a change, what was asked for or approved before holds no longer.',
        todo: 'Have it confirmed; where it was changed, void the payout and ask for it with the new account.',
      },
      'fund.payee-account-by-two': {
        what: 'An account is confirmed by another person than the one who registered it.',
        why: 'Two people look, so that nobody alone can make up an account.',
        todo: 'Let another person confirm it.',
      },
      'fund.payee-account-not-by-requester': {
        what: 'You registered this account: you cannot ask for a payout to it.',
        why: 'Who registers an account does not ask for payouts to it, so that nobody alone says who is paid and where.',
        todo: 'Let another person register the account.',
      },
      'fund.payee-account-not-by-approver': {
        what: 'You registered or confirmed this account: you cannot approve a payout to it.',
        why: 'Who approves looks at what others have registered and confirmed.',
        todo: 'Let another leader approve it.',
      },
      'fund.payee-account-typed-twice': {
        what: 'The two numbers are not the same.',
        why: 'The second person types the number from the papers himself; only the same number is confirmed.',
        todo: 'Type it again from the papers, or reject the registration.',
      },
      'fund.payee-account-holder': {
        what: 'The account holder is not the payee, and no reason is given.',
        why: 'Case money goes to the payee; that another receives it needs a reason such as special authority.',
        todo: 'Check the name, or give the reason with its paper.',
      },
      'fund.payee-account-evidence': {
        what: 'The paper is not in the dossier of this case.',
        why: 'What was seen must be found in the dossier of the case.',
        todo: 'Put the paper into the dossier first.',
      },
      'fund.payee-account-by-person': {
        what: 'An account is registered by a person of the court only.',
        why: 'Somebody has to have seen the papers and answers for it.',
        todo: 'Let the person in charge register it.',
      },
      'fund.payee-account-one-change': {
        what: 'An account of this payee waits for a second person already.',
        why: 'One change at a time, so that it is clear which one is looked at.',
        todo: 'Confirm or reject the one that waits.',
      },
      'fund.payee-account-known': {
        what: "This already is the payee's account.",
        why: 'What holds is not registered again.',
        todo: 'Ask for the payout.',
      },
      'fund.payee-account-unknown': {
        what: 'This case has no such account of a payee.',
        why: 'Only accounts of this case can be handled here.',
        todo: 'Refresh and choose again.',
      },
      'fund.payee-account-state': {
        what: 'The payee\'s account is "{state}": this cannot be done.',
        why: 'An account is confirmed or rejected once.',
        todo: 'Refresh to see how it stands.',
      },
    },
  },
}
