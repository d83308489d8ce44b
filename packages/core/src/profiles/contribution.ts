import type { EventPattern } from '../kernel/profile'
import type { DossierContribution } from '../kernel/profile-paper'

export const SHARED =
  'seed 000:13 各功能模块与团队共建共享共用; seed 000:14 随案生成; design: which act gives which material'

type More = Partial<Omit<DossierContribution, 'id' | 'on' | 'kind' | 'title' | 'subject' | 'readBy'>>

/** What happens, what it becomes, what it is about, and where it is read. */
export function gives(
  id: string,
  on: EventPattern,
  [kind, title]: readonly [string, string],
  [subject, readBy]: readonly [string, string],
  more: More = {},
): DossierContribution {
  return { id, on, kind, title, subject, readBy, source: SHARED, ...more }
}
