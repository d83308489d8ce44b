import { css } from 'lit'

export const declarationComparisonStyles = css`
  .order {
    border-top: 1px solid var(--_line);
    padding-top: 14px;
  }
  .order h3 {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 0 24px 8px;
    font-size: calc(16px * var(--_scale));
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 32px;
    padding: 0 24px 12px;
  }
  .facts dt {
    color: var(--_ink-3);
    font-size: calc(12px * var(--_scale));
  }
  .counts,
  .rest {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 0 24px 12px;
  }
  .rest {
    color: var(--_ink-2);
  }
  .counts .grow {
    flex: 1;
  }
  .caution {
    display: flex;
    gap: 8px;
    padding: 10px 24px;
    color: var(--_warning);
    background: var(--_warning-soft);
  }
  .caution .icon,
  .what .icon {
    margin-top: 3px;
  }
  th:first-child,
  td:first-child {
    width: 130px;
  }
  td:nth-child(2),
  th:nth-child(2) {
    width: 42%;
  }
  td b {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .gap {
    color: var(--_danger);
    font-weight: 600;
  }
  tr.undeclared td:first-child {
    box-shadow: inset 3px 0 0 var(--_danger);
  }
  .flags li {
    display: grid;
    gap: 6px;
    padding: 12px 24px;
    border-top: 1px solid var(--_line);
    box-shadow: inset 3px 0 0 var(--_line-strong);
  }
  .flags li.raised {
    box-shadow: inset 3px 0 0 var(--_danger);
  }
  .what {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .raised .what {
    color: var(--_danger);
  }
  .rowacts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  @container (max-width: 640px) {
    .order h3,
    .facts,
    .counts,
    .rest,
    .caution,
    .flags li {
      padding-inline: 16px;
    }
    th:first-child,
    td:first-child,
    td:nth-child(2) {
      width: auto;
    }
    tr.undeclared td:first-child {
      box-shadow: none;
    }
    tr.undeclared {
      box-shadow: inset 3px 0 0 var(--_danger);
    }
  }
`
