import type { AffairForm, FormCondition } from '../kernel/profile-affair'
import { choices, may, must, parts, sealed } from './form'

const DESIGN = 'design: the seed names the affair, the fields are what its result needs to be used further'

const clueKinds = choices(
  ['deposit', '存款', 'Deposit'],
  ['real-estate', '不动产', 'Real estate'],
  ['vehicle', '车辆', 'Vehicle'],
  ['equity', '股权', 'Shares'],
  ['claim', '到期债权', 'Claim that is due'],
  ['whereabouts', '下落', 'Whereabouts'],
  ['other', '其他', 'Other'],
)

/** 初次接待. */
export const firstReception: AffairForm = {
  fields: [
    must('visitor', 'party', '接待的当事人', 'Party received'),
    must('identity-checked', 'yes-no', '已核对身份', 'Identity checked'),
    must('identity-number', 'text', '身份证件号码', 'Identity number', sealed),
    must('contact', 'text', '联系方式', 'Contact', sealed),
    may('receiving-account', 'text', '收款账户', 'Receiving account', sealed),
    may('account-bank', 'text', '开户银行', 'Bank of the account'),
    may(
      'clues',
      'list',
      '财产及下落线索',
      'Clues',
      parts(must('kind', 'choice', '类别', 'Kind', clueKinds), must('content', 'text', '内容', 'Content')),
    ),
    must('risk-notice-given', 'yes-no', '已告知执行风险', 'Risk notice given'),
    must('record', 'text', '接待记录', 'Record of the reception'),
    may('record-paper', 'document', '接待笔录', 'Paper of the record'),
  ],
  conditions: [
    {
      id: 'identity-and-risk',
      when: {},
      only: { 'identity-checked': [true], 'risk-notice-given': [true] },
      source: 'seed 000:17; design: a reception without check of identity or risk notice is not finished',
    },
  ],
  source: DESIGN,
}

/** 制发格式化法律文书. */
export const formatDocuments: AffairForm = {
  fields: [
    must(
      'papers',
      'list',
      '文书',
      'Papers',
      parts(
        must(
          'paper',
          'choice',
          '文书种类',
          'Kind of paper',
          choices(
            ['execution-notice', '执行通知书', 'Execution notice'],
            ['asset-report-order', '报告财产令', 'Asset-report order'],
            ['acceptance-notice', '受理案件通知书', 'Notice of acceptance'],
            ['consumption-limit', '限制消费令', 'Consumption limit'],
            ['other', '其他格式化文书', 'Other format document'],
          ),
        ),
        must('number', 'text', '文号', 'Number'),
        must('issued-on', 'date', '制发日期', 'Issued on'),
        must('e-sealed', 'yes-no', '电子签章', 'Sealed electronically'),
        may('material', 'document', '卷内材料', 'Material in the dossier'),
      ),
    ),
  ],
  source: 'seed 000:11; seed 002:2; design: number and day of every paper',
}

const answers = choices(
  ['answered', '已反馈', 'Answered'],
  ['failed', '查询失败', 'Failed'],
  ['unknown', '未反馈', 'Not answered'],
)

/** What is asked in a query of property; a court that has more sources adds them. */
export const SOURCES = [
  must('deposits', 'choice', '银行存款', 'Bank deposits', answers),
  must('network-funds', 'choice', '网络资金', 'Network funds', answers),
  must('vehicles', 'choice', '车辆', 'Vehicles', answers),
  must('real-estate', 'choice', '不动产', 'Real estate', answers),
  must('securities', 'choice', '有价证券', 'Securities', answers),
]

/** Where the list of sources comes from. */
export const SOURCES_FROM =
  'law 法〔2016〕373号 3: from memory; parameter: network funds beside deposits, vehicles, real estate, securities'

/** What a query comes to. */
export const CONCLUSION = must(
  'conclusion',
  'choice',
  '结论',
  'Conclusion',
  choices(
    ['property', '有财产', 'Property'],
    ['no-property', '未查到财产', 'No property'],
    ['open', '尚不能认定', 'Open'],
  ),
)

/** 查询失败、未反馈的不得认定无财产. */
export const WHOLE_QUERY: FormCondition = {
  id: 'no-property-after-whole-query',
  when: { conclusion: 'no-property' },
  only: Object.fromEntries(SOURCES.map(({ id }) => [id, ['answered']])),
  source: 'seed 001:54; design: a query that failed or is partial proves nothing',
}

