import { css } from 'lit'

export const taskTableStyles = css`
  :host {
    border: 1px solid var(--_line);
    overflow: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th {
    position: sticky;
    top: 0;
    padding: 8px 16px;
    text-align: start;
    font-size: calc(12px * var(--_scale));
    font-weight: 500;
    color: var(--_ink-2);
    background: var(--_raised);
    border-bottom: 1px solid var(--_line);
    white-space: nowrap;
  }
  td {
    padding: 10px 16px;
    vertical-align: top;
    border-bottom: 1px solid var(--_line);
  }
  tr:last-child td {
    border: 0;
  }
  td b {
    font-weight: 600;
    white-space: nowrap;
  }
  small {
    display: block;
    font-size: calc(12px * var(--_scale));
    color: var(--_ink-3);
  }
  .report {
    min-width: 200px;
    max-width: 60ch;
    color: var(--_ink-2);
  }
`
