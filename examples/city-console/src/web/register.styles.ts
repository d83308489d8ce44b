import { css } from 'lit'
import { exportStyles } from '../../../../packages/components/src/styles/export'
import { taskTableStyles } from './task-table.styles'
import { base, pageStyles, stateStyles } from './tokens'

/** Tables, counts and bars of the registers; on paper only the register itself. */
export const registerStyles = [
  ...base,
  stateStyles,
  pageStyles,
  taskTableStyles,
  exportStyles,
  css`
    :host {
      border: 0;
      overflow: visible;
    }
    .page {
      height: auto;
    }
    .tablebox {
      overflow-x: auto;
      background: var(--_surface);
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }
    th:is(.end),
    td:is(.end) {
      text-align: end;
    }
    td {
      padding: 10px 12px;
    }
    th {
      padding: 8px 12px;
    }
    td a,
    .link {
      color: var(--_primary);
      font-weight: 500;
      text-decoration: none;
    }
    td a:hover,
    .link:hover {
      text-decoration: underline;
    }
    td .badge + .badge {
      margin-inline-start: 4px;
    }
    td.wide {
      min-width: 160px;
    }
    .rowacts {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
      min-width: 150px;
    }
    .chips {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .chips [aria-pressed='true'] {
      color: var(--_primary);
      border-color: var(--_primary);
      background: var(--_primary-soft);
    }
    .count {
      color: var(--_ink-2);
      font-weight: 400;
    }
    .side {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr));
      gap: 16px;
    }
    .bars {
      padding: 14px 20px;
      display: grid;
      gap: 8px;
      align-content: start;
    }
    .bars h2,
    .page > h2 {
      font-size: calc(14px * var(--_scale));
    }
    .bars li {
      display: grid;
      grid-template-columns: minmax(88px, 40%) 1fr auto;
      align-items: center;
      gap: 12px;
      padding: 3px 0;
      font-size: calc(13px * var(--_scale));
    }
    .bar {
      width: 100%;
      height: 8px;
      border-radius: 4px;
      background: var(--_raised);
    }
    .bar rect {
      fill: var(--_primary);
    }
    .head .muted {
      flex-basis: 100%;
    }
    .steps {
      display: grid;
      gap: 6px;
      padding: 4px 0;
    }
    .steps li {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 12px;
    }
    tr.detail td {
      background: var(--_raised);
    }
    .note {
      color: var(--_ink-2);
      font-size: calc(13px * var(--_scale));
    }
    .paper {
      display: none;
    }
    @media (max-width: 720px) {
      .lines thead {
        position: absolute;
        clip-path: inset(50%);
      }
      .lines tr {
        display: block;
        padding: 8px 0;
        border-bottom: 1px solid var(--_line);
      }
      .lines tr:last-child {
        border: 0;
      }
      .lines td[data-label],
      .lines td.noprint {
        display: flex;
        gap: 12px;
        padding: 4px 12px;
        border: 0;
        text-align: start;
      }
      .lines td[data-label]::before {
        content: attr(data-label);
        flex: 0 0 84px;
        color: var(--_ink-2);
        font-size: calc(13px * var(--_scale));
      }
      .lines td.report {
        max-width: none;
      }
    }
    @media print {
      .noprint,
      .rowacts,
      .tabs {
        display: none;
      }
      .paper {
        display: block;
      }
      .tablebox {
        border: 0;
      }
      th {
        position: static;
      }
    }
  `,
]
