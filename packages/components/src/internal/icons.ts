import { html, nothing, svg, type TemplateResult } from 'lit'

// Icons as inline SVG: no font, no file, nothing from outside. Bundlers drop those that an element does not use.

function icon(line: string, filled?: string): TemplateResult {
  const hole = filled === undefined ? nothing : 'var(--_icon-hole, #fff)'
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    ${filled === undefined ? nothing : svg`<path d=${filled} fill="currentColor" />`}<path d=${line} stroke=${hole} />
  </svg>`
}

export const overdue = /* @__PURE__ */ icon('M10 8.5v4M10 14.6v.1', 'M10 3 18 17H2Z')
export const soon = /* @__PURE__ */ icon('M10 2.5 17.5 10 10 17.5 2.5 10ZM10 6.8V10l2 1.4')
export const calm = /* @__PURE__ */ icon('M3.5 10a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0M10 6.5V10l2.2 1.5')
export const search = /* @__PURE__ */ icon('M3.5 9a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0M13.2 13.2l4 4')
export const empty = /* @__PURE__ */ icon('M3 11.5 5.2 4h9.6L17 11.5V16H3ZM3 11.5h4l1 2h4l1-2h4')
export const alert = /* @__PURE__ */ icon('M2.5 10a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0M10 6v5M10 13.6v.1')
export const refresh = /* @__PURE__ */ icon('M16 6.5A7 7 0 1 0 17 10M16.5 2.5v4h-4')
export const blocked = /* @__PURE__ */ icon('M2.5 10a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0M4.8 4.8l10.4 10.4')
export const check = /* @__PURE__ */ icon('m4 10.5 4 4 8-9')
export const open = /* @__PURE__ */ icon('m7.5 4 6 6-6 6')
export const up = /* @__PURE__ */ icon('m4 12.5 6-6 6 6')
export const down = /* @__PURE__ */ icon('m4 7.5 6 6 6-6')
export const close = /* @__PURE__ */ icon('m5 5 10 10M15 5 5 15')
export const file = /* @__PURE__ */ icon('M5 2.5h7L15.5 6v11.5H5ZM12 2.5V6h3.5M7.5 10h5M7.5 13h5')
export const folder = /* @__PURE__ */ icon('M2.5 5h5l1.5 2h8.5v9h-15Z')
export const image = /* @__PURE__ */ icon(
  'M3 4h14v12H3ZM6.1 8a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0-2.8 0M4 15l4.5-4 2.5 2 3-3 3 3',
)
export const plus = /* @__PURE__ */ icon('M10 4v12M4 10h12')
export const minus = /* @__PURE__ */ icon('M4 10h12')
export const rotate = /* @__PURE__ */ icon('M4 6.5A7 7 0 1 1 3 10M3.5 2.5v4h4')
export const download = /* @__PURE__ */ icon('M10 3v9m-4-3.5 4 4 4-4M3.5 16.5h13')
export const person = /* @__PURE__ */ icon(
  'M6.8 7a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0M3.5 17c.8-3.4 3.3-5 6.5-5s5.7 1.6 6.5 5',
)
export const chain = /* @__PURE__ */ icon(
  'M8.5 11.5a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3l1-1',
)
export const shield = /* @__PURE__ */ icon(
  'M10 2.5 16 5v4.5c0 4-2.6 6.6-6 8-3.4-1.4-6-4-6-8V5ZM7.2 10l2 2 3.6-4',
)
export const pause = /* @__PURE__ */ icon('M7 5v10M13 5v10')
export const question = /* @__PURE__ */ icon(
  'M2.5 10a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0M7.8 8a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.6M10 14v.1',
)
export const bookmark = /* @__PURE__ */ icon('M5.5 3h9v14L10 13.5 5.5 17Z')
export const note = /* @__PURE__ */ icon('M3 4h14v10h-7l-4 3.5V14H3ZM6.5 7.5h7M6.5 10.5h5')
export const mask = /* @__PURE__ */ icon('M4 3h12v14H4ZM6.5 6.5h7M6.5 13.5h4M6.5 9h7v2h-7Z')
