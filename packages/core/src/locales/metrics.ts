import type { WordsByLocale } from './words'

/** Words of the room `metrics`: 统计. */
export const metricsWords: WordsByLocale = {
  'zh-CN': {
    labels: {
      'module.metrics': '统计',
      'query.metrics.micro-model': '“人、案、事”微观考核',
      'query.metrics.quality': '案件质效',
      'query.metrics.money': '案款收付',
      'query.metrics.nodes': '节点管控',
      'query.metrics.terminated': '终本案件维护',
      'query.metrics.difficulty': '执行难与执行不能',
      'query.metrics.flow': '各流程段流出率',
      'query.metrics.figures': '三统一指标',
      'age.up-to-3': '三个月以内',
      'age.up-to-6': '三至六个月',
      'age.up-to-12': '六至十二个月',
      'age.over-12': '超过十二个月',
    },
  },
  en: {
    labels: {
      'module.metrics': 'Statistics',
      'query.metrics.micro-model': 'People, cases, affairs',
      'query.metrics.quality': 'Case quality and efficiency',
      'query.metrics.money': 'Case money',
      'query.metrics.nodes': 'Node control',
      'query.metrics.terminated': 'Cases closed for this round',
      'query.metrics.difficulty': 'Enforcement difficulty and inability',
      'query.metrics.flow': 'What flows out of each stage',
      'query.metrics.figures': 'Figures of the three domains',
      'age.up-to-3': 'Up to three months',
      'age.up-to-6': 'Three to six months',
      'age.up-to-12': 'Six to twelve months',
      'age.over-12': 'Over twelve months',
    },
  },
}
