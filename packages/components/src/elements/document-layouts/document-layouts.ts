import { css, html, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import type { DoneDetail } from '../../events'
import { CaseElement } from '../../internal/case-element'
import type { FormChoice, LayoutEntry, LiveChange } from '../../internal/core'
import { saveBlob } from '../../internal/export/save'
import * as icons from '../../internal/icons'
import { empty } from '../../internal/states'
import { type DocumentLayoutsWord, documentLayouts } from '../../locales/document-layouts'
import { formBlock } from './form'

interface Read {
  readonly forms: readonly FormChoice[]
  readonly layouts: readonly LayoutEntry[]
}

const layoutStyles = css`
  .form {
    padding: 14px 24px;
    border-top: 1px solid var(--_line);
  }
  .form header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
  }
  .form h3 {
    font-size: calc(15px * var(--_scale));
  }
  .form header .btn {
    margin-inline-start: auto;
  }
  .layout {
    display: grid;
    gap: 4px;
    margin-top: 8px;
    padding: 10px 14px;
    border: 1px solid var(--_line);
    border-radius: 8px;
    overflow-wrap: anywhere;
  }
  .layout small,
  .form > .muted {
    color: var(--_ink-3);
    font-size: calc(12px * var(--_scale));
  }
  .bad {
    color: var(--_danger);
  }
  .bad ul {
    margin: 4px 0 0;
    padding-inline-start: 20px;
  }
  .warn {
    color: var(--_warning);
  }
  .good {
    color: var(--_success);
  }
  .rowacts {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  details summary {
    cursor: pointer;
    color: var(--_primary);
    margin-top: 8px;
  }
  p.fields {
    overflow-wrap: anywhere;
    font-size: calc(12px * var(--_scale));
  }
  @container (max-width: 640px) {
    .form {
      padding-inline: 16px;
    }
  }
`

/**
 * `<zx-document-layouts>`: 文书版式: what the court's forms look like. A layout is uploaded, its fields are held against what the form can
 * give, it is filled in with a real case, and another person puts it in use.
 *
 * @fires zx-done - {@link DoneDetail}: a layout was given in, put in use or refused
 * @csspart empty, error, loading, dialog, refusal
 */
export class DocumentLayouts extends CaseElement<DocumentLayoutsWord, Read> {
  static override styles = [...CaseElement.styles, layoutStyles]

  protected readonly ui = documentLayouts
  protected override readonly ofCourt = true
  protected readonly reading: Loader<Read> = new Loader<Read>(this, () => this.#read())

  #read(): Promise<Read> | undefined {
    const client = this.activeClient
    if (!client) return undefined
    const asked = [client.query('document.templates', {}), client.query('document.layouts', {})] as const
    return Promise.all(asked).then(([forms, layouts]) => ({ forms, layouts }))
  }

  protected override concerns({ type }: LiveChange): boolean {
    return type.startsWith('document.Layout')
  }

  readonly #open = async (hash: string, name: string) => {
    try {
      const blob = await this.activeClient?.file(hash)
      if (blob) saveBlob(blob, name.replace(/\.docx$/, ''), blob.type.includes('pdf') ? 'pdf' : 'docx')
    } catch {
      this.say(this.t('no-file'))
    }
  }

  protected override body({ forms, layouts }: Read): TemplateResult {
    if (forms.length === 0) return empty(this.t('none'), this.t('none.hint'), icons.empty)
    const of = (template: string) => layouts.filter((one) => one.template === template)
    const open = (hash: string, name: string) => void this.#open(hash, name)
    return html`${forms.map((form) => formBlock(this.caseView, form, of(form.template), open))}`
  }
}
