import { css } from 'lit'

export const taskQueueStyles = css`
  :host {
    --_wide: calc(1204px * var(--_scale));
    --_row: calc(60px * var(--_scale));
    --_columns: calc(130px * var(--_scale)) minmax(calc(184px * var(--_scale)), 1.1fr) minmax(calc(140px * var(--_scale)), 1.35fr) minmax(calc(168px * var(--_scale)), 1.35fr) calc(116px * var(--_scale))
      calc(76px * var(--_scale)) calc(112px * var(--_scale)) calc(124px * var(--_scale));
  }
  .c-case {
    text-spacing-trim: trim-start;
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 2px;
    color: var(--_primary);
    font-weight: 500;
  }
  .c-case > span:first-child {
    max-width: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .c-work b {
    font-weight: 500;
  }
  .c-work small {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--_ink-3);
    font-size: calc(12px * var(--_scale));
  }
  .c-due {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .c-actions {
    display: flex;
    gap: 6px;
    justify-content: flex-end;
    overflow: visible;
  }
`
