import { defineModule } from '../../kernel/module'
import { assetCommands, assetQueries } from './contract'
import { adoptFinding, recordAsset, recordVisit } from './decide'
import {
  attachSensor,
  beginDisposal,
  checkAlarm,
  excludeAsset,
  recordAlarm,
  recordDisposal,
  recordStatus,
  setValue,
} from './decide-life'
import { assets, evolveAsset, signals, visits } from './model'
import { assetReactions } from './reactions'
import { assetRules } from './rules'
import { listAssets, readAsset, readVisits } from './tables'

/** 标的物: each thing from discovery to disposal, the smallest unit that is supervised. */
export const assetModule = defineModule({
  name: 'asset',
  tables: [assets, visits, signals],
  commands: assetCommands,
  queries: assetQueries,
  decide: {
    'asset.adopt': adoptFinding,
    'asset.record': recordAsset,
    'asset.record-visit': recordVisit,
    'asset.set-value': setValue,
    'asset.begin-disposal': beginDisposal,
    'asset.record-disposal': recordDisposal,
    'asset.exclude': excludeAsset,
    'asset.attach-sensor': attachSensor,
    'asset.record-alarm': recordAlarm,
    'asset.record-status': recordStatus,
    'asset.check-alarm': checkAlarm,
  },
  read: { 'asset.list': listAssets, 'asset.get': readAsset, 'asset.visits': readVisits },
  evolve: evolveAsset,
  rules: assetRules,
  reactions: assetReactions,
})
