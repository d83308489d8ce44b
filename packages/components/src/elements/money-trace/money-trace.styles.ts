import { css } from 'lit'

export const moneyTraceStyles = css`
  .chooser {
    flex: 0 1 360px;
    min-width: 0;
  }
  .chooser select {
    width: 100%;
  }
  .ends {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr);
    align-items: center;
    border-top: 1px solid var(--_line);
  }
  .ends > section {
    align-self: start;
    padding: 16px 24px;
  }
  .ends h3 {
    margin-bottom: 8px;
    color: var(--_ink-3);
    font-size: calc(13px * var(--_scale));
    font-weight: 500;
  }
  .ends p {
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .ends strong {
    font-size: calc(20px * var(--_scale));
    font-weight: 600;
  }
  .unit {
    font-size: calc(12px * var(--_scale));
    font-weight: 400;
  }
  .lines {
    display: grid;
    gap: 12px;
  }
  .arrow {
    display: grid;
    place-items: center;
    width: 40px;
    height: 40px;
    border-radius: 50%;
    color: var(--_primary);
    background: var(--_primary-soft);
    font-size: 20px;
  }
  .verdict {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 10px 24px;
    border-block: 1px solid var(--_line);
    color: var(--_success);
    background: var(--_success-soft);
    font-weight: 500;
  }
  .verdict.bad {
    color: var(--_danger);
    background: var(--_danger-soft);
    font-weight: 600;
  }
  h3.way {
    padding: 16px 24px 8px;
    font-size: calc(16px * var(--_scale));
  }
  .steps {
    padding: 0 24px 16px;
  }
  .steps > li {
    display: grid;
    grid-template-columns: 112px 24px minmax(0, 1fr);
    gap: 0 16px;
  }
  time {
    padding-top: 2px;
    text-align: end;
    color: var(--_ink-2);
    font-size: calc(13px * var(--_scale));
  }
  time small {
    display: block;
    color: var(--_ink-3);
    font-size: calc(12px * var(--_scale));
  }
  .steps > li > i {
    position: relative;
    display: grid;
    justify-items: center;
    align-content: start;
  }
  .steps > li > i .icon {
    position: relative;
    z-index: 1;
    width: 24px;
    height: 24px;
    padding: 4px;
    border-radius: 50%;
    color: var(--_on-primary);
    background: var(--_primary);
  }
  .steps > li.bad > i .icon {
    color: var(--_on-danger);
    background: var(--_danger);
  }
  .steps > li:not(:last-child) > i::after {
    content: '';
    position: absolute;
    inset: 24px auto 0 11px;
    width: 2px;
    background: var(--_line);
  }
  .act {
    display: grid;
    gap: 4px;
    padding-bottom: 20px;
    min-width: 0;
  }
  .what {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .who {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--_ink-2);
  }
  dl {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 20px;
    font-size: calc(13px * var(--_scale));
  }
  dl > div {
    display: flex;
    align-items: baseline;
    gap: 6px;
    min-width: 0;
  }
  dt {
    flex: none;
    color: var(--_ink-3);
  }
  dd {
    overflow-wrap: anywhere;
  }
  .checks {
    display: grid;
    gap: 4px;
    padding: 8px 12px;
    border-radius: 6px;
    background: var(--_raised);
    font-size: calc(13px * var(--_scale));
  }
  .checks li {
    display: flex;
    gap: 8px;
  }
  .checks .icon {
    margin-top: 3px;
    color: var(--_success);
  }
  .checks .bad,
  .checks .bad .icon {
    color: var(--_danger);
  }
  .checks small {
    color: var(--_ink-3);
    margin-inline-start: 6px;
  }
  p.hash {
    overflow-wrap: anywhere;
  }
  @container (max-width: 640px) {
    .ends {
      grid-template-columns: minmax(0, 1fr);
    }
    .ends > section {
      padding-inline: 16px;
    }
    .arrow {
      justify-self: start;
      margin-inline-start: 16px;
      transform: rotate(90deg);
    }
    .verdict,
    h3.way {
      padding-inline: 16px;
    }
    .steps {
      padding-inline: 16px;
    }
    .steps > li {
      grid-template-columns: 24px minmax(0, 1fr);
    }
    time {
      grid-column: 2;
      grid-row: 1;
      text-align: start;
    }
    time small {
      display: inline;
      margin-inline-start: 8px;
    }
    .steps > li > i {
      grid-row: 1 / span 2;
    }
    .act {
      grid-column: 2;
    }
  }
  @media print {
    .ends,
    .verdict,
    .checks {
      background: none;
    }
  }
`
