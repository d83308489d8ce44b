import type { Profile } from '../kernel/profile'
import type { EvidenceItem, EvidenceSource } from '../kernel/profile-recognition'
import { type ProfileFinding, problem } from './finding'

const PARTS = ['executableProperty', 'inability'] as const

/**
 * Items stand once, and what they ask of an affair is in its form. An affair that the profile does not have proves nothing
 * there: the standard of all courts names affairs that some of them do not give out.
 */
export function recognitionFindings(profile: Profile): ProfileFinding[] {
  const { recognition } = profile
  if (!recognition) return []
  const found = PARTS.flatMap((part) =>
    recognition[part].flatMap((item, index) => {
      const at = `recognition.${part}[${item.id}]`
      const twice = recognition[part].findIndex(({ id }) => id === item.id) !== index
      return [...(twice ? [problem(at, 'id-twice', item.id)] : []), ...fieldFindings(at, item, profile)]
    }),
  )
  return [...found, ...unprovable(profile)]
}

function fieldFindings(path: string, item: EvidenceItem, profile: Profile): ProfileFinding[] {
  const unknown = item.anyOf.flatMap((each) => unknownFields(each, profile))
  return unknown.map((name) => problem(`${path}.anyOf`, 'field-unknown', name))
}

/** Every item of an inability can be proved there; a court that gives out no affairs yet has nothing to compare with. */
function unprovable({ recognition, affairs }: Profile): ProfileFinding[] {
  if (affairs.length === 0) return []
  const provable = ({ affair, material }: EvidenceSource) =>
    material !== undefined || affairs.some(({ id }) => id === affair)
  return (recognition?.inability ?? [])
    .filter(({ anyOf }) => !anyOf.some(provable))
    .map(({ id }) => problem(`recognition.inability[${id}].anyOf`, 'affair-unknown', id))
}

function unknownFields({ affair, where = {}, debtorField }: EvidenceSource, profile: Profile): string[] {
  const found = profile.affairs.find(({ id }) => id === affair)
  if (!found) return []
  const fields = found.form?.fields ?? []
  const wanted = [...Object.keys(where), ...(debtorField === undefined ? [] : [debtorField])]
  return wanted.filter((name) => !fields.some(({ id }) => id === name))
}
