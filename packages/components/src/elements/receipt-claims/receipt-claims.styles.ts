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
    gap: 4px;
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--_line-strong);
  }
  .parts li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
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
  }
`
