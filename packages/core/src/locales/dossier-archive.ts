import type { WordsByLocale } from './words'

/** Words of the way of a dossier into the archive: 装订归档. */
export const dossierArchiveWords: WordsByLocale = {
  'zh-CN': {
    labels: {
      'command.dossier.order-archiving': '移送归档',
      'command.dossier.review-for-archive': '归档审核',
      'command.dossier.bind': '装订',
      'command.dossier.archive': '归档',
      'command.dossier.reopen-archive': '重新打开卷宗',
      'query.dossier.archives': '归档登记簿',
      'query.dossier.archive-of': '归档情况',
      'event.dossier.ArchivingOrdered': '结案后移送归档',
      'event.dossier.ReviewedForArchive': '办案人员已审核',
      'event.dossier.Bound': '卷宗已装订',
      'event.dossier.Archived': '卷宗已归档',
      'event.dossier.ArchiveReopened': '卷宗已重新打开',
      'state.dossier.ordered': '待审核',
      'state.dossier.reviewed': '已审核',
      'state.dossier.bound': '已装订',
      'state.dossier.archived': '已归档',
      'node.archive-review': '归档审核',
      'node.archive-binding': '装订归档',
    },
    refusals: {
      'dossier.archive-state': {
        what: '归档当前为“{state}”，不能进行这一步。',
        why: '结案后依次经办案人员审核、装订、归档；这一步要求“{needed}”。',
        todo: '请先完成前一步；状态可能刚被他人改变，刷新后再试。',
      },
      'dossier.handler-reviews': {
        what: '归档前的审核由本案承办人进行。',
        why: '结案后，经办案人员审核，再由卷宗整理中心装订归档。',
        todo: '请由承办人审核；承办人已离岗的，由执行局长审核。',
      },
      'dossier.archive-is-complete': {
        what: '还有 {count} 份纸质材料没有移送、扫描编目或者归还。',
        why: '装订归档前，全部纸质材料应当在卷宗中心并已编目。',
        todo: '请先移送、编目或者归还这些材料。',
      },
      'dossier.archive-sealed': {
        what: '卷宗已审核、装订或者归档（“{state}”），不再接收新材料。',
        why: '审核后的卷宗是完整的；需要补充的，须说明理由重新打开。',
        todo: '请由执行局长说明理由，重新打开卷宗。',
      },
      'dossier.quality-team-reads': {
        what: '质效管理团队只调阅卷宗，不向卷宗添加材料。',
        why: '案件质效管理团队根据相应权限调阅电子卷宗；材料由办理案件、事务的人员形成。',
        todo: '发现问题的，请提出监管意见；需要补充材料的，请由承办人员形成。',
      },
    },
  },
  en: {
    labels: {
      'command.dossier.order-archiving': 'Order archiving',
      'command.dossier.review-for-archive': 'Review for the archive',
      'command.dossier.bind': 'Bind',
      'command.dossier.archive': 'Archive',
      'command.dossier.reopen-archive': 'Open the archived dossier again',
      'query.dossier.archives': 'Register of the archive',
      'query.dossier.archive-of': 'How far the archiving is',
      'event.dossier.ArchivingOrdered': 'To be archived after closing',
      'event.dossier.ReviewedForArchive': 'Reviewed by the handler',
      'event.dossier.Bound': 'Dossier bound',
      'event.dossier.Archived': 'Dossier archived',
      'event.dossier.ArchiveReopened': 'Archived dossier opened again',
      'state.dossier.ordered': 'To be reviewed',
      'state.dossier.reviewed': 'Reviewed',
      'state.dossier.bound': 'Bound',
      'state.dossier.archived': 'Archived',
      'node.archive-review': 'Review before archiving',
      'node.archive-binding': 'Binding and archiving',
    },
    refusals: {
      'dossier.archive-state': {
        what: 'The archiving is at "{state}"; this step is not possible now.',
        why: 'After closing the handler reviews, the centre binds, then archives; this step needs "{needed}".',
        todo: 'Do the step before it first; somebody may just have changed the state, so reload and try again.',
      },
      'dossier.handler-reviews': {
        what: 'The review before archiving belongs to the undertaker of the case.',
        why: 'After closing the handler reviews; then the dossier centre binds and archives.',
        todo: 'Let the undertaker review; where he has left, the execution director does.',
      },
      'dossier.archive-is-complete': {
        what: '{count} papers are not handed in, not catalogued or not returned.',
        why: 'Before binding and archiving every paper is in the dossier centre and catalogued.',
        todo: 'Hand in, catalogue or return these papers first.',
      },
      'dossier.archive-sealed': {
        what: 'The dossier is reviewed, bound or archived ("{state}") and takes no new papers.',
        why: 'What the handler has reviewed is complete; adding to it needs it opened again with a reason.',
        todo: 'Let the execution director open the dossier again and give the reason.',
      },
      'dossier.quality-team-reads': {
        what: 'The quality-management team reads dossiers and adds nothing to them.',
        why: 'It reads dossiers within its permissions; papers come from the people who work on the case.',
        todo: 'Raise a finding where something is wrong; a paper that is missing is formed by the undertaker.',
      },
    },
  },
}
