export { meetsApi, PLUGIN_API } from './api'
export { definePlugin } from './define'
export { isPluginFault, PluginFault, type PluginProblem } from './fault'
export type { FieldsOfCase } from './fields'
export { type InstalledPlugins, installPlugins, pluginRules } from './install'
export type {
  FieldDescription,
  Plugin,
  PluginCapabilities,
  PluginDescription,
  PluginField,
  PluginFieldKind,
  PluginParts,
  PluginRule,
} from './types'
