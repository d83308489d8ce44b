import type { WordsByLocale } from './words'

/** Words of searching across dossiers: 卷宗全文检索. */
export const dossierSearchWords: WordsByLocale = {
  'zh-CN': {
    labels: {
      'command.dossier.record-text': '材料识读入库',
      'command.reading.record-search': '登记检索',
      'query.dossier.search': '卷宗全文检索',
      'event.dossier.TextRead': '材料已识读',
      'event.reading.SearchMade': '已检索卷宗',
      'read.search': '卷宗全文检索',
      'field.of': '共几页',
      'field.pageText': '本页文字',
      'field.trouble': '未能识读的原因',
      'field.log': '登记簿',
      'field.words': '检索内容',
      'field.withinCaseId': '限于案件',
      'field.formedFrom': '形成日期从',
      'field.formedTo': '形成日期到',
      'field.shown': '显示了的案件',
    },
    refusals: {
      'dossier.text-of-the-file': {
        what: '识读的文字不属于本案卷宗里的这份文件。',
        why: '检索到的必须就是卷宗里现有文件上的文字。',
        todo: '请重新识读这份材料现有的文件。',
      },
      'dossier.text-begins-first': {
        what: '这一部分不能单独入库，前面的页还没有由同一程序识读。',
        why: '一份材料由同一程序从第一页开始识读，才不会混入别的结果。',
        todo: '请从第一页开始重新识读这份材料。',
      },
    },
  },
  en: {
    labels: {
      'command.dossier.record-text': 'Take down the words of a paper',
      'command.reading.record-search': 'Record a search',
      'query.dossier.search': 'Search in all dossiers',
      'event.dossier.TextRead': 'Paper read',
      'event.reading.SearchMade': 'Dossiers searched',
      'read.search': 'Search in all dossiers',
      'field.of': 'Pages in all',
      'field.pageText': 'Words of the page',
      'field.trouble': 'Why it could not be read',
      'field.log': 'Log',
      'field.words': 'What is looked for',
      'field.withinCaseId': 'Only in this case',
      'field.formedFrom': 'Papers from',
      'field.formedTo': 'Papers until',
      'field.shown': 'Cases that were shown',
    },
    refusals: {
      'dossier.text-of-the-file': {
        what: 'The words that were read do not belong to the file in this dossier.',
        why: 'What is found has to be what stands in the file that lies there now.',
        todo: 'Have the present file of this paper read again.',
      },
      'dossier.text-begins-first': {
        what: 'This part cannot be taken down alone: the pages before it were not read by the same program.',
        why: 'A paper is read by one program from its first page, so that nothing of another reading is mixed in.',
        todo: 'Have the paper read again from its first page.',
      },
    },
  },
}
