import type { Rule } from '../../kernel/rule'

/** Reading is permitted by the roles of the queries; this room only records it. */
export const readingRules: readonly Rule[] = []
