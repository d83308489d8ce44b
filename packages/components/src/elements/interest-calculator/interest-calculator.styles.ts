import { css } from 'lit'

export const interestCalculatorStyles = css`
  .sheet {
    display: grid;
    grid-template-columns: minmax(320px, 5fr) minmax(0, 8fr);
    border-top: 1px solid var(--_line);
  }
  .form {
    display: grid;
    align-content: start;
    justify-items: start;
    gap: 16px;
    padding: 20px 24px;
    background: var(--_raised);
    border-inline-end: 1px solid var(--_line);
  }
  fieldset {
    position: relative;
    width: 100%;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-bottom: 8px;
    font-weight: 600;
  }
  legend small,
  .check small {
    display: block;
    color: var(--_ink-3);
    font-size: calc(12px * var(--_scale));
    font-weight: 400;
  }
  .debt {
    padding: 16px;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: 8px;
  }
  .debt legend {
    float: inline-start;
    width: 100%;
  }
  .debt legend + * {
    clear: both;
  }
  .debt > .remove {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-end: 8px;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 12px;
    clear: both;
  }
  .line {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr)) auto;
    gap: 12px;
    align-items: end;
    margin-top: 12px;
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--_line-strong);
  }
  .stops .line {
    margin: 0 0 12px;
  }
  .stops .line .field:first-child {
    grid-column: 1 / -1;
  }
  .field {
    display: grid;
    grid-template-rows: 1fr;
    gap: 4px;
    font-size: calc(13px * var(--_scale));
    color: var(--_ink-2);
  }
  .field :is(input, select) {
    width: 100%;
    min-width: 0;
  }
  .field input[aria-invalid='true'] {
    border-color: var(--_danger);
  }
  .hint.bad {
    color: var(--_danger);
    font-size: calc(12px * var(--_scale));
  }
  .link {
    display: inline-flex;
    align-items: center;
    min-height: 28px;
    margin-top: 8px;
  }
  .remove {
    padding: 0 6px;
  }
  .check {
    display: flex;
    gap: 8px;
    grid-column: 1 / -1;
  }
  .check input {
    flex: none;
    width: 18px;
    min-height: 18px;
    margin: 2px 0 0;
    accent-color: var(--_primary);
  }
  .sum {
    display: grid;
    padding: 20px 24px 16px;
  }
  .sum .term {
    color: var(--_ink-3);
    font-size: calc(13px * var(--_scale));
  }
  .sum strong {
    font-size: calc(30px * var(--_scale));
    line-height: 1.3;
    font-weight: 600;
    letter-spacing: -0.01em;
  }
  .unit {
    font-size: calc(14px * var(--_scale));
    font-weight: 400;
  }
  .notice {
    display: flex;
    gap: 8px;
    margin: 0 24px 16px;
    padding: 8px 12px;
    border-radius: 6px;
    color: var(--_warning);
    background: var(--_warning-soft);
  }
  .notice .icon {
    margin-top: 2px;
  }
  .result h3 {
    padding: 8px 24px;
  }
  .periods :is(th, td):not(:first-child, :last-child) {
    padding-inline: 8px;
  }
  tfoot th,
  tfoot td {
    border-bottom: 0;
    background: var(--_raised);
    font-weight: 500;
  }
  .remarks {
    display: grid;
    gap: 8px;
    padding: 0 24px 12px;
  }
  .remarks li {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    align-items: baseline;
  }
  .rule {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    padding: 12px 24px 20px;
    color: var(--_ink-2);
    font-size: calc(13px * var(--_scale));
  }
  @container (max-width: 78em) {
    .sheet {
      grid-template-columns: minmax(0, 1fr);
    }
    .form {
      border-inline-end: 0;
      border-bottom: 1px solid var(--_line);
    }
  }
  @container (max-width: 640px) {
    .form,
    .sum,
    .rule,
    .remarks,
    .result h3 {
      padding-inline: 16px;
    }
    .notice {
      margin-inline: 16px;
    }
    .fields,
    .line {
      grid-template-columns: minmax(0, 1fr);
    }
    .line .remove {
      justify-self: end;
    }
    tfoot,
    tfoot tr {
      display: block;
    }
    tfoot tr {
      padding: 10px 16px;
      background: var(--_raised);
    }
    tfoot th {
      display: block;
      padding: 0;
    }
  }
  @media print {
    .sheet {
      display: block;
      border: 0;
    }
    .form {
      padding: 0 0 12px;
      background: none;
      border: 0;
    }
    .debt {
      padding: 8px;
    }
    .fields {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .form :is(input, select) {
      border: 0;
      padding: 0;
      appearance: none;
      background: none;
    }
    /* What was ticked has to be seen on paper. */
    .form [type='checkbox'] {
      appearance: auto;
    }
    ::-webkit-calendar-picker-indicator {
      display: none;
    }
    .sum,
    .remarks {
      padding-inline: 0;
    }
  }
`
