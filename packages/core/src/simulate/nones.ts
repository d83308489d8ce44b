import type { DossierCompleteness } from '../domain/dossier/contract-catalogue'
import type { Engine } from '../engine/index'
import type { Actor } from '../kernel/role'

/** Before the archive the handler notes which expected papers this case does not have (标注无). */
export async function noteNones(engine: Engine, actor: Actor, caseId: string): Promise<void> {
  const name = 'dossier.completeness'
  const found = await engine.query<DossierCompleteness | null>({ name, input: { caseId }, actor })
  for (const { paper, occasionId, state } of found?.papers ?? []) {
    if (state !== 'missing' && state !== 'late') continue
    const input = { caseId, paper, occasionId, reason: '本案没有形成此项材料' }
    await engine.execute({ name: 'dossier.note-none', input, actor })
  }
}
