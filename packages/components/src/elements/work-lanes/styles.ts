import { css } from 'lit'

/** Lanes side by side; on a phone one under the other. */
export const laneStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 14px;
    align-items: center;
  }
  .tools label {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }
  .tools input {
    min-height: 0;
    accent-color: var(--_primary);
  }
  .lanes {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(260px, 420px);
    gap: 12px;
    align-items: start;
    padding: 14px 16px 16px;
    overflow-x: auto;
    background: var(--_raised);
    border-top: 1px solid var(--_line);
  }
  .lane {
    display: grid;
    gap: 8px;
    min-width: 0;
  }
  .lane > header {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: baseline;
    padding: 2px 4px;
  }
  .lane ul {
    display: grid;
    gap: 8px;
  }
  /* A lane that stands alone has the room of all. */
  .lane:only-child ul {
    grid-template-columns: repeat(auto-fill, minmax(260px, 1fr));
    align-items: start;
  }
  .item {
    display: grid;
    gap: 4px;
    width: 100%;
    padding: 10px 12px;
    text-align: start;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_line-strong);
    border-radius: 6px;
  }
  .item:hover {
    background: var(--_hover);
  }
  .item.overdue {
    border-inline-start-color: var(--_danger);
  }
  .item.soon {
    border-inline-start-color: var(--_warning);
  }
  .item .top {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    justify-content: space-between;
  }
  .item .case {
    color: var(--_primary);
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .item small {
    color: var(--_ink-2);
    font-size: calc(13px * var(--_scale));
    overflow-wrap: anywhere;
  }
  .lane > footer {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    padding: 0 4px;
    color: var(--_ink-2);
    font-size: calc(13px * var(--_scale));
  }
  .note {
    padding: 8px 24px;
    color: var(--_warning);
    background: var(--_warning-soft);
  }
  .keys {
    padding: 8px 20px 12px;
    color: var(--_ink-2);
    font-size: calc(13px * var(--_scale));
  }
  @container (max-width: 640px) {
    .lanes {
      grid-auto-flow: row;
      grid-auto-columns: auto;
      padding: 12px;
    }
    .item {
      min-height: calc(44px * var(--_scale));
    }
    .keys {
      display: none;
    }
  }
  @media print {
    .lanes {
      overflow: visible;
      background: none;
    }
    .tools,
    .keys,
    .lane > footer button {
      display: none;
    }
  }
`
