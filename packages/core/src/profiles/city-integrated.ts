import { CENTRES } from '../kernel/centre'
import type { NodeDefinition } from '../kernel/profile'
import { jiangsu854 } from './jiangsu-854'
import { defineProfile } from './merge'

/** The centre is another court's: in the base court whoever undertakes the case answers for the clocks it would hold. */
function heldHere(node: NodeDefinition): readonly NodeDefinition[] {
  const { holder, source } = node
  if (holder.kind !== 'unit' || !CENTRES.some((centre) => centre === holder.unitKind)) return []
  return [
    { ...node, holder: { kind: 'undertaker' }, source: `${source}; design: the centre is at the city court` },
  ]
}

/**
 * 市域执行指挥中心一体化 (seed 004:75): the three centres stand at the city court only and serve its base courts; what a base
 * court has is at most a branch centre that acts on instruction.
 */
export const cityIntegrated = defineProfile({
  id: 'city-integrated',
  version: '1',
  effectiveFrom: '2023-09-13',
  source:
    'seed 004:75; design: the seed lets courts explore it; affairs, clocks and items as in the 854 mode',
  extends: jiangsu854,
  nodes: jiangsu854.nodes.flatMap(heldHere),
  unitKinds: ['branch-centre'],
  parameters: { 'org.centre-model': 'city-integrated', 'org.court-size': 'branch-centre' },
})
