// The page under the strict policy: every element of the package, with data, under every payload.
import './before'
import {
  APPLICANT,
  buildHouse,
  COURT,
  FLOW_COURT,
  type House,
  TODAY,
} from '../../packages/components/.storybook/court'
import type { ZhixingClient } from '../../packages/components/src/internal/core'
import { asInUse, pageWith, usualConsole } from '../../packages/components/src/internal/testing/console'
import { bent, plantCases, planting, quick } from './data'
import payloads from './payloads.json'
import { runnable, watch } from './watch'

declare global {
  interface ImportMeta {
    /** Of the bundler: the files that fit, to be loaded one by one. */
    glob(pattern: string): Record<string, () => Promise<unknown>>
  }
}

type Any = HTMLElement & { readonly updateComplete: Promise<unknown> } & Record<string, unknown>
type Declared = ReadonlyMap<string, { readonly attribute?: boolean | string }>

const JUDGE = `${COURT}-judge-01`
const seen = watch()
const names: string[] = []
const register = customElements.define.bind(customElements)
customElements.define = (name, element, options) => {
  names.push(name)
  register(name, element, options)
}
const modules = import.meta.glob('../../packages/components/src/define/*.ts')
const files = Object.keys(modules).filter((path) => !path.endsWith('/all.ts'))

const turn = () => new Promise<void>((done) => setTimeout(done, 0))

async function drawn(element: Any, turns: number): Promise<void> {
  for (let at = 0; at < turns; at += 1) {
    await element.updateComplete.catch(() => undefined)
    await turn()
  }
}

function mount(name: string, props: object): Any {
  const element = document.createElement(name) as Any
  Object.assign(element, props)
  document.body.append(element)
  return element
}

const problems: string[] = []

function inspect(element: Element, what: string): void {
  for (const found of runnable(element)) problems.push(`${what}: ${found}`)
}

const propertiesOf = (name: string): [string, string | undefined][] => {
  const { elementProperties } = customElements.get(name) as unknown as { elementProperties: Declared }
  return [...elementProperties].flatMap(([property, { attribute }]): [string, string | undefined][] =>
    property === 'client' || typeof property !== 'string'
      ? []
      : [
          [
            property,
            attribute === false
              ? undefined
              : typeof attribute === 'string'
                ? attribute
                : property.toLowerCase(),
          ],
        ],
  )
}

const lengthOf = (element: Any) => element.shadowRoot?.textContent?.trim().length ?? 0

interface Setting {
  readonly client: ZhixingClient
  readonly caseId: string
  /** What elements ask of their host beside a client. */
  readonly person: { readonly courtId: string; readonly personId: string }
}

/** The setting of the small court in which this element has most to show. */
async function bestSetting(
  name: string,
  settings: readonly Setting[],
): Promise<{ setting: Setting; length: number }> {
  let best = { setting: settings[0] as Setting, length: -1 }
  for (const setting of settings) {
    const element = mount(name, { ...setting, today: TODAY })
    await drawn(element, 8)
    const length = element.shadowRoot?.querySelector('[role=alert]') ? 0 : lengthOf(element)
    if (length > best.length) best = { setting, length }
    element.remove()
  }
  return best
}

