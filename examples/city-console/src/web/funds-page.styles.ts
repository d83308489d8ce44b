import { css } from 'lit'

export const equationStyles = css`
  .sums {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    overflow: hidden;
  }
  .equation {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
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
  .aside {
    min-width: 220px;
    border-inline-start: 1px solid var(--_line);
  }
  .verdict {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 20px;
    border-top: 1px solid var(--_line);
    font-size: calc(13px * var(--_scale));
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
    .aside {
      border: 0;
      border-top: 1px solid var(--_line);
    }
    .sums .figure dd.hint {
      font-size: calc(12px * var(--_scale));
      flex: 1 1 100%;
    }
  }
`
