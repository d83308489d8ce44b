import type { WordsByLocale } from './words'

/** Words of what is known of a party later: 当事人信息. */
export const casePartyWords: WordsByLocale = {
  'zh-CN': {
    labels: {
      'command.case.complete-party': '补充当事人信息',
      'event.case.PartyCompleted': '当事人信息已补充',
      'party-field.idNumber': '证件号码',
      'party-field.phone': '联系电话',
      'party-field.serviceAddress': '送达地址',
    },
    refusals: {
      'case.party-of-case': {
        what: '没有找到这名当事人。',
        why: '当事人只能从其所属案件办理。',
        todo: '请核对案件和当事人。',
      },
      'case.identity-not-replaced': {
        what: '已登记证件号码，不能改写。',
        why: '变更当事人须经裁定，换一个号码即换一个人。',
        todo: '如登记有误，请按变更当事人的程序办理。',
      },
      'case.identity-right': {
        what: '证件号码不正确。',
        why: '校验位不符的号码多为识别或者抄写有误。',
        todo: '请对照材料核对后重新填写。',
      },
    },
  },
  en: {
    labels: {
      'command.case.complete-party': 'Complete what is known of a party',
      'event.case.PartyCompleted': 'Party completed',
      'party-field.idNumber': 'Identity number',
      'party-field.phone': 'Telephone',
      'party-field.serviceAddress': 'Address for service',
    },
    refusals: {
      'case.party-of-case': {
        what: 'There is no such party in this case.',
        why: 'A party is reached through its own case.',
        todo: 'Check case and party.',
      },
      'case.identity-not-replaced': {
        what: 'The identity number is known and is not replaced.',
        why: 'Who is a party changes by a ruling; another number is another person.',
        todo: 'Have the party changed by a ruling if it was wrong.',
      },
      'case.identity-right': {
        what: 'The identity number cannot be right.',
        why: 'A number with a wrong check digit was misread or mistyped.',
        todo: 'Compare it with the paper and enter it again.',
      },
    },
  },
}
