import { isZhixingError } from '@zhixing/core/ports'
import { type LayoutProblem, openTemplate, tagsIn } from './open-layout'

/** What a layout is checked against: the form as it stands in the profile. */
export interface LayoutUse {
  /** Every name that may stand in braces, e.g. `DOCUMENT_FIELDS`. */
  readonly known: readonly string[]
  /** Fields that have to appear in it. */
  readonly required?: readonly string[]
}

/**
 * Says what is wrong with a layout when it is given in, not when the first notice is made of it: every tag that nobody fills, every
 * field that has no place, and what has no business in a form. An empty answer means that it can be used.
 *
 * @example checkLayout(bytes, { known: DOCUMENT_FIELDS, required: template.required })
 */
export function checkLayout(
  bytes: Uint8Array,
  { known, required = [] }: LayoutUse,
): readonly LayoutProblem[] {
  try {
    const tags = new Set(tagsIn(openTemplate(bytes, () => '')))
    const unknown = [...tags].filter((tag) => !known.includes(tag))
    const absent = required.filter((name) => !tags.has(name))
    return [
      ...unknown.map((where): LayoutProblem => ({ reason: 'tag-unknown', where })),
      ...absent.map((where): LayoutProblem => ({ reason: 'field-without-tag', where })),
    ]
  } catch (error) {
    if (!isZhixingError(error) || error.code !== 'layout-invalid') throw error
    const { reason, where } = error.params as unknown as LayoutProblem
    return [{ reason, where }]
  }
}
