import { css } from 'lit'

export const taskQueueStyles = css`
  :host {
    --_wide: 1180px;
    --_row: calc(60px * var(--_scale));
    --_columns: 116px minmax(214px, 1.15fr) minmax(130px, 1.35fr) minmax(160px, 1.35fr) 84px 72px 124px 124px;
  }
  .c-case {
    text-spacing-trim: trim-start;
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--_primary);
    font-weight: 500;
  }
  .c-case > span:first-child {
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
