import { isPlainDate } from '../../law/index'
import type { CataloguedByMachine, Cataloguer, CataloguerCapabilities } from '../../ports/cataloguer'

/** A file that the machine is shown, and what a person knows of it. */
export interface CataloguerSample {
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** How many pages it has. */
  readonly pages: number
  /** What it is; absent for a file that nobody could tell the kind of. */
  readonly kind?: string
}

export interface CataloguerConformanceOptions {
  /** A fresh machine. Called once for every case. */
  make(): Cataloguer | Promise<Cataloguer>
  /** What the adapter is published as; the machine has to declare the same. */
  readonly capabilities: CataloguerCapabilities
  /** At least one file that it knows, and one that nobody could tell. */
  readonly samples: readonly CataloguerSample[]
  /** The kinds that it is asked with; those of the samples among them. */
  readonly kinds: readonly string[]
  /** The day on which it is tried: nothing on paper is dated later. */
  readonly today: string
}

/** One promise of the port. It throws what was expected and what came. */
export interface CataloguerCase {
  readonly id: string
  readonly name: string
  /** Why this is not run for this machine. */
  readonly skipped?: string
  run(): Promise<void>
}

type Trial = (machine: Cataloguer, options: CataloguerConformanceOptions) => Promise<void>

function promise(kept: boolean, expected: string, came: unknown): void {
  if (!kept) throw new Error(`expected: ${expected}; came: ${JSON.stringify(came) ?? String(came)}`)
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Looks at every file that it declares to know, one after the other. */
async function eachAnswer(
  machine: Cataloguer,
  { samples, kinds }: CataloguerConformanceOptions,
  look: (said: CataloguedByMachine | null, sample: CataloguerSample) => void,
): Promise<void> {
  for (const sample of samples) {
    const { mediaType, bytes } = sample
    look(await machine.catalogue({ mediaType, bytes: bytes.slice(), kinds }), sample)
  }
}

const TRIALS: readonly (readonly [string, string, Trial])[] = [
  [
    'named',
    'says who it is and which version, and declares what it is published as',
    async ({ model, version, capabilities }, options) => {
      promise(model.trim() !== '' && model.length <= 60, 'a name of at most 60 characters', model)
      promise(version.trim() !== '' && version.length <= 30, 'a version of at most 30 characters', version)
      promise(same(capabilities, options.capabilities), 'the published capabilities', capabilities)
    },
  ],
  [
    'known-kinds',
    'names only kinds that it was asked with, and finds none when it is asked with none',
    async (machine, options) => {
      const { kinds, samples } = options
      await eachAnswer(machine, options, (said) =>
        promise(said === null || kinds.includes(said.kind), `one of ${kinds.length} kinds`, said?.kind),
      )
      const [first] = samples
      const none = first && (await machine.catalogue({ ...first, kinds: [] }))
      promise(none === null, 'nothing, asked with no kind', none)
    },
  ],
  [
    'confidence',
    'says how sure it is as a whole number from 0 to 100',
    (machine, options) =>
      eachAnswer(machine, options, (said) => {
        const sure = said?.confidence ?? 0
        promise(Number.isInteger(sure) && sure >= 0 && sure <= 100, 'a whole number, 0 to 100', sure)
      }),
  ],
  [
    'silence',
    'says nothing of a file that nobody could tell, instead of guessing',
    (machine, options) =>
      eachAnswer(machine, options, (said, { kind }) =>
        promise(kind !== undefined || said === null, 'nothing', said),
      ),
  ],
  [
    'knows',
    'knows the papers that it is published for',
    (machine, options) =>
      eachAnswer(machine, options, (said, { kind }) =>
        promise(kind === undefined || said?.kind === kind, kind ?? '', said?.kind),
      ),
  ],
  [
    'declared',
    'says title, date and page only where it declares them, and the date and page are possible',
    (machine, options) =>
      eachAnswer(machine, options, (said, { pages }) => {
        const { says } = options.capabilities
        const { title, datedOn, page } = said ?? {}
        promise(title === undefined || says.includes('title'), 'no title', title)
        promise(title === undefined || (title.trim() !== '' && title.length <= 200), 'a title', title)
        promise(datedOn === undefined || says.includes('date'), 'no date', datedOn)
        promise(
          datedOn === undefined || (isPlainDate(datedOn) && datedOn <= options.today),
          'a day of the calendar, not to come',
          datedOn,
        )
        promise(page === undefined || says.includes('page'), 'no page', page)
        const fits = page === undefined || (Number.isInteger(page) && page >= 1 && page <= pages)
        promise(fits, `a page from 1 to ${pages}`, page)
      }),
  ],
  [
    'no-numbers',
    'puts no identity number, telephone or account into a title: titles are read by many',
    (machine, options) =>
      eachAnswer(machine, options, (said) =>
        promise(!/\d{11}/.test(said?.title ?? ''), 'a title without such a number', said?.title),
      ),
  ],
  [
    'same-answer',
    'gives the same answer for the same file',
    async (machine, options) => {
      const first: unknown[] = []
      await eachAnswer(machine, options, (said) => first.push(said))
      const again: unknown[] = []
      await eachAnswer(machine, options, (said) => again.push(said))
      promise(same(first, again), 'the same answers', again)
    },
  ],
  [
    'bytes-untouched',
    'leaves the file as it is',
    async (machine, { samples, kinds }) => {
      for (const { mediaType, bytes } of samples) {
        const shown = bytes.slice()
        await machine.catalogue({ mediaType, bytes: shown, kinds })
        promise(same([...shown], [...bytes]), 'the bytes as they were', shown.length)
      }
    },
  ],
  [
    'fails-aloud',
    'throws over a file it cannot read, instead of saying something of it',
    async (machine, { capabilities, kinds }) => {
      const [mediaType = ''] = capabilities.mediaTypes
      const broken = new Uint8Array([0xff, 0xfe, 0xfd, 0x80, 0x81])
      const said = await machine.catalogue({ mediaType, bytes: broken, kinds }).catch(() => null)
      promise(said === null, 'an error, or nothing', said)
    },
  ],
]

/**
 * Everything that the core expects of a cataloguer, as cases that any test runner can run.
 *
 * @example test.each(cataloguerConformance(options))('$name', ({ run }) => run())
 */
export function cataloguerConformance(options: CataloguerConformanceOptions): readonly CataloguerCase[] {
  return TRIALS.map(([id, name, trial]) => ({
    ...{ id, name },
    ...(id === 'same-answer' && !options.capabilities.repeatable
      ? { skipped: 'not declared repeatable' }
      : {}),
    run: async () => trial(await options.make(), options),
  }))
}
