import { defineModule } from '../../kernel/module'
import { clearanceCommands, clearanceQueries } from './contract'
import { closeCampaign, noteItem, openCampaign } from './decide'
import { campaigns, evolveClearance, notes } from './model'
import { clearanceRules } from './rules'
import { exportItems, listCampaigns, listItems, readProgress } from './tables'
import { listPayouts, readWatch } from './tables-watch'

export { campaignIdOf } from './contract'

/** 执行案款专项清理和监管: what the court holds and since when, a number that has to fall, payouts that look wrong. */
export const clearanceModule = defineModule({
  name: 'clearance',
  tables: [campaigns, notes],
  commands: clearanceCommands,
  queries: clearanceQueries,
  decide: {
    'clearance.open-campaign': openCampaign,
    'clearance.close-campaign': closeCampaign,
    'clearance.note-item': noteItem,
  },
  read: {
    'clearance.items': listItems,
    'clearance.campaigns': listCampaigns,
    'clearance.progress': readProgress,
    'clearance.export': exportItems,
    'clearance.watch': readWatch,
    'clearance.payouts': listPayouts,
  },
  evolve: evolveClearance,
  rules: clearanceRules,
})
