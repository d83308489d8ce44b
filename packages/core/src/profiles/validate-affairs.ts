import type { AffairDefinition, Profile } from '../kernel/profile'
import type { AffairForm, FormField, FormMatch } from '../kernel/profile-affair'
import { type ProfileFinding, problem } from './finding'

/** Functions that can take over what is diverted from the cases (执行事务分流功能, seed 000:16). */
export const DIVERSION: readonly string[] = [
  'affairs-team',
  'affairs-centre',
  'command-centre',
  'branch-centre',
]

/** Every form can be filled in: fields once, choices where something is chosen, conditions about fields that are there. */
export function affairFindings(profile: Profile): ProfileFinding[] {
  const affairs = new Set(profile.affairs.map(({ id }) => id))
  return profile.affairs.flatMap((affair) => {
    const path = `affairs[${affair.id}]`
    const { fields = [] } = affair.form ?? {}
    return [
      ...fieldFindings(`${path}.form.fields`, fields),
      ...(affair.form ? conditionFindings(`${path}.form.conditions`, affair.form) : []),
      ...doubled(affair.material ?? []).map((id) => problem(`${path}.material[${id}]`, 'id-twice', id)),
      ...followFindings(`${path}.follows`, affair, affairs),
      ...ownerFindings(`${path}.unitKind`, affair, profile),
    ]
  })
}

/** 大中心、小团队: the teams have what is reserved to judges, everything else is the centre's (seed 002:4). */
function ownerFindings(path: string, affair: AffairDefinition, { parameters }: Profile): ProfileFinding[] {
  if (parameters['org.centre-model'] !== 'big-centre-small-teams') return []
  if (affair.reservedToJudge || DIVERSION.includes(affair.unitKind)) return []
  return [problem(path, 'affair-of-centre', affair.unitKind)]
}

function fieldFindings(path: string, fields: readonly FormField[]): ProfileFinding[] {
  return [
    ...doubled(fields).map((id) => problem(`${path}[${id}]`, 'id-twice', id)),
    ...fields.flatMap((field) => {
      const at = `${path}[${field.id}]`
      const chosen = field.kind === 'choice'
      return [
        ...(chosen !== (field.choices !== undefined)
          ? [problem(`${at}.choices`, 'choices-of-choice', field.id)]
          : []),
        ...doubled(field.choices ?? []).map((id) => problem(`${at}.choices[${id}]`, 'id-twice', id)),
        ...((field.kind === 'list') !== (field.parts !== undefined)
          ? [problem(`${at}.parts`, 'parts-of-list', field.id)]
          : []),
        ...(field.personal && field.kind !== 'text'
          ? [problem(`${at}.personal`, 'personal-is-text', field.id)]
          : []),
        ...fieldFindings(`${at}.parts`, field.parts ?? []),
      ]
    }),
  ]
}

function conditionFindings(path: string, form: AffairForm): ProfileFinding[] {
  return (form.conditions ?? []).flatMap(({ id, when, required = [], only = {} }) => {
    const at = `${path}[${id}]`
    const unknown = required.filter((name) => !form.fields.some((field) => field.id === name))
    const limits = Object.entries(only).flatMap(([name, values]) =>
      values.map((value) => ({ [name]: value })),
    )
    return [
      ...unknown.map((name) => problem(`${at}.required`, 'field-unknown', name)),
      ...[when, ...limits].flatMap((match) => matchFindings(at, match, form)),
    ]
  })
}

function followFindings(
  path: string,
  { follows = [], form }: AffairDefinition,
  affairs: ReadonlySet<string>,
): ProfileFinding[] {
  return follows.flatMap(({ when, affair }) => [
    ...(affairs.has(affair) ? [] : [problem(`${path}[${affair}]`, 'affair-unknown', affair)]),
    ...matchFindings(`${path}[${affair}]`, when, form),
  ])
}

/** Only yes-no and choice can be compared, and only with an answer that they have. */
function matchFindings(path: string, match: FormMatch, form: AffairForm | undefined): ProfileFinding[] {
  return Object.entries(match).flatMap(([name, value]) => {
    const field = form?.fields.find(({ id }) => id === name)
    if (!field) return [problem(path, 'field-unknown', name)]
    const fits =
      field.kind === 'yes-no'
        ? typeof value === 'boolean'
        : (field.choices ?? []).some(({ id }) => id === value)
    return fits ? [] : [problem(path, 'field-value', name)]
  })
}

function doubled(entries: readonly { readonly id: string }[]): readonly string[] {
  const ids = entries.map(({ id }) => id)
  return ids.filter((id, index) => ids.indexOf(id) !== index)
}
