/**
 * 银行查控: what banks call things in court requests, as data. Names are the Chinese ones of the tables that were read:
 * for a bank with short names, copy the data and change them.
 *
 * @module
 */
import type {
  AckMeaning,
  AnswerMapping,
  Codes,
  RequestField,
  SourceMapping,
} from '../../asset-source/mapping'
import type { MoneyUnit } from '../../asset-source/values'
import { ACCOUNT_STATES, ASSETS, DOCUMENTS, FREEZE_MODES, ID_TYPES, SUBJECTS, URGENCY } from './codes'

export {
  ACCOUNT_STATES,
  ASSETS,
  DOCUMENTS,
  FREEZE_MODES,
  ID_TYPES,
  REQUEST_TYPES,
  SUBJECTS,
  URGENCY,
} from './codes'

export { PAYMENT_PLATFORMS, type PaymentAgreement, paymentMapping } from './payment'

/** What two banks do differently. */
export interface BankAgreement {
  readonly unit: MoneyUnit
  /** 动态查询: the bank goes on reporting changes. */
  readonly dynamic?: boolean
  readonly idTypes?: Codes
  /** Beside 0 accepted, 1 refused, 2 failed, 9 never taken. */
  readonly messageCodes?: Codes<AckMeaning>
  readonly repeatable?: boolean
  readonly answersWithinMinutes?: number
}

const QUERIES = ['00', '10']
const FREEZES = ['20', '21', '22']
const RELEASES = ['40', '52', '70']
const DEDUCTIONS = ['90', '91', '92']

/** 请求类型 by what the court wants; a deduction out of an earlier freeze releases it in the same act. */
const typeField = (query: string): RequestField => ({
  name: '请求类型',
  required: true,
  cases: [
    { when: { act: 'query' }, value: query },
    { when: { act: 'freeze' }, value: '20' },
    { when: { act: 'renew' }, value: '22' },
    { when: { act: 'release' }, value: '40' },
    { when: { act: 'deduct', earlierRequestNo: true }, value: '92' },
    { when: { act: 'deduct' }, value: '90' },
  ],
})

function fieldsOf({ dynamic = false, idTypes = ID_TYPES, unit }: BankAgreement): readonly RequestField[] {
  return [
    { name: '请求单号', from: 'orderNo', required: true },
    { name: '任务流水号', from: 'requestNo', required: true },
    typeField(dynamic ? '10' : '00'),
    { name: '执行案号', from: 'caseNumber' },
    { name: '执行法院', from: 'courtName' },
    { name: '承办人', from: 'handlerName' },
    { name: '工作证编号', from: 'handlerCertificate' },
    { name: '联系电话', from: 'handlerPhone' },
    { name: '法律文书文号', from: 'documentNumber' },
    { name: '主体类别', from: 'subjectKind', codes: SUBJECTS, required: true },
    { name: '名称', from: 'subjectName', required: true },
    { name: '证件类型', from: 'idType', codes: idTypes, required: true },
    { name: '证件号码', from: 'idNumber', required: true },
    { name: '原证件号码', from: 'formerIdNumber' },
    { name: '紧急程度', from: 'urgent', codes: URGENCY },
    { name: '发送时间', from: 'sentAt', form: 'instant14' },
    // 账户和交易流水, 开户至今: everything that the bank holds.
    { name: '查询内容', cases: [{ when: { act: 'query' }, value: '03' }] },
    { name: '查询期间', cases: [{ when: { act: 'query' }, value: '01' }] },
    { name: '账号', from: 'assetRef' },
    { name: '资产类型', from: 'assetType', codes: ASSETS },
    { name: '冻结方式', from: 'mode', codes: FREEZE_MODES },
    {
      name: '控制内容',
      cases: [
        { when: { act: 'freeze', mode: 'up-to-limit' }, value: '1' },
        { when: { act: 'freeze' }, value: '2' },
      ],
    },
    { name: '申请金额', from: 'limitFen', form: unit },
    { name: '开始日期', from: 'from', form: 'date8' },
    { name: '结束日期', from: 'until', form: 'date8' },
    { name: '原任务流水号', from: 'earlierRequestNo' },
    { name: '执行款专户.户名', from: 'payName' },
    { name: '执行款专户.账号', from: 'payAccount' },
    { name: '执行款专户.开户行', from: 'payBank' },
  ]
}

/** 处理状态: 0 failed, 1 done, 2 unknown (asked again under the same number), 3 running. */
const results = (done: 'looked' | 'done') =>
  ({ '0': 'failed', '1': done, '2': 'unknown', '3': 'running' }) as const

