import type { EventPattern } from './profile'
import type { Source } from './source'

/** 六类推送: 执行措施、流程节点、查控结果、财产处置、案款到账、结案文书 (seed 000:17). */
export const PUSH_KINDS = [
  'measure',
  'node',
  'query-result',
  'disposal',
  'money',
  'closing-document',
] as const
export type PushKind = (typeof PUSH_KINDS)[number]

/** What a field of an event may be shown as. There is no free text: what a person wrote never leaves by itself. */
export const PUSH_VALUES = ['date', 'money', 'number', 'code'] as const

/** One value of the event that the text names in braces. */
export interface PushField {
  readonly name: string
  /** Where it stands in the data of the event; a dot leads one step down (`row.kind`). */
  readonly field: string
  readonly as: (typeof PUSH_VALUES)[number]
  /** Of a code: the kind of its label (`node`, `asset`). */
  readonly label?: string
}

/** What is said, in both languages. */
export type PushText = { readonly 'zh-CN': string; readonly en: string }

/** Something that the parties are told of the moment it happens (执行过程自动公开, seed 000:14). */
export interface PushDefinition {
  readonly id: string
  readonly kind: PushKind
  readonly on: EventPattern
  /** What is said, with fields in braces. */
  readonly text: PushText
  readonly fields?: readonly PushField[]
  /** To the applicant alone, whatever `openness.targets` says: a debtor is not told where he will be looked for. */
  readonly to?: 'applicant'
  /** The recipient is asked to say that he has read it (送达回执). */
  readonly receipt?: boolean
  readonly source: Source
}

/** A value as it was shown: only what cannot name a person. */
export type PushValue =
  | { readonly name: string; readonly as: 'date'; readonly date: string }
  | { readonly name: string; readonly as: 'money'; readonly amountFen: bigint }
  | { readonly name: string; readonly as: 'number'; readonly number: number }
  | { readonly name: string; readonly as: 'code'; readonly label: string; readonly code: string }

/** How the values of a text are written in one language. */
export interface PushWriting {
  readonly locale: 'zh-CN' | 'en'
  readonly label: (kind: string, code: string) => string
  readonly money: (fen: bigint) => string
}

/** The text with its values; what the event did not say is a dash. */
export function pushText(text: PushText, values: readonly PushValue[], writing: PushWriting): string {
  return text[writing.locale].replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = values.find((each) => each.name === name)
    return value ? written(value, writing) : '—'
  })
}

function written(value: PushValue, { label, money }: PushWriting): string {
  if (value.as === 'date') return value.date
  if (value.as === 'money') return money(value.amountFen)
  return value.as === 'number' ? String(value.number) : label(value.label, value.code)
}
