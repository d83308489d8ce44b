import { css } from 'lit'

export const signInStyles = css`
  :host {
    background: none;
    container-type: normal;
    --_band: #16305f;
  }
  .sign {
    display: grid;
    grid-template-columns: minmax(300px, 26%) minmax(0, 1fr);
    height: 100vh;
    height: 100dvh;
  }
  .band {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    gap: 40px;
    padding: 40px 36px;
    color: #ffffff;
    background: linear-gradient(165deg, #1c3f7c, #12264c 70%);
  }
  .brand {
    display: flex;
    align-items: center;
    gap: 14px;
    font-size: calc(30px * var(--_scale));
    font-weight: 600;
    letter-spacing: 0.12em;
  }
  .brand small {
    display: block;
    font-size: calc(13px * var(--_scale));
    font-weight: 400;
    letter-spacing: 0.1em;
    opacity: 0.8;
  }
  .brand span {
    line-height: 1.15;
  }
  .brand .mark {
    width: 52px;
    height: 52px;
  }
  .tagline {
    font-size: calc(20px * var(--_scale));
    font-weight: 600;
    margin-bottom: 20px;
  }
  .band li {
    display: flex;
    gap: 10px;
    padding-block: 6px;
    line-height: 1.6;
    color: #dbe5f7;
  }
  .band li .icon {
    margin-top: 4px;
    color: #9fbcf2;
  }
  .foot {
    font-size: calc(12px * var(--_scale));
    line-height: 1.7;
    color: #c3d1ec;
  }
  .choice {
    display: flex;
    flex-direction: column;
    gap: 12px;
    padding: 20px 48px 40px;
    overflow: auto;
    background: var(--_surface);
  }
  .choice > * {
    flex: none;
    width: 100%;
    max-width: 1240px;
    margin-inline: auto;
  }
  .tools {
    display: flex;
    justify-content: flex-end;
    align-items: center;
    gap: 8px;
    color: var(--_ink-2);
    font-size: calc(13px * var(--_scale));
  }
  .tool {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-width: 34px;
    min-height: 34px;
    padding: 0 8px;
    border-radius: 6px;
    color: var(--_ink-2);
  }
  .tool:hover {
    background: var(--_hover);
  }
  .sides {
    display: flex;
    gap: 8px;
  }
  .sides button {
    min-height: calc(44px * var(--_scale));
    padding: 0 18px;
    border: 1px solid var(--_line-strong);
    border-radius: 8px;
    font-weight: 500;
  }
  .sides button[aria-pressed='true'] {
    color: var(--_primary);
    background: var(--_primary-soft);
    border-color: var(--_primary);
  }
  h1 {
    margin: 0;
    font-size: calc(26px * var(--_scale));
    line-height: 1.3;
    font-weight: 600;
  }
  .lead {
    color: var(--_ink-2);
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    padding-block: 8px 4px;
  }
  .filters label {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--_ink-2);
    white-space: nowrap;
  }
  .filters select {
    min-width: 220px;
    min-height: calc(36px * var(--_scale));
  }
  .search {
    position: relative;
    flex: 0 1 280px;
  }
  .search .icon {
    position: absolute;
    inset-inline-start: 10px;
    color: var(--_ink-3);
    pointer-events: none;
  }
  .search input {
    width: 100%;
    padding-inline-start: 34px;
    min-height: calc(36px * var(--_scale));
  }
  .failed {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 10px 14px;
    border-radius: 8px;
    color: var(--_danger);
    background: var(--_danger-soft);
  }
  .units {
    columns: 3 300px;
    column-gap: 28px;
  }
  .unit {
    break-inside: avoid;
    padding-bottom: 20px;
  }
  .unit h2 {
    padding: 6px 0;
    margin-bottom: 4px;
    font-size: calc(13px * var(--_scale));
    color: var(--_ink-2);
    border-bottom: 1px solid var(--_line);
  }
  .person {
    display: flex;
    align-items: center;
    gap: 12px;
    width: 100%;
    padding: 8px 10px;
    border-radius: 8px;
    text-align: start;
  }
  .person:hover {
    background: var(--_primary-soft);
  }
  .person[aria-busy='true'] {
    opacity: 0.6;
  }
  .face {
    display: grid;
    place-content: center;
    flex: none;
    width: 36px;
    height: 36px;
    border-radius: 50%;
    background: var(--_primary-soft);
    color: var(--_primary);
    font-weight: 600;
  }
  .name {
    min-width: 0;
    line-height: 1.4;
  }
  .name b {
    display: block;
    font-weight: 600;
  }
  .name small {
    display: block;
    font-size: calc(12px * var(--_scale));
    color: var(--_ink-3);
    overflow: hidden;
    text-overflow: ellipsis;
  }
  @media (max-width: 900px) {
    .sign {
      grid-template-columns: minmax(0, 1fr);
      height: auto;
      min-height: 100vh;
    }
    .band {
      padding: 20px;
      gap: 12px;
    }
    .band ul {
      display: none;
    }
    .tagline {
      margin: 0;
      font-size: calc(16px * var(--_scale));
    }
    .choice {
      padding: 12px 16px 32px;
      overflow: visible;
    }
    .filters label,
    .filters select {
      flex: 1 1 100%;
    }
  }
`
