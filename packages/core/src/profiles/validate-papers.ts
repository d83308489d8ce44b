import { CONTROL_KINDS } from '../domain/control/index'
import { standardModules } from '../domain/index'
import { MEASURE_KINDS } from '../domain/measure/index'
import type { Profile } from '../kernel/profile'
import { type ProfileFinding, problem, remark } from './finding'

/** Rules of cataloguing and expected papers name what is there, and a rule names something. */
export function paperFindings(profile: Profile): ProfileFinding[] {
  const nodes = new Set(profile.nodes.map(({ id }) => id))
  const affairs = new Set(profile.affairs.map(({ id }) => id))
  const named = (path: string, node?: string, affair?: string) => [
    ...(node !== undefined && !nodes.has(node) ? [problem(`${path}.node`, 'node-unknown', node)] : []),
    ...(affair !== undefined && !affairs.has(affair)
      ? [problem(`${path}.affair`, 'affair-unknown', affair)]
      : []),
  ]
  const rules = profile.cataloguing ?? []
  return [
    ...accessFindings(profile),
    ...reviewFindings(profile),
    ...contributionFindings(profile),
    ...rules.flatMap(({ id, kind, node, affair }) => [
      ...named(`cataloguing[${id}]`, node, affair),
      ...(kind === undefined && node === undefined && affair === undefined
        ? [problem(`cataloguing[${id}]`, 'names-nothing', id)]
        : []),
    ]),
    ...(profile.papers ?? []).flatMap(({ id, kind, after, limit, holder, gate }) => {
      const path = `papers[${id}]`
      const affair = 'affair' in after ? after.affair : undefined
      const measure = 'measure' in after ? after.measure : undefined
      const control = 'control' in after ? after.control : undefined
      const isKnown = measure === undefined || MEASURE_KINDS.some((one) => one === measure)
      const isControl = control === undefined || CONTROL_KINDS.some((one) => one === control)
      const isOwn = holder?.kind !== 'unit' || profile.unitKinds.includes(holder.unitKind)
      return [
        ...named(`${path}.after`, 'node' in after ? after.node : undefined, affair),
        ...(limit.unit === 'hour' ? [problem(`${path}.limit.unit`, 'limit-unit-unsupported', 'hour')] : []),
        ...(isOwn ? [] : [problem(`${path}.holder.unitKind`, 'unit-kind-unknown', holder.unitKind)]),
        ...(isKnown ? [] : [problem(`${path}.after.measure`, 'measure-unknown', measure)]),
        ...(isControl ? [] : [problem(`${path}.after.control`, 'control-unknown', control)]),
        ...(gate && (affair ?? measure ?? control) === undefined
          ? [problem(`${path}.gate`, 'gate-without-affair', id)]
          : []),
        ...(rules.length > 0 && !rules.some((rule) => rule.kind === kind)
          ? [remark(`${path}.kind`, 'paper-has-no-place', kind)]
          : []),
      ]
    }),
  ]
}

/** A defect goes back to somebody of this court. */
function reviewFindings({ reviewItems = [], unitKinds }: Profile): ProfileFinding[] {
  return reviewItems.flatMap(({ id, holder }) =>
    holder?.kind === 'unit' && !unitKinds.includes(holder.unitKind)
      ? [problem(`reviewItems[${id}].holder.unitKind`, 'unit-kind-unknown', holder.unitKind)]
      : [],
  )
}

/** Who reads dossiers is somebody of this court; whoever is let into every case by no post would make the others idle. */
function accessFindings({ dossierAccess = [], unitKinds, cataloguing = [] }: Profile): ProfileFinding[] {
  const parts = new Set(cataloguing.map(({ section }) => section))
  return dossierAccess.flatMap(({ id, who, scope, sections = [] }) => {
    const path = `dossierAccess[${id}]`
    const isUnknown = 'unitKind' in who && !unitKinds.includes(who.unitKind)
    return [
      ...(isUnknown ? [problem(`${path}.who.unitKind`, 'unit-kind-unknown', who.unitKind)] : []),
      ...('anyone' in who && scope === 'court' ? [problem(`${path}.scope`, 'anyone-reads-all', id)] : []),
      ...sections
        .filter((section) => parts.size > 0 && !parts.has(section))
        .map((section) => remark(`${path}.sections`, 'section-unknown', section)),
    ]
  })
}

const PERSONAL = new Set(
  standardModules.flatMap(({ tables }) =>
    tables.flatMap(({ columns }) => Object.keys(columns).filter((name) => columns[name]?.personal)),
  ),
)

/** A member whose value would be personal data where anybody reads it. */
export const isPersonal = (path: string): boolean => PERSONAL.has(path.split('.').at(-1) ?? path)

/** What other rooms bring has a place, names nobody, and is no echo of the dossier itself. */
function contributionFindings({ contributions = [], cataloguing = [] }: Profile): ProfileFinding[] {
  return contributions.flatMap(({ id, on, kind, subject, detail = '', readBy }) => {
    const path = `contributions[${id}]`
    const queries = standardModules.flatMap((module) => Object.keys(module.queries))
    const room = standardModules.some(({ name }) => readBy.startsWith(`${name}.`))
    return [
      ...(on.event.startsWith('dossier.') ? [problem(`${path}.on`, 'dossier-hears-itself', on.event)] : []),
      // A query of a plugin is its own to check.
      ...(room && !queries.includes(readBy) ? [problem(`${path}.readBy`, 'report-unknown', readBy)] : []),
      ...[subject, detail].filter(isPersonal).map((member) => problem(path, 'personal-in-the-open', member)),
      ...(cataloguing.length > 0 && !cataloguing.some((rule) => rule.kind === kind)
        ? [remark(`${path}.kind`, 'paper-has-no-place', kind)]
        : []),
    ]
  })
}
