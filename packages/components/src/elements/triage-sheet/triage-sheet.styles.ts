import { css } from 'lit'

/** Questions with their answers on one side, what the table says to them on the other. */
export const triageSheetStyles = css`
  .sheet {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    border-top: 1px solid var(--_line);
  }
  .questions,
  .verdicts {
    display: grid;
    align-content: start;
    gap: 12px;
    padding: 20px 24px 24px;
  }
  .verdicts {
    border-inline-start: 1px solid var(--_line);
    background: var(--_raised);
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    margin: 0;
    padding: 0 0 12px;
    border: 0;
    border-bottom: 1px solid var(--_line);
  }
  legend {
    float: inline-start;
    flex: 1 1 220px;
    padding: 0;
  }
  legend small {
    display: block;
    color: var(--_ink-3);
    font-size: calc(12px * var(--_scale));
  }
  .answers {
    display: flex;
    gap: 14px;
  }
  .answers label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 28px;
  }
  .answers input {
    min-height: 0;
    accent-color: var(--_primary);
  }
  .class {
    font-size: calc(20px * var(--_scale));
    font-weight: 600;
  }
  .trial {
    padding: 12px;
    border: 1px dashed var(--_primary);
    border-radius: 6px;
    background: var(--_surface);
  }
  .basis,
  .verdicts dl {
    display: grid;
    gap: 4px;
  }
  dt {
    color: var(--_ink-3);
    font-size: calc(12px * var(--_scale));
  }
  dd {
    margin-bottom: 8px;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  select {
    width: 100%;
  }
  @container (max-width: 720px) {
    .sheet {
      grid-template-columns: minmax(0, 1fr);
    }
    .verdicts {
      border-inline-start: 0;
      border-top: 1px solid var(--_line);
    }
  }
`
