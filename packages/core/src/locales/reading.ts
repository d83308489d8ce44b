import type { WordsByLocale } from './words'

/** Words of the log of readings (查阅留痕). */
export const readingWords: WordsByLocale = {
  'zh-CN': {
    labels: {
      'module.reading': '查阅留痕',
      'command.reading.record': '登记查阅',
      'query.reading.party': '查阅当事人完整信息',
      'query.reading.file': '查阅卷宗文件',
      'query.reading.log': '查阅记录',
      'event.reading.DataRead': '已查阅',
      'read.file': '卷宗文件',
      'read.party': '当事人完整信息',
      'read.dossier': '电子卷宗',
      'read.document': '文书内容',
      'standing.undertaker': '承办人',
      'standing.holder': '在手人员',
      'standing.supervisor': '监管人员',
      'standing.party': '当事人',
      'standing.other': '其他人员',
    },
  },
  en: {
    labels: {
      'module.reading': 'Log of readings',
      'command.reading.record': 'Record a reading',
      'query.reading.party': 'Personal data of a party, unmasked',
      'query.reading.file': 'A file of a dossier',
      'query.reading.log': 'Who read what',
      'event.reading.DataRead': 'Data read',
      'read.file': 'File of a dossier',
      'read.party': 'Personal data of a party',
      'read.dossier': 'Electronic dossier',
      'read.document': 'Text of a document',
      'standing.undertaker': 'Undertaker',
      'standing.holder': 'Holder of work in the case',
      'standing.supervisor': 'Supervisor',
      'standing.party': 'Party',
      'standing.other': 'Somebody else',
    },
  },
}
