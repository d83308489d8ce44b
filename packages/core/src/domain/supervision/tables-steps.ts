import type { InputOf, ResultOf } from '../../kernel/contract'
import type { RecordedEvent } from '../../kernel/event'
import type { QueryContext } from '../../kernel/query'
import { readJournal } from '../../kernel/read-journal'
import { sourceWords } from '../../kernel/source-words'
import { caseStream } from '../../kernel/stream'
import type { CaseRows } from '../case/model'
import type { supervisionQueries } from './contract'
import type { SupervisionStep } from './contract-follow'
import type { SupervisionRows } from './model'
import { FROM_ABOVE } from './model-order'

type Queries = typeof supervisionQueries
type Steps = ResultOf<Queries['supervision.order-steps']>

/** What was said with a step, by the member that holds it. */
const SAID = ['opinion', 'reply', 'answer', 'reason', 'outcome', 'ground', 'note'] as const
const ON = /^supervision\.(Order|Finding|Accountability)/

type Said = { readonly [key: string]: unknown }

/** 督办经过: every step of one order. */
export async function readOrderSteps(
  input: InputOf<Queries['supervision.order-steps']>,
  context: QueryContext,
): Promise<Steps> {
  const order = await context.reader<SupervisionRows>().get('supervision_order', input.orderId)
  if (!order || order.caseId !== input.caseId) return []
  const isOf = ({ id, orderId }: Said) => id === order.id || orderId === order.id
  return stepsIn(input.caseId, isOf, () => order.source, context)
}

/** 警示、督促、追究: what led to a record of accountability, from the finding on. */
export async function readAccountabilitySteps(
  input: InputOf<Queries['supervision.accountability-steps']>,
  context: QueryContext,
): Promise<Steps> {
  const reader = context.reader<SupervisionRows & CaseRows>()
  const [record, subject] = await Promise.all([
    reader.get('supervision_accountability', input.accountabilityId),
    reader.get('case_case', input.caseId),
  ])
  if (!record || !subject || record.caseId !== input.caseId) return []
  const { id, findingId } = record
  const isOf = (data: Said) =>
    data.id === findingId || data.id === id || data.findingId === findingId || data.accountabilityId === id
  // Levels and their time are of the way of working that the case began under.
  const { supervision } = context.profileOf(subject.profileId, subject.profileVersion)
  const sourceOf = (type: string) =>
    type.startsWith('supervision.Finding') ? (supervision?.source ?? record.source) : record.source
  return stepsIn(input.caseId, isOf, sourceOf, context)
}

async function stepsIn(
  caseId: string,
  isOf: (data: Said) => boolean,
  sourceOf: (type: string) => string,
  context: QueryContext,
): Promise<Steps> {
  const journal = await readJournal(context.reader(), caseStream(caseId))
  const own = journal.filter(({ type, data }) => ON.test(type) && isOf(data as Said))
  // That the last period is over is said as a growth to the level that was reached before: no step of its own.
  const isStep = (event: RecordedEvent, before: readonly RecordedEvent[]) =>
    event.type !== 'supervision.FindingGrew' || levelOf(event) !== levelOf(lastWithLevel(before))
  return own.flatMap((event, at) =>
    isStep(event, own.slice(0, at)) ? [stepOf(event, sourceOf(event.type), context)] : [],
  )
}

const lastWithLevel = (events: readonly RecordedEvent[]) =>
  events.findLast((event) => levelOf(event) !== null)

function levelOf(event: RecordedEvent | undefined): number | null {
  const { level } = (event?.data ?? {}) as Said
  return typeof level === 'number' ? level : null
}

function stepOf(event: RecordedEvent, usual: string, { directory, masked }: QueryContext): SupervisionStep {
  const { seq, type, occurredOn, recordedAt, actor } = event
  const data = masked(event.data) as Said
  const [, ofCourt = null] = FROM_ABOVE.exec(actor.id) ?? []
  const source = typeof data.source === 'string' ? data.source : usual
  const dueOn = data.replyBy ?? data.dueOn
  // What a word is among many is an outcome's code, not something that was said.
  const words = SAID.map((name) => (type.endsWith('Decided') && name === 'outcome' ? '' : data[name]))
  return {
    ...{ seq, type, occurredOn, recordedAt, ofCourt, source },
    actorName: directory.person(actor.id)?.name ?? '',
    words: String(words.find((one) => typeof one === 'string' && one !== '') ?? ''),
    dueOn: typeof dueOn === 'string' ? dueOn : null,
    level: levelOf(event),
    sourceText: { 'zh-CN': sourceWords(source, 'zh-CN'), en: sourceWords(source, 'en') },
  }
}
