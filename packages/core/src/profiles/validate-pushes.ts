import type { Profile } from '../kernel/profile'
import { fieldsIn } from '../kernel/profile-document'
import { type ProfileFinding, problem } from './finding'

/** Codes of the two pushes that every profile has: what its open nodes begin and end. */
const OWN = ['node-started', 'node-met']

/** A text names only fields that it has, in both languages; a code says of which kind its label is. */
export function pushFindings({ pushes = [] }: Profile): ProfileFinding[] {
  return pushes.flatMap(({ id, text, fields = [] }) => {
    const known = fields.map(({ name }) => name)
    const unknown = [...fieldsIn(text['zh-CN']), ...fieldsIn(text.en)].filter((name) => !known.includes(name))
    const unlabelled = fields.filter(({ as, label }) => (as === 'code') !== (label !== undefined))
    return [
      ...(OWN.includes(id) ? [problem(`pushes[${id}]`, 'id-twice', id)] : []),
      ...[...new Set(unknown)].map((name) => problem(`pushes[${id}].text`, 'placeholder-unknown', name)),
      ...unlabelled.map(({ name }) => problem(`pushes[${id}].fields[${name}].label`, 'label-missing', name)),
    ]
  })
}
