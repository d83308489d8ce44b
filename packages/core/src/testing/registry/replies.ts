import type { RegistryFault, RegistryPerson, RegistryReply } from './model'

/** An answer cut into parts: things spread over them, the last one says so. */
export function partsOf(whole: RegistryReply, count: number): readonly RegistryReply[] {
  if (count <= 1) return [whole]
  const size = Math.ceil(whole.things.length / count)
  return Array.from({ length: count }, (_, at) => ({
    ...whole,
    part: { index: at + 1, last: at === count - 1 },
    things: whole.things.slice(at * size, (at + 1) * size),
  }))
}

/** The answers as a registry with this fault gives them. */
export function faultyReplies(
  parts: readonly RegistryReply[],
  fault: RegistryFault | undefined,
  people: readonly RegistryPerson[],
): readonly RegistryReply[] {
  const [first] = parts
  if (!first) return parts
  switch (fault) {
    case 'twice':
      return parts.flatMap((part) => [part, part])
    case 'contradict':
      return [...parts, contradicting(first)]
    case 'chunk-lost':
      return parts.filter(({ part }) => part.index !== 2)
    case 'chunks-reversed':
      return parts.toReversed()
    case 'other-person':
      return parts.map((part) => ({ ...part, subject: otherThan(part, people) }))
    case 'lie':
      return parts.map(lying)
    case 'error-as-nothing':
      return [
        {
          ...first,
          outcome: 'failed',
          things: [],
          error: { code: '2040', text: '系统异常 system error', retryable: true },
        },
      ]
    default:
      return parts
  }
}

/** A second whole answer that finds one thing less, or one that was not there. */
function contradicting(first: RegistryReply): RegistryReply {
  const things = first.things.slice(1)
  const outcome = first.outcome === 'found' && things.length === 0 ? 'nothing' : first.outcome
  return { ...first, answerNo: `${first.requestNo}-2`, part: { index: 1, last: true }, things, outcome }
}

function otherThan({ subject }: RegistryReply, people: readonly RegistryPerson[]) {
  const other = people.find(({ idNumber, name }) => idNumber !== subject.idNumber && name !== subject.name)
  return { name: other?.name ?? '钱某某', idNumber: other?.idNumber ?? '11010519491231002X' }
}

/** Half of what was asked for is held, and every balance is a fen more than the books say. */
function lying(reply: RegistryReply): RegistryReply {
  const things = reply.things.map((thing) =>
    thing.balanceFen === undefined ? thing : { ...thing, balanceFen: thing.balanceFen + 1n },
  )
  const { control } = reply
  if (control?.heldFen === undefined) return { ...reply, things }
  return { ...reply, things, control: { ...control, kind: 'partial', heldFen: control.heldFen / 2n } }
}
