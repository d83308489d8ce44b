import { codesOf } from '../../console/codes'
import type { Choices } from '../../console/form/choices'
import { type FieldModel, type InputSchema, modelOf } from '../../console/form/model'
import { optionText } from '../../console/form/option-text'
import type { CaseView } from '../../internal/case-element'
import type { ConsoleOffers, ZhixingClient } from '../../internal/core'
import type { Content } from './changes'

export type Denial = NonNullable<Content['denials']>[number]
export type Condition = Denial['when'][number]
type Kind = 'word' | 'words' | 'yes-no' | 'number' | 'money' | 'date' | 'other'
/** How a condition compares: `missing` is two of them, one for each value that it has. */
export type Way = 'eq' | 'in' | 'none' | 'some' | 'above'
interface Choice {
  readonly value: string
  readonly text: string
}

/** What a condition may look at, with the values that are known. */
export interface DenialField {
  /** `case.state`, `input.note`. */
  readonly name: string
  readonly text: string
  readonly kind: Kind
  readonly choices: readonly Choice[]
}

/** What of a case may be asked for, as the core checks it, and of which kind its codes are. */
const CASE: readonly (readonly [name: string, kind: Kind, codes?: string])[] = [
  ['kind', 'word', 'kind.case'],
  ['matter', 'word', 'matter'],
  ['cause', 'word'],
  ['state', 'word', 'state.case'],
  ['flags', 'words', 'flag'],
  ['closingKind', 'word', 'closing'],
  ['recognition', 'word', 'recognition'],
  ['undertakerId', 'word', 'people'],
  ['unitId', 'word', 'units'],
  ['seriesId', 'word'],
  ['basisNumber', 'word'],
  ['claimFen', 'money'],
  ['priority', 'number'],
  ['filedOn', 'date'],
  ['closedOn', 'date'],
]

/** Rooms whose commands no court denies itself: by them a denial is taken back. */
const NEVER = ['profile.', 'supervision.', 'organisation.', 'console.', 'reading.']

/** Ways to compare that fit a kind of field. */
export const waysOf = (kind: Kind): readonly Way[] =>
  kind === 'other'
    ? ['none', 'some']
    : kind === 'yes-no'
      ? ['eq', 'none', 'some']
      : ['eq', 'in', 'none', 'some', ...(kind === 'word' || kind === 'words' ? [] : (['above'] as const))]

/** What is known of commands and people where a denial is put together. */
export class DenialFields {
  readonly #view: Pick<CaseView, 'words' | 'label'>
  readonly #client: ZhixingClient
  readonly #people: Choices
  readonly catalog: ConsoleOffers

  constructor(
    view: Pick<CaseView, 'words' | 'label'>,
    { client, catalog, people }: { client: ZhixingClient; catalog: ConsoleOffers; people: Choices },
  ) {
    this.#view = view
    this.#client = client
    this.#people = people
    this.catalog = catalog
  }

  /** Commands that a court may deny, by what they are called. */
  commands(): readonly Choice[] {
    return Object.values(this.catalog.commands)
      .filter(({ name, roles }) => !NEVER.some((room) => name.startsWith(room)) && roles.some(isOfPeople))
      .map(({ name }) => ({ value: name, text: this.#view.label('command', name) }))
      .sort((a, b) => a.text.localeCompare(b.text, 'zh-Hans-CN'))
  }

  roles(command: string): readonly string[] {
    return this.catalog.commands[command]?.roles ?? []
  }

  /** What a denial of this command may look at: the case where it is about one, and what the command is given. */
  of(command: string): readonly DenialField[] {
    const given = membersOf((this.catalog.commands[command]?.input ?? {}) as InputSchema)
    const ofCase = given.some(({ name }) => name === 'caseId') ? CASE.map((one) => this.#ofCase(one)) : []
    const ofInput = given
      .filter(({ name }) => name !== 'caseId')
      .flatMap((model) => this.#ofInput(command, 'input', model))
    return [...ofCase, ...ofInput]
  }

  find(command: string, name: string): DenialField {
    const text = this.#view.label('field', name.split('.').at(-1) ?? name)
    return this.of(command).find((one) => one.name === name) ?? { name, text, kind: 'other', choices: [] }
  }

  #ofCase([name, kind, codes]: (typeof CASE)[number]): DenialField {
    const choices =
      codes === 'people'
        ? this.#people.people(this.#client)
        : codes === 'units'
          ? this.#people.units(this.#client)
          : codes === undefined
            ? []
            : codesOf(this.#view.words.labels, [codes])
    return { name: `case.${name}`, text: this.#view.label('field', name), kind, choices }
  }

  #ofInput(command: string, path: string, model: FieldModel): readonly DenialField[] {
    const name = `${path}.${model.name}`
    if (model.kind === 'group') return model.children.flatMap((one) => this.#ofInput(command, name, one))
    const text = this.#view.label('field', model.name)
    return [{ name, text, kind: kindOf(model), choices: this.#choicesOf(command, model) }]
  }

  #choicesOf(command: string, { kind, name, options }: FieldModel): readonly Choice[] {
    const view = this.#view
    if (kind === 'person') return this.#people.people(this.#client)
    if (kind === 'unit') return this.#people.units(this.#client)
    if (kind === 'code') {
      const has: Readonly<Record<string, readonly string[]>> = this.catalog.profile.has
      const inForce = (has[name] ?? []).map((value) => ({ value, text: view.label(name, value) }))
      return inForce.length > 0 ? inForce : codesOf(view.words.labels, [name])
    }
    return options.map((value) => ({ value, text: optionText(view.words.labels, command, name, value) }))
  }
}

const isOfPeople = (role: string) => role !== 'system' && role !== 'import' && role !== 'party'

/** A command may be given in several ways; what belongs to any of them may be looked at. */
function membersOf(schema: InputSchema): readonly FieldModel[] {
  const all = [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((way) => modelOf(way))
  return [...new Map(all.map((one) => [one.name, one])).values()]
}

function kindOf({ kind }: FieldModel): Kind {
  switch (kind) {
    case 'money':
    case 'date':
      return kind
    case 'boolean':
      return 'yes-no'
    case 'integer':
    case 'number':
      return 'number'
    case 'checks':
    case 'lines':
      return 'words'
    case 'list':
    case 'pairs':
    case 'variants':
    case 'unsupported':
      return 'other'
    default:
      return 'word'
  }
}

export function wayOf({ op, value }: Condition): Way {
  if (op !== 'missing') return op
  return value === true ? 'none' : 'some'
}

/** A condition that looks at a field in a way, with nothing to compare it with yet. */
export function conditionOf(field: string, way: Way, before?: Condition['value']): Condition {
  if (way === 'none' || way === 'some') return { field, op: 'missing', value: way === 'none' }
  const kept = before === undefined || typeof before === 'boolean' ? '' : before
  if (way === 'in') return { field, op: 'in', value: [kept].flat().filter((one) => one !== '') }
  return { field, op: way, value: [kept].flat()[0] ?? '' }
}
