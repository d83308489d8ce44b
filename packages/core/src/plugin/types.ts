import type { ConsoleParts } from '../kernel/console-parts'
import type { Module, Reaction } from '../kernel/module'
import type { AffairDefinition, NodeDefinition } from '../kernel/profile'
import type { Label } from '../kernel/profile-affair'
import type { Role } from '../kernel/role'
import type { Rule } from '../kernel/rule'
import type { Source } from '../kernel/source'
import type { Table } from '../kernel/table'
import type { WordsByLocale } from '../kernel/words'

/** What a plugin wants of the rooms that are not its own. Whatever is not named here is out of its reach. */
export interface PluginCapabilities {
  /** Events of others that it hears: in reactions, in rows that follow from them, and as starts and ends of its nodes. */
  readonly hears?: readonly string[]
  /** Commands of others that its reactions give. */
  readonly calls?: readonly string[]
  /** Commands of others that its rules guard. */
  readonly guards?: readonly string[]
  /** Tables of others that it reads; personal columns are masked in them. */
  readonly reads?: readonly string[]
  /** Personal columns of others that it sees unmasked, by name (`phone`). */
  readonly personal?: readonly string[]
}

/** What a field that a plugin adds to cases may hold. */
export const PLUGIN_FIELD_KINDS = ['text', 'choice', 'integer', 'fen', 'date', 'boolean'] as const
export type PluginFieldKind = (typeof PLUGIN_FIELD_KINDS)[number]

/** A field that a plugin adds to every case (案件扩展字段): stored, described, and found by when it says so. */
export interface PluginField {
  readonly kind: PluginFieldKind
  readonly label: Label
  /** The answers of a choice. */
  readonly choices?: readonly { readonly id: string; readonly label: Label }[]
  /** Cases can be found by its exact value. */
  readonly filterable?: boolean
  /** Cases can be found by a part of it; texts only. */
  readonly searchable?: boolean
  /** Sealed in storage and shown masked; texts only, and never found by. */
  readonly personal?: boolean
  readonly source: Source
}

/** A rule of a plugin says beforehand whether it may stop an act. */
export type PluginRule = Rule & { readonly effect: 'deny' | 'warn' }

/** The server half of a plugin (插件): what one package brings to the engine under one id. */
export interface PluginParts {
  /** kebab-case; every name that the plugin brings begins with it. */
  readonly id: string
  /** The plugin's own version, `1.2.3`. */
  readonly version: string
  /** Which versions of the plugin interface it was written for, e.g. `^1.0`. */
  readonly requires: { readonly api: string }
  readonly source: Source
  readonly capabilities?: PluginCapabilities
  readonly fields?: { readonly case?: Readonly<Record<string, PluginField>> }
  /** Who may fill in the fields; whoever works on cases when nothing is said. */
  readonly fieldsBy?: readonly Role[]
  readonly tables?: readonly Table[]
  readonly modules?: readonly Module[]
  readonly rules?: readonly PluginRule[]
  readonly reactions?: readonly Reaction[]
  /** Nodes and affairs that every way of working gets which has the units they name. */
  readonly nodes?: readonly NodeDefinition[]
  readonly affairs?: readonly AffairDefinition[]
  /** Names and words of what its half in the browser draws (`defineUiPlugin`). */
  readonly console?: Partial<ConsoleParts>
  readonly locales?: WordsByLocale
}

declare const checked: unique symbol

/** The mark of what `definePlugin` has checked. */
export interface Checked {
  readonly [checked]?: true
}

/** A plugin whose form was checked by `definePlugin`. */
export type Plugin = PluginParts & Checked

/** What an engine says of an installed plugin. */
export interface PluginDescription {
  readonly id: string
  readonly version: string
  readonly capabilities: Required<PluginCapabilities>
}

/** A field of cases as a form or a column needs it. */
export interface FieldDescription {
  readonly plugin: string
  readonly on: 'case'
  readonly name: string
  readonly kind: PluginFieldKind
  readonly label: Label
  readonly choices: readonly { readonly id: string; readonly label: Label }[]
  readonly filterable: boolean
  readonly searchable: boolean
  readonly personal: boolean
}
