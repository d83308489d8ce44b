export * from './host'
export * from './storage'
