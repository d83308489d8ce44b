import { css } from 'lit'

/** A counter: one thing after the other, large enough to be read across it. */
export const windowStyles = css`
  .part {
    display: grid;
    gap: 10px;
    padding: 16px 24px;
    border-top: 1px solid var(--_line);
  }
  .find {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: end;
  }
  .find label {
    flex: 1 1 240px;
  }
  .part input,
  .part select,
  .find .btn {
    min-height: calc(40px * var(--_scale));
  }
  .found {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(260px, 1fr));
    gap: 8px;
  }
  .found button {
    display: grid;
    gap: 2px;
    width: 100%;
    padding: 10px 12px;
    text-align: start;
    border: 1px solid var(--_line);
    border-radius: 6px;
  }
  .found button:hover {
    background: var(--_hover);
    border-color: var(--_primary);
  }
  small {
    color: var(--_ink-2);
    font-size: calc(13px * var(--_scale));
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
  }
  .items {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(calc(180px * var(--_scale)), 1fr));
    gap: 4px 16px;
  }
  .items label {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: calc(32px * var(--_scale));
  }
  .items input {
    min-height: 0;
    accent-color: var(--_primary);
  }
  form.visit {
    display: grid;
    gap: 12px;
    max-width: 640px;
  }
  .part .field {
    display: grid;
    gap: 4px;
  }
  .part .field textarea,
  .part .field input,
  .part .field select {
    width: 100%;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  .wrong {
    color: var(--_danger);
  }
  .receipt {
    max-width: 640px;
    padding: 20px;
    border: 1px solid var(--_success);
    border-radius: 8px;
  }
  .receipt dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 6px 16px;
    margin-block: 12px;
  }
  .receipt dt {
    color: var(--_ink-2);
  }
  .receipt dd {
    overflow-wrap: anywhere;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  @media print {
    :host,
    .receipt {
      border: 0;
    }
    .titlebar,
    .part:not(:has(.receipt)),
    .acts {
      display: none;
    }
  }
`
