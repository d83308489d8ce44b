import type { DossierContribution } from '../kernel/profile-paper'
import { gives, SHARED } from './contribution'
import { affairContributions, courseContributions } from './course-contributions'
import { whenEvent } from './pattern'

const QUIET = 'design: told before the source has done it, the debtor could move it (不利于执行)'

const CONTROL = ['controlId', 'control.list'] as const
const QUERY = ['lineId', 'query.progress'] as const
const MEASURE = ['measureId', 'measure.list'] as const
const ASSET = ['assetId', 'asset.list'] as const

/** 财产调查: what registries, debtors, visitors and informants have said. */
const searched: readonly DossierContribution[] = [
  ...(['found', 'nothing'] as const).map((state) =>
    gives(
      `answer-${state}`,
      whenEvent('query.Answered', { state }),
      ['query-return', state === 'found' ? '财产查询反馈（有财产）' : '财产查询反馈（无财产）'],
      QUERY,
      { repeats: true },
    ),
  ),
  gives('answer-by-hand', whenEvent('query.Confirmed'), ['query-return', '财产查询反馈（人工登记）'], QUERY, {
    repeats: true,
  }),
  gives('visit', whenEvent('asset.Visited'), ['visit-record', '线下财产调查记录'], ['id', 'asset.visits'], {
    detail: 'unitVisited',
    file: 'proofHash',
  }),
  gives(
    'declared',
    whenEvent('declaration.Submitted'),
    ['property-report', '被执行人财产报告'],
    ['orderId', 'declaration.of-case'],
  ),
  gives(
    'declared-more',
    whenEvent('declaration.Supplemented'),
    ['property-report', '被执行人财产补充报告'],
    ['orderId', 'declaration.of-case'],
    { repeats: true },
  ),
  // Who gave it stands nowhere (财产调查规定 23): the material says only that there is one.
  gives('clue', whenEvent('clue.Received'), ['clue-record', '财产线索登记'], ['clueId', 'clue.list']),
  gives(
    'clue-verified',
    whenEvent('clue.Verified'),
    ['clue-record', '财产线索核查情况'],
    ['clueId', 'clue.list'],
  ),
  gives(
    'investigation-applied',
    whenEvent('investigation.Applied'),
    ['investigation-record', '调查申请'],
    ['investigationId', 'investigation.list'],
  ),
  gives(
    'investigation-decided',
    whenEvent('investigation.Decided'),
    ['investigation-record', '调查令、委托调查或者悬赏公告决定'],
    ['investigationId', 'investigation.list'],
    { detail: 'number' },
  ),
  gives(
    'investigation-result',
    whenEvent('investigation.ResultReturned'),
    ['investigation-record', '调查结果'],
    ['investigationId', 'investigation.list'],
    // A result on paper lies in the dossier already.
    { when: { missing: 'materialId' } },
  ),
]

/** 查封、扣押、冻结、扣划 and what the other side answered. */
const controlled: readonly DossierContribution[] = [
  ...(['control.Ordered', 'control.ActOrdered'] as const).map((event) =>
    gives(
      event === 'control.Ordered' ? 'control-document' : 'control-act-document',
      whenEvent(event),
      ['control-ruling', '执行裁定书、协助执行通知书'],
      CONTROL,
      {
        ...{ detail: 'act.documentNumber', file: 'act.documentHash', when: { given: 'act.documentHash' } },
        ...{ repeats: true, quietUntil: 'control-return', source: `${SHARED}; ${QUIET}` },
      },
    ),
  ),
  ...(
    [
      ['TookEffect', '协助执行回执（已控制）'],
      ['Waits', '协助执行回执（轮候）'],
      ['Refused', '协助执行回执（未予协助）'],
      ['Renewed', '协助执行回执（已续行）'],
      ['Released', '协助执行回执（已解除）'],
      ['Deducted', '协助执行回执（已扣划）'],
    ] as const
  ).map(([what, title]) =>
    gives(`control-${what.toLowerCase()}`, whenEvent(`control.${what}`), ['control-return', title], CONTROL, {
      file: 'evidenceHash',
      repeats: true,
    }),
  ),
  gives(
    'control-report',
    whenEvent('control.ReportReceived'),
    ['control-return', '活查封监管报告'],
    CONTROL,
    {
      repeats: true,
    },
  ),
  gives(
    'control-lapsed',
    whenEvent('control.Lapsed'),
    ['control-return', '查封、扣押、冻结期满失效记录'],
    CONTROL,
  ),
]

/** 强制措施, 处置, 款物. */
const carriedOut: readonly DossierContribution[] = [
  gives('measure-proof', whenEvent('measure.CarriedOut'), ['measure-return', '强制措施执行回证'], MEASURE, {
    file: 'proofHash',
  }),
  gives('measure-family', whenEvent('measure.FamilyTold'), ['measure-return', '通知家属记录'], MEASURE),
  gives('valued', whenEvent('asset.Valued'), ['valuation', '财产处置参考价材料'], ASSET, { repeats: true }),
  gives('disposed', whenEvent('asset.Disposed'), ['disposal-result', '财产处置结果'], ASSET),
  gives(
    'goods-in',
    whenEvent('goods.TakenIn'),
    ['goods-list', '扣押、保管物品清单'],
    ['itemId', 'goods.list'],
    {
      detail: 'name',
    },
  ),
  gives('goods-out', whenEvent('goods.HandedOut'), ['goods-list', '物品交付凭证'], ['itemId', 'goods.list'], {
    repeats: true,
  }),
  gives(
    'recorded',
    whenEvent('recording.CameToCase'),
    ['recording', '执法音视频'],
    ['recordingId', 'recording.list'],
    { file: 'hash', until: whenEvent('recording.LeftCase') },
  ),
]

/** 执行款物收取、交付凭证及有关审批材料, 分配, 履行. */
const money: readonly DossierContribution[] = [
  gives(
    'money-in',
    whenEvent('fund.MoneyReceived'),
    ['receipt-record', '执行款收取凭证'],
    ['receiptId', 'fund.statement'],
    {
      when: { given: 'receiptId' },
      until: whenEvent('fund.IdentificationUndone'),
    },
  ),
  gives(
    'money-out',
    whenEvent('fund.PayoutPaid'),
    ['payment-voucher', '执行款发放凭证'],
    ['payoutId', 'fund.statement'],
    {
      detail: 'bankReference',
    },
  ),
  gives(
    'performed',
    whenEvent('fund.PerformanceRecorded'),
    ['performance-record', '自行履行情况记录'],
    ['id', 'fund.statement'],
  ),
  gives(
    'plan-drafted',
    whenEvent('distribution.Drafted'),
    ['distribution-plan', '财产分配方案'],
    ['planId', 'distribution.of-case'],
  ),
  gives(
    'plan-objected',
    whenEvent('distribution.Objected'),
    ['distribution-plan', '对分配方案的异议'],
    ['objectionId', 'distribution.of-case'],
  ),
  gives(
    'plan-executed',
    whenEvent('distribution.Executed'),
    ['distribution-plan', '财产分配方案执行情况'],
    ['planId', 'distribution.of-case'],
    {
      repeats: true,
    },
  ),
  gives(
    'relief-granted',
    whenEvent('relief.Granted'),
    ['relief-record', '司法救助决定'],
    ['applicationId', 'relief.list'],
  ),
]

/** What other rooms bring into the dossier, in every shipped profile; a court changes or takes out entries by their id. */
export const usualContributions: readonly DossierContribution[] = [
  ...searched,
  ...controlled,
  ...carriedOut,
  ...money,
  ...courseContributions,
  ...affairContributions,
]
