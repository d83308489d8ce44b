import { css } from 'lit'

/** Registers of a case: what was said stands first and may be long. */
export const registerStyles = css`
  td:first-child {
    max-width: 420px;
    overflow-wrap: anywhere;
  }
  .rowacts {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  td small.warn {
    color: var(--_warning);
  }
  @container (max-width: 640px) {
    td:first-child {
      max-width: none;
    }
    td > div {
      text-align: end;
      overflow-wrap: anywhere;
    }
    .rowacts {
      justify-content: flex-end;
    }
    /* Where nothing is to be done, no heading stands alone. */
    td.noprint:not(:has(button)) {
      display: none;
    }
  }
`
