import { css } from 'lit'

export const dossierStyles = css`
  :host {
    border: 1px solid var(--_line);
    height: var(--zx-dossier-height, 760px);
    overflow: hidden;
    display: flex;
    flex-direction: column;
  }
  .titlebar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 24px;
    padding: 16px 24px;
    border-bottom: 1px solid var(--_line);
  }
  .titlebar .title {
    flex: 1;
  }
  .progress {
    display: grid;
    gap: 4px;
    min-width: 160px;
    font-size: calc(13px * var(--_scale));
    color: var(--_ink-2);
  }
  .progress i {
    height: 6px;
    border-radius: 3px;
    background: var(--_line);
    overflow: hidden;
  }
  .progress b {
    display: block;
    height: 100%;
    background: var(--_success);
  }
  .split {
    flex: 1;
    min-height: 0;
    display: grid;
    grid-template-columns: minmax(280px, 380px) minmax(0, 1fr);
  }
  nav {
    overflow: auto;
    border-inline-end: 1px solid var(--_line);
    padding: 8px;
  }
  .filter {
    position: sticky;
    top: -8px;
    z-index: 1;
    display: grid;
    gap: 4px;
    margin: -8px -8px 8px;
    padding: 8px;
    background: var(--_surface);
  }
  .filter small {
    color: var(--_ink-2);
  }
  .panes {
    min-width: 0;
    min-height: 0;
    display: grid;
    grid: minmax(0, 1fr) / minmax(0, 1fr);
  }
  .panes.two {
    grid: auto minmax(0, 1fr) / minmax(0, 1fr) minmax(0, 1fr);
  }
  .panes.two .pane + .pane {
    border-inline-start: 1px solid var(--_line);
  }
  .comparison {
    grid-column: 1 / -1;
    border-bottom: 1px solid var(--_line);
  }
  .comparison .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 8px 16px;
    font-size: calc(13px * var(--_scale));
  }
  .comparison label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .comparison .bar [role='status'] {
    flex: 1;
  }
  .differences {
    max-height: 160px;
    overflow: auto;
    margin: 0;
    padding: 8px 16px;
    overflow-wrap: anywhere;
    background: var(--_raised);
  }
  .differences ins {
    color: var(--_success);
    background: var(--_success-soft);
  }
  .differences del {
    color: var(--_danger);
    background: var(--_danger-soft);
  }
  .section,
  .material {
    display: flex;
    gap: 8px;
    border-radius: 6px;
    cursor: pointer;
    outline-offset: -2px;
  }
  .section {
    align-items: center;
    padding: 8px;
    color: var(--_ink-2);
  }
  .section b {
    font-weight: 600;
    color: var(--_ink);
  }
  .section .muted {
    margin-inline-start: auto;
    font-size: calc(12px * var(--_scale));
  }
  .section > .icon {
    width: 14px;
    height: 14px;
  }
  .section:hover,
  .material:hover {
    background: var(--_hover);
  }
  .material {
    align-items: flex-start;
    padding: 8px 8px 8px 30px;
  }
  .material > .icon {
    margin-top: 3px;
    color: var(--_ink-3);
  }
  .material[aria-selected='true'] {
    background: var(--_primary-soft);
    box-shadow: inset 3px 0 0 var(--_primary);
  }
  .material .words {
    flex: 1;
    min-width: 0;
  }
  .material b {
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .material small {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: center;
    color: var(--_ink-3);
    font-size: calc(12px * var(--_scale));
  }
  .material[aria-selected='true'] small {
    color: var(--_ink-2);
  }
  .material .wait.overdue {
    --_icon-hole: var(--_surface);
    color: var(--_danger);
    font-weight: 500;
  }
  .material .wait.soon {
    color: var(--_warning);
    font-weight: 500;
  }
  .material.awaited {
    cursor: default;
    border: 1px dashed var(--_line);
  }
  .material.awaited b {
    color: var(--_ink-2);
  }
  .material .loan {
    margin-top: 2px;
  }
  @container (max-width: 760px) {
    .panes.two {
      grid: auto auto auto / minmax(0, 1fr);
      overflow: auto;
    }
    .panes.two .pane {
      height: 560px;
    }
    .split {
      grid-template: minmax(160px, 38%) minmax(0, 1fr) / minmax(0, 1fr);
    }
    nav {
      border-inline-end: 0;
      border-bottom: 1px solid var(--_line);
    }
    .titlebar {
      padding-inline: 16px;
    }
  }
  @media print {
    :host {
      height: auto !important;
      overflow: visible;
    }
    .split {
      display: block;
    }
    .panes {
      display: none !important;
    }
  }
`
