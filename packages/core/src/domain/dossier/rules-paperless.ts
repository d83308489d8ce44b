import { check, deny, type Rule } from '../../kernel/rule'
import type { CaseRow } from '../case/model'
import type { MaterialRow } from './model'

type Rows = { case_case: CaseRow; dossier_material: MaterialRow }
type OfCase = { readonly caseId: string }

/**
 * 数字化、无纸化 (seed 004:52), where a profile switches them on: `dossier.digital` what is formed has its file at once;
 * `dossier.paperless` no paper goes from hand to hand, neither on loan nor with a case that is passed on.
 */
export const paperlessRules: readonly Rule[] = [
  check<{ readonly paper: boolean; readonly file: object | null; readonly kind: string }, Rows>(
    'dossier.digital-from-the-start',
    'seed 004:61; seed 004:52',
    {
      on: ['dossier.form-material'],
      reads: [],
      check: ({ paper, file, kind }, _view, { profile }) =>
        profile.parameters['dossier.digital'] === true && paper && file === null ? deny({ kind }) : undefined,
    },
  ),
  check<OfCase & { readonly materialId: string }, Rows>(
    'dossier.no-paper-circulation',
    'seed 000:13; seed 004:61',
    {
      on: ['dossier.request-loan', 'dossier.lend-material'],
      reads: [],
      check: (_input, _view, { profile }) =>
        profile.parameters['dossier.paperless'] === true ? deny() : undefined,
    },
  ),
  check<OfCase, Rows>('dossier.handed-over-electronically', 'seed 000:13; seed 004:61', {
    on: ['case.assign', 'stage.move', 'organisation.hand-over-work'],
    reads: ['case_case', 'dossier_material'],
    check: ({ caseId }, view, { profile, actor }) => {
      if (profile.parameters['dossier.paperless'] !== true || actor.kind !== 'person') return undefined
      // The first undertaker takes over nothing.
      if ((view.get('case_case', caseId)?.undertakerId ?? null) === null) return undefined
      const waiting = view.all('dossier_material').filter(({ state }) => state !== 'catalogued').length
      return waiting > 0 ? deny({ waiting }) : undefined
    },
  }),
]
