import { type CentreWork, centreOf, centresOf } from '../kernel/centre'
import type { Profile } from '../kernel/profile'
import { type Labels, labelled, table } from './print-words'

const KINDS = {
  affairs: 'affair',
  serviceItems: 'service-item',
  domains: 'domain',
  duties: 'duty',
  services: 'service',
} as const satisfies Readonly<Record<CentreWork, string>>

/** Which centre which work belongs to (一体两化三中心, seed 004:52). */
export function centresText(profile: Profile, labels: Labels): string {
  const works = Object.keys(KINDS) as readonly CentreWork[]
  const rows = centresOf(profile).map((centre) => [
    labelled(labels, 'unit', centre),
    ...works.map((work) => {
      const entries = work === 'domains' ? profile.supervision?.domains : profile[work]
      const own = (entries ?? []).filter((entry) => centreOf(profile, work, entry) === centre)
      return own.map(({ id }) => labelled(labels, KINDS[work], id)).join('、') || '—'
    }),
  ])
  return table(['中心', '事务', '窗口事项', '监管领域', '职责', '服务'], rows)
}
