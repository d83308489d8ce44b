import { css } from 'lit'

export const caseHeaderStyles = css`
  .head {
    display: grid;
    gap: 12px;
    padding: 16px 24px;
  }
  .first {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
  }
  .first h2 {
    font-size: calc(20px * var(--_scale));
  }
  .parties {
    color: var(--_ink-2);
    overflow-wrap: anywhere;
  }
  .parties b {
    color: var(--_ink);
    font-weight: 600;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(calc(190px * var(--_scale)), 1fr));
    gap: 12px 24px;
    padding-top: 12px;
    border-top: 1px solid var(--_line);
  }
  dt {
    color: var(--_ink-3);
    font-size: calc(12px * var(--_scale));
  }
  dd {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  dd small {
    display: block;
    color: var(--_ink-3);
    font-weight: 400;
    font-size: calc(12px * var(--_scale));
  }
  .hands {
    display: grid;
    gap: 6px;
    padding-top: 12px;
    border-top: 1px solid var(--_line);
  }
  .hands li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 12px;
  }
  .hands .who {
    color: var(--_ink-2);
  }
  .hands .rest {
    color: var(--_ink-3);
    font-size: calc(13px * var(--_scale));
  }
  @media print {
    .head {
      padding: 0 0 8px;
    }
  }
`
