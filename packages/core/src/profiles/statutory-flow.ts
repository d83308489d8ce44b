import type { NodeDefinition } from '../kernel/profile'
import { days } from '../law/index'
import { clock } from './clock'
import { measureNodes } from './measure-nodes'
import { caseClosed, whenEvent } from './pattern'

/** Filing, notice, declaration, investigation, control, measures, money, ending: places 1–19 and 33–37 of the composite. */
export const statutoryFlowNodes: readonly NodeDefinition[] = [
  clock({
    id: 'filing-review',
    from: 'case.ApplicationReceived',
    to: 'case.Filed',
    limit: days(7),
    holder: { kind: 'unit', unitKind: 'case-filing' },
    source: 'law 执行工作规定（2020） 16: confirmed; law 法释〔2000〕29号 6: confirmed',
  }),
  clock({
    id: 'notice-after-measure',
    from: 'measure.TakenBeforeNotice',
    to: 'document.NoticeServed',
    limit: days(3),
    source: 'law 执行程序解释（2020） 22: confirmed',
  }),
  clock({
    id: 'report-order',
    from: 'document.NoticeIssued',
    to: 'declaration.Ordered',
    limit: days(0),
    warn: [0],
    source: 'law 财产调查规定（2020） 3: confirmed, together with the execution notice',
  }),
  clock({
    id: 'property-report',
    from: 'declaration.Served',
    to: 'declaration.Submitted',
    limit: { dateField: 'reportDueOn' },
    subjectField: 'partyId',
    ofParty: true,
    source: 'law 财产调查规定（2020） 4-6: confirmed, the order states the date',
  }),
  clock({
    id: 'supplementary-report',
    from: 'declaration.PropertyChanged',
    to: 'declaration.Supplemented',
    limit: days(10),
    subjectField: 'partyId',
    ofParty: true,
    source: 'law 财产调查规定（2020） 7, 11: confirmed',
  }),
  clock({
    id: 'clue-request',
    from: 'case.FileReceived',
    to: 'asset.CluesRequested',
    limit: days(3),
    source: 'law 法发〔2006〕35号 5: confirmed',
  }),
  clock({
    id: 'clue-verification',
    from: 'clue.Received',
    where: { urgent: false },
    to: 'clue.Verified',
    limit: days(7),
    subjectField: 'clueId',
    source: 'law 财产调查规定（2020） 2: confirmed',
  }),
  clock({
    id: 'urgent-clue-verification',
    from: 'clue.Received',
    where: { urgent: true },
    to: 'clue.Verified',
    limit: days(3),
    subjectField: 'clueId',
    source: 'law 财产调查规定（2020） 2: confirmed',
  }),
  clock({
    id: 'investigation-on-request',
    from: 'investigation.Applied',
    to: 'investigation.Decided',
    limit: days(10),
    subjectField: 'investigationId',
    source: 'law 财产调查规定（2020） 17, 21: confirmed; law 法发〔2006〕35号 6: confirmed',
  }),
  ...measureNodes,
  {
    ...clock({
      id: 'receipt-claim',
      from: 'fund.ReceiptReferred',
      to: 'fund.ReceiptClaimed',
      limit: days(3),
      subjectField: 'receiptId',
      source: 'parameter: no national number, 3 days is local practice (嘉鱼), confirmed there',
    }),
    // Who is asked may also say that it is not his: the sum stays on the list of unidentified money.
    cancelsOn: [caseClosed, whenEvent('fund.ReferralDeclined')],
  },
  {
    ...clock({
      id: 'distribution-objection',
      from: 'distribution.Served',
      to: 'distribution.Approved',
      limit: days(15),
      subjectField: 'planId',
      warn: [3, 1, 0],
      ofParty: true,
      source: 'law 民诉法解释（2022） 509-510: confirmed',
    }),
    cancelsOn: [caseClosed, whenEvent('distribution.Withdrawn')],
  },
  {
    // Past its day it asks the undertaker to settle: silence and the missing suit have their consequences.
    ...clock({
      id: 'distribution-opposition',
      from: 'distribution.Objected',
      to: 'distribution.Opposed',
      limit: { dateField: 'opposeUntil' },
      subjectField: 'objectionId',
      warn: [3, 1, 0],
      ofParty: true,
      source: 'law 民诉法解释（2022） 510: confirmed',
    }),
    endsOn: [whenEvent('distribution.Opposed'), whenEvent('distribution.Settled')],
    cancelsOn: [caseClosed, whenEvent('distribution.Withdrawn')],
  },
  {
    ...clock({
      id: 'distribution-suit',
      from: 'distribution.Opposed',
      to: 'distribution.SuitRecorded',
      limit: { dateField: 'sueUntil' },
      subjectField: 'objectionId',
      warn: [3, 1, 0],
      ofParty: true,
      source: 'law 民诉法解释（2022） 510: confirmed',
    }),
    endsOn: [whenEvent('distribution.SuitRecorded'), whenEvent('distribution.Settled')],
    cancelsOn: [caseClosed, whenEvent('distribution.Withdrawn')],
  },
  clock({
    id: 'round-termination-opinion',
    from: 'closing.TerminationAnnounced',
    to: 'closing.ApplicantHeard',
    limit: { dateField: 'answerDueOn' },
    source: 'law 法〔2016〕373号: confirmed, not before three months after filing',
  }),
  {
    id: 'round-termination-recheck',
    startsOn: [whenEvent('maintenance.CheckScheduled')],
    endsOn: [whenEvent('maintenance.Checked')],
    cancelsOn: [whenEvent('maintenance.Resumed'), whenEvent('maintenance.Exited')],
    limit: { dateField: 'dueOn' },
    roll: false,
    holder: { kind: 'event-field', field: 'holderId' },
    subjectField: 'checkId',
    warnDaysBefore: [15, 3, 0],
    expected: false,
    source:
      'law 法〔2016〕373号 9: confirmed, every six months for five years; seed 003:29; parameter: the months',
  },
  {
    ...clock({
      id: 'archiving',
      from: 'dossier.ArchivingOrdered',
      to: 'dossier.Archived',
      limit: days(60),
      source: 'parameter: no national number, 60 days is local practice (景宁), confirmed there',
    }),
    // Begins when the case is closed, and again when the archived dossier is opened: closing does not stop it.
    startsOn: [whenEvent('dossier.ArchivingOrdered'), whenEvent('dossier.ArchiveReopened')],
    cancelsOn: [],
  },
]
