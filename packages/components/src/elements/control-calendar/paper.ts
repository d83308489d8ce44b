import type { ControlItem } from '../../internal/core'
import type { Sheet } from '../../internal/export/sheet'
import type { CalendarView } from './view'

/** The calendar as a list to work through. */
export function paper({ t, label }: CalendarView, items: readonly ControlItem[]): Sheet {
  const text = (title: string) => ({ title, kind: 'text' as const })
  return {
    name: t('title'),
    head: [t('title')],
    columns: [
      ...(['ends', 'thing', 'kind', 'case', 'debtor', 'handler'] as const).map((name) =>
        text(t(`col.${name}`)),
      ),
      { title: t('col.sum'), kind: 'money' as const },
    ],
    rows: items.map((item) => [
      ...[item.expiresOn, item.assetTitle, label('control', item.kind), item.caseNumber, item.partyName],
      item.handlerName,
      item.heldFen ?? item.limitFen,
    ]),
  }
}
