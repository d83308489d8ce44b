import { css } from 'lit'

/** Entries of the navigation, what is wrong, what changed, and how a page looks to others. */
export const versionStyles = css`
  .entries {
    display: grid;
    gap: 8px;
  }
  .entries .entries {
    margin: 8px 0 0;
    margin-inline-start: 28px;
  }
  .entries .card {
    gap: 6px;
    padding: 0 0 8px;
  }
  .entries .card > :not(header) {
    margin-inline: 12px;
  }
  .entries details[open] > :not(summary) {
    margin-block-start: 10px;
  }
  .why {
    display: grid;
    gap: 8px;
  }
  .here {
    padding: 8px 12px;
    background: var(--_danger-soft);
  }
  .here:not(:has(.error)) {
    background: var(--_warning-soft);
  }
  .preview {
    margin-block-start: 12px;
    border: 1px solid var(--_line);
  }
  .problems {
    display: grid;
    gap: 8px;
  }
  .problems code {
    overflow-wrap: anywhere;
    color: var(--_ink-3);
  }
  .problems .error b {
    color: var(--_danger);
  }
  .problems .warning b {
    color: var(--_warning);
  }
  .changes {
    display: grid;
    gap: 6px;
    margin-block-start: 6px;
  }
  .changes li {
    display: flex;
    gap: 8px;
    overflow-wrap: anywhere;
  }
  .changes .sign {
    flex: none;
    inline-size: 1.4em;
    text-align: center;
    font-weight: 600;
  }
  .changes .added .sign {
    color: var(--_success);
  }
  .changes .removed .sign {
    color: var(--_danger);
  }
  .badge {
    padding: 1px 8px;
    border-radius: 999px;
    color: var(--_success);
    background: var(--_success-soft);
    font-size: calc(12px * var(--_scale));
  }
`
