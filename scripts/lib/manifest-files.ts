// The manifest and the types of frameworks as texts, out of what `manifest.ts` has read.
import type { ElementEntry } from './manifest.ts'

/** custom-elements.json, schema 1.0.0 (github.com/webcomponents/custom-elements-manifest). */
export function manifestOf(elements: readonly ElementEntry[]): object {
  return {
    schemaVersion: '1.0.0',
    readme: 'README.md',
    modules: elements.map((element) => {
      const path = `dist/define/${element.define}.js`
      const declaration = { name: element.className, module: path }
      return {
        ...{ kind: 'javascript-module', path, declarations: [declarationOf(element)] },
        exports: [{ kind: 'custom-element-definition', name: element.tag, declaration }],
      }
    }),
  }
}

function declarationOf({
  tag,
  className,
  description,
  fields,
  readings,
  events,
  slots,
  parts,
}: ElementEntry): object {
  return {
    ...{ kind: 'class', customElement: true, tagName: tag, name: className, description },
    superclass: { name: 'LitElement', package: 'lit' },
    attributes: fields.flatMap(({ name, attribute, type, description: words }) =>
      attribute === undefined
        ? []
        : [{ name: attribute, fieldName: name, type: { text: type }, description: words }],
    ),
    members: [
      ...fields.map(({ name, attribute, type, description: words }) => ({
        ...{ kind: 'field', name, type: { text: type }, description: words },
        ...(attribute === undefined ? {} : { attribute }),
      })),
      ...readings.map(({ name, type, description: words }) => ({
        ...{ kind: 'field', name, readonly: true, type: { text: type }, description: words },
      })),
    ],
    events: events.map(({ name, detail, description: words }) => ({
      ...{ name, description: words, type: { text: detail ? `CustomEvent<${detail}>` : 'CustomEvent' } },
    })),
    ...{ slots, cssParts: parts },
  }
}

const HEAD = `// Types only, made out of custom-elements.json at every build.
`

const propsOf = ({ className, fields }: ElementEntry) =>
  `Of<E.${className}, ${fields.map(({ name }) => `'${name}'`).join(' | ')}>`

const OF = `/** Properties of an element; all of them may be left out. */
type Of<T, K extends keyof T> = { readonly [P in K]?: T[P] | undefined }
`

const camel = (name: string) =>
  name.replace(/(^|-)(\w)/g, (_whole, _dash, letter: string) => letter.toUpperCase())

const eventsOf = ({ events }: ElementEntry, key: (name: string) => string, known: ReadonlySet<string>) =>
  events.length === 0
    ? ''
    : ` & { ${events
        .map(
          ({ name, detail }) =>
            `readonly ${key(name)}?: (event: CustomEvent<${known.has(detail) ? `E.${detail}` : 'unknown'}>) => void`,
        )
        .join('; ')} }`

/** For React 19: `declare module 'react' { namespace JSX { interface IntrinsicElements extends ZxIntrinsicElements {} } }` */
export function reactTypes(elements: readonly ElementEntry[], details: ReadonlySet<string>): string {
  const lines = elements.map(
    (element) =>
      `  '${element.tag}': Base & ${propsOf(element)}${eventsOf(element, (name) => `'on${name}'`, details)}`,
  )
  return `${HEAD}import type * as E from './index.js'

${OF}
interface Base {
  readonly key?: string | number | bigint | null
  readonly ref?: unknown
  readonly children?: unknown
  readonly id?: string
  readonly className?: string
  readonly slot?: string
  readonly hidden?: boolean
}

/** Elements of this package in JSX. */
export interface ZxIntrinsicElements {
${lines.join('\n')}
}
`
}

/** For Vue 3: `declare module 'vue' { interface GlobalComponents extends ZxGlobalComponents {} }` */
export function vueTypes(elements: readonly ElementEntry[], details: ReadonlySet<string>): string {
  const lines = elements.map(
    (element) =>
      `  '${element.tag}': new () => { readonly $props: ${propsOf(element)}${eventsOf(element, (name) => `on${camel(name)}`, details)} }`,
  )
  return `${HEAD}import type * as E from './index.js'

${OF}
/** Elements of this package in templates. */
export interface ZxGlobalComponents {
${lines.join('\n')}
}
`
}
