import { css } from 'lit'

export const receiptClaimsStyles = css`
  .claims > li {
    display: grid;
    gap: 6px;
    padding: 14px 24px;
    border-top: 1px solid var(--_line);
  }
  .sum {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 16px;
  }
  .sum strong {
    font-size: calc(16px * var(--_scale));
  }
  .parts {
    display: grid;
    grid-template-columns: auto auto;
    justify-content: start;
    gap: 4px 16px;
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--_line-strong);
  }
  .parts li {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: center;
  }
  .parts span {
    text-align: end;
  }
  .parts .link {
    min-height: 24px;
  }
  .said {
    display: flex;
    gap: 8px;
    color: var(--_ink-2);
  }
  .said .icon {
    margin-top: 3px;
  }
  .acts {
    display: flex;
    gap: 8px;
    padding-top: 4px;
  }
  @container (max-width: 640px) {
    .claims > li {
      padding-inline: 16px;
    }
    .parts {
      column-gap: 8px;
      padding-inline-start: 6px;
    }
  }
`
