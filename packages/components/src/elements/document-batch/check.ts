import type { BatchCase, CommandInput, FormChoice, Words, ZhixingClient } from '../../internal/core'
import { errorCode, errorText, refusalText } from '../../internal/words'

/** What the court says of one document before it is made. */
export type Told =
  | { readonly kind: 'ready'; readonly number: string | null; readonly text: string }
  | { readonly kind: 'lacks'; readonly missing: readonly string[]; readonly wrong: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string }

/** One document that may be made: a case, and whom it is for. */
export interface CheckRow {
  readonly id: string
  readonly caseId: string
  readonly caseNumber: string
  readonly debtorLabel: string
  readonly party: { readonly id: string; readonly name: string } | null
  /** The first document of its case in this run; those after it take the next numbers. */
  readonly isFirst: boolean
  readonly earlier: BatchCase['earlier']
  readonly values: Record<string, string>
  include: boolean
  told: Told | undefined
}

/** Filled by the record alone: nobody writes them. */
const RECORD_ONLY = ['caseNumber', 'documentNumber', 'today', 'court']
/** Filled by later work on the case. */
const LATER = ['undertaker', 'queryReport', 'received', 'paid', 'closedOn', 'addressee'] as const
/** Nobody records these: they are said when the document is made. */
export const SAID = ['reportDueOn', 'matter']

export const isSayable = (field: string) => !RECORD_ONLY.includes(field)

/** Where a field is entered, as the key of its words. */
export function placeOf(field: string) {
  const later = LATER.find((one) => one === field)
  if (later) return `where.${later}` as const
  return SAID.includes(field) ? 'where.said' : 'where.record'
}

/** One row for each party of the side that the form is for: each gets his own. */
export function rowsOf(cases: readonly BatchCase[]): CheckRow[] {
  return cases.flatMap((one) => {
    const parties = one.parties.length === 0 ? [null] : one.parties
    return parties.map((party, at): CheckRow => {
      const earlier = one.earlier.filter(
        ({ partyId }) => party === null || partyId === null || partyId === party.id,
      )
      const { caseId, caseNumber, debtorLabel } = one
      return {
        ...{ caseId, caseNumber, debtorLabel, party, earlier, isFirst: at === 0 },
        id: `${caseId}/${party?.id ?? ''}`,
        values: {},
        include: earlier.length === 0,
        told: undefined,
      }
    })
  })
}

type Value = NonNullable<CommandInput<'document.draft'>['values']>[number]

export function valuesOf({ values }: Pick<CheckRow, 'values'>): readonly Value[] {
  return Object.entries(values).flatMap(([field, value]) =>
    value.trim() === '' ? [] : [{ field: field as Value['field'], value: value.trim() }],
  )
}

/** A dry run of the very act: nothing is written, no number is taken. */
export async function checkRow(
  client: ZhixingClient,
  { template }: Pick<FormChoice, 'template'>,
  row: CheckRow,
  words: Words,
): Promise<void> {
  const { caseId, party } = row
  const whom = party ? { partyId: party.id } : {}
  try {
    const input = { caseId, template, ...whom, values: [...valuesOf(row)] }
    const outcome = await client.execute('document.draft', input, { dryRun: true })
    if (outcome.kind === 'accepted') {
      const { number, text } = outcome.result
      row.told = { kind: 'ready', number, text }
      return
    }
    const { what, todo } = refusalText(words, outcome)
    row.told = lacksOf(outcome) ?? { kind: 'refused', reason: `${what} ${todo}` }
  } catch (error) {
    const told = errorText(words, error)
    row.told = { kind: 'refused', reason: told ? `${told.what} ${told.todo}` : errorCode(error) }
  }
}

/** Which fields keep it from being made: first those that are missing, then those that are wrong. */
function lacksOf(refusal: { readonly rule: string; readonly params: Readonly<Record<string, unknown>> }) {
  if (refusal.rule !== 'document.required-fields-known') return undefined
  const names = String(refusal.params.fields).split(' ')
  const missing = Number(refusal.params.missing)
  return { kind: 'lacks', missing: names.slice(0, missing), wrong: names.slice(missing) } as const
}

const AT_ONCE = 6

/** Checks rows a few at a time; each is shown as soon as it is known. */
export async function checkRows(
  client: ZhixingClient,
  form: FormChoice,
  rows: readonly CheckRow[],
  words: Words,
  changed: () => void,
): Promise<void> {
  const waiting = [...rows]
  for (const row of waiting) row.told = undefined
  const worker = async () => {
    for (let row = waiting.shift(); row; row = waiting.shift()) {
      await checkRow(client, form, row, words)
      changed()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}