const base = {
  entries: '任务列表',
  requestNo: ['任务流水号'],
  answerNo: '反馈编号',
  part: { index: '分包序号', last: { field: '末包', is: '1' } },
  code: '处理状态',
  errorCode: '结果代码',
  text: ['结果信息'],
  subject: { name: '名称', idNumber: '证件号码' },
  asOf: ['反馈时间'],
} as const

const earlier = { list: '在先冻结', authority: '冻结机关', limit: '冻结金额', until: '到期日' }

const accounts: AnswerMapping = {
  ...base,
  when: { field: '请求类型', is: QUERIES },
  results: results('looked'),
  groups: [
    {
      list: '账户列表',
      as: 'asset',
      type: 'deposit',
      label: '存款账户',
      ref: ['账号'],
      title: ['开户行', '账户类型'],
      holders: { name: '户名', idNumber: '证件号码' },
      inside: [
        {
          list: '在先冻结',
          kind: 'freeze',
          holder: ['冻结机关'],
          amount: ['冻结金额'],
          from: '起始日',
          until: '到期日',
          rank: '顺位',
          basis: '文号',
        },
      ],
      balance: '余额',
      available: '可用余额',
      currency: '币种',
      details: [
        { field: '账户状态', as: 'state', codes: ACCOUNT_STATES },
        { field: '子账号', as: 'sub-account' },
        { field: '开户日期', as: 'opened' },
        { field: '网点代码', as: 'branch-code' },
      ],
    },
    {
      list: '金融资产列表',
      as: 'asset',
      type: 'financial',
      label: '金融资产',
      ref: ['产品编号'],
      title: ['产品名称'],
      holders: { name: '户名', idNumber: '证件号码' },
      value: '金额',
      currency: '币种',
      details: [
        { field: '份额', as: 'units' },
        { field: '单位', as: 'unit' },
      ],
    },
  ],
  // Movements are evidence for a person; they are no property.
  ignore: ['交易流水列表'],
}

const control = {
  assetRef: ['账号'],
  kindField: '控制结果',
  kindCodes: { '1': 'effective', '2': 'partial', '3': 'waiting', '4': 'refused' },
  asked: '申请金额',
  balance: '余额',
  available: '可用余额',
  before: earlier,
  from: '起始日',
  until: '到期日',
  serial: '核心流水号',
  text: ['结果信息'],
} as const

/**
 * The mapping of a bank: status 2 is unknown and asked again under the same number; a freeze tells what was really frozen,
 * and who stands before.
 *
 * @example bankMapping({ unit: 'yuan' })
 */
export function bankMapping(agreed: BankAgreement): SourceMapping {
  const { repeatable = true, answersWithinMinutes = 1440, unit } = agreed
  return {
    capabilities: {
      kind: 'point',
      acts: ['query', 'freeze', 'renew', 'release', 'deduct'],
      assetTypes: ['deposit', 'financial'],
      subjects: ['person', 'organisation'],
      repeatable,
      needsDocument: true,
      answersWithinMinutes,
    },
    unit,
    request: {
      list: '请求列表',
      fields: fieldsOf(agreed),
      documents: {
        list: '文书列表',
        fields: [
          { name: '文书类别', from: 'kind', codes: DOCUMENTS },
          { name: '文书编号', from: 'number' },
          { name: '文书名称', from: 'name' },
          { name: '格式', from: 'mediaType' },
          { name: 'MD5', from: 'md5' },
          { name: '摘要', from: 'sha256' },
          { name: '内容', from: 'base64' },
        ],
      },
    },
    ack: {
      code: '应答代码',
      text: '应答信息',
      codes: { '0': 'accepted', '1': 'refused', '2': 'failed', '9': 'not-known', ...agreed.messageCodes },
    },
    answers: [
      accounts,
      {
        ...base,
        when: { field: '请求类型', is: FREEZES },
        results: results('done'),
        control: { ...control, held: '执行冻结金额' },
      },
      {
        ...base,
        when: { field: '请求类型', is: DEDUCTIONS },
        results: results('done'),
        control: { ...control, held: '实际扣划金额' },
      },
      {
        ...base,
        when: { field: '请求类型', is: RELEASES },
        results: results('done'),
        // A release has no sum to be held: it was done, or it failed.
        control: { ...control, kindField: '处理状态', kindCodes: { '1': 'effective' } },
      },
    ],
  }
}
