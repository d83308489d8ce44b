import type { Profile } from '../kernel/profile'
import { USUAL_PRIORITY } from '../kernel/profile-flag'
import { basis, type Labels, labelled, table } from './print-words'

/** Special flags of cases and what follows from each. */
export function flagsText({ flags = [] }: Profile, labels: Labels): readonly string[] {
  if (flags.length === 0) return []
  const rows = flags.map(({ id, priority = USUAL_PRIORITY, inviteProcuratorate, delegation, source }) => {
    const effects = [
      ...(priority < USUAL_PRIORITY ? ['同日到期的优先办理'] : []),
      ...(inviteProcuratorate ? ['邀请检察机关监督'] : []),
      ...(delegation ? [labelled(labels, 'delegation', delegation)] : []),
    ]
    return [labelled(labels, 'flag', id), effects.join('、') || '—', basis(source)]
  })
  return ['特殊标识及其效果：', table(['标识', '效果', '依据'], rows)]
}
