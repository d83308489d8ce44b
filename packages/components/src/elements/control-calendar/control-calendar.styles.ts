import { css } from 'lit'

export const controlCalendarStyles = css`
  .windows {
    padding: 0 24px 14px;
    overflow-x: auto;
  }
  .rowacts {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  td b {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  td small.warn {
    color: var(--_warning);
    font-weight: 600;
  }
  tr.overdue td:first-child {
    box-shadow: inset 3px 0 0 var(--_danger);
  }
  tr.soon td:first-child {
    box-shadow: inset 3px 0 0 var(--_warning);
  }
  @container (max-width: 640px) {
    .rowacts {
      justify-content: flex-end;
    }
    .windows {
      padding-inline: 16px;
    }
    .segments button {
      padding: 0 8px;
    }
    tr.overdue td:first-child,
    tr.soon td:first-child {
      box-shadow: none;
    }
    tr.overdue {
      box-shadow: inset 3px 0 0 var(--_danger);
    }
    tr.soon {
      box-shadow: inset 3px 0 0 var(--_warning);
    }
  }
`
