import type { DecideContext } from '../../kernel/context'
import { check, deny, type Rule } from '../../kernel/rule'
import type { View } from '../../kernel/view'
import { COMPLETENESS } from './contract-catalogue'
import { type CompletenessRows, factsOf, standings } from './decide-completeness'

const SOURCE =
  'seed 000:13 所有执行措施、执行事务办理完毕后,均应在规定时间内移送; requirement completion-gate'

/**
 * 所有执行措施、执行事务办理完毕后，均应移送 (seed 000:13): an affair is not confirmed while a paper that came out of it lies with its
 * producer, or while one that the profile makes a condition is neither handed in nor noted as none; a measure is not carried out, and a
 * control not recorded as served by hand, while such a condition is open, whether or not an affair belongs to it.
 */
export const gateRules: readonly Rule[] = [
  check<{ readonly caseId: string; readonly taskId: string }, CompletenessRows>(
    'dossier.affair-hands-in-its-papers',
    SOURCE,
    {
      on: ['task.confirm'],
      reads: COMPLETENESS,
      check: ({ caseId, taskId }, view, context) => {
        // Before it is reported nobody confirms it: that is what has to be said first.
        if (view.get('task_task', taskId)?.state !== 'reported') return undefined
        const own = view
          .all('dossier_place')
          .filter((place) => place.taskId === taskId && withProducer(place.id, view))
        const open = openGates({ caseId, occasionId: taskId }, view, context).filter(
          ({ materialId }) => !own.some(({ id }) => id === materialId),
        )
        return told([...own, ...open])
      },
    },
  ),
  check<ByHand & { readonly measureId: string }, CompletenessRows>(
    'dossier.measure-hands-in-its-papers',
    SOURCE,
    {
      on: ['measure.carry-out'],
      reads: COMPLETENESS,
      check: ({ caseId, measureId, evidenceHash }, view, context) =>
        told(
          unless(
            evidenceHash,
            'measure.',
            context,
            openGates({ caseId, occasionId: measureId }, view, context),
          ),
        ),
    },
  ),
  check<ByHand & { readonly controlId: string }, CompletenessRows>(
    'dossier.control-hands-in-its-papers',
    SOURCE,
    {
      on: ['control.record-service'],
      reads: COMPLETENESS,
      check: ({ caseId, controlId, evidenceHash }, view, context) =>
        told(
          unless(
            evidenceHash,
            'control.',
            context,
            openGates({ caseId, occasionId: controlId }, view, context),
          ),
        ),
    },
  ),
]

/** Recorded by a person, with the file of what shows it where there is one. */
interface ByHand {
  readonly caseId: string
  readonly evidenceHash?: string | null
}

/** A file that comes with the very act is in the dossier with it: what the profile makes of it is no open condition. */
function unless<P extends { readonly kind: string }>(
  evidenceHash: string | null | undefined,
  room: 'measure.' | 'control.',
  { profile: { contributions = [] } }: DecideContext,
  open: readonly P[],
): readonly P[] {
  if (!evidenceHash) return open
  const brought = contributions.filter(({ on, file }) => file !== undefined && on.event.startsWith(room))
  return open.filter((one) => !brought.some(({ kind }) => kind === one.kind))
}

/** Papers that the profile makes a condition of this one, and that are neither handed in nor noted as none. */
function openGates(
  { caseId, occasionId }: { readonly caseId: string; readonly occasionId: string },
  view: View<CompletenessRows>,
  context: DecideContext,
) {
  const gates = new Set((context.profile.papers ?? []).flatMap(({ id, gate }) => (gate ? [id] : [])))
  const facts = gates.size === 0 ? undefined : factsOf(view, caseId)
  if (!facts) return []
  return standings(facts, context).filter(
    (one) =>
      gates.has(one.paper) &&
      one.occasionId === occasionId &&
      (one.materialId === null ? one.state !== 'none' : withProducer(one.materialId, view)),
  )
}

function withProducer(id: string, view: View<CompletenessRows>): boolean {
  const paper = view.get('dossier_material', id)
  return paper?.paper === true && paper.state === 'formed'
}

function told(papers: readonly { readonly kind: string }[]) {
  const kinds = papers.map(({ kind }) => kind)
  const [kind] = kinds
  return kind === undefined ? undefined : deny({ count: kinds.length, kind, papers: kinds.join('/') })
}
