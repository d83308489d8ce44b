import { css } from 'lit'

const dark = css`
  --_ink: var(--zx-ink, #e7ecf4);
  --_ink-2: var(--zx-ink-2, #b3bfd1);
  --_ink-3: var(--zx-ink-3, #97a4b9);
  --_line: var(--zx-line, #2a3445);
  --_line-strong: var(--zx-line-strong, #66748c);
  --_surface: var(--zx-surface, #131924);
  --_raised: var(--zx-raised, #19212e);
  --_hover: var(--zx-hover, #1f2938);
  --_primary: var(--zx-primary, #92b4f2);
  --_primary-strong: var(--zx-primary-strong, #b4ccf8);
  --_on-primary: var(--zx-on-primary, #0e1a30);
  --_primary-soft: var(--zx-primary-soft, #1d2b47);
  --_danger: var(--zx-danger, #ff9c92);
  --_on-danger: var(--zx-on-danger, #33100c);
  --_danger-soft: var(--zx-danger-soft, #3a1d1d);
  --_warning: var(--zx-warning, #f0c064);
  --_warning-soft: var(--zx-warning-soft, #37290f);
  --_success: var(--zx-success, #7ccf9f);
  --_success-soft: var(--zx-success-soft, #14301f);
  --_shadow: var(--zx-shadow, 0 12px 32px rgba(0, 0, 0, 0.6));
  color-scheme: dark;
`

/**
 * Design tokens. Every `--zx-…` property may be set by the host on `:root` or on an element; what is not set has the
 * value below; paper is always light. Inside, elements read only the `--_…` names. The same values are in `tokens.css` for host pages.
 */
export const tokens = css`
  :host {
    --_font: var(--zx-font, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Hiragino Sans GB', system-ui, sans-serif);
    --_mono: var(--zx-font-mono, ui-monospace, 'SF Mono', Consolas, 'Liberation Mono', 'Noto Sans Mono CJK SC', monospace);
    --_scale: var(--zx-type-scale, 1);
    --_radius: var(--zx-radius, 8px);
    --_ink: var(--zx-ink, #16202f);
    --_ink-2: var(--zx-ink-2, #4a5870);
    --_ink-3: var(--zx-ink-3, #5f6d85);
    --_line: var(--zx-line, #e1e6ee);
    --_line-strong: var(--zx-line-strong, #8592a8);
    --_surface: var(--zx-surface, #ffffff);
    --_raised: var(--zx-raised, #f6f8fb);
    --_hover: var(--zx-hover, #f0f4fa);
    --_primary: var(--zx-primary, #1c3f7c);
    --_primary-strong: var(--zx-primary-strong, #142f60);
    --_on-primary: var(--zx-on-primary, #ffffff);
    --_primary-soft: var(--zx-primary-soft, #e9effa);
    --_danger: var(--zx-danger, #b3261e);
    --_on-danger: var(--zx-on-danger, #ffffff);
    --_danger-soft: var(--zx-danger-soft, #fcecea);
    --_warning: var(--zx-warning, #8a4b00);
    --_warning-soft: var(--zx-warning-soft, #fdf2dc);
    --_success: var(--zx-success, #1d6b45);
    --_success-soft: var(--zx-success-soft, #e7f4ec);
    --_shadow: var(--zx-shadow, 0 12px 32px rgba(18, 32, 60, 0.18));
  }
  @media screen and (prefers-color-scheme: dark) {
    :host(:not([data-theme='light'])) {
      ${dark}
    }
  }
  @media screen {
    :host([data-theme='dark']) {
      ${dark}
    }
  }
  :host([data-theme='light']) {
    color-scheme: light;
  }
  :host([data-type='large']) {
    --_scale: var(--zx-type-scale, 1.25);
  }
`
