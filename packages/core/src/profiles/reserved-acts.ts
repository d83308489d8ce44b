import type { AffairDefinition } from '../kernel/profile'
import { workingDays } from '../law/index'

const SOURCE = 'seed 000:16; parameter: the seed names the act and gives no limit'

const reserved = (id: string): AffairDefinition => ({
  id,
  unitKind: 'implementation-team',
  limit: workingDays(5),
  reservedToJudge: true,
  outsideCatalogue: true,
  source: SOURCE,
})

/**
 * The core acts that a judge must do himself (必须由法官承担的核心执行事务, seed 000:16): 研判案情、确定方案、制作文书、行为执行.
 * Formatted documents (格式化法律文书) are none of them: the centre produces these.
 */
export const reservedActs: readonly AffairDefinition[] = [
  reserved('analyse-case'),
  reserved('decide-plan'),
  reserved('draft-documents'),
  reserved('enforce-conduct'),
]
