import { css } from 'lit'

/** A field to search by, with the glass inside it; how wide it is says the element. */
export const searchStyles = css`
  .search {
    position: relative;
    max-width: 100%;
  }
  .search .icon {
    position: absolute;
    inset-inline-start: 9px;
    top: 50%;
    transform: translateY(-50%);
    color: var(--_ink-3);
    pointer-events: none;
  }
  .search input {
    width: 100%;
    padding-inline-start: 32px;
  }
`
