export * from './court'
export * from './host'
export * from './msw'
export * from './storage-conformance'