/** Each payload alone into each property and attribute; then again with data, several together where order is no matter. */
async function properties(name: string, setting: Setting): Promise<number> {
  let sets = 0
  const put = (element: Any, property: string, attribute: string | undefined, value: string) => {
    try {
      element[property] = value
      if (attribute !== undefined) element.setAttribute(attribute, value)
    } catch {
      // A property that takes no text refuses it: nothing has run.
    }
    sets += attribute === undefined ? 1 : 2
  }
  const addresses = payloads.filter((each) => /^[\s\S]?\s*[\w&#;-]{2,24}:|^[\\/]{2}/.test(each))
  const others = payloads.filter((each) => !addresses.includes(each))
  const groups = Array.from({ length: Math.ceil(others.length / 20) }, (_, at) =>
    others.slice(at * 20, at * 20 + 20).join('\n'),
  )
  for (const [property, attribute] of propertiesOf(name)) {
    seen.at(`<${name}> ${property}`)
    const bare = mount(name, {})
    for (const payload of payloads) {
      put(bare, property, attribute, payload)
      await bare.updateComplete.catch(() => undefined)
    }
    inspect(bare, `<${name}> ${property}`)
    bare.remove()
    const full = mount(name, { ...setting, today: TODAY })
    await drawn(full, 2)
    for (const payload of [...addresses.filter((_, at) => at % 5 === 0), ...groups]) {
      put(full, property, attribute, payload)
      await drawn(full, 1)
    }
    inspect(full, `<${name}> ${property} with data`)
    full.remove()
  }
  return sets
}

/** The answers of the core with payloads for texts, until each payload has stood in this element. */
async function answers(name: string, setting: Setting): Promise<number> {
  let planted = 0
  for (const all of [false, true]) {
    const own = planting(payloads, all)
    for (let round = 0; round < 6 && own.planted() < payloads.length; round += 1) {
      seen.at(`<${name}> answers ${all ? 'all texts' : 'words'}`)
      const element = mount(name, { ...setting, client: bent(setting.client, own.change), today: TODAY })
      await drawn(element, 5)
      inspect(element, `<${name}> answers`)
      element.remove()
    }
    planted += own.planted()
  }
  return planted
}

/** What stands only in a console is drawn there: a list, a figure, and a form out of a contract. */
async function inConsole(house: House, names: readonly string[]): Promise<string[]> {
  seen.at('<zx-console> with a page of its own')
  const blocks = usualConsole.pages[0]?.rows[0]?.columns.flatMap((column) => column.blocks) ?? []
  const form = { kind: 'action', id: 'form', action: 'dispatch', form: true } as const
  const inUse = await asInUse(house, JUDGE, pageWith([...blocks, form], { actions: usualConsole.actions }))
  const client = house.clientOf(JUDGE)
  const element = mount('zx-console', { client, inUse, page: 'work', today: TODAY })
  const isDrawn = (name: string) => {
    const part = element.shadowRoot?.querySelector(name) as Any | null | undefined
    return part ? lengthOf(part) >= 10 : false
  }
  for (let at = 0; at < 200 && !names.every(isDrawn); at += 1) await drawn(element, 2)
  inspect(element, '<zx-console> with a page of its own')
  const missing = names.filter((name) => !isDrawn(name))
  element.remove()
  return missing
}

/** A PDF is drawn by pdf.js in a worker of our own policy; the thread of the page would be another violation. */
async function pdf(setting: Setting): Promise<string> {
  seen.at('<zx-dossier-viewer> opens a PDF')
  const element = mount('zx-dossier-viewer', { ...setting, today: TODAY })
  const find = <E extends Element>(selector: string) => element.shadowRoot?.querySelector<E>(selector)
  const wait = async (selector: string) => {
    for (let at = 0; at < 400 && !find(selector); at += 1) await new Promise((done) => setTimeout(done, 25))
  }
  const catalogue = await setting.client.query('dossier.catalogue', { caseId: setting.caseId })
  const paper = catalogue?.materials.find(({ mediaType }) => mediaType === 'application/pdf')
  await wait(`[data-key="m:${paper?.id}"]`)
  find<HTMLElement>(`[data-key="m:${paper?.id}"]`)?.click()
  await wait('canvas')
  const width = find<HTMLCanvasElement>('canvas')?.width ?? 0
  element.remove()
  return width > 100 ? 'drawn' : `nothing drawn (${width})`
}

/** That the watch would see something: a text of the data put into the page the careless way. */
async function bites(): Promise<number> {
  const before = seen.violations.length
  const careless = document.createElement('div')
  document.body.append(careless)
  seen.at('the careless way')
  const ways = [
    () => Object.assign(careless, { innerHTML: '<img src=x onerror=__x()>' }),
    () => Object.assign(careless, { innerHTML: '<script>__x()</script>' }),
    () => careless.setAttribute('onclick', '__x()'),
  ]
  for (const way of ways) {
    try {
      way()
    } catch {
      // Trusted Types refuse it.
    }
  }
  await turn()
  careless.remove()
  const found = seen.violations.length - before
  seen.violations.length = before
  return found
}

async function run(): Promise<object> {
  for (const path of files) await modules[path]?.()
  const house: House = await buildHouse()
  // The applicant last: what only a party may see is asked by him.
  const people = [`${COURT}-director`, `${COURT}-fund-01`, `${FLOW_COURT}-director`, APPLICANT].map((id) =>
    house.clientOf(id),
  )
  const cases = [house.caseId, house.planCaseId, house.payoutCaseId, house.searchCaseId]
  const person = { courtId: COURT, personId: `${COURT}-director` }
  const settings = people.flatMap((client, at): Setting[] => {
    const fast = quick(client)
    return (at === 2 ? [house.movedCaseId] : at === 3 ? [house.caseId] : cases).map((caseId) => ({
      client: fast,
      caseId,
      person,
    }))
  })
  const elements = [...new Set(names)].sort()
  const report = {
    elements,
    files: files.length,
    empty: [] as string[],
    properties: 0,
    sets: 0,
    planted: 0,
    core: 0,
  }
  const found = new Map<string, Setting>()
  for (const name of elements) {
    seen.at(`<${name}> with data`)
    const { setting, length } = await bestSetting(name, settings)
    if (length < 30) report.empty.push(name)
    found.set(name, setting)
    report.properties += propertiesOf(name).length
  }
  report.empty = await inConsole(house, report.empty)
  const violationsOfData = seen.violations.length
  for (const [name, setting] of found) {
    report.sets += await properties(name, setting)
    report.planted += await answers(name, setting)
  }
  const drawnPdf = await pdf(settings[0] as Setting)
  seen.at('cases of payloads')
  const { caseIds, texts } = await plantCases(house, payloads)
  report.core = texts
  const director = house.clientOf(`${COURT}-director`)
  for (const name of elements) {
    const hasCase = propertiesOf(name).some(([property]) => property === 'caseId')
    for (const caseId of hasCase ? caseIds : caseIds.slice(0, 1)) {
      seen.at(`<${name}> of a case of payloads`)
      const element = mount(name, { client: director, caseId, today: TODAY, all: true, search: '' })
      await drawn(element, 3)
      inspect(element, `<${name}> of a case of payloads`)
      element.remove()
    }
  }
  await turn()
  return {
    ...report,
    payloads: payloads.length,
    cases: caseIds.length,
    pdf: drawnPdf,
    executed: seen.executed,
    violations: seen.violations,
    violationsOfData,
    problems: [...new Set(problems)],
    bites: await bites(),
  }
}

run().then(
  (report) => {
    window.report = report
  },
  (error: unknown) => {
    window.report = { error: error instanceof Error ? `${error.message}\n${error.stack}` : String(error) }
  },
)
