import { css } from 'lit'

export const caseListStyles = css`
  :host {
    --_wide: 1090px;
    --_row: calc(60px * var(--_scale));
    --_columns: minmax(220px, 1.2fr) minmax(180px, 1.7fr) minmax(110px, 0.9fr) 136px 116px 84px 104px;
  }
  .c-case {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--_primary);
    font-weight: 500;
    text-spacing-trim: trim-start;
  }
  .head .c-case {
    color: inherit;
  }
  .c-case > span:first-child {
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
  .cards .c-case { grid-area: case; }
  .cards .c-parties { grid-area: parties; }
  .cards .c-cause { grid-area: cause; color: var(--_ink-2); }
  .cards .c-claim { grid-area: claim; }
  .cards .c-filed { grid-area: filed; color: var(--_ink-3); }
  .cards .c-undertaker { grid-area: undertaker; color: var(--_ink-3); }
  .cards .c-state { grid-area: state; justify-self: end; }
  @container (max-width: 1099px) {
    .grid:not(.cards) .body,
    .grid:not(.cards) .row {
      min-width: 0;
    }
    .grid:not(.cards) .row {
      grid-template:
        'case parties claim undertaker state' auto
        'cause parties claim filed state' auto / minmax(0, 1.2fr) minmax(0, 1.2fr) 116px 112px 88px;
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
    .c-case { grid-area: case; }
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
