import type { WordsByLocale } from './words'

/** Words of supervision (监管). */
export const supervisionWords: WordsByLocale = {
  'zh-CN': {
    labels: {
      'module.supervision': '执行监管',
      'query.supervision.blocked-acts': '违规操作拦截记录',
      'event.supervision.ActBlocked': '违规操作已拦截',
    },
  },
  en: {
    labels: {
      'module.supervision': 'Supervision',
      'query.supervision.blocked-acts': 'Blocked acts',
      'event.supervision.ActBlocked': 'Act blocked',
    },
  },
}
