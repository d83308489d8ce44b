import type { CaseView } from '../../internal/case-element'
import type { QueryResult } from '../../internal/core'
import { wordsIn } from '../../internal/part'
import { type VersionsWord, versionsWords } from '../../locales/profile-versions'

export type Difference = QueryResult<'profile.difference'>[number]
export type Content = NonNullable<QueryResult<'profile.content'>>
type View = Pick<CaseView, 'locale' | 'label'>

/** One sentence of what changes. */
export interface Sentence {
  readonly change: Difference['change']
  readonly text: string
}

/** What the version is called by: said above the list. */
const OF_HEAD = new Set(['id', 'version', 'effectiveFrom', 'source'])
/** Entries of a section, and the kind of words that names them. */
const KIND: Readonly<Record<string, string>> = {
  ...{ nodes: 'node', affairs: 'affair', unitKinds: 'unit', teamKinds: 'unit', stages: 'stage' },
  ...{ pipelines: 'pipeline', flags: 'flag', duties: 'duty', services: 'service' },
  ...{ serviceItems: 'service-item', papers: 'material' },
}
/** So many names stand in one sentence; the rest is counted. */
const NAMED = 6

interface Place {
  readonly section: string
  readonly entry: string | null
  readonly member: string
}

/** Where a difference lies: `affairs[query-control].limit.count` is the limit of an affair. */
function placeOf(path: string): Place {
  const [, section = path, entry = null, rest = ''] = /^(\w+)(?:\[([^\]]*)\])?\.?(.*)$/.exec(path) ?? []
  const [member = ''] = rest.split(/[.[]/)
  return { section, entry, member: section === 'parameters' ? rest : member }
}

/** The first denial of all, or the last: what is said is the entries, not that there is a list of them. */
function entriesOf(one: Difference): readonly Difference[] {
  const { path, change, before, after } = one
  const entries: unknown = change === 'added' ? after : before
  if (path !== 'denials' || change === 'changed' || !Array.isArray(entries)) return [one]
  return entries.map(({ id }) => ({ ...one, path: `denials[${id}]` }))
}

/** What one version says otherwise than the other, as sentences; entries of which the same is said stand in one. */
export function sentences(
  view: View,
  differences: readonly Difference[],
  contents: readonly [Content | null, Content | null],
): readonly Sentence[] {
  const t = wordsIn(versionsWords, view.locale)
  const entries = new Map<string, Difference[]>()
  for (const one of differences.flatMap(entriesOf)) {
    const { section, entry } = placeOf(one.path)
    if (OF_HEAD.has(section)) continue
    const key = `${section}[${entry ?? ''}`
    entries.set(key, [...(entries.get(key) ?? []), one])
  }
  const said = new Map<
    string,
    { change: Difference['change']; section: string; what: string; ids: string[] }
  >()
  for (const of of entries.values()) {
    const [first] = of
    if (!first) continue
    const { section, entry, member } = placeOf(first.path)
    const isWhole = member === ''
    const change = isWhole ? first.change : 'changed'
    const what = isWhole && entry !== null ? '' : members(view, of, contents)
    const key = JSON.stringify([section, change, what, entry === null])
    const known = said.get(key) ?? { change, section, what, ids: [] }
    if (entry !== null) known.ids.push(entry)
    said.set(key, known)
  }
  return [...said.values()].map(({ change, section, what, ids }) => ({
    change,
    text: sentence(view, t, { change, section, what, names: namesOf(view, t, section, ids, contents) }),
  }))
}

type T = ReturnType<typeof wordsIn<VersionsWord>>

function sentence(
  view: View,
  t: T,
  {
    change,
    section: code,
    what,
    names,
  }: { change: Difference['change']; section: string; what: string; names: string },
): string {
  const section = known(view, `section.${code}`) ?? code
  if (names === '') {
    if (change === 'added') return t('line.section.added', { section })
    if (change === 'removed') return t('line.section.removed', { section })
    return what === ''
      ? t('line.section', { section })
      : `${section}${view.locale === 'en' ? ': ' : '：'}${what}`
  }
  if (change === 'changed') return t('line.changed', { section, names, what })
  return t(change === 'added' ? 'line.added' : 'line.removed', { section, names })
}

/** Names of entries; a code without words says nothing to a reader and is counted. */
function namesOf(
  { label, locale }: View,
  t: T,
  section: string,
  ids: readonly string[],
  contents: readonly (Content | null)[],
): string {
  if (ids.length === 0) return ''
  const kind = KIND[section] ?? ''
  const denials = section === 'denials' ? contents.flatMap((content) => content?.denials ?? []) : []
  const called = (id: string) =>
    denials.findLast((one) => one.id === id)?.label[locale].what ?? label(kind, id)
  const named = ids.map(called).filter((name, at) => name !== ids[at])
  const rest = ids.length - Math.min(named.length, NAMED)
  const shown = named.slice(0, NAMED).map((name) => (locale === 'en' ? name : `“${name}”`))
  return [...shown, ...(rest > 0 ? [t('items', { n: rest })] : [])].join(locale === 'en' ? ', ' : '、')
}

/** What of an entry is new, each member once. */
function members(
  view: View,
  of: readonly Difference[],
  contents: readonly [Content | null, Content | null],
): string {
  const t = wordsIn(versionsWords, view.locale)
  const texts = of.map((one) => {
    const { section, entry, member: name } = placeOf(one.path)
    if (name === '') return ''
    if (section === 'parameters') {
      const [from, to] = [one.before, one.after].map((value) => setting(view, name, value))
      return t('what.value', { member: view.label('parameter', name), from, to })
    }
    const member = known(view, `member.${name}`) ?? t('other')
    const [from, to] = contents.map((content) => memberIn(view, content, { section, entry, member: name }))
    return from === undefined || to === undefined || from === to
      ? t('what.changed', { member })
      : t('what.value', { member, from, to })
  })
  return [...new Set(texts)].filter(Boolean).join(view.locale === 'en' ? '; ' : '；')
}

function setting({ label, locale }: View, name: string, value: unknown): string {
  const t = wordsIn(versionsWords, locale)
  if (value === undefined) return t('preset')
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  // A setting may name an affair.
  if (label('affair', String(value)) !== String(value)) return label('affair', String(value))
  const words = label('setting', `${name}.${String(value)}`)
  return words === `${name}.${String(value)}` ? String(value) : words
}

/** A member in words, where it has any: a time, a unit, yes or no, a number. */
function memberIn(
  view: View,
  content: Content | null,
  { section, entry, member }: Place,
): string | undefined {
  const t = wordsIn(versionsWords, view.locale)
  const part = content?.[section as keyof Content] as unknown
  const holder =
    entry === null ? part : Array.isArray(part) ? part.find((one) => one?.id === entry) : undefined
  const value = (holder as Readonly<Record<string, unknown>> | undefined)?.[member]
  if (value === undefined) return t('nothing')
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (typeof value === 'number') return String(value)
  if (member === 'unitKind') return view.label('unit', String(value))
  if (member !== 'limit') return undefined
  const { unit, count } = value as { readonly unit: string; readonly count: number }
  const words = `unit.${unit}` as VersionsWord
  return known(view, words) === undefined ? undefined : t(words, { n: count })
}

function known({ locale }: View, key: string): string | undefined {
  return (versionsWords[locale] as Readonly<Record<string, string>>)[key]
}
