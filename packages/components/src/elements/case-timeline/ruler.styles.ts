import { css } from 'lit'

/** The line of time with its nodes. */
export const rulerStyles = css`
  .ruler {
    min-width: 0;
    --_name: 188px;
    --_stand: 140px;
  }
  .axis,
  .lane {
    display: grid;
    grid-template-columns: var(--_name) minmax(0, 1fr) var(--_stand);
    column-gap: 16px;
  }
  .axis {
    height: 28px;
    color: var(--_ink-3);
    font-size: calc(12px * var(--_scale));
  }
  .scale,
  .track {
    position: relative;
  }
  .tick,
  .scale .now {
    position: absolute;
    bottom: 4px;
    transform: translateX(-50%);
    white-space: nowrap;
  }
  .tick {
    padding-inline-start: 0;
  }
  .scale .now {
    z-index: 1;
    padding: 0 6px;
    border-radius: 4px;
    color: var(--_on-primary);
    background: var(--_primary);
    font-weight: 500;
    line-height: calc(18px * var(--_scale));
  }
  .lane {
    align-items: stretch;
    min-height: calc(52px * var(--_scale));
    border-top: 1px solid var(--_line);
    cursor: pointer;
  }
  .lane:hover {
    background: var(--_hover);
  }
  .lane.chosen {
    background: var(--_primary-soft);
  }
  .lane .name {
    display: grid;
    align-content: center;
    grid-template-columns: 1fr auto;
    padding-inline-start: 12px;
    min-width: 0;
  }
  .lane .name b {
    font-weight: 500;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .lane .name small {
    color: var(--_ink-3);
  }
  .lane .holder {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    gap: 4px;
    min-height: 18px;
    color: var(--_ink-3);
    font-size: calc(12px * var(--_scale));
  }
  .lane.predicted .name b {
    color: var(--_ink-2);
    font-weight: 400;
  }
  .stand {
    display: grid;
    align-content: center;
    font-size: calc(13px * var(--_scale));
    padding-inline-end: 8px;
  }
  .stand small {
    color: var(--_ink-3);
    margin-inline-end: 6px;
  }
  .lane.chosen :is(.holder, .stand small, .name small) {
    color: var(--_ink-2);
  }
  .stood {
    color: var(--_ink-2);
  }
  .stood.success {
    color: var(--_success);
  }
  .stood.danger {
    color: var(--_danger);
  }
  .stood.warning {
    color: var(--_warning);
  }
  .line {
    position: absolute;
    inset-block: 0;
    width: 1px;
    background: var(--_line);
    opacity: 0.7;
  }
  .line.now {
    width: 2px;
    margin-inline-start: -1px;
    background: var(--_primary);
    opacity: 0.55;
  }
  .bar {
    --_c: var(--_primary);
    position: absolute;
    top: 50%;
    height: 12px;
    margin-top: -6px;
    min-width: 12px;
    border-radius: 6px;
    background: var(--_line);
    z-index: 1;
  }
  .bar::before {
    content: '';
    position: absolute;
    inset: -10px -4px;
  }
  .bar i {
    position: absolute;
    inset-block: 0;
    border-radius: inherit;
    pointer-events: none;
  }
  .bar .fill {
    inset-inline-start: 0;
    background: var(--_c);
  }
  .bar .end {
    inset-block: -2px;
    inset-inline-end: -8px;
    width: 16px;
    border-radius: 50%;
    border: 2px solid var(--_c);
    background: var(--_surface);
  }
  .bar.running {
    background: var(--_primary-soft);
    box-shadow: inset 0 0 0 1px var(--_primary);
  }
  .bar.met {
    --_c: var(--_ink-3);
    opacity: 1;
  }
  .bar.met .fill {
    opacity: 0.55;
  }
  .bar.met .end,
  .bar.late .end {
    background: var(--_c);
  }
  .bar.met .end {
    --_c: var(--_success);
  }
  .bar.late {
    --_c: var(--_ink-3);
  }
  .bar.late .fill {
    opacity: 0.55;
  }
  .bar.late .end {
    --_c: var(--_danger);
  }
  .bar.overdue {
    --_c: var(--_danger);
    background: var(--_danger-soft);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  .bar.overdue .fill {
    background: none;
  }
  .bar .beyond {
    inset-inline-end: 0;
    background: repeating-linear-gradient(-45deg, var(--_danger) 0 4px, var(--_surface) 4px 6px);
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .bar.overdue .end {
    border-radius: 0;
    clip-path: polygon(50% 0, 100% 100%, 0 100%);
    background: var(--_danger);
  }
  .bar.suspended {
    --_c: var(--_warning);
    background: var(--_warning-soft);
  }
  .bar.cancelled {
    --_c: var(--_line-strong);
  }
  .bar.cancelled .end {
    border-style: dotted;
  }
  .bar.predicted {
    --_c: var(--_line-strong);
    background: none;
  }
  .bar.predicted .fill {
    inset-block: 5px auto;
    width: auto !important;
    inset-inline-end: 14px;
    border-top: 2px dashed var(--_line-strong);
    border-radius: 0;
    background: none;
    opacity: 0.7;
  }
  .bar.predicted .end {
    inset-block: -1px;
    inset-inline-end: 0;
    width: 13px;
    inset-block: -0.5px;
    border-radius: 2px;
    transform: rotate(45deg);
  }
  .bar[aria-pressed='true'] {
    outline: 2px solid var(--_primary);
    outline-offset: 4px;
  }
  .bar:focus-visible {
    outline-width: 3px;
  }
  @container (max-width: 680px) {
    .axis {
      display: none;
    }
    .lane {
      grid-template-columns: 16px minmax(0, 1fr) auto;
      column-gap: 12px;
      padding-inline: 12px;
    }
    .lane .track {
      order: -1;
    }
    .lane .name {
      padding: 8px 0;
    }
    .stand {
      justify-items: end;
      padding: 0;
    }
    .track .line {
      display: none;
    }
    .track .bar {
      left: 0 !important;
      width: 14px !important;
    }
    .track .bar:not(:last-child) {
      display: none;
    }
    .bar :is(.fill, .beyond) {
      display: none;
    }
    .bar,
    .bar.running,
    .bar.overdue {
      background: none;
      box-shadow: none;
    }
    .bar .end {
      inset-inline-end: -1px;
    }
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
    }
    .bar .fill {
      background: Highlight;
      forced-color-adjust: none;
    }
    .line.now {
      background: CanvasText;
    }
  }
`
