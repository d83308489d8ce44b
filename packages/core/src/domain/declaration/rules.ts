import { type Rule, rule } from '../../kernel/rule'

const SYSTEM = 'seed 001:90 严格落实被执行人财产申报制度'
const ORDER = 'law 财产调查规定（2020） 3-6: the order states the date, which can be extended on request'

/** Rules of declaring property. */
export const declarationRules: readonly Rule[] = [
  rule('declaration.case-goes-on', SYSTEM),
  rule('declaration.debtor-of-case', SYSTEM),
  rule('declaration.due-not-past', ORDER),
  rule('declaration.one-open-order', `${SYSTEM}; design: one date for one debtor`),
  rule('declaration.order-known', SYSTEM),
  rule('declaration.order-state', SYSTEM),
  rule('declaration.served-after-order', ORDER),
  rule('declaration.extension-gives-time', ORDER),
  rule('declaration.by-the-debtor', `${SYSTEM}; design: nobody declares for another debtor`),
  rule('declaration.declared-after-service', ORDER),
  rule('declaration.flag-open', 'seed 001:90 依法进行制裁; design: a flag is decided once'),
]
