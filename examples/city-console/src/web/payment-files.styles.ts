import { css } from 'lit'

export const paymentStyles = css`
  .tools {
    flex-wrap: wrap;
  }
  .tools label {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--_ink-2);
  }
  .tools select {
    padding: 5px 8px;
    color: var(--_ink);
    background: var(--_surface);
    border: 1px solid var(--_line-strong, var(--_line));
    border-radius: 6px;
    font: inherit;
  }
  .grow {
    flex: 1;
  }
  .pick {
    display: inline-block;
    margin-top: 8px;
    cursor: pointer;
  }
  .pick:focus-within .btn {
    outline: 2px solid var(--_primary);
    outline-offset: 2px;
  }
  .key {
    overflow-wrap: anywhere;
    font-size: calc(12px * var(--_scale));
    color: var(--_ink-2);
  }
  td a {
    color: var(--_primary);
  }
  .gets {
    white-space: nowrap;
  }
  .gets .btn + .btn {
    margin-inline-start: 8px;
  }
  .good {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-top: 8px;
    color: var(--_success);
    font-weight: 500;
  }
  .verdict,
  .sum {
    margin-top: 12px;
  }
  .sum {
    font-weight: 500;
  }
`
