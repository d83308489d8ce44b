import { css } from 'lit'

export const dossierSearchStyles = css`
  :host {
    border: 1px solid var(--_line);
  }
  form {
    display: grid;
    gap: 12px;
    padding: 20px 24px 16px;
    border-bottom: 1px solid var(--_line);
  }
  .ask,
  .filters,
  .opened,
  .of,
  .paper,
  .found {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  .ask .search {
    flex: 1 1 240px;
  }
  .ask input,
  .ask .btn {
    min-height: calc(40px * var(--_scale));
    font-size: calc(15px * var(--_scale));
  }
  .filters label {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    font-size: calc(13px * var(--_scale));
    color: var(--_ink-2);
  }
  #told,
  .known {
    font-size: calc(12px * var(--_scale));
  }
  .known {
    padding: 0 24px 24px;
    text-align: center;
  }
  .found {
    padding: 12px 24px;
    color: var(--_ink-2);
    font-size: calc(13px * var(--_scale));
  }
  .case {
    padding: 12px 24px 16px;
    border-top: 1px solid var(--_line);
  }
  .link,
  .paper .name {
    color: var(--_primary);
    font-weight: 600;
  }
  .link:hover,
  .paper:hover .name {
    text-decoration: underline;
  }
  .of .muted,
  .paper .muted {
    font-size: calc(12px * var(--_scale));
  }
  .hit {
    padding: 10px 0 0 12px;
    margin-top: 8px;
    border-inline-start: 3px solid var(--_line);
  }
  .paper {
    min-height: 24px;
    text-align: start;
  }
  .where {
    font-size: calc(13px * var(--_scale));
  }
  .excerpt {
    margin-top: 4px;
    max-width: 72em;
    color: var(--_ink-2);
    overflow-wrap: anywhere;
  }
  mark {
    color: inherit;
    background: var(--_warning-soft);
    border-bottom: 2px solid var(--_warning);
    font-weight: 600;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    padding: 8px 24px;
    border-top: 1px solid var(--_line);
    color: var(--_ink-2);
    font-size: calc(13px * var(--_scale));
  }
  .foot .grow {
    flex: 1 1 240px;
    color: var(--_ink-3);
    font-size: calc(12px * var(--_scale));
  }
  .opened {
    padding: 12px 16px;
  }
  @container (max-width: 640px) {
    form,
    .found,
    .case,
    .foot {
      padding-inline: 16px;
    }
    .ask .btn {
      flex: 1 1 100%;
    }
    .filters label {
      flex: 1 1 100%;
      justify-content: space-between;
    }
  }
  @media print {
    form,
    .of .btn,
    .foot .btn {
      display: none;
    }
    .case {
      break-inside: avoid;
    }
  }
`
