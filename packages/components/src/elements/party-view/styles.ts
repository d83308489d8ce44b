import { css } from 'lit'

/** One column, made for a phone; two where there is room. */
export const partyStyles = css`
  :host {
    border: 1px solid var(--_line);
    overflow: hidden;
  }
  header,
  section {
    padding: 16px 20px;
    border-bottom: 1px solid var(--_line);
  }
  header .number {
    color: var(--_ink-2);
    font-size: calc(14px * var(--_scale));
  }
  header .standing {
    margin-block-start: 8px;
    font-size: calc(18px * var(--_scale));
    font-weight: 600;
  }
  header .hint {
    color: var(--_ink-2);
  }
  section > h3 {
    margin-block-end: 10px;
    font-size: calc(16px * var(--_scale));
  }
  .lines {
    display: grid;
    gap: 10px;
  }
  .lines li {
    display: grid;
    gap: 4px;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_line-strong);
  }
  .lines .when,
  .muted {
    color: var(--_ink-2);
    font-size: calc(13px * var(--_scale));
  }
  .lines .kind {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 10px;
    align-items: baseline;
  }
  .kind strong {
    color: var(--_primary);
    font-size: calc(13px * var(--_scale));
  }
  .sums {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
    gap: 10px;
  }
  .sums + .lines,
  section > .muted + .lines {
    margin-block-start: 12px;
  }
  .sums dt {
    color: var(--_ink-2);
    font-size: calc(13px * var(--_scale));
  }
  .sums dd {
    font-size: calc(18px * var(--_scale));
    font-weight: 600;
    white-space: nowrap;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 8px;
  }
  .acts .btn {
    min-height: calc(44px * var(--_scale));
    white-space: normal;
  }
  .paper {
    padding: 12px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    background: var(--_raised);
    border-radius: 6px;
  }
  .court-side {
    border-inline-start-color: var(--_primary) !important;
  }
  textarea {
    width: 100%;
    min-height: 88px;
  }
  .ask {
    display: grid;
    gap: 10px;
  }
  .ask select {
    width: 100%;
    min-height: calc(44px * var(--_scale));
  }
  .receipt {
    display: grid;
    gap: 6px;
    margin-block-end: 14px;
    padding: 12px;
    border: 1px solid var(--_success);
    border-radius: 6px;
    background: var(--_success-soft);
  }
  /* What was done or went wrong is said where the reader is, however long the page. */
  .said,
  .wrong {
    position: sticky;
    inset-block-end: 0;
    padding: 12px 20px;
    background: var(--_surface);
    border-block-start: 1px solid var(--_line);
  }
  .said {
    color: var(--_success);
  }
  .said:empty {
    display: none;
  }
  .wrong {
    color: var(--_danger);
  }
  .overflow {
    overflow-wrap: anywhere;
  }
  @media print {
    .acts,
    .write {
      display: none;
    }
  }
`
