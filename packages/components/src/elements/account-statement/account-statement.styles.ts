import { css } from 'lit'

export const accountStatementStyles = css`
  .number {
    display: grid;
    grid-template-columns: auto auto;
    column-gap: 16px;
    align-items: baseline;
  }
  .number .term {
    grid-column: 1 / -1;
  }
  .number strong {
    font-size: calc(16px * var(--_scale));
    letter-spacing: 0.04em;
    overflow-wrap: anywhere;
    white-space: normal;
  }
  .accounts {
    padding: 0 24px 12px;
    overflow-x: auto;
  }
  .term {
    color: var(--_ink-3);
    font-size: calc(12px * var(--_scale));
  }
  .unit,
  .small {
    font-size: calc(12px * var(--_scale));
    font-weight: 400;
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    border-top: 1px solid var(--_line);
    overflow: hidden;
  }
  .figure {
    flex: 1 1 160px;
    padding: 16px 24px 12px;
    box-shadow: -1px 0 var(--_line);
  }
  .figure .term {
    display: flex;
    align-items: center;
    gap: 6px;
    font-size: calc(13px * var(--_scale));
  }
  .figure:not(:first-child) .term::before {
    content: '';
    width: 8px;
    height: 8px;
    border-radius: 2px;
    background: var(--_c);
  }
  .paid {
    --_c: var(--_ink-3);
  }
  .reserved {
    --_c: var(--_warning);
  }
  .deposited {
    --_c: var(--_success);
  }
  .available {
    --_c: var(--_primary);
  }
  .figure strong {
    font-size: calc(24px * var(--_scale));
    line-height: 1.35;
    font-weight: 600;
    letter-spacing: -0.01em;
  }
  .spread {
    display: flex;
    gap: 2px;
    height: 6px;
    margin: 0 24px;
    border-radius: 3px;
    background: var(--_line);
    overflow: hidden;
  }
  .spread i {
    background: var(--_c);
    forced-color-adjust: none;
  }
  .invariant {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding: 12px 24px 16px;
    font-size: calc(13px * var(--_scale));
    color: var(--_success);
    border-bottom: 1px solid var(--_line);
  }
  .invariant .num {
    color: var(--_ink);
  }
  .invariant .num b {
    margin-inline-end: 8px;
  }
  .invariant.bad {
    color: var(--_danger);
    background: var(--_danger-soft);
    font-weight: 600;
  }
  .invariant .since {
    margin-inline-start: auto;
    color: var(--_warning);
  }
  h3 {
    font-size: calc(16px * var(--_scale));
    padding: 16px 24px 12px;
  }
  .payouts > p {
    padding: 0 24px 16px;
  }
  .payout {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding: 16px 24px;
    border-top: 1px solid var(--_line);
  }
  .payout.voided .payee :is(b, strong) {
    color: var(--_ink-3);
    text-decoration: line-through;
  }
  .payout p {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: baseline;
    justify-self: start;
  }
  .payout p.badge {
    white-space: normal;
  }
  .payee {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: baseline;
  }
  .payee .muted,
  .invariant .num {
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .payee strong {
    font-size: calc(16px * var(--_scale));
  }
  .payee .badge {
    margin-inline-start: auto;
  }
  .steps {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    max-width: 760px;
  }
  .steps li {
    position: relative;
    display: grid;
    align-content: start;
    justify-items: start;
  }
  .steps li::after {
    content: '';
    position: absolute;
    top: 11px;
    inset-inline: 30px 6px;
    height: 2px;
    background: var(--_line);
  }
  .steps li.done::after {
    background: var(--_primary);
  }
  .steps li:last-child::after {
    content: none;
  }
  .steps i {
    display: grid;
    place-items: center;
    width: 24px;
    height: 24px;
    border-radius: 50%;
    border: 2px solid var(--_line-strong);
    margin-bottom: 4px;
  }
  .steps .done i,
  .steps .here i {
    color: var(--_on-primary);
    background: var(--_primary);
    border-color: var(--_primary);
  }
  .steps b {
    font-size: calc(13px * var(--_scale));
    font-weight: 500;
  }
  .steps .ahead b {
    color: var(--_ink-3);
  }
  .steps .here b {
    font-weight: 600;
    color: var(--_primary);
  }
  .entries .tablebox td {
    padding-block: 8px;
  }
  td.in {
    color: var(--_success);
  }
  td.moved {
    color: var(--_ink-3);
  }
  td.balance {
    font-weight: 600;
  }
  @container (max-width: 640px) {
    .number {
      grid-template-columns: auto;
    }
    .figure {
      padding: 12px 16px;
    }
    .figure strong {
      font-size: calc(18px * var(--_scale));
    }
    .spread {
      margin-inline: 16px;
    }
    .accounts,
    .invariant,
    .payout,
    h3,
    .payouts > p {
      padding-inline: 16px;
    }
    .steps {
      grid-template-columns: 1fr;
      gap: 12px;
    }
    .steps li {
      grid-template-columns: 24px auto auto 1fr;
      column-gap: 8px;
      align-items: baseline;
    }
    .steps i {
      align-self: center;
      margin: 0;
    }
    .steps li::after {
      inset: 26px auto -10px 11px;
      width: 2px;
      height: auto;
    }
  }
  @media print {
    .spread {
      display: none;
    }
    .figure {
      padding: 8px 0;
      box-shadow: none;
    }
    .figure strong {
      font-size: 14pt;
    }
    .steps i,
    .steps .here b,
    td.in {
      color: inherit !important;
      background: none !important;
    }
  }
`
