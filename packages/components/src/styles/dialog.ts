import { css } from 'lit'

/** The command dialog and the panels in it. */
export const dialogStyles = css`
  dialog {
    width: min(520px, calc(100vw - 32px));
    max-height: calc(100vh - 48px);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: 12px;
    color: var(--_ink);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    overflow: auto;
  }
  dialog::backdrop {
    background: rgba(12, 20, 36, 0.45);
  }
  dialog form {
    display: grid;
    gap: 16px;
    padding: 20px 24px 20px;
  }
  dialog header {
    display: flex;
    justify-content: space-between;
    align-items: flex-start;
    gap: 16px;
  }
  dialog header p {
    margin-top: 2px;
    font-size: calc(13px * var(--_scale));
  }
  dialog footer {
    display: flex;
    justify-content: flex-end;
    gap: 8px;
  }
  .field {
    display: grid;
    gap: 6px;
    font-weight: 500;
  }
  .field textarea,
  .field input,
  .field select {
    width: 100%;
    font-weight: 400;
  }
  .field .hint {
    font-size: calc(12px * var(--_scale));
    font-weight: 400;
    color: var(--_ink-3);
    text-align: end;
  }
  .hint.bad:empty {
    display: none;
  }
  .hint.bad {
    color: var(--_danger);
    text-align: start;
  }
  .verdict {
    display: grid;
    gap: 8px;
    padding: 12px 16px;
    border-radius: 8px;
    border-inline-start: 4px solid var(--_danger);
    background: var(--_danger-soft);
  }
  .verdict h3 {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--_danger);
  }
  .verdict.warned {
    border-color: var(--_warning);
    background: var(--_warning-soft);
  }
  .verdict.warned h3 {
    color: var(--_warning);
  }
  .verdict .what {
    font-weight: 600;
  }
  .verdict dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 4px 12px;
  }
  .verdict dt,
  .verdict .muted {
    color: var(--_ink-2);
  }
  .verdict .hash {
    color: var(--_ink-2);
    overflow-wrap: anywhere;
  }
  .problem {
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 10px 24px;
    color: var(--_danger);
    font-weight: 600;
  }
`
