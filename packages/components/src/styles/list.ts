import { css } from 'lit'
import { searchStyles } from './search'
import { segmentStyles } from './segments'

/** Long lists: a bar with filters, a grid of rows that become cards on a phone, a foot that says k of n. */
export const listStyles = [
  segmentStyles,
  searchStyles,
  css`
  :host {
    height: var(--zx-list-height, 640px);
    min-height: 320px;
    border: 1px solid var(--_line);
    overflow: hidden;
  }
  .all {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  .clear {
    text-align: center;
    margin-top: -32px;
    padding-bottom: 32px;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px 16px;
    padding: 16px 20px 12px;
  }
  .title {
    flex: 1 1 200px;
    min-width: 0;
  }
  .title p {
    color: var(--_ink-3);
    font-size: calc(13px * var(--_scale));
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .search {
    width: 272px;
  }
  .grid {
    flex: 1;
    min-height: 0;
    overflow: auto;
    border-block: 1px solid var(--_line);
    outline: none;
    overflow-anchor: none;
    contain: strict;
  }
  .row {
    display: grid;
    grid-template-columns: var(--_columns);
    align-items: center;
    column-gap: 16px;
    padding-inline: 20px;
    min-width: var(--_wide);
  }
  .head {
    position: sticky;
    top: 0;
    z-index: 2;
    height: calc(36px * var(--_scale));
    background: var(--_raised);
    border-bottom: 1px solid var(--_line);
    color: var(--_ink-2);
    font-size: calc(12px * var(--_scale));
    font-weight: 500;
    letter-spacing: 0.02em;
  }
  .body {
    position: relative;
    min-width: var(--_wide);
  }
  .body .row {
    position: absolute;
    inset: 0 0 auto 0;
    height: var(--_row);
    border-bottom: 1px solid var(--_line);
    background: var(--_surface);
    cursor: pointer;
    contain: layout style;
  }
  .body .row:hover {
    background: var(--_hover);
  }
  .body .row.overdue {
    box-shadow: inset 3px 0 0 var(--_danger);
  }
  .body .row:focus-visible {
    outline-offset: -2px;
    background: var(--_primary-soft);
  }
  .cell {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .head .c-actions {
    text-align: end;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    min-height: calc(40px * var(--_scale));
    padding: 4px 20px;
    font-size: calc(13px * var(--_scale));
    color: var(--_ink-2);
  }
  .foot .grow {
    flex: 1;
    color: var(--_ink-3);
    font-size: calc(12px * var(--_scale));
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .panel {
    flex: 1;
    display: grid;
    align-content: center;
    border-block: 1px solid var(--_line);
    overflow: auto;
  }
  .panel:has(.skeleton) {
    align-content: start;
  }
  .cards .head {
    position: absolute;
    width: 1px;
    height: 1px;
    min-width: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .cards .body,
  .cards .body .row {
    min-width: 0;
  }
  .cards .row > * { min-width: 0; }
  @container (max-width: 600px) {
    .bar, .foot {
      padding-inline: 16px;
    }
    .tools, .search, .segments {
      flex: 1 1 100%;
    }
    .segments button {
      flex: 1;
      padding: 0 4px;
    }
    .tools select {
      flex: 1;
    }
    .foot .grow, .title p {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .body .row.overdue {
      border-inline-start: 4px solid CanvasText;
    }
  }
  @media print {
    :host {
      display: block;
      height: auto !important;
      overflow: visible;
      border: 0;
    }
    .grid {
      overflow: visible;
      contain: none;
    }
    .row, .body {
      min-width: 0 !important;
    }
    .row {
      column-gap: 8px;
      padding: 0;
    }
    .body {
      height: auto !important;
    }
    .body .row {
      position: static;
      transform: none !important;
      height: auto;
      padding-block: 4px;
      break-inside: avoid;
    }
    .all {
      height: auto;
    }
    .cell {
      white-space: normal;
    }
    .tools, .c-actions, .foot .grow {
      display: none;
    }
  }
`,
]
