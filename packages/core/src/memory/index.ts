export { createMemoryFiles } from './files'
export { createMemoryStorage } from './storage'
