export * from './court'
export * from './host'
export * from './storage-conformance'
