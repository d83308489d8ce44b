import { css } from 'lit'

/** How many of twelve parts a column takes, where there is room for more than one. */
export const columnStyles = css`
  @container (min-width: 760px) {
    .w1 { grid-column: span 1; }
    .w2 { grid-column: span 2; }
    .w3 { grid-column: span 3; }
    .w4 { grid-column: span 4; }
    .w5 { grid-column: span 5; }
    .w6 { grid-column: span 6; }
    .w7 { grid-column: span 7; }
    .w8 { grid-column: span 8; }
    .w9 { grid-column: span 9; }
    .w10 { grid-column: span 10; }
    .w11 { grid-column: span 11; }
  }
`
