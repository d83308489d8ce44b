import { css } from 'lit'

/** Levels of the board: a path above, a table, and the smallest units of a case. */
export const boardStyles = css`
  .path {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    padding: 0 24px 12px;
  }
  .link {
    color: var(--_primary);
    text-decoration: underline;
    text-align: start;
    min-height: 24px;
  }
  .late {
    color: var(--_danger);
    font-weight: 600;
  }
  .units {
    padding: 0 24px 16px;
    display: grid;
    gap: 12px;
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding-block-start: 12px;
  }
  .unit {
    display: grid;
    gap: 4px;
    padding: 10px 12px;
    border: 1px solid var(--_line);
    border-radius: 6px;
  }
  .unit.warned {
    border-inline-start: 3px solid var(--_danger);
  }
  .unit .about {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: baseline;
  }
  .unit ol {
    display: grid;
    gap: 2px;
    margin-block-start: 6px;
    color: var(--_ink-2);
    font-size: calc(13px * var(--_scale));
  }
  summary {
    min-height: 24px;
    color: var(--_primary);
    cursor: pointer;
  }
  .tab[aria-pressed='true'] {
    color: var(--_on-primary);
    background: var(--_primary);
    border-color: var(--_primary);
  }
  .foot {
    display: flex;
    gap: 12px;
    align-items: center;
    padding: 12px 24px;
  }
  tbody th small {
    display: block;
    color: var(--_ink-2);
    font-size: calc(12px * var(--_scale));
    font-weight: 400;
  }
  th.depth-2 {
    padding-inline-start: 48px;
  }
  th.depth-3 {
    padding-inline-start: 72px;
  }
  th.depth-4 {
    padding-inline-start: 96px;
  }
`
