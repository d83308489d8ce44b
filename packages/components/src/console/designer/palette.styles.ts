import { css } from 'lit'

/** What can be added, and what has nothing yet. */
export const paletteStyles = css`
  .palette {
    display: grid;
    gap: 8px;
  }
  .palette summary,
  .pages summary {
    padding-block: 4px;
    font-weight: 500;
  }
  .offer {
    display: flex;
    align-items: start;
    gap: 4px;
  }
  .take {
    flex: 1;
    display: grid;
    gap: 1px;
    min-inline-size: 0;
    padding: 6px 8px;
    border-radius: 6px;
    text-align: start;
  }
  .take:hover:not([disabled]) {
    background: var(--_hover);
  }
  .take[draggable='true'] {
    cursor: grab;
  }
  .take[disabled] {
    color: var(--_ink-3);
    cursor: not-allowed;
  }
  .take b {
    font-weight: 500;
  }
  .take .case {
    padding-inline: 4px;
    border: 1px solid var(--_line-strong);
    border-radius: 4px;
    white-space: nowrap;
  }
  .peek,
  .alive {
    max-height: 320px;
    overflow: hidden;
    border-block-start: 1px solid var(--_line);
  }
  .peek {
    max-height: 260px;
    margin-block-end: 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .peek zx-console {
    zoom: 0.6;
  }
  .peek .hint {
    padding: 4px 8px;
  }
  .nothing {
    align-content: center;
    justify-items: center;
    min-block-size: 240px;
    border: 1px dashed var(--_line-strong);
    border-radius: var(--_radius);
    text-align: center;
  }
`