/** 线上线下查控: a query that failed or is not whole never says that there is nothing. */
export const queryControl: AffairForm = {
  fields: [
    must(
      'channel',
      'choice',
      '查控方式',
      'Channel',
      choices(['online', '线上', 'Online'], ['offline', '线下', 'Offline']),
    ),
    must('debtor', 'party', '被查询人', 'Debtor queried'),
    must('queried-on', 'date', '查询日期', 'Queried on'),
    ...SOURCES,
    may(
      'found',
      'list',
      '查到的财产',
      'Property found',
      parts(
        must('what', 'text', '财产', 'Property'),
        may('mark', 'text', '标识（车牌、权证号）', 'Mark (plate, certificate)'),
        may('estimate', 'fen', '估值', 'Estimate'),
        must('controlled', 'yes-no', '已采取控制措施', 'Under control'),
        may('until', 'date', '控制期限届满', 'Control ends on'),
      ),
    ),
    CONCLUSION,
  ],
  conditions: [
    WHOLE_QUERY,
    {
      id: 'property-is-named',
      when: { conclusion: 'property' },
      required: ['found'],
      source: 'design: what was found is what the next steps need',
    },
  ],
  source: `seed 000:11; ${SOURCES_FROM}`,
}

/** 委托执行事项, in and out. */
export const delegated: AffairForm = {
  fields: [
    must(
      'direction',
      'choice',
      '方向',
      'Direction',
      choices(['outbound', '委托外院', 'To another court'], ['inbound', '受托办理', 'From another court']),
    ),
    must('court', 'text', '对方法院', 'The other court'),
    must('matter', 'text', '委托事项', 'Matter'),
    may('sent-on', 'date', '发出日期', 'Sent on'),
    may('received-on', 'date', '收到日期', 'Received on'),
    must(
      'result',
      'choice',
      '结果',
      'Result',
      choices(
        ['done', '已办结', 'Done'],
        ['partly', '部分办结', 'Partly done'],
        ['returned', '退回', 'Returned'],
      ),
    ),
    must('answered-on', 'date', '答复日期', 'Answered on'),
    may('reply', 'document', '回函', 'Reply'),
  ],
  conditions: [
    {
      id: 'outbound-is-sent',
      when: { direction: 'outbound' },
      required: ['sent-on'],
      source: 'design: an order to another court has its day',
    },
    {
      id: 'inbound-is-received',
      when: { direction: 'inbound' },
      required: ['received-on'],
      source: 'design: an order of another court has its day',
    },
  ],
  source: DESIGN,
}

/** Whom a measure concerns. */
export const person = must('person', 'party', '被采取措施的人', 'Person concerned')
/** The decision that a measure carries out. */
export const decision = must('decision', 'text', '决定书、裁定书文号', 'Number of the decision')
/** Who carried it out. */
export const executedBy = must('executed-by', 'text', '实施人', 'Executed by')

/** 强制措施实施. */
export const measures: AffairForm = {
  fields: [
    must(
      'measure',
      'choice',
      '措施',
      'Measure',
      choices(
        ['consumption-limit', '限制消费', 'Consumption limit'],
        ['dishonesty-list', '纳入失信名单', 'Dishonesty list'],
        ['exit-ban', '限制出境', 'Exit ban'],
        ['summons', '拘传', 'Summons by force'],
        ['fine', '罚款', 'Fine'],
        ['detention', '拘留', 'Detention'],
        ['search', '搜查', 'Search'],
        ['eviction', '强制腾退', 'Eviction'],
        ['other', '其他措施', 'Other measure'],
      ),
    ),
    person,
    decision,
    must('executed-on', 'date', '实施日期', 'Executed on'),
    executedBy,
    may('paper', 'document', '文书', 'Paper'),
  ],
  source: DESIGN,
}

/** 网络拍卖辅助. */
export const auctionAux: AffairForm = {
  fields: [
    must('object', 'text', '标的物', 'Object'),
    must(
      'steps',
      'list',
      '辅助工作',
      'Work done',
      parts(
        must(
          'step',
          'choice',
          '工作',
          'Step',
          choices(
            ['survey', '现场勘查', 'Survey'],
            ['photos', '拍照录像', 'Photographs'],
            ['display', '展示、公示', 'Display'],
            ['viewing', '引领看样', 'Viewing'],
            ['delivery', '协助交付', 'Support of delivery'],
          ),
        ),
        must('done-on', 'date', '日期', 'Done on'),
        must('done-by', 'text', '经办人', 'Done by'),
        may('material', 'document', '材料', 'Material'),
      ),
    ),
  ],
  source: DESIGN,
}
