import { css } from 'lit'

export const distributionSheetStyles = css`
  .chooser select {
    max-width: min(280px, 100%);
  }
  h2 .badge {
    vertical-align: middle;
  }
  td {
    vertical-align: baseline;
  }
  td:nth-child(2) {
    min-width: 7em;
  }
  td .link {
    white-space: nowrap;
  }
  td input {
    width: 13em;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  td input[aria-invalid='true'] {
    border-color: var(--_danger);
  }
  .bad,
  td small.bad {
    color: var(--_danger);
    white-space: normal;
  }
  small .icon {
    vertical-align: -2px;
  }
  .kept {
    color: var(--_warning);
  }
  td.amount small {
    white-space: normal;
  }
  tr.differs td:nth-child(5) b {
    color: var(--_warning);
  }
  tr.why td {
    background: var(--_raised);
  }
  tr.why ol {
    display: grid;
    gap: 4px;
    text-align: start;
  }
  tr.why small {
    display: inline;
  }
  .balance {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    padding: 16px 24px 12px;
  }
  .balance dt {
    color: var(--_ink-3);
    font-size: calc(13px * var(--_scale));
  }
  .balance dd {
    font-size: calc(20px * var(--_scale));
    font-weight: 600;
  }
  .balance small {
    display: block;
    font-size: calc(13px * var(--_scale));
    font-weight: 400;
  }
  .balance > span {
    color: var(--_ink-3);
    font-size: calc(20px * var(--_scale));
    font-weight: 300;
  }
  .note {
    display: flex;
    gap: 8px;
    padding: 8px 24px;
    font-size: calc(13px * var(--_scale));
  }
  .note .icon {
    margin-top: 2px;
  }
  .note.ok {
    color: var(--_success);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding: 8px 24px 20px;
  }
  @container (max-width: 640px) {
    .balance,
    .note,
    .acts {
      padding-inline: 16px;
    }
    tr.why td::before {
      content: none;
    }
  }
  @media print {
    td input {
      width: 100%;
      min-height: 0;
      border: 0;
      padding: 0;
      background: none;
    }
  }
`
