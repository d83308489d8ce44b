import { html, svg, type TemplateResult } from 'lit'

const icon = (shape: TemplateResult) =>
  html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${shape}</svg>`

/** Icons as inline SVG: no font, no file, nothing from outside. */
export const icons = {
  overdue: icon(
    svg`<path d="M10 3 18 17H2Z" fill="currentColor"/><path d="M10 8.5v4M10 14.6v.1" stroke="var(--_icon-hole,#fff)"/>`,
  ),
  soon: icon(svg`<path d="M10 2.5 17.5 10 10 17.5 2.5 10Z"/><path d="M10 6.8V10l2 1.4"/>`),
  calm: icon(svg`<circle cx="10" cy="10" r="6.5"/><path d="M10 6.5V10l2.2 1.5"/>`),
  search: icon(svg`<circle cx="9" cy="9" r="5.5"/><path d="m13.2 13.2 4 4"/>`),
  empty: icon(svg`<path d="M3 11.5 5.2 4h9.6L17 11.5V16H3Z"/><path d="M3 11.5h4l1 2h4l1-2h4"/>`),
  alert: icon(svg`<circle cx="10" cy="10" r="7.5"/><path d="M10 6v5M10 13.6v.1"/>`),
  refresh: icon(svg`<path d="M16 6.5A7 7 0 1 0 17 10"/><path d="M16.5 2.5v4h-4"/>`),
  blocked: icon(svg`<circle cx="10" cy="10" r="7.5"/><path d="m4.8 4.8 10.4 10.4"/>`),
  check: icon(svg`<path d="m4 10.5 4 4 8-9"/>`),
  open: icon(svg`<path d="m7.5 4 6 6-6 6"/>`),
  up: icon(svg`<path d="m4 12.5 6-6 6 6"/>`),
  down: icon(svg`<path d="m4 7.5 6 6 6-6"/>`),
  close: icon(svg`<path d="m5 5 10 10M15 5 5 15"/>`),
  file: icon(svg`<path d="M5 2.5h7L15.5 6v11.5H5Z"/><path d="M12 2.5V6h3.5M7.5 10h5M7.5 13h5"/>`),
  folder: icon(svg`<path d="M2.5 5h5l1.5 2h8.5v9h-15Z"/>`),
  image: icon(
    svg`<path d="M3 4h14v12H3Z"/><circle cx="7.5" cy="8" r="1.4"/><path d="m4 15 4.5-4 2.5 2 3-3 3 3"/>`,
  ),
  plus: icon(svg`<path d="M10 4v12M4 10h12"/>`),
  minus: icon(svg`<path d="M4 10h12"/>`),
  rotate: icon(svg`<path d="M4 6.5A7 7 0 1 1 3 10"/><path d="M3.5 2.5v4h4"/>`),
  download: icon(svg`<path d="M10 3v9m-4-3.5 4 4 4-4M3.5 16.5h13"/>`),
  person: icon(svg`<circle cx="10" cy="7" r="3.2"/><path d="M3.5 17c.8-3.4 3.3-5 6.5-5s5.7 1.6 6.5 5"/>`),
  chain: icon(
    svg`<path d="M8.5 11.5a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3l1-1"/>`,
  ),
  shield: icon(
    svg`<path d="M10 2.5 16 5v4.5c0 4-2.6 6.6-6 8-3.4-1.4-6-4-6-8V5Z"/><path d="m7.2 10 2 2 3.6-4"/>`,
  ),
  pause: icon(svg`<path d="M7 5v10M13 5v10"/>`),
}
