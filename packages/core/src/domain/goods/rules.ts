import { check, type Rule, rule, warn } from '../../kernel/rule'
import type { GoodsRows } from './model'

const CUSTODY = 'seed 001:106 执行款物的信息化管理; requirement fund-goods'
const TWO_HANDS = `${CUSTODY}; design: two people know of every act on a thing, as of every payout`

/** Rules of goods in custody. */
export const goodsRules: readonly Rule[] = [
  rule('goods.case-goes-on', `${CUSTODY}; design: things come in under a case that is in hand`),
  rule('goods.party-of-case', CUSTODY),
  rule('goods.photo-of-case', `${CUSTODY}; design: what shows a thing lies in the dossier of its case`),
  rule('goods.held-since-not-later', 'design: nothing is held since a day to come'),
  rule(
    'goods.only-inherited-is-older',
    'design: only what was there before the register comes in with an older date',
  ),
  rule('goods.keeper-works-here', CUSTODY),
  rule('goods.keeper-is-another', TWO_HANDS),
  rule('goods.item-known', CUSTODY),
  rule('goods.item-state', CUSTODY),
  rule('goods.keeper-moves', TWO_HANDS),
  rule('goods.keeper-does-not-check', TWO_HANDS),
  rule('goods.undertaker-requests', 'seed 000:15; design: who answers for the case says who gets it'),
  rule('goods.missing-is-not-handed-out', CUSTODY),
  rule('goods.recipient-fits-purpose', `${CUSTODY}; design: as the payee of a payout`),
  rule('goods.returned-to-whom-it-came-from', `${CUSTODY}; design: as the payee of a payout`),
  rule('goods.signers-are-others', TWO_HANDS),
  rule('goods.keeper-signs', TWO_HANDS),
  // Things may have to be kept beyond the case (a certificate, what nobody collects): said, not forbidden.
  check<{ caseId: string }, GoodsRows>('goods.none-left-at-closing', `${CUSTODY}; seed 003:7`, {
    on: ['closing.propose', 'closing.confirm'],
    reads: ['goods_item'],
    check: ({ caseId }, view) => {
      const left = view.all('goods_item').filter((row) => row.caseId === caseId && row.state !== 'handed-out')
      return left.length === 0 ? undefined : warn({ count: left.length })
    },
  }),
]
