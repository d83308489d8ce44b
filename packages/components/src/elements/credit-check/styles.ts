import { css } from 'lit'

/** A form in a line where there is room; the prompt stands out by more than its colour. */
export const creditCheckStyles = css`
  /* Where nobody has to be warned, nothing is there. */
  :host([prompt-only]) {
    min-height: 0;
    border: 0;
    background: none;
    box-shadow: none;
  }
  form {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
    gap: 12px 16px;
    align-items: end;
    padding: 16px 24px;
  }
  form .problem {
    grid-column: 1 / -1;
  }
  .quiet {
    margin: 0;
    padding: 16px 24px;
    color: var(--_ink-2);
  }
  .prompt {
    padding: 16px 24px;
    border-inline-start: 4px solid var(--_danger);
    background: var(--_danger-soft);
    color: var(--_ink);
  }
  .prompt strong {
    color: var(--_danger);
  }
  .prompt ul {
    margin: 8px 0;
    padding-inline-start: 20px;
  }
  .prompt p {
    margin: 0;
  }
`
