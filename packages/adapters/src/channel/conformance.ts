import type { Channel, ChannelMessage } from '@zhixing/core/ports'

/** How the other side is made to behave, and what it has got. */
export interface ChannelHarness {
  /** A channel that knows the address of the party `known` and of no other. */
  readonly channel: Channel
  /** The next calls are answered like this: taken, refused, put off, broken in the middle, or nonsense. */
  readonly behave: (as: 'take' | 'refuse' | 'busy' | 'break' | 'nonsense') => void
  /** Everything that the other side was sent, as text. */
  readonly got: () => readonly string[]
}

/** One thing that a channel has to keep. */
export interface ChannelCase {
  readonly name: string
  readonly run: (harness: ChannelHarness) => Promise<void>
}

/** A message as the core hands it over. */
const MESSAGE: ChannelMessage = {
  key: 'open-1:known:channel',
  courtId: 'gan1202',
  courtName: '武都区人民法院',
  caseId: 'case-1',
  caseNumber: '（2024）甘1202执123号',
  partyId: 'known',
  kind: 'money',
  kindLabel: '案款到账',
  itemId: 'open-1',
  text: '本案到账案款3,000.00元。',
  occurredOn: '2024-03-01',
}

const signal = () => AbortSignal.timeout(5_000)

function expect(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

/** One behaviour of the other side, and what the channel has to say of it. */
const says = (
  as: Parameters<ChannelHarness['behave']>[0],
  name: string,
  outcomes: readonly string[],
): ChannelCase => ({
  name,
  async run({ channel, behave }) {
    behave(as)
    const answer = await channel.send(MESSAGE, { signal: signal() }).catch(() => ({ outcome: 'unknown' }))
    expect(
      outcomes.includes(answer.outcome),
      `${as}: answered ${answer.outcome}, expected ${outcomes.join(' or ')}`,
    )
  },
})

/**
 * Everything that the core expects of a channel, as cases that any test runner can run.
 *
 * @example test.each(channelConformance())('$name', ({ run }) => run(harness()))
 */
export function channelConformance(): readonly ChannelCase[] {
  return [
    says('take', 'what the other side takes is delivered', ['delivered']),
    says('refuse', 'what it refuses is refused, not unknown', ['refused']),
    says('busy', 'where it wants to be asked later, it is busy', ['busy']),
    says('break', 'a connection that breaks leaves it unknown, never failed and never delivered', [
      'unknown',
    ]),
    says('nonsense', 'an answer that cannot be read leaves it unknown', ['unknown']),
    {
      name: 'a party that the channel does not have is told nothing',
      async run({ channel, behave, got }) {
        behave('take')
        const answer = await channel.send({ ...MESSAGE, partyId: 'stranger' }, { signal: signal() })
        expect(answer.outcome === 'no-address', `answered ${answer.outcome}`)
        expect(got().length === 0, 'something was sent')
      },
    },
    {
      name: 'what is said arrives: the kind, the text, the day and the case',
      async run({ channel, behave, got }) {
        behave('take')
        await channel.send(MESSAGE, { signal: signal() })
        const sent = got().join('\n')
        for (const part of [MESSAGE.kindLabel, '3,000.00', '123'])
          expect(sent.includes(part), `${part} is missing`)
      },
    },
    {
      name: 'the same key again says nothing new',
      async run({ channel, behave, got }) {
        behave('take')
        await channel.send(MESSAGE, { signal: signal() })
        const again = await channel.send(MESSAGE, { signal: signal() })
        expect(again.outcome === 'delivered', `answered ${again.outcome}`)
        const keys = got().filter((text) => text.includes('open-1'))
        expect(keys.length > 0 && new Set(keys).size === 1, 'the second time something else was said')
      },
    },
  ]
}
