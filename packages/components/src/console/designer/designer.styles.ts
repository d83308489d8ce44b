import { css } from 'lit'

export const designerStyles = css`
  :host {
    border: 1px solid var(--_line);
  }
  .titlebar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 24px;
    padding: 16px 20px;
  }
  .titlebar .title {
    flex: 1 1 260px;
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
  .tabs {
    padding: 8px 20px;
    border-block: 1px solid var(--_line);
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
  .palette ul {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block-start: 6px;
  }
  .pages ul {
    display: grid;
    gap: 4px;
    margin-block: 6px;
  }
  .pages [aria-current] {
    font-weight: 600;
    text-decoration: underline;
  }
  .canvas {
    display: grid;
    align-content: start;
    gap: 12px;
    min-width: 0;
  }
  .bench-row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    gap: 4px;
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
  .width input {
    inline-size: 60px;
    min-height: 0;
    padding: 2px 6px;
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
  .acts .card,
  .versions .card {
    display: grid;
    gap: 10px;
    padding: 12px;
  }
  .alive {
    max-height: 320px;
    overflow: auto;
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
  .entries {
    display: grid;
    gap: 8px;
  }
  .entries .entries {
    margin: 8px 0 0;
    margin-inline-start: 28px;
  }
  .entries .card {
    gap: 6px;
    padding: 0 0 8px;
  }
  .entries .card > :not(header) {
    margin-inline: 12px;
  }
  .entries details[open] > :not(summary) {
    margin-block-start: 10px;
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
    display: grid;
    gap: 2px;
  }
  .here {
    padding: 8px 12px;
    background: var(--_danger-soft);
  }
  .here:not(:has(.error)) {
    background: var(--_warning-soft);
  }
  .preview {
    margin-block-start: 12px;
    border: 1px solid var(--_line);
  }
  .problems {
    display: grid;
    gap: 8px;
  }
  .problems code,
  .changes code {
    overflow-wrap: anywhere;
    color: var(--_ink-3);
  }
  .problems .error b {
    color: var(--_danger);
  }
  .problems .warning b {
    color: var(--_warning);
  }
  .changes {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .changes th,
  .changes td {
    padding: 6px 8px;
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }
  .badge {
    padding: 1px 8px;
    border-radius: 999px;
    color: var(--_success);
    background: var(--_success-soft);
    font-size: calc(12px * var(--_scale));
  }
  @container (min-width: 1080px) {
    .bench {
      grid-template-columns: 210px minmax(0, 1fr) 300px;
    }
  }
`
