import { css } from 'lit'

/** Boxes to tick, in dialogs that ask for more than a text. */
export const fieldStyles = css`
  .checks {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(180px, 1fr));
    gap: 6px 16px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .checks legend {
    padding: 0 0 6px;
    font-weight: 500;
  }
  .checks label {
    display: flex;
    align-items: baseline;
    gap: 8px;
  }
  .checks input {
    min-height: 0;
    flex: none;
    accent-color: var(--_primary);
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(160px, 1fr));
    gap: 12px;
  }
  .asks {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
    align-items: start;
    gap: 14px 12px;
  }
  .asks > .btn {
    align-self: end;
    justify-self: start;
  }
  .asks > .checks,
  .asks > :has(textarea) {
    grid-column: 1 / -1;
  }
`
