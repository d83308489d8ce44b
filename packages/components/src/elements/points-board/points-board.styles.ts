import { css } from 'lit'

/** Bars to both sides of zero, in the column of the balance. */
export const pointsBoardStyles = css`
  .sum {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
    padding: 0 24px 16px;
    font-size: calc(13px * var(--_scale));
    color: var(--_ink-2);
  }
  .sum b {
    color: var(--_ink);
  }
  .minus {
    color: var(--_danger);
  }
  .plus {
    color: var(--_success);
  }
  .bar {
    position: relative;
    display: block;
    min-width: 140px;
    height: 14px;
    background: linear-gradient(var(--_line-strong), var(--_line-strong)) center / 1px 100% no-repeat;
  }
  .bar i {
    position: absolute;
    inset-block: 2px;
    border-radius: 2px;
    background: var(--_success);
  }
  .bar i.less {
    background: var(--_danger);
  }
  td .link {
    min-height: 24px;
  }
  h3.entries {
    padding: 20px 24px 8px;
  }
  @media (forced-colors: active) {
    .bar i {
      background: CanvasText;
    }
  }
`
