import { css } from 'lit'

/** Proposals of a machine beside the page they are about. */
export const laneStyles = css`
  .machine,
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    margin: 0 24px 12px;
    color: var(--_ink-2);
  }
  .bar .field {
    display: flex;
    flex-direction: row;
    align-items: center;
    gap: 8px;
    margin: 0;
  }
  .bar .field,
  .bar .field select {
    width: auto;
    min-width: 0;
    max-width: 100%;
  }
  .record {
    margin-inline-start: auto;
  }
  h3.part {
    margin: 16px 24px 8px;
    font-size: calc(15px * var(--_scale));
  }
  .seed code {
    overflow-wrap: anywhere;
  }
  .record ul {
    margin: 6px 0 0;
    padding-inline-start: 18px;
  }
  .lane {
    display: grid;
    grid-template-columns: minmax(300px, 2fr) 3fr;
    border-top: 1px solid var(--_line);
  }
  .entries {
    margin: 0;
    padding: 0;
    list-style: none;
    max-height: 680px;
    overflow: auto;
    border-inline-end: 1px solid var(--_line);
  }
  .entries li {
    border-bottom: 1px solid var(--_line);
    padding-bottom: 10px;
  }
  .entries li.chosen {
    background: var(--_primary-soft);
    box-shadow: inset 3px 0 0 var(--_primary);
  }
  .pick {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 2px 8px;
    width: 100%;
    padding: 10px 16px 6px 24px;
    text-align: start;
    color: inherit;
    overflow-wrap: anywhere;
  }
  .pick > :nth-child(n + 3) {
    grid-column: 1 / -1;
  }
  .pick small {
    color: var(--_ink-2);
  }
  .pick small:empty {
    display: none;
  }
  .cardacts {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 6px;
    padding: 0 16px 0 24px;
  }
  .cardacts .link {
    min-height: 24px;
  }
  .preview {
    min-width: 0;
    padding: 12px 24px;
    background: var(--_raised);
  }
  .sheet {
    max-height: 640px;
    overflow: auto;
    text-align: center;
  }
  .sheet canvas,
  .sheet img,
  .sheet svg {
    width: 100%;
    max-width: 640px;
    height: auto;
    background: #fff;
    border: 1px solid var(--_line);
  }
  .sheet pre {
    margin: 0;
    padding: 24px;
    text-align: start;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    font: inherit;
    background: var(--_surface);
    border: 1px solid var(--_line);
  }
  .pager {
    display: flex;
    justify-content: center;
    align-items: center;
    gap: 8px;
    margin-bottom: 8px;
  }
  @container (max-width: 900px) {
    .lane {
      grid-template-columns: 1fr;
    }
    .entries {
      border-inline-end: 0;
      max-height: none;
    }
    /* The page comes first: it is what the proposal is compared with. */
    .preview {
      order: -1;
      padding: 12px 16px;
      border-bottom: 1px solid var(--_line);
    }
    .sheet {
      max-height: 45vh;
    }
  }
  @container (max-width: 640px) {
    .machine,
    .bar {
      margin-inline: 16px;
    }
    .record {
      margin-inline-start: 0;
      width: 100%;
    }
    .bar .field {
      flex-wrap: wrap;
    }
    h3.part {
      margin-inline: 16px;
    }
    .keys {
      display: none;
    }
    .cardacts .rowacts {
      justify-content: flex-start;
    }
  }
  @media print {
    .lane {
      display: block;
    }
    .entries {
      max-height: none;
    }
    .preview {
      display: none;
    }
  }
`
