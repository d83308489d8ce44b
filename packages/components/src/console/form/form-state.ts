import type { ReactiveControllerHost } from 'lit'
import { CasePicker } from '../../controllers/case-picker'
import type { ConsoleAction, ConsoleOffers, Locale, Words, ZhixingClient } from '../../internal/core'
import { textOf } from '../values'
import { type Choice, Choices, codes } from './choices'
import { type Draft, draftOf, inputOf, type Mistake, withEntry, withoutEntry } from './draft'
import type { FieldHost } from './fields'
import type { FieldModel } from './model'
import { optionText } from './option-text'

type Fields = readonly NonNullable<ConsoleAction['fields']>[number][]

/** What a form is made of. */
interface Form {
  readonly command: string
  readonly model: readonly FieldModel[]
  readonly fields: Fields
  readonly values: Readonly<Record<string, unknown>>
}

interface Host extends ReactiveControllerHost {
  readonly activeClient: ZhixingClient | undefined
  readonly activeLocale: Locale
  readonly words: Words
  t(key: never, params?: Readonly<Record<string, unknown>>): string
  label(kind: string, code: string): string
}

/** What was written in a form, what is wrong with it, and what can be chosen. */
export class FormState implements FieldHost {
  draft: Draft = {}
  hidden: ReadonlySet<string> = new Set()
  model: readonly FieldModel[] = []
  mistakes: readonly Mistake[] = []
  /** Mistakes are shown once somebody has tried to submit. */
  shown = false
  #fields: Fields = []
  #command = ''
  #catalog: ConsoleOffers | undefined
  readonly #host: Host
  readonly #changed: () => void
  readonly #choices: Choices
  readonly #pickers = new Map<string, CasePicker>()

  constructor(host: Host, changed: () => void) {
    this.#host = host
    this.#changed = changed
    this.#choices = new Choices(() => host.requestUpdate())
  }

  begin(catalog: ConsoleOffers, { command, model, fields, values }: Form): void {
    this.#catalog = catalog
    this.#command = command
    this.#fields = fields
    this.model = model
    this.hidden = new Set(fields.filter(({ hidden }) => hidden).map(({ name }) => name))
    this.draft = draftOf(model, values)
    this.shown = false
    this.#pickers.clear()
    this.read()
  }

  /** The input as it stands; what is wrong with it is kept. */
  read(): Record<string, unknown> {
    const { input, mistakes } = inputOf(this.model, this.draft)
    this.mistakes = mistakes
    return input
  }

  t(key: string, params?: Readonly<Record<string, unknown>>): string {
    return this.#host.t(key as never, params)
  }

  labelOf(path: string, name: string): string {
    const plain = path.replaceAll(/\.\d+(?=\.)/g, '')
    const said = this.#fields.find((field) => field.name === plain)?.label
    return said
      ? textOf(said, this.#host.activeLocale)
      : this.#host.label('field', name).replace(/^field\./, '')
  }

  hintOf(path: string): string {
    return textOf(this.#fields.find(({ name }) => name === path)?.hint, this.#host.activeLocale)
  }

  mistakeAt(path: string): Mistake | undefined {
    return this.shown ? this.mistakes.find((mistake) => mistake.path === path) : undefined
  }

  choicesOf(field: FieldModel, path: string): readonly Choice[] {
    const { activeClient: client, words } = this.#host
    const catalog = this.#catalog
    if (!client || !catalog) return []
    if (field.kind === 'person') return this.#choices.people(client)
    if (field.kind === 'unit') return this.#choices.units(client)
    if (field.kind === 'code') return codes(catalog, field.code ?? field.name, words)
    if (field.kind === 'party') {
      const caseId = this.draft.caseId
      return typeof caseId === 'string' && caseId ? this.#choices.parties(client, caseId, words) : []
    }
    return field.options.map((value) => ({
      value,
      text: optionText(words.labels, this.#command, path.split('.').at(-1) ?? '', value),
    }))
  }

  pickerOf(path: string): CasePicker {
    const known = this.#pickers.get(path) ?? new CasePicker(this.#host)
    this.#pickers.set(path, known)
    return known
  }

  set(path: string, value: unknown): void {
    this.#change({ ...this.draft, [path]: value })
  }

  add(field: FieldModel, path: string): void {
    this.#change(withEntry(this.draft, field, path))
  }

  remove(path: string, at: number): void {
    this.#change(withoutEntry(this.draft, path, at))
  }

  #change(draft: Draft): void {
    this.draft = draft
    this.read()
    this.#changed()
  }
}
