import type { EvolveTable } from '../../kernel/module'
import { date, integer, json, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put, type View } from '../../kernel/view'

/** draft 草稿 → submitted 待发布 → published 已发布; or discarded 已作废. What is sent back is a draft again. */
export type VersionState = 'draft' | 'submitted' | 'published' | 'discarded'

/** Consoles that the court has put together; a published one never changes. */
export const versions = table('console_version', {
  stream: 'console',
  columns: {
    state: text<VersionState>(),
    /** In which order versions came into use; 0 before. */
    number: integer(),
    /** The definition as canonical JSON, kept as text: names inside it mean nothing to storage. */
    content: text(),
    hash: text(),
    /** Everybody who has saved or submitted it: none of them publishes it. */
    authors: json<readonly string[]>(),
    savedOn: date(),
    decidedBy: nullable(text()),
    decidedOn: nullable(date()),
    reason: nullable(text()),
    bringsBack: nullable(integer()),
    importedFrom: nullable(text()),
  },
  indexes: [{ columns: ['state', 'number'] }],
})

export type VersionRow = RowOf<typeof versions>
export type ConsoleRows = { console_version: VersionRow }

export type ConsoleEvents = {
  'console.DraftSaved': VersionRow
  'console.DraftDiscarded': { versionId: string; reason: string }
  'console.Submitted': { versionId: string; authors: readonly string[] }
  'console.SentBack': { versionId: string; reason: string }
  'console.Published': { versionId: string; number: number }
  'console.RolledBack': VersionRow
}

export const evolveConsole: EvolveTable<ConsoleEvents, ConsoleRows> = {
  'console.DraftSaved': (_view, { data }) => [put('console_version', data)],
  'console.DraftDiscarded': (view, { data, actor, occurredOn }) => [
    patch(view, 'console_version', data.versionId, {
      state: 'discarded',
      decidedBy: actor.id,
      decidedOn: occurredOn,
      reason: data.reason,
    }),
  ],
  'console.Submitted': (view, { data }) => [
    patch(view, 'console_version', data.versionId, {
      state: 'submitted',
      authors: data.authors,
      reason: null,
    }),
  ],
  'console.SentBack': (view, { data }) => [
    patch(view, 'console_version', data.versionId, { state: 'draft', reason: data.reason }),
  ],
  'console.Published': (view, { data, actor, occurredOn }) => [
    patch(view, 'console_version', data.versionId, {
      state: 'published',
      number: data.number,
      decidedBy: actor.id,
      decidedOn: occurredOn,
    }),
  ],
  'console.RolledBack': (_view, { data }) => [put('console_version', data)],
}

/** What came into use, the last one last. */
export function publishedVersions(rows: readonly VersionRow[]): readonly VersionRow[] {
  return rows.filter(({ state }) => state === 'published').sort((a, b) => a.number - b.number)
}

/** What somebody works on or has submitted: one at a time. */
export function openVersion(view: View<ConsoleRows>): VersionRow | undefined {
  return view.all('console_version').find(({ state }) => state === 'draft' || state === 'submitted')
}
