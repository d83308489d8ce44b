import type { standardModules } from '../domain/index'
import type { AnswerKind, QueryAnswer } from '../kernel/console-catalog'
import type { ResultOf } from '../kernel/contract'

type Queries<M> = M extends { readonly queries: infer Q } ? Q : never
type Joined<T> = (T extends unknown ? (given: T) => void : never) extends (given: infer I) => void ? I : never
type Standard = Joined<Queries<(typeof standardModules)[number]>>

/** The rows of an answer: of a page its items, of a list itself. */
type RowOf<R> = R extends readonly (infer I)[]
  ? I
  : R extends { readonly items: readonly (infer I)[] }
    ? I
    : never
type FigureOf<R> = {
  [K in keyof R & string]: R[K] extends number | bigint ? K : never
}[keyof R & string]

type Shows<R> = {
  readonly rows?: { readonly [K in keyof RowOf<NonNullable<R>> & string]?: AnswerKind }
  readonly figures?: { readonly [K in FigureOf<NonNullable<R>>]?: 'count' | 'money' }
}

/**
 * What lists and indicators of a console may show of the answers of the standard rooms. The compiler keeps it to what the queries
 * answer; what is sealed, an id of a person, or made for one screen only is left out.
 */
const answers = {
  'task.queue': { rows: work(), figures: { total: 'count' } },
  'task.pool': { rows: pool(), figures: { total: 'count' } },
  'task.issued': { rows: pool(), figures: { total: 'count' } },
  'task.unconfirmed': { rows: pool(), figures: { total: 'count' } },
  'task.batches': { rows: { affair: 'code:affair', open: 'count', overdue: 'count', firstDueOn: 'date' } },
  'task.meetings': {
    rows: {
      ...ofCase(),
      kind: 'text',
      subject: 'text',
      startsAt: 'instant',
      state: 'code:state.meeting',
      bookedByName: 'text',
    },
    figures: { total: 'count' },
  },
  'case.list': {
    rows: {
      ...{ id: 'text', caseNumber: 'text', kind: 'code:case-kind', cause: 'text', filedOn: 'date' },
      ...{ state: 'code:state.case', claimFen: 'money', applicantLabel: 'text', debtorLabel: 'text' },
      ...{ undertakerName: 'text', closedOn: 'date', closingKind: 'code:closing' },
    },
    figures: { total: 'count' },
  },
  'fund.unidentified': {
    rows: {
      ...{ id: 'text', bookedOn: 'date', serial: 'text', openFen: 'money', remittance: 'text' },
      ...{ state: 'code:state.receipt', currency: 'text' },
    },
    figures: { total: 'count', sumFen: 'money' },
  },
  'fund.totals': {
    figures: { receivedFen: 'money', paidFen: 'money', heldFen: 'money', unidentifiedFen: 'money' },
  },
  'fund.unsettled': {
    rows: {
      ...ofCase(),
      debtorLabel: 'text',
      kind: 'text',
      amountFen: 'money',
      since: 'date',
      days: 'count',
      until: 'date',
    },
    figures: { total: 'count' },
  },
  'fund.at-bank': {
    rows: {
      ...{ caseId: 'text', caseNumber: 'text', payoutId: 'text' },
      amountFen: 'money',
      sentOn: 'date',
      paidOn: 'date',
      state: 'code:state.payout',
    },
    figures: { total: 'count' },
  },
  'clearance.items': {
    rows: {
      ...{ id: 'text', caseId: 'text', caseNumber: 'text', label: 'text' },
      leftFen: 'money',
      since: 'date',
      ageDays: 'count',
      state: 'code:state.clearance',
    },
    figures: { total: 'count', sumFen: 'money' },
  },
  'closing.proposals': {
    rows: {
      ...ofCase(),
      closingKind: 'code:closing',
      ground: 'text',
      state: 'code:state.proposal',
      proposedOn: 'date',
    },
    figures: { total: 'count' },
  },
  'clue.list': {
    rows: { ...ofCase(), receivedOn: 'date', urgent: 'flag', state: 'code:state.clue', verifiedOn: 'date' },
    figures: { total: 'count' },
  },
  'asset.list': {
    rows: {
      ...ofCase(),
      ...{ assetTitle: 'text', type: 'code:asset-type', state: 'code:state.asset', controlled: 'flag' },
      ...{ valueFen: 'money', expiresOn: 'date', foundOn: 'date' },
    },
    figures: { total: 'count' },
  },
  'control.calendar': {
    rows: {
      ...ofCase(),
      ...{ assetTitle: 'text', kind: 'code:control', state: 'code:state.control', expiresOn: 'date' },
      ...{ renewBy: 'date', daysLeft: 'count', handlerName: 'text' },
    },
    figures: { total: 'count' },
  },
  'dossier.register': {
    rows: {
      ...ofCase(),
      title: 'text',
      state: 'code:state.dossier',
      requestedByName: 'text',
      requestedOn: 'date',
      dueBackOn: 'date',
    },
    figures: { total: 'count' },
  },
  'dossier.archives': {
    rows: {
      ...ofCase(),
      debtorLabel: 'text',
      state: 'code:state.archive',
      orderedOn: 'date',
      archivedOn: 'date',
      archiveNumber: 'text',
    },
    figures: { total: 'count' },
  },
  'goods.list': {
    rows: {
      ...ofCase(),
      name: 'text',
      place: 'text',
      heldSince: 'date',
      ageDays: 'count',
      keeperName: 'text',
      state: 'code:state.goods',
    },
    figures: { total: 'count' },
  },
  'goods.inventory': {
    figures: { held: 'count', leaving: 'count', inherited: 'count', missing: 'count', unchecked: 'count' },
  },
  'maintenance.list': {
    rows: {
      ...ofCase(),
      ...{
        debtorLabel: 'text',
        ruledOn: 'date',
        nextCheckOn: 'date',
        lastCheckOn: 'date',
        daysLeft: 'count',
      },
      ...{ holderName: 'text', state: 'code:state.maintenance' },
    },
    figures: { total: 'count' },
  },
  'measure.list': {
    rows: {
      ...ofCase(),
      kind: 'code:measure',
      state: 'code:state.measure',
      proposedOn: 'date',
      from: 'date',
      until: 'date',
    },
    figures: { total: 'count' },
  },
  'relief.list': {
    rows: {
      ...ofCase(),
      state: 'code:state.relief',
      appliedOn: 'date',
      days: 'count',
      askedFen: 'money',
      grantedFen: 'money',
    },
    figures: { total: 'count' },
  },
  'service.visits': {
    rows: { ...ofCase(), openedOn: 'date', closedOn: 'date', state: 'code:state.visit' },
    figures: { total: 'count' },
  },
  'stage.list': {
    rows: {
      ...ofCase(),
      ...{ debtorLabel: 'text', stage: 'code:stage', enteredOn: 'date', dueOn: 'date', daysLeft: 'count' },
      ...{ overdue: 'flag', holderName: 'text', unitName: 'text' },
    },
    figures: { total: 'count' },
  },
  'supervision.findings': { rows: finding(), figures: { total: 'count' } },
  'supervision.day-list': { rows: finding(), figures: { total: 'count' } },
  'supervision.orders': {
    rows: {
      ...ofCase(),
      opinion: 'text',
      addresseeName: 'text',
      issuedOn: 'date',
      replyBy: 'date',
      overdue: 'flag',
      state: 'code:state.order',
    },
    figures: { total: 'count' },
  },
  'supervision.blocked-acts': {
    rows: {
      ...{ id: 'text', caseId: 'text', caseNumber: 'text' },
      command: 'code:command',
      actorName: 'text',
      blockedAt: 'instant',
    },
    figures: { total: 'count' },
  },
  'supervision.court-figures': {
    figures: {
      openCases: 'count',
      closedCases: 'count',
      overdueNodes: 'count',
      openFindings: 'count',
      heldFen: 'money',
    },
  },
  'triage.load': { rows: { name: 'text', openCases: 'count' } },
} satisfies { readonly [N in keyof Standard]?: Shows<ResultOf<Standard[N]>> }

/** By the name of the query. */
export const standardAnswers: Readonly<Record<string, QueryAnswer>> = answers

function ofCase() {
  return { id: 'text', caseId: 'text', caseNumber: 'text' } as const
}

function work() {
  return {
    ...ofCase(),
    ...({ debtorLabel: 'text', kind: 'code:work', code: 'code:node,affair,watch', dueOn: 'date' } as const),
    ...({
      daysLeft: 'count',
      overdue: 'flag',
      holderName: 'text',
      state: 'code:state.task,state.node',
      note: 'text',
    } as const),
  } as const
}

function pool() {
  return { ...work(), issuedByName: 'text', workerName: 'text' } as const
}

function finding() {
  return {
    ...ofCase(),
    ...({
      rule: 'code:watch',
      state: 'code:state.finding',
      note: 'text',
      raisedOn: 'date',
      dueOn: 'date',
    } as const),
    ...({ overdue: 'flag', holderName: 'text' } as const),
  } as const
}
