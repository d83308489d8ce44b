/**
 * Form documents as docx: layouts with tags, checked when they are given in, filled with text and nothing else, the same bytes for
 * the same document.
 *
 * @module
 */
export { checkLayout, type LayoutUse } from './check-layout'
export { type FormWords, layoutOf } from './layout-of'
export { createLayoutReader } from './layout-reader'
export type { LayoutProblem } from './open-layout'
export { createDocxRenderer, DOCX } from './renderer'
