import type { AffairForm } from '../kernel/profile-affair'
import { CONCLUSION, decision, executedBy, person, SOURCES, SOURCES_FROM, WHOLE_QUERY } from './affair-forms'
import { choices, may, must, sealed } from './form'

const DESIGN = 'design: the seed names the affair, the fields are what its result needs to be used further'

/** 接待执行信访. */
export const petitionReception: AffairForm = {
  fields: [
    must('petitioner', 'text', '信访人', 'Petitioner', sealed),
    must('received-on', 'date', '接待日期', 'Received on'),
    must('demand', 'text', '诉求', 'Demand'),
    must('answer', 'text', '答复', 'Answer'),
    must('settled', 'yes-no', '信访人接受答复', 'The petitioner accepts the answer'),
  ],
  source: DESIGN,
}

/** 接处举报电话. */
export const hotline: AffairForm = {
  fields: [
    may('caller', 'text', '来电人', 'Caller', sealed),
    must('called-on', 'date', '来电日期', 'Called on'),
    must('content', 'text', '举报内容', 'Content'),
    must('handled', 'text', '处理情况', 'What was done'),
  ],
  source: DESIGN,
}

/** 恢复案件线索核查. */
export const resumptionClue: AffairForm = {
  fields: [
    must('clue', 'text', '线索', 'Clue'),
    must('checked-on', 'date', '核查日期', 'Checked on'),
    must('checked-how', 'text', '核查方式', 'How it was checked'),
    must('verified', 'yes-no', '查证属实', 'Verified'),
    may('property', 'text', '可供执行的财产', 'Property that can be enforced'),
    may('estimate', 'fen', '估值', 'Estimate'),
  ],
  conditions: [
    {
      id: 'verified-names-property',
      when: { verified: true },
      required: ['property'],
      source: 'design: a resumption is proposed for something',
    },
  ],
  source: DESIGN,
}

/** 委托调查与悬赏的成果. */
export const investigationResult: AffairForm = {
  fields: [
    must('done-on', 'date', '完成日期', 'Done on'),
    must('finding', 'text', '调查结果', 'What was found'),
    may('estimate', 'fen', '估值', 'Estimate'),
  ],
  source: DESIGN,
}

/** 恢复执行建议的处理: what came of a verified clue. */
export const resumptionProposal: AffairForm = {
  fields: [
    must(
      'outcome',
      'choice',
      '处理',
      'Outcome',
      choices(['resumed', '已恢复执行', 'Resumed'], ['not-resumed', '不恢复执行', 'Not resumed']),
    ),
    must('ground', 'text', '理由', 'Ground'),
    may('new-case-number', 'text', '执恢案号', 'Number of the resumed case'),
  ],
  conditions: [
    {
      id: 'resumed-has-number',
      when: { outcome: 'resumed' },
      required: ['new-case-number'],
      source: 'law 法〔2015〕137号: a resumed case has a number of its own; from memory',
    },
  ],
  source: DESIGN,
}

/** 财产处置. */
export const assetDisposal: AffairForm = {
  fields: [
    must('object', 'text', '标的物', 'Object'),
    must(
      'way',
      'choice',
      '处置方式',
      'Way',
      choices(
        ['auction', '拍卖', 'Auction'],
        ['sale', '变卖', 'Sale'],
        ['debt-for-asset', '以物抵债', 'Debt for asset'],
        ['management', '强制管理', 'Forced management'],
      ),
    ),
    must(
      'outcome',
      'choice',
      '结果',
      'Outcome',
      choices(
        ['disposed', '已处置', 'Disposed of'],
        ['failed', '未成交', 'Not sold'],
        ['stopped', '停止处置', 'Stopped'],
      ),
    ),
    must('done-on', 'date', '日期', 'Done on'),
    may('price', 'fen', '价款', 'Price'),
  ],
  conditions: [
    {
      id: 'disposed-has-price',
      when: { outcome: 'disposed' },
      required: ['price'],
      source: 'design: the price is what comes into the account of the case',
    },
  ],
  source: DESIGN,
}

/** 送达法律文书: one addressee, one paper. */
export const serviceOfProcess: AffairForm = {
  fields: [
    must('paper', 'text', '文书', 'Paper'),
    must('addressee', 'party', '受送达人', 'Addressee'),
    must(
      'method',
      'choice',
      '送达方式',
      'Method',
      choices(
        ['direct', '直接送达', 'In person'],
        ['left', '留置送达', 'Left at the place'],
        ['electronic', '电子送达', 'Electronically'],
        ['entrusted', '委托送达', 'By another court'],
        ['post', '邮寄送达', 'By post'],
        ['forwarded', '转交送达', 'Forwarded'],
        ['announcement', '公告送达', 'By announcement'],
      ),
    ),
    must('sent-on', 'date', '发出日期', 'Sent on'),
    must(
      'result',
      'choice',
      '结果',
      'Result',
      choices(['served', '已送达', 'Served'], ['failed', '未能送达', 'Not served']),
    ),
    may('served-on', 'date', '送达日期', 'Served on'),
    may('proof', 'document', '送达回证', 'Proof of service'),
    may('reason', 'text', '未能送达的原因', 'Why it was not served'),
  ],
  conditions: [
    {
      id: 'served-is-proved',
      when: { result: 'served' },
      required: ['served-on', 'proof'],
      source: 'law 民事诉讼法（2023） 87: from memory; every service has its receipt',
    },
    {
      id: 'failed-has-reason',
      when: { result: 'failed' },
      required: ['reason'],
      source: 'design: what failed is tried in another way',
    },
  ],
  source: 'seed 003:11; law 民事诉讼法（2023） 88-95: ways of service, from memory',
}

/** 纳入失信名单. */
export const dishonestyList: AffairForm = {
  fields: [
    person,
    decision,
    must('listed-on', 'date', '纳入日期', 'Listed on'),
    may('until', 'date', '期限届满', 'Term ends on'),
    executedBy,
  ],
  source: DESIGN,
}

/** 罚款. */
export const fine: AffairForm = {
  fields: [
    person,
    decision,
    must('amount', 'fen', '金额', 'Amount'),
    must('executed-on', 'date', '实施日期', 'Executed on'),
    executedBy,
  ],
  source: DESIGN,
}

/** 拘留. */
export const detention: AffairForm = {
  fields: [
    person,
    decision,
    must('from', 'date', '起始日期', 'From'),
    must('until', 'date', '届满日期', 'Until'),
    executedBy,
  ],
  source: DESIGN,
}

/** 拒执移送. */
export const refusalTransfer: AffairForm = {
  fields: [
    person,
    must('facts', 'text', '拒执事实', 'Facts'),
    must('transferred-to', 'text', '移送机关', 'Transferred to'),
    must('transferred-on', 'date', '移送日期', 'Transferred on'),
    executedBy,
  ],
  source: DESIGN,
}

/** 终本案件财产核查. */
export const terminatedCheck: AffairForm = {
  fields: [
    must('checked-on', 'date', '核查日期', 'Checked on'),
    ...SOURCES,
    CONCLUSION,
    may('property', 'text', '财产', 'Property'),
  ],
  conditions: [
    WHOLE_QUERY,
    {
      id: 'found-is-named',
      when: { conclusion: 'property' },
      required: ['property'],
      source: 'design: what was found is what the resumed case begins with',
    },
  ],
  source: `seed 003:29; ${SOURCES_FROM}`,
}
