import { css } from 'lit'

/** Two lines a row where there is less room, cards on a phone, a plain table on paper. */
export const narrowStyles = css`
  .cards {
    --_row: calc(152px * var(--_scale));
  }
  .cards .row {
    grid-template: 'urgency state' auto 'case case' auto 'work work' auto 'debtor due' auto 'holder actions' auto / 1fr auto;
    align-content: center;
    gap: 2px 8px;
    padding: 8px 16px;
  }
  .cards .c-urgency { grid-area: urgency; }
  .cards .c-state { grid-area: state; justify-self: end; }
  .cards .c-case { grid-area: case; flex-flow: row wrap; align-items: center; gap: 8px; }
  .cards .c-work { grid-area: work; }
  .cards :is(.c-work small, .c-kind, .c-note, .c-flags, .c-days) { display: none; }
  .cards .c-debtor { grid-area: debtor; color: var(--_ink-2); }
  .cards .c-due { grid-area: due; justify-self: end; color: var(--_ink-2); }
  .cards .c-holder { grid-area: holder; color: var(--_ink-3); }
  .cards .c-actions { grid-area: actions; justify-self: end; }
  @container (max-width: 86em) {
  .all:not(.chosen) .grid:not(.cards) .body,
  .all:not(.chosen) .grid:not(.cards) .row {
    min-width: 0;
  }
  .all:not(.chosen) .grid:not(.cards) .row {
    grid-template: 'urgency case work state holder actions' auto 'due debtor work state holder actions' auto / calc(128px * var(--_scale)) minmax(0, 1.5fr) minmax(0, 1.1fr) calc(112px * var(--_scale)) calc(72px * var(--_scale)) calc(128px * var(--_scale));
    align-content: center;
    column-gap: 12px;
    padding-inline: 16px;
  }
  .all:not(.chosen) .grid:not(.cards) .head {
    grid-template-rows: auto 0;
  }
  .all:not(.chosen) .grid:not(.cards) .head :is(.c-debtor, .c-due) {
    visibility: hidden;
    height: 0;
  }
  .all:not(.chosen) {
  .c-urgency { grid-area: urgency; }
  .c-case { grid-area: case; flex-direction: row; align-items: center; gap: 8px; }
  .c-debtor { grid-area: debtor; }
  .c-work { grid-area: work; }
  .c-state { grid-area: state; }
  .c-holder { grid-area: holder; }
  .c-due { grid-area: due; }
  .c-actions { grid-area: actions; }
  }
  .all:not(.chosen) .grid:not(.cards) .body :is(.c-debtor, .c-due) {
    color: var(--_ink-3);
    font-size: calc(13px * var(--_scale));
  }
}
  @media print {
    .all:not(.chosen) .row {
      --_columns: 80px 1.6fr 1fr 1.6fr 60px 60px 90px;
    }
  }
`
