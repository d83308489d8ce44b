export * from './storage-conformance'
