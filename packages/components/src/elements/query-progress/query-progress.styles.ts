import { css } from 'lit'

export const queryProgressStyles = css`
  .tally {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px 40px;
    padding: 12px 24px 16px;
  }
  .kofn {
    display: grid;
  }
  .kofn b {
    font-size: calc(22px * var(--_scale));
    line-height: 1.25;
  }
  .kofn span,
  .tally dt {
    color: var(--_ink-2);
    font-size: calc(12px * var(--_scale));
  }
  .tally dl {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 32px;
  }
  .tally dd {
    font-size: calc(18px * var(--_scale));
    font-weight: 600;
  }
  .tally .danger dd {
    color: var(--_danger);
  }
  .caution {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    padding: 10px 24px;
    color: var(--_danger);
    background: var(--_danger-soft);
    font-weight: 500;
  }
  .caution .icon {
    margin-top: 3px;
  }
  .source {
    font-weight: 600;
    white-space: nowrap;
  }
  .age {
    white-space: nowrap;
  }
  .source small {
    display: block;
    color: var(--_ink-3);
    font-weight: 400;
    font-size: calc(12px * var(--_scale));
  }
  tr.unanswered td:nth-of-type(2) {
    box-shadow: inset 3px 0 0 var(--_danger);
  }
  .standing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
  }
  .standing small {
    flex-basis: 100%;
    overflow-wrap: anywhere;
  }
  .notnone {
    font-size: calc(12px * var(--_scale));
    color: var(--_danger);
  }
  .late,
  td small.late {
    --_icon-hole: var(--_surface);
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--_danger);
    font-size: calc(12px * var(--_scale));
  }
  .rowacts {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .rest {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 12px 24px;
    color: var(--_success);
  }
  .rest.open {
    color: var(--_warning);
    background: var(--_warning-soft);
  }
  .rest > div {
    flex: 1 1 200px;
  }
  .rest p {
    color: var(--_ink);
  }
  .orders {
    padding: 12px 24px 16px;
    border-top: 1px solid var(--_line);
  }
  .orders summary {
    cursor: pointer;
    color: var(--_ink-2);
    font-size: calc(13px * var(--_scale));
  }
  .orders li {
    padding: 8px 0 0;
  }
  .orders small {
    display: block;
    font-size: calc(12px * var(--_scale));
  }
  @container (max-width: 640px) {
    .tally,
    .caution,
    .rest,
    .orders {
      padding-inline: 16px;
    }
    td .standing,
    td > div {
      justify-content: flex-end;
      text-align: end;
    }
    tr.unanswered td:nth-of-type(2) {
      box-shadow: none;
    }
    tr.unanswered {
      box-shadow: inset 3px 0 0 var(--_danger);
    }
  }
`
