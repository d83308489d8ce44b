/**
 * 不动产登记: what registers of real estate call things in their exchange with courts, as data.
 *
 * @module
 */
import type { ControlResult } from '@zhixing/core/ports'
import type {
  AckMeaning,
  Codes,
  RequestField,
  ResultMeaning,
  SourceMapping,
} from '../../asset-source/mapping'
import type { MoneyUnit } from '../../asset-source/values'
import { CONTROLS, ID_TYPES, SUBJECTS } from './codes'
import { groupsOf, type RightCode } from './groups'

export { AREA_UNITS, CONTROLS, ID_TYPES, OWNERSHIP, SEALS, SUBJECTS } from './codes'
export type { RightCode } from './groups'

/** What two registers do differently, to be agreed with each. */
export interface RealEstateAgreement {
  /** Claims that are secured: most registers keep 万元. There is no default, for an error is one of ten thousand times. */
  readonly unit: MoneyUnit
  /** `grouped`: lists are called `fdcq`, `cf` …; `lists`: `FDCQLIST`, `CFDJLIST` …. Capital letters do not matter. */
  readonly style?: 'grouped' | 'lists'
  /** The register leaves out lists that are empty, instead of sending them empty. */
  readonly listsMayBeAbsent?: boolean
  /** Asking again under the same number is harmless there. */
  readonly repeatable?: boolean
  readonly needsDocument?: boolean
  readonly answersWithinMinutes?: number
  /** 控制结果: what its codes mean. */
  readonly controlCodes?: Codes<ControlResult['kind']>
  /** What its codes say of a message as a whole, beside 0000 accepted and 2040 failed: which one means "never taken". */
  readonly messageCodes?: Codes<AckMeaning>
  /** What its codes say of one request, beside 0000 and 2040. A code that nobody names is unknown, never "nothing". */
  readonly resultCodes?: Codes<ResultMeaning>
}

const LIST_NAMES: Readonly<Partial<Record<RightCode, string>>> = {
  yg: 'ygdjlist',
  cf: 'cfdjlist',
  yy: 'yyxxlist',
}

const FIELDS: readonly RequestField[] = [
  { name: 'CXQQDH', from: 'requestNo', required: true },
  { name: 'LB', from: 'subjectKind', codes: SUBJECTS },
  { name: 'XM', from: 'subjectName', required: true },
  { name: 'ZJZL', from: 'idType', codes: ID_TYPES, required: true },
  { name: 'ZJH', from: 'idNumber', required: true },
  { name: 'FIFTEENZJH', from: 'formerIdNumber' },
  { name: 'AH', from: 'caseNumber' },
  { name: 'FYMC', from: 'courtName' },
  { name: 'CBR', from: 'handlerName' },
  { name: 'CKH', from: 'documentNumber' },
  { name: 'SQSJ', from: 'sentAt', form: 'instant14' },
  { name: 'BDCQL.KZCS', cases: [...['seal', 'renew', 'release'].map(controlCase)] },
  { name: 'BDCQL.BDCDYH', from: 'assetRef' },
  { name: 'BDCQL.KSRQ', from: 'from', form: 'date-slash' },
  { name: 'BDCQL.JSRQ', from: 'until', form: 'date-slash' },
  { name: 'BDCQL.YDJDH', from: 'earlierRequestNo' },
]

function controlCase(act: string) {
  return { when: { act }, value: CONTROLS[act] ?? '' }
}

const CONTROL_CODES: Codes<ControlResult['kind']> = {
  '0': 'refused',
  '1': 'effective',
  '2': 'waiting',
  '3': 'partial',
}

/**
 * The mapping of a register of real estate: 0000 with empty lists means that nothing was found, 2040 that it could not look.
 *
 * @example realEstateMapping({ unit: 'wan-yuan', style: 'lists' })
 */
export function realEstateMapping(agreed: RealEstateAgreement): SourceMapping {
  const { repeatable = true, needsDocument = false, answersWithinMinutes = 1440 } = agreed
  return {
    capabilities: {
      kind: 'point',
      acts: ['query', 'seal', 'renew', 'release'],
      assetTypes: ['real-estate'],
      subjects: ['person', 'organisation'],
      repeatable,
      needsDocument,
      answersWithinMinutes,
    },
    unit: agreed.unit,
    request: {
      list: 'BDCCXQQLIST',
      fields: FIELDS,
      documents: {
        list: 'WSLIST',
        fields: [
          { name: 'WSBH', from: 'number' },
          { name: 'WSMC', from: 'name' },
          { name: 'WJLX', from: 'mediaType' },
          { name: 'WJZY', from: 'sha256' },
          { name: 'WSNR', from: 'base64' },
        ],
      },
    },
    ack: {
      code: 'Head.RESPONSECODE',
      text: 'Head.RESPONSEINFO',
      codes: { '0000': 'accepted', '2040': 'failed', ...agreed.messageCodes },
    },
    answers: answersOf(agreed),
  }
}

function answersOf(agreed: RealEstateAgreement): SourceMapping['answers'] {
  const { style = 'grouped' } = agreed
  const nameOf = (right: RightCode) => (style === 'grouped' ? right : (LIST_NAMES[right] ?? `${right}list`))
  const result = {
    requestNo: ['CXQQDH'],
    answerNo: 'FKDH',
    part: { index: 'FKXH', last: { field: 'SFMB', is: '1' } },
    code: 'RESULT',
    text: ['MESSAGE', 'MSG'],
  } as const
  const subject = { name: 'XM', idNumber: 'ZJH' }
  return [
    {
      ...result,
      entries: 'Data.BDCFKLIST',
      results: { '0000': 'looked', '2040': 'failed', ...agreed.resultCodes },
      subject,
      asOf: ['CXSJ'],
      groups: groupsOf(nameOf),
      ...(agreed.listsMayBeAbsent === undefined ? {} : { listsMayBeAbsent: agreed.listsMayBeAbsent }),
    },
    {
      ...result,
      entries: 'Data.BDCKZLIST',
      results: { '0000': 'done', '2040': 'failed', ...agreed.resultCodes },
      subject,
      control: {
        list: 'KZXXLIST',
        assetRef: ['BDCDYH'],
        kindField: 'KZZT',
        kindCodes: agreed.controlCodes ?? CONTROL_CODES,
        asked: 'SQJE',
        held: 'KZJE',
        before: { list: 'ZXCFLIST', authority: 'CFJG', limit: 'CFJE', until: 'CFJSSJ' },
        from: 'CSKSRQ',
        until: 'CSJSRQ',
        serial: 'CFYWH',
        text: ['WNKZYY', 'BEIZ'],
      },
    },
  ]
}
