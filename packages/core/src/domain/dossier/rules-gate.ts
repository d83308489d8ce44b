import { check, deny, type Rule } from '../../kernel/rule'
import { type CompletenessRows, factsOf, standings } from './decide-completeness'

/**
 * 所有执行事务办理完毕后，均应移送 (seed 000:13): an affair is not confirmed while a paper that came out of it lies with its
 * producer, or while one that the profile makes a condition is neither handed in nor noted as none.
 */
export const gateRule: Rule = check<{ readonly caseId: string; readonly taskId: string }, CompletenessRows>(
  'dossier.affair-hands-in-its-papers',
  'seed 000:13 所有执行措施、执行事务办理完毕后,均应在规定时间内移送; requirement completion-gate',
  {
    on: ['task.confirm'],
    reads: [
      'case_case',
      'node_node',
      'task_task',
      'dossier_material',
      'dossier_place',
      'dossier_none',
      'dossier_archive',
    ],
    check: ({ caseId, taskId }, view, context) => {
      const facts = factsOf(view, caseId)
      if (!facts) return undefined
      const withProducer = (id: string | null) => {
        const paper = id === null ? undefined : view.get('dossier_material', id)
        return paper?.paper === true && paper.state === 'formed'
      }
      const own = view
        .all('dossier_place')
        .filter((place) => place.taskId === taskId && withProducer(place.id))
      const gates = new Set((context.profile.papers ?? []).flatMap(({ id, gate }) => (gate ? [id] : [])))
      const owed = gates.size === 0 ? [] : standings(facts, context)
      const open = owed.filter(
        ({ paper, occasionId, state, materialId }) =>
          gates.has(paper) &&
          occasionId === taskId &&
          (materialId === null ? state !== 'none' : withProducer(materialId)) &&
          !own.some(({ id }) => id === materialId),
      )
      const kinds = [...own, ...open].map(({ kind }) => kind)
      const [kind] = kinds
      return kind === undefined ? undefined : deny({ count: kinds.length, kind, papers: kinds.join('/') })
    },
  },
)
