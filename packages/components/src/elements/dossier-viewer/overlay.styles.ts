import { css } from 'lit'

/** What lies over pages: hits, notes, frames, covered places, and what is to be done with them. */
export const overlayStyles = css`
  .mark {
    position: absolute;
    pointer-events: none;
    background: rgba(255, 213, 0, 0.4);
    mix-blend-mode: multiply;
  }
  .mark.current {
    background: rgba(255, 122, 0, 0.55);
    outline: 2px solid #b45f06;
  }
  .mark.note,
  .mark.frame,
  .mark.cover {
    padding: 0;
    mix-blend-mode: normal;
    background: rgba(255, 213, 0, 0.12);
    border: 2px solid #b45f06;
    border-radius: 2px;
  }
  .mark.note.own {
    border-style: dashed;
  }
  .mark.note.chosen {
    background: rgba(255, 122, 0, 0.3);
  }
  .mark i {
    position: absolute;
    inset: 0 0 auto auto;
    min-width: 24px;
    padding: 0 4px;
    font: 600 13px / 24px sans-serif;
    text-align: center;
    color: #fff;
    background: #b45f06;
    pointer-events: auto;
    cursor: pointer;
  }
  .mark.frame {
    border-color: #1c3f7c;
    background: rgba(28, 63, 124, 0.15);
  }
  .mark:focus-visible {
    outline: 3px solid #1c3f7c;
    outline-offset: 1px;
  }
  .placing .sheet {
    cursor: crosshair;
    touch-action: none;
    user-select: none;
  }
  .mark.cover {
    border-color: #000;
    background: rgba(0, 0, 0, 0.72);
  }
  .mark.cover i {
    background: #000;
  }
  .now select {
    min-height: 28px;
  }
  .now p {
    flex-basis: 100%;
    margin: 0;
  }
  .now .warn {
    color: var(--_danger);
    font-weight: 600;
  }
  .now.mask span {
    flex-basis: 100%;
  }
  .now .rowacts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
  }
  .placing .textLayer,
  .placing .mark.note i {
    pointer-events: none;
  }
  .now {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 8px 16px;
    font-size: calc(13px * var(--_scale));
    background: var(--_primary-soft);
    border-bottom: 1px solid var(--_line);
  }
  .now span {
    flex: 1 1 240px;
  }
  /* On a phone the page itself needs the room while something is drawn on it. */
  @container (max-width: 760px) {
    .split:has(.now) {
      grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    }
    .split:has(.now) nav,
    .pane:has(.now) :is(.find, .seal, .comparison) {
      display: none;
    }
  }
`
