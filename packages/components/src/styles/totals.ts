import { css } from 'lit'

/** Headings of rows and a line of totals, where a table becomes cards on a phone. */
export const totalsStyles = css`
  @container (max-width: 640px) {
    tbody th,
    tfoot th {
      display: block;
      padding: 0 0 4px;
      border: 0;
    }
    tfoot {
      display: block;
    }
    tfoot tr {
      padding: 10px 16px;
    }
  }
`
