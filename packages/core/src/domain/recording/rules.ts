import { check, type Rule, rule, warn } from '../../kernel/rule'
import { type LinkRows, linksOf } from './decide-links'
import type { Links } from './model'

const UNIT = 'seed 004:58 每条执法音视频; requirement av-unit'
const DEVICES = 'seed 004:61 5G单兵、专用PAD; requirement recorders'

type Given = Pick<Links, 'caseId' | 'nodeId' | 'assetId' | 'taskId' | 'officerId'> & {
  readonly startedAt: string
}

/** Rules of recordings. */
export const recordingRules: readonly Rule[] = [
  rule('recording.hash-matches', `${DEVICES}; design: what the device did not make is not its recording`),
  rule('recording.serial-once', `${UNIT}; design: one number of a device, one recording`),
  rule(
    'recording.own-capture',
    'seed 004:61 移动办案; design: what one person captured is not sent as another’s',
  ),
  rule('recording.known', UNIT),
  rule('recording.case-is-named', `${UNIT}; design: both cases record that it was moved`),
  rule('recording.link-known', `${UNIT}; design: what a person links to is there and belongs to the case`),
  rule('recording.reviewed-stays', `${UNIT}; design: what was reviewed is not changed behind the reviewer`),
  rule('recording.linked-before-review', `${UNIT}; design: who reviews has to know what it is to show`),
  rule('recording.officer-reviews-not', 'seed 004:58; seed 000:12; requirement smallest-unit'),
  // Kept all the same: a recording that is turned away is lost.
  check<Given, LinkRows>('recording.links-are-there', `${UNIT}; ${DEVICES}`, {
    on: ['recording.deliver', 'recording.keep'],
    reads: ['case_case', 'node_node', 'task_task', 'asset_asset'],
    check: (input, view, context) => {
      const { actor } = context
      const officerId = input.officerId ?? (actor.kind === 'person' ? actor.id : null)
      const { missing, holderId } = linksOf({ ...input, officerId }, view, context)
      return missing.length === 0 ? undefined : warn({ links: missing.join('/'), holderId })
    },
  }),
  check<Given, LinkRows>('recording.made-before-now', `${UNIT}; design: the clock of a device may be wrong`, {
    on: ['recording.deliver', 'recording.keep'],
    reads: [],
    check: ({ startedAt }, _view, { now }) =>
      startedAt.slice(0, 19) > now.slice(0, 19) ? warn({ startedAt }) : undefined,
  }),
]
