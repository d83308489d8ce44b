import type { ControlKind } from '../domain/control/model-tables'
import type { Profile } from '../kernel/profile'
import {
  type FieldKind,
  type GuidelineCondition,
  type GuidelineOperator,
  kindOfField,
} from '../kernel/profile-guideline'
import { ASSET_TYPES } from '../ports/asset-hit'
import { type ProfileFinding, problem } from './finding'

const OPERATORS: Readonly<Record<FieldKind, readonly GuidelineOperator[]>> = {
  word: ['eq', 'ne', 'in', 'null'],
  'yes-no': ['eq'],
  number: ['eq', 'ne', 'gt', 'lt', 'null'],
}

const KINDS: Readonly<Record<ControlKind, true>> = { seal: true, seize: true, freeze: true }

/** Words that an order can have there; a word that it never has would make a rule that is silent for ever. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  kind: Object.keys(KINDS),
  assetType: ASSET_TYPES,
  phase: ['preservation', 'enforcement'],
  mode: ['up-to-limit', 'receive-only', 'whole'],
  partyKind: ['person', 'organisation'],
}

/** Conditions name fields that an order has, with an operator that fits and a value that can be. */
export function guidelineFindings({ controlGuideline = [] }: Profile): ProfileFinding[] {
  return controlGuideline.flatMap(({ id, when }) =>
    when.flatMap((condition, at) => {
      const wrong = wrongPart(condition)
      return wrong ? [problem(`controlGuideline[${id}].when[${at}].${wrong[0]}`, wrong[1], wrong[2])] : []
    }),
  )
}

function wrongPart({ field, op, value }: GuidelineCondition): readonly [string, string, string] | undefined {
  const kind = kindOfField(field)
  if (kind === undefined) return ['field', 'guideline-field-unknown', field]
  if (!OPERATORS[kind].includes(op)) return ['op', 'operator-not-for-field', op]
  return isPossible(kind, { field, op, value }) ? undefined : ['value', 'value-not-allowed', field]
}

function isPossible(kind: FieldKind, { field, op, value }: GuidelineCondition): boolean {
  if (op === 'null' || kind === 'yes-no') return typeof value === 'boolean'
  if (kind === 'number') return typeof value === 'number' && value >= 0
  const named = typeof value === 'string' ? [value] : Array.isArray(value) ? value : []
  const isList = Array.isArray(value)
  const known = CHOICES[field]
  return (
    isList === (op === 'in') &&
    named.length > 0 &&
    named.every((word) => known === undefined || known.includes(word))
  )
}
