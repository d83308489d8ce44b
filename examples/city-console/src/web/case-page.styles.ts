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
    margin-top: 4px;
    font-size: calc(15px * var(--_scale));
    color: var(--_ink);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 28px;
    margin: 6px 0 8px;
    font-size: calc(13px * var(--_scale));
  }
  .facts > div {
    display: flex;
    gap: 8px;
  }
  .facts dt {
    color: var(--_ink-3);
  }
  .part {
    padding-top: 16px;
    display: flex;
    flex-direction: column;
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
