import type { DecideContext } from '../../kernel/context'
import type { RecordedEvent } from '../../kernel/event'
import type { CommandCall } from '../../kernel/module'
import { yuanGrouped } from '../../kernel/money'
import { entriesOn, memberFits, valueAt } from '../../kernel/pattern'
import type { ActField, DocumentTemplate, FieldFill } from '../../kernel/profile-document'
import { streamKey, streamKind } from '../../kernel/stream'
import { maskThing } from '../../law/mask-hit'

type Data = Readonly<Record<string, unknown>>

/**
 * 随案生成 (seed 000:14): the commands by which this event makes its documents, each with what the act says. `row` is the row that the
 * event is about, where it does not carry it itself.
 */
export function documentsOf(
  event: Pick<RecordedEvent, 'stream' | 'type' | 'data' | 'seq' | 'actor'>,
  row: object | undefined,
  context: Pick<DecideContext, 'profile' | 'directory'>,
): readonly CommandCall[] {
  const { documents = [] } = context.profile
  if (documents.length === 0 || streamKind(event.stream) !== 'case') return []
  const data: Data = row === undefined ? event.data : { row, ...event.data }
  return entriesOn(documents, { event: event.type, data })
    .filter(({ when }) => memberFits(when, data))
    .map((template) => ({
      name: 'document.generate',
      input: {
        caseId: streamKey(event.stream),
        template: template.id,
        trigger: event.type,
        ...ofAct(template, event, data, context),
      },
    }))
}

function ofAct(
  { fills = {}, subject, party, quietUntil }: DocumentTemplate,
  { seq, actor }: Pick<RecordedEvent, 'seq' | 'actor'>,
  data: Data,
  context: Pick<DecideContext, 'directory'>,
): object {
  const partyId = party === undefined ? undefined : valueAt(data, party)
  const subjectId = subject === undefined ? undefined : valueAt(data, subject)
  const values = (Object.entries(fills) as [ActField, FieldFill][]).flatMap(([field, fill]) => {
    const value = printed(fill, data, context)
    return value === undefined ? [] : [{ field, value: value.slice(0, 2000) }]
  })
  return {
    values,
    ...(typeof partyId === 'string' ? { partyId } : {}),
    ...(typeof subjectId === 'string'
      ? { about: { subjectId, seq, by: actor.id, quietUntil: quietUntil ?? null } }
      : {}),
  }
}

/** As it stands on paper; days are printed with the other days. */
function printed(
  { path, as, words }: FieldFill,
  data: Data,
  { directory }: Pick<DecideContext, 'directory'>,
): string | undefined {
  const value = valueAt(data, path)
  if (!isThere(value)) return undefined
  if (words) return words[String(value)]
  if (typeof value === 'bigint') return yuanGrouped(value)
  if (as === 'person') return directory.person(String(value))?.name ?? String(value)
  if (as === 'thing') return thing(String(value), valueAt(data, path.split('.').slice(0, -1).join('.')))
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

/** Account numbers, plates and the like by their ends: what a form says is read by many. */
function thing(title: string, row: unknown): string {
  const { assetType, assetRef } = (row ?? {}) as {
    assetType?: Parameters<typeof maskThing>[0]
    assetRef?: string
  }
  return assetType && assetRef ? maskThing(assetType, assetRef, title) : title
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}
