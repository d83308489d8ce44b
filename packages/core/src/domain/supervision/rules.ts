import type { DecideContext } from '../../kernel/context'
import { check, deny, type Rule, rule } from '../../kernel/rule'
import { DATA_OF_DOMAIN, specialistsOf } from './rules-watch'

/** The domains that this person watches under the profile. */
function domainsOf(personId: string, context: DecideContext): readonly string[] {
  return (context.profile.supervision?.domains ?? [])
    .filter((domain) => specialistsOf(domain, context).some(({ id }) => id === personId))
    .map(({ id }) => id)
}

/** 管理专员 watches and does not do: a centre that watches is kept apart from the people who handle (seed 004:58). */
const watcherDoesNotHandle = check<object, Record<string, never>>(
  'supervision.watcher-does-not-handle',
  'seed 004:58; requirement supervision-center; requirement power-separation',
  {
    on: [...new Set(Object.values(DATA_OF_DOMAIN).flat())].sort(),
    reads: [],
    check: (_input, _view, context) => {
      if (context.actor.kind !== 'person') return undefined
      const [domain] = domainsOf(context.actor.id, context)
      return domain === undefined ? undefined : deny({ domain })
    },
  },
)

type Named = {
  readonly undertakerId?: string
  readonly workerId?: string
  readonly toPersonId?: string
}

/** 执行实施权 and 执行监督权 are not in one hand: work is not given to who watches it (seed 003:17). */
const powersKeptApart = check<Named, Record<string, never>>(
  'supervision.powers-kept-apart',
  'seed 003:17; requirement power-separation',
  {
    on: ['case.assign', 'task.dispatch', 'node.hand-over', 'organisation.hand-over-work'],
    reads: [],
    check: (input, _view, context) => {
      const personId = input.undertakerId ?? input.workerId ?? input.toPersonId
      if (personId === undefined) return undefined
      const [domain] = domainsOf(personId, context)
      return domain === undefined ? undefined : deny({ personId, domain })
    },
  },
)

/** Every refusal of this room. */
export const supervisionRules: readonly Rule[] = [
  rule('supervision.finding-known', 'design an act names the finding it is about'),
  rule('supervision.finding-open', 'seed 002:3; requirement correct'),
  rule('supervision.named-answers', 'seed 002:3 专人监管; requirement dual'),
  rule('supervision.answered-before-closed', 'seed 004:58 闭环式监管'),
  rule('supervision.watcher-closes', 'seed 004:58 闭环式监管; requirement correct'),
  rule('supervision.watcher-is-not-handler', 'seed 004:58; requirement supervision-center'),
  rule('supervision.reply-takes-time', 'seed 001:208; design the date for a reply lies ahead'),
  rule(
    'supervision.addressee-is-another',
    'seed 001:208; design an order goes to somebody at work, and to another',
  ),
  rule('supervision.order-waits-for-reply', 'seed 001:208; requirement supervision-order'),
  rule('supervision.addressee-replies', 'seed 001:208; requirement supervision-order'),
  rule('supervision.order-replied', 'seed 001:208; requirement supervision-order'),
  rule('supervision.issuer-decides', 'seed 001:208; requirement supervision-order'),
  rule('supervision.accountability-due', 'seed 001:156; requirement accountability'),
  rule('supervision.responsible-is-known', 'seed 001:208; requirement accountability'),
  rule('supervision.nobody-judges-himself', 'design nobody decides about his own responsibility'),
  rule('supervision.blocked-act-known', 'design an exception names the act that was stopped'),
  rule('supervision.rule-may-be-overridden', 'seed 000:14; requirement intercept'),
  rule('supervision.approver-overrides', 'seed 000:14; requirement intercept'),
  rule('supervision.nobody-overrides-for-himself', 'seed 000:14; requirement intercept'),
  rule('supervision.override-has-time', 'design an exception ends on a day that lies ahead'),
  rule('supervision.override-once', 'design what was tried is allowed once'),
  powersKeptApart,
  watcherDoesNotHandle,
]
