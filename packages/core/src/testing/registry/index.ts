export { inventThing, REGISTRY_TYPES } from './books'
export { type RegistryHandlerOptions, registryHandler } from './handler'
export * from './model'
export { plainDialect } from './plain-dialect'
export { type PlainSourceOptions, plainSource } from './plain-source'
export {
  createRegistrySimulator,
  type RegistryPlan,
  type RegistrySimulator,
  type RegistrySimulatorOptions,
} from './simulator'
export { HUGE_BYTES, spoilt, spoiltFile } from './spoil'
