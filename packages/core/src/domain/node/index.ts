import { defineModule } from '../../kernel/module'
import { nodeCommands, nodeQueries } from './contract'
import { checkNode, extendNode, followEvent, handOverNode } from './decide'
import { migrateNodes } from './decide-migrate'
import { disclosures, evolveNode, type NodeRow, nodes } from './model'
import { nodeReactions } from './reactions'
import { nodeRules } from './rules'
import { readCourse } from './tables'
import { readDisclosed, readUpcoming } from './tables-party'
import { readWhy } from './tables-why'

export { type Redated, redate } from './decide-migrate'

/** 流程节点: clocks that events start and end, with the reason for every date. */
export const nodeModule = defineModule({
  name: 'node',
  tables: [nodes, disclosures],
  commands: nodeCommands,
  queries: nodeQueries,
  decide: {
    'node.follow': followEvent,
    'node.check': checkNode,
    'node.migrate': migrateNodes,
    'node.extend': extendNode,
    'node.hand-over': handOverNode,
  },
  read: {
    'node.course': readCourse,
    'node.why': readWhy,
    'node.disclosed': readDisclosed,
    'node.upcoming': readUpcoming,
  },
  evolve: evolveNode,
  rules: nodeRules,
  reactions: nodeReactions,
  agenda: [
    {
      table: 'node_node',
      dateColumn: 'nextCheckOn',
      command: 'node.check',
      input: (row) => ({ caseId: (row as NodeRow).caseId, nodeId: row.id }),
    },
  ],
})
