import { css } from 'lit'
import { pickerStyles } from '../../styles/picker'

const own = css`
  .goal {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 24px;
    padding: 12px 24px;
    border-top: 1px solid var(--_line);
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .goal strong {
    font-size: calc(22px * var(--_scale));
    line-height: 1.3;
  }
  .payer b {
    font-weight: 500;
  }
  .remittance {
    min-width: 11em;
    max-width: 320px;
    overflow-wrap: anywhere;
  }
  .clues {
    display: grid;
    gap: 4px;
    justify-items: start;
  }
  .clue {
    display: grid;
    justify-items: start;
  }
  .state.zero .icon {
    color: var(--_success);
  }
  @container (max-width: 640px) {
    .goal {
      padding-inline: 16px;
    }
    .remittance {
      min-width: 0;
      max-width: none;
    }
    .clues {
      justify-items: end;
    }
    .clue {
      justify-items: end;
    }
  }
  .split {
    display: flex;
    align-items: end;
    gap: 8px;
  }
  .split .field {
    flex: 1;
  }
  .claimed li {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .claimed span {
    margin-inline-start: auto;
  }
  .waits {
    color: var(--_warning);
  }
`

export const unidentifiedStyles = [pickerStyles, own]
