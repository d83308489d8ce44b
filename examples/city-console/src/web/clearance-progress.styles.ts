import { css } from 'lit'

export const progressStyles = css`
  .campaign {
    padding: 16px 20px;
    display: grid;
    gap: 14px;
  }
  .campaign h2 {
    margin: 0;
  }
  figure {
    margin: 0;
    display: grid;
    gap: 6px;
  }
  figcaption {
    color: var(--_ink-2);
    font-size: calc(13px * var(--_scale));
  }
  .chart {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(200px, 2fr);
    gap: 8px 24px;
    align-items: center;
  }
  .chart svg {
    width: 100%;
    max-height: 240px;
  }
  .words {
    display: grid;
    gap: 4px;
  }
  .axis {
    stroke: var(--_line-strong);
  }
  .course {
    fill: none;
    stroke: var(--_primary);
    stroke-width: 2;
  }
  .area {
    fill: var(--_primary-soft);
  }
  circle {
    fill: var(--_primary);
  }
  .tick {
    fill: var(--_ink-2);
    font-size: 12px;
  }
  @media (max-width: 720px) {
    .chart {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`
