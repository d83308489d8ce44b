import type { WordsByLocale } from './words'

/** Words of cataloguing and completeness: 智能编目、应有材料. */
export const dossierCatalogueWords: WordsByLocale = {
  'zh-CN': {
    labels: {
      'command.dossier.refile-material': '改归目录',
      'command.dossier.note-none': '标注无此材料',
      'query.dossier.desk': '卷宗中心工作台',
      'query.dossier.own-papers': '我应移交的材料',
      'query.dossier.own-loans': '我的借阅',
      'query.dossier.completeness': '卷宗完整性',
      'query.dossier.uncatalogued': '未编目清单',
      'event.dossier.MaterialRefiled': '材料已改归',
      'event.dossier.PaperNotedNone': '已标注无此材料',
      'volume.main': '正卷',
      'volume.side': '副卷',
      'volume.none': '未编目',
      'section.uncatalogued': '未编目',
      'paper-state.present': '已入卷',
      'paper-state.on-its-way': '移送中',
      'paper-state.none': '无此材料',
      'paper-state.expected': '待形成',
      'paper-state.missing': '缺失',
      'paper-state.late': '逾期缺失',
    },
    refusals: {
      'dossier.all-catalogued': {
        what: '卷宗中还有{count}份材料未编目，不能归档。',
        why: '材料集中扫描、智能编目；目录规则不认识的材料须由卷宗管理人员归类。',
        todo: '请卷宗管理人员写明理由，将未编目的材料归入目录。',
      },
      'dossier.papers-are-there': {
        what: '卷宗缺少{count}份应有材料（先见“{kind}”），不能归档。',
        why: '所有执行措施、执行事务办理完毕后，材料均应在规定时间内移送。',
        todo: '请补齐材料；确无此项材料的，写明理由标注“无”。',
      },
      'dossier.paper-not-owed': {
        what: '“{paper}”不是本案尚缺的应有材料，不能标注“无”。',
        why: '只有应有而没有的材料可以标注“无”，并且只标注一次。',
        todo: '请刷新卷宗完整性后重新选择。',
      },
      'dossier.task-not-found': {
        what: '本案没有这项事务（{taskId}）。',
        why: '材料从本案的事务中形成。',
        todo: '请刷新后重新选择事务。',
      },
      'dossier.measure-hands-in-its-papers': {
        what: '这项强制措施还有{count}份材料没有移送（先见“{kind}”），不能登记执行。',
        why: '所有执行措施办理完毕后，材料均应移送卷宗管理中心。',
        todo: '请先移送材料；确无此项材料的，写明理由标注“无”。',
      },
      'dossier.control-hands-in-its-papers': {
        what: '这项查封、扣押、冻结还有{count}份材料没有移送（先见“{kind}”），不能登记送达结果。',
        why: '所有执行措施办理完毕后，材料均应移送卷宗管理中心。',
        todo: '请在登记时附上协助执行回执等文件，或者先把纸质材料移送卷宗管理中心；确无此项材料的，写明理由标注“无”。',
      },
      'dossier.affair-hands-in-its-papers': {
        what: '本项事务还有{count}份材料没有移送（先见“{kind}”），不能确认办结。',
        why: '所有执行事务办理完毕后，材料均应移送卷宗管理中心。',
        todo: '请先移送材料；确无此项材料的，写明理由标注“无”。',
      },
    },
  },
  en: {
    labels: {
      'command.dossier.refile-material': 'File somewhere else',
      'command.dossier.note-none': 'Note that there is no such paper',
      'query.dossier.desk': 'Desk of the dossier centre',
      'query.dossier.own-papers': 'Papers that I have to hand in',
      'query.dossier.own-loans': 'What I borrowed',
      'query.dossier.completeness': 'Completeness of the dossier',
      'query.dossier.uncatalogued': 'Uncatalogued papers',
      'event.dossier.MaterialRefiled': 'Material filed somewhere else',
      'event.dossier.PaperNotedNone': 'Noted that there is no such paper',
      'volume.main': 'Main volume',
      'volume.side': 'Side volume',
      'volume.none': 'Uncatalogued',
      'section.uncatalogued': 'Uncatalogued',
      'paper-state.present': 'In the dossier',
      'paper-state.on-its-way': 'On its way',
      'paper-state.none': 'There is none',
      'paper-state.expected': 'To come',
      'paper-state.missing': 'Missing',
      'paper-state.late': 'Missing and late',
    },
    refusals: {
      'dossier.all-catalogued': {
        what: '{count} materials are not catalogued; the dossier cannot be archived.',
        why: 'Papers are scanned and catalogued; what the rules do not know is filed by the dossier clerk.',
        todo: 'Let the dossier clerk file them and give the reason.',
      },
      'dossier.papers-are-there': {
        what: '{count} expected papers are missing (first "{kind}"); the dossier cannot be archived.',
        why: 'The materials of every measure and affair are handed in within the limit.',
        todo: 'Add them; where there is no such paper, note so with the reason.',
      },
      'dossier.paper-not-owed': {
        what: '"{paper}" is no paper that this case still lacks; it cannot be noted as none.',
        why: 'Only what is expected and not there is noted as none, and once.',
        todo: 'Reload the completeness of the dossier and choose again.',
      },
      'dossier.task-not-found': {
        what: 'This case has no such affair ({taskId}).',
        why: 'A paper comes out of an affair of its own case.',
        todo: 'Reload and choose the affair again.',
      },
      'dossier.measure-hands-in-its-papers': {
        what: '{count} papers of this measure are not handed in (first "{kind}"); it cannot be recorded as carried out.',
        why: 'When a measure is done its materials go to the dossier centre.',
        todo: 'Hand them in; where there is no such paper, note so with the reason.',
      },
      'dossier.control-hands-in-its-papers': {
        what: '{count} papers of this control are not handed in (first "{kind}"); what came of it cannot be recorded.',
        why: 'When a measure is done its materials go to the dossier centre.',
        todo: 'Attach the file of the answer, or hand the paper in to the dossier centre first; where there is none, note so with the reason.',
      },
      'dossier.affair-hands-in-its-papers': {
        what: '{count} papers of this affair are not handed in (first "{kind}"); it cannot be confirmed.',
        why: 'When an affair is done its materials go to the dossier centre.',
        todo: 'Hand them in; where there is no such paper, note so with the reason.',
      },
    },
  },
}
