import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit'

/** The mark: a list of work, ticked. */
export const mark: TemplateResult = html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
  <g fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round">
    <path d="M5 9h20M5 16h11M5 23h7" /><path d="m17 23 4 4 7-10" />
  </g>
</svg>`

const icon = (shape: SVGTemplateResult) =>
  html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${shape}</svg>`

export const icons = {
  queue: icon(svg`<path d="M3 4h14v12H3Z"/><path d="M3 11h4l1.2 2h3.6l1.2-2h4"/>`),
  cases: icon(svg`<path d="M2.5 5h5l1.5 2h8.5v9.5h-15Z"/>`),
  funds: icon(
    svg`<circle cx="10" cy="10" r="7.2"/><path d="m7 6 3 4 3-4M10 10v4.5M7.2 10.5h5.6M7.2 12.6h5.6"/>`,
  ),
  controls: icon(svg`<path d="M5 9h10v8H5ZM7 9V6.5a3 3 0 0 1 6 0V9M10 12v2"/>`),
  goods: icon(svg`<path d="M3 6.5 10 3l7 3.5v7L10 17l-7-3.5ZM3 6.5 10 10l7-3.5M10 10v7"/>`),
  documents: icon(svg`<path d="M6 2.5h7l3 3v9H6ZM13 2.5v3h3M4 6v11.5h9M8.5 9h5M8.5 11.5h5"/>`),
  find: icon(
    svg`<path d="M4 3h9v4M4 3v14h5M7 7h3M7 10h2"/><circle cx="13" cy="12.5" r="3"/><path d="m15.2 14.7 2.3 2.3"/>`,
  ),
  dossier: icon(svg`<path d="M4 3h12v14H4ZM7 3v14M10 7h3.5M10 10h3.5"/>`),
  clearance: icon(svg`<path d="M3 5h14M3 10h9M3 15h5m5-1 2 2 3-4"/>`),
  relief: icon(svg`<path d="M10 16.5 4 10.6a3.6 3.6 0 0 1 6-4 3.6 3.6 0 0 1 6 4Z"/>`),
  interest: icon(
    svg`<path d="M4 3h12v14H4ZM7 6.2h6M7 10h.1M10 10h.1M13 10h.1M7 13.6h.1M10 13.6h.1M13 13.6h.1"/>`,
  ),
  import: icon(svg`<path d="M10 3v9m-4-3.5 4 4 4-4M3.5 16.5h13"/>`),
  supervision: icon(
    svg`<path d="M10 2.5 16 5v4.5c0 4-2.6 6.6-6 8-3.4-1.4-6-4-6-8V5Z"/><path d="m7.2 10 2 2 3.6-4"/>`,
  ),
  profiles: icon(svg`<path d="M4 3h8l4 4v10H4ZM12 3v4h4M7 10h6M7 13h4"/>`),
  terminated: icon(svg`<circle cx="10" cy="10" r="7.2"/><path d="M8 7v6M12 7v6"/>`),
  orders: icon(svg`<path d="M3 4h14v9h-7l-4 3.5V13H3ZM7 7.2h6M7 10h3.5M13 9.4v.1"/>`),
  command: icon(svg`<path d="M2.5 4h15v9.5h-15ZM7 17h6M10 13.5V17M5.5 10.5l3-3 2 2 4-4"/>`),
  window: icon(svg`<path d="M3 9h14M4 9V5h12v4M5 9v8M15 9v8M8 13h4"/>`),
  more: icon(svg`<path d="M4 10h.1M10 10h.1M16 10h.1"/>`),
  own: icon(svg`<path d="M3 3.5h6v6H3ZM11 3.5h6v3.5h-6ZM11 9.5h6v7h-6ZM3 12h6v4.5H3Z"/>`),
  designer: icon(svg`<path d="M3 17h3.5L16 7.5 12.5 4 3 13.5ZM11 5.5 14.5 9"/>`),
  person: icon(svg`<circle cx="10" cy="7" r="3.2"/><path d="M3.5 17c.8-3.4 3.3-5 6.5-5s5.7 1.6 6.5 5"/>`),
  swap: icon(svg`<path d="M4 7h11m-3-3 3 3-3 3M16 13H5m3-3-3 3 3 3"/>`),
  moon: icon(svg`<path d="M16 12.2A6.7 6.7 0 0 1 7.8 4 6.7 6.7 0 1 0 16 12.2Z"/>`),
  sun: icon(
    svg`<circle cx="10" cy="10" r="3.4"/><path d="M10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M4.7 15.3l1.4-1.4M13.9 6.1l1.4-1.4"/>`,
  ),
  type: icon(svg`<path d="M2.5 15 6 5l3.5 10M3.7 11.7h4.6M11 15l2.7-7 2.8 7M12 12.8h3.5"/>`),
  globe: icon(
    svg`<circle cx="10" cy="10" r="7.2"/><path d="M2.8 10h14.4M10 2.8c4.5 4.4 4.5 10 0 14.4-4.5-4.4-4.5-10 0-14.4Z"/>`,
  ),
  back: icon(svg`<path d="m12 4-6 6 6 6"/>`),
  search: icon(svg`<circle cx="9" cy="9" r="5.5"/><path d="m13.2 13.2 4 4"/>`),
  check: icon(svg`<path d="m4 10.5 4 4 8-9"/>`),
  alert: icon(svg`<circle cx="10" cy="10" r="7.5"/><path d="M10 6v5M10 13.6v.1"/>`),
  blocked: icon(svg`<circle cx="10" cy="10" r="7.5"/><path d="m4.8 4.8 10.4 10.4"/>`),
  close: icon(svg`<path d="m5 5 10 10M15 5 5 15"/>`),
  file: icon(svg`<path d="M5 2.5h7L15.5 6v11.5H5Z"/><path d="M12 2.5V6h3.5M7.5 10h5M7.5 13h5"/>`),
  upload: icon(svg`<path d="M10 12.5V3.5m-4 3.5 4-4 4 4M3.5 12v4.5h13V12"/>`),
  calendar: icon(svg`<path d="M3.5 5h13v11.5h-13ZM3.5 8.5h13M7 3v3.5M13 3v3.5"/>`),
  refresh: icon(svg`<path d="M16 6.5A7 7 0 1 0 17 10"/><path d="M16.5 2.5v4h-4"/>`),
}
