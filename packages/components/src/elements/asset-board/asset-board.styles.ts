import { css } from 'lit'

export const assetBoardStyles = css`
  td b {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  td:first-child {
    max-width: 320px;
    overflow-wrap: anywhere;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 6px;
    padding-bottom: 4px;
  }
  td small.warn {
    color: var(--_warning);
    font-weight: 600;
  }
  td small.bad {
    display: flex;
    align-items: center;
    gap: 4px;
    color: var(--_danger);
    font-weight: 600;
  }
  .control {
    display: grid;
    justify-items: start;
    gap: 6px;
  }
  tr.doubtful td:first-child {
    box-shadow: inset 3px 0 0 var(--_warning);
  }
  .amount b {
    display: block;
  }
  .more {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding-top: 4px;
    font-size: calc(13px * var(--_scale));
  }
  tr.below > td {
    max-width: none;
    padding: 0;
    background: var(--_raised);
  }
  .life {
    display: grid;
    gap: 16px;
    padding: 16px 24px;
  }
  .life section,
  .life ul,
  .life ol {
    display: grid;
    gap: 8px;
  }
  .life h3,
  .life h4 {
    margin: 0;
    font-size: calc(14px * var(--_scale));
    font-weight: 600;
  }
  .life h4 {
    color: var(--_ink-2);
    font-size: calc(12px * var(--_scale));
    font-weight: 500;
  }
  .life dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(240px, 100%), 1fr));
    gap: 8px 24px;
  }
  .life .weighed {
    grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr));
    padding: 10px 12px;
    border-inline-start: 3px solid var(--_primary);
    background: var(--_surface);
  }
  .life dt {
    color: var(--_ink-2);
    font-size: calc(12px * var(--_scale));
  }
  .life dd {
    overflow-wrap: anywhere;
  }
  .life li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
  }
  .life ol {
    counter-reset: place;
  }
  .life ol li::before {
    counter-increment: place;
    content: counter(place) '.';
    color: var(--_ink-2);
  }
  .life small {
    display: inline;
  }
  .life small,
  .life summary {
    color: var(--_ink-2);
  }
  .life .rowacts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .life summary,
  .visits summary {
    cursor: pointer;
    font-size: calc(13px * var(--_scale));
  }
  .life details ul {
    padding-top: 8px;
  }
  .visits {
    padding: 10px 24px 16px;
    border-top: 1px solid var(--_line);
    color: var(--_ink-2);
  }
  .visits li {
    padding-top: 8px;
    color: var(--_ink);
  }
  .visits small {
    display: block;
    color: var(--_ink-2);
    font-size: calc(12px * var(--_scale));
  }
  .looked {
    display: grid;
    gap: 8px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_raised);
    font-size: calc(13px * var(--_scale));
  }
  .looked h3 small,
  .looked li small {
    color: var(--_ink-2);
    font-size: calc(12px * var(--_scale));
    font-weight: 400;
  }
  .looked h3 small {
    margin-inline-start: 8px;
  }
  .looked ul,
  .looked details ul {
    display: grid;
    gap: 8px;
  }
  .looked details ul {
    padding-top: 8px;
  }
  .looked li {
    display: flex;
    gap: 8px;
  }
  .looked li .icon {
    margin-top: 3px;
  }
  .looked li span,
  .looked li small {
    display: block;
  }
  .looked .deny > .icon,
  .looked .deny b {
    color: var(--_danger);
  }
  .looked .warn > .icon,
  .looked .warn b {
    color: var(--_warning);
  }
  .looked .pass > .icon,
  .looked .pass b {
    color: var(--_success);
  }
  .looked summary {
    cursor: pointer;
  }
  .looked .sums {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 20px;
  }
  .looked .sums dt {
    color: var(--_ink-2);
    font-size: calc(12px * var(--_scale));
  }
  .looked .sums dd {
    font-weight: 600;
  }
  .scale {
    position: relative;
    height: 6px;
    border-radius: 3px;
    background: var(--_line);
  }
  .scale i {
    display: block;
    height: 100%;
    border-radius: 3px;
    background: var(--_success);
  }
  .scale.over i {
    background: var(--_warning);
  }
  .scale s {
    position: absolute;
    inset-block: -3px;
    width: 2px;
    background: var(--_ink);
  }
  @container (max-width: 640px) {
    td:first-child {
      max-width: none;
    }
    .line,
    td small.bad {
      justify-content: flex-end;
    }
    .control {
      justify-items: end;
    }
    tr.doubtful td:first-child {
      box-shadow: none;
    }
    tbody tr.below {
      padding: 0;
    }
    tr.below > td {
      display: block;
      text-align: start;
    }
    .life {
      padding: 12px 16px;
    }
    .life .line {
      justify-content: flex-start;
    }
    .visits {
      padding-inline: 16px;
    }
  }
`
