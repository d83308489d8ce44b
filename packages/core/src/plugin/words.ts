import type { Label } from '../kernel/profile-affair'
import type { Locale, WordsByLocale } from '../kernel/words'
import type { PluginField, PluginParts } from './types'

const LOCALES = ['zh-CN', 'en'] as const

/** Words of what the engine makes out of the fields of a plugin, in both languages. */
export function fieldWords(
  plugin: PluginParts,
  fields: Readonly<Record<string, PluginField>>,
): WordsByLocale {
  const { id, locales } = plugin
  const of = (locale: Locale) => {
    const name = locales?.[locale].labels[`module.${id}`] ?? id
    const say = (chinese: string, english: string) => (locale === 'zh-CN' ? chinese : english)
    const labels = Object.entries(fields).flatMap(([field, { label, choices = [] }]) => [
      [`field.${id}.${field}`, label[locale]],
      ...choices.map((choice) => [`choice.${id}.${field}.${choice.id}`, choice.label[locale]]),
    ])
    return {
      labels: {
        ...Object.fromEntries(labels),
        [`command.${id}.set-fields`]: say(`登记${name}信息`, `record ${name} fields`),
        [`event.${id}.FieldsSet`]: say(`已登记${name}信息`, `${name} fields recorded`),
        [`query.${id}.fields`]: say(`本案的${name}信息`, `${name} fields of a case`),
        [`query.${id}.cases`]: say(`按${name}信息查案件`, `cases by ${name} fields`),
      },
      refusals: {
        [`${id}.case-open`]: {
          what: say(
            `案件已结案，不能再登记${name}信息。`,
            `The case is closed; ${name} fields cannot be recorded.`,
          ),
          why: say('结案后案件内容不再变更。', 'What belongs to a closed case is not changed.'),
          todo: say('确需更正的，请先恢复执行。', 'If it has to be corrected, resume the case first.'),
        },
      },
    }
  }
  return { 'zh-CN': of('zh-CN'), en: of('en') }
}

/** What has to have a name for people, by the keys of the labels. */
export function wantedLabels(plugin: PluginParts): string[] {
  const { id, modules = [], nodes = [], affairs = [] } = plugin
  return [
    `module.${id}`,
    ...modules.flatMap(({ name, commands, queries, evolve }) => [
      `module.${name}`,
      ...Object.keys(commands).map((each) => `command.${each}`),
      ...Object.values(commands).flatMap(({ emits }) => emits.map((type) => `event.${type}`)),
      ...Object.keys(queries).map((each) => `query.${each}`),
      ...Object.keys(evolve).flatMap((type) => (type.startsWith(`${id}.`) ? [`event.${type}`] : [])),
    ]),
    ...nodes.map((node) => `node.${node.id}`),
    ...affairs.map((affair) => `affair.${affair.id}`),
  ]
}

/** The first name that is not said in one of the languages, or nothing. */
export function missingWords(plugin: PluginParts): string | undefined {
  const { locales, modules = [], rules = [], fields } = plugin
  const allRules = [...rules, ...modules.flatMap((module) => module.rules)]
  for (const locale of LOCALES) {
    const labels = {
      ...locales?.[locale]?.labels,
      ...merged(modules.map(({ words }) => words?.[locale].labels)),
    }
    const refusals = {
      ...locales?.[locale]?.refusals,
      ...merged(modules.map(({ words }) => words?.[locale].refusals)),
    }
    const label = wantedLabels(plugin).find((key) => !said(labels[key]))
    if (label) return `${locale} ${label}`
    const rule = allRules.find(({ id }) => !said(refusals[id]?.what) || !said(refusals[id]?.todo))
    if (rule) return `${locale} ${rule.id}`
    const unnamed = Object.entries(fields?.case ?? {}).find(([, { label: of, choices = [] }]) =>
      [of, ...choices.map((choice) => choice.label)].some((one: Label | undefined) => !said(one?.[locale])),
    )
    if (unnamed) return `${locale} field.${unnamed[0]}`
  }
  return undefined
}

const said = (text: string | undefined) => typeof text === 'string' && text.trim() !== ''

function merged<T>(records: readonly (Readonly<Record<string, T>> | undefined)[]): Record<string, T> {
  return Object.assign({}, ...records)
}
