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
      'money-invalid': { what: '“{value}”不是金额。', todo: '请填写以元为单位、最多两位小数的金额。' },
      'count-invalid': { what: '“{value}”不是可用的数目。', todo: '请填写整数。' },
      'limit-invalid': { what: '期限{count} {unit}无效。', todo: '请核对期限的长度和单位。' },
      'limit-unit-unsupported': {
        what: '按“{unit}”计算的期限不能得出日期。',
        todo: '请改用日、工作日、月或年。',
      },
      'date-out-of-range': { what: '日期超出公元1年至9999年。', todo: '请核对日期。' },
      'instant-invalid': {
        what: '“{value}”不是有效时刻。',
        todo: '请写明日期、时间和时区，例如 2024-03-08T09:30:00+08:00。',
      },
      'dates-unordered': { what: '{second}早于{first}，先后不合。', todo: '请核对两个日期。' },
      'calendar-local-conflict': { what: '{date}同时列为本地休息日和本地上班日。', todo: '请删去其中一处。' },
      'calendar-notice-invalid': {
        what: '放假通知的“{entry}”有误（{reason}）：{value}',
        todo: '请对照通知原文修改。',
      },
      'case-number-invalid': {
        what: '案号格式不正确（{reason}）。',
        todo: '请按“（2024）甘1202执123号”的格式填写。',
      },
      'id-number-invalid': { what: '身份证号码不正确（{reason}）。', todo: '请对照证件核对。' },
      'credit-code-invalid': { what: '统一社会信用代码不正确（{reason}）。', todo: '请对照证照核对。' },
      'instalments-empty': { what: '分期履行没有列明任何一期。', todo: '请至少填写一期的最后一日。' },
      'quotes-empty': { what: '没有任何平台的询价结果。', todo: '请至少填写一家平台的价格。' },
      'platform-twice': { what: '平台“{platform}”出现了两次。', todo: '每家平台只填一个价格。' },
      'seal-twice': { what: '查封“{id}”登记了两次。', todo: '请核对查封登记。' },
      'seal-unknown': { what: '没有登记过查封“{id}”。', todo: '请核对查封登记。' },
      'ratio-invalid': {
        what: '不能计算{numerator}与{denominator}的比率。',
        todo: '分子和分母都不能小于零。',
      },
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
      'money-invalid': {
        what: '"{value}" is no amount.',
        todo: 'Give an amount in yuan with at most two decimals.',
      },
      'count-invalid': { what: '"{value}" is no number to count with.', todo: 'Give a whole number.' },
      'limit-invalid': { what: 'A limit of {count} {unit} is none.', todo: 'Check its length and unit.' },
      'limit-unit-unsupported': {
        what: 'A limit in "{unit}" gives no date.',
        todo: 'Give it in days, working days, months or years.',
      },
      'date-out-of-range': { what: 'The date lies outside the years 1 to 9999.', todo: 'Check the date.' },
      'instant-invalid': {
        what: '"{value}" is no instant.',
        todo: 'Give date, time and offset, such as 2024-03-08T09:30:00+08:00.',
      },
      'dates-unordered': { what: '{second} comes before {first}.', todo: 'Check both dates.' },
      'calendar-local-conflict': {
        what: '{date} is both a local day off and a local working day.',
        todo: 'Take it out of one of the lists.',
      },
      'calendar-notice-invalid': {
        what: 'The holiday notice is wrong at "{entry}" ({reason}): {value}',
        todo: 'Compare it with the notice.',
      },
      'case-number-invalid': {
        what: 'The case number is malformed ({reason}).',
        todo: 'Write it as （2024）甘1202执123号.',
      },
      'id-number-invalid': {
        what: 'The identity number is wrong ({reason}).',
        todo: 'Compare it with the document.',
      },
      'credit-code-invalid': {
        what: 'The credit code is wrong ({reason}).',
        todo: 'Compare it with the licence.',
      },
      'instalments-empty': { what: 'No instalment is given.', todo: 'Give the last day of at least one.' },
      'quotes-empty': {
        what: 'No platform has given a price.',
        todo: 'Give the price of at least one platform.',
      },
      'platform-twice': {
        what: 'The platform "{platform}" is there twice.',
        todo: 'Give one price for each platform.',
      },
      'seal-twice': { what: 'The seal "{id}" is registered twice.', todo: 'Check the register of seals.' },
      'seal-unknown': { what: 'There is no seal "{id}".', todo: 'Check the register of seals.' },
      'ratio-invalid': {
        what: '{numerator} and {denominator} make no share.',
        todo: 'Neither can be below zero.',
      },
    },
  },
}
