import { css } from 'lit'

export const unsettledStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 24px;
    padding: 20px 24px;
    background: var(--_surface);
    border-radius: var(--_radius);
  }
  h2 {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0;
    font-size: calc(15px * var(--_scale));
    font-weight: 600;
  }
  a {
    color: var(--_primary);
  }
  .kind > .muted {
    font-size: calc(13px * var(--_scale));
  }
  .scroll {
    margin-top: 8px;
    border: 1px solid var(--_line);
    border-radius: 8px;
    overflow: auto;
  }
  .none {
    margin-top: 4px;
  }
  th.amount,
  td.amount {
    text-align: end;
  }
  td a {
    white-space: nowrap;
  }
  .foot {
    display: flex;
    align-items: center;
    gap: 12px;
    margin-top: 8px;
  }
`
