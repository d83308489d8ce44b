import { permits } from '../kernel/contract'
import type { JsonObject } from '../kernel/json'
import type { PartyRight } from '../kernel/party-rights'
import type { Profile } from '../kernel/profile'
import type { Actor } from '../kernel/role'
import type { FieldDescription, PluginDescription } from '../plugin/index'
import { inputSchema } from './catalog'
import type { EngineParts } from './deps'

/** What this engine can do, for forms, columns and documentation; `permitted` is for the asking actor. */
export interface Description {
  readonly commands: readonly {
    readonly name: string
    readonly permitted: boolean
    readonly roles: readonly string[]
    readonly events: readonly string[]
    /** Of a party: by which of his four rights. */
    readonly right?: PartyRight
    /** JSON Schema (2020-12) of the input. */
    readonly input: JsonObject
  }[]
  readonly queries: readonly {
    readonly name: string
    readonly permitted: boolean
    readonly roles: readonly string[]
    readonly right?: PartyRight
    readonly input: JsonObject
  }[]
  readonly tables: readonly {
    readonly name: string
    readonly stream: string
    readonly columns: Readonly<
      Record<string, { readonly type: string; readonly nullable: boolean; readonly personal: boolean }>
    >
  }[]
  readonly rules: readonly { readonly id: string; readonly source: string }[]
  readonly plugins: readonly PluginDescription[]
  /** Fields that plugins add to cases: for forms, columns and filters. */
  readonly fields: readonly FieldDescription[]
  /** The court's way of working now; a screen offers triage, stages and supervision where it has them. */
  readonly profile: Profile
}

export function describe(parts: EngineParts, profile: Profile, actor: Actor): Description {
  const { registry } = parts
  return {
    commands: registry.commandNames.map((name) => {
      const { contract } = registry.command(name)
      return {
        name,
        permitted: permits(contract, actor),
        roles: contract.allow,
        events: contract.emits,
        ...(contract.right ? { right: contract.right } : {}),
        input: inputSchema(contract.input),
      }
    }),
    queries: registry.queryNames.map((name) => {
      const { contract } = registry.query(name)
      return {
        name,
        permitted: permits(contract, actor),
        roles: contract.allow,
        ...(contract.right ? { right: contract.right } : {}),
        input: inputSchema(contract.input),
      }
    }),
    tables: registry.tables.map(({ name, stream, columns }) => ({
      name,
      stream,
      columns: Object.fromEntries(
        Object.entries(columns).map(([column, { type, nullable, personal }]) => [
          column,
          { type, nullable, personal },
        ]),
      ),
    })),
    rules: registry.rules.map(({ id, source }) => ({ id, source })),
    plugins: parts.plugins.descriptions,
    fields: parts.plugins.fields,
    profile,
  }
}
