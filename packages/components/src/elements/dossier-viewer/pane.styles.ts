import { css } from 'lit'

/** The reading area, and pages with their invisible but selectable text. */
export const paneStyles = css`
  .pane {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    background: var(--_raised);
  }
  .pane > .state {
    margin: auto;
  }
  .pane .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 10px 16px;
    background: var(--_surface);
    border-bottom: 1px solid var(--_line);
  }
  .pane .head .words {
    flex: 1 1 200px;
    min-width: 0;
  }
  .pane .head p {
    font-size: calc(12px * var(--_scale));
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px;
    font-size: calc(13px * var(--_scale));
  }
  .tools a {
    text-decoration: none;
    margin-inline-start: 8px;
  }
  .tools .btn.quiet {
    padding: 0 8px;
  }
  .seal {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
    padding: 6px 16px;
    font-size: calc(12px * var(--_scale));
    color: var(--_ink-2);
    background: var(--_surface);
    border-bottom: 1px solid var(--_line);
  }
  .seal .hash {
    margin-inline-start: auto;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    max-width: 45%;
  }
  .seal.stamps,
  .seal.lacking {
    color: var(--_ink-2);
    background: var(--_warning-soft);
  }
  .seal.ok {
    color: var(--_success);
  }
  .seal.bad {
    color: var(--_danger);
    background: var(--_danger-soft);
    font-weight: 600;
  }
  .pages {
    flex: 1;
    min-height: 0;
    overflow: auto;
    padding: 16px;
    outline-offset: -2px;
  }
  .pages.docx {
    contain: strict;
  }
  .recording {
    margin: 0;
    display: grid;
    gap: 16px;
    align-content: start;
  }
  .recording video {
    width: 100%;
    max-height: 60vh;
    background: #000;
  }
  .recording audio {
    width: 100%;
  }
  .recording dl {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    margin: 0;
  }
  .recording dt {
    font-size: calc(12px * var(--_scale));
    color: var(--_ink-2);
  }
  .recording dd {
    margin: 0;
  }
  .find {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding: 6px 16px;
    font-size: calc(13px * var(--_scale));
    background: var(--_surface);
    border-bottom: 1px solid var(--_line);
  }
  .find input[type='search'] {
    flex: 0 1 220px;
    min-width: 0;
  }
  .find input,
  .filter input,
  .compare select {
    min-height: 30px;
    padding: 2px 8px;
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
  }
  .find .jump {
    margin-inline-start: auto;
  }
  .find .jump input {
    width: 76px;
  }
  .compare {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    margin-inline-start: 8px;
    font-size: calc(13px * var(--_scale));
  }
  .compare select {
    max-width: 200px;
  }
  .tools label {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding: 0 4px;
  }
  .tools label input {
    min-height: 0;
  }
  .stack {
    position: relative;
    margin: 0 auto;
  }
  .sheet {
    position: absolute;
    inset-inline: 0;
    margin: 0 auto;
    background: #fff;
    overflow: hidden;
    box-shadow: 0 1px 4px rgba(18, 32, 60, 0.2);
  }
  .sheet > img {
    position: absolute;
    left: 50%;
    top: 50%;
    max-width: none;
  }
  .sheet svg {
    display: block;
    color-scheme: only light;
  }
  .sheet canvas {
    display: block;
    width: 100%;
    height: 100%;
  }
  .textLayer {
    position: absolute;
    inset: 0;
    overflow: clip;
    line-height: 1;
    text-align: initial;
    transform-origin: 0 0;
    forced-color-adjust: none;
    --min-font-size: 1;
    --text-scale-factor: calc(var(--total-scale-factor) * var(--min-font-size));
    --min-font-size-inv: calc(1 / var(--min-font-size));
  }
  .textLayer :is(span, br) {
    color: transparent;
    position: absolute;
    white-space: pre;
    cursor: text;
    transform-origin: 0% 0%;
  }
  .textLayer > :not(.markedContent),
  .textLayer .markedContent span:not(.markedContent) {
    --font-height: 0;
    --scale-x: 1;
    --rotate: 0deg;
    font-size: calc(var(--text-scale-factor) * var(--font-height));
    transform: rotate(var(--rotate)) scaleX(var(--scale-x)) scale(var(--min-font-size-inv));
  }
  .textLayer .markedContent {
    display: contents;
  }
  .textLayer ::selection {
    background: rgba(28, 63, 124, 0.3);
  }
  /* The page has the room of a phone: tools in one line that moves sideways, nothing beside anything. */
  @container (max-width: 760px) {
    .pane .head {
      gap: 4px 16px;
      padding-block: 6px;
    }
    .tools {
      flex-wrap: nowrap;
      width: 100%;
      overflow-x: auto;
      white-space: nowrap;
    }
    .tools > * {
      flex: none;
    }
    .find {
      flex-wrap: nowrap;
      white-space: nowrap;
    }
    .find input[type='search'] {
      flex: 1 1 60px;
    }
    .find .jump input {
      width: 56px;
    }
    .compare,
    .seal .hash {
      display: none;
    }
  }
`
