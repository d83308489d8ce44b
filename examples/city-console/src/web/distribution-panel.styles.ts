import { css } from 'lit'

export const distributionPanelStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 16px;
    background: none;
  }
  .card {
    padding: 16px 24px;
  }
  .card > header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
  }
  .card > header .grow {
    flex: 1;
  }
  h2 {
    font-size: calc(16px * var(--_scale));
    font-weight: 600;
  }
  .where {
    color: var(--_ink-2);
    font-size: calc(13px * var(--_scale));
  }
  h3 {
    margin-top: 16px;
    font-size: calc(14px * var(--_scale));
  }
  .origins li {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 20px;
    padding: 8px 0;
    border-top: 1px solid var(--_line);
  }
  .origins li > div {
    flex: 1 1 320px;
  }
  .way {
    margin-top: 12px;
    display: grid;
  }
  .way > li {
    display: grid;
    grid-template-columns: 28px 116px minmax(0, 1fr) auto;
    align-items: baseline;
    gap: 2px 12px;
    padding: 8px 0;
    border-top: 1px solid var(--_line);
  }
  .mark {
    display: grid;
    place-items: center;
    width: 24px;
    height: 24px;
    border-radius: 50%;
    color: var(--_ink-3);
    background: var(--_raised);
    font-size: calc(12px * var(--_scale));
    font-weight: 600;
  }
  .done .mark {
    color: var(--_success);
    background: var(--_success-soft);
  }
  .ready .mark {
    color: var(--_on-primary);
    background: var(--_primary);
  }
  .blocked .mark {
    color: var(--_warning);
    background: var(--_warning-soft);
  }
  .name {
    font-weight: 600;
  }
  .later .name,
  .later .text {
    color: var(--_ink-3);
  }
  .text {
    color: var(--_ink-2);
    overflow-wrap: anywhere;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
  }
  .parts {
    grid-column: 3 / -1;
    display: grid;
    gap: 6px;
  }
  .parts li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
    padding: 6px 12px;
    border-radius: 6px;
    background: var(--_raised);
  }
  @media (max-width: 720px) {
    .card {
      padding: 12px 16px;
    }
    .way > li {
      grid-template-columns: 28px minmax(0, 1fr);
    }
    .way > li > .text,
    .buttons,
    .parts {
      grid-column: 2;
      justify-content: flex-start;
    }
  }
`

/** The table of claims inside the dialog. */
export const claimsStyles = css`
  .claims {
    display: grid;
    gap: 12px;
    overflow-x: auto;
  }
  .claims table {
    width: 100%;
    border-collapse: collapse;
  }
  .claims :is(th, td) {
    padding: 6px 8px;
    text-align: start;
    border-bottom: 1px solid var(--_line);
  }
  .claims th {
    color: var(--_ink-2);
    font-size: calc(12px * var(--_scale));
    font-weight: 500;
    white-space: nowrap;
  }
  .claims td small {
    display: block;
    color: var(--_ink-3);
    font-size: calc(12px * var(--_scale));
  }
  .claims td input {
    width: 150px;
  }
  .claims td input[type='number'] {
    width: 80px;
  }
  .claims td input[inputmode='decimal'] {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .claims [aria-invalid='true'] {
    border-color: var(--_danger);
  }
  .claims .tools {
    white-space: nowrap;
    text-align: end;
  }
  .other {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px;
  }
  .other .field {
    flex: 0 1 320px;
  }
  .other .hint.bad,
  .sum.bad {
    color: var(--_danger);
  }
  .sum {
    padding: 8px 12px;
    border-radius: 6px;
    background: var(--_raised);
  }
`
