import type { DossierContribution } from '../kernel/profile-paper'
import { gives } from './contribution'
import { whenEvent } from './pattern'

/** The course of the case, its letters, its service, and what the court decides inside. */
export const courseContributions: readonly DossierContribution[] = [
  gives(
    'served',
    whenEvent('document.Served'),
    ['service-return', '送达回证'],
    ['serviceId', 'document.services'],
    {
      detail: 'number',
      // A signed receipt on paper lies in the dossier already.
      when: { missing: 'proofMaterialId' },
    },
  ),
  // A letter to who watches over the case is between the party and him.
  gives(
    'letter',
    whenEvent('openness.LetterWritten', { desk: 'undertaker', from: 'party' }),
    ['letter-record', '当事人来信'],
    ['id', 'openness.letters'],
  ),
  gives(
    'ruling',
    whenEvent('power.RulingRecorded'),
    ['ruling-record', '执行异议、复议裁定'],
    ['id', 'power.of-case'],
    {
      detail: 'rulingNumber',
    },
  ),
  gives(
    'extended',
    whenEvent('node.Extended'),
    ['extension-approval', '延长期限审批'],
    ['nodeId', 'node.course'],
    {
      repeats: true,
    },
  ),
  gives(
    'suspended',
    whenEvent('case.Suspended'),
    ['course-record', '中止执行决定'],
    ['caseId', 'case.timeline'],
    { repeats: true },
  ),
  gives(
    'resumed',
    whenEvent('case.Resumed'),
    ['course-record', '恢复执行决定'],
    ['caseId', 'case.timeline'],
    { repeats: true },
  ),
  gives(
    'checked',
    whenEvent('maintenance.Checked'),
    ['maintenance-check', '终本后财产核查记录'],
    ['checkId', 'maintenance.get'],
  ),
  gives('planned', whenEvent('plan.Decided'), ['execution-plan', '执行方案'], ['caseId', 'plan.get'], {
    repeats: true,
  }),
  gives(
    'recognised',
    whenEvent('inability.Recognised'),
    ['inability-opinion', '执行不能甄别意见'],
    ['recognitionId', 'inability.get'],
  ),
]

/** 事务办理反馈: the words of the affairs that the shipped profiles have. */
const AFFAIRS: readonly (readonly [string, string])[] = [
  ['query-control', '财产查控'],
  ['measures', '强制措施实施'],
  ['auction-aux', '网络拍卖辅助'],
  ['asset-disposal', '财产处置'],
  ['service-of-process', '文书送达'],
  ['delegated', '委托执行事项'],
  ['first-reception', '当事人初次接待'],
  ['petition-reception', '执行信访接待'],
  ['hotline', '举报电话处理'],
  ['resumption-clue', '恢复执行线索核查'],
]

export const affairContributions: readonly DossierContribution[] = AFFAIRS.map(([affair, words]) =>
  gives(
    `done-${affair}`,
    whenEvent('task.Confirmed', { affair }),
    ['affair-report', `事务办理反馈：${words}`],
    ['taskId', 'task.list'],
  ),
)
