import type { Rule } from '../../kernel/rule'

/** The patrol forbids nothing: it looks, and supervision follows what it finds. */
export const patrolRules: readonly Rule[] = []
