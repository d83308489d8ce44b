import { check, deny, type Rule } from '../../kernel/rule'

/**
 * 案件质效管理团队调阅电子卷宗 (seed 000:14): who belongs to a team that only manages quality reads dossiers and adds nothing to
 * them. Where one unit has other functions too, its people work on cases and their papers are taken.
 */
export const readerRule: Rule = check(
  'dossier.quality-team-reads',
  'seed 000:14; seed 000:12; requirement team-quality',
  {
    on: ['dossier.form-material', 'dossier.file-masked-copy'],
    reads: [],
    check: (_input, _view, { actor, directory }) => {
      const unitId = actor.kind === 'person' ? (directory.person(actor.id)?.unitId ?? null) : null
      const functions = unitId === null ? [] : (directory.unit(unitId)?.functions ?? [])
      const onlyReads = functions.length > 0 && functions.every((each) => each === 'quality-team')
      return onlyReads ? deny({ unitId }) : undefined
    },
  },
)
