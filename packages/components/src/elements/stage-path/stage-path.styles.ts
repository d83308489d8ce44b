import { css } from 'lit'

/** The way of a case: cards from left to right, each rung one step up; a plain list where there is little room. */
export const stagePathStyles = css`
  .way {
    display: flex;
    align-items: start;
    gap: 12px;
    padding: 20px 24px 24px;
    overflow-x: auto;
    border-top: 1px solid var(--_line);
  }
  .stay {
    display: grid;
    flex: 1 0 calc(152px * var(--_scale));
    margin-block-start: calc(var(--_steps-down) * 40px);
    align-content: start;
    gap: 4px;
    padding: 12px 14px;
    border: 1px solid var(--_line);
    border-top: 3px solid var(--_line-strong);
    border-radius: 6px;
    background: var(--_surface);
  }
  .stay.open {
    border-color: var(--_primary);
    background: var(--_primary-soft);
  }
  .stay.expired {
    border-top-color: var(--_danger);
  }
  .stay.closed {
    border-top-color: var(--_success);
  }
  .entry {
    display: flex;
    align-items: center;
    gap: 4px;
    color: var(--_ink-3);
    font-size: calc(12px * var(--_scale));
  }
  .entry.escalated,
  .entry.returned {
    color: var(--_danger);
  }
  .entry.lateral {
    color: var(--_warning);
  }
  .stay h3 {
    font-size: calc(15px * var(--_scale));
  }
  .who {
    color: var(--_ink-2);
    font-size: calc(13px * var(--_scale));
  }
  .when {
    color: var(--_ink-2);
    font-size: calc(12px * var(--_scale));
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-top: 4px;
  }
  .handover {
    margin-top: 6px;
    padding-top: 6px;
    border-top: 1px dashed var(--_line);
    font-size: calc(12px * var(--_scale));
    color: var(--_ink-2);
  }
  .handover.rejected {
    color: var(--_danger);
  }
  @container (max-width: 720px) {
    .way {
      flex-direction: column;
      align-items: stretch;
      gap: 12px;
      padding: 16px;
    }
    .stay {
      flex: none;
      margin-block-start: 0;
    }
  }
  @media print {
    .way {
      display: block;
    }
    .stay {
      break-inside: avoid;
      margin-block: 0 6pt;
    }
  }
`
