import { css } from 'lit'

export const caseListStyles = css`
  :host {
    --_wide: calc(1090px * var(--_scale));
    --_row: calc(60px * var(--_scale));
    --_columns: minmax(calc(196px * var(--_scale)), 1.2fr) minmax(calc(180px * var(--_scale)), 1.7fr) minmax(calc(110px * var(--_scale)), 0.9fr) calc(132px * var(--_scale)) calc(118px * var(--_scale))
      calc(96px * var(--_scale)) calc(104px * var(--_scale));
  }
  .c-case {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 2px;
    color: var(--_primary);
    font-weight: 500;
    text-spacing-trim: trim-start;
  }
  .head .c-case {
    color: inherit;
  }
  .c-case > span:first-child {
    max-width: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .c-parties span,
  .c-parties small {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .c-parties small {
    color: var(--_ink-3);
    font-size: calc(13px * var(--_scale));
  }
  .c-claim {
    text-align: end;
  }
  .cards {
    --_row: calc(136px * var(--_scale));
  }
  .cards .row {
    grid-template: 'case state' auto 'parties parties' auto 'cause claim' auto 'undertaker filed' auto / minmax(0, 1fr) auto;
    align-content: center;
    gap: 2px 8px;
    padding: 8px 16px;
  }
  .cards .c-case { grid-area: case; flex-flow: row wrap; align-items: center; gap: 8px; }
  .cards .c-parties { grid-area: parties; }
  .cards .c-cause { grid-area: cause; color: var(--_ink-2); }
  .cards .c-claim { grid-area: claim; }
  .cards .c-filed { grid-area: filed; color: var(--_ink-3); }
  .cards .c-undertaker { grid-area: undertaker; color: var(--_ink-3); }
  .cards .c-state { grid-area: state; justify-self: end; }
  @container (max-width: 79em) {
    .grid:not(.cards) .body,
    .grid:not(.cards) .row {
      min-width: 0;
    }
    .grid:not(.cards) .row {
      grid-template:
        'case parties claim undertaker state' auto
        'cause parties claim filed state' auto / minmax(0, 1.2fr) minmax(0, 1.2fr) calc(122px * var(--_scale)) calc(116px * var(--_scale)) calc(92px * var(--_scale));
      align-content: center;
      column-gap: 12px;
    }
    .grid:not(.cards) .head {
      grid-template-rows: auto 0;
    }
    .grid:not(.cards) .head :is(.c-cause, .c-filed) {
      visibility: hidden;
      height: 0;
    }
    .c-case { grid-area: case; flex-direction: row; align-items: center; gap: 8px; }
    .c-parties { grid-area: parties; }
    .c-cause { grid-area: cause; }
    .c-claim { grid-area: claim; }
    .c-filed { grid-area: filed; }
    .c-undertaker { grid-area: undertaker; }
    .c-state { grid-area: state; }
    .grid:not(.cards) .body :is(.c-cause, .c-filed) {
      color: var(--_ink-3);
      font-size: calc(13px * var(--_scale));
    }
  }
`
