import type { AffairDefinition } from '../kernel/profile'
import type { ServiceItemDefinition, SupervisionPolicy } from '../kernel/profile-catalogue'
import { days, workingDays } from '../law/index'
import { affairOf, processServed } from './affair-work'
import { dataPatrol, usualLadder } from './supervision-policies'

const EIGHT =
  'design: the seed does not explain 8-5-4; eight affairs by a press report (现代快报); parameter: no limits'

const affair = (
  id: Parameters<typeof affairOf>[0],
  unitKind: string,
  limit = workingDays(5),
): AffairDefinition => affairOf(id, unitKind, limit, EIGHT)

/** The eight affairs, and what the undertaker gives to the affairs centre beside them. */
export const jiangsuAffairs: readonly AffairDefinition[] = [
  affair('first-reception', 'service-centre', workingDays(3)),
  affair('format-documents', 'affairs-centre', workingDays(3)),
  affair('query-control', 'affairs-centre', days(3)),
  affair('delegated', 'affairs-centre'),
  affair('measures', 'affairs-centre'),
  affair('auction-aux', 'affairs-centre', workingDays(10)),
  affair('petition-reception', 'service-centre'),
  affair('hotline', 'service-centre', workingDays(1)),
  processServed('affairs-centre'),
  {
    ...affairOf(
      'asset-disposal',
      'affairs-centre',
      days(30),
      'design: pooled as all other affairs; law 法释〔2018〕15号 1: confirmed',
    ),
    outsideCatalogue: true,
  },
]

const item = (id: string, count: number): ServiceItemDefinition => ({
  id,
  post: 'service-window',
  duty: 'accept-and-answer',
  person: 'affairs-clerk',
  standard: 'told-once-answered-in-time',
  limit: workingDays(count),
  active: true,
  source: 'seed 004:55; design: the seed asks for five fixings and names no items; parameter: limits',
})

/** What parties may ask for at the window, each with post, duty, person, standard and limit. */
export const jiangsuItems: readonly ServiceItemDefinition[] = [
  item('material-submission', 1),
  item('progress-enquiry', 1),
  item('clue-submission', 2),
  item('payee-account', 2),
  item('meeting-with-undertaker', 5),
  item('dossier-reading', 5),
]

const domain = (id: string, unit: string) => ({
  id,
  role: 'special-supervisor',
  unit,
  source: 'seed 004:58; design: which smallest unit a domain watches is not in the seed',
})

/** Six watched domains down to five smallest units: node, object, sum, recording, datum. */
export const jiangsuSupervision: SupervisionPolicy = {
  domains: [
    domain('process-nodes', 'node'),
    domain('property', 'object'),
    domain('closing-review', 'datum'),
    domain('case-money', 'sum'),
    domain('indicators', 'datum'),
    domain('petitions', 'recording'),
  ],
  answerWithin: 3,
  levels: 3,
  ...usualLadder,
  patrol: dataPatrol,
  source: 'seed 004:58; parameter: time to answer and number of levels are not in the seed',
}
