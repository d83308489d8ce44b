import { html, nothing, type TemplateResult } from 'lit'
import type { Act } from '../controllers/command-dialog'
import { formWords } from '../locales/form-act'
import type { Locale, ZhixingClient } from './core'
import { checkField, choiceField, type Draft, longField, textField } from './fields'
import { fill } from './format'
import { fenOf } from './yuan'

/** One thing that an act asks for. `lines` is one entry on each line; what has no options is written. */
export interface Ask {
  readonly name: string
  readonly label: string
  readonly kind?: 'text' | 'long' | 'lines' | 'date' | 'sum' | 'choice' | 'checks' | 'file'
  readonly max?: number
  readonly hint?: string
  readonly options?: readonly { readonly value: string; readonly text: string }[]
  readonly optional?: boolean
  /** Asked for only while this holds. */
  readonly when?: (texts: Readonly<Record<string, string>>) => boolean
}

/** What was written, as commands take it. */
export interface Written {
  text(name: string): string
  /** Nothing where nothing was written: optional members of a command are left out, or null. */
  some(name: string): string | null
  fen(name: string): bigint | null
  lines(name: string): string[]
  picked(name: string): readonly string[]
  /** The hash of the file that was chosen, once it is in the file store; nothing where none was. */
  upload(client: Pick<ZhixingClient, 'upload'>, name: string): Promise<string | null>
}

/** Files that were chosen in a form; the draft itself holds texts only. */
const chosen = new WeakMap<Draft, Map<string, File>>()

interface Form extends Pick<Act, 'title' | 'subject' | 'note' | 'done'> {
  readonly locale: Locale
  readonly draft: Draft
  readonly asks: readonly Ask[]
  /** Something of its own, below what is asked for. */
  readonly below?: () => TemplateResult
  /** What else is missing, in words. */
  readonly lacks?: () => string | undefined
  readonly send: (...[client, key, written]: [...Parameters<Act['send']>, Written]) => ReturnType<Act['send']>
}

/** An act whose form is a list of things to ask for; short ones stand side by side where there is room. */
export function formAct(form: Form): Act {
  const { asks, draft, below, lacks, locale, send, ...rest } = form
  const words = formWords[locale]
  const asked = () => asks.filter(({ when }) => when?.(draft.texts) ?? true)
  const written = writtenIn(draft)
  return {
    ...rest,
    submit: rest.title,
    choice: () =>
      html`<div class="asks">${asked().map((ask) => field(draft, ask, words))}</div>${below?.() ?? nothing}`,
    missing: () => {
      const empty = asked().find((one) => !one.optional && isEmpty(draft, one))
      if (empty) return fill(words.missing, { field: empty.label })
      const sum = asked().find(({ kind, name }) => kind === 'sum' && written.text(name) && !written.fen(name))
      return sum ? words.sum : lacks?.()
    },
    chosen: () => JSON.stringify([draft.texts, draft.picked]),
    send: (client, key, text) => send(client, key, text, written),
  }
}

function isEmpty({ texts, picked }: Draft, { kind, name }: Ask): boolean {
  return kind === 'checks' ? !picked[name]?.length : !texts[name]?.trim()
}

function writtenIn(draft: Draft): Written {
  const { texts, picked } = draft
  const text = (name: string) => texts[name]?.trim() ?? ''
  return {
    text,
    some: (name) => text(name) || null,
    fen: (name) => fenOf(text(name)) ?? null,
    lines: (name) =>
      text(name)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    picked: (name) => picked[name] ?? [],
    async upload(client, name) {
      const file = chosen.get(draft)?.get(name)
      return file ? (await client.upload(file)).hash : null
    },
  }
}

function field(draft: Draft, ask: Ask, words: (typeof formWords)[Locale]): TemplateResult {
  const { name, kind = 'text', max, options = [] } = ask
  const label = ask.optional ? `${ask.label}${words.optional}` : ask.label
  if (kind === 'file') return fileField(draft, name, label)
  if (kind === 'choice') return choiceField(draft, name, label, options)
  if (kind === 'checks') return checkField(draft, name, label, options)
  if (kind === 'long') return longField(draft, name, label, max, ask.hint)
  if (kind === 'lines') return longField(draft, name, label, max, ask.hint ?? words.lines)
  const type = kind === 'date' ? 'date' : 'text'
  return textField(draft, name, label, {
    type,
    decimal: kind === 'sum',
    ...(max === undefined ? {} : { max }),
  })
}

/** Another file is another act: its name is part of what was written. */
function fileField(draft: Draft, name: string, label: string): TemplateResult {
  const choose = ({ target }: Event) => {
    const file = (target as HTMLInputElement).files?.[0]
    const files = chosen.get(draft) ?? new Map<string, File>()
    if (file) files.set(name, file)
    else files.delete(name)
    chosen.set(draft, files)
    draft.texts[name] = file ? `${file.name} ${file.size} ${file.lastModified}` : ''
    draft.again()
  }
  return html`<label class="field"><span>${label}</span>
    <input type="file" name=${name} accept="application/pdf,image/*,.ofd" @change=${choose} /></label>`
}
