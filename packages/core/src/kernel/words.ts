/** Languages the library speaks; Chinese is the source. */
export type Locale = 'zh-CN' | 'en'

/** The words of a refusal: what happened, why (the rule in a sentence), and what to do. `{name}` stands for a parameter. */
export interface RefusalWords {
  readonly what: string
  readonly why: string
  readonly todo: string
}

/** The words of an error: what happened and what to do. */
export interface ErrorWords {
  readonly what: string
  readonly todo: string
}

/**
 * Words of one part of the library in one language. Labels are keyed by what they name:
 * `module.fund`, `command.fund.request-payout`, `event.fund.PayoutPaid`, `state.task.issued`, `node.case-limit`,
 * `affair.query-control`, `role.quota-judge`, `unit.dossier-centre`, `material.execution-notice`, `closing.performed`.
 */
export interface Words {
  readonly labels: Readonly<Record<string, string>>
  readonly refusals?: Readonly<Record<string, RefusalWords>>
  readonly errors?: Readonly<Record<string, ErrorWords>>
}

/** The same words in every language. */
export type WordsByLocale = Readonly<Record<Locale, Words>>
