import { defineModule } from '../../kernel/module'
import { metricsCommands, metricsQueries } from './contract'
import { readDifficulty } from './tables-difficulty'
import { readMoney, readNodes } from './tables-duties'
import { readFigures, readFlow } from './tables-flow'
import { readIndicatorCases, readIndicators } from './tables-indicators'
import { readMicroModel } from './tables-micro'
import { readQuality, readTerminated } from './tables-quality'

export { fractionOf } from './model-indicator'

/** 统计: readers only; it has no rows and no acts of its own. */
export const metricsModule = defineModule({
  name: 'metrics',
  tables: [],
  commands: metricsCommands,
  queries: metricsQueries,
  decide: {},
  read: {
    'metrics.micro-model': readMicroModel,
    'metrics.quality': readQuality,
    'metrics.money': readMoney,
    'metrics.nodes': readNodes,
    'metrics.terminated': readTerminated,
    'metrics.difficulty': readDifficulty,
    'metrics.flow': readFlow,
    'metrics.indicators': readIndicators,
    'metrics.indicator-cases': readIndicatorCases,
    'metrics.figures': readFigures,
  },
  evolve: {},
  rules: [],
})
