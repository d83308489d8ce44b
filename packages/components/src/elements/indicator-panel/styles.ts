import { css } from 'lit'

/** Figures with their bands; the chart beside its table. */
export const panelStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px 16px;
  }
  .value {
    font-size: calc(16px * var(--_scale));
    font-weight: 600;
    white-space: nowrap;
  }
  .part {
    color: var(--_ink-2);
    white-space: nowrap;
  }
  .side {
    padding: 16px 24px;
    border-top: 1px solid var(--_line);
  }
  .side h3 {
    margin-block-end: 8px;
  }
  .chart {
    position: relative;
    min-height: 120px;
  }
  .picked td {
    background: var(--_primary-soft);
  }
  .cases {
    border-top: 1px solid var(--_line);
  }
  .cases .titlebar {
    padding-block: 12px;
  }
  .link {
    color: var(--_primary);
    text-decoration: underline;
    text-align: start;
    min-height: 24px;
  }
  .better {
    color: var(--_success);
  }
  .worse {
    color: var(--_danger);
  }
  .btn[aria-pressed='true'] {
    color: var(--_on-primary);
    background: var(--_primary);
    border-color: var(--_primary);
  }
  .foot {
    display: flex;
    gap: 12px;
    align-items: center;
    padding: 12px 24px;
  }
  @media print {
    .chart,
    .tools,
    .foot .btn {
      display: none;
    }
  }
`
