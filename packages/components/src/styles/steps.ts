import { css } from 'lit'

/** Steps under a row. */
export const stepsStyles = css`
  tr.below > td {
    background: var(--_raised);
  }
  .steps {
    display: grid;
    gap: 12px;
    margin: 4px 0;
  }
  .steps li {
    display: grid;
    grid-template-columns: calc(116px * var(--_scale)) minmax(0, 1fr);
    gap: 12px;
  }
  .steps li > div {
    position: relative;
    padding-inline-start: 18px;
    border-inline-start: 2px solid var(--_line-strong);
    overflow-wrap: anywhere;
  }
  .steps li > div::before {
    content: '';
    position: absolute;
    inset-inline-start: -6px;
    top: 6px;
    width: 10px;
    height: 10px;
    border-radius: 50%;
    background: var(--_surface);
    border: 2px solid var(--_primary);
  }
  .steps .on {
    color: var(--_ink-2);
    font-size: calc(13px * var(--_scale));
  }
  .steps b {
    font-weight: 600;
  }
  .steps .danger {
    color: var(--_danger);
  }
  .steps .warning {
    color: var(--_warning);
  }
  .steps .success {
    color: var(--_success);
  }
  .steps small {
    display: block;
    color: var(--_ink-2);
    font-size: calc(12px * var(--_scale));
  }
  .who {
    display: grid;
    gap: 2px;
    justify-items: start;
  }
  @container (max-width: 640px) {
    tr.below > td {
      display: block;
      padding: 12px 0;
      text-align: start;
      background: none;
    }
    .who {
      justify-items: end;
    }
    .steps li {
      grid-template-columns: minmax(0, 1fr);
      gap: 2px;
    }
  }
`
