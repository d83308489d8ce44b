import type { DeclarationView } from '../../internal/core'
import type { Sheet } from '../../internal/export/sheet'
import type { DeclarationUi } from './view'

/** Both sides as they are filed: a sheet for every debtor. */
export function paper({ t, label }: DeclarationUi, { order, lines }: DeclarationView): Sheet {
  const text = (title: string) => ({ title, kind: 'text' as const })
  const money = (title: string) => ({ title, kind: 'money' as const })
  return {
    name: order.partyName,
    head: [`${t('title')} ${order.partyName}`, order.documentNumber],
    columns: [
      ...[text(t('col.kind')), text(t('col.type')), text(t('col.declared')), money(t('col.declared-value'))],
      ...[text(t('col.found')), text(t('col.source')), money(t('col.found-value'))],
    ],
    rows: lines.map(({ kind, item, finding }) => [
      label('comparison', kind),
      label('asset', item?.type ?? finding?.type ?? 'other'),
      item?.title ?? null,
      item?.valueFen ?? null,
      finding?.title ?? null,
      finding?.sourceName ?? null,
      finding?.balanceFen ?? finding?.valueFen ?? null,
    ]),
    foot: order.complete ? [] : [t('incomplete')],
  }
}
