import { css } from 'lit'

/** Notes, readings and loans beside the papers. */
export const sideStyles = css`
  .sides {
    display: flex;
    margin-bottom: 8px;
  }
  .sides button {
    flex: 1;
    padding: 0 6px;
  }
  .scope {
    margin: 4px 0 8px;
  }
  .beside:not(.catalogue) {
    padding: 0 4px 8px;
  }
  .beside h3 {
    margin: 12px 4px 4px;
    font-size: calc(13px * var(--_scale));
    color: var(--_ink-2);
    overflow-wrap: anywhere;
  }
  .beside > p {
    margin: 4px;
  }
  .marks ol,
  .entries {
    display: grid;
    gap: 6px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .marks li,
  .entries li {
    padding: 8px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    overflow-wrap: anywhere;
  }
  .marks li.chosen {
    border-color: var(--_primary);
    background: var(--_primary-soft);
  }
  .marks .goto {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    width: 100%;
    min-height: 24px;
    text-align: start;
    color: inherit;
  }
  .marks .goto .icon {
    flex: none;
    margin-top: 3px;
    color: var(--_ink-3);
  }
  .marks .goto .num {
    flex: none;
  }
  .marks .said {
    flex: 1;
    min-width: 0;
    white-space: pre-wrap;
  }
  .marks small,
  .entries small {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    color: var(--_ink-2);
    font-size: calc(12px * var(--_scale));
  }
  .entries .said {
    display: block;
  }
`
