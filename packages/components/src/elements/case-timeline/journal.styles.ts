import { css } from 'lit'

/** The journal and the people who hold something. */
export const journalStyles = css`
  .journal {
    padding-bottom: 24px;
    min-width: 0;
  }
  .search {
    position: relative;
    align-self: center;
    width: 264px;
    max-width: 100%;
    margin-inline-start: auto;
  }
  .search .icon {
    position: absolute;
    inset-inline-start: 9px;
    top: 50%;
    transform: translateY(-50%);
    color: var(--_ink-3);
  }
  .search input {
    width: 100%;
    padding-inline-start: 32px;
  }
  .none {
    padding: 24px;
    color: var(--_ink-2);
  }
  .day {
    padding: 8px 24px 0;
  }
  .day h4 {
    color: var(--_ink-2);
    font-weight: 500;
    padding-block: 4px;
  }
  .entry {
    display: grid;
    grid-template-columns: 44px 12px minmax(0, 1fr);
    column-gap: 12px;
    position: relative;
  }
  .entry .time {
    color: var(--_ink-3);
    font-size: calc(13px * var(--_scale));
    padding-top: 6px;
  }
  .dot {
    position: relative;
  }
  .dot::before {
    content: '';
    position: absolute;
    inset: 0 auto 0 5px;
    width: 1px;
    background: var(--_line);
  }
  .dot::after {
    content: '';
    position: absolute;
    top: 13px;
    inset-inline-start: 2px;
    width: 7px;
    height: 7px;
    border-radius: 50%;
    background: var(--_surface);
    box-shadow: 0 0 0 2px var(--_line-strong);
  }
  .entry.alarm .dot::after {
    border-radius: 0;
    background: var(--_danger);
    box-shadow: 0 0 0 2px var(--_danger-soft);
  }
  .what {
    padding-bottom: 8px;
    min-width: 0;
  }
  .what .line {
    all: unset;
    box-sizing: border-box;
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
    align-items: baseline;
    width: 100%;
    padding: 4px 8px;
    margin-inline-start: -8px;
    border-radius: 6px;
    cursor: pointer;
  }
  .what .line:hover {
    background: var(--_hover);
  }
  .what .line:focus-visible {
    outline: 2px solid var(--_primary);
  }
  .what b {
    font-weight: 500;
  }
  .alarm .what b {
    color: var(--_danger);
  }
  .actor {
    color: var(--_ink-2);
    font-size: calc(13px * var(--_scale));
  }
  .actor:is(.by-system, .by-import) {
    color: var(--_ink-3);
  }
  .what .hash {
    margin-inline-start: auto;
  }
  .summary {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    color: var(--_ink-2);
    font-size: calc(13px * var(--_scale));
  }
  .summary .term {
    display: inline;
    color: var(--_ink-3);
  }
  .fields {
    display: grid;
    grid-template-columns: minmax(88px, auto) minmax(0, 1fr);
    gap: 4px 16px;
    padding: 12px;
    border-radius: 6px;
    background: var(--_raised);
    font-size: calc(13px * var(--_scale));
    overflow-wrap: anywhere;
  }
  .fields dt {
    color: var(--_ink-3);
  }
  .journal > .btn {
    margin: 12px 24px 0;
  }
  .person {
    padding: 12px 0;
    border-bottom: 1px solid var(--_line);
  }
  .person:last-child {
    border: 0;
  }
  .person p {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .person p .muted {
    margin-inline-start: auto;
    font-size: calc(12px * var(--_scale));
  }
  .person li {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    padding-top: 4px;
    padding-inline-start: 24px;
    font-size: calc(13px * var(--_scale));
  }
`
