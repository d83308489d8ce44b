import { css } from 'lit'

export const teamBoardStyles = css`
  .titlebar select {
    flex: none;
    max-width: 100%;
  }
  .waiting {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
    padding: 0 24px 14px;
    color: var(--_ink-2);
  }
  .waiting b {
    color: var(--_ink);
  }
  td b {
    font-weight: 600;
  }
  td .badge {
    margin-inline-start: 6px;
  }
  .late {
    color: var(--_danger);
    font-weight: 600;
  }
  .soon {
    color: var(--_warning);
    font-weight: 600;
  }
  .load {
    display: block;
    margin-block: calc(7px * var(--_scale));
    width: calc(140px * var(--_scale));
    height: 8px;
    border-radius: 4px;
    background: var(--_raised);
    overflow: hidden;
  }
  .load i {
    display: block;
    height: 100%;
    background: var(--_primary);
    border-radius: 4px;
  }
  .load i.late {
    background: var(--_danger);
  }
  @container (max-width: 640px) {
    td.person {
      display: block;
      text-align: start;
    }
    td.person::before {
      content: none;
    }
    tbody td:last-child {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .load {
      border: 1px solid CanvasText;
    }
    .load i {
      background: CanvasText;
    }
  }
`
