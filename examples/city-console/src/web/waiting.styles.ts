import { css } from 'lit'

/** The page while the server is not ready. */
export const waitStyles = css`
  .wait {
    min-height: 100vh;
    display: grid;
    place-content: center;
    padding: 24px;
    color: var(--_ink-2);
  }
  .wait .box {
    display: grid;
    gap: 16px;
    width: min(520px, calc(100vw - 48px));
  }
  .wait .mark {
    width: 48px;
    height: 48px;
    color: var(--_primary);
  }
  .wait h1 {
    margin: 0;
    font-size: calc(24px * var(--_scale));
    font-weight: 600;
    color: var(--_ink);
  }
  .wait progress {
    width: 100%;
    height: 6px;
    appearance: none;
    border: 0;
    border-radius: 3px;
    background: var(--_line);
    overflow: hidden;
    color: var(--_primary);
  }
  .wait progress::-webkit-progress-bar {
    background: var(--_line);
  }
  .wait progress::-webkit-progress-value {
    background: var(--_primary);
    transition: inline-size 0.4s;
  }
  .wait progress::-moz-progress-bar {
    background: var(--_primary);
  }
  .wait .line {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    font-size: calc(13px * var(--_scale));
  }
`
