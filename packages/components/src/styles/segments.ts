import { css } from 'lit'

/** A few choices side by side, one of them pressed. */
export const segmentStyles = css`
  .segments {
    display: inline-flex;
    padding: 2px;
    border-radius: 8px;
    background: var(--_raised);
    border: 1px solid var(--_line);
  }
  .segments button {
    padding: 0 12px;
    min-height: calc(28px * var(--_scale));
    border-radius: 6px;
    font-size: calc(13px * var(--_scale));
    color: var(--_ink-2);
    white-space: nowrap;
  }
  .segments button[aria-pressed='true'] {
    color: var(--_primary);
    background: var(--_surface);
    font-weight: 600;
    box-shadow: 0 0 0 1px var(--_line), 0 1px 2px rgba(18, 32, 60, 0.08);
  }
  @media (forced-colors: active) {
    .segments button[aria-pressed='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
`

/** The choice that stands above the rows of a list. */
export const choiceAboveRows = css`
  .segments {
    flex-wrap: wrap;
    margin: 0 24px 12px;
  }
  @container (max-width: 640px) {
    .segments {
      display: flex;
      margin-inline: 16px;
    }
    .segments button {
      flex: 1 1 auto;
    }
  }
  @media print {
    .segments {
      display: none;
    }
  }
`
