import { css } from 'lit'

/** The chip of time left. */
export const urgencyStyles = css`
  .urgency {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    white-space: nowrap;
    color: var(--_ink-2);
  }
  .urgency .icon {
    color: var(--_ink-3);
  }
  .urgency.overdue {
    --_icon-hole: var(--_surface);
    color: var(--_danger);
    font-weight: 600;
  }
  .urgency.overdue .icon {
    color: var(--_danger);
  }
  .urgency.soon {
    color: var(--_warning);
    font-weight: 600;
  }
  .urgency.soon .icon {
    color: var(--_warning);
  }
`
