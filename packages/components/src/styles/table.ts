import { css } from 'lit'

/** Plain tables that become cards on a phone, with their heading and foot. */
export const tableStyles = css`
  :host {
    border: 1px solid var(--_line);
    overflow: hidden;
  }
  .titlebar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 24px;
    padding: 16px 24px;
  }
  .titlebar .title {
    flex: 1 1 200px;
  }
  .titlebar .title p {
    color: var(--_ink-3);
    font-size: calc(13px * var(--_scale));
  }
  .tablebox {
    overflow-x: auto;
    border-top: 1px solid var(--_line);
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 10px 12px;
    text-align: start;
    vertical-align: top;
    border-bottom: 1px solid var(--_line);
  }
  th:first-child,
  td:first-child {
    padding-inline-start: 24px;
  }
  th:last-child,
  td:last-child {
    padding-inline-end: 24px;
  }
  thead th {
    color: var(--_ink-2);
    background: var(--_raised);
    font-size: calc(12px * var(--_scale));
    font-weight: 500;
    padding-block: 8px;
    white-space: nowrap;
  }
  tbody tr:hover {
    background: var(--_hover);
  }
  .amount {
    text-align: end;
    white-space: nowrap;
  }
  td small {
    display: block;
    color: var(--_ink-3);
    font-size: calc(12px * var(--_scale));
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    min-height: calc(40px * var(--_scale));
    padding: 4px 24px;
    color: var(--_ink-2);
    font-size: calc(13px * var(--_scale));
  }
  .foot .grow {
    flex: 1;
  }
  .link {
    color: var(--_primary);
    font-weight: 500;
    text-align: start;
    border-radius: 4px;
  }
  .link:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  @container (max-width: 640px) {
    .titlebar,
    .foot {
      padding-inline: 16px;
    }
    table,
    tbody,
    tr,
    td {
      display: block;
    }
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tbody tr {
      padding: 10px 16px;
      border-bottom: 1px solid var(--_line);
    }
    tbody th,
    tbody th:first-child {
      display: block;
      padding: 0 0 4px;
      border: 0;
    }
    td,
    td:first-child,
    td:last-child {
      display: flex;
      justify-content: space-between;
      gap: 16px;
      padding: 2px 0;
      border: 0;
      text-align: end;
    }
    td::before {
      content: attr(data-label);
      flex: none;
      color: var(--_ink-3);
      font-size: calc(12px * var(--_scale));
      line-height: calc(21px * var(--_scale));
    }
    td:empty {
      display: none;
    }
  }
`
