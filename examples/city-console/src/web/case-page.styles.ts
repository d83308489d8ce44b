import { css } from 'lit'

export const casePageStyles = css`
  .page {
    gap: 0;
    height: auto;
    min-height: 100%;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
  }
  .line .grow {
    flex: 1;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .parties {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 28px;
    margin-top: 6px;
  }
  .parties li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
  }
  .parties b {
    font-weight: 600;
  }
  .parties .muted {
    font-size: calc(13px * var(--_scale));
  }
  .role {
    color: var(--_ink-3);
    font-size: calc(13px * var(--_scale));
  }
  /* The head of the page says it on every tab. */
  zx-case-timeline::part(header) {
    display: none;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 28px;
    margin: 4px 0 8px;
    font-size: calc(13px * var(--_scale));
  }
  .facts > div {
    display: flex;
    gap: 8px;
  }
  .facts dt {
    color: var(--_ink-3);
  }
  .stack {
    display: flex;
    flex-direction: column;
    gap: 16px;
  }
  .waiting {
    padding: 14px 20px;
  }
  .waiting h3 {
    margin: 0 0 4px;
    font-size: calc(15px * var(--_scale));
    font-weight: 600;
  }
  .waiting li {
    padding: 8px 0;
  }
  .waiting li + li {
    border-top: 1px solid var(--_line);
  }
  .waiting .muted {
    font-size: calc(13px * var(--_scale));
  }
  .part {
    padding-top: 16px;
    display: flex;
    flex-direction: column;
    gap: 16px;
  }
  @media (max-width: 720px) {
    .line .grow {
      display: none;
    }
    h1 {
      font-size: calc(17px * var(--_scale));
    }
    .acts {
      order: 9;
      flex-basis: 100%;
    }
    .facts {
      gap: 2px 16px;
    }
    .part {
      padding-top: 12px;
    }
  }
`
