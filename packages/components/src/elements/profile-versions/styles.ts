import { css } from 'lit'

/** What is in force stands first; what changes is a list of sentences. */
export const versionStyles = css`
  .now {
    display: grid;
    gap: 4px;
    margin: 0 24px 16px;
    padding: 14px 16px;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_primary);
    border-radius: 8px;
  }
  .now strong {
    font-size: calc(16px * var(--_scale));
  }
  .now summary,
  .changes summary {
    cursor: pointer;
    color: var(--_primary);
    width: fit-content;
  }
  .changes {
    display: grid;
    gap: 10px;
  }
  .changes h3 {
    margin-top: 6px;
  }
  .changes li {
    display: grid;
    grid-template-columns: 1.5em minmax(0, 1fr);
    padding-block: 2px;
    overflow-wrap: anywhere;
  }
  .changes .sign {
    color: var(--_ink-3);
  }
  .changes .added .sign {
    color: var(--_success);
  }
  .changes .removed .sign {
    color: var(--_danger);
  }
  .changes code {
    font-family: var(--_mono);
    font-size: calc(12px * var(--_scale));
  }
  .running {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 12px;
  }
  dialog:has(.denials) {
    width: min(860px, calc(100vw - 32px));
  }
  .denials,
  .denial,
  .condition,
  .denied {
    display: grid;
    gap: 12px;
    min-width: 0;
  }
  .denial,
  .condition {
    margin: 0;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: 8px;
  }
  .condition {
    grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
  }
  .condition > .hint,
  .condition > .checks {
    grid-column: 1 / -1;
  }
  .denial > .btn {
    justify-self: start;
  }
  .denied li {
    display: grid;
    gap: 2px;
    overflow-wrap: anywhere;
  }
  .denied small {
    color: var(--_ink-2);
  }
  @container (max-width: 640px) {
    .now {
      margin-inline: 16px;
    }
  }
`
