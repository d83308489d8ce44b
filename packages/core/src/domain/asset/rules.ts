import { type Rule, rule } from '../../kernel/rule'

const UNIT = 'seed 004:58 每宗标的物; requirement query-asset-unit'
const OFFLINE = 'seed 000:6 强化线下财产调查; requirement query-offline'
const OWN = 'seed 001:86 所承办案件的被执行人及其财产'
const IOT = 'seed 004:131 物联网+执行; requirement query-iot'

/** Rules of the things that are found, held and disposed of. */
export const assetRules: readonly Rule[] = [
  rule('asset.own-cases-only', OWN),
  rule('asset.of-debtor', OWN),
  rule('asset.finding-known', UNIT),
  rule('asset.finding-current', 'design promise L2: what is doubtful is settled by a person first'),
  rule('asset.one-record', `${UNIT}; design: one thing is one record in one case`),
  rule('asset.hits-fit-outcome', OFFLINE),
  rule('asset.not-later-than-today', OFFLINE),
  rule('asset.asset-known', UNIT),
  rule('asset.asset-state', UNIT),
  rule('asset.held-before-disposal', 'seed 004:58 标的物查控处置; design: what is disposed of is held first'),
  rule('asset.released-before-excluded', `${UNIT}; design: nothing stays held that is not the debtor's`),
  rule('asset.sensor-known', IOT),
  rule('asset.alarm-known', IOT),
  rule('asset.alarm-open', IOT),
]
