import { css, html, type TemplateResult } from 'lit'
import { ConsoleElement } from './console-element'
import { icons } from './icons'
import { settings } from './settings'
import { languageTool, largeTool, themeTool } from './shell'
import { base, pageStyles } from './tokens'

/** `<city-party-home>`: the page of a party, made for a phone: his case and nothing of the court around it. */
export class PartyHome extends ConsoleElement {
  static override styles = [
    ...base,
    pageStyles,
    css`
      :host {
        min-height: 100dvh;
      }
      header {
        position: sticky;
        top: 0;
        z-index: 5;
        display: flex;
        flex-wrap: wrap;
        gap: 4px 8px;
        align-items: center;
        padding: 8px 16px;
        color: #ffffff;
        background: #16305f;
      }
      header b {
        flex: 1 1 auto;
      }
      .tool {
        min-width: 40px;
        min-height: 40px;
        padding: 0 8px;
        border-radius: 6px;
        color: inherit;
      }
      .tool .icon {
        width: 18px;
        height: 18px;
      }
      main {
        max-width: 760px;
        margin-inline: auto;
        padding: 12px;
      }
      .demo {
        padding: 8px 16px;
        color: var(--_warning);
        background: var(--_warning-soft);
        font-size: calc(13px * var(--_scale));
      }
      @media print {
        header,
        .demo {
          display: none;
        }
      }
    `,
  ]

  override render(): TemplateResult {
    const { client, today, session } = this.desk
    const t = this.t.bind(this)
    const leave = () => this.dispatchEvent(new CustomEvent('city-leave'))
    return html`<header>
        <b>${session.courtName}</b>
        ${languageTool(t, settings().locale)}${themeTool(t)}${largeTool(t)}
        <button class="tool" type="button" data-tool="leave" @click=${leave}>${icons.swap} ${t('party.leave')}</button>
      </header>
      <p class="demo">${t('party.demo')}</p>
      <main><zx-party-view .client=${client} .today=${today}></zx-party-view></main>`
  }
}
