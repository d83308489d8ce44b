import { css } from 'lit'

const choiceStyles = css`
  .kinds {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
    gap: 12px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .kind {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 14px 18px;
    cursor: pointer;
  }
  .kind:hover {
    border-color: var(--_primary);
  }
  .kind:has(:checked) {
    border-color: var(--_primary);
    box-shadow: inset 0 0 0 1px var(--_primary);
  }
  .kind input {
    min-height: 0;
    width: 16px;
    height: 16px;
    accent-color: var(--_primary);
  }
  .kind small,
  .samples small {
    display: block;
    color: var(--_ink-3);
    font-size: calc(13px * var(--_scale));
  }
  .drop {
    display: grid;
    justify-items: center;
    gap: 12px;
    padding: 44px 20px;
    border-style: dashed;
    border-color: var(--_line-strong);
    text-align: center;
  }
  .drop.over {
    border-color: var(--_primary);
    background: var(--_primary-soft);
  }
  .drop > .icon {
    width: 32px;
    height: 32px;
    stroke-width: 1.2;
    color: var(--_primary);
  }
  .pick {
    position: relative;
  }
  .pick :focus-visible + .btn {
    outline: 2px solid var(--_primary);
    outline-offset: 2px;
  }
  .samples h2 {
    margin-bottom: 8px;
    font-size: calc(14px * var(--_scale));
  }
  .samples ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(420px, 100%), 1fr));
    gap: 12px;
  }
  .samples li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 12px 16px;
  }
  .samples .grow {
    flex: 1;
    min-width: 180px;
  }
  .waiting {
    display: grid;
    gap: 12px;
    padding: 40px 32px;
  }
  .waiting progress {
    width: 100%;
    accent-color: var(--_primary);
  }
  .center {
    text-align: center;
    margin-top: -36px;
    padding-bottom: 24px;
  }
`

const reportStyles = css`
  .report {
    display: flex;
    flex-direction: column;
    overflow: hidden;
  }
  .report header {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    padding: 16px 20px 12px;
  }
  .report header .grow {
    flex: 1 1 320px;
  }
  .report h2 .muted {
    font-size: calc(13px * var(--_scale));
    font-weight: 400;
  }
  .sum {
    margin-top: 2px;
    font-size: calc(15px * var(--_scale));
    white-space: normal;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .checks li {
    display: flex;
    gap: 8px;
    padding: 8px 20px;
    border-top: 1px solid var(--_line);
    font-size: calc(13px * var(--_scale));
  }
  .checks .icon {
    margin-top: 2px;
  }
  .checks .num {
    white-space: normal;
  }
  .checks small {
    display: block;
    font-weight: 400;
    color: var(--_ink-2);
  }
  .checks .good {
    color: var(--_success);
    background: var(--_success-soft);
  }
  .checks .bad {
    color: var(--_danger);
    background: var(--_danger-soft);
    font-weight: 600;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    padding: 10px 20px;
    border-top: 1px solid var(--_line);
  }
  .filters button {
    padding: 2px 12px;
    min-height: calc(28px * var(--_scale));
    border-radius: 6px;
    color: var(--_ink-2);
  }
  .filters button:hover {
    background: var(--_hover);
  }
  .filters [aria-pressed='true'] {
    color: var(--_primary);
    background: var(--_primary-soft);
    font-weight: 600;
  }
  .rows {
    flex: 1;
    min-height: 160px;
    overflow: auto;
    border-top: 1px solid var(--_line);
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th {
    position: sticky;
    top: 0;
    padding: 8px 20px;
    text-align: start;
    font-size: calc(12px * var(--_scale));
    font-weight: 500;
    color: var(--_ink-2);
    background: var(--_raised);
    white-space: nowrap;
  }
  td {
    padding: 8px 20px;
    vertical-align: top;
    border-top: 1px solid var(--_line);
  }
  td:last-child {
    width: 60%;
  }
  td a {
    color: var(--_primary);
  }
  .report footer {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 8px 20px;
    border-top: 1px solid var(--_line);
    font-size: calc(12px * var(--_scale));
  }
  @media (max-width: 720px) {
    th,
    td {
      padding-inline: 10px;
    }
    .report header,
    .checks li,
    .filters {
      padding-inline: 12px;
    }
  }
`

export const importPageStyles = [choiceStyles, reportStyles]
