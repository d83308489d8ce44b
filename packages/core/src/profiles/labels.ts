import type { Profile } from '../kernel/profile'
import type { FormField } from '../kernel/profile-affair'
import { policiesOf } from '../kernel/profile-stage'
import { sourceWords } from '../kernel/source-words'
import { type ProfileFinding, problem, remark } from './finding'

/** Every code of a profile that people read, as label keys with the place where it stands. */
export function codesOf(profile: Profile): ReadonlyMap<string, string> {
  const { triage, supervision } = profile
  const keys = new Map<string, string>([[`profile.${profile.id}`, 'id']])
  const add = (kind: string, path: string, ids: readonly string[]) => {
    for (const id of ids) keys.set(`${kind}.${id}`, path.replace('*', id))
  }
  const idsOf = (list: readonly { readonly id: string }[] = []) => list.map(({ id }) => id)
  add('unit', 'unitKinds.*', profile.unitKinds)
  add('node', 'nodes[*]', idsOf(profile.nodes))
  add('affair', 'affairs[*]', idsOf(profile.affairs))
  add('duty', 'duties[*]', idsOf(profile.duties))
  add('flag', 'flags[*]', idsOf(profile.flags))
  add('service', 'services[*]', idsOf(profile.services))
  add('service-item', 'serviceItems[*]', idsOf(profile.serviceItems))
  add('class', 'triage.classes[*]', idsOf(triage?.classes))
  add('criterion', 'triage.criteria[*]', idsOf(triage?.criteria))
  for (const { stages } of policiesOf(profile)) add('stage', 'stages.stages[*]', idsOf(stages))
  add('pipeline', 'pipelines[*]', idsOf(profile.pipelines))
  add('domain', 'supervision.domains[*]', idsOf(supervision?.domains))
  for (const { id, kind, seal } of profile.documents ?? []) {
    add('material', `documents[${id}].kind`, [kind])
    if (seal !== undefined) add('seal', `documents[${id}].seal`, [seal])
  }
  for (const { id, section, kind } of profile.cataloguing ?? []) {
    add('section', `cataloguing[${id}].section`, [section])
    if (kind !== undefined) add('material', `cataloguing[${id}].kind`, [kind])
  }
  for (const { id, kind } of profile.contributions ?? []) {
    add('material', `contributions[${id}].kind`, [kind])
  }
  for (const { id, kind } of profile.papers ?? []) add('material', `papers[${id}].kind`, [kind])
  for (const { id, post, duty, standard } of profile.serviceItems ?? []) {
    if (post) add('post', `serviceItems[${id}].post`, [post])
    if (duty) add('item-duty', `serviceItems[${id}].duty`, [duty])
    if (standard) add('item-standard', `serviceItems[${id}].standard`, [standard])
  }
  return keys
}

/** Labels name codes that the profile has: a profile gives names to its own entries and to nothing else. */
export function labelFindings(profile: Profile): ProfileFinding[] {
  const codes = codesOf(profile)
  return Object.entries(profile.labels ?? {}).flatMap(([locale, words]) =>
    Object.keys(words ?? {})
      .filter((key) => !codes.has(key))
      .map((key) => problem(`labels.${locale}.${key}`, 'label-of-nothing', key)),
  )
}

/**
 * Codes that have no Chinese name, neither here nor among the words of the library: screens fall back to the code itself,
 * which is told to those who publish the profile.
 */
export function namelessCodes(profile: Profile, isNamed: (key: string) => boolean): ProfileFinding[] {
  const own = profile.labels?.['zh-CN'] ?? {}
  return [...codesOf(profile)]
    .filter(([key]) => own[key] === undefined && !isNamed(key))
    .map(([key, path]) => remark(path, 'label-missing', key))
}

/** Settings that are names, and the codes they name. */
const NAMED_BY_SETTING: Readonly<Record<string, string>> = {
  'labels.dossier-centre': 'unit.dossier-centre',
  'labels.fast-team': 'unit.fast-team',
  'labels.quality-team': 'unit.quality-team',
}

/** The words that a profile brings along in one language: names given as settings, then its labels. */
export function labelsOf(profile: Profile, locale: 'zh-CN' | 'en'): Readonly<Record<string, string>> {
  const named = Object.entries(NAMED_BY_SETTING).flatMap(([setting, key]) => {
    const value = profile.parameters[setting]
    return typeof value === 'string' && locale === 'zh-CN' ? [[key, value] as const] : []
  })
  return {
    ...formWords(profile, locale),
    ...ownRefusals(profile, locale),
    ...Object.fromEntries(named),
    ...profile.labels?.[locale],
  }
}

/**
 * A refusal by the guideline or by a denial of the court’s own carries the Chinese words of its entry; they are the keys of the words in this language.
 */
function ownRefusals(
  { controlGuideline = [], denials = [] }: Profile,
  locale: 'zh-CN' | 'en',
): Readonly<Record<string, string>> {
  const words = [...controlGuideline, ...denials].flatMap(({ label, source }) => [
    ...(['what', 'why', 'todo'] as const).map((part) => [
      `${part}.${label['zh-CN'][part]}`,
      label[locale][part],
    ]),
    [`source.${source}`, sourceWords(source, locale)],
  ])
  return Object.fromEntries(words)
}

/** Fields of forms and needed material have their words beside them; refusals and screens find them by key. */
function formWords(
  { affairs, nodes, recognition }: Profile,
  locale: 'zh-CN' | 'en',
): Readonly<Record<string, string>> {
  const needed = affairs.flatMap(({ material = [] }) =>
    material.map(({ id, label }) => [`needed.${id}`, label[locale]]),
  )
  const fields = affairs.flatMap(({ form }) => fieldWords(form?.fields ?? [], 'field.', locale))
  const required = nodes.flatMap(({ requires = [] }) =>
    requires.map(({ id, label }) => [`requirement.${id}`, label[locale]]),
  )
  const items = [...(recognition?.inability ?? []), ...(recognition?.executableProperty ?? [])].map(
    ({ id, label }) => [`item.${id}`, label[locale]],
  )
  return Object.fromEntries([...needed, ...fields, ...required, ...items])
}

function fieldWords(
  fields: readonly FormField[],
  prefix: string,
  locale: 'zh-CN' | 'en',
): readonly (readonly [string, string])[] {
  return fields.flatMap(({ id, label, parts = [] }) => [
    [`${prefix}${id}`, label[locale]] as const,
    ...fieldWords(parts, `${prefix}${id}.`, locale),
  ])
}
