import type { WordsByLocale } from './words'

/** Words of the room `document`: 文书. */
export const documentWords: WordsByLocale = {
  'zh-CN': {
    labels: {
      'module.document': '文书',
      'command.document.generate': '自动生成文书',
      'query.document.list': '自动生成的文书',
      'event.document.Generated': '文书已自动生成',
      'material.acceptance-notice': '受理案件通知书',
      'material.query-notice': '财产查控结果告知书',
      'material.closing-notice': '结案通知书',
    },
  },
  en: {
    labels: {
      'module.document': 'Documents',
      'command.document.generate': 'Make a form document',
      'query.document.list': 'Documents that made themselves',
      'event.document.Generated': 'Form document made',
      'material.acceptance-notice': 'Notice of acceptance',
      'material.query-notice': 'Notice of the query result',
      'material.closing-notice': 'Closing notice',
    },
  },
}
