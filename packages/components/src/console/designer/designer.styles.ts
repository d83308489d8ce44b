import { css } from 'lit'

export const designerStyles = css`
  :host {
    border: 1px solid var(--_line);
  }
  .titlebar {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 16px;
    padding: 12px 20px;
  }
  .titlebar p,
  .hint {
    color: var(--_ink-3);
    font-size: calc(12.5px * var(--_scale));
  }
  .tools,
  .adding,
  .tabs {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
  }
  .bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 6px 16px;
    padding: 8px 20px;
    border-block: 1px solid var(--_line);
    background: var(--_surface);
  }
  .said:empty {
    display: none;
  }
  .said,
  .note {
    padding: 8px 20px;
    color: var(--_success);
  }
  .note {
    color: var(--_warning);
    background: var(--_warning-soft);
  }
  .verdict {
    margin: 8px 20px;
  }
  .tab {
    padding: 16px 20px;
    min-width: 0;
  }
  .bench {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }
  .side,
  .inspector,
  .acts .plain,
  .versions,
  .versions ol {
    display: grid;
    align-content: start;
    gap: 12px;
    min-width: 0;
  }
  .plain {
    display: grid;
    gap: 12px;
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  .pages ul {
    display: grid;
    gap: 4px;
    margin-block: 6px;
  }
  .pages li {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
  }
  .pages [aria-current] {
    font-weight: 600;
    text-decoration: underline;
  }
  .wrong {
    color: var(--_danger);
    font-size: calc(12px * var(--_scale));
  }
  .canvas {
    display: grid;
    align-content: start;
    gap: 12px;
    min-width: 0;
  }
  .bench-row {
    display: grid;
    gap: 4px;
    min-width: 0;
  }
  .grid {
    display: grid;
    gap: 10px;
    grid-template-columns: repeat(12, minmax(0, 1fr));
  }
  .slot {
    grid-column: span 12;
    display: grid;
    align-content: start;
    gap: 10px;
    min-width: 0;
    min-height: 72px;
    padding: 8px;
    border: 1px dashed var(--_line-strong);
    border-radius: var(--_radius);
  }
  .width {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--_ink-3);
    font-size: calc(12px * var(--_scale));
  }
  .asked {
    grid-template-columns: repeat(auto-fill, minmax(240px, 1fr));
    gap: 12px 16px;
  }
  .act-field {
    display: grid;
    align-content: start;
    gap: 4px;
  }
  :is(.w3, .w4) .alive zx-console {
    zoom: 0.75;
  }
  .width .field > span {
    white-space: nowrap;
  }
  .width .field {
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
  }
  .width select {
    min-inline-size: 0;
    min-height: 0;
    padding: 2px 4px;
    font-size: calc(12px * var(--_scale));
  }
  [data-over] {
    outline: 2px dashed var(--_primary);
    outline-offset: 1px;
    background: var(--_primary-soft);
  }
  .vacant {
    align-self: center;
    text-align: center;
  }
  .card {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    min-width: 0;
    overflow: hidden;
  }
  .card.chosen {
    outline: 2px solid var(--_primary);
  }
  .card > header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 8px;
    padding: 6px 10px;
    background: var(--_raised);
  }
  .card > header .link {
    text-align: start;
  }
  .moves {
    display: none;
    flex-wrap: wrap;
  }
  .card:is(:hover, :focus-within, .chosen) .moves {
    display: flex;
  }
  .acts .card,
  .versions .card {
    display: grid;
    gap: 10px;
    padding: 12px;
  }
  .columns {
    display: grid;
    gap: 8px;
    margin: 0;
    padding: 10px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    min-width: 0;
  }
  .columns li {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .columns li,
  .tick,
  .checks label {
    min-block-size: 26px;
  }
  .columns li .tick {
    flex: 1;
  }
  .tick {
    display: flex;
    align-items: baseline;
    gap: 8px;
  }
  .tick input {
    min-height: 0;
    inline-size: auto;
    flex: none;
    accent-color: var(--_primary);
  }
  summary {
    cursor: pointer;
  }
  [draggable='true'] > header {
    cursor: grab;
  }
  .columns legend .btn {
    margin-inline-start: 6px;
  }
  .columns li:has(> .more) {
    flex-wrap: wrap;
  }
  .more[open] {
    display: grid;
    gap: 8px;
    inline-size: 100%;
    padding-block: 6px;
  }
  .row-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px;
    font-size: calc(12px * var(--_scale));
  }
  .as {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px 16px;
  }
  @container (min-width: 640px) {
    .bench {
      grid-template-columns: 230px minmax(0, 1fr);
    }
    .bench > .inspector {
      grid-column: 1 / -1;
    }
  }
  @container (min-width: 900px) {
    .bench {
      grid-template-columns: 220px minmax(0, 1fr) 250px;
    }
    .bench > .inspector {
      grid-column: auto;
    }
    .side,
    .bench > .inspector {
      position: sticky;
      inset-block-start: calc(56px * var(--_scale));
      max-block-size: calc(100vh - 130px * var(--_scale));
      overflow: auto;
      padding-inline: 4px;
    }
  }
  @container (min-width: 1160px) {
    .bench {
      grid-template-columns: 260px minmax(0, 1fr) 300px;
    }
  }
`
