import type { WordsByLocale } from './words'

/** Words of what the arithmetic of the law cannot take. */
export const lawWords: WordsByLocale = {
  'zh-CN': {
    labels: {},
    errors: {
      'amount-invalid': {
        what: '金额{valueFen}不能用于计算（{field}）。',
        todo: '请填写不小于零的金额，精确到分。',
      },
      'number-out-of-range': {
        what: '{value}不在允许范围内（{field}）。',
        todo: '请填写{least}至{most}之间的整数。',
      },
      'fee-out-of-range': {
        what: '没有执行金额的案件，执行申请费不能为{valueFen}元。',
        todo: '请在{leastFen}元至{mostFen}元之间确定。',
      },
      'claim-twice': { what: '债权“{id}”出现了两次。', todo: '请合并或改用不同编号后重新计算。' },
      'claims-unsorted': {
        what: '第{tier}顺位中，债权“{id}”的查封日早于排在它前面的债权。',
        todo: '请按查封先后排列后重新计算。',
      },
      'tiers-unsorted': { what: '第{tier}组的顺位号不在前一组之后。', todo: '请按清偿顺位排列后重新计算。' },
      'bucket-twice': { what: '清偿项目“{bucket}”出现了两次。', todo: '请合并后重新计算。' },
      'weights-empty': { what: '没有债权可供分配{amountFen}元。', todo: '请至少填写一项大于零的债权。' },
      'reduction-exceeds-base': {
        what: '清偿额{amountFen}元超过剩余计息基数{baseFen}元。',
        todo: '请核对清偿金额及其日期。',
      },
      'date-invalid': { what: '“{value}”不是有效日期。', todo: '请按“年-月-日”填写，例如 2024-03-08。' },
      'exclusion-invalid': { what: '扣除期间{from}至{to}的止日早于起日。', todo: '请核对起止日期。' },
    },
  },
  en: {
    labels: {},
    errors: {
      'amount-invalid': {
        what: '{valueFen} cannot be reckoned with ({field}).',
        todo: 'Give an amount of zero or more, to the fen.',
      },
      'number-out-of-range': {
        what: '{value} is outside its bounds ({field}).',
        todo: 'Give a whole number from {least} to {most}.',
      },
      'fee-out-of-range': {
        what: 'The fee of a case without an amount cannot be {valueFen}.',
        todo: 'Set it between {leastFen} and {mostFen}.',
      },
      'claim-twice': {
        what: 'The claim "{id}" is there twice.',
        todo: 'Join the two or give them numbers of their own.',
      },
      'claims-unsorted': {
        what: 'In tier {tier} the claim "{id}" was seized before the claim that stands ahead of it.',
        todo: 'Put them in the order of seizure.',
      },
      'tiers-unsorted': {
        what: 'The rank of tier {tier} does not follow the one before it.',
        todo: 'Put the tiers in the order of payment.',
      },
      'bucket-twice': { what: 'The part "{bucket}" of the debt is there twice.', todo: 'Join the two.' },
      'weights-empty': {
        what: 'There is no claim among which {amountFen} could be divided.',
        todo: 'Give at least one claim above zero.',
      },
      'reduction-exceeds-base': {
        what: 'A payment of {amountFen} is more than the {baseFen} that still bear interest.',
        todo: 'Check the payment and its day.',
      },
      'date-invalid': { what: '"{value}" is no date.', todo: 'Write year-month-day, such as 2024-03-08.' },
      'exclusion-invalid': {
        what: 'The days from {from} to {to} end before they begin.',
        todo: 'Check both dates.',
      },
    },
  },
}
