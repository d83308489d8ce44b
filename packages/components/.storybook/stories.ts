// What the stories of all elements have in common.
import type { StoryObj } from '@storybook/web-components-vite'
import { createClient, type ZhixingClient } from '@zhixing/core/client'
import { COURT, type House, NEW_COURT, PERSON_HEADER, TODAY } from './court'

/** Properties of an element, from the court that lives in the page. */
export type PropsOf<E> = (house: House) => Partial<E>

interface Scene<E> {
  /** Who is looking: `gan1202-director` when nothing is said. */
  readonly person?: string
  readonly props?: PropsOf<E>
  readonly phone?: boolean
  readonly globals?: Readonly<Record<string, string>>
  /** What happens at the court before the story is shown, and what of it the element is given. */
  readonly prepare?: (house: House) => Promise<Partial<E>>
  /** What is done with the element once it is there. */
  readonly play?: (element: E) => Promise<void> | void
}

/** The six stories of an element: as it is, empty, in error, in English, dark, on a phone. */
export function scenesOf<E extends HTMLElement>(
  name: string,
  about: {
    readonly person?: string
    readonly props?: PropsOf<E>
    readonly empty?: PropsOf<E>
    readonly error?: PropsOf<E>
    readonly prepare?: Scene<E>['prepare']
  } = {},
) {
  const { person = `${COURT}-director`, props, empty, error, prepare } = about
  const shown = { person, ...(props ? { props } : {}), ...(prepare ? { prepare } : {}) }
  return {
    usual: story<E>(name, shown),
    // Without a state of its own, the element of a court that was set up this morning.
    empty: story<E>(name, empty ? { person, props: empty } : { ...shown, person: `${NEW_COURT}-director` }),
    // Nobody is signed in: the core itself refuses to answer. An element without a server has a state of its own.
    error: story<E>(name, error ? { person, props: error } : { ...shown, person: 'nobody' }),
    english: story<E>(name, { ...shown, globals: { locale: 'en' } }),
    dark: story<E>(name, { ...shown, globals: { theme: 'dark' } }),
    phone: story<E>(name, { ...shown, phone: true }),
  }
}

/** One story of an element. */
export function story<E extends HTMLElement>(name: string, scene: Scene<E>): StoryObj {
  const { prepare, play } = scene
  // It stands there as it does while a page loads, until the court is as the story wants it.
  const begin = async (element: E, house: House) => {
    Object.assign(element, await prepare?.(house))
    await play?.(element)
  }
  return {
    ...(scene.globals ? { globals: { ...scene.globals } } : {}),
    render: (_args, { loaded }) => {
      const box = document.createElement('main')
      box.className = scene.phone ? 'zx-story phone' : 'zx-story'
      const client = clientOf(scene.person ?? '')
      const element = document.createElement(name) as E
      Object.assign(element, {
        client,
        today: TODAY,
        ...scene.props?.(loaded.house as House),
      })
      box.append(element)
      void begin(element, loaded.house as House)
      return box
    },
  }
}

/** What is there within a while; a story that has nothing to press shows what it has. */
export async function found<T extends HTMLElement>(
  element: HTMLElement,
  selector: string,
): Promise<T | null> {
  for (let turn = 0; turn < 200; turn++) {
    const there = element.shadowRoot?.querySelector<T>(selector)
    if (there) return there
    await new Promise((done) => setTimeout(done, 25))
  }
  return null
}

function clientOf(person: string): ZhixingClient {
  return createClient({ baseUrl: '/api', headers: () => ({ [PERSON_HEADER]: person }) })
}
