import type { FieldKind, FormChoice, FormField, Label } from '../kernel/profile-affair'

type More = Partial<Pick<FormField, 'personal' | 'choices' | 'parts'>>

const label = (chinese: string, english: string): Label => ({ 'zh-CN': chinese, en: english })

/** A field that must be filled in. */
export function must(
  id: string,
  kind: FieldKind,
  chinese: string,
  english: string,
  more: More = {},
): FormField {
  return { id, kind, label: label(chinese, english), required: true, ...more }
}

/** A field that may stay empty. */
export function may(
  id: string,
  kind: FieldKind,
  chinese: string,
  english: string,
  more: More = {},
): FormField {
  return { id, kind, label: label(chinese, english), ...more }
}

/** Answers of a choice: id, Chinese, English. */
export function choices(...of: readonly (readonly [string, string, string])[]): More {
  return { choices: of.map(([id, chinese, english]): FormChoice => ({ id, label: label(chinese, english) })) }
}

/** The fields of each item of a list. */
export function parts(...fields: readonly FormField[]): More {
  return { parts: fields }
}

/** Personal data: sealed where it is stored, masked where it is shown. */
export const sealed: More = { personal: true }
