import { html, nothing, type TemplateResult } from 'lit'
import * as icons from '../icons'
import type { ZxElement } from '../zx-element'
import type { ExportKind } from './save'
import type { Sheet } from './sheet'

interface Exporting {
  t(key: 'print' | 'export.xlsx' | 'export.csv' | 'exports'): string
  /** What the file is called, without its ending. */
  readonly name: string
  /** What is taken away; only print when there is none. */
  readonly sheets?: () => readonly Sheet[] | Promise<readonly Sheet[]>
  /** Told when no file came of it. */
  readonly failed: () => void
}

/** Print, and take away as xlsx or CSV. */
export function exportTools({ t, name, sheets, failed }: Exporting): TemplateResult {
  // Nobody waits for these before the first export.
  const act = (kind: ExportKind | 'print') => async (event: Event) => {
    const root = (event.currentTarget as Element).getRootNode() as ShadowRoot
    const host = root.host as ZxElement
    try {
      const office = await (await import('./office')).officeOf(host)
      if (kind === 'print') return (await import('./print')).printed(root, office)
      const { saveSheets } = await import('./save')
      await saveSheets(name, kind, (await sheets?.()) ?? [], office)
    } catch {
      failed()
    }
  }
  const file = (kind: ExportKind) =>
    html`<button class="btn small" type="button" data-act=${kind} @click=${act(kind)}>${icons.download}${t(`export.${kind}`)}</button>`
  return html`<div class="exports noprint" role="group" aria-label=${t('exports')}>
    <button class="btn small" type="button" data-act="print" @click=${act('print')}>${t('print')}</button>
    ${sheets ? [file('xlsx'), file('csv')] : nothing}
  </div>`
}
