import { css } from 'lit'

/** The tools to take a table away, and how it stands on paper. */
export const exportStyles = css`
  .exports {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  @media print {
    :host {
      border: 0;
      overflow: visible;
      container-type: normal;
    }
    .tablebox {
      overflow: visible;
    }
    tr,
    li,
    .sum {
      break-inside: avoid;
    }
    thead {
      display: table-header-group;
    }
    th,
    td {
      padding: 4px 6px;
    }
    /* The page has its own margins: everything begins and ends where the tables do. */
    :is(.titlebar, h3, p, dl, .acts, .figure, .payout, .ends > section, .claims li, .foot, .goal) {
      padding-inline: 0 !important;
    }
    :is(th, td):first-child {
      padding-inline-start: 0;
    }
    :is(th, td):last-child {
      padding-inline-end: 0;
    }
  }
`
