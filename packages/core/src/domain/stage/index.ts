import { defineModule } from '../../kernel/module'
import { stageCommands, stageQueries } from './contract'
import { checkStay, enterStage, moveOn, screenCase } from './decide'
import { acceptHandover, rejectHandover } from './decide-handover'
import { migrateStage } from './decide-migrate'
import { triggerStage } from './decide-trigger'
import { followCase, prescribeWork } from './decide-work'
import { handovers, type StayRow, stays } from './model'
import { evolveStage } from './model-evolve'
import { stageReactions } from './reactions'
import { stageRules } from './rules'
import { listStays, readPath } from './tables'
import { readUpgrades } from './tables-upgrades'

export { type Restaged, restage } from './decide-migrate'
export {
  checkStagePolicy,
  ladderEnd,
  ownerFindings,
  policyFindings,
  rungsOf,
  type StageFinding,
} from './decide-policy'

/** 流程段·流转: where a case stands, and how it moves on when the time of a stage is over. */
export const stageModule = defineModule({
  name: 'stage',
  tables: [stays, handovers],
  commands: stageCommands,
  queries: stageQueries,
  decide: {
    'stage.enter': enterStage,
    'stage.screen': screenCase,
    'stage.trigger': triggerStage,
    'stage.check': checkStay,
    'stage.move': moveOn,
    'stage.accept-handover': acceptHandover,
    'stage.reject-handover': rejectHandover,
    'stage.prescribe': prescribeWork,
    'stage.follow': followCase,
    'stage.migrate': migrateStage,
  },
  read: { 'stage.path': readPath, 'stage.list': listStays, 'stage.upgrades': readUpgrades },
  evolve: evolveStage,
  rules: stageRules,
  reactions: stageReactions,
  agenda: [
    {
      table: 'stage_stay',
      dateColumn: 'nextCheckOn',
      command: 'stage.check',
      input: (row) => ({ caseId: (row as StayRow).caseId, stayId: row.id }),
    },
  ],
})
