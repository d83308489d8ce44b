import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Actor, Engine } from '@zhixing/core'
import { must } from '@zhixing/core/simulate'

/** Where it lies, in the folder of the samples. */
const FILE = join('console', 'today.sample.json')

/** Publishes a page that a court might put together (示例): made by the administrator, put to use by the director. */
export async function loadSamplePage(
  engine: Engine,
  { courtId, samples }: { readonly courtId: string; readonly samples: string },
): Promise<void> {
  const person = (id: string, role: Actor['roles'][number]): Actor => ({
    ...{ kind: 'person', id: `${courtId}-${id}`, courtId },
    roles: [role],
  })
  const administrator = person('administrator', 'system-administrator')
  const content = readFileSync(join(samples, FILE), 'utf8')
  const saved = await engine.execute({ name: 'console.save-draft', input: { content }, actor: administrator })
  const { versionId } = must<{ versionId: string }>(saved)
  must(await engine.execute({ name: 'console.submit', input: { versionId }, actor: administrator }))
  const director = person('director', 'execution-director')
  must(await engine.execute({ name: 'console.publish', input: { versionId }, actor: director }))
}
