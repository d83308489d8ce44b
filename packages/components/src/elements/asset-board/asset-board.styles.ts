import { css } from 'lit'

export const assetBoardStyles = css`
  td b {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  td:first-child {
    max-width: 320px;
    overflow-wrap: anywhere;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 6px;
    padding-bottom: 4px;
  }
  td small.warn {
    color: var(--_warning);
    font-weight: 600;
  }
  td small.bad {
    display: flex;
    align-items: center;
    gap: 4px;
    color: var(--_danger);
    font-weight: 600;
  }
  .control {
    display: grid;
    justify-items: start;
    gap: 6px;
  }
  tr.doubtful td:first-child {
    box-shadow: inset 3px 0 0 var(--_warning);
  }
  .amount b {
    display: block;
  }
  @container (max-width: 640px) {
    td:first-child {
      max-width: none;
    }
    .line,
    td small.bad {
      justify-content: flex-end;
    }
    .control {
      justify-items: end;
    }
    tr.doubtful td:first-child {
      box-shadow: none;
    }
  }
`
