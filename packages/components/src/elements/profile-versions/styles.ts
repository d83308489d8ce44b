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
  @container (max-width: 640px) {
    .now {
      margin-inline: 16px;
    }
  }
`
