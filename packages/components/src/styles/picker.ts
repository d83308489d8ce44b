import { css } from 'lit'

/** A field to look for a case in, and the cases found. */
export const pickerStyles = css`
  .picker {
    display: grid;
    gap: 8px;
  }
  .picker fieldset {
    display: grid;
    margin: 0;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: 8px;
    max-height: 232px;
    overflow: auto;
  }
  .hit {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 8px 12px;
    cursor: pointer;
    border-bottom: 1px solid var(--_line);
  }
  .hit:last-child {
    border: 0;
  }
  .hit:hover {
    background: var(--_hover);
  }
  .hit:has(:checked) {
    background: var(--_primary-soft);
  }
  .hit input {
    min-height: 0;
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--_primary);
  }
  .hit b {
    font-weight: 500;
  }
  .hit small {
    display: block;
    color: var(--_ink-2);
  }
`
