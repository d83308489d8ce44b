import { css } from 'lit'
import { registerStyles } from '../../styles/register'
import { searchStyles } from '../../styles/search'
import { segmentStyles } from '../../styles/segments'

/** Choosing, checking, and what came of it. */
export const documentBatchStyles = [
  segmentStyles,
  searchStyles,
  registerStyles,
  css`
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    margin: 0;
    padding: 0 24px 12px;
    list-style: none;
    color: var(--_ink-3);
    font-size: calc(13px * var(--_scale));
  }
  .steps [aria-current='step'] {
    color: var(--_primary);
    font-weight: 600;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 10px 16px;
    padding: 0 24px 14px;
  }
  .bar .field {
    min-width: 200px;
  }
  .search {
    width: 240px;
  }
  .tick {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: calc(32px * var(--_scale));
  }
  input[type='checkbox'] {
    min-height: 0;
    flex: none;
    width: 16px;
    height: 16px;
    accent-color: var(--_primary);
  }
  .field {
    display: grid;
    gap: 4px;
  }
  .field > span {
    color: var(--_ink-2);
    font-size: calc(12px * var(--_scale));
  }
  th:first-child:has(.tick, .sr),
  td:first-child:has(.tick) {
    width: 1%;
  }
  td:first-child .tick {
    min-height: 24px;
  }
  .left,
  .running {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    margin: 0 24px 14px;
    padding: 10px 14px;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_primary-soft);
  }
  .left p,
  .running p {
    flex: 1 1 260px;
    margin: 0;
  }
  .left small {
    display: block;
    color: var(--_ink-2);
    font-size: calc(12px * var(--_scale));
  }
  .running progress {
    flex: 1 1 200px;
    height: 10px;
    accent-color: var(--_primary);
  }
  .block {
    padding: 14px 24px;
  }
  .block h3 {
    font-size: calc(14px * var(--_scale));
  }
  .block > p {
    color: var(--_ink-3);
    font-size: calc(13px * var(--_scale));
    margin: 2px 0 8px;
  }
  .block ul {
    display: grid;
    gap: 8px;
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
  }
  .block li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }
  .block li small {
    display: block;
    color: var(--_ink-3);
    font-size: calc(12px * var(--_scale));
  }
  .lack {
    display: grid;
    justify-items: start;
    gap: 2px;
    padding-bottom: 6px;
  }
  .lack input {
    width: min(260px, 100%);
  }
  td small.warn {
    color: var(--_warning);
  }
  details summary {
    cursor: pointer;
    color: var(--_primary);
    font-size: calc(12px * var(--_scale));
  }
  .preview {
    max-width: 460px;
    max-height: 260px;
    margin-top: 6px;
    padding: 10px 12px;
    overflow: auto;
    white-space: pre-wrap;
    text-align: start;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_raised);
  }
  .issue {
    margin: 0;
    padding: 12px 24px 0;
  }
  .foot {
    gap: 8px 12px;
    padding-block: 10px;
  }
  .bad {
    color: var(--_danger);
  }
  .onpaper {
    display: none;
  }
  @container (max-width: 640px) {
    .steps,
    .bar,
    .block {
      padding-inline: 16px;
    }
    .left,
    .running {
      margin-inline: 16px;
    }
    .bar > *,
    .bar .field,
    .search {
      flex: 1 1 100%;
      width: 100%;
    }
    .segments {
      display: flex;
    }
    .segments button {
      flex: 1 1 auto;
    }
    td:first-child:has(.tick)::before {
      display: none;
    }
    td:first-child:has(.tick) {
      width: auto;
      justify-content: flex-start;
    }
    td > div {
      overflow-wrap: anywhere;
    }
    .lack {
      justify-items: end;
    }
    .foot .btn {
      flex: 1 1 100%;
    }
  }
  @media print {
    .steps,
    .foot .btn {
      display: none;
    }
    .onpaper {
      display: block;
      margin: 24pt 0 0;
      white-space: pre-wrap;
    }
  }
`,
]
