import { css } from 'lit'

export const consoleListStyles = css`
  .titlebar {
    padding: 12px 24px;
  }
  .acts {
    white-space: nowrap;
  }
  .acts .btn + .btn {
    margin-inline-start: 6px;
  }
`

export const consoleIndicatorStyles = css`
  section {
    display: grid;
    gap: 4px;
    padding: 16px 20px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  h3 {
    color: var(--_ink-2);
    font-weight: 500;
  }
  .figure {
    font-size: calc(28px * var(--_scale));
    font-weight: 600;
    line-height: 1.2;
    overflow-wrap: anywhere;
  }
  .figure small {
    margin-inline-start: 4px;
    color: var(--_ink-3);
    font-size: calc(13px * var(--_scale));
    font-weight: 400;
  }
  .problem {
    color: var(--_danger);
  }
  .link {
    justify-self: start;
  }
`

export const consoleStyles = css`
  .frame {
    padding: 12px;
  }
  nav ul {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  nav ul ul {
    padding-inline-start: 12px;
  }
  nav a {
    display: inline-block;
    padding: 6px 12px;
    border-radius: var(--_radius);
    color: var(--_ink-2);
    text-decoration: none;
  }
  nav a:hover {
    background: var(--_hover);
  }
  nav a[aria-current] {
    color: var(--_primary);
    background: var(--_primary-soft);
    font-weight: 600;
  }
  .frame {
    display: grid;
    gap: 16px;
  }
  .row {
    display: grid;
    grid-template-columns: repeat(12, minmax(0, 1fr));
    gap: 16px;
  }
  .row + .row {
    margin-block-start: 16px;
  }
  .column {
    display: grid;
    align-content: start;
    gap: 16px;
    min-width: 0;
    grid-column: span 12;
  }
  .text {
    padding: 10px 14px;
    border-radius: var(--_radius);
    background: var(--_surface);
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .text.note {
    background: var(--_primary-soft);
  }
  .text.warning {
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .unknown {
    padding: 14px 16px;
    border: 1px dashed var(--_danger);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .unknown strong {
    color: var(--_danger);
    overflow-wrap: anywhere;
  }
  .boxed {
    padding: 16px 20px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .boxed h3 {
    margin-block-end: 12px;
  }
  .why {
    color: var(--_ink-3);
    font-size: calc(12px * var(--_scale));
  }
  .why summary {
    cursor: pointer;
    padding: 4px 0;
  }
`
