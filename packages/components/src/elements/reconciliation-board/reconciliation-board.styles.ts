import { css } from 'lit'

export const reconciliationBoardStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .board {
    display: grid;
    grid-template-columns: 232px minmax(0, 1fr);
    border-top: 1px solid var(--_line);
  }
  .days {
    max-height: 720px;
    overflow-y: auto;
    border-inline-end: 1px solid var(--_line);
    background: var(--_raised);
  }
  .days button {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 2px 8px;
    width: 100%;
    padding: 10px 16px;
    text-align: start;
    border-bottom: 1px solid var(--_line);
  }
  .days button:hover {
    background: var(--_hover);
  }
  .days button:focus-visible {
    outline-offset: -2px;
  }
  .days button[aria-current='date'] {
    background: var(--_surface);
    box-shadow: inset 3px 0 0 var(--_primary);
  }
  .days small {
    flex-basis: 100%;
    color: var(--_ink-2);
    font-size: calc(12px * var(--_scale));
  }
  .bad,
  .days small.bad {
    color: var(--_danger);
  }
  .ok {
    color: var(--_success);
  }
  .report h3 {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 10px;
    padding: 16px 24px 10px;
    font-size: calc(16px * var(--_scale));
  }
  .report h3 small {
    font-size: calc(13px * var(--_scale));
    font-weight: 400;
  }
  th[scope='row'] {
    font-weight: 500;
  }
  th small {
    color: var(--_ink-3);
    font-weight: 400;
  }
  td :is(.ok, .bad) {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }
  .sums {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 32px;
    padding: 14px 24px 6px;
  }
  .sums dt {
    color: var(--_ink-3);
    font-size: calc(12px * var(--_scale));
  }
  .sums dd {
    font-weight: 600;
  }
  .causes {
    padding: 0 24px 12px;
  }
  .causes li {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    padding: 4px 0;
    border-top: 1px solid var(--_line);
  }
  .people {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    padding: 4px 24px 12px;
    font-size: calc(13px * var(--_scale));
  }
  .note {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 24px;
  }
  .divergences li {
    display: grid;
    justify-items: start;
    gap: 4px;
    padding: 12px 24px;
    border-top: 1px solid var(--_line);
    box-shadow: inset 3px 0 0 var(--_danger);
  }
  .divergences li.explained {
    box-shadow: inset 3px 0 0 var(--_line-strong);
  }
  .what {
    display: flex;
    gap: 8px;
    color: var(--_danger);
  }
  .what .icon {
    margin-top: 3px;
  }
  .explained .what {
    color: var(--_ink-2);
  }
  .cause,
  .why {
    color: var(--_ink-2);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    white-space: normal;
    overflow-wrap: anywhere;
    font-size: calc(13px * var(--_scale));
  }
  .acts {
    display: flex;
    gap: 8px;
    padding: 16px 24px 20px;
    border-top: 1px solid var(--_line);
  }
  @container (max-width: 760px) {
    .board {
      grid-template-columns: minmax(0, 1fr);
    }
    .days {
      max-height: 220px;
      border-inline-end: 0;
      border-bottom: 1px solid var(--_line);
    }
  }
  @container (max-width: 640px) {
    tbody th:first-child {
      display: block;
      padding: 0 0 2px;
      border: 0;
    }
    .report h3,
    .sums,
    .causes,
    .people,
    .note,
    .divergences li,
    .acts {
      padding-inline: 16px;
    }
  }
  @media (forced-colors: active) {
    .days button[aria-current='date'] {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
  }
  @media print {
    .board {
      display: block;
    }
  }
`
