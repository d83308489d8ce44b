import { z } from 'zod'
import { field, query } from '../../kernel/contract'
import type {
  AffairForm,
  AffairMaterial,
  AffairStandard,
  FieldKind,
  Label,
} from '../../kernel/profile-affair'
import { COURT_STAFF } from '../../kernel/role'
import type { TaskDetail } from './contract'

const ofCase = z.object({ caseId: field.id() })

/** What somebody needs to draw the dialogue of an affair, all of it from data. */
export interface TaskForm {
  readonly affair: string
  readonly unitKind: string
  readonly standard: AffairStandard | null
  readonly material: readonly (AffairMaterial & {
    /** In the dossier; nothing for what only people can see. */
    readonly present: boolean | null
  })[]
  /** What the report has to bring; nothing when a text is enough. */
  readonly form: AffairForm | null
}

/** One value of a result; personal texts are masked. */
export interface ResultValue {
  readonly field: string
  readonly label: Label | null
  /** Which item of a list; 0 for what is no list. */
  readonly item: number
  readonly kind: FieldKind
  readonly value: string | null
  readonly amountFen: bigint | null
  readonly personal: boolean
}

/** What an affair brought back, as it was last reported. */
export interface TaskResult {
  readonly taskId: string
  readonly affair: string
  readonly turn: number
  readonly enteredBy: string
  readonly enteredByName: string
  readonly enteredOn: string
  readonly values: readonly ResultValue[]
}

export const formQueries = {
  /** The form, standard and material of an affair as the case's own way of working has them. */
  'task.form': query<TaskForm | null>()({
    input: ofCase.extend({ affair: field.id() }),
    allow: COURT_STAFF,
  }),
  /** What the affairs of a case brought back. */
  'task.results': query<readonly TaskResult[]>()({
    input: ofCase.extend({ taskId: field.id().optional(), affair: field.id().optional() }),
    allow: COURT_STAFF,
  }),
  /** 重复劳动: equal affairs of the same case and party that were given out before, newest first (seed 003:41). */
  'task.earlier': query<readonly TaskDetail[]>()({
    input: ofCase.extend({ affair: field.id(), aboutPartyId: field.id().optional() }),
    allow: COURT_STAFF,
  }),
}
