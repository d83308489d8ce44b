import { css } from 'lit'

/** Cards with figures; a wall screen has larger ones, a phone one column. */
export const screenStyles = css`
  .cards {
    columns: 280px;
    column-gap: 12px;
    padding: 12px 16px 4px;
    border-top: 1px solid var(--_line);
    background: var(--_raised);
  }
  .card {
    display: grid;
    align-content: start;
    gap: 10px;
    min-width: 0;
    break-inside: avoid;
    margin-block-end: 12px;
    padding: 14px 16px;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: 8px;
  }
  .card.wide {
    column-span: all;
  }
  .card header {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
    align-items: baseline;
    justify-content: space-between;
  }
  .card header small,
  .lines small {
    color: var(--_ink-2);
    font-size: calc(13px * var(--_scale));
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .figure {
    display: grid;
    gap: 2px;
    flex: 1 1 96px;
    min-height: calc(44px * var(--_scale));
    padding: 8px 12px;
    text-align: start;
    border: 1px solid var(--_line);
    border-radius: 6px;
  }
  .figure:hover,
  .lines button:hover {
    background: var(--_hover);
    border-color: var(--_primary);
  }
  .figure[aria-pressed='true'],
  .lines button[aria-pressed='true'] {
    background: var(--_primary-soft);
    border-color: var(--_primary);
  }
  .figure b {
    font-size: calc(24px * var(--_scale));
    line-height: 1.2;
  }
  .figure span {
    color: var(--_ink-2);
    font-size: calc(13px * var(--_scale));
  }
  .figure.late b {
    color: var(--_danger);
  }
  .lines {
    display: grid;
    gap: 2px;
  }
  .lines button {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    align-items: baseline;
    justify-content: space-between;
    width: 100%;
    min-height: calc(36px * var(--_scale));
    padding: 4px 8px;
    text-align: start;
    border: 1px solid transparent;
    border-radius: 6px;
  }
  .details ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(240px, 1fr));
    gap: 8px;
  }
  .details li {
    display: grid;
    gap: 2px;
    padding: 8px 10px;
    border-inline-start: 3px solid var(--_line-strong);
    background: var(--_raised);
    overflow-wrap: anywhere;
  }
  .details li.late {
    border-inline-start-color: var(--_danger);
  }
  .details li small {
    color: var(--_ink-2);
    font-size: calc(13px * var(--_scale));
  }
  .hint {
    padding: 0 24px 12px;
    color: var(--_ink-2);
    font-size: calc(13px * var(--_scale));
  }
  :host([wall]) h2 {
    font-size: calc(30px * var(--_scale));
  }
  :host([wall]) h3 {
    font-size: calc(20px * var(--_scale));
  }
  :host([wall]) .figure b {
    font-size: calc(46px * var(--_scale));
  }
  :host([wall]) .figure span,
  :host([wall]) .lines,
  :host([wall]) .card header small,
  :host([wall]) .lines small {
    font-size: calc(18px * var(--_scale));
  }
  @media print {
    .figure,
    .card {
      break-inside: avoid;
    }
    .hint {
      display: none;
    }
  }
`
