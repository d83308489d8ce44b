import { CENTRES } from '../../kernel/centre'
import type { DecideContext } from '../../kernel/context'
import { check, deny, type Rule } from '../../kernel/rule'
import type { View } from '../../kernel/view'
import type { TaskRows } from '../task/model'
import type { OrganisationRows } from './model'

type Rows = OrganisationRows & TaskRows
type CourtView = View<Pick<OrganisationRows, 'org_court'>>

const INTEGRATED = 'seed 004:75'
const BRANCH = 'branch-centre'

/** A base court whose centre is that of the city (市域执行指挥中心一体化): nothing is accepted or kept here by itself. */
function isServedByCity(view: CourtView, { profile }: DecideContext): boolean {
  if (profile.parameters['org.centre-model'] !== 'city-integrated') return false
  return view.all('org_court').some(({ level, parentId }) => level === 'basic' && parentId !== null)
}

/** Rules of one centre for several courts (seed 004:75). */
export const integratedRules: readonly Rule[] = [
  check<{ readonly functions: readonly string[] }, Rows>('organisation.one-centre-for-all', INTEGRATED, {
    on: ['organisation.add-unit'],
    reads: ['org_court'],
    check: ({ functions }, view, context) => {
      const found = CENTRES.find((kind) => functions.includes(kind))
      if (!found || !isServedByCity(view, context)) return undefined
      // A branch may do the work of the sub-centres; a command centre it is not.
      return found === 'command-centre' || !functions.includes(BRANCH) ? deny({ unit: found }) : undefined
    },
  }),
  check<object, Rows>('organisation.city-accepts-cases', INTEGRATED, {
    on: ['case.file'],
    reads: ['org_court'],
    check: (_input, view, context) =>
      context.actor.kind === 'person' && isServedByCity(view, context) ? deny() : undefined,
  }),
  check<object, Rows>('organisation.city-keeps-equipment', INTEGRATED, {
    on: ['organisation.register-equipment', 'organisation.assign-equipment'],
    reads: ['org_court'],
    check: (_input, view, context) => (isServedByCity(view, context) ? deny() : undefined),
  }),
  /** 根据中级法院指令开展工作: whoever belongs to a branch centre acts only where an instruction of the city is open. */
  check<{ readonly caseId?: string }, Rows>('organisation.branch-acts-on-instruction', INTEGRATED, {
    on: '*',
    reads: ['org_court', 'task_task'],
    check: ({ caseId }, view, context) => {
      const { actor, directory } = context
      const unitId = actor.kind === 'person' ? directory.person(actor.id)?.unitId : undefined
      const unit = unitId ? directory.unit(unitId) : undefined
      if (!unit?.functions.includes(BRANCH) || !isServedByCity(view, context)) return undefined
      // Who sets the court up does no work of the centre.
      if (actor.roles.includes('system-administrator')) return undefined
      const instructed = view
        .all('task_task')
        .some(
          (task) =>
            task.caseId === caseId &&
            task.kind === 'instruction' &&
            task.holderId !== null &&
            task.originId?.startsWith('instruct:') === true &&
            (task.unitId === unit.id || task.workerId === actor.id),
        )
      return instructed ? undefined : deny({ unitId: unit.id })
    },
  }),
]
