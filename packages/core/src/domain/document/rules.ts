import type { Rule } from '../../kernel/rule'

/** What makes documents is no act of a person: there is nothing to refuse. */
export const documentRules: readonly Rule[] = []
