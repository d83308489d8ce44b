import { css } from 'lit'
import { tokens } from './tokens'

/** What all elements share: type, focus, buttons, fields, badges, states. */
export const base = [
  tokens,
  css`
    :host {
      display: block;
      /* What is only read aloud belongs to the element, and makes no page longer that scrolls around it. */
      position: relative;
      color: var(--_ink);
      background: var(--_surface);
      /* A page that resets every tag reaches the element from outside; its type is set by --zx-… and by nothing else. */
      font: calc(14px * var(--_scale)) / 1.5 var(--_font) !important;
      font-variant-numeric: tabular-nums;
      text-align: start;
      container-type: inline-size;
      border-radius: var(--_radius);
    }
    :host([hidden]) {
      display: none;
    }
    *,
    *::before,
    *::after {
      box-sizing: border-box;
    }
    h2,
    h3,
    p,
    ul,
    ol,
    dl,
    dd {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    h2 {
      font-size: calc(18px * var(--_scale));
      line-height: 1.35;
      font-weight: 600;
      letter-spacing: 0.01em;
    }
    h3 {
      font-size: calc(14px * var(--_scale));
      font-weight: 600;
    }
    :focus-visible {
      outline: 2px solid var(--_primary);
      outline-offset: 2px;
    }
    button {
      font: inherit;
      color: inherit;
      background: none;
      border: 0;
      padding: 0;
      cursor: pointer;
    }
    .btn {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      gap: 6px;
      min-height: calc(32px * var(--_scale));
      padding: 0 14px;
      border: 1px solid var(--_line-strong);
      border-radius: 6px;
      background: var(--_surface);
      color: var(--_ink);
      font-size: calc(13px * var(--_scale));
      font-weight: 500;
      white-space: nowrap;
    }
    .btn:hover {
      background: var(--_hover);
      border-color: var(--_primary);
    }
    .btn.primary {
      color: var(--_on-primary);
      background: var(--_primary);
      border-color: var(--_primary);
    }
    .btn.primary:hover {
      background: var(--_primary-strong);
      border-color: var(--_primary-strong);
    }
    .btn.small {
      min-height: calc(28px * var(--_scale));
      padding: 0 10px;
    }
    .btn.quiet {
      border-color: transparent;
      background: none;
      color: var(--_primary);
    }
    .btn.quiet:hover {
      background: var(--_primary-soft);
    }
    .btn[disabled],
    .btn[aria-disabled='true'] {
      color: var(--_ink-3);
      background: var(--_raised);
      border-color: var(--_line);
      cursor: not-allowed;
    }
    .icon {
      width: 1.15em;
      height: 1.15em;
      flex: none;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.6;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    input,
    select,
    textarea {
      font: inherit;
      font-size: calc(13px * var(--_scale));
      color: var(--_ink);
      background: var(--_surface);
      border: 1px solid var(--_line-strong);
      border-radius: 6px;
      min-height: calc(32px * var(--_scale));
      padding: 0 10px;
    }
    input::placeholder,
    textarea::placeholder {
      color: var(--_ink-3);
      opacity: 1;
    }
    textarea {
      padding: 8px 10px;
      resize: vertical;
    }
    .badge {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      padding: 0 6px;
      border-radius: 4px;
      font-size: calc(12px * var(--_scale));
      line-height: calc(20px * var(--_scale));
      font-weight: 500;
      white-space: nowrap;
      color: var(--_ink-2);
      background: var(--_raised);
      border: 1px solid var(--_line);
    }
    .badge.primary {
      color: var(--_primary);
      background: var(--_primary-soft);
      border-color: transparent;
    }
    .badge.danger {
      color: var(--_danger);
      background: var(--_danger-soft);
      border-color: transparent;
    }
    .badge.warning {
      color: var(--_warning);
      background: var(--_warning-soft);
      border-color: transparent;
    }
    .badge.success {
      color: var(--_success);
      background: var(--_success-soft);
      border-color: transparent;
    }
    .muted {
      color: var(--_ink-3);
    }
    .num {
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    .hash {
      font-family: var(--_mono);
      font-size: 0.86em;
      color: var(--_ink-3);
    }
    .sr {
      position: absolute;
      width: 1px;
      height: 1px;
      margin: -1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    @media (prefers-reduced-motion: reduce) {
      *,
      *::before,
      *::after {
        transition: none !important;
        animation: none !important;
        scroll-behavior: auto !important;
      }
    }
    @media (forced-colors: active) {
      .btn,
      .badge,
      input,
      select,
      textarea {
        border-color: CanvasText;
      }
      .btn.primary {
        border-width: 2px;
      }
    }
    @media print {
      :host {
        color: #000;
        background: #fff;
        font-size: 10pt !important;
      }
      .noprint {
        display: none !important;
      }
    }
  `,
]

/** Loading, empty and error panels. */
export const stateStyles = css`
  .state {
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: 48px 24px;
    text-align: center;
    color: var(--_ink-2);
  }
  .state .icon {
    width: 40px;
    height: 40px;
    stroke-width: 1.2;
    color: var(--_line-strong);
  }
  .state.error .icon {
    color: var(--_danger);
  }
  .state strong {
    color: var(--_ink);
    font-size: calc(15px * var(--_scale));
    font-weight: 600;
  }
  .state code {
    font-family: var(--_mono);
    font-size: calc(12px * var(--_scale));
    color: var(--_ink-3);
  }
  .state .btn {
    margin-top: 8px;
  }
  .skeleton {
    display: grid;
    gap: 16px;
    padding: 20px 16px;
  }
  .skeleton i {
    display: block;
    height: 16px;
    border-radius: 4px;
    background: linear-gradient(90deg, var(--_raised), var(--_line), var(--_raised));
    background-size: 200% 100%;
    animation: shimmer 1.6s linear infinite;
  }
  @keyframes shimmer {
    from {
      background-position: 200% 0;
    }
    to {
      background-position: 0 0;
    }
  }
  .stale {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 16px;
    color: var(--_warning);
    background: var(--_warning-soft);
    font-size: calc(13px * var(--_scale));
  }
`
