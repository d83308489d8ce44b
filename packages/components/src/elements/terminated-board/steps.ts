import type { QueryResult, ZhixingClient } from '../../internal/core'
import type { BoardView } from '../../internal/court-board'
import { longDate } from '../../internal/format'
import { wordsIn } from '../../internal/part'
import type { Step } from '../../internal/steps'
import { terminatedWords } from '../../locales/terminated-board'

type MaintenanceOfCase = NonNullable<QueryResult<'maintenance.get'>>
type Clue = QueryResult<'clue.list'>['items'][number]

/** Something that happened after the round was terminated. */
export type Happened =
  | { readonly of: 'entry' | 'end'; readonly on: string; readonly row: MaintenanceOfCase }
  | { readonly of: 'check'; readonly on: string; readonly row: MaintenanceOfCase['checks'][number] }
  | {
      readonly of: 'applied' | 'decided'
      readonly on: string
      readonly row: MaintenanceOfCase['applications'][number]
    }
  | { readonly of: 'enquiry'; readonly on: string; readonly row: MaintenanceOfCase['enquiries'][number] }
  | { readonly of: 'clue' | 'looked'; readonly on: string; readonly row: Clue }

/** Checks, clues, applications and answers of one terminated round, in the order of their days. */
export async function happenedIn(client: ZhixingClient, caseId: string): Promise<readonly Happened[]> {
  const [record, { items: clues }] = await Promise.all([
    client.query('maintenance.get', { caseId }),
    client.query('clue.list', { caseId, limit: 200 }),
  ])
  if (!record) return []
  const all: Happened[] = [
    { of: 'entry', on: record.ruledOn, row: record },
    ...record.checks.map((row): Happened => ({ of: 'check', on: row.checkedOn, row })),
    ...clues.flatMap((row): Happened[] => [
      ...(row.receivedOn >= record.ruledOn ? [{ of: 'clue', on: row.receivedOn, row } as const] : []),
      ...(row.verifiedOn && row.verifiedOn >= record.ruledOn
        ? [{ of: 'looked', on: row.verifiedOn, row } as const]
        : []),
    ]),
    ...record.applications.flatMap((row): Happened[] => [
      { of: 'applied', on: row.appliedOn, row },
      ...(row.decidedOn ? [{ of: 'decided', on: row.decidedOn, row } as const] : []),
    ]),
    ...record.enquiries.map((row): Happened => ({ of: 'enquiry', on: row.answeredOn, row })),
    ...(record.endedOn ? [{ of: 'end', on: record.endedOn, row: record } as const] : []),
  ]
  return all.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** A step in words. */
export function stepOf({ locale, label }: BoardView, happened: Happened): Step {
  const t = wordsIn(terminatedWords, locale)
  const { of, on, row } = happened
  const base = { id: `${of}${row.id}`, on }
  switch (of) {
    case 'entry':
      return { ...base, title: t('step.entered') }
    case 'check': {
      const about = { n: row.round, channel: label('channel', row.channel) }
      const told = row.toldOn ? { more: t('told', { day: longDate(row.toldOn, locale) }) } : {}
      const tone = row.found ? ({ tone: 'success' } as const) : {}
      return {
        ...base,
        title: t(row.found ? 'step.found' : 'step.check', about),
        words: row.result,
        ...told,
        ...tone,
      }
    }
    case 'clue':
      return { ...base, title: t('step.clue'), words: row.content }
    case 'looked': {
      const result = row.result ? label('clue-result', row.result) : ''
      return { ...base, title: t('step.clue-result', { result }), words: row.finding ?? '' }
    }
    case 'applied':
      return {
        ...{ ...base, tone: 'warning', words: row.ground },
        title: t('step.applied', { entrance: label('entrance', row.entrance) }),
      }
    case 'decided': {
      const isGranted = row.state === 'granted' || row.state === 'filed'
      const title = t(isGranted ? 'step.granted' : 'step.refused')
      return { ...base, title, words: row.reason ?? '', tone: isGranted ? 'success' : 'danger' }
    }
    case 'enquiry':
      return { ...base, title: t('step.enquiry', { question: row.question }), words: row.answer }
    case 'end': {
      const isResumed = row.state === 'resumed'
      const number = row.resumedCaseNumber ?? ''
      return { ...base, title: isResumed ? t('step.ended.resumed', { number }) : t('step.ended.exited') }
    }
  }
}
