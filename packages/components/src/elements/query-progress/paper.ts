import type { QueryProgress } from '../../internal/core'
import type { Sheet } from '../../internal/export/sheet'
import { standingOf } from './standing'
import type { SearchView } from './view'

/** The search as it is filed: who was asked, what came of it, as of which day. */
export function paper(
  { t, label }: SearchView,
  { bySource, asked, answered, notAsked }: QueryProgress,
): Sheet {
  const text = (title: string) => ({ title, kind: 'text' as const })
  const open = asked - answered
  return {
    name: t('title'),
    head: [t('title'), `${t('k-of-n', { k: answered, n: asked })} ${t('usable')}`],
    columns: [
      ...(['source', 'subject', 'state', 'hits'] as const).map((name) => text(t(`col.${name}`))),
      text(t('field.as-of')),
      ...(['attempts', 'request'] as const).map((name) => text(t(`col.${name}`))),
    ],
    rows: bySource.flatMap(({ sourceName, lines }) =>
      lines.map((line) => [
        ...[sourceName, line.partyName, label('state.query', line.state)],
        standingOf(line.state) === 'answered' ? String(line.hits) : t('not-none'),
        ...[line.asOf, String(line.attempts), line.shownNo],
      ]),
    ),
    foot: [
      ...(open > 0 ? [t('caution', { n: open })] : []),
      ...notAsked.map(({ sourceName }) => `${t('not-asked.one')} ${sourceName}`),
    ],
  }
}
