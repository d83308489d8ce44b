import type { ErrorWords } from '@zhixing/core'

/** Why a file of payments is not written or read, in Chinese. */
export const paymentLabelsZh: Readonly<Record<string, string>> = {
  'reason.not-pain-002': '不是 pain.002 付款状态报告',
  'reason.nothing': '没有付款',
  'reason.characters': '含有银行不接受的字符',
  'reason.amount': '金额不对',
  'reason.duplicate': '出现了两次',
  'reason.other-account': '付款账户与其他各笔不同',
  'reason.date': '日期格式不对',
}

/** What is said of payments and of the bank’s answers, in Chinese. */
export const paymentErrorsZh: Readonly<Record<string, ErrorWords>> = {
  'payment-file-invalid': {
    what: '付款文件无法生成：{element}，{reason}（业务编号 {key}）。',
    todo: '请更正后重新生成；没有写出任何内容。',
  },
  'payment-status-invalid': {
    what: '银行回单文件无法读取：第{line}行 {element}，{reason}。',
    todo: '请从银行重新下载；没有登记任何内容。',
  },
  'key-unknown': { what: '本院没有业务编号为 {key} 的发放。', todo: '请与银行核对。' },
  'key-missing': { what: '没有业务编号，无法确定是哪一笔发放。', todo: '请与银行核对。' },
  'reference-missing': { what: '没有银行流水号。', todo: '请与银行核对，取得流水号后再登记。' },
  'answers-contradict': {
    what: '与第{firstLine}行是同一笔付款，结果却不同，两行都未登记。',
    todo: '请与银行核对。',
  },
  'answer-repeated': { what: '同一结果重复出现，只登记一次。', todo: '' },
  'status-of-whole-file': {
    what: '银行只说明整个文件的状态（{status}），没有逐笔结果，各笔仍待确认。',
    todo: '请逐笔查询。',
  },
}

/** Why a file of payments is not written or read, in English. */
export const paymentLabelsEn: Readonly<Record<string, string>> = {
  'reason.not-pain-002': 'not a pain.002 payment status report',
  'reason.nothing': 'nothing to pay',
  'reason.characters': 'it has characters that a bank does not take',
  'reason.amount': 'the amount is wrong',
  'reason.duplicate': 'it is there twice',
  'reason.other-account': 'it is paid from another account than the others',
  'reason.date': 'the date has another form',
}

/** What is said of payments and of the bank’s answers, in English. */
export const paymentErrorsEn: Readonly<Record<string, ErrorWords>> = {
  'payment-file-invalid': {
    what: 'The payment file cannot be written: {element}, {reason} (key {key}).',
    todo: 'Correct it and write the file again; nothing was written.',
  },
  'payment-status-invalid': {
    what: "The file of the bank's answers cannot be read: line {line} {element}, {reason}.",
    todo: 'Download it again; nothing was recorded.',
  },
  'key-unknown': { what: 'This court has no payout of the key {key}.', todo: 'Ask the bank.' },
  'key-missing': { what: 'There is no key: nothing says which payout is meant.', todo: 'Ask the bank.' },
  'reference-missing': {
    what: 'There is no serial of the bank.',
    todo: 'Ask the bank for it and record the payment then.',
  },
  'answers-contradict': {
    what: 'Line {firstLine} says something else of the same payment; neither was recorded.',
    todo: 'Ask the bank.',
  },
  'answer-repeated': { what: 'The same answer again; it counts once.', todo: '' },
  'status-of-whole-file': {
    what: 'The bank states only the status of the whole file ({status}); each payment stays open.',
    todo: 'Ask for the status of each payment.',
  },
}
