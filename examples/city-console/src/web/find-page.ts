import { css, html, type TemplateResult } from 'lit'
import { ConsoleElement } from './console-element'
import { base, pageStyles } from './tokens'

/** `<city-find>`: 卷宗检索, where something stands in all dossiers. */
export class FindPage extends ConsoleElement {
  static override styles = [
    ...base,
    pageStyles,
    css`
      zx-dossier-search {
        flex: none;
      }
    `,
  ]

  override render(): TemplateResult {
    const { client, today } = this.desk
    return html`<div class="page">
      <h1 class="sr">${this.t('find.title')}</h1>
      <zx-dossier-search .client=${client} .today=${today}></zx-dossier-search>
    </div>`
  }
}
