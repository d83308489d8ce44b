import { css } from 'lit'

export const payoutApprovalStyles = css`
  .payout {
    display: grid;
    gap: 12px;
    padding: 16px 24px 20px;
    border-top: 1px solid var(--_line);
  }
  .payout > header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }
  .payout > header h3 {
    font-size: calc(16px * var(--_scale));
  }
  .payout > header .link {
    margin-inline-start: auto;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 16px;
  }
  .side {
    display: grid;
    align-content: start;
    gap: 16px;
  }
  h4 {
    display: flex;
    align-items: center;
    gap: 6px;
    margin: 0 0 8px;
    font-size: calc(13px * var(--_scale));
    font-weight: 600;
    color: var(--_ink-2);
  }
  .content {
    padding: 16px;
    border: 1px solid var(--_line-strong);
    border-radius: 8px;
    background: var(--_raised);
  }
  .content dl {
    display: grid;
    gap: 6px;
  }
  .content dl > div {
    display: grid;
    grid-template-columns: 72px minmax(0, 1fr);
    gap: 12px;
  }
  .content dt {
    color: var(--_ink-3);
  }
  .content dd {
    overflow-wrap: anywhere;
  }
  .content strong {
    font-size: calc(18px * var(--_scale));
  }
  .content small {
    display: block;
    color: var(--_ink-2);
  }
  .seal {
    margin-top: 12px;
    padding-top: 12px;
    border-top: 1px dashed var(--_line-strong);
    overflow-wrap: anywhere;
  }
  .small {
    font-size: calc(12px * var(--_scale));
  }
  .facts {
    display: grid;
    gap: 4px;
  }
  .facts li {
    display: flex;
    gap: 8px;
  }
  .facts .icon {
    margin-top: 3px;
    color: var(--_ink-3);
  }
  .facts .caution > span {
    display: inline-block;
  }
  .facts .caution > span::first-letter {
    text-transform: uppercase;
  }
  .facts .missing .icon,
  .facts .caution .icon {
    color: var(--_warning);
  }
  .rules {
    padding: 12px 16px;
    border-radius: 8px;
    border-inline-start: 4px solid var(--_success);
    background: var(--_success-soft);
  }
  .rules.ok h4 {
    color: var(--_success);
  }
  .rules.bad {
    border-color: var(--_danger);
    background: var(--_danger-soft);
  }
  .rules.bad h4 {
    color: var(--_danger);
  }
  .rules .muted,
  .rules .hash {
    color: var(--_ink-2);
  }
  .acts {
    display: flex;
    gap: 8px;
  }
  @container (max-width: 720px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    .payout {
      padding-inline: 16px;
    }
  }
`
