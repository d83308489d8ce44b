import { css } from 'lit'

export const caseTimelineStyles = css`
  :host {
    border: 1px solid var(--_line);
  }
  header {
    padding: 20px 24px 16px;
    border-bottom: 1px solid var(--_line);
  }
  .headline {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .headline h2 {
    font-size: calc(22px * var(--_scale));
    margin-inline-end: 8px;
    text-spacing-trim: trim-start;
  }
  .headline slot {
    display: flex;
    gap: 8px;
    margin-inline-start: auto;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 40px;
    align-items: flex-end;
    margin-top: 12px;
  }
  .term,
  .facts dt {
    display: block;
    color: var(--_ink-3);
    font-size: calc(12px * var(--_scale));
  }
  .sum strong {
    font-size: calc(22px * var(--_scale));
    line-height: 1.3;
    font-weight: 600;
    letter-spacing: -0.01em;
  }
  .facts dl {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 32px;
  }
  .parties {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 24px;
    margin-top: 14px;
    padding-top: 12px;
    border-top: 1px solid var(--_line);
  }
  .parties li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: baseline;
  }
  .parties b {
    font-weight: 500;
  }
  .parties .role {
    color: var(--_ink-3);
    font-size: calc(12px * var(--_scale));
  }
  .parties .num {
    font-size: calc(13px * var(--_scale));
  }
  .course {
    border-bottom: 1px solid var(--_line);
  }
  .course > .titlebar,
  .journal > .titlebar {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 12px;
    padding: 16px 24px 8px;
  }
  h3 {
    font-size: calc(16px * var(--_scale));
  }
  h4 {
    margin: 0;
    font-size: calc(13px * var(--_scale));
    font-weight: 600;
  }
  .split {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 320px;
  }
  .course .ruler {
    padding: 0 16px 16px 12px;
  }
  .why,
  .holders {
    padding: 16px 24px;
    border-inline-start: 1px solid var(--_line);
    background: var(--_raised);
  }
  .why {
    border-top: 1px solid var(--_line);
    font-size: calc(13px * var(--_scale));
  }
  .why .due {
    margin: 4px 0 8px;
    font-size: calc(14px * var(--_scale));
  }
  .why .stood {
    margin-inline-end: 8px;
  }
  .why .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .why .badge {
    white-space: normal;
  }
  .why h4 {
    margin-top: 12px;
    padding-top: 12px;
    border-top: 1px solid var(--_line);
  }
  .why .reason {
    margin-top: 8px;
    line-height: 1.65;
  }
  .why dl {
    display: grid;
    grid-template-columns: minmax(72px, auto) minmax(0, 1fr);
    gap: 4px 12px;
    margin-top: 8px;
  }
  .why dt {
    color: var(--_ink-3);
  }
  .why dd {
    overflow-wrap: anywhere;
  }
  .why .wide {
    grid-column: 1 / -1;
  }
  .why .steps {
    list-style: decimal;
    padding-inline-start: 18px;
  }
  .why .btn {
    margin: 12px 0 0 -10px;
  }
  @container (max-width: 900px) {
    .split {
      grid-template-columns: minmax(0, 1fr);
    }
    .why,
    .holders {
      border-inline-start: 0;
      border-top: 1px solid var(--_line);
    }
    .split .holders {
      order: -1;
    }
  }
  @container (max-width: 560px) {
    header,
    .why,
    .holders {
      padding-inline: 16px;
    }
    .course > .titlebar,
    .journal > .titlebar,
    .day {
      padding-inline: 16px;
    }
    .course .ruler {
      padding-inline: 0;
    }
    .search {
      width: 100%;
    }
    .what .hash {
      margin: 0;
    }
  }
  @media print {
    .split {
      display: block;
    }
    .entry,
    .lane {
      break-inside: avoid;
    }
  }
`
