import type { EvidenceItem, EvidenceSource, RecognitionStandard } from '../kernel/profile-recognition'
import { SOURCES } from './affair-forms'

const ANSWERED = Object.fromEntries(SOURCES.map(({ id }) => [id, 'answered']))
/** Every source has answered: what failed or is partial proves nothing (seed 001:54). */
const NOTHING_FOUND = { ...ANSWERED, conclusion: 'no-property' }

const paper = (material: string): EvidenceSource => ({ material })
const item = (
  id: string,
  chinese: string,
  en: string,
  source: string,
  anyOf: readonly EvidenceSource[],
  more: Pick<EvidenceItem, 'everyDebtor' | 'maxAgeMonths'> = {},
): EvidenceItem => ({ id, label: { 'zh-CN': chinese, en }, anyOf, ...more, source })

const ofEach = { everyDebtor: true }

/** What has to be on file before nothing is called an inability. */
const inability: readonly EvidenceItem[] = [
  item(
    'report-order',
    '已向被执行人发出报告财产令',
    'The order to report property was issued',
    'law 法〔2016〕373号 1: confirmed; design: for each debtor',
    [paper('report-order')],
    ofEach,
  ),
  item(
    'declaration',
    '被执行人已申报财产，或者因拒不申报、虚假申报已受处罚',
    'The debtor declared his property, or was sanctioned for not doing so',
    'law 法〔2016〕373号 2: confirmed; design: which papers and affairs show it',
    [
      paper('property-declaration'),
      paper('sanction-decision'),
      { affair: 'fine', debtorField: 'person' },
      { affair: 'detention', debtorField: 'person' },
      { affair: 'dishonesty-list', debtorField: 'person' },
    ],
    ofEach,
  ),
  item(
    'consumption-limit',
    '已限制被执行人高消费',
    'The consumption of the debtor is restricted',
    'seed 001:60; law 法〔2016〕373号 1: confirmed',
    [
      paper('consumption-limit'),
      { affair: 'measures', where: { measure: 'consumption-limit' }, debtorField: 'person' },
    ],
    ofEach,
  ),
  item(
    'network-query',
    '网络查控各项均已反馈且未查到财产',
    'Every source of the network query answered, and nothing was found',
    'seed 001:54; law 法〔2016〕373号 3: from memory; parameter: not older than three months, the check of one court system',
    [
      { affair: 'query-control', where: { ...NOTHING_FOUND, channel: 'online' }, debtorField: 'debtor' },
      { affair: 'terminated-check', where: NOTHING_FOUND },
    ],
    { everyDebtor: true, maxAgeMonths: 3 },
  ),
  item(
    'survey',
    '已作传统调查（现场调查、询问、搜查等）',
    'There was an investigation on the spot: inquiry, survey, search',
    'law 法〔2016〕373号 3: from memory; design: which papers and affairs show it',
    [
      paper('investigation-report'),
      { affair: 'query-control', where: { ...NOTHING_FOUND, channel: 'offline' }, debtorField: 'debtor' },
      { affair: 'measures', where: { measure: 'search' }, debtorField: 'person' },
    ],
    ofEach,
  ),
  item(
    'whereabouts',
    '已询问被执行人，或者已查找其下落、传唤、拘传',
    'The debtor was questioned, or searched for and summoned',
    'law 法〔2016〕373号 1: confirmed; design: one record either way, for each debtor',
    [
      paper('whereabouts-record'),
      { affair: 'measures', where: { measure: 'summons' }, debtorField: 'person' },
    ],
    ofEach,
  ),
  item(
    'applicant-heard',
    '已向申请执行人说明情况并听取意见',
    'The applicant was told everything and heard',
    'law 法〔2016〕373号 5: from memory; seed 001:54',
    [paper('applicant-opinion')],
  ),
]

/** What shows that there is property: one of these. */
const executableProperty: readonly EvidenceItem[] = [
  item('property-found', '查控查到财产', 'A query found property', 'seed 001:54; design: what shows it', [
    { affair: 'query-control', where: { conclusion: 'property' } },
    { affair: 'terminated-check', where: { conclusion: 'property' } },
  ]),
  item('clue-verified', '线索查证属实', 'A clue was verified', 'seed 003:29; design: what shows it', [
    { affair: 'resumption-clue', where: { verified: true } },
  ]),
  item('sealed', '已查封、扣押、冻结财产', 'Property is sealed', 'seed 001:54; design: what shows it', [
    paper('seal-ruling'),
  ]),
]

/** The standard of every court; a court makes it stricter or says at which acts it is asked for. */
export const recognitionStandard: RecognitionStandard = {
  executableProperty,
  inability,
  settledFirst: ['query-control', 'resumption-clue', 'terminated-check'],
  reviewers: 1,
  source: 'seed 001:54; law 法〔2016〕373号 1-5; parameter: one reviewer, the seeds name no number',
}

/** Wuhu: a panel of three with the proposer, and a warning where a round ends without the recognition. */
export const wuhuRecognition: RecognitionStandard = {
  ...recognitionStandard,
  reviewers: 2,
  roundTermination: 'warn',
  source:
    'seed 001:54; seed 001:60 采用新的判断标准、甄别标准; law 民诉法解释（2022） 517: a panel; parameter: a warning, no refusal',
}

/** Linshu: only what was recognised goes out by the exit of the terminated rounds. */
export const linshuRecognition: RecognitionStandard = {
  ...recognitionStandard,
  exit: 'deny',
  source: 'seed 003:29 将甄别为执行不能的案件通过退出机制终结; parameter: one reviewer',
}
