import { css } from 'lit'

export const commandFormStyles = css`
  form {
    display: grid;
    gap: 14px;
  }
  .field > label {
    font-weight: 500;
  }
  .field small,
  .hint {
    font-weight: 400;
  }
  .hint:empty {
    display: none;
  }
  .group,
  .entry {
    grid-column: 1 / -1;
    display: grid;
    gap: 12px;
    margin: 0;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    min-width: 0;
  }
  .group > legend,
  .entry > legend {
    padding: 0 6px;
    font-weight: 500;
  }
  .tick label {
    display: flex;
    align-items: baseline;
    gap: 8px;
  }
  .tick input {
    min-height: 0;
    flex: none;
    inline-size: auto;
    accent-color: var(--_primary);
  }
  .group > .btn,
  .entry > .btn {
    justify-self: start;
  }
  .good {
    color: var(--_success);
    font-weight: 500;
  }
  .problem {
    color: var(--_danger);
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
  }
  [aria-invalid='true'] {
    border-color: var(--_danger);
  }
`
