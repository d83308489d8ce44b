import { css } from 'lit'

export { base, stateStyles } from '../../../../packages/components/src/styles/base'
export { dialogStyles } from '../../../../packages/components/src/styles/dialog'

/** Panels and headings of pages. */
export const pageStyles = css`
  :host {
    background: none;
    container-type: normal;
  }
  .page {
    display: flex;
    flex-direction: column;
    gap: 16px;
    min-height: 0;
    height: 100%;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  .head .grow {
    flex: 1;
    min-width: 0;
  }
  h1 {
    margin: 0;
    font-size: calc(20px * var(--_scale));
    line-height: 1.4;
    font-weight: 600;
    letter-spacing: 0.01em;
  }
  .card {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .state .btn .icon {
    width: 1.15em;
    height: 1.15em;
    stroke-width: 1.6;
    color: inherit;
  }
  .fill {
    flex: 1;
    min-height: 0;
  }
  .strip {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: hidden;
  }
  .figure {
    position: relative;
    padding: 14px 20px;
    min-width: 0;
    box-shadow: -1px 0 0 var(--_line), 0 -1px 0 var(--_line);
  }
  .figure dt {
    color: var(--_ink-2);
    font-size: calc(13px * var(--_scale));
  }
  .figure dd {
    font-size: calc(26px * var(--_scale));
    line-height: 1.3;
    font-weight: 600;
    letter-spacing: -0.01em;
    white-space: nowrap;
  }
  .figure dd.hint {
    font-size: calc(12px * var(--_scale));
    line-height: 1.5;
    font-weight: 400;
    letter-spacing: 0;
    color: var(--_ink-3);
    white-space: normal;
  }
  .figure.danger dd:not(.hint) {
    color: var(--_danger);
  }
  .figure.warning dd:not(.hint) {
    color: var(--_warning);
  }
  .tabs {
    display: flex;
    /* Beside a long list they would shrink to nothing. */
    flex: none;
    gap: 4px;
    border-bottom: 1px solid var(--_line);
    overflow-x: auto;
    scrollbar-width: none;
  }
  .tabs a {
    position: relative;
    padding: 10px 14px;
    color: var(--_ink-2);
    text-decoration: none;
    font-weight: 500;
    white-space: nowrap;
    border-radius: 6px 6px 0 0;
  }
  .tabs a:hover {
    color: var(--_ink);
    background: var(--_hover);
  }
  .tabs a:focus-visible {
    outline-offset: -3px;
  }
  .tabs a:is([aria-current='true'], [aria-current='page']) {
    color: var(--_primary);
    font-weight: 600;
  }
  .tabs a:is([aria-current='true'], [aria-current='page'])::after {
    content: '';
    position: absolute;
    inset: auto 10px -1px;
    height: 2px;
    background: var(--_primary);
  }
  @media (max-width: 720px) {
    .page {
      gap: 12px;
      height: auto;
    }
    .fill {
      flex: none;
    }
    zx-task-queue.fill,
    zx-case-list.fill {
      height: calc(100dvh - 136px);
      min-height: 420px;
    }
    .figure {
      padding: 10px 14px;
    }
    .figure dd {
      font-size: calc(20px * var(--_scale));
    }
    .strip.two {
      grid-template-columns: 1fr 1fr;
    }
  }
`
