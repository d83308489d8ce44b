import { css } from 'lit'

/** Forms side by side, fields behind a line, a preview as it would stand on paper. */
export const deskStyles = css`
  .block {
    padding: 12px 24px 16px;
    border-top: 1px solid var(--_line);
  }
  .block > p {
    margin: 2px 0 10px;
    color: var(--_ink-3);
    font-size: calc(13px * var(--_scale));
  }
  .forms {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(240px, 1fr));
    gap: 12px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .forms li {
    display: flex;
    flex-direction: column;
    gap: 6px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: 6px;
  }
  .forms li > .btn {
    align-self: flex-start;
    margin-top: auto;
  }
  .forms .warn,
  td .warn {
    color: var(--_warning);
  }
  td small,
  .forms small {
    display: block;
    color: var(--_ink-3);
    overflow-wrap: anywhere;
  }
  td small.warn,
  .forms small.warn {
    color: var(--_warning);
  }
  td details summary {
    cursor: pointer;
    color: var(--_ink-2);
    font-size: calc(13px * var(--_scale));
    min-height: 24px;
  }
  td dl {
    display: grid;
    grid-template-columns: minmax(72px, auto) 1fr;
    gap: 2px 12px;
    margin: 6px 0 0;
    text-align: start;
  }
  td dt {
    color: var(--_ink-3);
  }
  td dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .preview {
    margin: 8px 0 0;
    padding: 12px 16px;
    max-height: 40vh;
    overflow: auto;
    border: 1px solid var(--_line);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    line-height: 1.8;
  }
  .paper {
    display: none;
  }
`
