import type { Sheet } from '../../internal/export/sheet'
import type { AssetView, Thing } from './view'

/** The things as they are filed. */
export function paper({ t, label }: AssetView, things: readonly Thing[]): Sheet {
  const text = (title: string) => ({ title, kind: 'text' as const })
  return {
    name: t('title'),
    head: [t('title')],
    columns: [
      ...(['thing', 'type', 'ref', 'holders', 'burdens'] as const).map((name) => text(t(`col.${name}`))),
      { title: t('col.value'), kind: 'money' as const },
      ...(['source', 'control'] as const).map((name) => text(t(`col.${name}`))),
    ],
    rows: things.map(({ hit, finding, asset }) => [
      ...[hit.title, label('asset', hit.type), hit.ref],
      hit.holders.map(({ name, share }) => [name, share].filter(Boolean).join(' ')).join('；'),
      hit.encumbrances.map(({ kind, holder }) => `${t(`burden.${kind}`)} ${holder}`).join('；'),
      hit.balanceFen ?? asset?.valueFen ?? hit.valueFen ?? null,
      finding?.sourceName ?? label('origin', asset?.origin ?? 'other'),
      asset?.controls
        .map(({ kind, state }) => `${label('control', kind)} ${label('state.control', state)}`)
        .join('；') || t('uncontrolled'),
    ]),
  }
}
