import { meetsApi, PLUGIN_API } from './api'
import { PluginFault, type PluginProblem } from './fault'
import { checkNames } from './names'
import { FORBIDDEN_NAMES } from './plain'
import { type Checked, PLUGIN_FIELD_KINDS, type PluginField, type PluginParts } from './types'
import { missingWords } from './words'

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const VERSION = /^\d{1,5}\.\d{1,5}\.\d{1,5}$/
const FIELD = /^[a-z][A-Za-z0-9]{0,40}$/
/** What the engine itself adds to the fields of a case, in rows and answers. */
const TAKEN_FIELDS = ['id', 'caseId', 'caseNumber', 'state', 'setOn', 'stream', 'courtId', 'court']

/**
 * Puts the server half of a plugin together and checks what can be checked without a host: its id, version and interface,
 * that every name begins with its id, has a source and is said in both languages.
 *
 * @throws PluginFault (a ZhixingError) with a code `plugin-…`, words for it in both languages, and `{ plugin, part, name }`
 */
export function definePlugin<const P extends PluginParts>(parts: P): P & Checked {
  const given = parts as PluginParts
  const id = typeof given?.id === 'string' ? given.id : ''
  const fail = (problem: PluginProblem, part: string, name?: string): never => {
    throw new PluginFault(problem, { plugin: id || '?', part, ...(name === undefined ? {} : { name }) })
  }
  if (!ID.test(id) || id.length > 40 || FORBIDDEN_NAMES.includes(id)) fail('id', 'id', id)
  if (!VERSION.test(String(given.version))) fail('version', 'version', String(given.version))
  const range = String(given.requires?.api)
  if (!meetsApi(range)) fail('api', PLUGIN_API, range)
  if (!said(given.source)) fail('source-missing', id)
  for (const [name, field] of Object.entries(given.fields?.case ?? {})) checkField(name, field, fail)
  checkNames(given, fail)
  const missing = missingWords(given)
  if (missing !== undefined) fail('words-missing', id, missing)
  return parts
}

type Fail = (problem: PluginProblem, part: string, name?: string) => never

function checkField(name: string, field: PluginField, fail: Fail): void {
  if (FORBIDDEN_NAMES.includes(name)) fail('name-forbidden', 'fields', name)
  if (!FIELD.test(name) || TAKEN_FIELDS.includes(name)) fail('field', 'fields', name)
  if (!PLUGIN_FIELD_KINDS.includes(field?.kind)) fail('field', 'fields', name)
  if (!said(field.source)) fail('source-missing', `fields.${name}`)
  if ((field.kind === 'choice') !== (field.choices ?? []).length > 0) fail('field', 'fields', name)
  if (field.personal && (field.kind !== 'text' || field.filterable || field.searchable))
    fail('field', 'fields', name)
  if (field.searchable && field.kind !== 'text') fail('field', 'fields', name)
  // Money is told apart by its name everywhere.
  if ((field.kind === 'fen') !== /(Fen|Minor)$/.test(name)) fail('field', 'fields', name)
}

const said = (text: unknown) => typeof text === 'string' && text.trim() !== ''
