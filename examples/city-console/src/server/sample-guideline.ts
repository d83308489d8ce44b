import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Actor, Engine } from '@zhixing/core'
import { cityPlan, profileToJson } from '@zhixing/core/profiles'
import { must, SEARCHED } from '@zhixing/core/simulate'

/** Where the entries lie, in the folder of the samples. */
const FILE = join('guideline', 'control-guideline.sample.json')
const ID = 'wudu-sample'

/**
 * Loads an example of a guideline on sealing, seizing and freezing (示例) into the court in which property is searched for,
 * so that the dialog of an order shows what it refuses and warns of. The guideline itself is only cited by the seed, so its
 * text is not shipped: the entries are made of binding texts and say that they are a sample.
 */
export async function loadSampleGuideline(
  engine: Engine,
  { courtId, samples }: { readonly courtId: string; readonly samples: string },
): Promise<void> {
  const today = engine.clock.now().slice(0, 10)
  const director: Actor = {
    ...{ kind: 'person', id: `${courtId}-director`, courtId },
    roles: ['execution-director'],
  }
  const administrator: Actor = { ...director, id: 'administrator', roles: ['system-administrator'] }
  const act = async <R>(actor: Actor, name: string, input: object): Promise<R> =>
    must<R>(await engine.execute({ name, input, actor }))
  const plan = JSON.parse(profileToJson(cityPlan))
  const content = {
    ...plan,
    ...{ id: ID, version: '1', effectiveFrom: today, source: 'design 示例：演示法院的办案模式' },
    labels: {
      ...plan.labels,
      'zh-CN': { ...plan.labels?.['zh-CN'], [`profile.${ID}`]: '武都区办案模式（示例）' },
      en: { ...plan.labels?.en, [`profile.${ID}`]: 'Wudu way of working (sample)' },
    },
    controlGuideline: JSON.parse(readFileSync(join(samples, FILE), 'utf8')),
  }
  const { versionId } = await act<{ versionId: string }>(administrator, 'profile.propose', { content })
  await act(director, 'profile.publish', { versionId })
  await act(director, 'profile.adopt', { profileId: ID, fromOn: today, reason: '示例' })
  const found = await engine.query<{ items: readonly { id: string }[] }>({
    ...{ name: 'case.list', input: { search: `执${SEARCHED}号` }, actor: director },
  })
  for (const { id: caseId } of found.items) {
    await act(director, 'profile.migrate-case', { profileId: ID, version: '1', caseId, reason: '示例' })
  }
}
