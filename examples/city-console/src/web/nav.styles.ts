import { css } from 'lit'

/** The side bar: what a post has at hand, and the rest behind one click. */
export const navStyles = css`
  nav {
    grid-area: nav;
    background: var(--_surface);
    border-inline-end: 1px solid var(--_line);
    padding: 12px;
    display: flex;
    flex-direction: column;
    gap: 2px;
    overflow: auto;
  }
  nav a,
  nav .heading,
  nav summary {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: calc(40px * var(--_scale));
    padding: 0 12px;
    border-radius: 6px;
    color: var(--_ink-2);
  }
  nav a,
  nav .heading {
    text-decoration: none;
    font-weight: 500;
  }
  nav .heading {
    color: var(--_ink-3);
  }
  nav a.child {
    padding-inline-start: 36px;
  }
  nav a:hover {
    background: var(--_hover);
    color: var(--_ink);
  }
  nav a[aria-current] {
    background: var(--_primary-soft);
    color: var(--_primary);
    font-weight: 600;
  }
  nav summary {
    cursor: pointer;
    list-style: none;
  }
  nav summary::-webkit-details-marker {
    display: none;
  }
  nav summary:hover {
    background: var(--_hover);
  }
  nav .items {
    display: grid;
    gap: 2px;
  }
  nav .icon {
    width: 20px;
    height: 20px;
  }
  main {
    grid-area: main;
    min-width: 0;
    min-height: 0;
    overflow: auto;
    padding: 20px 24px 24px;
    outline: none;
  }
  main > * {
    height: 100%;
    max-width: 1680px;
    margin-inline: auto;
  }
`
