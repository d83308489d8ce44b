import { plainText } from './table/text'
import type { CaseNode, CaseState, MappedState } from './types'

const progress = (node?: CaseNode): MappedState =>
  node ? { state: 'in-progress', node } : { state: 'in-progress' }
const closed: MappedState = { state: 'closed', node: 'closing' }
const suspended: MappedState = { state: 'suspended' }

/** States and nodes of 1.0-style case systems and where such a case stands in the new pipeline. */
export const defaultStateMap: Readonly<Record<string, MappedState>> = {
  待立案: { state: 'filed', node: 'case-filing' },
  立案审查: { state: 'filed', node: 'case-filing' },
  立案: { state: 'filed', node: 'case-filing' },
  已立案: { state: 'filed', node: 'case-filing' },
  待分案: { state: 'filed', node: 'assignment' },
  分案: { state: 'assigned', node: 'assignment' },
  已分案: { state: 'assigned', node: 'assignment' },
  执行中: progress(),
  在办: progress(),
  办理中: progress(),
  未结: progress(),
  未结案: progress(),
  执行通知: progress('execution-notice'),
  送达通知: progress('execution-notice'),
  发出执行通知: progress('execution-notice'),
  已发执行通知: progress('execution-notice'),
  查询: progress('network-query'),
  网络查控: progress('network-query'),
  财产查控: progress('network-query'),
  财产调查: progress('network-query'),
  总对总查询: progress('network-query'),
  点对点查控: progress('network-query'),
  财产控制: progress('control'),
  查封: progress('control'),
  冻结: progress('control'),
  扣押: progress('control'),
  查封冻结: progress('control'),
  财产处置: progress('disposal'),
  评估: progress('disposal'),
  评估拍卖: progress('disposal'),
  拍卖: progress('disposal'),
  网拍: progress('disposal'),
  网络拍卖: progress('disposal'),
  变卖: progress('disposal'),
  案款分配: progress('payout'),
  案款发放: progress('payout'),
  发放案款: progress('payout'),
  和解: progress('settlement'),
  执行和解: progress('settlement'),
  和解履行中: progress('settlement'),
  终本约谈: progress('closing'),
  待结案: progress('closing'),
  结案审批: progress('closing'),
  中止: suspended,
  已中止: suspended,
  中止执行: suspended,
  暂缓: suspended,
  暂缓执行: suspended,
  终本: closed,
  终结本次执行程序: closed,
  终结执行: closed,
  终结: closed,
  销案: closed,
  驳回申请: closed,
  不予执行: closed,
  执行完毕: closed,
  结案: closed,
  已结案: closed,
  已结: closed,
}

const key = (text: string): string => plainText(text).replace(/\s/g, '')
const DEFAULT_STATES: ReadonlyMap<string, MappedState> = new Map(Object.entries(defaultStateMap))

/** Which of the two texts of a row no mapping knows. */
export type StateResult = { readonly mapped: MappedState } | { readonly unknown: 'state' | 'node' }

/** Looks states up, the caller's own mapping first. */
export function createStateReader(
  own: Readonly<Record<string, MappedState>> = {},
): (state: string, node: string) => StateResult {
  const ownStates = new Map(Object.entries(own).map(([text, mapped]) => [key(text), mapped]))
  const find = (text: string) => ownStates.get(key(text)) ?? DEFAULT_STATES.get(key(text))
  return (state, node) => {
    const byState = find(state)
    const byNode = find(node)
    if (key(state) !== '' && !byState) return { unknown: 'state' }
    if (key(node) !== '' && !byNode) return { unknown: 'node' }
    if (!byState) return byNode ? { mapped: byNode } : { unknown: 'state' }
    return { mapped: byNode ? combine(byState, byNode) : byState }
  }
}

/** The state decides whether the case runs, the node where it runs; a closed case is at closing. */
function combine(byState: MappedState, byNode: MappedState): MappedState {
  if (byState.state === 'closed') return byState
  const further: CaseState =
    byState.state === 'suspended' ? 'suspended' : furthest(byState.state, byNode.state)
  const node = byNode.node ?? byState.node
  return node ? { state: further, node } : { state: further }
}

/** `立案` in the state column with a node of 财产查控 is a case in progress. A node alone never closes a case. */
function furthest(state: CaseState, node: CaseState): CaseState {
  const order: readonly CaseState[] = ['filed', 'assigned', 'in-progress']
  if (node === 'suspended') return 'suspended'
  if (node === 'closed') return 'in-progress'
  return order.indexOf(node) > order.indexOf(state) ? node : state
}
