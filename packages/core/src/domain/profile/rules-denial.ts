import { denialRule, metDenials } from '../../kernel/profile-denial'
import { check, type Rule, type Verdict } from '../../kernel/rule'
import type { CaseRows } from '../case/model'

/**
 * 本院禁止事项: what the court itself does not want done, as data of its way of working. Each is told in its own words, under its own
 * name, and stops people; clocks, reactions and imports of the engine go on, so that no statutory time stands still by it.
 */
export const denialsRule: Rule = check<{ readonly caseId?: unknown }, CaseRows>(
  'profile.denial',
  'requirement low-code: a court adds denials as data; they only add to the rules of the library',
  {
    on: '*',
    reads: ['case_case'],
    check: (input, view, { profile, actor }, command) => {
      const { denials = [] } = profile
      if (denials.length === 0 || actor.kind === 'system') return undefined
      const { caseId } = input
      const subject = typeof caseId === 'string' ? view.get('case_case', caseId) : undefined
      return metDenials(denials, command, { input, subject }).map(
        ({ id, label, source }): Verdict => ({
          verdict: 'deny',
          as: denialRule(id),
          // In the words of the entry, so that the record still says why when the way of working has changed.
          params: { entry: id, ...label['zh-CN'], source },
        }),
      )
    },
  },
)
