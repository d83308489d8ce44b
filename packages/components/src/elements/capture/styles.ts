import { css } from 'lit'

/** A phone first: big targets, one column; beside each other where there is room. */
export const captureStyles = css`
  :host {
    padding: 16px;
  }
  .lead {
    color: var(--_ink-3);
    font-size: calc(13px * var(--_scale));
  }
  .pick {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 10px;
    margin: 14px 0;
  }
  .pick label {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: calc(56px * var(--_scale));
    border: 1px solid var(--_line-strong);
    border-radius: 10px;
    font-weight: 600;
    cursor: pointer;
  }
  .pick label:hover {
    border-color: var(--_primary);
    background: var(--_hover);
  }
  .pick label:focus-within {
    outline: 2px solid var(--_primary);
    outline-offset: 2px;
  }
  .pick input {
    position: absolute;
    width: 1px;
    height: 1px;
    min-height: 0;
    opacity: 0;
  }
  form {
    display: grid;
    gap: 12px;
    margin-bottom: 16px;
    padding: 14px;
    border: 1px solid var(--_primary);
    border-radius: 10px;
  }
  .field {
    display: grid;
    gap: 4px;
    font-weight: 500;
  }
  .field input,
  .field select,
  .field textarea {
    width: 100%;
    min-height: calc(44px * var(--_scale));
    font-weight: 400;
    font-size: calc(16px * var(--_scale));
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
  }
  .acts .btn,
  .state .btn {
    min-height: calc(44px * var(--_scale));
  }
  .acts .primary {
    flex: 1 1 160px;
  }
  .status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 10px 0;
    border-top: 1px solid var(--_line);
    font-weight: 600;
  }
  .status .btn {
    margin-inline-start: auto;
    min-height: calc(44px * var(--_scale));
  }
  progress {
    width: 100%;
    height: 6px;
    accent-color: var(--_primary);
  }
  li {
    display: grid;
    gap: 2px;
    padding: 10px 0;
    border-top: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }
  li > div {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
  }
  li small,
  .foot {
    color: var(--_ink-3);
    font-size: calc(12px * var(--_scale));
  }
  .problem {
    color: var(--_danger);
  }
  .note {
    padding: 8px 0;
    color: var(--_ink-2);
  }
  @container (min-width: 560px) {
    .pick {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
    form {
      grid-template-columns: 1fr 1fr;
    }
    form > .wide {
      grid-column: 1 / -1;
    }
  }
  @media print {
    .pick,
    form,
    .btn {
      display: none;
    }
  }
`
