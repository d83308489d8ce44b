import { html, type TemplateResult } from 'lit'
import * as icons from '../icons'
import type { ExportKind } from './save'
import type { Sheet } from './sheet'

interface Exporting {
  t(key: 'print' | 'export.xlsx' | 'export.csv' | 'exports'): string
  /** What the file is called, without its ending. */
  readonly name: string
  readonly sheets: () => readonly Sheet[] | Promise<readonly Sheet[]>
  /** Told when no file came of it. */
  readonly failed: () => void
}

/** Print, and take away as xlsx or CSV. */
export function exportTools({ t, name, sheets, failed }: Exporting): TemplateResult {
  const save = async (kind: ExportKind) => {
    try {
      // Nobody waits for this before the first export.
      const { saveSheets } = await import('./save')
      await saveSheets(name, kind, await sheets())
    } catch {
      failed()
    }
  }
  return html`<div class="exports noprint" role="group" aria-label=${t('exports')}>
    <button class="btn small" type="button" data-act="print" @click=${() => window.print()}>${t('print')}</button>
    <button class="btn small" type="button" data-act="xlsx" @click=${() => save('xlsx')}>${icons.download}${t('export.xlsx')}</button>
    <button class="btn small" type="button" data-act="csv" @click=${() => save('csv')}>${icons.download}${t('export.csv')}</button>
  </div>`
}
