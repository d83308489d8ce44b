import { css } from 'lit'
import { navStyles } from './nav.styles'
import { waitStyles } from './waiting.styles'

const topStyles = css`
  header {
    display: flex;
    align-items: center;
    gap: 16px;
    padding: 0 20px;
    background: var(--_band);
    color: var(--_band-ink);
    min-width: 0;
  }
  .brand {
    display: flex;
    align-items: center;
    gap: 10px;
    color: inherit;
    text-decoration: none;
    white-space: nowrap;
    font-weight: 600;
    font-size: calc(17px * var(--_scale));
    letter-spacing: 0.08em;
  }
  .brand small {
    font-size: calc(12px * var(--_scale));
    font-weight: 400;
    letter-spacing: 0.04em;
    opacity: 0.8;
  }
  .brand .mark {
    width: 26px;
    height: 26px;
  }
  .court {
    padding-inline-start: 16px;
    border-inline-start: 1px solid var(--_band-line);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    min-width: 0;
  }
  .grow {
    flex: 1;
  }
  .day {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    white-space: nowrap;
    font-size: calc(13px * var(--_scale));
    opacity: 0.9;
  }
  .tool {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-width: 34px;
    min-height: 34px;
    padding: 0 8px;
    border-radius: 6px;
    color: inherit;
    white-space: nowrap;
    font-size: calc(13px * var(--_scale));
  }
  .tool:hover {
    background: var(--_band-line);
  }
  header :focus-visible {
    outline-color: currentColor;
  }
  .tool[aria-pressed='true'] {
    background: var(--_band-line);
  }
  .tool .icon {
    width: 18px;
    height: 18px;
  }
  .tools {
    display: flex;
    gap: 2px;
  }
  .who {
    display: flex;
    align-items: center;
    gap: 10px;
    padding-inline-start: 16px;
    border-inline-start: 1px solid var(--_band-line);
    line-height: 1.25;
    white-space: nowrap;
  }
  .who b {
    display: block;
    font-weight: 600;
  }
  .who small {
    font-size: calc(12px * var(--_scale));
    opacity: 0.8;
  }
  .offline {
    grid-area: banner;
    padding: 6px 20px;
    background: var(--_warning-soft);
    color: var(--_warning);
    font-size: calc(13px * var(--_scale));
  }
`

const phoneStyles = css`
  @media (max-width: 900px) {
    .day span,
    .who small,
    .brand small {
      display: none;
    }
  }
  @media (max-width: 720px) {
    .frame {
      grid-template: auto auto minmax(0, 1fr) auto / minmax(0, 1fr);
      grid-template-areas: 'top' 'banner' 'main' 'nav';
    }
    header {
      gap: 8px;
      padding: 6px 12px;
      flex-wrap: wrap;
    }
    .brand span,
    .day,
    .tool span {
      display: none;
    }
    .court {
      flex: 1;
      padding-inline-start: 4px;
      border: 0;
      font-weight: 600;
    }
    .who {
      padding-inline-start: 8px;
    }
    .grow {
      display: none;
    }
    nav {
      flex-direction: row;
      justify-content: space-around;
      border: 0;
      border-top: 1px solid var(--_line);
      padding: 4px 4px calc(4px + env(safe-area-inset-bottom));
    }
    nav .heading {
      display: none;
    }
    nav a.child {
      padding-inline-start: 2px;
    }
    nav .rest {
      flex: 1;
    }
    nav .rest .items {
      position: fixed;
      z-index: 8;
      inset: auto 8px calc(72px + env(safe-area-inset-bottom)) 8px;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      max-height: 60vh;
      padding: 8px;
      overflow: auto;
      background: var(--_surface);
      border: 1px solid var(--_line-strong);
      border-radius: 10px;
      box-shadow: 0 8px 32px rgba(18, 32, 60, 0.25);
    }
    nav summary,
    nav a {
      flex: 1;
      flex-direction: column;
      justify-content: center;
      gap: 2px;
      padding: 6px 2px;
      min-height: 48px;
      font-size: calc(12px * var(--_scale));
      min-width: 0;
    }
    main {
      padding: 12px;
    }
  }
  @media print {
    header,
    nav {
      display: none;
    }
    .frame {
      display: block;
      height: auto;
    }
    main {
      overflow: visible;
      padding: 0;
    }
  }
`

export const appStyles = [
  css`
    :host {
      display: block;
      min-height: 100vh;
      border-radius: 0;
      background: var(--_canvas);
      container-type: normal;
      --_canvas: #f3f5f9;
      --_band: #16305f;
      --_band-ink: #ffffff;
      --_band-line: rgba(255, 255, 255, 0.18);
    }
    :host([data-theme='dark']) {
      --_canvas: #0d121b;
      --_band: #131f38;
    }
    @media (prefers-color-scheme: dark) {
      :host(:not([data-theme='light'])) {
        --_canvas: #0d121b;
        --_band: #131f38;
      }
    }
    .frame {
      display: grid;
      height: 100vh;
      height: 100dvh;
      grid-template: minmax(calc(52px * var(--_scale)), auto) auto minmax(0, 1fr) / calc(176px * var(--_scale)) minmax(0, 1fr);
      grid-template-areas: 'top top' 'banner banner' 'nav main';
    }
    header {
      grid-area: top;
    }
    .skip {
      position: absolute;
      inset: 8px auto auto 8px;
      z-index: 10;
      transform: translateY(-200%);
    }
    .skip:focus-visible {
      transform: none;
    }
  `,
  waitStyles,
  topStyles,
  navStyles,
  phoneStyles,
]
