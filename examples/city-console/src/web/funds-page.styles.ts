import { css } from 'lit'

export const equationStyles = css`
  .sums {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    /* It hides what hangs over its corners: without this the column would press it flat. */
    flex: none;
    overflow: hidden;
  }
  .equation {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 16px;
  }
  .sums .figure {
    box-shadow: none;
  }
  .sums .figure dd.hint:empty {
    display: none;
  }
  .sign {
    color: var(--_ink-3);
    font-size: calc(22px * var(--_scale));
    font-weight: 300;
  }
  .verdict {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 24px;
    font-weight: 500;
  }
  .verdict.good {
    color: var(--_success);
    background: var(--_success-soft);
  }
  .verdict.bad {
    color: var(--_danger);
    background: var(--_danger-soft);
    font-weight: 600;
  }
  @media (max-width: 720px) {
    .sums {
      grid-template-columns: minmax(0, 1fr);
    }
    .equation {
      flex-direction: column;
      align-items: stretch;
    }
    .sign {
      display: none;
    }
    .sums .figure {
      display: flex;
      justify-content: space-between;
      align-items: baseline;
      flex-wrap: wrap;
      gap: 0 12px;
    }
    .sums .figure dd {
      font-size: calc(17px * var(--_scale));
    }
    .sums .figure dd.hint {
      font-size: calc(12px * var(--_scale));
      flex: 1 1 100%;
    }
  }
`
