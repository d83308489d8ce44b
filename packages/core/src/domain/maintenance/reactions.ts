import type { Reaction } from '../../kernel/module'
import type { View } from '../../kernel/view'
import type { ClosingEvents } from '../closing/model'
import type { MaintenanceView } from './decide'
import type { MaintenanceEvents } from './model'

/** A round that was terminated goes to the team that looks after it (由「终本维护团队」专门负责, seed 003:29). */
const enterWhenTerminated: Reaction = {
  id: 'maintenance.enter-when-terminated',
  on: ['closing.CaseClosed'],
  reads: [],
  calls: ['maintenance.enter'],
  react: (event) => {
    const { caseId, closingKind } = event.data as unknown as ClosingEvents['closing.CaseClosed']
    if (closingKind !== 'round-terminated') return []
    return [{ name: 'maintenance.enter', input: { caseId, ruledOn: event.occurredOn } }]
  },
}

/** The resumed case is filed in the same act, with the parties and the basis of the first one. */
const fileWhenResumed: Reaction = {
  id: 'maintenance.file-when-resumed',
  on: ['maintenance.Resumed'],
  reads: ['case_case', 'case_party'],
  calls: ['case.file'],
  react: (event, view) => {
    const resumed = event.data as unknown as MaintenanceEvents['maintenance.Resumed']
    const rows = view as unknown as View<MaintenanceView>
    const first = rows.get('case_case', resumed.caseId)
    if (!first) return []
    const parties = rows.all('case_party').filter(({ caseId }) => caseId === first.id)
    const input = {
      caseNumber: resumed.resumedCaseNumber,
      filedOn: resumed.filedOn,
      cause: first.cause,
      basis: { number: first.basisNumber, issuedBy: first.basisIssuedBy },
      claimFen: resumed.claimFen,
      parties: parties.map(({ role, kind, name, idNumber, phone }) => ({
        role,
        kind,
        name,
        idNumber,
        phone,
      })),
      flags: [...first.flags],
      seriesId: first.seriesId,
    }
    return [{ name: 'case.file', input }]
  },
}

export const maintenanceReactions: readonly Reaction[] = [enterWhenTerminated, fileWhenResumed]
