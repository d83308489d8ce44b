import type { PipelineDefinition } from '../kernel/profile-stage'
import { statutoryDisposalNodes } from './statutory-disposal'
import { statutoryFlowNodes } from './statutory-flow'

/** Common to all kinds: closing, the archive, money that nobody has claimed. */
const COMMON = ['filing-review', 'receipt-claim', 'archiving']

const measures = [...statutoryFlowNodes, ...statutoryDisposalNodes]
  .map(({ id }) => id)
  .filter((id) => !COMMON.includes(id))

/** What realises the content of an instrument: query, investigation, control, disposal, money, within six months. */
const implementation = [
  'network-query',
  'asset-investigation',
  'disposal-start',
  'payout',
  'case-limit',
  ...measures,
]

/** What finds property; the clocks of what is held then run in every kind of case. */
const control = ['network-query']

/**
 * A pipeline for each kind of case (首执、恢复、执行裁判、执行监督、保全、先予执行、执行回转、执转破): the nodes that its cases run, and
 * no others. What adjudicates, supervises, secures or transfers a case is no implementation of it: it has no limit of six
 * months, and passes through none of the court's stages.
 */
export const kindPipelines: readonly PipelineDefinition[] = [
  {
    id: 'first',
    kinds: ['first'],
    nodes: ['execution-notice', ...implementation],
    source: 'seed 000:15; law 法释〔2000〕29号 5',
  },
  {
    id: 'resumed',
    kinds: ['resumed'],
    nodes: ['resumption-notice', ...implementation],
    source:
      'requirement kinds; law 法释〔2000〕29号 5; design: a resumed case goes on, told by a notice of its own',
  },
  {
    id: 'adjudication',
    kinds: ['adjudication'],
    nodes: [
      'objection-notice',
      'objection-decision',
      'objection-service',
      'reconsideration-forwarding',
      'reconsideration-decision',
      'reconsideration-service',
      'suit-judgment',
    ],
    outsideStages: true,
    source: 'law 民诉法（2023） 236, 238; law 异议复议规定（2020） 2, 6; design: outside the stages',
  },
  {
    id: 'supervision',
    kinds: ['supervision'],
    nodes: ['supervision-decision', 'supervision-answer', 'urging-report'],
    outsideStages: true,
    source: 'seed 004:137; design: outside the stages',
  },
  {
    id: 'preservation',
    kinds: ['preservation'],
    nodes: ['preservation-start', 'preservation-notice', ...control],
    outsideStages: true,
    source: 'seed 001:116; law 财产保全规定（2020） 4, 18; design: outside the stages',
  },
  {
    id: 'advance',
    kinds: ['advance'],
    nodes: ['advance-start', ...control, 'payout', 'case-limit'],
    source: 'seed 001:116; design: performed at once, without investigation or measures of credit',
  },
  {
    id: 'reversal',
    kinds: ['reversal'],
    nodes: ['execution-notice', 'reversal-account', ...implementation],
    source: 'seed 001:124; design: as an instrument is enforced, once it is known what is to be given back',
  },
  {
    id: 'bankruptcy',
    kinds: ['bankruptcy'],
    nodes: ['bankruptcy-consent', 'bankruptcy-transfer', 'bankruptcy-answer'],
    outsideStages: true,
    source: 'seed 004:111; law 民诉法解释（2022） 511-513; design: outside the stages',
  },
  {
    id: 'other',
    kinds: ['other'],
    nodes: ['execution-notice', ...implementation],
    source: 'design: other enforcement goes as a first one',
  },
]
